"""What the client is after. A yes is found by a white list, all else by the words that show it."""

import re
from dataclasses import dataclass

from hallchat.nlu.acts.off_topic import OFF_TOPIC
from hallchat.nlu.acts.phrases import PHRASES, finder
from hallchat.nlu.result_builder import BOOKING_SLOTS
from hallchat.nlu.text.normalize import HALL_MASK, MASK, any_of, word_list, words
from hallchat.nlu.types import Intent

_FINDERS = {intent: finder(phrases) for intent, phrases in PHRASES.items()}

_OFFTOPIC = finder(OFF_TOPIC)
_STUDIO = any_of(
    r"зал\w{0,2}\b|студи\w*|брон\w*|съемк\w*|фотосес\w*|аренд\w*|hall\w*|studio\w*|book\w*|shoot\w*"
)
_INJECTION = any_of(
    r"(?:игнорируй|ignore|disregard|забудь|forget)\w*\s+(?:\w+\s+){0,4}(?:инструкц|промпт|instruction"
    r"|prompt|previous)\w*|system\s+prompt"
)

_STRONG_YES = word_list(
    """
    да ага угу верно правильно согласен согласна согласны соглашаюсь соглашусь принимаю принимаем
    подтверждаю подтверждаем ок окей оки конечно давайте давай бронируем бронируйте бронируй оформляем
    оформляйте оформляй подходит устраивает годится договорились хорошо ладно отлично супер идеально
    прекрасно точно разумеется естественно несомненно безусловно беру берем записывайте согласие одобряю
    оставляем оставляйте дада поехали погнали идет пойдет замечательно возьмем
    yes yeah yep yup ya sure ok okay k absolutely definitely correct agree
    agreed accept accepted confirm confirmed confirming fine perfect great certainly affirmative proceed
    good exactly indeed
    """
)
_YES_PHRASES = re.compile(
    r"(?:все|вс[её]|именно|да)\s+так\b|так\s+(?:и\s+есть|точно)|все\s+(?:хорошо|нормально|норм|супер"
    r"|отлично|в\s+порядке)|не\s+(?:возражаю|против)|(?:нет|без)\s+возражений"
    r"|возражений\s+нет|(?:ничего\s+)?(?:менять|исправлять)\s+(?:ничего\s+)?не\s+(?:надо|нужно)|без\s+проблем|no\s+(?:problem|objections?)|go\s+(?:ahead|for\s+it)|book\s+it"
    r"|(?:that'?s|that\s+is|it'?s)\s+(?:all\s+)?right|looks?\s+(?:good|right|great|fine)"
    r"|all\s+(?:good|right|correct|fine)|sounds\s+(?:good|great|fine|perfect)(?:\s+to\s+(?:me|us))?|do\s+it\b|let'?s\s+(?:do\s+it|go|book)|take\s+it"
)
_YES_SIGNS = re.compile("[\\s.!]*(?:[👍👌✅🤝🆗✔💯🙌][\ufe0f\U0001f3fb-\U0001f3ff\\s.!]*)+|\\s*\\+{1,3}\\s*")
_NO_PLAIN_YES = re.compile(f'[?"«»“”\\d{MASK}{HALL_MASK}👎❌🚫⛔🙅]')
"""A question, a quotation, data beside the yes, a sign of refusal."""
_FILLERS = word_list(
    """
    со всем
    да все всё я мы и с со на это так именно полностью абсолютно очень целиком правилами правила правил
    условиями условия условий данные данными данных обработку обработка обработкой персональных
    персональные свои своих моих бронь брони бронирование бронировать бронирования заявку теперь тогда
    ну вот то что же меня нас мне нам вас вам пожалуйста спасибо большое благодарю здравствуйте привет
    добрый день вечер утро сейчас уже можно можете оформить оформлять забронировать записать записывать
    запишите студии аренды зала вполне сто процентов сводка информация указано написано записано
    правильно верно прочитал прочитала прочла ознакомлен ознакомлена ознакомился ознакомилась читал
    читала ознакомились политикой конфиденциальности конфиденциальность согласие даю даем за обеими
    руками всеми пунктами целом отлично супер класс годится ура i we do and the to it is it's its that
    that's thats this all everything with your rules terms conditions please thanks thank you very much
    hi hello ahead go book booking my details data processing personal of looks look so yes too now are
    am i'm we're for us me let's lets policy privacy have read summary been can
    его ее этот эту такой take this one
    """
)
_DISBELIEF = re.compile(
    r"(?<!\w)да\s+(?:ну|уж|ладно|брось\w*|конечно\s+нет)(?!\w)|(?<!\w)(?:ага|угу|да)\s*,?\s*(?:щас"
    r"|счас|сейчас|размечт\w*)(?!\w)"
)
_NO = any_of(
    r"не\s+(?:со\s+всем|на\s+все|полностью|целиком)|(?:не|not)\s+(?:да|yes)\b"
    r"|не\s*(?:совсем\s+)?(?:соглас\w*|верно|правильн\w*|надо|нужно|подтвержда\w*|хочу|хотим|буду"
    r"|будем|подход\w*|устраива\w*|принима\w*|так\b|то\b|да\b|бронир\w*|оформля\w*|стоит\b|могу|скажу|дам\b|дадим|оставл\w*|сообщ\w*)",
    r"никак\s+нет|ни\s+в\s+коем|ни\s+за\s+что|отмен(?:и|я|а\b|у\b)\w*|отбой\b|передума\w*|неа\b|откаж\w*"
    r"|отказыва\w*|против\b(?<!не против)|стоп\b|хватит\b",
    r"(?:do\s*n[o']?t|don't|not|never|didn't)\s+(?:\w+\s+)?(?:agree|accept|confirm|correct|right"
    r"|want|book|yet|sure|ok|okay|fine)|disagree|incorrect|wrong\b|nope\b|nah\b|no way|cancel\w*|stop\b",
)
_NO_ALONE = re.compile(
    r"(?:^|[,.!?;\n])\s*(?:ну\s+|ой\s+|ах\s+|хотя\s+|sorry\s+|oh\s+|well\s+)?(?:нет|не|no|неа"
    r"|нету)(?=\s*(?:[,.!?;\n)]|$))|^\W*(?:нет|no)\b|(?<!\w)нет\W*$|(?<!\w)no\W*$"
)
_NO_EXEMPT = re.compile(
    r"(?:нет|есть)\s+ли(?!\w)|(?:менять|исправлять)\s+(?:ничего\s+)?не\s+(?:надо|нужно)|или\s+нет|не\s+(?:возражаю|против)(?!\w)|нет\s+(?:возражений|вопросов"
    r"|проблем)|возражений\s+нет"
    r"|no\s+(?:problem|objections?|worries)|or\s+not?\b"
)
_RESERVED = re.compile(r"(?<!\w)(?:но|только|однако|кроме|but|except|only|however)(?!\w)")
_CANCEL = any_of(
    r"отмен(?:и|я|а\b|у\b)\w*|аннулир\w*|cancel\w*|сн(?:ять|имите)\s+бронь|отказ\w*\s+от"
    r"|удал\w*\s+(?:мо\w+\s+)?(?:бронь|заявк\w+)"
)
_BOOKING = any_of(r"брон\w*|заявк\w*|запис\w*|аренд\w*|заказ\w*|booking\w*|reservation\w*")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rest of the reading found, as far as the intents depend on it."""

    asked: tuple[str, ...] = ()
    slots: frozenset[str] = frozenset()
    """The fields of which the message said something."""
    corrected: bool = False
    """Whether it takes something back: "не в пятницу, а в субботу", "на час позже"."""


def intents(full: str, left: str, seen: Seen) -> tuple[Intent, ...]:
    """What the client is after, in the order of `Intent`. `left` is the text without what was "
    "read as data."""
    texts = {left, full}  # often one and the same
    found = {intent for intent, finder in _FINDERS.items() if any(map(finder.search, texts))}
    deciding = "confirm" in seen.asked or "rules" in seen.asked
    # "Отменить?" is agreed to by "отменяйте" as well as by "да".
    agreed = "cancel" in seen.asked and agrees(_CANCEL.sub(" ok ", _BOOKING.sub(" ok ", left)))
    if (agreed or agrees(left)) and not seen.slots:
        found = (found & {Intent.GREETING, Intent.THANKS}) | {Intent.YES}
    elif refuses(left):
        found.add(Intent.NO)
    if not agreed:
        found |= _cancelling(full, deciding)
    if Intent.CANCEL_BOOKING in found and not deciding:
        found.discard(Intent.NO)
    if (
        seen.corrected
        or _reserved(left)
        or (deciding and Intent.YES not in found and seen.slots - {"budget"})
    ):
        found.add(Intent.CHANGE)
    if Intent.CHANGE in found and (seen.corrected or seen.slots):
        found.discard(Intent.NO)  # "нет, на час позже"
    if Intent.OFFTOPIC not in found and _off_topic(full, found):
        found.add(Intent.OFFTOPIC)
    return settled(found)


def agrees(text: str) -> bool:
    """Whether the text is an unreserved yes: words of agreement and courtesy, and nothing else at all."""
    if _NO_PLAIN_YES.search(text) or _DISBELIEF.search(text):
        return False
    said = words(_YES_PHRASES.sub(" ok ", text))
    if not said:
        return bool(_YES_SIGNS.fullmatch(text))
    said = [re.sub(r"(.)\1{2,}", r"\1", word) for word in said]
    if not all(word in _STRONG_YES or word in _FILLERS for word in said):
        return False
    return any(word in _STRONG_YES for word in said)


def refuses(text: str) -> bool:
    """Whether the text says no, to all or to a part."""
    left = _NO_EXEMPT.sub(" ", text)
    return bool(_NO.search(left) or _NO_ALONE.search(left))


def _reserved(text: str) -> bool:
    """Whether a yes comes with an "if" or a "but"."""
    first = words(text)[:2]
    return bool(first) and any(word in _STRONG_YES for word in first) and bool(_RESERVED.search(text))


def _cancelling(text: str, deciding: bool) -> set[Intent]:
    if not _CANCEL.search(text):
        return set()
    if _BOOKING.search(text) or not deciding:
        return {Intent.CANCEL_BOOKING}
    return {Intent.NO}


def _off_topic(text: str, found: set[Intent]) -> bool:
    if not _OFFTOPIC.search(text):
        return False
    return bool(_INJECTION.search(text)) or not _STUDIO.search(text)


def settled(found: set[Intent]) -> tuple[Intent, ...]:
    """In the order of `Intent`, without the intents that another one says more exactly."""
    stronger = {
        Intent.LATER: {Intent.RECOMMEND, Intent.NO},
        Intent.UNDO: {Intent.NO, Intent.CHANGE, Intent.CANCEL_BOOKING},
        Intent.CHEAPEST: {Intent.PRICE, Intent.RECOMMEND, Intent.HALLS, Intent.HALL_INFO},
        Intent.RECOMMEND: {Intent.HALLS, Intent.HALL_INFO},
        Intent.ANOTHER: {Intent.BOOK, Intent.CHANGE},
        Intent.CANCEL_BOOKING: {Intent.BOOK, Intent.MY_BOOKING, Intent.CHANGE},
        Intent.MY_BOOKING: {Intent.BOOK},
        Intent.OFFTOPIC: {
            Intent.RECOMMEND,
            Intent.HALL_INFO,
            Intent.CONTACTS,
            Intent.START_OVER,
            Intent.PRICE,
        },
        Intent.RULES: {Intent.HALL_INFO},
    }
    for intent, weaker in stronger.items():
        if intent in found:
            found -= weaker
    return tuple(intent for intent in Intent if intent in found)


_GOES_ON = any_of(r"^\W*(?:а|и|ну\s+а|and|or|what\s+about|how\s+about)(?!\w)|[^?]*\?\W*$")
_MOST_WORDS = 4
"""So many words beside the data may stand in such a question: "а если в воскресенье?"."""


def goes_on(full: str, left: str, found: tuple[Intent, ...], slots: frozenset[str]) -> bool:
    """Whether the message asks the last question again, of something else: "а Пустота?"."""
    only_data = not found and bool(slots) and slots <= BOOKING_SLOTS
    return only_data and len(words(left)) <= _MOST_WORDS and bool(_GOES_ON.match(full))

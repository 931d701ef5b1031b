"""Finds what a sentence claims: booked, paid, cancelled, free, taken, free of charge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hallchat.nlu.text.normalize import any_of


class ClaimKind(StrEnum):
    """A thing that a sentence may claim."""

    BOOKED = "booked"
    PAID = "paid"
    CANCELLED = "cancelled"
    FREE = "free"
    """The named hours are free; some hours if none are named."""
    ALL_FREE = "all_free"
    """The whole day is free."""
    BUSY = "busy"
    """The named hours are taken; some hours if none are named."""
    ALL_BUSY = "all_busy"
    """No hour of the day is free."""


@dataclass(frozen=True, slots=True)
class DetectedClaim:
    """A claim and the position of its words."""

    kind: ClaimKind
    start: int
    by_speaker: bool = False
    """True if the speaker claims to have done it: "забронировала", "I've booked"."""


_RU_BOOKING = r"(?:брон[ьи]\w*|заказ|резерв\w*|запись|зал|место|время|номер)"
_RU_DONE = (
    r"(?:оформлен|создан|подтвержден|сделан|принят|готов|зарезервирован|забронирован|закреплен|зафиксирован"
    r"|внесен|активн)[аоы]?(?!\w)"
)
_EN_BOOKING = (
    r"(?:booking|reservation|hold|order|session|hall|room|slot|place|spot|date|it|everything|that|time)"
)
_EN_DONE = (
    r"(?:booked|reserved|confirmed|made|completed?|created|secured|successful|in\s+place|all\s+set|done|yours"
    r"|guaranteed|locked\s+in)(?!\w)"
)
_DONE_BY_SPEAKER = any_of(
    r"(?:за|под)?бронировал[аио]?(?!\w)|забронил\w?(?!\w)|оформил[аи]?(?!\w)"
    r"|зарезервировал[аи]?(?!\w)|закрепил[аи]?(?!\w)"
    r"|зафиксировал[аи]?\s+(?:за|брон|врем|зал)|(?:вписал|внесл?|занесл?|добавил|поставил"
    r"|записал)[аи]?\s+(?:\w+\s+){0,2}"
    r"(?:вас|брон\w+|в\s+(?:расписани|календар|график|зал|журнал)\w*)"
    r"|(?:придержал|отложил|удержал|подтвердил|создал|сделал)[аи]?\s+(?:\w+\s+){0,2}(?:брон\w+|зал"
    r"|врем\w+|за\s+вами|для\s+вас)",
    r"(?:i|we)(?:'ve|\s+have|\s+just|'ve\s+just|\s+have\s+just)?\s+(?:already\s+|just\s+|now\s+"
    r"|successfully\s+)?"
    r"(?:booked|reserved|secured|confirmed|scheduled|placed|created|made|put\s+you\s+down|locked"
    r"|blocked|held|completed)(?!\w)(?!\s+sure)",
    r"(?:successfully\s+)(?:booked|reserved|confirmed)",
)
_BOOKED = any_of(
    rf"{_RU_BOOKING}\s+(?:[\w№\"-]+\s+){{0,3}}?(?:уже\s+|теперь\s+|успешно\s+)?{_RU_DONE}",
    rf"(?:{_RU_DONE})\s+(?:\w+\s+)?{_RU_BOOKING}(?!\w)",
    r"(?:уже\s+|теперь\s+|успешно\s+)?(?:забронирован|зарезервирован|закреплен)[аоы]?(?!\w)",
    r"вы\s+(?:уже\s+|теперь\s+)?(?:записан|забронирова|в\s+расписани)\w*|(?:за\s+вами\s+(?:закреплен"
    r"|зарезервирован|забронирован)\w*)"
    r"|(?:зал|врем\w|мест\w)\s+(?:уже\s+|теперь\s+)?(?:за\s+вами|ваш[еа]?(?!\w))|держ(?:у"
    r"|им)\s+(?:\w+\s+){0,2}за\s+вами|поздравля\w+\s+с\s+брон\w+",
    rf"(?:your\s+|the\s+|this\s+)?{_EN_BOOKING}(?:\s+\w+){{0,3}}?(?:\s+is|'s|\s+are|\s+has\s+been"
    rf"|\s+have\s+been|\s+was|\s+were|\s+gets)"
    rf"\s+(?:now\s+|all\s+|already\s+|(?!fully|completely|totally"
    rf"|entirely)\w+ly\s+)?{_EN_DONE}(?!\s+(?:up|out)(?!\w))",
    r"(?:you(?:'re|\s+are|\s+have\s+been|'ve\s+been))\s+(?:now\s+|all\s+|already\s+"
    r"|officially\s+)*(?:booked|set|confirmed|scheduled|in(?!\s))(?!\w)(?!\s+(?:up|out))"
    r"|(?:is|are|been|'s|was)\s+(?:now\s+|already\s+)?(?:booked|reserved)(?!\w)(?!\s+(?:up|out|by|solid))",
    r"все\s+(?:уже\s+)?(?:сделал|подтвержден|оформлен|забронирова)\w*|бронь\s+есть(?!\w)"
    r"|бронировани\w+\s+(?:успешно\s+)?(?:завершен|оформлен|подтвержден|выполнен)\w*|consider\s+it\s+(?:booked|done)",
    r"(?:booked|reserved|confirmed)\s*!|(?:booked|reserved)\s+(?:it|this|that|the|your|you)(?!\w)"
    r"|(?:booking|reservation)\s+(?:is\s+|was\s+)?(?:complete|confirmed|created|successful)"
    r"|you\s+have\s+(?:a\s+)?(?:booked|reserved)",
)
_PAID = any_of(
    r"(?:оплат\w|платеж|деньги|предоплат\w|перевод)\s+(?:\w+\s+)?(?:прош[ле]\w*|получен\w*|принят\w*"
    r"|подтвержден\w*|поступил\w*|зачислен\w*|успешн\w*)",
    r"(?:получил|принял|увидел|вижу)\w{0,2}\s+(?:вашу?\s+)?(?:оплату|платеж|деньги)"
    r"|оплачен[аоы]?(?!\w)|вы\s+(?:уже\s+)?оплатили",
    r"(?:payment|money|deposit|transfer)\s+(?:has\s+been\s+|have\s+been\s+|was\s+|is\s+"
    r"|has\s+)?(?:now\s+|already\s+)?(?:received|went|gone|confirmed|accepted|processed|complete\w*"
    r"|successful|succeeded|arrived|come)",
    r"(?:(?:we|i)(?:'ve|\s+have)?\s+received\s+(?:your\s+)?(?:payment|money))|(?:is|has\s+been|was"
    r"|are|fully)\s+(?:already\s+|fully\s+)?paid(?!\w)|you(?:'ve"
    r"|\s+have)?\s+(?:already\s+)?paid(?!\w)|charged\s+your",
)
_CANCELLED = any_of(
    r"отменил[аи]?(?!\w)|отменен[аоы]?(?!\w)|аннулирова(?:л|н)\w*|снял[аи]?\s+(?:\w+\s+)?брон\w+"
    r"|брон\w+\s+(?:\w+\s+)?(?:снята|удалена)"
    r"|удалил[аи]?\s+(?:\w+\s+)?брон\w+|перен(?:ес(?:ла|ли|ен[аоы]?)?(?!\w))|(?:возврат"
    r"|деньги)\s+(?:\w+\s+)?(?:оформлен|отправлен|возвращен)\w*",
    r"(?:i|we)(?:'ve|\s+have)?\s+(?:just\s+|already\s+)?(?:cancell?ed|moved|rescheduled|refunded)(?!\w)"
    r"|(?:is|has\s+been|was|are|been)\s+(?:now\s+|already\s+|successfully\s+)?(?:cancell?ed"
    r"|rescheduled|refunded|moved)(?!\w)|booking\s+cancell?ed",
)
_ALL = r"(?:вс[её]|весь|вся|целиком|полностью|целый|all|whole|entire|entirely|completely|totally|fully|every)"
_SLOTS = (
    r"(?:час\w*|окн\w*|окош\w*|врем\w+|слот\w*|мест\w*|дат\w*|дн\w+|зал\w*"
    r"|(?:hour|slot|time|spot|day|opening|window|place|date|room|hall)s?)"
)
_NONE_FREE = any_of(
    rf"(?:нет|не\s+остал\w+|ни\s+одного|ни\s+одной|без)\s+(?:\w+\s+){{0,2}}(?:свободн\w+|окон|окош\w+)"
    rf"|свободн\w+\s+(?:{_SLOTS}\s+)?(?:\w+\s+){{0,2}}(?:нет|не\s+остал\w+|закончил\w+)"
    rf"|{_SLOTS}\s+не\s+остал\w+",
    rf"no\s+(?:\w+\s+)?(?:free|available|open|vacant)\s+{_SLOTS}|no\s+(?:{_SLOTS}\s+)?(?:availability"
    rf"|vacanc\w+|{_SLOTS}\s+(?:left|available|free))|nothing\s+(?:is\s+)?(?:free|available|left)"
    r"|(?:fully|completely|all|solidly)\s+(?:booked|taken|reserved|occupied)|booked\s+(?:up|out"
    r"|solid)|sold\s+out",
    rf"{_ALL}\s+(?:\w+\s+){{0,2}}(?:занят\w{{0,2}}|забронирован\w{{0,2}}|расписан\w{{0,2}}|taken|busy"
    rf"|occupied|booked)(?!\w)",
    rf"(?:занят|забронирован|расписан)\w{{0,2}}\s+(?:на\s+)?{_ALL}(?!\w)",
)
_BUSY = any_of(
    r"занят(?:о|а|ы)?(?!\w)|(?:не|не\s+совсем|уже\s+не)\s+свобод(?:ен|н[оаы])(?!\w)|не\s?доступ(?:ен"
    r"|н[оаы])(?!\w)|забит[оаы]?(?!\w)"
    r"|(?:забронирован|зарезервирован)\w*\s+(?:друг|кем|не\s+вами)\w*|(?:кто-то|другой\s+клиент"
    r"|другие)\s+(?:уже\s+)?(?:занял|забронировал|взял)\w*",
    r"(?:not|n't|no\s+longer|never)\s+(?:\w+\s+){0,2}(?:free|available|vacant"
    r"|open\s+for\s+booking)(?!\w)|unavailable|taken(?!\w)(?!\s+(?:care|into))|occupied|busy(?!\w)"
    r"|booked\s+by|(?:someone|somebody)\s+(?:\w+\s+)?(?:has\s+)?(?:booked|taken|took|reserved)",
)
_FREE = any_of(
    r"никто\s+(?:[^\s,.]+\s+){0,5}не\s+(?:занял|забронировал|взял)|(?:nobody|no\s+one)\s+(?:has\s+)?(?:booked|taken|took)",
    r"свобод(?:ен|н[оаы])(?!\w)|доступ(?:ен|н[оаы])(?!\w)|не\s+занят(?:о|а|ы)?(?!\w)|пусту(?:ет"
    r"|ют)(?!\w)|открыт\w*\s+(?:для|на)\s+(?:брон|запис)"
    r"|(?:есть|остал\w+|имеется|имеются|наш\w+|вижу)\s+(?:\w+\s+){0,2}(?:окн|окош|свободн|мест"
    r"|слот)\w*|окн[оа]\s+(?:\w+\s+)?(?:есть|с\s|в\s)",
    r"(?<!feel )(?<!for )(?<!hands-)(?<!hands )(?<!free )free(?!\w)(?!\s+(?:of\s+charge|to\s|wi"
    r"|parking|water|tea|coffee|cancel|delivery|of\s+cost))"
    r"|available(?!\w)|vacant|up\s+for\s+grabs|wide\s+open|(?:is|are|still"
    r"|'s)\s+open\s+(?:for\s+(?:booking|you)|on|at)(?!\w)|have\s+an?\s+(?:opening|slot|window)"
    r"|there(?:'s|\s+is)\s+an?\s+(?:opening|slot|window)",
)
_FREE_ADJECTIVE = any_of(r"свободн(?:ые|ых|ое|ого|ый|ая|ую|ой|ом|ым|ыми)(?!\w)")
_WHOLE_DAY = any_of(
    rf"{_ALL}(?!\w)(?:\s+(?:\w+\s+){{0,2}}(?:ден|дня|сутки|day|{_SLOTS})|\s+свобод|\s+(?:free"
    rf"|available))|полностью|целиком|all\s+day"
)

_NEGATION_DISTANCE = 40
"""Characters before a claim in which a negation is searched."""
_CLAUSE = re.compile(r"[,;:()\"]|\s-+\s|[.!?](?=\s)|\s(?:но|а|but|зато|however|while)\s")
_CONDITIONAL = any_of(
    r"ли(?!\w)|whether|if(?!\w)|если|бы(?!\w)|would(?!\w)|were\s+to|в\s+случае|unless|в\s+котор\w+"
)
_NOT_YET = any_of(
    r"когда|как\s+только|после|чтобы|пока\s+не|буд(?:ет|ут|ете)(?!\w)|считается|может|могут|сможете"
    r"|хотите|нужно|должн\w+|до\s+того"
    r"|once|when(?!\w)|after(?!\w)|until|before|will(?!\w)|'ll(?!\w)|to\s+be(?!\w)|can(?!\w)"
    r"|as\s+soon\s+as|must|should|may(?!\w)|shall|need"
)
_NEGATED_BEFORE = re.compile(
    r"(?<!\w)(?:(?:пока|еще|уже|ничего|никто|никак\w*|нигде)\s+)*(?:не|ни|ничего|никакая"
    r"|никакой)\s+(?:\w+\s+){0,1}\Z"
    r"|(?:not|n't|never|nothing|no|none)\s+(?:\w+\s+){0,3}\Z|(?:cannot|can't)\s+(?:\w+\s+){0,2}\Z"
)
_NEGATED = re.compile(
    r"(?<!\w)(?:не|ни|ничего)\s|(?:not|n't|nothing|never|cannot|yet\s+to)(?!\w)"
    r"|(?<!\w)no\s+(?:\w+\s+)?(?:booking|payment|reservation|money)|броней\s+нет|нет\s+брон\w+"
)
_OFFERS_TO_LOOK_UP = any_of(
    r"провер(?:ить|ю|им|яю|ьте)(?!\w)|посмотр(?:еть|ю|им)(?!\w)|показать|покаж(?:у|ем)|узна(?:ть|ю"
    r"|ем)(?!\w)|уточн(?:ить|ю|им)(?!\w)|подобрать"
    r"|подбер\w+|подыска\w*|найти|найд(?:у|ем)|поищ\w+|предлож(?:ить|у|им)|помо(?:чь|гу)|выб(?:рать"
    r"|ер\w+)|хотите|какой|какие|какое|каких|как(?:ую|ая)|скольк\w*",
    r"check(?!\w)|show\s+you|see\s+(?:if|the|which|what|availab)|look\s+(?:for|up|at)|find\s+(?:you"
    r"|a|an|some|another|out)|suggest|let\s+me\s+know|tell\s+me|which|what(?!\w)|how\s+many|any\s+time",
)
_PROMISE = any_of(
    r"бесплатн\w*|скидк\w*|скидок|скидочн\w*|в\s+подарок|подар(?:ок|им|ю|и)(?!\w)|акци(?:я|и|ю"
    r"|ей)(?!\w)|промокод\w*|кэшб[еэ]к\w*|бонус\w*|даром(?!\w)|безвозмездн\w*|распродаж\w*"
    r"|спецпредложени\w*|специальн\w+\s+цен\w+|вполцены|вполовину|вдвое\s+дешевл|плати\w*\s+не\s+(?:нужно|надо|придется)|не\s+(?:нужно|надо|придется)\s+платить|пол-?цены|без\s+оплаты|безоплатн\w*",
    r"free\s+of\s+(?:charge|cost)|for\s+free|for\s+nothing|complimentary|discount\w*|promo\w*"
    r"|cash-?back|half\s+(?:the\s+)?price|half-price|on\s+the\s+house|bonus\w*|gift\w*"
    r"|no\s+need\s+to\s+pay|pay\s+nothing|(?:not|n't)\s+(?:need|have)\s+to\s+pay|no\s+charge|at\s+no\s+(?:extra\s+)?cost"
    r"|free\s+(?:cancel|parking|wi|water|tea|coffee|delivery|hour\s+as|extra|bonus|gift)\w*"
    r"|special\s+(?:offer|price|deal)",
)
_REGRET = re.compile(r",\s*(?:к\s+сожалению|увы|unfortunately|i'm\s+afraid|sorry)\s*,")
_NO_PROMISE = re.compile(
    r"(?<!\w)(?:нет(?!\w)|не\s+(?:предусмотр|действу|дела|да[юе]|предостав|могу|может|знаю|наш"
    r"|упомин|указан|провод|бывает|слыш)\w*|никак\w+|no\s+\w*\s?(?:discount|promo|bonus|gift|special)"
    r"|(?:not|n't|cannot|can't)\s+(?:\w+\s+){0,2}(?:offer|have|aware|know|give|provide|see|find"
    r"|promise|available|free|any)|без\s+скид|no\s+information|информаци\w+\s+о)"
)


_ACTIONS = (
    (ClaimKind.BOOKED, _DONE_BY_SPEAKER, True),
    (ClaimKind.BOOKED, _BOOKED, False),
    (ClaimKind.PAID, _PAID, False),
    (ClaimKind.CANCELLED, _CANCELLED, False),
)
_AVAILABILITY = ((ClaimKind.ALL_BUSY, _NONE_FREE), (ClaimKind.BUSY, _BUSY), (ClaimKind.FREE, _FREE))
"""In the order of trying: words that a claim consists of are not read as another claim."""


def find_price_promises(text: str) -> Iterator[str]:
    """Yields the words that promise a gift or a lower price and are not denied."""
    text = _REGRET.sub(" ", text)
    for match in _PROMISE.finditer(text):
        if not _NO_PROMISE.search(_clause(text, match.start())[0]):
            yield match[0]


def find_action_claims(text: str) -> Iterator[DetectedClaim]:
    """Yields the claims that something was booked, paid or cancelled."""
    for kind, pattern, by_speaker in _ACTIONS:
        for match in pattern.finditer(text):
            if _is_stated(text, match, by_speaker):
                yield DetectedClaim(kind, match.start(), by_speaker)


def _is_stated(text: str, match: re.Match[str], by_speaker: bool) -> bool:
    """False if the words are negated, asked or conditional, or tell what is still to come."""
    clause, is_question = _clause(text, match.start())
    before = max(0, match.start() - _NEGATION_DISTANCE)
    if is_question or _CONDITIONAL.search(clause) or _NEGATED_BEFORE.search(text, before, match.start()):
        return False
    if _NEGATED.search(match[0]):
        return False
    return by_speaker or not (_NOT_YET.search(clause) or _NEGATED.search(clause))


def find_availability_claims(text: str, with_hours: bool) -> Iterator[DetectedClaim]:
    """Yields the claims that hours are free or taken. `with_hours`: the sentence names hours."""
    is_all_free = bool(_WHOLE_DAY.search(text)) and not with_hours
    for kind, pattern in _AVAILABILITY:
        remaining = text
        for match in pattern.finditer(text):
            remaining = f"{remaining[: match.start()]}{' ' * len(match[0])}{remaining[match.end() :]}"
            if not _is_asked(text, match.start()):
                claimed = ClaimKind.ALL_FREE if kind is ClaimKind.FREE and is_all_free else kind
                yield DetectedClaim(claimed, match.start())
        text = remaining
    if with_hours:
        for match in _FREE_ADJECTIVE.finditer(text):
            if not _is_asked(text, match.start()):
                yield DetectedClaim(ClaimKind.FREE, match.start())


def _is_asked(text: str, position: int) -> bool:
    """True if the clause at the position is a question, a condition or an offer to look something up."""
    clause, is_question = _clause(text, position)
    return is_question or bool(_CONDITIONAL.search(clause) or _OFFERS_TO_LOOK_UP.search(clause))


def offers_to_look_up(text: str) -> bool:
    """True if the sentence is a question that offers to look something up."""
    return text.rstrip(' "').endswith("?") and bool(_OFFERS_TO_LOOK_UP.search(text))


def _clause(text: str, position: int) -> tuple[str, bool]:
    """Returns the clause at the position, and True if it is a question."""
    start, end = 0, len(text)
    for match in _CLAUSE.finditer(text):
        if match.end() <= position:
            start = match.end()
        elif match.start() >= position:
            end = match.start()
            break
    return text[start:end], text[end : end + 1] == "?" or text[start:end].rstrip().endswith("?")

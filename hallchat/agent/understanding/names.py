"""The client's name: introduced ("меня зовут Анна"), or the bare answer to the question for it."""

import re

from hallchat.agent.understanding.text import HALL_MASK, MASK, Page, fold, word_list
from hallchat.agent.understanding.vocabulary import looks_like_speech

_WORD = r"[^\W\d_]+(?:[-'][^\W\d_]+)*\.?"
_NAME = rf"(?P<name>{_WORD}(?:[ ]+{_WORD}){{0,2}})"
_SAYS_NAME = (
    r"(?:меня\s+)?(?:зовут|звать|величать)(?:\s+меня)?|(?:мо[её]\s+)?(?:имя|фио"
    r"|ф\.и\.о\.?)(?:\s+(?:мо[её]|другое|новое|будет|поменяйте\s+на|на))?|зовите(?:\s+меня)?"
    r"|обращайтесь|(?:my|the)\s+(?:full\s+)?name(?:'s|\s+is|\s+will\s+be)?|name\s+is|call\s+me"
    r"|name(?=\s*[:-])"
)
_INTRODUCED = re.compile(rf"(?<!\w)(?:{_SAYS_NAME})\s*(?:[:-]\s*|это\s+)?{_NAME}", re.I)
_SAID_AFTER = re.compile(rf"{_NAME}\s+(?:меня\s+зовут|мо[её]\s+имя|is\s+my\s+name)", re.I)
_WEAK = re.compile(
    rf"(?<!\w)(?:(?:[Яя]|[Ээ]то|[Сс]\s+вами)\s*(?:-\s*)?|(?:I'm|I\s+am|[Tt]his\s+is|i'm|i\s+am|it's|It's)\s+"
    rf"|(?:[Нн]а\s+имя|[Оо]т\s+имени|(?:[Зз]апи|[Зз]аброни|[Оо]форм|[Бб]рон)\w*(?:\s+(?:меня|бронь"
    rf"|пожалуйста|её|ее))?\s+на|under|Under|"
    rf"[Bb]ook(?:ing)?\s+for)\s+){_NAME}"
)
_ON_NAME = re.compile(r"(?:на\s+имя|от\s+имени|на|under)\s+$", re.I)
_CHUNK = re.compile(rf"[^,;:!?()\n{MASK}]+")
_ANSWER = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,3}}")
_PARTICLES = word_list("аль ибн бин оглы кызы ван вон фон де ди дер ла ле van von de di der la le al bin ibn")
_COUPLE = re.compile(r"\s+(?:и|and|&|\+)\s+", re.I)
_SURNAME_FIRST = re.compile(rf"\W*(?P<last>{_WORD})\s*,\s*(?P<first>{_WORD}(?:\s+{_WORD})?)\W*")
_NOISE = re.compile(
    r"^(?:(?:а|ну|и|да|на|это|я|просто|можно|меня|зовут|имя|name|is|it's|i'm|just|наверное|нет|no|yes"
    r"|так|ип|господин|госпожа|mr\.?|mrs\.?|ms\.?)\s+)+",
    re.I,
)
_JOINED_INITIALS = re.compile(r"\b([А-ЯЁA-Z])\.(?=[А-ЯЁA-Z])")
_INITIAL = re.compile(r"[^\W\d_]\.?")

_CASES = (("у", "а"), ("ю", "я"), ("а", ""), ("я", "й"), ("я", "ь"), ("ю", "ь"))
_HERS = (("ову", "ова"), ("еву", "ева"), ("ину", "ина"), ("скую", "ская"), ("ую", "ая"), ("вну", "вна"))
_HIS = (("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ского", "ский"), ("ича", "ич"))
_KNOWN = word_list(
    """
    ли александр алексей анатолий андрей антон аркадий арсений артем артур богдан борис бронислав вадим
    валентин валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман
    глеб григорий давид даниил данил денис дмитрий евгений егор захар иван игорь илья иннокентий карим
    кирилл константин лев леонид макар максим марат марк матвей мирон михаил никита николай олег павел
    петр рамиль ринат роберт родион роман руслан рустам савелий семен сергей станислав степан тарас
    тимофей тимур федор филипп эдуард юрий яков ярослав саша леша лёша дима женя коля вова миша паша
    петя вася ваня гоша жора костя макс стас слава толя юра рома сеня гриша федя даня тема тёма
    александра алина алиса алла альбина анастасия ангелина анжела анна антонина арина валентина валерия
    варвара василиса вера вероника виктория галина дарья диана дина ева евгения екатерина елена
    елизавета жанна зинаида зоя инна ирина камилла карина кира кристина ксения лариса лидия лилия любовь
    людмила маргарита марина мария мира милана надежда наталья наталия нина оксана олеся ольга полина
    раиса регина римма роза светлана снежана софия софья таисия тамара татьяна ульяна фаина эвелина
    эльвира эмма юлия ян яна ярослава аня настя даша катя лена лиза маша наташа оля ира юля таня света
    ксюша поля лера вика рита люда люба надя соня тася варя уля алена алёна арсен амир азамат айгуль
    гульнара динара john james robert michael william david richard joseph thomas charles daniel matthew
    anthony mark paul steven andrew kevin brian george edward peter alex alexander ben benjamin sam tom
    tim max leo jack harry oliver lucas adam chris mike dan nick steve jim joe bob mary patricia
    jennifer linda elizabeth susan jessica sarah karen nancy lisa margaret emily emma olivia sophia anna
    kate katie catherine helen laura julia maria alice jane lucy rachel victoria diana eva nina
    """
)


def is_well_known(word: str) -> bool:
    """Whether a folded word is a first name that many people have."""
    return word in _KNOWN


def name(page: Page, asked: bool, corrected: bool, introduced: bool, beside: bool = False) -> str | None:
    """The client's name in title case, or None.

    `asked`: the last answer asked for it, so that it may stand alone and in lower case.
    `introduced`: the message gives other data of a booking, so that a well-known name may stand alone.
    `beside`: the message says something of hall, day, hours or people, so that a word in lower case must be
    a well-known name. `corrected`: the message is of the kind "не Борис, а Бронислав".
    """
    visible = _visible(page)
    for pattern in (_INTRODUCED, _SAID_AFTER):
        for match in pattern.finditer(visible):
            if found := _taken(match["name"], bare=False):
                return found
    for match in _WEAK.finditer(visible):
        found = _taken(match["name"], bare=False)
        if found and (found.split()[0] in match["name"] or fold(found).split()[0] in _KNOWN):
            return _nominative(found) if _ON_NAME.search(visible[: match.start("name")]) else found
    if "?" in page.original and not introduced:
        return None
    if asked:
        found = _surname_first(visible) or _answer(visible, capital=beside)
        return found or _answer(visible, well_known=True)
    return _answer(visible, capital=True, well_known=introduced) if introduced or corrected else None


def _visible(page: Page) -> str:
    """The client's own words with what was read before crossed out, initials set apart."""
    shown = {MASK: MASK, HALL_MASK: MASK, " ": " "}  # blanks: numbers in words, and what was taken back
    visible = (shown.get(mark, letter) for letter, mark in zip(page.original, page.text, strict=True))
    return _JOINED_INITIALS.sub(r"\1. ", "".join(visible))


def _taken(words: str, bare: bool) -> str | None:
    """The words up to the first that is none of a name, in title case."""
    kept: list[str] = []
    for word in words.split():
        folded = fold(word.rstrip("."))
        if kept and folded in _PARTICLES:
            kept.append(word)
            continue
        if not folded or (folded not in _KNOWN and looks_like_speech(folded)):
            break
        if kept and kept[0][:1].isupper() and not word[:1].isupper():
            break  # "Анна хочет"
        if len(folded) < 2 and not (word[:1].isupper() and (kept or len(words.split()) > 1)):
            break
        kept.append(word)
        if word.endswith(".") and len(folded) > 1:
            break
    if (
        not kept
        or all(_INITIAL.fullmatch(word) for word in kept)
        or (bare and len(kept) < len(words.split()))
    ):
        return None
    return " ".join(word if word in _PARTICLES else _titled(word) for word in kept)


def _titled(word: str) -> str:
    if _INITIAL.fullmatch(word):
        return word[0].upper() + "."
    word = word.rstrip(".")
    if not word.islower() and not (word.isupper() and len(word) > 1):
        return word
    return re.sub(r"[^\W\d_]+(?:'(?=s\b))?", lambda part: part[0].capitalize(), word)


def _answer(visible: str, capital: bool = False, well_known: bool = False) -> str | None:
    """The first part of the message that can be nothing but a name.

    `capital`: only if it begins with a capital letter or a name that many people have; `well_known`: only
    if it begins with such a name, where other words may stand around it ("пусть будет Катя").
    """
    for chunk in _CHUNK.finditer(visible):
        text = _NOISE.sub("", chunk[0].strip(" .-\"'«»"))
        for part in re.split(r"(?<=\w\w)\.\s+", text):
            one = _COUPLE.split(part)[0]
            sentence = _from_well_known(one) if well_known else one
            if not _ANSWER.fullmatch(sentence) or (capital and not _sure(sentence)):
                continue
            if found := _taken(sentence, bare=not well_known) or _capitals(sentence):
                return found
    return None


def _sure(sentence: str) -> bool:
    return sentence[0].isupper() or fold(sentence.split(maxsplit=1)[0]) in _KNOWN


def _surname_first(visible: str) -> str | None:
    """ "Smith, John" as "John Smith", "Иванов, Пётр" as "Иванов Пётр": each as its language writes it."""
    match = _SURNAME_FIRST.fullmatch(visible)
    if not match or fold(match["first"]).split()[0] not in _KNOWN:
        return None
    last, first = fold(match["last"]), match["first"]
    if last in _KNOWN or looks_like_speech(last):
        return None
    return _taken(f"{first} {match['last']}" if last.isascii() else f"{match['last']} {first}", bare=True)


def _from_well_known(sentence: str) -> str:
    parts = sentence.split()
    begin = next(
        (at for at, word in enumerate(parts) if word[0].isupper() and fold(word) in _KNOWN), len(parts)
    )
    while (
        0 < begin < len(parts)
        and parts[begin - 1][0].isupper()
        and not looks_like_speech(fold(parts[begin - 1]))
    ):
        begin -= 1  # a surname before it
    return " ".join(parts[begin:])


def _capitals(words: str) -> str | None:
    """Two or three words in capitals are a name although one of them is a common word ("Вечер Анна")."""
    parts = words.split()
    unusual = [word for word in parts if not looks_like_speech(fold(word))]
    return words if len(parts) > 1 and unusual and all(word[:1].isupper() for word in parts) else None


def _nominative(words: str) -> str:
    """ "Марину Петрову" as "Марина Петрова" where the first name is well known, else as it was said."""
    parts = words.split()
    for at, word in enumerate(parts):
        low = fold(word)
        for ending, instead in _CASES:
            base = low.removesuffix(ending) + instead
            if low in _KNOWN or not low.endswith(ending) or base not in _KNOWN:
                continue
            surnames = _HERS if base.endswith(("а", "я")) else _HIS
            parts = [_recased(part, surnames) for part in parts]
            parts[at] = word.removesuffix(ending) + instead
            return " ".join(parts)
    return words


def _recased(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    return next((word.removesuffix(old) + new for old, new in endings if word.endswith(old)), word)

"""How many people come, and what the client wants to spend: counted things."""

import re
from dataclasses import dataclass

from hallchat.agent.understanding.text import Page, any_of

_PERSONS = (
    r"(?:чел(?:овек\w*|овечк\w*)?\b\.?|люд(?:ей|ьми|и)\b|гост(?:ей|я|ями|и)\b|персон\w*|участник\w*"
    r"|взрослы[хе]\b"
    r"|народу?\b|дет(?:ей|ьми|и)\b|модел(?:ей|и)\b|people\b|persons?\b|guests?\b|adults?\b|pax\b"
    r"|ppl\b|participants?\b|of us\b)"
)
_ABOUT = (
    r"(?:(?:будет|буд[еу]м|всего|примерно|где-то|около|скорее|уже|максимум|не больше|до|там|теперь|все-таки"
    r"|все\s+же|на\s+самом\s+деле|получается|выходит|больше|меньше"
    r"|are|is|about|around|up to|actually|now)(?:\s*[:-])?\s+){0,3}"
)
_RANGE = r"(?P<low>\d{1,4})\s*(?:-|до|или|to|or)\s*(?P<high>\d{1,4})"
_MINUS = r"(?P<minus>-\s?|минус\s+|minus\s+)?"
_COUNT = rf"{_MINUS}(?P<n>\d{{1,9}}(?:[.,]\d+)?)"
_MATES = (
    r"(?:друг\w*|подруг\w*|коллег\w*|дет\w*|модел\w*|человек\w*|ассистент\w*|friends?|colleagues?"
    r"|kids|models?|others?|people)"
)

_RANGES = (
    rf"(?:от\s+|from\s+)?{_RANGE}\s*{_PERSONS}",
    rf"(?:человек|нас)\s+{_ABOUT}(?:от\s+)?{_RANGE}",
)
_PLUS_ME = (
    r"(?:я|me|i)\s*(?:и|с|\+|плюс|and|plus)\s*(?:(?:еще|another|my)\s+)?(?P<n>\d{1,3})(?:чел)?(?!\d|:)"
    rf"(?:\s+{_MATES})?",
    rf"(?P<n>\d{{1,3}})\s*(?:чел\b\s*)?(?:{_MATES}\s+)?(?:и|\+|плюс|and|plus)\s+(?:я|me|i)\b",
)
_AND_CHILDREN = (
    r"(?P<n>\d{1,3})\s*(?:чел\b\s*)?(?:взросл\w+|adults?)\s*(?:и|,|\+|плюс"
    r"|and)\s*(?P<more>\d{1,3})\s*(?:чел\b\s*)?(?:дет\w+|реб\w+|kids?|child\w*)",
)
_COUNTS = (
    rf"{_COUNT}\s*(?:(?:взросл|творческ)\w+\s+)?{_PERSONS}",
    rf"(?:человек|гостей|людей)\s+{_ABOUT}{_COUNT}(?!\s*(?:час|:|\.\d))",
    rf"нас(?:\s+(?:там|тут|же))?\s+{_ABOUT}{_COUNT}(?!\s*(?:час|:))",
    rf"(?:мы|we'?re|we are|there (?:will be|are)|we'll be|party of|group of|компани\w+ из"
    rf"|групп\w+ из|команд\w+ из)"
    rf"\s+{_ABOUT}{_COUNT}(?!\s*(?:час|:|pm|am))",
    r"(?P<n>\d{1,3})чел\b",
)
_ALONE = (
    r"(?:только |just |only )(?:я|me)\b(?!\s+и\b|\s+and\b)",
    r"я (?:буду )?(?:совсем )?1(?!\d|\s*\d)(?:\s+буду)?",
    r"1\s+буду\b|буду 1(?!\d)",
    r"в одиночку|в одиночестве|сам(?:а)? по себе|соло\b|\bby myself|on my own|\balone\b|\bsolo\b",
)

_MONEY = re.compile(
    r"(?<![\w.])(?:(?P<many>\d{1,3}(?:[.,]\d)?)\s*(?:тыс(?:яч\w*|\.)?|к|k|т\.?\s?р)\b(?:\s*(?:руб\w*|р))?"
    r"|тысяч\w*\s+(?:за\s+|до\s+)?(?P<about>\d{1,3})(?!\d)"
    r"|(?P<sum>\d{1,3}(?:\s\d{3})+|\d{2,7})\s*(?:руб\w*|р\b\.?|₽|rub\w*)"
    r"|(?:до|за|бюджет\w*|не (?:дороже|больше|более)(?: чем)?|дешевле|дороже|under|budget(?: is"
    r"| of)?|up to|within)\s*(?:-\s*|:\s*)?"
    r"(?:в\s+|до\s+|около\s+|примерно\s+)*(?P<upto>\d\s\d{3}|\d{4,6})(?![\d.:]))"
)


@dataclass(frozen=True, slots=True)
class People:
    """What was said of the number of people; `options` where two numbers may be meant."""

    count: int | None = None
    options: tuple[str, ...] = ()
    wrong: str | None = None


def _compiled(*sources: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w.:])(?:{source})") for source in sources)


_FIND_RANGE, _FIND_PLUS_ME, _FIND_COUNT = _compiled(*_RANGES), _compiled(*_PLUS_ME), _compiled(*_COUNTS)
_FIND_AND_CHILDREN = _compiled(*_AND_CHILDREN)
_FIND_ALONE = any_of(*_ALONE)
_WITH_ONE = any_of(
    r"(?:я|мы|me|i)\s+(?:и|со?|and|with)\s+(?:мо\w+\s+|my\s+|a\s+)?(?:муж\w*|жен\w+|подруг\w+"
    r"|подружк\w+|друг\w*|парн\w+"
    r"|девушк\w+|сын\w*|доч\w+|сестр\w+|брат\w*|мам\w+|пап\w+|коллег\w+|husband|wife|friend|partner"
    r"|sister|brother)(?!\w)"
)
_ONLY = re.compile(
    r"[\W_]*(?:(?:нас|будет|около|примерно|где-то|думаю|человек|максимум|минимум|до|скорее|всего"
    r"|наверное|может|about|around|maybe|up|to)\s+)*"
    rf"(?:{_RANGE}|{_COUNT})[\W_]*"
)
_BARE = re.compile(rf"(?:{_RANGE}|(?<![\w.:/-]){_COUNT}(?![\d:/]))")


def people(page: Page) -> People:
    """The number of people where the words say that it is one; crosses them out."""
    for pattern in _FIND_RANGE:
        if match := pattern.search(page.text):
            return _between(page, match)
    for pattern in _FIND_AND_CHILDREN:
        if match := pattern.search(page.text):
            page.mask(*match.span())
            return People(int(match["n"]) + int(match["more"]))
    for pattern in _FIND_PLUS_ME:
        if match := pattern.search(page.text):
            page.mask(*match.span())
            return People(int(match["n"]) + 1)
    for pattern in _FIND_COUNT:
        if match := pattern.search(page.text):
            return _counted(page, match)
    for pattern, count in ((_WITH_ONE, 2), (_FIND_ALONE, 1)):
        if match := pattern.search(page.text):
            page.mask(*match.span())
            return People(count)
    return People()


def only(page: Page) -> People:
    """The number that is all the message says ("5-6", "около пяти"), which without a question is an hour."""
    return bare(page) if _ONLY.fullmatch(page.text) else People()


def bare(page: Page) -> People:
    """The first number that stands alone, for an answer to "how many people?"; crosses it out."""
    match = _BARE.search(page.text)
    if not match:
        return People()
    return _between(page, match) if match["low"] else _counted(page, match)


def _between(page: Page, match: re.Match[str]) -> People:
    page.mask(*match.span())
    low, high = int(match["low"]), int(match["high"])
    if not 0 < low < high:
        return People(wrong=page.words_at(*match.span()))
    return People(high, (str(low), str(high)))


def _counted(page: Page, match: re.Match[str]) -> People:
    page.mask(*match.span())
    minus = match.groupdict().get("minus")
    if minus or not match["n"].isdigit() or int(match["n"]) == 0:
        return People(wrong=page.words_at(*match.span()))
    return People(int(match["n"]))


def budget(page: Page) -> int | None:
    """Rubles that the client names as what they want to spend; crosses them out."""
    match = _MONEY.search(page.text)
    if not match:
        return None
    page.mask(*match.span())
    if thousands := match["many"] or match["about"]:
        return int(float(thousands.replace(",", ".")) * 1000)
    return int(re.sub(r"\D", "", match["sum"] or match["upto"]))

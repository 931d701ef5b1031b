"""How many people come, and what the client wants to spend: counted things."""

import re
from dataclasses import dataclass

from hallchat.nlu.text.normalize import Utterance, any_of

_PERSONS = (
    r"(?:чел(?:овек\w*|овечк\w*)?\b\.?|люд(?:ей|ьми|и)\b|гост(?:ей|я|ями|и)\b|персон\w*|участник\w*"
    r"|взрослы[хе]\b|душ\b|рыл\b|голов\b|лиц\b|мест\b(?! [её]сть)"
    r"|девчон\w+\b|девуш\w+\b|мужчин\b|женщин\b|парней\b|ребят\w*\b|школьник\w+\b"
    r"|народу?\b|дет(?:ей|ьми|и)\b|модел(?:ей|и)\b|people\b|persons?\b|guests?\b|adults?\b|pax\b"
    r"|ppl\b|participants?\b|of us\b)"
)
_ABOUT = (
    r"(?:(?:будет|буд[еу]м|всего|примерно|где-то|около|скорее|уже|максимум|не больше|до|там|теперь|все-таки"
    r"|все\s+же|на\s+самом\s+деле|получается|выходит|больше|меньше|поставьте|запишите|сделайте"
    r"|only|are|is|about|around|up to|actually|now)(?:\s*[:-])?\s+){0,3}"
)
_RANGE = r"(?P<low>\d{1,4})\s*(?:-|до|или|to|or)\s*(?P<high>\d{1,4})"
_MONTH = r"(?:янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
_MINUS = r"(?P<minus>-\s?|минус\s+|minus\s+)?"
_COUNT = rf"{_MINUS}(?P<n>\d{{1,9}}(?:[.,]\d+)?)"
_MATES = (
    r"(?:друг\w*|подруг\w*|коллег\w*|дет\w*|модел\w*|человек\w*|ассистент\w*|friends?|colleagues?"
    r"|kids|models?|others?|people)"
)

_RANGES = (
    rf"(?:от\s+|from\s+)?{_RANGE}\s*{_PERSONS}",
    rf"between\s+(?P<low>\d{{1,3}})\s+and\s+(?P<high>\d{{1,3}})\s*{_PERSONS}",
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
    rf"(?:человек|гостей|людей|народу|итого|мужчин|женщин|девушек|детей)\s+(?:нас\s+)?{_ABOUT}{_COUNT}(?!\s*(?:час|:|\.\d))",
    rf"нас(?:\s+(?:там|тут|же))?\s+{_ABOUT}{_COUNT}(?!\s*(?:час|:|{_MONTH}))",
    rf"(?:мы|we'?re|we are|there (?:will be|are)|we'll be|party of|group of|компани\w+ из"
    rf"|групп\w+ из|команд\w+ из)"
    rf"\s+{_ABOUT}{_COUNT}(?!\s*(?:час|:|pm|am))",
    r"(?P<n>\d{1,3})чел\b",
)
_ALONE = (
    r"(?:только |just |only )(?:я|me)\b(?!\s+и\b|\s+and\b)",
    r"я (?:буду )?(?:совсем )?1(?!\d|\s*\d)(?:\s+буду)?",
    r"1\s+буду\b|буду 1(?!\d)|(?:приду|буду|приеду|хочу прийти) 1(?!\d)|just myself",
    r"в одиночку|в одиночестве|сам(?:а)? по себе|соло\b|\bby myself|on my own|\balone\b|\bsolo\b",
)

_MONEY = re.compile(
    r"(?<![\w.])(?:(?P<many>\d{1,3}(?:[.,]\d)?)\s*(?:тыс(?:яч\w*|\.)?|тыщ\w?|косар\w*|штук\w?|grand|к|k|т\.?\s?р)\b(?:\s*(?:руб\w*|р))?"
    r"|(?:тысяч\w*|тыщ\w?)\s+(?:за\s+|до\s+)?(?P<about>\d{1,3})(?!\d)"
    r"|(?P<most>\d{1,3},?\d{3})\s+(?:max|tops|at most|максимум|макс)\b"
    r"|(?P<sum>\d{1,3}(?:[\s,]\d{3})+|\d{2,7})\s*(?:руб\w*|р\b\.?|₽|rub\w*)"
    r"|(?:до|за|бюджет\w*|не (?:дороже|больше|более)(?: чем)?|дешевле|дороже|under|budget(?: is"
    r"| of)?|up to|within|for around|for about)\s*(?:-\s*|:\s*)?"
    r"(?:в\s+|до\s+|около\s+|примерно\s+)*(?P<upto>\d{1,2}[\s,]\d{3}|\d{4,6})(?![\d.:]))"
)


@dataclass(frozen=True, slots=True)
class PeopleResult:
    """What was said of the number of people; `options` where two numbers may be meant."""

    count: int | None = None
    options: tuple[str, ...] = ()
    wrong: str | None = None


_ROLE = (
    r"(?:модел[ьи]|фотограф\w?|визажист\w*|стилист\w*|ассистент\w*|оператор|режисс[её]р|парикмахер|муж\w?"
    r"|жен[аы]|сын\w?|дочь|дочка|дочк[аи]|реб[её]н\w+|малыш\w?|мам[аы]|пап[аы]|бабушк[аи]|дедушк[аи]"
    r"|сестр[аы]|брат\w?|подруг[аи]|друг|груднич\w+|деток|дет(?:ей|и)|реб(?:ят|ятишек|ята)|взросл\w+"
    r"|женщин\w?|мужчин\w?|девуш\w+|девоч\w+|мальчик\w*|парн\w+"
    r"|models?|photographers?|stylists?|mua|make-?up artists?|assistants?|husband|wife|kids?|child(?:ren)?"
    r"|bab(?:y|ies)|mum|mom|dad|grandma|grandpa|gran|granny|bf|gf|boyfriend|girlfriend|sister|brother|friends?|sons?|daughters?|adults?|toddlers?|bride|groom)"
)
_THEIR = r"(?:(?:the|a|an|my|наш\w*|мо[йяеи]|его|ее|еще)\s+)*"
_ONE_OF_THEM = rf"(?:(?P<n>\d{{1,3}})?\s*(?:чел\b\s*)?{_THEIR}{_ROLE}|(?:я|me|i|myself))(?!\w)"
_JOINED = r"\s*(?:,|\+|\bи\b|\bс\b|плюс|\band\b|\bn\b|\bplus\b|&|\s)\s*(?:and\s+|plus\s+|и\s+|еще\s+)?"
_UNNAMED = _ONE_OF_THEM.replace("?P<n>", "?:")
_MEMBER = re.compile(_ONE_OF_THEM)
_COMPANY = re.compile(rf"(?<!\w){_UNNAMED}(?:{_JOINED}{_UNNAMED})+")
_LINKED = re.compile(r"[,+&\d]|(?<!\w)(?:и|с|плюс|and|plus|n)(?!\w)")
_TOTAL = any_of(r"(?:нас|итого|всего|там)\s+(?:будет\s+|всего\s+)?\d{1,3}(?:чел\b|\s*чел|\s*[,.:]|\W*$)")
"""How many in all, which is not to be counted again."""
_I_AM = re.compile(rf"(?<!\w)(?:я|i)\s+{_ROLE}(?!\w)")
"""Who the client is: "я фотограф", not one more of the company."""
_SEMI = re.compile(
    r"(?<!\w)(?:family|fam|team|crew|group|party|choir|class|band|bunch|семь[яеи]\w?\s+из|компани\w\s+из)\s+(?:of\s+)?(?P<n>\d{1,3})"
    rf"(?P<more>(?:{_JOINED}{_UNNAMED})*)"
)


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
_MORE = any_of(
    r"(?:еще|плюс)\s+(?P<n>\d{1,2})\s*(?:чел\b|чел\w*|(?=\s*(?:прид|подойд|приед|будет|добав)))",
    r"(?P<more>\d{1,2})\s+more\s+(?:people|persons?|guests?|are|will|coming|joining)",
)
_PAIR = any_of(r"(?:парой|в паре|as a couple|the 2 of us)(?!\w)")
_ONLY = re.compile(
    r"[\W_]*(?:(?:нас|будет|около|примерно|где-то|думаю|человек|максимум|минимум|до|скорее|всего"
    r"|наверное|может|about|around|maybe|up|to)\s+)*"
    rf"(?:{_RANGE}|{_COUNT})[\W_]*"
)
_BARE = re.compile(rf"(?:{_RANGE}|(?<![\w.:/-]){_COUNT}(?![\d:/]))")


def _company(utterance: Utterance) -> PeopleResult | None:
    """Those who are told one by one: "4 модели + визажист + фотограф", "муж, я и двое деток"."""
    if _TOTAL.search(utterance.text) or _FIND_ALONE.search(utterance.text):
        return None
    for match in (*_SEMI.finditer(utterance.text), *_COMPANY.finditer(utterance.text)):
        told = match.groupdict().get("more")
        members = list(_MEMBER.finditer(match[0] if told is None else told))
        count = sum(int(member["n"] or 1) for member in members) + (0 if told is None else int(match["n"]))
        if told is not None or (len(members) > 1 and _LINKED.search(match[0]) and not _I_AM.search(match[0])):
            utterance.mask(*match.span())
            return PeopleResult(count)
    return None


def find_people(utterance: Utterance) -> PeopleResult:
    """The number of people where the words say that it is one; crosses them out."""
    if company := _company(utterance):
        return company
    for pattern in _FIND_RANGE:
        if match := pattern.search(utterance.text):
            return _between(utterance, match)
    for pattern in _FIND_AND_CHILDREN:
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span())
            return PeopleResult(int(match["n"]) + int(match["more"]))
    for pattern in _FIND_PLUS_ME:
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span())
            return PeopleResult(int(match["n"]) + 1)
    for pattern in _FIND_COUNT:
        if match := pattern.search(utterance.text):
            return _counted(utterance, match)
    for pattern, count in ((_PAIR, 2), (_WITH_ONE, 2), (_FIND_ALONE, 1)):
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span())
            return PeopleResult(count)
    return PeopleResult()


def added_people(utterance: Utterance, before: int | None) -> PeopleResult:
    """The number of people once those are added who come besides: "ещё двое придут"; crosses it out."""
    match = _MORE.search(utterance.text) if before else None
    if match is None or before is None:
        return PeopleResult()
    utterance.mask(*match.span())
    return PeopleResult(before + int(match["n"] or match["more"]))


def lone_people(utterance: Utterance) -> PeopleResult:
    """The number that is all the message says ("5-6", "около пяти"), which without a question is an hour."""
    return bare_people(utterance) if _ONLY.fullmatch(utterance.text) else PeopleResult()


def bare_people(utterance: Utterance) -> PeopleResult:
    """The first number that stands alone, for an answer to "how many people?"; crosses it out."""
    match = _BARE.search(utterance.text)
    if not match:
        return PeopleResult()
    return _between(utterance, match) if match["low"] else _counted(utterance, match)


def _between(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    low, high = int(match["low"]), int(match["high"])
    if not 0 < low < high:
        return PeopleResult(wrong=utterance.words_at(*match.span()))
    return PeopleResult(high, (str(low), str(high)))


def _counted(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    minus = match.groupdict().get("minus")
    if minus or not match["n"].isdigit() or int(match["n"]) == 0:
        return PeopleResult(wrong=utterance.words_at(*match.span()))
    return PeopleResult(int(match["n"]))


def find_budget(utterance: Utterance) -> int | None:
    """Rubles that the client names as what they want to spend; crosses them out."""
    match = _MONEY.search(utterance.text)
    if not match:
        return None
    utterance.mask(*match.span())
    if thousands := match["many"] or match["about"]:
        return int(float(thousands.replace(",", ".")) * 1000)
    return int(re.sub(r"\D", "", match["sum"] or match["upto"] or match["most"]))

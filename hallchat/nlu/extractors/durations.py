"""How long, and how much later, earlier, longer or shorter than what was chosen."""

import re
from dataclasses import dataclass

from hallchat.nlu.text.normalize import Utterance, any_of
from hallchat.nlu.text.number_words import NUMBER, quantity

_UNIT = (
    r"(?:часов|часа|часик\w*|час|ч\b\.?|hours?|hrs?\b|h\b)(?!\w|\s*(?:дня|утра|вечера|ночи|пополудни"
    r"|после\s+полудня))"
)
_MINUTES = r"(?:\s*(?:и\s+)?(?P<min>\d{1,2})\s*мин\w*|(?P<plus>\s+с\s+половиной|\s+and\s+a\s+half))?"
_DURATION = (
    rf"(?:(?P<n>{NUMBER})\s*(?:полных\s+|of\s+|more\s+|extra\s+)?{_UNIT}{_MINUTES}"
    rf"|(?:часа|часов|часик\w*)\s+(?:на\s+|примерно\s+)?(?P<about>{NUMBER})(?![\d:])"
    r"|минут\w*\s+(?:на\s+)?(?P<about_minutes>\d{2,3})(?![\d:])"
    r"|(?P<half>полчас\w*|half\s+an\s+hour)|(?P<minutes>\d{2,3})\s*(?:мин(?:ут\w*)?|minutes?|mins?)\b"
    r"|(?P<hour>час(?:ик|ок)?|an?\s+(?:extra\s+)?hour)\b(?P<half_more>\s+с\s+половиной"
    r"|\s+(?:and|n)\s+a\s+half)?(?!\s*(?:дня|ночи|жду|ждем)))"
)
_WAY = (
    r"(?:(?P<later>позже|попозже|позднее|later|вперед)|(?P<earlier>раньше|пораньше|earlier|early|назад)"
    r"|(?P<longer>дольше|подольше|больше|побольше|longer|more|extra)|(?P<shorter>короче|покороче"
    r"|меньше|поменьше|shorter|less))"
)
_ADD = (
    r"(?P<longer>(?:еще|плюс|добав\w+|продл\w+|прибав\w+|накин\w+|add|extend|plus|another)\s+"
    r"(?:(?:еще|на|туда|пожалуйста|мне|нам|another|it|that|by|for|бронь)\s+)*)"
)
_CUT = r"(?P<shorter>(?:убер\w+|убав\w+|сократ\w+|минус|shorten(?:\s+it)?(?:\s+by)?)\s+(?:на\s+)?)"

_SHIFTS = tuple(
    any_of(source)
    for source in (
        rf"(?:на\s+|by\s+)?{_DURATION}\s+{_WAY}(?!\w)",
        rf"{_WAY}\s+(?:на|by)\s+{_DURATION}",
        _ADD + _DURATION,
        _CUT + _DURATION,
        rf"(?:push|move|shift)\s+(?:it\s+|that\s+|this\s+)?(?P<later>back|forward)\s+(?:by\s+)?{_DURATION}",
        rf"(?:bring|move)\s+(?:it\s+|that\s+|this\s+)?(?P<earlier>up)\s+(?:by\s+)?{_DURATION}",
    )
)
_MOVED = any_of(
    r"(?:по)?(?:позже|раньше)|позднее|дольше|короче|добав|продл|прибав|накин|later|earl|push|move|bring|shift|longer|shorter|add|extend"
)
"""What moves hours that are not known here."""
_IN_HOURS = any_of(rf"(?:через|in)\s+{_DURATION}(?!\w)")
_LATE = re.compile(r"\s*(?:задерж|опозд|до\s+начала)")
_WHICH = re.compile(r"(?:котор\w+|как\w+)\s+$")
_LENGTH = any_of(rf"(?P<on>(?:на|for)\s+)?(?:примерно\s+|около\s+|ровно\s+|about\s+)?{_DURATION}")
_BETWEEN = tuple(
    any_of(source)
    for source in (
        rf"(?:на\s+|for\s+)?(?P<low>{NUMBER})\s*(?:-|или|or)\s*(?P<high>{NUMBER})\s*{_UNIT}",
        r"(?:часа|часов|часик\w*)\s+(?:на\s+)?(?P<low>\d{1,2})\s*-\s*(?P<high>\d{1,2})(?![\d:])",
    )
)
_PER_HOUR = any_of(
    r"(?:в|за|за\s+1|в\s+1|per|an|/)\s*(?:час|hour)\b(?!\s*(?:дня|ночи))",
    r"час\s+(?:стоит|аренды)|(?:почем|стоит|стоимость|цена)\s+час\w?\b",
)
_MONEY = any_of(
    r"стои|цен|поч[её]м|скок|скольк|руб|тыс|тариф|дорог|дешев|прайс|расценк|pric|cost|rate|charg|much|rub|\d{3,}"
)
_LONGEST = 9
"""From so many hours on "10 часов" is a clock time, unless it is said to last ("на 10 часов")."""
_CERTAIN_CLOCK = 13
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Shift:
    """What is chosen, moved: minutes from midnight; `wrong`, the words, where it would leave the day."""

    start: int | None = None
    end: int | None = None
    wrong: str | None = None

    @property
    def tells(self) -> bool:
        """Whether there was anything to move."""
        return self != Shift()


def shift(utterance: Utterance, start: int | None, end: int | None) -> Shift | None:
    """What is chosen, moved as the words say, which are crossed out; None where they move nothing."""
    match = next((match for pattern in _SHIFTS if (match := pattern.search(utterance.text))), None)
    nothing = start is None and end is None
    if match is None or (nothing and not _MOVED.search(match[0])):
        return None
    utterance.mask(*match.span())
    ways, by = match.groupdict(), round(_hours(match) * 60)
    both = by if ways.get("later") else -by if ways.get("earlier") else 0
    tail = by if ways.get("longer") else -by if ways.get("shorter") else both
    begin = None if start is None else start + both
    finish = None if end is None else end + tail
    if (begin is not None and begin < 0) or (finish is not None and not (begin or 0) < finish <= _DAY):
        return Shift(wrong=utterance.words_at(*match.span()))
    return Shift(begin, finish)


def from_now(utterance: Utterance) -> float | None:
    """The hours in "через час"; crosses it out."""
    if match := _IN_HOURS.search(utterance.text):
        utterance.mask(*match.span())
        return _hours(match)
    return None


def between(utterance: Utterance) -> tuple[str, str] | None:
    """Both lengths in "на 2-3 часа"; crosses it out."""
    for pattern in _BETWEEN:
        match = pattern.search(utterance.text)
        if match and quantity(match["low"]) < quantity(match["high"]) < _LONGEST:
            utterance.mask(*match.span())
            return match["low"], match["high"]
    return None


def duration(utterance: Utterance) -> float | None:
    """A length in hours; crosses it out. "15 часов" is none."""
    for match in _LENGTH.finditer(utterance.text):
        if _LATE.match(utterance.text, match.end()) or _WHICH.search(utterance.text, 0, match.start()):
            continue  # "минут на двадцать опоздаем", "на который час"
        written = match["n"] or match["about"]
        hours = _hours(match)
        if not hours or (written and hours >= (_CERTAIN_CLOCK if match["on"] else _LONGEST)):
            continue
        utterance.mask(*match.span())
        return hours
    return None


def cross_out_rates(utterance: Utterance) -> None:
    """Cross out "в час", "за час" beside money: the unit of a price, neither a length nor one o'clock."""
    if not _MONEY.search(utterance.original.lower()):
        return
    for match in _PER_HOUR.finditer(utterance.text):
        utterance.mask(*match.span())


def _hours(match: re.Match[str]) -> float:
    """The hours of what `_DURATION` matched."""
    if match["half"]:
        return 0.5
    if in_minutes := match["minutes"] or match["about_minutes"]:
        return int(in_minutes) / 60
    if match["hour"]:
        return 1.5 if match["half_more"] else 1.0
    extra = int(match["min"] or 0) / 60 + (0.5 if match["plus"] else 0)
    return quantity(match["n"] or match["about"]) + extra

"""Finds the numbers of a sentence and what each of them counts."""

import re
from enum import StrEnum
from typing import NamedTuple

from hallchat.agent.grounding.amounts import Amount, find_amounts
from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.languages import BUDGET, DATES, DURATIONS, PEOPLE, TIMES
from hallchat.nlu.languages import QUANTITIES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.types import Daypart


class Unit(StrEnum):
    """The thing that a number counts."""

    NONE = ""
    RUBLES = "rubles"
    FOREIGN_MONEY = "foreign_money"
    PERCENT = "percent"
    HOURS = "hours"
    MINUTES = "minutes"
    DAYS = "days"
    """Days, weeks, months or years."""
    CLOCK = "clock"
    """Nothing: the words behind it make it an hour of the day, such as "утра" or "o'clock"."""
    PEOPLE = "people"
    HALLS = "halls"
    BOOKINGS = "bookings"
    MEASURE = "measure"
    """Metres and the like."""
    THINGS = "things"
    """Things of the conversation, such as questions and options."""
    ORDINAL = "ordinal"


_NEVER_TIMES = (Unit.RUBLES, Unit.FOREIGN_MONEY, Unit.PERCENT, Unit.PEOPLE)
"""Units of a number that ends no range that a time begins."""
_UNIT_WORDS = {
    Unit.RUBLES: rf"₽|{BUDGET.currency}|{WORDS.rubles}",
    Unit.FOREIGN_MONEY: rf"[$€£¥₸₴₿]|{WORDS.foreign_money}",
    Unit.PERCENT: rf"%|{WORDS.percent}",
    Unit.HOURS: rf"(?:{DURATIONS.hours})(?!\w)",
    Unit.MINUTES: rf"(?:{DURATIONS.minutes})(?!\w)",
    Unit.DAYS: rf"(?:{DATES.days}|{DATES.weeks}|{DATES.month_units}|{WORDS.years})(?!\w)",
    Unit.CLOCK: rf"{clock_patterns.DAYPART}|(?:{TIMES.hour_units})(?!\w)",
    Unit.PEOPLE: rf"{PEOPLE.persons}|{WORDS.persons}",
    Unit.HALLS: rf"(?:\w+\s+)?(?:{WORDS.halls})",
    Unit.BOOKINGS: rf"(?:{WORDS.bookings})(?!\w)",
    Unit.MEASURE: WORDS.measures,
    Unit.THINGS: rf"(?:(?:{WORDS.of})\s+)?(?:\w+\s+)?(?:{WORDS.things})",
    Unit.ORDINAL: rf"(?:{WORDS.ordinal_endings})(?!\w)",
}
"""In the order of trying: "2 дня" are days, though "в 2 дня" is an hour."""
_UNIT = lazy(
    r"[\s\"')\]-]{0,14}(?:" + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNIT_WORDS.items()) + ")"
)
_MAX_BEFORE = 16
"""Characters before a number in which its preposition or its currency is searched."""
_CURRENCY_BEFORE = lazy(
    rf"(?:(?P<rubles>₽|(?<!\w)(?:{WORDS.rubles_before}))|[$€£¥]|(?<!\w)(?:{WORDS.foreign_money_before}))\s*:?\s*\Z"
)
_PREPOSITION = lazy(
    rf"(?<!\w)(?P<preposition>{TIMES.at}|{TIMES.from_}|{TIMES.until})\s+(?:(?:{TIMES.about})\s+)?\Z"
)
_AFTERNOON = re.compile(TIMES.dayparts[Daypart.AFTERNOON])
_BEFORE_DURATION = lazy(WORDS.before_durations)
_DAYPARTS = "|".join(TIMES.dayparts.values())
_START = lazy(TIMES.from_)
_END = lazy(TIMES.until)
_BETWEEN_RANGE_ENDS = lazy(rf"\s*(?:{_DAYPARTS}|{TIMES.hour_units})?\s*(?:-|{TIMES.to}|{TIMES.or_})\s*")
_NOON, _MAX_HOUR = 12 * 60, 24


class NumberMention(NamedTuple):
    """A number of a sentence."""

    start: int
    end: int
    value: float
    unit: Unit = Unit.NONE
    clock: tuple[int, ...] = ()
    """The minutes of the day that it may mean, if it is a clock time."""
    preposition: str = ""
    """The word before it that clock times follow: "с", "until"."""
    ends_range: bool = False
    """True if it ends a range that the number before it begins."""
    daypart: Daypart | None = None
    """The part of the day behind it: "5 вечера"."""

    @property
    def has_start_preposition(self) -> bool:
        """True after a word that the start of a span follows: "с", "from"."""
        return bool(_START.fullmatch(self.preposition))

    @property
    def has_end_preposition(self) -> bool:
        """True after a word that the end of a span follows: "до", "until"."""
        return bool(_END.fullmatch(self.preposition))


def find_numbers(text: str) -> list[NumberMention]:
    """Returns the numbers of a folded text whose number words are digits, from left to right."""
    numbers = [_mention(text, amount) for amount in find_amounts(text)]
    _mark_ranges(text, numbers)
    return [_as_clock(text, numbers, index) for index in range(len(numbers))]


def _mention(text: str, amount: Amount) -> NumberMention:
    """Returns the amount with the words around it."""
    begin = max(0, amount.start - _MAX_BEFORE)
    currency = _CURRENCY_BEFORE.search(text, begin, amount.start)
    preposition = _PREPOSITION.search(text, begin, amount.start)
    after = _UNIT.match(text, amount.end)
    unit = Unit(after.lastgroup or "") if after else Unit.NONE
    daypart = next((part for part in TIMES.dayparts if after and after[part]), None)
    if after and unit is Unit.DAYS and _AFTERNOON.fullmatch(after[unit]):
        daypart = Daypart.AFTERNOON
    if currency and unit not in (Unit.RUBLES, Unit.FOREIGN_MONEY):
        unit = Unit.RUBLES if currency["rubles"] else Unit.FOREIGN_MONEY
    word = preposition["preposition"] if preposition else ""
    return NumberMention(amount.start, amount.end, amount.value, unit, amount.clock, word, daypart=daypart)


def _mark_ranges(text: str, numbers: list[NumberMention]) -> None:
    """Marks the ends of ranges; the start of a range has the unit of its end."""
    for index in reversed(range(len(numbers) - 1)):
        start, end = numbers[index : index + 2]
        is_time = start.unit in (Unit.CLOCK, Unit.HOURS) or bool(start.clock)
        if start.unit and start.unit != end.unit and not is_time:
            continue
        if is_time and end.unit in _NEVER_TIMES:
            continue  # "12:00-14:00 - 10 000 ₽"
        if _BETWEEN_RANGE_ENDS.fullmatch(text, start.end, end.start):
            numbers[index + 1] = end._replace(ends_range=True)
            if not start.unit:
                daypart = (
                    end.daypart if end.unit is Unit.DAYS else None
                )  # "с 2 до 3 дня", but not "с 11 до 2 ночи"
                numbers[index] = start._replace(unit=end.unit, daypart=daypart)


def _as_clock(text: str, numbers: list[NumberMention], index: int) -> NumberMention:
    """Returns the number with its clock times if it is an hour, else unchanged."""
    number = numbers[index]
    if number.clock:
        is_later = number.daypart is Daypart.EVENING and number.clock[0] < _NOON
        return number._replace(clock=(number.clock[0] + _NOON,)) if is_later else number
    if number.value > _MAX_HOUR or not text[number.start : number.end].isdecimal():
        return number
    begins_range = index + 1 < len(numbers) and numbers[index + 1].ends_range
    if number.unit is Unit.CLOCK or _is_hour(number, begins_range):
        return number._replace(clock=_clock_options(int(number.value), number.daypart))
    return number


def _is_hour(number: NumberMention, begins_range: bool) -> bool:
    """True if a preposition or a range shows that the number is an hour of the day."""
    if number.unit is Unit.HOURS:
        return bool(number.preposition) and not _BEFORE_DURATION.fullmatch(number.preposition)
    if number.unit is Unit.NONE:
        return bool(number.preposition) or begins_range or number.ends_range
    return number.daypart is Daypart.AFTERNOON and bool(number.preposition or number.ends_range)


def _clock_options(hour: int, daypart: Daypart | None) -> tuple[int, ...]:
    """Returns the minutes of the day that a written hour may mean."""
    if hour == 12 and daypart is Daypart.MORNING:
        return (0,)  # "12 a.m.": an answer means midnight, which a client's message leaves open
    return tuple(each % _MAX_HOUR * 60 for each in clock_patterns.possible_hours(hour, daypart))

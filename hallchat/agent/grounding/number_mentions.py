"""Finds the numbers of a sentence and the thing that each of them counts."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.extractors.clock_patterns import NoSuchTime, OpeningHours
from hallchat.nlu.text.normalize import any_of, word_list

_GROUPED = r"\d{1,3}(?:[ ,.']\s?\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
_MULTIPLE_WORDS = (
    r"тыс(?!\w)\.?|тысяч\w*|тыщ\w*|косар\w*|штук[аи]?(?!\w)|т\.?\s?р(?!\w)|к(?!\w)|k(?!\w)|thousand\w*|grand(?!\w)"
    r"|млн|миллион\w*|million\w*|hundreds?(?!\w)|сот(?:ен|ни|ня)(?!\w)"
)
_NUMBER = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?::|\.(?=(?:00|30)(?!\d|[.,]\d|\s*(?:₽|р|\$|€|rub|тыс|к\b|k\b|%))))"
    r"(?P<minute>[0-5]\d)(?![\d:])"
    rf"|(?P<number>{_GROUPED}|\d+(?:[.,]\d+)?)(?:\s{{0,12}}-?\s?(?P<times>{_MULTIPLE_WORDS}))?"
    r"|(?<!\w)(?P<alone>пол-?\s?тысяч\w|пол-?тыщи|тысяч(?:а|у|ей)?(?!\w)|тыщ[ау](?!\w)|косарь|thousand(?!\w)|hundred(?!\w)"
    r"|миллион(?!\w)|million(?!\w))"
)
_CLOCK_IN_WORDS = any_of(
    r"(?=(?:без|without|пол(?:\s|-)?\d|половин|четверт|half\s|a\s+half|quarter|a\s+quarter|\d{1,2}\s+(?:minutes\s+)?(?:past|to)\s"
    r"|час[уа]?\s+(?:ночи|дня)|полдень|полудн|полночь|полуноч|noon|midday|midnight))"
    + clock_patterns.pattern(1)
)
_MAY_HOLD_CLOCK_IN_WORDS = re.compile(
    r"без\s|without|пол|четверт|half|quarter|past|noon|час[уа]?\s+[нд]|midday|midnight"
)
_UNIT = re.compile(
    r"[\s\"')\]-]{0,14}(?:(?P<rubles>₽|руб\w*|р(?!\w)|p(?![\w.]\w)(?!\w)|rub\w*|roubl\w*|rur(?!\w))"
    r"|(?P<foreign>[$€£¥₸₴₿]|usd|eur|доллар|dollar|бакс|bucks?(?!\w)|евро(?!\w)|тенге|гривн|юан|фунт|pounds?(?!\w)|cents?(?!\w)"
    r"|копе[ей]|у\.\s?е|btc|биткоин)"
    r"|(?P<percent>%|процент|percent)"
    r"|(?P<part>утра|вечера|ночи|пополудни|o'?\s?clock|a\.?\s?m(?!\w)|p\.?\s?m(?!\w)|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)"
    r"|(?P<hours>час(?!т)|ч(?!\w)|hours?(?!\w)|hrs?(?!\w)|h(?!\w))"
    r"|(?P<days>дн(?:я|ей|ям)(?!\w)|день|days?(?!\w)|сут(?:ки|ок)|недел|лет(?!\w)|год[ау]?(?!\w)|years?(?!\w)|weeks?(?!\w)|месяц|months?(?!\w)|минут|мин(?!\w)|min(?:ute)?s?(?!\w))"
    r"|(?P<people>человек|чел(?!\w)|люд(?:ей|ям|и)|гост|персон|участник|взросл|people|persons?(?!\w)|guests?(?!\w)|pax|of\s+you|adults?)"
    r"|(?P<halls>(?:\w+\s+)?(?:зал(?!о)|halls?(?!\w)|rooms?(?!\w)))"
    r"|(?P<measure>кв|м(?!\w)|м2|метр|см(?!\w)|sq|met(?:re|er)|feet|ft(?!\w)|cm(?!\w)|ватт|градус|литр)"
    r"|(?P<things>(?:of\s+)?(?:\w+\s+)?(?:вопрос|вариант|шаг|способ|момент|детал|пункт|option|question|step|thing|detail|way))"
    r"|(?P<ordinal>(?:го|й|е|ый|ая|ое|ой|м|th|st|nd|rd)(?!\w)))"
)
_BEFORE = re.compile(
    r"(?:(?P<currency>[₽$€£¥]|(?<!\w)(?:руб\w*|rub|usd|eur))\s*:?\s*"
    r"|(?<!\w)(?P<prep>[вскв]|во|со|ко|до|по|от|после|около|at|from|to|until|till?|by|after|before|around|between|@)"
    r"\s+(?:the\s+|часов\s+)?)\Z"
)
_BETWEEN_RANGE_ENDS = re.compile(
    r"\s*(?:a\.?m\.?|p\.?m\.?|утра|дня|вечера|час\w*|ч\b\.?)?\s*(?:-|до|по|to|till|until|and|и|or|или)\s*"
)
_BETWEEN_PARTS_OF_NUMBER = re.compile(r"\s{1,14}(?:and\s+|и\s+)?")
_MULTIPLES = (("т", 1000), ("k", 1000), ("к", 1000), ("ш", 1000), ("g", 1000), ("m", 10**6), ("м", 10**6))
_CLOCK_PREPS = word_list(
    "в во с со к ко до по от после около at from to until till til by after before around between @"
)


class NumberMention(NamedTuple):
    """A number of the sentence: `clock` is the minutes of the day that it may mean, where it is a time."""

    start: int
    end: int
    value: float
    unit: str = ""
    """What it counts: rubles, foreign, percent, part, hours, days, people ... or nothing that is known."""
    clock: tuple[int, ...] = ()
    preposition: str = ""
    ends_range: bool = False
    """True if it ends a range that the previous figure begins."""
    unit_words: str = ""
    """The words of its unit."""


@dataclass(frozen=True, slots=True)
class _Amount:
    start: int
    end: int
    value: float
    multiple: int = 1
    clock: tuple[int, ...] = ()


def find_numbers(text: str) -> list[NumberMention]:
    """The numbers of a folded text in digits, from left to right."""
    numbers = _join_amounts(text, [_amount_of(match) for match in _NUMBER.finditer(text)])
    if _MAY_HOLD_CLOCK_IN_WORDS.search(text):
        clocks = list(_clocks_in_words(text))
        numbers = [
            each
            for each in numbers
            if not any(each.start < clock.end and clock.start < each.end for clock in clocks)
        ] + clocks
        numbers.sort(key=lambda each: each.start)
    return _with_ranges(text, [_mention(text, amount) for amount in numbers])


def _amount_of(match: re.Match[str]) -> _Amount:
    start, end = match.span()
    if hour := match["hour"]:
        minutes = int(hour) * 60 + int(match["minute"])
        return _Amount(start, end, float(hour), clock=(minutes,))
    if word := match["alone"]:
        multiple = _multiple(word.removeprefix("пол").lstrip("- "))
        return _Amount(start, end, multiple / 2 if word.startswith("пол") else multiple, multiple)
    multiple = _multiple(match["times"]) if match["times"] else 1
    figures = match["number"]
    if multiple > 1 and re.fullmatch(r"\d+[.,]\d+", figures):  # "3.750 тыс": no group of three
        return _Amount(start, end, round(float(figures.replace(",", ".")) * multiple, 2), multiple)
    return _Amount(start, end, _value(figures) * multiple, multiple)


def _multiple(word: str) -> int:
    if word.startswith(("сот", "hundred")):
        return 100
    return next((value for begin, value in _MULTIPLES if word.startswith(begin)), 1000)


def _value(figures: str) -> float:
    joined = re.sub(r"[ ,.']\s?(?=\d{3}(?!\d))", "", figures).replace(",", ".").replace(" ", "")
    return float(joined) if len(joined) < 20 else float("inf")


def _join_amounts(text: str, numbers: list[_Amount]) -> list[_Amount]:
    """ "5 тысяч 500", "3 thousand 7 hundred 50" as one number."""
    joined: list[_Amount] = []
    for amount in numbers:
        last = joined[-1] if joined else None
        if (
            last
            and not amount.clock
            and amount.value < last.multiple > 1
            and _BETWEEN_PARTS_OF_NUMBER.fullmatch(text, last.end, amount.start)
        ):
            amount = replace(amount, start=last.start, value=last.value + amount.value)  # noqa: PLW2901
            joined[-1] = amount
        else:
            joined.append(amount)
    return joined


def _clocks_in_words(text: str) -> list[_Amount]:
    """ "полвосьмого", "half past three", "полдень"."""
    numbers = []
    for match in _CLOCK_IN_WORDS.finditer(text):
        try:
            options = clock_patterns.clock_of_match(match, 1, OpeningHours(), None).options
        except NoSuchTime:
            continue
        numbers.append(_Amount(match.start(), match.end(), options[0] / 60, clock=options))
    return numbers


def _mention(text: str, amount: _Amount) -> NumberMention:
    before = _BEFORE.search(text, max(0, amount.start - 16), amount.start)
    after = _UNIT.match(text, amount.end)
    unit = (after.lastgroup or "") if after else ""
    unit_words = after[0].strip() if after else ""
    preposition = (before["prep"] or "") if before else ""
    if before and before["currency"] and unit not in ("rubles", "foreign"):
        unit = "rubles" if before["currency"][0] in "₽рr" else "foreign"
    return NumberMention(
        amount.start, amount.end, amount.value, unit, amount.clock, preposition, False, unit_words
    )


def _with_ranges(text: str, numbers: list[NumberMention]) -> list[NumberMention]:
    """Ranges share their unit; what is left with an hour's preposition, or in a range, is a time."""
    for index in range(len(numbers) - 2, -1, -1):
        one, other = numbers[index], numbers[index + 1]
        if _BETWEEN_RANGE_ENDS.fullmatch(text, one.end, other.start) and not (
            one.unit and one.unit != other.unit and not _is_time(one)
        ):
            numbers[index + 1] = other = other._replace(ends_range=True)
            if not one.unit:
                numbers[index] = one._replace(
                    unit=other.unit, unit_words=other.unit_words if other.unit != "part" else ""
                )
    return [_as_time(text, numbers, index) for index in range(len(numbers))]


def _is_time(number: NumberMention) -> bool:
    return number.unit in ("part", "hours") or bool(number.clock)


def _as_time(text: str, numbers: list[NumberMention], index: int) -> NumberMention:
    """The figure as a time, if it is one."""
    number = numbers[index]
    if number.clock:
        later = number.unit == "part" and number.unit_words[:1] in ("p", "в") and number.clock[0] < 720
        return number._replace(clock=(number.clock[0] + 720,)) if later else number
    if number.value > 24 or number.value % 1 or text[number.start : number.end].lstrip("0123456789"):
        return number
    begins = index + 1 < len(numbers) and numbers[index + 1].ends_range
    if number.unit == "part":
        return number._replace(clock=_clock_options(int(number.value), number.unit_words))
    if (
        (
            number.unit in ("", "hours")
            and number.preposition in _CLOCK_PREPS
            and not (number.unit and number.preposition in ("от", "по"))
        )
        or (number.unit == "" and (begins or number.ends_range))
        or (
            number.unit == "days" and number.unit_words == "дня" and (number.preposition or number.ends_range)
        )
    ):
        return number._replace(clock=_clock_options(int(number.value), ""))
    return number


def _clock_options(hour: int, part: str) -> tuple[int, ...]:
    """Minutes of the day that a written hour may mean; `part`, "pm" or "утра", tells which."""
    if hour > 12 or hour == 0:
        return (hour * 60,)
    if part.startswith(("a", "у")) or "morning" in part:
        return (hour % 12 * 60,)
    if part.startswith("н") or "night" in part:
        return (hour * 60,) if hour < 6 else (hour % 12 * 60 + (720 if hour < 12 else 0),)
    if part.startswith(("p", "в", "п")) or "noon" in part or "evening" in part:
        return (hour % 12 * 60 + 720,)
    return (hour * 60, hour * 60 + 720)

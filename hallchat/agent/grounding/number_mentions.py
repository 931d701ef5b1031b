"""The numbers of a sentence, however they are written, and what each of them counts."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.extractors.clock_patterns import NoSuchTime, OpeningHours
from hallchat.nlu.languages.word_lists import any_of, word_list

_GROUPED = r"\d{1,3}(?:[ ,.']\s?\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
_TIMES = (
    r"тыс(?!\w)\.?|тысяч\w*|тыщ\w*|косар\w*|штук[аи]?(?!\w)|т\.?\s?р(?!\w)|к(?!\w)|k(?!\w)|thousand\w*|grand(?!\w)"
    r"|млн|миллион\w*|million\w*|hundreds?(?!\w)|сот(?:ен|ни|ня)(?!\w)"
)
_FIGURE = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?::|\.(?=(?:00|30)(?!\d|[.,]\d|\s*(?:₽|р|\$|€|rub|тыс|к\b|k\b|%))))"
    r"(?P<minute>[0-5]\d)(?![\d:])"
    rf"|(?P<number>{_GROUPED}|\d+(?:[.,]\d+)?)(?:\s{{0,12}}-?\s?(?P<times>{_TIMES}))?"
    r"|(?<!\w)(?P<alone>пол-?\s?тысяч\w|пол-?тыщи|тысяч(?:а|у|ей)?(?!\w)|тыщ[ау](?!\w)|косарь|thousand(?!\w)|hundred(?!\w)"
    r"|миллион(?!\w)|million(?!\w))"
)
_ODD_CLOCK = any_of(
    r"(?=(?:без|without|пол(?:\s|-)?\d|половин|четверт|half\s|a\s+half|quarter|a\s+quarter|\d{1,2}\s+(?:minutes\s+)?(?:past|to)\s"
    r"|час[уа]?\s+(?:ночи|дня)|полдень|полудн|полночь|полуноч|noon|midday|midnight))"
    + clock_patterns.pattern(1)
)
_HAS_ODD_CLOCK = re.compile(
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
_LINK = re.compile(
    r"\s*(?:a\.?m\.?|p\.?m\.?|утра|дня|вечера|час\w*|ч\b\.?)?\s*(?:-|до|по|to|till|until|and|и|or|или)\s*"
)
_JOINED = re.compile(r"\s{1,14}(?:and\s+|и\s+)?")
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
    prep: str = ""
    linked: bool = False
    """True if it ends a range that the previous figure begins."""
    said: str = ""
    """The words of its unit."""


@dataclass(frozen=True, slots=True)
class _Raw:
    start: int
    end: int
    value: float
    multiple: int = 1
    clock: tuple[int, ...] = ()


def find_numbers(text: str) -> list[NumberMention]:
    """The numbers of a folded text in digits, from left to right."""
    found = _joined(text, [_raw(match) for match in _FIGURE.finditer(text)])
    if _HAS_ODD_CLOCK.search(text):
        odd = list(_odd_clocks(text))
        found = [
            each for each in found if not any(each.start < o.end and o.start < each.end for o in odd)
        ] + odd
        found.sort(key=lambda each: each.start)
    return _linked(text, [_figure(text, raw) for raw in found])


def _raw(match: re.Match[str]) -> _Raw:
    start, end = match.span()
    if hour := match["hour"]:
        minutes = int(hour) * 60 + int(match["minute"])
        return _Raw(start, end, float(hour), clock=(minutes,))
    if alone := match["alone"]:
        multiple = _multiple(alone.removeprefix("пол").lstrip("- "))
        return _Raw(start, end, multiple / 2 if alone.startswith("пол") else multiple, multiple)
    multiple = _multiple(match["times"]) if match["times"] else 1
    written = match["number"]
    if multiple > 1 and re.fullmatch(r"\d+[.,]\d+", written):  # "3.750 тыс": no group of three
        return _Raw(start, end, round(float(written.replace(",", ".")) * multiple, 2), multiple)
    return _Raw(start, end, _value(written) * multiple, multiple)


def _multiple(word: str) -> int:
    if word.startswith(("сот", "hundred")):
        return 100
    return next((value for begin, value in _MULTIPLES if word.startswith(begin)), 1000)


def _value(written: str) -> float:
    whole = re.sub(r"[ ,.']\s?(?=\d{3}(?!\d))", "", written).replace(",", ".").replace(" ", "")
    return float(whole) if len(whole) < 20 else float("inf")


def _joined(text: str, found: list[_Raw]) -> list[_Raw]:
    """ "5 тысяч 500", "3 thousand 7 hundred 50" as one number."""
    whole: list[_Raw] = []
    for raw in found:
        last = whole[-1] if whole else None
        if (
            last
            and not raw.clock
            and raw.value < last.multiple > 1
            and _JOINED.fullmatch(text, last.end, raw.start)
        ):
            raw = replace(raw, start=last.start, value=last.value + raw.value)  # noqa: PLW2901
            whole[-1] = raw
        else:
            whole.append(raw)
    return whole


def _odd_clocks(text: str) -> list[_Raw]:
    """ "полвосьмого", "half past three", "полдень"."""
    found = []
    for match in _ODD_CLOCK.finditer(text):
        try:
            options = clock_patterns.clock_of_match(match, 1, OpeningHours(), None).options
        except NoSuchTime:
            continue
        found.append(_Raw(match.start(), match.end(), options[0] / 60, clock=options))
    return found


def _figure(text: str, raw: _Raw) -> NumberMention:
    before = _BEFORE.search(text, max(0, raw.start - 16), raw.start)
    after = _UNIT.match(text, raw.end)
    unit = (after.lastgroup or "") if after else ""
    said = after[0].strip() if after else ""
    prep = (before["prep"] or "") if before else ""
    if before and before["currency"] and unit not in ("rubles", "foreign"):
        unit = "rubles" if before["currency"][0] in "₽рr" else "foreign"
    return NumberMention(raw.start, raw.end, raw.value, unit, raw.clock, prep, False, said)


def _linked(text: str, found: list[NumberMention]) -> list[NumberMention]:
    """Ranges share their unit; what is left with an hour's preposition, or in a range, is a time."""
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if _LINK.fullmatch(text, one.end, other.start) and not (
            one.unit and one.unit != other.unit and not _timely(one)
        ):
            found[at + 1] = other = other._replace(linked=True)
            if not one.unit:
                found[at] = one._replace(unit=other.unit, said=other.said if other.unit != "part" else "")
    return [_timed(text, found, at) for at in range(len(found))]


def _timely(figure: NumberMention) -> bool:
    return figure.unit in ("part", "hours") or bool(figure.clock)


def _timed(text: str, found: list[NumberMention], at: int) -> NumberMention:
    """The figure as a time, if it is one."""
    figure = found[at]
    if figure.clock:
        later = figure.unit == "part" and figure.said[:1] in ("p", "в") and figure.clock[0] < 720
        return figure._replace(clock=(figure.clock[0] + 720,)) if later else figure
    if figure.value > 24 or figure.value % 1 or text[figure.start : figure.end].lstrip("0123456789"):
        return figure
    begins = at + 1 < len(found) and found[at + 1].linked
    if figure.unit == "part":
        return figure._replace(clock=_of_day(int(figure.value), figure.said))
    if (
        (
            figure.unit in ("", "hours")
            and figure.prep in _CLOCK_PREPS
            and not (figure.unit and figure.prep in ("от", "по"))
        )
        or (figure.unit == "" and (begins or figure.linked))
        or (figure.unit == "days" and figure.said == "дня" and (figure.prep or figure.linked))
    ):
        return figure._replace(clock=_of_day(int(figure.value), ""))
    return figure


def _of_day(hour: int, part: str) -> tuple[int, ...]:
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

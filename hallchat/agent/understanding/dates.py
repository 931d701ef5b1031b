"""Days: numeric, by month, by weekday, and counted from today."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hallchat.agent.understanding.text import Page, any_of

_MONTHS = {
    1: r"янв(?:ар[яьею]|аре)?|january|jan",
    2: r"фев(?:рал[яьею])?|february|feb",
    3: r"март[ауе]?|мар|march|mar",
    4: r"апр(?:ел[яьею])?|april|apr",
    5: r"ма[йяею]|may",
    6: r"июн[яьею]?|june|jun",
    7: r"июл[яьею]?|july|jul",
    8: r"авг(?:уст[ауе]?)?|august|aug",
    9: r"сен(?:т(?:ябр[яьею])?)?|september|sept|sep",
    10: r"окт(?:ябр[яьею])?|october|oct",
    11: r"ноя(?:б(?:р[яьею])?)?|november|nov",
    12: r"дек(?:абр[яьею])?|december|dec",
}
_WEEKDAYS = (
    r"понедельник[ауе]?|пн|monday|mon",
    r"вторник[ауе]?|вт|tuesday|tues?",
    r"сред[ауеы]|ср|wednesday|wed",
    r"четверг[ауе]?|чт|thursday|thurs?|thu",
    r"пятниц[ауеы]|пт|friday|fri",
    r"суб+от[ауеы]|сб|saturday|sat",
    r"воскресень?[еяю]|воскресенье|воскресение|вск?|sunday|sun",
)
_MONTH = r"(?P<month>" + "|".join(_MONTHS.values()) + r")\b\.?"
_WEEKDAY = r"(?P<weekday>" + "|".join(_WEEKDAYS) + r")\b"
_DAY = r"(?<!:)(?P<day>\d{1,2})(?:\s*-?\s*(?:ого|его|го|ое|ье|е|му|ому|st|nd|rd|th)\b)?"
_DAY_FROM = r"(?P<from>\d{1,2})(?:\s*-?\s*(?:ого|его|го|ое|е|st|nd|rd|th)\b)?\.?"
_YEAR = r"(?:\s*,?\s*(?P<year>20\d\d|'?\d\d(?=\s*г))(?!\d|:)(?:\s*г(?:ода?|\.)?(?!\w))?)?"
_THIS = r"эт[оауи]\w{0,2}|this|текущ\w+"
_NEXT = r"следующ\w+|след\b\.?|next|будущ\w+"
_NEAREST = r"ближайш\w+|coming|nearest|upcoming"
_WHICH = rf"(?:(?P<this>{_THIS})|(?P<next>{_NEXT})|(?P<nearest>{_NEAREST}))\s+"
_N = r"(?P<n>\d{1,3}(?:[.,]5)?)"


class Nonsense(ValueError):
    """A date was said that no calendar has."""


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the days from `first` to `last`."""

    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """What was said of the day; `options` where several may be meant, `wrong` where none can be."""

    span: Span | None = None
    options: tuple[date, ...] = ()
    wrong: str | None = None


Rule = Callable[[re.Match[str], date], Span | None]


def _index(patterns: tuple[str, ...], word: str) -> int:
    return next(number for number, pattern in enumerate(patterns) if re.fullmatch(pattern, word))


def _month_of(match: re.Match[str], group: str = "month") -> int:
    return _index(tuple(_MONTHS.values()), match[group]) + 1


def day_of_month(day: int, month: int, year: int | None, today: date) -> date:
    """That day; without a year the first one that is not behind `today`. Raises Nonsense."""
    try:
        found = date(year or today.year, month, day)
        return found if year or found >= today else date(today.year + 1, month, day)
    except ValueError as error:
        raise Nonsense from error


def day_ahead(day: int, today: date) -> date:
    """The next such day of a month, today included. Raises Nonsense."""
    if not 1 <= day <= 31:
        raise Nonsense
    first = today.replace(day=1)
    while True:
        fits = day <= calendar.monthrange(first.year, first.month)[1]
        if fits and first.replace(day=day) >= today:
            return first.replace(day=day)
        first = _month_later(first, 1)


def _month_later(first: date, months: int) -> date:
    """The first day of the month that many months on."""
    total = first.year * 12 + first.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def _year_of(match: re.Match[str]) -> int | None:
    written = (match["year"] or "").strip("'")
    return None if not written else int(written) + (2000 if len(written) == 2 else 0)


def _numeric(match: re.Match[str], today: date) -> Span | None:
    day, month, year = int(match["day"]), int(match["month"]), _year_of(match)
    if month > 12 and match["sign"] == "/" and day <= 12:
        day, month = month, day
    if year is None and match["sign"] == "." and match["prep"] and len(match["month"]) == 2:
        return None  # "с 10.30": a clock
    if year is None and (month > 12 or month == 0) and day <= 24:
        return None  # "16.30": a clock
    return Span(day_of_month(day, month, year, today))


def _iso(match: re.Match[str], today: date) -> Span:
    return Span(day_of_month(int(match["day"]), int(match["month"]), int(match["year"]), today))


def _by_month(match: re.Match[str], today: date) -> Span:
    return Span(day_of_month(int(match["day"]), _month_of(match), _year_of(match), today))


def _month_range(match: re.Match[str], today: date) -> Span:
    month = int(match["month"]) if match["month"].isdigit() else _month_of(match)
    last = day_of_month(int(match["day"]), month, _year_of(match), today)
    first_month = match.groupdict().get("from_month")
    first = day_of_month(
        int(match["from"]), _month_of(match, "from_month") if first_month else month, last.year, today
    )
    if first > last:
        raise Nonsense
    return Span(first, last)


def _numeric_range(match: re.Match[str], today: date) -> Span:
    last = day_of_month(int(match["day"]), int(match["month"]), _year_of(match), today)
    first = day_of_month(int(match["from"]), int(match["from_month"]), last.year, today)
    if first > last:
        raise Nonsense
    return Span(first, last)


def _number(match: re.Match[str]) -> float:
    return float(match["n"].replace(",", ".")) if match["n"] else 1.0


def _in_days(match: re.Match[str], today: date) -> Span:
    return Span(today + timedelta(days=int(_number(match))))


def _in_weeks(match: re.Match[str], today: date) -> Span:
    # "полторы недели" is ten or eleven days: the later one leaves more time
    there = today + timedelta(days=int(_number(match) * 7 + 0.5))
    weekday = match.groupdict().get("weekday")
    if weekday:
        there += timedelta(days=_index(_WEEKDAYS, weekday) - there.weekday())
    return Span(there)


def _in_months(match: re.Match[str], today: date) -> Span:
    number = _number(match)
    first = _month_later(today.replace(day=1), int(number))
    day = min(today.day, calendar.monthrange(first.year, first.month)[1])
    return Span(first.replace(day=day) + timedelta(days=int(number % 1 * 30)))


def _relative(days: int) -> Rule:
    return lambda match, today: Span(today + timedelta(days=days))


def _monday(today: date, weeks: int) -> date:
    return today + timedelta(days=7 * weeks - today.weekday())


def _weekday(match: re.Match[str], today: date) -> Span:
    number = _index(_WEEKDAYS, match["weekday"])
    if match["next"]:
        return Span(_monday(today, 1) + timedelta(days=number))
    if match["this"] and number == today.weekday():
        return Span(today)
    return Span(today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))


def _week_day(match: re.Match[str], today: date) -> Span:
    week = _monday(today, 1 if match["next"] else 0)
    return Span(week + timedelta(days=_index(_WEEKDAYS, match["weekday"])))


def _week(match: re.Match[str], today: date) -> Span:
    monday = _monday(today, 1 if match["next"] else 0)
    return Span(max(monday, today), monday + timedelta(days=6))


def _weekend(match: re.Match[str], today: date) -> Span:
    over = today.weekday() == 6 and not match["this"]  # on a Sunday "в выходные" means the next ones
    saturday = _monday(today, 1 if match["next"] or over else 0) + timedelta(days=5)
    return Span(max(saturday, today), saturday + timedelta(days=1))


def _part_of_month(match: re.Match[str], today: date) -> Span:
    """Its first, second or last ten days; once they are over, those of the month after."""
    named = match.groupdict().get("month")
    if named:
        month = _month_of(match)
        first = date(today.year + (month < today.month), month, 1)
    else:
        first = _month_later(today.replace(day=1), 1 if match["next"] else 0)
    begin = 1 if match["begin"] else 11 if match["middle"] else 21
    for begun in (first, _month_later(first, 1)):
        last = calendar.monthrange(begun.year, begun.month)[1] if begin == 21 else begin + 9
        if begun.replace(day=last) >= today:
            break
    return Span(max(today, begun.replace(day=begin)), begun.replace(day=last))


def _whole_month(match: re.Match[str], today: date) -> Span:
    if match["month"]:
        month = _month_of(match)
        first = date(today.year + (month < today.month), month, 1)
    else:
        first = _month_later(today.replace(day=1), 1 if match["next"] else 0)
    return Span(max(first, today), _month_later(first, 1) - timedelta(days=1))


def _of_month(match: re.Match[str], today: date) -> Span:
    """ "the 5th of this month"."""
    first = _month_later(today.replace(day=1), 1 if match["next"] else 0)
    return Span(day_of_month(int(match["day"]), first.month, first.year, today))


def _lone_day(match: re.Match[str], today: date) -> Span:
    return Span(day_ahead(int(match["day"]), today))


def _holiday(day: int, month: int) -> Rule:
    return lambda match, today: Span(day_of_month(day, month, None, today))


_PART = r"(?:в|к|ближе к|at the|in the|by the)?\s*(?:(?P<begin>начал\w+|beginning|start)|(?P<middle>середин\w+|middle)|(?P<last>конц\w+|end))"
_FROM_MONTH = _MONTH.replace("<month>", "<from_month>")
_NUMERIC_YEAR = r"(?:[./](?P<year>20\d\d|\d\d)(?!\d))?"
_PREP_WD = r"(?:в[о]?|на|on|к|до|с)?\s*"

_RULES: tuple[tuple[str, Rule], ...] = (
    (r"(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)", _iso),
    (
        r"(?:с\s+|from\s+)?(?P<from>\d{1,2})\.(?P<from_month>0?[1-9]|1[0-2])\.?\s*(?:-|по|до)\s*(?P<day>\d{1,2})\.(?P<month>0[1-9]|1[0-2])(?!\d)\.?"
        r"(?P<year>20\d\d)?",
        lambda match, today: _numeric_range(match, today) if not match[0].startswith("с") or "по" in match[0] else None,
    ),
    (
        rf"(?:с\s+|from\s+)?{_DAY_FROM}\s*(?:[-/]|по|до|to|till|until)\s*(?P<day>\d{{1,2}})\.(?P<month>0?[1-9]|1[0-2])(?!\d)\.?(?P<year>20\d\d)?",
        lambda match, today: _month_range(match, today) if "-" in match[0] or "/" in match[0] else None,
    ),
    (rf"(?:с\s+|from\s+)?{_DAY_FROM}\s*(?:{_FROM_MONTH}\s*)?(?:-|по|до|to|till|until)\s*{_DAY}\s*{_MONTH}{_YEAR}", _month_range),
    (
        r"(?P<prep>(?:с|до|в|from|at|till)\s+)?(?<![\d.,:-])(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{1,2})"
        + _NUMERIC_YEAR
        + r"(?![\d:]|\.\d|\s*(?:час|ч\b|мин|недел|месяц|тыс|к\b|hour|hr|week))\.?(?:\s*г(?:ода?|\.)?(?!\w))?",
        _numeric,
    ),
    (rf"(?:the\s+)?{_DAY}\s*(?:of\s+)?{_MONTH}{_YEAR}", _by_month),
    (rf"{_MONTH}\s*(?:the\s+)?{_DAY}(?!\d|:|\s*(?:час|pm|am|p\.m|a\.m)){_YEAR}", _by_month),
    (rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\s+(?:месяца|month)", _of_month),
    (rf"{_PART}\s*(?:of\s+)?(?:(?P<this>{_THIS}|the)\s+|(?P<next>{_NEXT})\s+)?(?:месяца|month)", _part_of_month),
    (rf"{_PART}\s*(?:of\s+)?(?P<next>\b)?{_MONTH}", _part_of_month),
    (r"послепослезавтра", _relative(3)),
    (r"послезавтр\w|the day after tomorrow|day after tomorrow|overmorrow", _relative(2)),
    (r"завтр\w|tomorrow|tmrw|tomorow", _relative(1)),
    (r"с[ие][вг]одня\w?|седня|сегодняшн\w+|today|tonight|позавчера|вчера|yesterday", lambda match, today: Span(
        today - timedelta(days={"вчера": 1, "yesterday": 1, "позавчера": 2}.get(match[0], 0)))),
    (rf"(?:через|спустя|in|after)\s+(?:{_N}\s+|a\s+)?(?:дн[яей]{{1,2}}|день|days?|сут\w+)(?!\w)", _in_days),
    (r"(?:дня|дней|день) через (?P<n>\d{1,3})(?!\d)", _in_days),
    (rf"(?:{_PREP_WD}{_WEEKDAY},?\s+)?(?:через|спустя|in)\s+(?:{_N}\s+|a\s+)?(?:недел\w+|weeks?)(?!\w)", _in_weeks),
    (rf"(?:через|спустя|in)\s+(?:{_N}\s+|a\s+)?(?:недел\w+|weeks?)(?:,?\s+(?:в[о]?|on)\s+{_WEEKDAY})?", _in_weeks),
    (r"недел[ьюи]\w? через (?P<n>\d{1,2})(?!\d)", _in_weeks),
    (r"(?P<n>\d{1,2})\s+weeks? from (?:now|today)", _in_weeks),
    (rf"(?:через|спустя|in)\s+(?:{_N}\s+|a\s+)?(?:месяц\w*|months?)(?!\w)", _in_months),
    (rf"(?:на\s+|в\s+)?(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\s+(?:недел\w+|week)[,\s]+{_PREP_WD}{_WEEKDAY}", _week_day),
    (rf"{_PREP_WD}{_WEEKDAY},?\s+(?:на\s+|в\s+|of\s+)?(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\s+(?:недел\w+|week)(?!\w)", _week_day),
    (rf"(?:на\s+|в\s+|во\s+)?(?:(?P<this>{_THIS}|{_NEAREST}|the)\s+|(?P<next>{_NEXT})\s+)?(?:выходн(?:ые|ых)|викенд\w*|уикенд\w*|weekend)(?!\w)", _weekend),
    (rf"(?:на\s+|в\s+)?(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\s+(?:недел\w+|week)(?!\w)", _week),
    (rf"(?:в|during|in)?\s*(?:(?P<this>{_THIS})|(?P<next>{_NEXT}))\s+(?:месяц\w*|month)(?P<month>\0)?(?!\w)", _whole_month),
    (rf"{_PREP_WD}(?:{_WHICH})?{_WEEKDAY}(?:\s+(?:this week|на этой неделе))?", _weekday),
    (rf"(?:в|in)\s+(?P<next>\0)?{_MONTH}(?!\w)", _whole_month),
    (r"(?:на\s+|под\s+|в\s+)?рождество(?!\w)(?:\s+христово)?", _holiday(7, 1)),
    (r"new year'?s eve", _holiday(31, 12)),
    (r"(?:на\s+|в\s+)?новый год(?!\w)|new year(?:'?s day)?", _holiday(1, 1)),
    (r"(?:on\s+)?christmas(?: day)?(?!\w)", _holiday(25, 12)),
    (r"(?<!половине )(?<!половина )(?<!половину )(?<!пол )(?<!четверть )(?P<day>\d{1,2})\s*-?\s*(?:ого|его|го|ое|ье|е)(?!\w)(?:\s+числа)?", _lone_day),
    (r"(?P<day>\d{1,2})\s+числ[аоу](?!\w)", _lone_day),
    (r"(?:on|for|from|till|until|the|to)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)(?!\s+(?:hall|time|floor|one|option))", _lone_day),
    (r"(?:на|в)\s+(?P<day>2[5-9]|3[01])(?![\d.:]|\s*(?:час|чел|мин|-|руб|тыс|\d))", _lone_day),
)  # fmt: skip
_COMPILED = tuple((any_of(source), rule) for source, rule in _RULES)
_EXACT = 8
"""So many rules name a date outright; beside one of them a weekday only repeats it."""
_EITHER = re.compile(r"(?<!\w)(?:или|либо|or)(?!\w)")
_BARE_PAIR = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s,]+(?P<month>\d{1,2})(?!\d|:)")
_BARE_DAY = re.compile(r"(?<![\d.:/-])(?P<day>\d{1,2})(?![\d.:/]|-\d)")


def dates(page: Page, today: date) -> Dates:
    """The day that the words name; crosses it out. Of several the last counts, "X или Y" gives both."""
    before, found, wrong = page.text, [], None
    for rank, (pattern, rule) in enumerate(_COMPILED):
        for match in pattern.finditer(page.text):
            try:
                span = rule(match, today)
            except (Nonsense, OverflowError):
                wrong = page.words_at(*match.span())
                page.mask(*match.span())
                continue
            if span:
                found.append((rank >= _EXACT, match.start(), match.end(), span))
                page.mask(*match.span())
    if not found:
        return Dates(wrong=wrong)
    sure = [item for item in found if not item[0]] or ([] if wrong else found)
    if not sure:
        return Dates(wrong=wrong)
    return _choose(sorted(sure, key=lambda item: item[1]), before)


def _choose(found: list[tuple[bool, int, int, Span]], text: str) -> Dates:
    for one, other in zip(found, found[1:], strict=False):
        if one[3] != other[3] and _EITHER.search(text, one[2] - 1, other[1] + 5):
            return Dates(one[3], (one[3].first, other[3].first))
    return Dates(found[-1][3])


def bare(page: Page, today: date) -> Dates:
    """A lone day of the month, or "25 11": for an answer to "which day?"; crosses it out."""
    pair = _BARE_PAIR.search(page.text)
    if pair and 1 <= int(pair["month"]) <= 12 and not page.text[: pair.start()].strip():
        match: re.Match[str] | None = pair
    else:
        pair, match = None, _BARE_DAY.search(page.text)
    if not match:
        return Dates()
    page.mask(*match.span())
    try:
        if pair:
            return Dates(Span(day_of_month(int(pair["day"]), int(pair["month"]), None, today)))
        return Dates(Span(day_ahead(int(match["day"]), today)))
    except Nonsense:
        return Dates(wrong=page.words_at(*match.span()))

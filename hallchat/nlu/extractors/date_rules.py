"""What the phrases of `dates` mean: each rule turns the groups of one into a day, or a span of days."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
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
WEEKDAYS = (
    r"понедельник[ауе]?|пнд?|monday|mon",
    r"вторник[ауе]?|втр?|tuesday|tues?",
    r"сред[ауеы]|ср|wednesday|wed",
    r"четверг[ауе]?|чтв?|thursday|thurs?|thu",
    r"пятниц[ауеы]|птн?ц?|friday|fri",
    r"суб+от[ауеы]|сбт?|суб|saturday|sat",
    r"воскресень?[еяю]|воскресенье|воскресение|вск?|sunday|sun",
)


_DAY_BEFORE = re.compile(r"\d\s*-?\s*(?:ого|го|ое|е|st|nd|rd|th)?\s*(?:of\s*)?$")


_JUST_OVER = timedelta(days=30)


class NoSuchDate(ValueError):
    """A date was said that no calendar has."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A day, or the days from `first` to `last`."""

    first: date
    last: date | None = None
    either: bool = False
    """Whether it is one of the two, not all from the one to the other: "25 или 26 ноября"."""
    past_date: date | None = None
    """The day that was said as it is in the past, if it is just over."""


DateRule = Callable[[re.Match[str], date], DateSpan | None]


def index_of(patterns: tuple[str, ...], word: str) -> int:
    return next(number for number, pattern in enumerate(patterns) if re.fullmatch(pattern, word))


def month_of(match: re.Match[str], group: str = "month") -> int:
    return index_of(tuple(MONTHS.values()), match[group]) + 1


def day_of_month(day: int, month: int, year: int | None, today: date) -> date:
    """That day; without a year the first one that is not behind `today`. Raises Nonsense."""
    try:
        found = date(year or today.year, month, day)
        return found if year or found >= today else date(today.year + 1, month, day)
    except ValueError as error:
        raise NoSuchDate from error


def named_day(day: int, month: int, year: int | None, today: date) -> DateSpan:
    """The same as a span, which tells whether that day is just over. Raises Nonsense."""
    found = day_of_month(day, month, year, today)
    leap = (day, month) == (29, 2)
    over = today if year or leap else date(today.year - (month > today.month), month, day)
    return DateSpan(found, past_date=over if timedelta(0) < today - over <= _JUST_OVER else None)


def day_ahead(day: int, today: date) -> date:
    """The next such day of a month, today included. Raises Nonsense."""
    if not 1 <= day <= 31:
        raise NoSuchDate
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


def numeric(match: re.Match[str], today: date) -> DateSpan | None:
    """ "25.11", "25/11/2026"; None where it is a clock time rather ("с 10.30")."""
    day, month, year = int(match["day"]), int(match["month"]), _year_of(match)
    if month > 12 and match["sign"] == "/" and day <= 12:
        day, month = month, day
    if (day, month, match["sign"]) == (24, 7, "/"):
        return None  # "24/7"
    if year is None and match["sign"] == "." and match["prep"] and len(match["month"]) == 2:
        return None  # "с 10.30": a clock
    if year is None and (month > 12 or month == 0) and day <= 24:
        return None  # "16.30": a clock
    if match["sign"] == "/" and max(day, month) <= 12 and day != month and match.string.isascii():
        # "5/3" in English: a day before its month here, and the other way round in America
        british, american = (day_of_month(*each, year, today) for each in ((day, month), (month, day)))
        return DateSpan(british, american, either=True)
    return named_day(day, month, year, today)


def iso(match: re.Match[str], today: date) -> DateSpan:
    """ "2026-11-25", "25-11-2026"."""
    return DateSpan(day_of_month(int(match["day"]), int(match["month"]), int(match["year"]), today))


def by_month(match: re.Match[str], today: date) -> DateSpan:
    """ "25 ноября", "Nov 25th 2026"."""
    return named_day(int(match["day"]), month_of(match), _year_of(match), today)


def month_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с 13 по 15 июля", "14. - 15.10", and "25 или 26 ноября"."""
    month = int(match["month"]) if match["month"].isdigit() else month_of(match)
    last = day_of_month(int(match["day"]), month, _year_of(match), today)
    first_month = match.groupdict().get("from_month")
    first = day_of_month(
        int(match["from"]), month_of(match, "from_month") if first_month else month, last.year, today
    )
    if first > last:
        raise NoSuchDate
    return DateSpan(first, last, was_said(match, "either"))


def month_days(match: re.Match[str], today: date) -> DateSpan | None:
    """ "March 12 to 14"; None in "5 декабря 12-15", where hours follow a whole date."""
    return None if _DAY_BEFORE.search(match.string, 0, match.start()) else month_range(match, today)


def month_pair(match: re.Match[str], today: date) -> DateSpan | None:
    """ "16 и 17 января": two days in a row; None for two apart."""
    found = month_range(match, today)
    return found if found.last == found.first + timedelta(days=1) else None


def days_range(match: re.Match[str], today: date) -> DateSpan:
    """ "с 27 по 30", "between the 27th and the 30th": of this month, or the one after."""
    first = day_ahead(int(match["from"]), today)
    last = day_ahead(int(match["day"]), first)
    return DateSpan(first, last)


def numeric_range(match: re.Match[str], today: date) -> DateSpan | None:
    """ "14.10 - 15.10"; None where they are clock times ("с 10.00 до 12.10")."""
    if match["prep"] and match["to"] == "до":
        return None  # "с 10.00 до 12.10": clocks
    last = day_of_month(int(match["day"]), int(match["month"]), _year_of(match), today)
    first = day_of_month(int(match["from"]), int(match["from_month"]), last.year, today)
    if first > last:
        raise NoSuchDate
    return DateSpan(first, last)


def was_said(match: re.Match[str], group: str) -> bool:
    """Whether the phrase has that group and it matched."""
    return bool(match.groupdict().get(group))


def _number(match: re.Match[str]) -> float:
    return float(match["n"].replace(",", ".")) if match["n"] else 1.0


def in_days(match: re.Match[str], today: date) -> DateSpan:
    """ "через три дня"."""
    return DateSpan(today + timedelta(days=int(_number(match))))


def in_weeks(match: re.Match[str], today: date) -> DateSpan:
    """ "через полторы недели", "через две недели в среду"."""
    # "полторы недели" is ten or eleven days: the later one leaves more time
    there = today + timedelta(days=int(_number(match) * 7 + 0.5))
    weekday = match.groupdict().get("weekday")
    if weekday:
        there += timedelta(days=index_of(WEEKDAYS, weekday) - there.weekday())
    return DateSpan(there)


def in_months(match: re.Match[str], today: date) -> DateSpan:
    """ "через месяц"."""
    number = _number(match)
    first = _month_later(today.replace(day=1), int(number))
    day = min(today.day, calendar.monthrange(first.year, first.month)[1])
    return DateSpan(first.replace(day=day) + timedelta(days=int(number % 1 * 30)))


def relative(days: int) -> DateRule:
    """ "завтра" and the like: so many days from today."""
    return lambda match, today: DateSpan(today + timedelta(days=days))


def part_of_month(match: re.Match[str], today: date) -> DateSpan:
    """Its first, second or last ten days; once they are over, those of the month after."""
    if was_said(match, "month"):
        month = month_of(match)
        first = date(today.year + (month < today.month), month, 1)
    else:
        first = _month_later(today.replace(day=1), 1 if was_said(match, "next") else 0)
    begin = 1 if match["begin"] else 11 if match["middle"] else 21
    for begun in (first, _month_later(first, 1)):
        last = calendar.monthrange(begun.year, begun.month)[1] if begin == 21 else begin + 9
        if begun.replace(day=last) >= today:
            break
    return DateSpan(max(today, begun.replace(day=begin)), begun.replace(day=last))


def whole_month(match: re.Match[str], today: date) -> DateSpan:
    """ "в декабре", "в следующем месяце": what is left of it."""
    if was_said(match, "month"):
        month = month_of(match)
        first = date(today.year + (month < today.month), month, 1)
    else:
        first = _month_later(today.replace(day=1), 1 if was_said(match, "next") else 0)
    return DateSpan(max(first, today), _month_later(first, 1) - timedelta(days=1))


def of_month(match: re.Match[str], today: date) -> DateSpan:
    """ "the 5th of this month"."""
    first = _month_later(today.replace(day=1), 1 if match["next"] else 0)
    return DateSpan(day_of_month(int(match["day"]), first.month, first.year, today))


def lone_day(match: re.Match[str], today: date) -> DateSpan:
    """ "25-го", "the 25th"."""
    return DateSpan(day_ahead(int(match["day"]), today))


def holiday(day: int, month: int) -> DateRule:
    """A day that has a name."""
    return lambda match, today: DateSpan(day_of_month(day, month, None, today))

"""Finds the days that a sentence names: dates, weekdays, and days counted from today."""

import re
from dataclasses import dataclass
from datetime import date

from hallchat.nlu.extractors.date_rules import WEEKDAYS, index_of, month_of
from hallchat.nlu.extractors.dates import DateHit, find_all_dates
from hallchat.nlu.extractors.relative_rules import lone_day
from hallchat.nlu.extractors.week_rules import weekday_and_day
from hallchat.nlu.languages import BUDGET, DATES, PEOPLE, QUANTITIES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import MASK, Utterance

_DECIMAL_QUANTITY = lazy(
    rf"\d+[.,/-]\d+(?=\s*(?:[₽%]|{DATES.other_units}|{BUDGET.currency}|(?:{BUDGET.thousand})\b"
    rf"|{QUANTITIES.measures}|{PEOPLE.persons}|{'|'.join(QUANTITIES.multiples.values())}))"
)
"""Numbers that a unit follows: no date, though nlu may read "4.5" as one."""
_MAY_NAME_DAYS = re.compile(r"\d[./-]\d|[^\W\d_]{3}")
"""A cheap test that every text with a day passes; long rows of numbers then skip the many rules for dates."""
_DAY_OF_MONTH = lazy(DATES.day_of_month)
"""A day with no month needs these words: "second" and «второго» are ordinals more often than days."""
_WEEKDAY_STEMS = tuple(DATES.weekday_stems[day] for day in range(7))
_WEEKDAY = any_of(*_WEEKDAY_STEMS)
_WEEKDAY_NAMES = "|".join(WEEKDAYS)
_WEEKDAY_BEFORE = lazy(rf"(?<!\w)(?P<weekday>{_WEEKDAY_NAMES})\.?\s*[,(-]?\s*(?:(?:{DATES.definite})\s+)?\Z")
_WEEKDAY_AFTER = lazy(
    rf"\s*[,(-]?\s*(?:(?:{DATES.on_weekday}|{DATES.before_own_weekday})\s+)?(?P<weekday>{_WEEKDAY_NAMES})(?!\w)"
)
_IN_QUOTES = re.compile(r'"[^"\n]{1,40}"')
"""A weekday in quotes is a way to say it: "напишите «в субботу»"."""


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day as a sentence names it. `weekday`: 0 for Monday, if one stands next to the date."""

    day: int
    month: int | None
    year: int | None = None
    weekday: int | None = None
    is_relative: bool = False
    """True if it is counted from today: "завтра"."""

    def fits(self, day: date) -> bool:
        """True if the mention may mean this date."""
        return (
            day.day == self.day
            and self.month in (None, day.month)
            and self.year in (None, day.year)
            and self.weekday in (None, day.weekday())
        )

    def possible_dates(self, today: date) -> list[date]:
        """Returns its dates: of this year and the next if it names no year. 30 February has none."""
        found = []
        for year in (self.year,) if self.year else (today.year, today.year + 1):
            try:
                found.append(date(year, self.month or today.month, self.day))
            except ValueError:
                continue
        return found


@dataclass(frozen=True, slots=True)
class DateMentions:
    """The days that a sentence names."""

    dates: tuple[DayMention, ...]
    weekdays: frozenset[int]
    """Weekdays with no date next to them, 0 for Monday."""
    remaining_text: str
    """The text with `MASK` in place of the dates; weekdays stay."""


def find_days(text: str, today: date) -> DateMentions:
    """Returns the days that a folded text names, read by the same rules as a client's words."""
    found: list[DayMention] = []
    without_quantities = _DECIMAL_QUANTITY.sub(lambda match: "_" * len(match[0]), text)
    hits = find_all_dates(Utterance(text, without_quantities), today) if _MAY_NAME_DAYS.search(text) else ()
    for hit in hits:
        if mentions := _mentions(hit, today):
            found += mentions
            start, end = hit.match.span()
            text = text[:start] + MASK * (end - start) + text[end:]
    weekdays = frozenset(
        index_of(_WEEKDAY_STEMS, match[0]) for match in _WEEKDAY.finditer(_IN_QUOTES.sub(" ", text))
    )
    return DateMentions(tuple(found), weekdays, text)


def _mentions(hit: DateHit, today: date) -> list[DayMention]:
    """Returns the day or days of a hit; none for weekdays, holidays, weeks and months."""
    match, groups = hit.match, hit.match.groupdict()
    if groups.get("day") and groups.get("month"):
        month = int(groups["month"]) if groups["month"].isdigit() else month_of(match)
        year = int(groups["year"]) % 100 + 2000 if (groups.get("year") or "").isdigit() else None
        before = groups.get("days") or groups.get("from") or ""
        days = [int(each) for each in (*re.findall(r"\d+", before), groups["day"])]
        weekday = _weekday(match) if len(days) == 1 else None
        return [DayMention(day, month, year, weekday) for day in days]
    if hit.rule is weekday_and_day:
        return [DayMention(int(groups["day"]), None, None, index_of(WEEKDAYS, groups["weekday"]))]
    if hit.rule is lone_day:
        return [DayMention(int(groups["day"]), None)] if _DAY_OF_MONTH.match(match[0]) else []
    if hit.span is None or hit.span.last or hit.span.first < today or "weekday" in groups:
        return []
    first = hit.span.first
    return [DayMention(first.day, first.month, first.year, is_relative=True)]


def _weekday(match: re.Match[str]) -> int | None:
    before = _WEEKDAY_BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    weekday = before or _WEEKDAY_AFTER.match(match.string, match.end())
    return index_of(WEEKDAYS, weekday["weekday"]) if weekday else None

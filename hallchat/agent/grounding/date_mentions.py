"""The days that a sentence names: dates, weekdays, and days counted from today."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import MONTHS, WEEKDAYS, index_of

_MONTH = "(?P<month>" + "|".join(MONTHS.values()) + r")(?!\w)\.?"
_SUFFIX = r"(?:\s?-?(?:ого|его|го|ое|е|му|th|st|nd|rd)(?!\w))?"
_YEAR = r"(?:\s*,?\s*(?P<year>20\d\d)(?!\d|:))?"
_UNIT = (
    r"(?!\d|:|[.,]\d|\s*(?:тыс|тыщ|к\b|k\b|thousand|млн|₽|руб|р\b|час|ч\b|hour|м\b|метр|met|%|кв|sq|чел|чaс))"
)
_AND = r"(?:-|и|,|по|до|или|and|to|or|&|till|until)"
_DATE = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    re.compile(
        r"(?<![\d.:/])(?!24/7)(?P<day>0?[1-9]|[12]\d|3[01])(?P<sign>[./-])(?P<month>0?[1-9]|1[0-2])"
        rf"(?:(?P=sign)(?P<year>20\d\d|\d\d)(?!\d))?{_UNIT}"
    ),
    re.compile(
        rf"(?<![\d.:])(?:(?P<from>\d{{1,2}}){_SUFFIX}\s*{_AND}\s*(?:the\s+)?)?(?P<day>\d{{1,2}}){_SUFFIX}\s*(?:of\s+)?{_MONTH}{_YEAR}"
    ),
    re.compile(
        rf"(?<!\w){_MONTH}\s+(?:the\s+)?(?P<from>\d{{1,2}}){_SUFFIX}(?!\d|:|\s*(?:[ap]\.?m|people|guests|hours))"
        rf"(?:\s*(?:-|and|to|or)\s*(?:the\s+)?(?P<day>\d{{1,2}}){_SUFFIX}(?!\d|:|\s*[ap]\.?m))?{_YEAR}"
    ),
)
_DATES = (
    (re.compile(r"\d[./-]\d"), _DATE[:2]),
    (
        re.compile(
            r"(?<![^\W\d])(?:янв|фев|мар|апр|ма[йяею]|ию[нл]|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)"
        ),
        _DATE[2:],
    ),
)
"""What every date of a kind holds, which is found quickly, and the kind."""
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(понедельник)|(вторник)|(сред[ауеы](?!\w)|средам|средами)|(четверг)|(пятниц)|(суббот)|(воскресень)"
    r"|(monday)|(tuesday)|(wednesday)|(thursday)|(friday)|(saturday)|(sunday))"
)
_BESIDE = "|".join(WEEKDAYS)
_BEFORE = re.compile(rf"(?<!\w)(?P<weekday>{_BESIDE})\.?\s*[,(-]?\s*(?:the\s+)?\Z")
_AFTER = re.compile(rf"\s*[,(-]?\s*(?:во?\s+|is\s+a\s+)?(?P<weekday>{_BESIDE})(?!\w)")
_IN_QUOTES = re.compile(r'"[^"\n]{1,40}"')
"""A weekday in quotes is a way to say it: "напишите «в субботу»"."""
_COUNTED = re.compile(
    r"(?<!\w)(?:(?P<two>послезавтра|(?:the\s+)?day\s+after\s+tomorrow)|(?P<one>завтра\w*|tomorrow)|(?P<none>сегодня\w*|today|tonight)"
    r"|(?:через|in)\s+(?:(?P<n>\d{1,3})\s+)?(?:(?P<days>дн(?:я|ей)(?!\w)|день|days?(?!\w))|(?P<weeks>недел[юиь]\w{0,2}|weeks?(?!\w)))"
    r"|(?:on|for)\s+the\s+(?P<nth>\d{1,2})(?:th|st|nd|rd)(?!\w)|(?P<of_month>\d{1,2})(?:-?\s?го)?\s+числ\w)"
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day as a sentence names it; `weekday` where one stands beside it."""

    day: int
    month: int | None
    year: int | None = None
    weekday: int | None = None
    counted: bool = False
    """Whether it is counted from today: "завтра"."""

    def fits(self, known: date) -> bool:
        return (
            known.day == self.day
            and self.month in (None, known.month)
            and self.year in (None, known.year)
            and self.weekday in (None, known.weekday())
        )

    def possible(self, today: date) -> list[date]:
        """The days that it may be, of this year or the next where none is named; none for 30 February."""
        found = []
        for year in (self.year,) if self.year else (today.year, today.year + 1):
            try:
                found.append(date(year, self.month or today.month, self.day))
            except ValueError:
                continue
        return found


@dataclass(frozen=True, slots=True)
class DateMentions:
    """What a sentence says of days, and the sentence without those words."""

    dates: tuple[DayMention, ...]
    weekdays: frozenset[int]
    """Weekdays that stand alone."""
    rest: str


def find_days(text: str, today: date) -> DateMentions:
    """The days in a folded text."""
    found: list[DayMention] = []
    for hint, patterns in _DATES:
        if hint.search(text):
            for pattern in patterns:
                text = pattern.sub(lambda match: _take(match, found), text)
    text = _COUNTED.sub(lambda match: _count(match, today, found), text)
    weekdays = frozenset((match.lastindex or 1) - 1 for match in _WEEKDAY.finditer(_IN_QUOTES.sub(" ", text)))
    return DateMentions(tuple(found), frozenset(number % 7 for number in weekdays), text)


def _take(match: re.Match[str], found: list[DayMention]) -> str:
    """Keep the date; what is left of it in the text."""
    groups = match.groupdict()
    written = groups["month"]
    month = int(written) if written.isdigit() else index_of(tuple(MONTHS.values()), written) + 1
    year = int(groups["year"]) if groups["year"] else None
    year = year + 2000 if year is not None and year < 100 else year
    for number in (groups.get("from"), groups["day"]):
        if number:
            found.append(DayMention(int(number), month, year, _weekday(match)))
    if groups.get("from") and groups["day"]:
        found[-2:] = [DayMention(each.day, month, year) for each in found[-2:]]
    return "\0" * len(match[0])


def _weekday(match: re.Match[str]) -> int | None:
    before = _BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    beside = before or _AFTER.match(match.string, match.end())
    return index_of(WEEKDAYS, beside["weekday"]) if beside else None


def _count(match: re.Match[str], today: date, found: list[DayMention]) -> str:
    if nth := match["nth"] or match["of_month"]:
        found.append(DayMention(int(nth), None))
    else:
        ahead = 2 if match["two"] else 1 if match["one"] else 0
        if match["days"] or match["weeks"]:
            ahead = int(match["n"] or 1) * (7 if match["weeks"] else 1)
        there = today + timedelta(days=ahead)
        found.append(DayMention(there.day, there.month, there.year, counted=True))
    return "\0" * len(match[0])

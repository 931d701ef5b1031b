"""Words before a day that make it a bound of others: "после 5-го", "не позже пятницы"."""

import calendar
import re
from datetime import date, timedelta

from hallchat.nlu.extractors.date_rules import DateSpan
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.patterns import lazy

_MIN_DAYS = 7
"""At least so many days are named by "after the 28th": the rest of the month alone would be too few."""
_KINDS = {
    "day_after": WORDS.day_after,
    "later_than": WORDS.later_than,
    "from_then": WORDS.from_then,
    "until": WORDS.until,
    "before": WORDS.before,
}
_BOUND = lazy(
    rf"(?<!\w)(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})\s+"
    rf"(?:(?:{WORDS.on_weekday}|{WORDS.definite})\s+)*$"
)
_SINCE = lazy(rf"(?<!\w)(?:{WORDS.since})\s+(?:(?:{WORDS.definite})\s+)*$")
_ONWARD = lazy(rf"\s*,?\s*(?:{WORDS.onward})(?!\w)")
_PLACES = ("from", "day", "weekday", "month")
"""Groups of a day's words: the bound stands before the first of them."""


def bounded(match: re.Match[str], span: DateSpan, today: date) -> DateSpan:
    """The days that the words before a day make of it; the same span without such words."""
    groups = match.groupdict()
    starts = [match.start(group) for group in _PLACES if groups.get(group)]
    before = match.string[: min(starts, default=match.start())]
    bound = _BOUND.search(before)
    if span.either or span.options or span.last:
        return span
    if _ONWARD.match(match.string, match.end()) and _SINCE.search(before):
        return _from(span.first)
    if bound is None:
        return span
    kind = bound.lastgroup
    if kind == "day_after":
        return DateSpan(span.first + timedelta(days=1))
    if kind in ("later_than", "from_then"):
        return _from(span.first + timedelta(days=kind == "later_than"))
    last = span.first - timedelta(days=kind == "before")
    return DateSpan(today, last) if last > today else DateSpan(span.first)


def _from(first: date) -> DateSpan:
    """The days from the first one to the end of its month, or for a week."""
    month_end = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return DateSpan(first, max(month_end, first + timedelta(days=_MIN_DAYS - 1)))

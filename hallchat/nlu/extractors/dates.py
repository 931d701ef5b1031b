"""Finds the days that a message names: numeric, by month, by weekday, and counted from today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hallchat.nlu.extractors import date_rules, relative_rules, week_rules
from hallchat.nlu.extractors.date_patterns import CLOSE, EXACT, phrase_patterns
from hallchat.nlu.extractors.date_rules import DateRule, DateSpan, NoSuchDate
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.text.normalize import Utterance


@dataclass(frozen=True, slots=True)
class DateHit:
    """Words that name a day; `exact` if by number and month. `span` is None if no calendar has that day."""

    match: re.Match[str]
    rule: DateRule
    exact: bool
    span: DateSpan | None


@dataclass(frozen=True, slots=True)
class DateResult:
    """The day that a message names; `options` if it is ambiguous, `wrong` holds the words if it cannot be."""

    span: DateSpan | None = None
    options: tuple[date, ...] = ()
    wrong: str | None = None


_RULES = tuple(
    (pattern, rule, exact) for rules, exact in ((EXACT, True), (CLOSE, False)) for pattern, rule in rules
)
_OR = re.compile(rf"(?<!\w)(?:{WORDS.or_})(?!\w)")
_BARE_PAIR = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s,]+(?P<month>\d{1,2})(?!\d|:)")
_BARE_DAY = re.compile(r"(?<![\d.:/-])(?P<day>\d{1,2})(?![\d.:/]|-\d)")
_SHIFTS = phrase_patterns(WORDS.shifts)
_RULES_FROM_REFERENCE_DAY = {week_rules.coming_weekday, relative_rules.lone_day}
"""Rules of days that are counted within the days named before: "на следующей неделе" ... "в среду"."""


def moved_date(utterance: Utterance, chosen: date | None) -> date | None:
    """The chosen day moved as the words say ("на день позже"), which are crossed out; None if they do not."""
    match = next((match for pattern in _SHIFTS if (match := pattern.search(utterance.text))), None)
    if chosen is None or match is None:
        return None
    utterance.mask(*match.span())
    groups = match.groupdict()
    days = int(groups.get("n") or 1) * (7 if groups.get("weeks") else 1)
    return chosen + timedelta(days=days if match["later"] else -days)


def find_date(utterance: Utterance, today: date, first: date | None = None) -> DateResult:
    """The day that the words name; crosses it out. Of several the last counts, "X или Y" gives both.

    A weekday or "завтра" beside an exact date only repeats it. `first`: from which weekdays and days of a
    month are counted, where that is not today.
    """
    before, wrong = utterance.text, None
    exact: list[tuple[re.Match[str], DateSpan]] = []
    vague: list[tuple[re.Match[str], DateSpan]] = []
    for hit in find_all_dates(utterance, today, first):
        if hit.span:
            (exact if hit.exact else vague).append((hit.match, hit.span))
        else:
            wrong = utterance.words_at(*hit.match.span())
    sure = exact or ([] if wrong else vague)
    return _choose(sorted(sure, key=lambda hit: hit[0].start()), before) if sure else DateResult(wrong=wrong)


def find_all_dates(utterance: Utterance, today: date, first: date | None = None) -> Iterator[DateHit]:
    """All words that name a day or days; crosses them out. `first`: see `find_date`."""
    for pattern, rule, exact in _RULES:
        for match in pattern.finditer(utterance.text):
            try:
                span = rule(match, _reference_day(rule, today, first))
                if span is None:
                    continue  # the rule says that the words name no day
            except (NoSuchDate, OverflowError):
                span = None
            utterance.mask(*match.span())
            yield DateHit(match, rule, exact, span)


def _reference_day(rule: DateRule, today: date, first: date | None) -> date:
    if first is None or first <= today or rule not in _RULES_FROM_REFERENCE_DAY:
        return today
    return first - timedelta(days=1) if rule is week_rules.coming_weekday else first


def _choose(found: list[tuple[re.Match[str], DateSpan]], text: str) -> DateResult:
    for (one, one_span), (other, other_span) in pairwise(found):
        if one_span != other_span and _OR.search(text, one.end() - 1, other.start() + 5):
            return DateResult(one_span, (one_span.first, other_span.first))
    last = found[-1][1]
    if last.either and last.last:
        return DateResult(DateSpan(last.first), (last.first, last.last))
    return DateResult(last)


def bare_date(utterance: Utterance, today: date) -> DateResult:
    """A lone day of the month, or "25 11": for an answer to "which day?"; crosses it out."""
    pair = _BARE_PAIR.search(utterance.text)
    if pair and 1 <= int(pair["month"]) <= 12 and not utterance.text[: pair.start()].strip():
        match: re.Match[str] | None = pair
    else:
        pair, match = None, _BARE_DAY.search(utterance.text)
    if not match:
        return DateResult()
    utterance.mask(*match.span())
    try:
        if pair:
            return DateResult(
                DateSpan(date_rules.day_of_month(int(pair["day"]), int(pair["month"]), None, today))
            )
        return DateResult(DateSpan(date_rules.next_day_of_month(int(match["day"]), today)))
    except NoSuchDate:
        return DateResult(wrong=utterance.words_at(*match.span()))

"""Finds the days that a message names: by number and month, by weekday, and counted from today."""

import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hallchat.nlu.extractors import date_rules, relative_rules, week_rules
from hallchat.nlu.extractors.date_bounds import bounded
from hallchat.nlu.extractors.date_patterns import EXACT, EXACT_SIGN, RELATIVE, RELATIVE_SIGN, phrase_patterns
from hallchat.nlu.extractors.date_rules import DateRule, DateSpan, NoSuchDate
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.text.normalize import Utterance


@dataclass(frozen=True, slots=True)
class DateHit:
    """Words that name a day."""

    match: re.Match[str]
    rule: DateRule
    exact: bool
    """True if by number and month."""
    span: DateSpan | None
    """None if no calendar has that day."""


@dataclass(frozen=True, slots=True)
class DateResult:
    """The day or days that a message names."""

    span: DateSpan | None = None
    options: tuple[date, ...] = ()
    """The possible days, if the message leaves two open: "25 или 26 ноября"."""
    invalid: str | None = None
    """The client's words, if no calendar has the day: "30 февраля"."""


_KINDS = ((EXACT_SIGN, EXACT, True), (RELATIVE_SIGN, RELATIVE, False))
"""The rules for exact days and for others, each with the sign of a text that it may match."""
_OR = lazy(rf"(?<!\w)(?:{WORDS.or_})(?!\w)")
_BARE_PAIR = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s,]+(?P<month>\d{1,2})(?!\d|:)")
_BARE_DAY = re.compile(r"(?<![\w.:/-])(?P<day>\d{1,2})(?![\d.:/]|-\d)")
_SHIFTS = phrase_patterns(WORDS.shifts)
_SHIFT_SIGN = sign_of(*_SHIFTS)
_DAY_NUMBER_RULES = {relative_rules.lone_day, week_rules.weekday_and_day}
"""Rules for the number of a day without its month."""
_WEEKDAY = rf"(?:{'|'.join(date_rules.WEEKDAYS)})(?!\w)"
_FOLLOWING = any_of(rf"(?:{WORDS.following})\s+{_WEEKDAY}|{_WEEKDAY}\s+(?:{WORDS.following})(?!\w)")
_BESIDE = lazy(rf"[\s,()]*(?:(?:{WORDS.on_weekday}|{WORDS.before_own_weekday})\s+)?")
"""The text between a date and its weekday: "5 декабря, в субботу"."""


def moved_date(utterance: Utterance, chosen: date | None) -> date | None:
    """The chosen day moved by words such as "на день позже", which are masked; None without them."""
    if chosen is None or not _SHIFT_SIGN.search(utterance.text):
        return None
    match = next(match for pattern in _SHIFTS if (match := pattern.search(utterance.text)))
    utterance.mask(*match.span())
    groups = match.groupdict()
    days = int(groups.get("n") or 1) * (7 if groups.get("weeks") else 1)
    return chosen + timedelta(days=days if match["later"] else -days)


def names_other_date(utterance: Utterance, today: date, chosen: date | None) -> bool:
    """True if the message names a day by number and month that is not the chosen one; masks nothing."""
    hits = find_all_dates(copy(utterance), today)
    return any(hit.exact and hit.span and hit.span.first != chosen for hit in hits)


def names_following(text: str) -> bool:
    """True if a folded text names a weekday as the first one after another day: "the following Sunday"."""
    return _FOLLOWING.search(text) is not None


def find_date(
    utterance: Utterance,
    today: date,
    days: tuple[date, date] | None = None,
    spoken: tuple[date, date] | None = None,
) -> DateResult:
    """The day that the message names; masks its words.

    Of several days the last one counts, but "X или Y" gives both. An exact date overrides words such as
    "завтра", and a weekday beside it has to agree. `days`: the days left to choose from, from which weekdays
    are counted; `spoken`: the days spoken of last, whose month the lone number of a day means.
    """
    text, invalid = utterance.text, None
    spoken = relative_rules.month_spoken_of(text, today) or spoken  # "January, Sunday the 10th"
    exact: list[DateHit] = []
    relative: list[DateHit] = []
    for hit in find_all_dates(utterance, today, days, spoken):
        if hit.span:
            (exact if hit.exact else relative).append(hit)
        else:
            invalid = utterance.words_at(*hit.match.span())
    relative = [hit for hit in relative if hit.rule is not relative_rules.part_of_today] or relative
    weekdays = [hit.match for hit in relative if hit.rule is week_rules.coming_weekday]
    exact, relative = (
        [hit for hit in some if not _is_around(hit, (*exact, *relative))] for some in (exact, relative)
    )
    hits = exact or ([] if invalid else relative)
    if not hits:
        return DateResult(invalid=invalid)
    found = [
        (hit.match, _agreeing(hit, weekdays, text, today))
        for hit in sorted(hits, key=lambda hit: hit.match.start())
    ]
    return _choose(found, text)


def _is_around(hit: DateHit, days: Iterable[DateHit]) -> bool:
    """True for a period with one of the named days in it: "this Friday, is it dark at 5 in November?"."""
    first, last = (hit.span.first, hit.span.last) if hit.span and not hit.span.either else (None, None)
    if first is None or last is None:
        return False
    return any(day.span and not day.span.last and first <= day.span.first <= last for day in days)


def _agreeing(hit: DateHit, weekdays: list[re.Match[str]], text: str, today: date) -> DateSpan:
    """The span of a hit; a weekday beside an exact date has to agree with it."""
    assert hit.span is not None
    if hit.rule is week_rules.weekday_and_day and hit.span.last is None:
        return week_rules.agreeing(hit.span, hit.match["weekday"], today)
    if hit.exact and (hit.span.last is None or hit.span.either):
        for weekday in weekdays:
            before, after = sorted((hit.match.span(), weekday.span()))
            if _BESIDE.fullmatch(text, before[1], after[0]):
                return week_rules.agreeing(hit.span, weekday["weekday"], today)
    return hit.span


def find_all_dates(
    utterance: Utterance,
    today: date,
    days: tuple[date, date] | None = None,
    spoken: tuple[date, date] | None = None,
) -> Iterator[DateHit]:
    """All words that name days; masks them. `days`, `spoken`: as for `find_date`."""
    for pattern, rule, exact in _possible_rules(utterance):
        for match in pattern.finditer(utterance.text):
            try:
                span = rule(match, _reference_day(rule, match, today, days, spoken))
                if span is None:
                    continue  # the rule says that the words name no day
                span = bounded(match, span, today)
            except (NoSuchDate, OverflowError):
                span = None
            utterance.mask(*match.span())
            yield DateHit(match, rule, exact, span)
            if rule is week_rules.whole_week and span and span.last:
                days = span.first, span.last  # «на следующей неделе, лучше среда или четверг»


def _possible_rules(utterance: Utterance) -> Iterator[tuple[re.Pattern[str], DateRule, bool]]:
    """The rules that may match, in their order: most messages name no day."""
    for sign, rules, exact in _KINDS:
        if sign.search(utterance.text):
            yield from ((pattern, rule, exact) for pattern, rule in rules)


def _reference_day(
    rule: DateRule,
    match: re.Match[str],
    today: date,
    days: tuple[date, date] | None,
    spoken: tuple[date, date] | None,
) -> date:
    """The day that the rule counts from; for the lone number of a day, the day with that number itself."""
    if rule in _DAY_NUMBER_RULES:
        return date_rules.day_spoken_of(int(match["day"]), today, spoken)
    if rule is week_rules.coming_weekday and days and days[0] > today:
        return days[0] - timedelta(days=1)
    return today


def _choose(found: list[tuple[re.Match[str], DateSpan]], text: str) -> DateResult:
    """The last day in the order of the text; the options if "или" stands between two days."""
    for (match, span), (next_match, next_span) in pairwise(found):
        if span != next_span and _OR.search(text, match.end() - 1, next_match.start() + 5):
            return DateResult(span, (span.first, next_span.first))
    last = found[-1][1]
    if last.options:
        return DateResult(DateSpan(last.first), last.options)
    if last.either and last.last:
        return DateResult(DateSpan(last.first), (last.first, last.last))
    return DateResult(last)


def bare_date(utterance: Utterance, today: date, spoken: tuple[date, date] | None = None) -> DateResult:
    """A number alone as a day of the month, or "25 11", in an answer to "which day?"; masks it.

    `spoken`: as for `find_date`.
    """
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
        return DateResult(DateSpan(date_rules.day_spoken_of(int(match["day"]), today, spoken)))
    except NoSuchDate:
        return DateResult(invalid=utterance.words_at(*match.span()))

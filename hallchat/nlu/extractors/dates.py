"""Finds the days that a message names: by number and month, by weekday, and counted from today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hallchat.nlu.extractors import date_rules, relative_rules, week_rules
from hallchat.nlu.extractors.date_patterns import EXACT, EXACT_SIGN, RELATIVE, RELATIVE_SIGN, phrase_patterns
from hallchat.nlu.extractors.date_rules import DateRule, DateSpan, NoSuchDate
from hallchat.nlu.languages import DATES as WORDS
from hallchat.nlu.languages.word_lists import sign_of
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
_OR = re.compile(rf"(?<!\w)(?:{WORDS.or_})(?!\w)")
_BARE_PAIR = re.compile(r"(?<!\d)(?P<day>\d{1,2})[\s,]+(?P<month>\d{1,2})(?!\d|:)")
_BARE_DAY = re.compile(r"(?<![\d.:/-])(?P<day>\d{1,2})(?![\d.:/]|-\d)")
_SHIFTS = phrase_patterns(WORDS.shifts)
_SHIFT_SIGN = sign_of(*_SHIFTS)
_RULES_FROM_REFERENCE_DAY = {week_rules.coming_weekday, relative_rules.lone_day}
"""Rules that count from the days named in earlier messages: "на следующей неделе", then "в среду"."""


def moved_date(utterance: Utterance, chosen: date | None) -> date | None:
    """The chosen day moved by words such as "на день позже", which are masked; None without them."""
    if chosen is None or not _SHIFT_SIGN.search(utterance.text):
        return None
    match = next(match for pattern in _SHIFTS if (match := pattern.search(utterance.text)))
    utterance.mask(*match.span())
    groups = match.groupdict()
    days = int(groups.get("n") or 1) * (7 if groups.get("weeks") else 1)
    return chosen + timedelta(days=days if match["later"] else -days)


def find_date(utterance: Utterance, today: date, not_before: date | None = None) -> DateResult:
    """The day that the message names; masks its words.

    Of several days the last one counts, but "X или Y" gives both. An exact date overrides weekdays and words
    such as "завтра". `not_before`: if later than `today`, weekdays and days of a month are counted from it.
    """
    text, invalid = utterance.text, None
    exact: list[tuple[re.Match[str], DateSpan]] = []
    relative: list[tuple[re.Match[str], DateSpan]] = []
    for hit in find_all_dates(utterance, today, not_before):
        if hit.span:
            (exact if hit.exact else relative).append((hit.match, hit.span))
        else:
            invalid = utterance.words_at(*hit.match.span())
    found = exact or ([] if invalid else relative)
    return (
        _choose(sorted(found, key=lambda hit: hit[0].start()), text) if found else DateResult(invalid=invalid)
    )


def find_all_dates(utterance: Utterance, today: date, not_before: date | None = None) -> Iterator[DateHit]:
    """All words that name days; masks them. `not_before`: as for `find_date`."""
    for pattern, rule, exact in _possible_rules(utterance):
        for match in pattern.finditer(utterance.text):
            try:
                span = rule(match, _reference_day(rule, today, not_before))
                if span is None:
                    continue  # the rule says that the words name no day
            except (NoSuchDate, OverflowError):
                span = None
            utterance.mask(*match.span())
            yield DateHit(match, rule, exact, span)


def _possible_rules(utterance: Utterance) -> Iterator[tuple[re.Pattern[str], DateRule, bool]]:
    """The rules that may match, in their order: most messages name no day."""
    for sign, rules, exact in _KINDS:
        if sign.search(utterance.text):
            yield from ((pattern, rule, exact) for pattern, rule in rules)


def _reference_day(rule: DateRule, today: date, not_before: date | None) -> date:
    """The day that the rule counts from."""
    if not_before is None or not_before <= today or rule not in _RULES_FROM_REFERENCE_DAY:
        return today
    return not_before - timedelta(days=1) if rule is week_rules.coming_weekday else not_before


def _choose(found: list[tuple[re.Match[str], DateSpan]], text: str) -> DateResult:
    """The last day in the order of the text; the options if "или" stands between two days."""
    for (match, span), (next_match, next_span) in pairwise(found):
        if span != next_span and _OR.search(text, match.end() - 1, next_match.start() + 5):
            return DateResult(span, (span.first, next_span.first))
    last = found[-1][1]
    if last.either and last.last:
        return DateResult(DateSpan(last.first), (last.first, last.last))
    return DateResult(last)


def bare_date(utterance: Utterance, today: date) -> DateResult:
    """A number alone as a day of the month, or "25 11", in an answer to "which day?"; masks it."""
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
        return DateResult(invalid=utterance.words_at(*match.span()))

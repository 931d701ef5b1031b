"""Checks claims of free or taken hours against the hours that tools found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from hallchat.agent.grounding.claims import ClaimKind, DetectedClaim, find_availability_claims
from hallchat.agent.grounding.date_mentions import DateMentions, find_days
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.known_hours import HourSpan, KnownDay, named_spans
from hallchat.agent.grounding.mentions import Mentions
from hallchat.nlu.languages import CLAIMS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.types import span_minutes

_CONTRAST = lazy(rf"[,;]\s+|\s-\s|\s(?=(?:{CLAIMS.contrast})\s)")


def check_availability(mentions: Mentions, facts: KnownFacts) -> Iterator[bool]:
    """Yields for each claim of free or taken hours whether it holds."""
    text = mentions.text_of_numbers
    claims = list(find_availability_claims(text, any(number.clock for number in mentions.numbers)))
    if not claims:
        return
    parts = _parts(text, claims) if len(claims) > 1 else [(0, len(text))]
    chosen = _chosen_hours(facts)
    for start, end in parts:
        spans = named_spans([each for each in mentions.numbers if start <= each.start < end])
        dates = mentions.dates
        if len(parts) > 1:
            own = find_days(mentions.prose.text[start:end], facts.request.now.date())
            dates = own if own.dates or own.weekdays else dates
        days = _possible_days(mentions.halls_between(start, end), dates, facts)
        for claim in claims:
            if start <= claim.start < end:
                yield _claim_holds(claim.kind, days, spans, chosen)


def _parts(text: str, claims: list[DetectedClaim]) -> list[tuple[int, int]]:
    """Cuts the sentence into parts with one claim each: "с 12 свободно, | но 15:00 занято"."""
    cuts = [match.start() for match in _CONTRAST.finditer(text)]
    borders = [
        max((cut for cut in cuts if before < cut <= after), default=after)
        for before, after in pairwise(sorted(each.start for each in claims))
    ]
    return list(zip([0, *borders], [*borders, len(text)], strict=True))


def _possible_days(halls: set[int], dates: DateMentions, facts: KnownFacts) -> list[KnownDay]:
    """Returns the known days that a claim about these halls and dates may mean."""
    return [
        day
        for day in facts.availability
        if (day.only_if_named != "hall" if not halls else day.hall is None or day.hall in halls)
        and (day.only_if_named != "date" or dates.dates or dates.weekdays)
        and (not dates.dates or day.date is None or any(each.fits(day.date) for each in dates.dates))
        and (not dates.weekdays or dates.dates or day.date is None or day.date.weekday() in dates.weekdays)
    ]


def _chosen_hours(facts: KnownFacts) -> HourSpan | None:
    state = facts.request.state
    if state.start is None or state.end is None:
        return None
    return span_minutes(state.start, state.end)


def _claim_holds(
    kind: ClaimKind, days: Iterable[KnownDay], spans: Sequence[Sequence[HourSpan]], chosen: HourSpan | None
) -> bool:
    """True if the claim holds on one of the days for all spans; without spans, for the chosen hours."""
    days = _merged(days)
    if kind is ClaimKind.ALL_BUSY:
        return any(day.is_complete and not day.free for day in days)
    if kind is ClaimKind.ALL_FREE:
        return any(day.is_complete and day.free and not day.busy for day in days)
    if not spans and chosen is not None:
        spans = [[chosen]]
    return any(_holds_on_day(kind, day, spans) for day in days)


def _merged(days: Iterable[KnownDay]) -> list[KnownDay]:
    """Joins incomplete lists of one hall and date; of complete lists the last one counts."""
    merged: dict[tuple[int | None, date | None, bool], KnownDay] = {}
    for day in days:
        key = (day.hall, day.date, day.is_complete)
        before = merged.get(key)
        merged[key] = (
            day
            if before is None or day.is_complete
            else replace(day, free=before.free + day.free, busy=before.busy + day.busy)
        )
    return list(merged.values())


def _holds_on_day(kind: ClaimKind, day: KnownDay, spans: Sequence[Sequence[HourSpan]]) -> bool:
    """True if all spans are free on the day, or busy; of each span, one possible reading is enough."""
    if kind is ClaimKind.FREE:
        return bool(day.free) and all(_any_lies_within(options, day.free) for options in spans)
    if not day.is_complete:
        return bool(day.busy) and all(_any_lies_within(options, day.busy) for options in spans)
    if not spans:
        return bool(day.busy)
    return all(any(not _lies_within(each, day.free) for each in options) for options in spans)


def _any_lies_within(options: Iterable[HourSpan], hours: Sequence[HourSpan]) -> bool:
    return any(_lies_within(each, hours) for each in options)


def _lies_within(span: HourSpan, hours: Iterable[HourSpan]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in hours)

"""Checks claims of free or taken hours against the hours that tools found."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.grounding import date_mentions, prose
from hallchat.agent.grounding.claims import ClaimKind
from hallchat.agent.grounding.hall_mentions import HallNames
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers
from hallchat.nlu.languages.word_lists import word_list
from hallchat.nlu.types import minutes_of_clock

HourSpan = tuple[int, int]
_TILL = word_list("до по to until till til by")
_FREE_LIST = re.compile(r"(?:свободно|free|свободен|is free)\s*(?:is\s+free)?[:\s]")


@dataclass(frozen=True, slots=True)
class KnownDay:
    """Free and busy hours of a hall's day. Unless `whole`, other hours are unknown."""

    hall: int | None
    date: date | None
    free: tuple[HourSpan, ...] = ()
    busy: tuple[HourSpan, ...] = ()
    whole: bool = False
    aside: str = ""
    """Only a sentence that names it, the "hall" or the "date", can mean this day."""


def known_days(request: EngineRequest, names: HallNames) -> Iterator[KnownDay]:
    """All that tools said of free hours for this message, and what the cards of earlier answers said."""
    for finished in request.results:
        yield from _of_result(finished, request, names)
    for booking in request.bookings:
        if booking.get("reference") == request.cancelled or booking.get("status") in ("cancelled", "expired"):
            yield _slot(booking, names.find(str(booking.get("hall"))), free=True)
    for exchange in request.history:
        for line in exchange.agent.splitlines():
            yield from _of_card(line[:1000], request, names)


def _of_result(finished: ToolFinished, request: EngineRequest, names: HallNames) -> Iterator[KnownDay]:
    result = finished.result
    if finished.name == "get_bookings_by_date" and "free" in result:
        yield KnownDay(
            names.find(str(result["hall"])),
            date.fromisoformat(result["date"]),
            tuple(_span(*each) for each in result["free"]),
            tuple(_span(*each) for each in result["busy"]),
            whole=True,
        )
    elif finished.name == "generate_booking_info" and "start" in result:
        yield _slot(result, names.find(str(result["hall"])), free=True)
    elif result.get("error") == "taken":
        yield from _of_refusal(finished.arguments, result, request, names)


def _of_refusal(asked: Data, result: Data, request: EngineRequest, names: HallNames) -> Iterator[KnownDay]:
    """The hours that were taken, and those that are free instead."""
    state = request.state
    wanted = {
        "date": str(asked.get("date") or state.date or ""),
        "start": str(asked.get("start") or state.start or ""),
        "end": str(asked.get("end") or state.end or ""),
    }
    hall = names.find(str(asked.get("hall") or state.hall or ""))
    yield _slot(wanted, hall, free=False)
    instead = result.get("alternatives") or {}
    yield from (_slot(slot, hall, free=True) for slot in instead.get("same_day", ()))
    yield from (replace(_slot(slot, hall, free=True), aside="date") for slot in instead.get("other_days", ()))
    for other in instead.get("other_halls", ()):
        yield replace(_slot(wanted, names.find(str(other)), free=True), aside="hall")


def _slot(slot: Data, hall: int | None, free: bool) -> KnownDay:
    try:
        span, day = (_span(slot["start"].zfill(5), slot["end"].zfill(5)),), date.fromisoformat(slot["date"])
    except (ValueError, KeyError):
        return KnownDay(hall, None)
    return KnownDay(hall, day, span) if free else KnownDay(hall, day, (), span)


def _of_card(line: str, request: EngineRequest, names: HallNames) -> Iterator[KnownDay]:
    """ "Зал «Мрак», сб, 5 декабря: открыт 11:00-19:00, свободно: 12:00-14:00"."""
    read = prose.read(line)
    lists = list(_FREE_LIST.finditer(read.text))
    if not lists:
        return
    said = date_mentions.find_days(read.text, request.now.date())
    spans = spans_of([each for each in find_numbers(said.rest) if each.start >= lists[-1].start()])
    today = request.now.date()
    day = next((day for each in said.dates for day in each.possible(today) if day >= today), None)
    hall = next(iter(names.named(read.text, read.cased)), None)
    if day and spans:
        yield KnownDay(hall, day, tuple(each[0] for each in spans if each), whole=True)


def _span(start: str, end: str) -> HourSpan:
    return minutes_of_clock(start), minutes_of_clock(end)


def spans_of(found: Sequence[NumberMention]) -> list[list[HourSpan]]:
    """The hours that figures name, each with all it may mean; a lone hour is as long as a moment."""
    timed = [each for each in found if each.clock]
    spans: list[list[HourSpan]] = []
    for at, each in enumerate(timed):
        if each.linked and at:
            continue
        end = timed[at + 1] if at + 1 < len(timed) and timed[at + 1].linked else None
        if end:
            options = [(a, b or 1440) for a in each.clock for b in end.clock if a < (b or 1440)]
            spans.append(options)
        elif each.prep in _TILL:
            spans.append([((option or 1440) - 1, option or 1440) for option in each.clock])
        else:
            spans.append([(option % 1440, option % 1440 + 1) for option in each.clock])
    return spans


def claim_holds(
    claim: ClaimKind, days: Iterable[KnownDay], spans: Sequence[Sequence[HourSpan]], wanted: HourSpan | None
) -> bool:
    """True if the claim holds on one of the days for all named hours, or for `wanted` if none is named."""
    days = _merged(days)
    if claim in (ClaimKind.ALL_FREE, ClaimKind.ALL_BUSY):
        whole = [day for day in days if day.whole]
        nothing = claim is ClaimKind.ALL_BUSY
        return any(not day.free if nothing else day.free and not day.busy for day in whole)
    if not spans and wanted is not None:
        spans = [[wanted]]
    return any(_holds(claim, day, spans) for day in days)


def _merged(days: Iterable[KnownDay]) -> list[KnownDay]:
    """The days with all that is known of each together."""
    merged: dict[tuple[int | None, date | None, bool], KnownDay] = {}
    for day in days:
        key = (day.hall, day.date, day.whole)
        before = merged.get(key)
        merged[key] = (
            day
            if before is None or day.whole
            else replace(day, free=before.free + day.free, busy=before.busy + day.busy)
        )
    return list(merged.values())


def _holds(claim: ClaimKind, day: KnownDay, spans: Sequence[Sequence[HourSpan]]) -> bool:
    if claim is ClaimKind.FREE:
        return bool(day.free) and all(any(_inside(each, day.free) for each in options) for options in spans)
    if day.whole:
        return (
            bool(day.busy)
            if not spans
            else all(any(not _inside(each, day.free) for each in o) for o in spans)
        )
    return bool(day.busy) and all(any(_inside(each, day.busy) for each in options) for options in spans)


def _inside(span: HourSpan, hours: Iterable[HourSpan]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in hours)

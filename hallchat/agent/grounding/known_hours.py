"""Collects the free and busy hours that tools and earlier answers gave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.free_time import day_spans
from hallchat.agent.grounding.date_mentions import find_days
from hallchat.agent.grounding.hall_mentions import HallNames
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers
from hallchat.agent.grounding.prose import read_prose
from hallchat.nlu.languages import CLAIMS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.types import DAY_MINUTES, LATEST_NIGHT_END, span_minutes

HourSpan = tuple[int, int]
"""Start and end in minutes from midnight."""
_MAX_LINE_CHARACTERS = 1000
_FREE_LIST = lazy(rf"(?:{CLAIMS.free_hours_list})[:\s]")


@dataclass(frozen=True, slots=True)
class KnownDay:
    """The free and busy hours of a hall on one day."""

    hall: int | None
    date: date | None
    free: tuple[HourSpan, ...] = ()
    busy: tuple[HourSpan, ...] = ()
    is_complete: bool = False
    """True if all free hours of the day are listed; else the hours not listed are unknown."""
    only_if_named: str = ""
    """ "hall" or "date", if only a sentence that names it can mean this day: an alternative."""


def known_days(request: EngineRequest, hall_names: HallNames) -> Iterator[KnownDay]:
    """Yields the hours in the tool results, ended bookings and the cards of earlier answers."""
    for finished in request.results:
        yield from _days_of_result(finished, request, hall_names)
    for booking in request.bookings:
        if booking.get("reference") == request.cancelled or booking.get("status") in ("cancelled", "expired"):
            yield _day_of_slot(booking, hall_names.find(str(booking.get("hall"))), free=True)
    for exchange in request.history:
        for line in exchange.agent.splitlines():
            yield from _days_of_card(line[:_MAX_LINE_CHARACTERS], request, hall_names)


def _days_of_result(
    finished: ToolFinished, request: EngineRequest, hall_names: HallNames
) -> Iterator[KnownDay]:
    result = finished.result
    if finished.name == "get_bookings_by_date" and "free" in result:
        yield KnownDay(
            hall_names.find(str(result["hall"])),
            date.fromisoformat(result["date"]),
            tuple(day_spans(result, "free")),
            tuple(day_spans(result, "busy")),
            is_complete=True,
        )
    elif finished.name == "generate_booking_info" and "start" in result:
        yield _day_of_slot(result, hall_names.find(str(result["hall"])), free=True)
    elif finished.name == "find_free_time" and "found" in result:
        for each in (*result["found"], *result["nearest"]):
            hall = hall_names.find(str(each["hall"]))
            yield _day_of_slot({**each, "end": each["free_until"]}, hall, free=True)
    elif finished.name == "check_list" and "wishes" in result:
        for wish in result["wishes"]:
            if wish and "start" in wish:
                yield _day_of_slot(wish, hall_names.find(str(wish["hall"])), free="error" not in wish)
    elif "alternatives" in result:
        yield from _days_of_refusal(finished.arguments, result, request, hall_names)


def _days_of_refusal(
    arguments: Data, result: Data, request: EngineRequest, hall_names: HallNames
) -> Iterator[KnownDay]:
    """Yields the hours that cannot be had, and the free ones that the tool offered as alternatives."""
    state = request.state
    chosen = {
        "date": str(arguments.get("date") or state.date or ""),
        "start": str(arguments.get("start") or state.start or ""),
        "end": str(arguments.get("end") or state.end or ""),
    }
    hall = hall_names.find(str(arguments.get("hall") or state.hall or ""))
    yield _day_of_slot(chosen, hall, free=False)
    alternatives = result.get("alternatives") or {}
    for slot in alternatives.get("same_day", ()):
        yield _day_of_slot(slot, hall, free=True)
    for slot in alternatives.get("other_days", ()):
        yield replace(_day_of_slot(slot, hall, free=True), only_if_named="date")
    for other in alternatives.get("other_halls", ()):
        yield replace(_day_of_slot(chosen, hall_names.find(str(other)), free=True), only_if_named="hall")


def _day_of_slot(slot: Data, hall: int | None, free: bool) -> KnownDay:
    """Returns the day with the hours of the slot; with none if its date or hours are missing."""
    try:
        span = (span_minutes(slot["start"].zfill(5), slot["end"].zfill(5)),)
        day = date.fromisoformat(slot["date"])
    except (ValueError, KeyError):
        return KnownDay(hall, None)
    return KnownDay(hall, day, span) if free else KnownDay(hall, day, (), span)


def _days_of_card(line: str, request: EngineRequest, hall_names: HallNames) -> Iterator[KnownDay]:
    """Yields the day of a card: "Зал «Мрак», сб, 5 декабря: открыт 11:00-19:00, свободно: 12:00-14:00"."""
    prose = read_prose(line)
    free_lists = list(_FREE_LIST.finditer(prose.text))
    if not free_lists:
        return
    today = request.now.date()
    mentions = find_days(prose.text, today)
    numbers = find_numbers(mentions.remaining_text)
    spans = named_spans([each for each in numbers if each.start >= free_lists[-1].start()])
    day = next((day for each in mentions.dates for day in each.possible_dates(today) if day >= today), None)
    hall = next(iter(hall_names.find_all(prose.text, prose.cased)), None)
    if day and spans:
        yield KnownDay(hall, day, tuple(options[0] for options in spans if options), is_complete=True)


def named_spans(numbers: Sequence[NumberMention]) -> list[list[HourSpan]]:
    """Returns the hours that the numbers name: for each range or time, all spans that it may mean.

    A time alone is a span of one minute.
    """
    times = [each for each in numbers if each.clock]
    spans: list[list[HourSpan]] = []
    for index, time in enumerate(times):
        if time.ends_range and index:
            continue
        end = times[index + 1] if index + 1 < len(times) and times[index + 1].ends_range else None
        if end:
            ends = [option or DAY_MINUTES for option in end.clock]
            nights = [last + DAY_MINUTES for last in ends if last <= LATEST_NIGHT_END]
            spans.append([(start, last) for start in time.clock for last in (*ends, *nights) if start < last])
        elif time.has_end_preposition:
            ends = [option or DAY_MINUTES for option in time.clock]
            spans.append([(last - 1, last) for last in ends])
        else:
            starts = [option % DAY_MINUTES for option in time.clock]
            spans.append([(start, start + 1) for start in starts])
    return spans

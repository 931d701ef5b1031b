"""The timeline of a day: a row of cells for each hall, booked, free, or the reason why it is neither."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby

from hallchat.booking.calendar import HALF, Slot, instant, slot_of, wall_clock, whole_if_possible
from hallchat.booking.hall_days import HallDay, hall_day_of
from hallchat.booking.least_lengths import DayOfHall
from hallchat.booking.time_rules import closure_at
from hallchat.models import Booking, Hall
from hallchat.studio.description import Closure, Description, HallTerms
from hallchat.studio.opening import opening, part_of
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR, ClockSpan

REACH = timedelta(days=2)
"""Bookings so many days before and after decide what is free on a day: gaps, buffers, late nights."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Consecutive half hours of a hall of the same kind and, if booked, of the same booking.

    `start` and `end` are minutes from the day's midnight. `kind` is "booked", "free", "buffer" (kept free
    after a booking), "shut" (closed by staff, with `note`), "gap" (too short to be booked), "over" (past,
    begun, or skipped by a time change), "late" (an order must come earlier), "far" (cannot be booked yet) or
    "closed" (outside the opening hours).
    """

    kind: str
    start: int
    end: int
    booking: Booking | None = None
    starts: tuple[tuple[int, int | None], ...] = ()
    """(minute, least length in minutes) of each step of free time; None if no booking may begin there."""
    note: str = ""
    """Why staff have closed the time, if they said so."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one hall, which cover all hours of the timeline."""

    hall: Hall
    opening: ClockSpan | None
    """The hours of that day; None if the hall is closed."""
    cells: tuple[Cell, ...]

    @property
    def is_shut(self) -> bool:
        """True if staff have closed all of the hall's hours of the day."""
        shut = sum(cell.end - cell.start for cell in self.cells if cell.kind == "shut")
        return self.opening is not None and shut >= self.opening.minutes

    @property
    def free_hours(self) -> float:
        """The number of hours that can still be booked."""
        return whole_if_possible(
            sum(cell.end - cell.start for cell in self.cells if cell.kind == "free") / 60
        )


@dataclass(frozen=True, slots=True)
class Timeline:
    """The hours of the day that the timeline covers, and a row for each hall."""

    hours: range
    """Whole hours from the day's midnight; after 24 they are those of the next day."""
    rows: tuple[Row, ...]


def timeline(
    studio: Description,
    halls: Sequence[tuple[Hall, HallTerms]],
    bookings: Iterable[Booking],
    day: date,
    now: datetime,
) -> Timeline:
    """The timeline of the halls that are active or have a booking that begins on the day.

    `bookings` are live and have all that begin up to `REACH` before or after the day.
    """
    of_hall: dict[int, list[Booking]] = {hall.id: [] for hall, _ in halls}
    for booking in bookings:
        of_hall[booking.hall_id].append(booking)
    days = [_Day(studio, hall, terms, of_hall[hall.id], day, now) for hall, terms in halls]
    shown = [each for each in days if each.hall.active or each.begun]
    spans = [each.opening for each in shown if each.opening]
    spans += [span for each in shown for span in each.begun]
    covered = range(
        min((span.start for span in spans), default=0) // 60,
        -(-max((span.end for span in spans), default=0) // 60),
    )
    return Timeline(covered, tuple(Row(each.hall, each.opening, _cells(each, covered)) for each in shown))


@dataclass(frozen=True)
class _Day:
    """Says of what kind each half hour of a hall's day is."""

    studio: Description
    hall: Hall
    terms: HallTerms
    bookings: list[Booking]
    day: date
    now: datetime

    @cached_property
    def opening(self) -> ClockSpan | None:
        return opening(self.studio.studio, self.terms, self.day)

    @cached_property
    def begun(self) -> list[ClockSpan]:
        """The time of each booking that begins on the day."""
        slots = [self._slot(booking) for booking in self.bookings]
        return [ClockSpan(slot.start, slot.end) for slot in slots if slot.date == self.day]

    @cached_property
    def owners(self) -> dict[int, Booking]:
        """Minute of the day -> the booking whose half hour begins then, also one of another day."""
        slots = [(self._slot(booking), booking) for booking in self.bookings]
        return {
            (slot.date - self.day).days * DAY_MINUTES + minute: booking
            for slot, booking in slots
            for minute in slot.half_hours
        }

    @cached_property
    def buffers(self) -> set[datetime]:
        """The instants of half hours that are kept free after bookings."""
        count = self.terms.buffer_minutes // HALF_HOUR
        return {booking.ends_at + HALF * number for booking in self.bookings for number in range(count)}

    @cached_property
    def free_time(self) -> HallDay:
        """The free time of the hall; none while it is closed to bookings."""
        if not self.hall.active:
            return HallDay(self.day, self.opening)
        owned = set(self.buffers)
        for booking in self.bookings:
            count = (booking.ends_at - booking.starts_at) // HALF
            owned |= {booking.starts_at + HALF * number for number in range(count)}
        return hall_day_of(DayOfHall(self.studio, self.terms, self.day, owned, self.now, people=1))

    def starts(self, start: int, end: int) -> tuple[tuple[int, int | None], ...]:
        """The steps of the free time between two minutes, with the least length of a booking from there."""
        step = self.studio.studio.step_minutes
        lengths = {
            minute: least
            for first, last, least in self.free_time.starts
            for minute in range(first, last + 1, step)
        }
        return tuple((minute, lengths.get(minute)) for minute in range(start, end, step))

    def __call__(self, minute: int) -> tuple[str, int, str]:
        """The kind of the half hour, the id of its booking or 0, and the note of its closure."""
        if minute in self.owners:
            return "booked", self.owners[minute].id, ""
        if any(start <= minute < end for start, end in self.free_time.free):
            return "free", 0, ""
        kind = self._why_not(minute)
        closure = self.closure(minute) if kind == "shut" else None
        return kind, 0, closure.note if closure else ""

    def _why_not(self, minute: int) -> str:
        """Why nobody can book the half hour."""
        facts, wall = self.studio.studio, wall_clock(self.day, minute)
        part, at = part_of(facts, self.terms, self.day, minute), instant(wall, facts.timezone)
        is_open = self.hall.active and part is not None and part.day == self.day
        if not is_open:
            return "closed"
        if self.closure(minute):
            return "shut"
        if at in self.buffers:
            return "buffer"
        step = facts.step_minutes
        first = instant(wall_clock(self.day, minute // step * step), facts.timezone)
        if at is None or first is None or first <= self.now:
            return "over"
        if first - self.now < timedelta(minutes=facts.lead_minutes):
            return "late"
        today = self.now.astimezone(facts.timezone).date()
        return "far" if self.day > today + timedelta(days=facts.horizon_days) else "gap"

    def closure(self, minute: int) -> Closure | None:
        """The closure by staff in which the half hour lies."""
        return closure_at(self.studio, self.terms, wall_clock(self.day, minute))

    def _slot(self, booking: Booking) -> Slot:
        return slot_of(booking.starts_at, booking.ends_at, self.studio.studio.timezone)


def _cells(day: _Day, hours: range) -> tuple[Cell, ...]:
    cells = []
    for (kind, _, note), group in groupby(range(hours.start * 60, hours.stop * 60, HALF_HOUR), day):
        first, *rest = group
        end = (rest[-1] if rest else first) + HALF_HOUR
        starts = day.starts(first, end) if kind == "free" else ()
        cells.append(Cell(kind, first, end, day.owners.get(first), starts, note))
    return tuple(cells)

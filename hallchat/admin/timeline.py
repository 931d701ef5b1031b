"""The timeline of a day: a row of cells for each hall, booked, free, over or closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from hallchat.booking.calendar import Slot, instant, slot_of, wall_clock, whole_if_possible
from hallchat.booking.time_rules import closure_at
from hallchat.models import Booking, Hall
from hallchat.studio.description import Description, HallTerms
from hallchat.studio.opening import opening, part_of
from hallchat.studio.spans import HALF_HOUR, ClockSpan


@dataclass(frozen=True, slots=True)
class Cell:
    """Consecutive half hours of a hall of the same kind and, if booked, of the same booking.

    `start` and `end` are minutes from the day's midnight. `kind` is "booked", "free", "over" (past, begun, or
    skipped by a time change) or "closed" (also kept free after a booking).
    """

    kind: str
    start: int
    end: int
    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one hall, which cover all hours of the timeline."""

    hall: Hall
    cells: tuple[Cell, ...]

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
    """The timeline of the halls that are active or have a booking on the day.

    `bookings` are live and begin on `day`.
    """
    tz = studio.studio.timezone
    booked: dict[int, list[tuple[Slot, Booking]]] = {hall.id: [] for hall, _ in halls}
    for booking in bookings:
        booked[booking.hall_id].append((slot_of(booking.starts_at, booking.ends_at, tz), booking))
    shown = [(hall, terms) for hall, terms in halls if hall.active or booked[hall.id]]
    spans = [hours for _, terms in shown if (hours := opening(studio.studio, terms, day))]
    spans += [ClockSpan(slot.start, slot.end) for hall, _ in shown for slot, _ in booked[hall.id]]
    covered = range(
        min((span.start for span in spans), default=0) // 60,
        -(-max((span.end for span in spans), default=0) // 60),
    )
    kinds = [_Kinds(studio, hall, terms, booked[hall.id], day, now) for hall, terms in shown]
    return Timeline(covered, tuple(Row(each.hall, _cells(each, covered)) for each in kinds))


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Says of what kind each half hour of a hall's day is."""

    studio: Description
    hall: Hall
    terms: HallTerms
    booked: list[tuple[Slot, Booking]]
    day: date
    now: datetime

    def owner(self, minute: int) -> Booking | None:
        """The booking whose half hour begins at that minute of the day."""
        return next((booking for slot, booking in self.booked if minute in slot.half_hours), None)

    def __call__(self, minute: int) -> tuple[str, int]:
        """The kind of the half hour, and the id of its booking or 0."""
        owner = self.owner(minute)
        if owner is not None:
            return "booked", owner.id
        wall = wall_clock(self.day, minute)
        part = part_of(self.studio.studio, self.terms, self.day, minute)
        is_open = self.hall.active and part is not None and part.day == self.day
        if not is_open or closure_at(self.studio, self.terms, wall) or self._is_buffer(minute):
            return "closed", 0
        return ("over", 0) if self._has_begun(minute) else ("free", 0)

    def _has_begun(self, minute: int) -> bool:
        """True if the studio's step with that half hour has begun, or a time change skips it."""
        step = self.studio.studio.step_minutes
        first = wall_clock(self.day, minute // step * step)
        at = instant(first, self.studio.studio.timezone)
        return at is None or at <= self.now

    def _is_buffer(self, minute: int) -> bool:
        return any(slot.end <= minute < slot.end + self.terms.buffer_minutes for slot, _ in self.booked)


def _cells(kinds: _Kinds, hours: range) -> tuple[Cell, ...]:
    cells = []
    for (name, _), group in groupby(range(hours.start * 60, hours.stop * 60, HALF_HOUR), kinds):
        first, *rest = group
        cells.append(Cell(name, first, (rest[-1] if rest else first) + HALF_HOUR, kinds.owner(first)))
    return tuple(cells)

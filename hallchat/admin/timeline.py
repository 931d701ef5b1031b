"""The timeline of a day: a row of cells for each hall, booked, free, over or closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from hallchat.booking.calendar import Slot, instant, slot_of
from hallchat.models import Booking, Hall


@dataclass(frozen=True, slots=True)
class Cell:
    """Consecutive hours of a hall from `start` to `end` of the same kind and, if booked, of the same booking.

    `kind` is "booked", "free", "over" (past, begun, or skipped by a time change) or "closed".
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
    def free_hours(self) -> int:
        """The number of hours that can still be booked."""
        return sum(cell.end - cell.start for cell in self.cells if cell.kind == "free")


@dataclass(frozen=True, slots=True)
class Timeline:
    """The hours of the day that the timeline covers, and a row for each hall."""

    hours: range
    rows: tuple[Row, ...]


def timeline(
    halls: Sequence[Hall], bookings: Iterable[Booking], day: date, now: datetime, tz: ZoneInfo
) -> Timeline:
    """The timeline of the halls that are active or have a booking on the day.

    `bookings` are live and begin on `day`.
    """
    booked: dict[int, list[tuple[Slot, Booking]]] = {hall.id: [] for hall in halls}
    for booking in bookings:
        booked[booking.hall_id].append((slot_of(booking.starts_at, booking.ends_at, tz), booking))
    shown = [hall for hall in halls if hall.active or booked[hall.id]]
    slots = [slot for hall in shown for slot, _ in booked[hall.id]]
    hours = range(
        min([hall.opens for hall in shown] + [slot.start for slot in slots], default=0),
        max([hall.closes for hall in shown] + [slot.end for slot in slots], default=0),
    )
    rows = tuple(Row(hall, _cells(hall, booked[hall.id], hours, day, now, tz)) for hall in shown)
    return Timeline(hours, rows)


def _cells(
    hall: Hall, booked: list[tuple[Slot, Booking]], hours: range, day: date, now: datetime, tz: ZoneInfo
) -> tuple[Cell, ...]:
    owner = {hour: booking for slot, booking in booked for hour in range(slot.start, slot.end)}

    def kind(hour: int) -> tuple[str, int]:
        if hour in owner:
            return "booked", owner[hour].id
        if not hall.active or not hall.opens <= hour < hall.closes:
            return "closed", 0
        at = instant(day, hour, tz)
        return ("free", 0) if at is not None and at > now else ("over", 0)

    cells = []
    for (name, _), group in groupby(hours, kind):
        first, *rest = group
        cells.append(Cell(name, first, (rest[-1] if rest else first) + 1, owner.get(first)))
    return tuple(cells)

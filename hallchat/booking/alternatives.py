"""Alternatives to a slot that cannot be had: near it on that day, on days around it, in other halls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice

from sqlalchemy.orm import Session

from hallchat.booking.availability import REACH, owned_half_hours, rental_of
from hallchat.booking.calendar import Slot, clock_of, instant, wall_clock
from hallchat.booking.errors import BadSlot, SlotError, Taken
from hallchat.booking.studio import StudioSnapshot, snapshot
from hallchat.booking.time_rules import allowed_times, check_length
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.studio.description import Description
from hallchat.studio.fitting_rules import least_minutes
from hallchat.studio.opening import opening

NEIGHBOUR_DAYS = 3
"""Alternatives on other days lie at most this many days before or after."""
MAX_ALTERNATIVES = 3
"""At most this many in each list of alternatives."""
MAX_OTHER_HALLS = 12
"""At most so many other halls are named."""
_HALLS_LOOKED_AT = 240
_HALLS_AT_ONCE = 24
"""So many halls are looked at before it is asked whether enough are free."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Free slots near the requested one, in order of time, and other halls for the same hours."""

    same_day: tuple[Slot, ...]
    other_days: tuple[Slot, ...]
    other_halls: tuple[str, ...]
    """Names of halls that are free in the same hours, and large enough for the people if that is known."""

    def as_data(self) -> dict[str, list[object]]:
        def data(slot: Slot) -> dict[str, str]:
            return {
                "date": slot.date.isoformat(),
                "start": clock_of(slot.start),
                "end": clock_of(slot.end),
            }

        return {
            "same_day": [data(slot) for slot in self.same_day],
            "other_days": [data(slot) for slot in self.other_days],
            "other_halls": list(self.other_halls),
        }


def taken_error(
    session: Session,
    hall: Hall,
    slot: Slot,
    now: datetime,
    settings: Settings,
    people: int | None,
    code: str = "",
) -> Taken:
    """A Taken error with the alternatives to the slot."""
    return Taken(alternatives=alternatives(session, hall, slot, now, settings, people, code=code).as_data())


def alternatives(
    session: Session,
    hall: Hall,
    slot: Slot,
    now: datetime,
    settings: Settings,
    people: int | None = None,
    longer: Slot | None = None,
    code: str = "",
) -> Alternatives:
    """Free slots of the same length: on the same day, at the same time on days around, in other halls.

    With `longer`, a slot that begins at the same time, those on the same day are of its length. A promo code
    can ask for a least length of its own.
    """
    studio, least = snapshot(session), people or 0
    search = _Search(session, studio, studio.description(settings), slot.date, now, people or 1, code)
    others = [other for other in studio.active if other.id != hall.id and other.capacity >= least]
    search.read_owned([hall, *others[:_HALLS_AT_ONCE]])
    names = _other_halls(search, others, slot)
    if not hall.active or hall.capacity < least:
        return Alternatives((), (), names)
    return Alternatives(_same_day(search, hall, slot, longer), _other_days(search, hall, slot), names)


@dataclass(slots=True)
class _Search:
    """All that decides whether a slot on a day, or near it, can be had instead."""

    session: Session
    studio: StudioSnapshot
    described: Description
    day: date
    now: datetime
    people: int
    code: str
    owned: dict[int, set[datetime]] = field(default_factory=dict)
    """Id of a hall -> the half hours that others own in it, of the halls that were read."""

    def read_owned(self, halls: Sequence[Hall]) -> None:
        """Reads what others own in these halls around the day."""
        noon = wall_clock(self.day, 12 * 60).replace(tzinfo=self.described.studio.timezone)
        reach = timedelta(days=NEIGHBOUR_DAYS) + REACH
        self.owned |= owned_half_hours(self.session, halls, noon - reach, noon + reach, self.now)

    def is_free(self, hall: Hall, slot: Slot) -> bool:
        """True if the slot can be had in the hall, which was read."""
        terms, of_others = self.studio.terms[hall.id], self.owned[hall.id]
        try:
            times = allowed_times(self.described, terms, slot, self.now)
            check_length(self.described, terms, times, of_others)
        except SlotError:
            return False
        rental = rental_of(terms, times, self.now, self.people, code=self.code)
        if slot.minutes < least_minutes(self.described, rental):
            return False
        return of_others.isdisjoint((*times.own, *times.buffer))


def _other_halls(search: _Search, others: Sequence[Hall], slot: Slot) -> tuple[str, ...]:
    """The names of halls that are free in the slot; of many halls, only so many are looked at."""
    tz = search.described.studio.timezone
    asked = [instant(wall_clock(slot.date, at), tz) for at in slot.half_hours]
    names: list[str] = []
    for position in range(0, min(len(others), _HALLS_LOOKED_AT), _HALLS_AT_ONCE):
        some = others[position : position + _HALLS_AT_ONCE]
        if position:  # the first were read with the hall itself
            search.read_owned(some)
        unowned = (other for other in some if search.owned[other.id].isdisjoint(asked))
        names += [other.name for other in unowned if search.is_free(other, slot)]
        if len(names) >= MAX_OTHER_HALLS:
            break
    return tuple(names[:MAX_OTHER_HALLS])


def _other_days(search: _Search, hall: Hall, slot: Slot) -> tuple[Slot, ...]:
    """The slot on days around, the nearest first."""
    shifts = sorted(range(-NEIGHBOUR_DAYS, NEIGHBOUR_DAYS + 1), key=abs)
    days = (slot.shifted(days=shift) for shift in shifts if shift)
    return _first_in_order(other for other in days if search.is_free(hall, other))


def _same_day(search: _Search, hall: Hall, slot: Slot, longer: Slot | None) -> tuple[Slot, ...]:
    """Free slots within the day's opening, the longer one and those nearest to it first."""
    near = _slots_near(search, hall, longer or slot)
    return _first_in_order(
        other for other in ((longer, *near) if longer else near) if search.is_free(hall, other)
    )


def _slots_near(search: _Search, hall: Hall, slot: Slot) -> list[Slot]:
    """Other slots of that length within the day's opening, the nearest first."""
    facts = search.described.studio
    hours = opening(facts, search.studio.terms[hall.id], slot.date)
    if hours is None:
        return []
    starts = range(hours.start, hours.end - slot.minutes + 1, facts.step_minutes)
    found = []
    for start in sorted(starts, key=lambda start: abs(start - slot.start)):
        if start != slot.start:
            try:
                found.append(slot.shifted(minutes=start - slot.start))
            except BadSlot:  # it begins after midnight: another day's
                continue
    return found


def _first_in_order(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The first `MAX_ALTERNATIVES` of the slots, put in order of time."""
    return tuple(sorted(islice(slots, MAX_ALTERNATIVES), key=lambda slot: (slot.date, slot.start)))

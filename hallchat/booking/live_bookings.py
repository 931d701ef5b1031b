"""Live bookings that a change of the studio would break."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from hallchat.booking.calendar import HALF, slot_of
from hallchat.booking.status import is_live
from hallchat.booking.time_rules import is_open
from hallchat.models import Booking
from hallchat.studio.description import Description, HallTerms


def broken_by(session: Session, present: Description, wanted: Description, now: datetime) -> dict[str, str]:
    """The references of live bookings, not over at `now`, that could not stay in the studio as wanted.

    Each has its first reason: "timezone", "hall", "people", "extra", "hours" or "stock".
    `present` is the description under which they were made. What a booking was promised has to stay: its
    hall, hours and extras. Prices, and promo codes with them, may change or go: a booking keeps what it
    costs, and the code that it has is never unknown when staff change it (`offers.check_names`).
    """
    bookings = _live(session, now)
    if present.studio.timezone != wanted.studio.timezone:
        return {booking.reference: "timezone" for booking in bookings}
    halls = {hall.key: hall for hall in wanted.halls}
    names = {hall.name: hall for hall in wanted.halls}
    without = _without_extras(wanted, bookings)
    reasons = {}
    for booking in bookings:
        hall = halls.get(booking.hall.key) or names.get(booking.hall.name)
        reason = _why_not(wanted, booking, hall) or ("stock" if booking.id in without else None)
        if reason:
            reasons[booking.reference] = reason
    return reasons


def with_lost_code(
    session: Session, before: Description, after: Description, now: datetime
) -> list[tuple[str, str]]:
    """(reference, promo code) of live bookings, not over at `now`, whose code has a rule only in `before`."""
    had, has = ({rule.code.casefold() for rule in each.prices} for each in (before, after))
    lost = had - has - {""}
    return [(each.reference, each.code) for each in _live(session, now) if each.code.casefold() in lost]


def _live(session: Session, now: datetime) -> Sequence[Booking]:
    live = select(Booking).options(joinedload(Booking.hall)).where(Booking.ends_at > now, is_live(now))
    return session.scalars(live.order_by(Booking.starts_at, Booking.id)).all()


def _why_not(wanted: Description, booking: Booking, hall: HallTerms | None) -> str | None:
    """The reason why the booking cannot stay: "hall", "people", "extras" or "hours"; None if it can.

    A hall that is closed to new bookings need not be described.
    """
    if hall is None:
        return "hall" if booking.hall.active else None
    if booking.num_people > hall.capacity:
        return "people"
    offered = {extra.key for extra in wanted.extras if not extra.halls or hall.key in extra.halls}
    if not set(booking.extras) <= offered:
        return "extra"
    slot = slot_of(booking.starts_at, booking.ends_at, wanted.studio.timezone)
    return None if is_open(wanted, hall, slot) else "hours"


def _without_extras(wanted: Description, bookings: Sequence[Booking]) -> set[int]:
    """The ids of bookings at times at which they would together have more of an extra than its stock."""
    found = set()
    for extra in wanted.extras:
        if extra.stock is None:
            continue
        with_it = [(booking, booking.extras.get(extra.key, 0)) for booking in bookings]
        used: Counter[datetime] = Counter()
        for booking, count in with_it:
            used.update(dict.fromkeys(_half_hours(booking), count))
        found |= {
            booking.id
            for booking, count in with_it
            if count and any(used[at] > extra.stock for at in _half_hours(booking))
        }
    return found


def _half_hours(booking: Booking) -> list[datetime]:
    parts = (booking.ends_at - booking.starts_at) // HALF
    return [booking.starts_at + HALF * number for number in range(parts)]

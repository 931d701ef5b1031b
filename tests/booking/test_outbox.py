"""The outbox of notifications to staff."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from hallchat.booking import outbox
from tests.conftest import DAY, MakeBooking, hours


def pending_bookings(session: Session, now: datetime) -> list[int]:
    return [event.booking_id for event in outbox.pending(session, now)]


def test_pending_events_are_the_oldest_first_and_limited(
    session: Session, make_booking: MakeBooking, now: datetime
) -> None:
    made = [make_booking(slot=hours(DAY, start, start + 1)).id for start in (11, 12, 13)]
    assert pending_bookings(session, now) == made
    assert [event.booking_id for event in outbox.pending(session, now, limit=2)] == made[:2]


def test_one_event_is_marked_as_sent_and_no_other(
    session: Session, make_booking: MakeBooking, now: datetime
) -> None:
    made = [make_booking(slot=hours(DAY, start, start + 1)).id for start in (11, 12, 13)]
    second = outbox.pending(session, now)[1]
    outbox.mark_sent(session, second.id, now)
    assert pending_bookings(session, now) == [made[0], made[2]]


def test_an_event_that_is_a_day_old_is_never_sent(
    session: Session, make_booking: MakeBooking, now: datetime
) -> None:
    booking = make_booking()
    assert pending_bookings(session, now + timedelta(hours=24, seconds=-1)) == [booking.id]
    assert pending_bookings(session, now + timedelta(hours=24)) == []


def test_discarded_events_are_not_sent(session: Session, make_booking: MakeBooking, now: datetime) -> None:
    make_booking(slot=hours(DAY, 11, 12))
    outbox.discard_pending(session, now)
    later = make_booking(slot=hours(DAY, 12, 13))
    assert pending_bookings(session, now) == [later.id]

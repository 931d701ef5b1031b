"""The times at which a booking may begin, and the least length from there: exactly what can be booked."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from hallchat.booking import hall_days
from hallchat.booking.calendar import slot_from
from hallchat.booking.errors import BookingError
from hallchat.booking.halls import find_hall
from hallchat.booking.offers import Order, work_out
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from tests.conftest import ANNA, ZONE
from tests.described import describe, half_hours

TUESDAY = date(2026, 12, 8)
SATURDAY = date(2026, 12, 5)
HOUR = 60


@pytest.fixture
def white(session: Session, now: datetime, settings: Settings) -> Hall:
    describe(session, half_hours(), now, settings)
    hall = session.get_one(Hall, find_hall(session, "Белый").id)
    for day, start, end in ((TUESDAY, 10, 11), (TUESDAY, 15, 17), (SATURDAY, 14, 17)):
        slot = slot_from(day, start * HOUR, end * HOUR)
        create_booking(session, BookingDetails(hall, slot, 2, ANNA, BookingStatus.PAID), now, settings)
    return hall


def starts(session: Session, day: date, now: datetime, settings: Settings, people: int = 1) -> dict[int, int]:
    found = hall_days.hall_day(session, find_hall(session, "Белый"), day, now, settings, people)
    return {
        minute: least for first, last, least in found.starts for minute in range(first, last + 1, HOUR // 2)
    }


def test_a_short_time_can_be_had_only_where_it_fills_a_gap(
    session: Session, white: Hall, now: datetime, settings: Settings
) -> None:
    """Booked are 10-11 and 15-17, closed is 13-14; half an hour after each booking stays free."""
    found = starts(session, TUESDAY, now, settings)
    assert found[11 * HOUR + 30] == HOUR
    assert found[14 * HOUR] == HOUR // 2  # to 14:30: no other booking fits before that of 15:00
    assert found[17 * HOUR + 30] == HOUR
    assert 14 * HOUR + 30 not in found
    assert min(found) == 11 * HOUR + 30


def test_closures_buffers_and_gaps_that_are_too_short_are_busy_like_bookings(
    session: Session, white: Hall, now: datetime, settings: Settings
) -> None:
    day = hall_days.hall_day(session, find_hall(session, "Белый"), TUESDAY, now, settings)
    assert day.free == ((690, 780), (840, 870), (1050, 1320))
    assert day.busy == ((600, 690), (780, 840), (870, 1050))


def test_a_day_goes_past_midnight_with_the_minimum_of_its_own_weekday(
    session: Session, white: Hall, now: datetime, settings: Settings
) -> None:
    found = starts(session, SATURDAY, now, settings)
    assert found[24 * HOUR] == 2 * HOUR
    assert max(found) == 24 * HOUR


def test_a_rule_for_many_people_asks_for_more(
    session: Session, white: Hall, now: datetime, settings: Settings
) -> None:
    found = starts(session, SATURDAY, now, settings, people=12)
    assert found[20 * HOUR] == 3 * HOUR
    assert max(found) == 23 * HOUR


def test_what_is_offered_is_exactly_what_can_be_booked(
    session: Session, white: Hall, settings: Settings
) -> None:
    at_noon = datetime.combine(TUESDAY, time(12, 10), ZONE)
    for day, people in ((TUESDAY, 1), (TUESDAY, 12), (SATURDAY, 3)):
        now = min(at_noon, datetime.combine(day, time(12, 10), ZONE))
        found = starts(session, day, now, settings, people)
        for start in range(10 * HOUR, 26 * HOUR, HOUR // 2):
            lengths = range(HOUR // 2, 26 * HOUR - start + 1, HOUR // 2)
            bookable = [
                each for each in lengths if can_be_booked(session, day, start, each, people, now, settings)
            ]
            assert found.get(start) == min(bookable, default=None), (day, people, start)


def can_be_booked(
    session: Session, day: date, start: int, minutes: int, people: int, now: datetime, settings: Settings
) -> bool:
    order = Order(find_hall(session, "Белый"), slot_from(day, start, start + minutes), people)
    try:
        work_out(session, order, now, settings)
    except BookingError:
        return False
    return True


def test_a_gap_after_a_booking_that_is_over_is_still_a_gap(
    session: Session, white: Hall, settings: Settings
) -> None:
    """Kept free until 11:30, booked again from 12: half an hour is left, and only it is ahead."""
    now = datetime.combine(TUESDAY, time(9), ZONE)
    white.buffer_minutes = 0
    session.flush()
    slot = slot_from(TUESDAY, 12 * HOUR, 13 * HOUR)
    create_booking(session, BookingDetails(white, slot, 2, ANNA, BookingStatus.PAID), now, settings)
    for minutes in (0, 130):
        found = starts(session, TUESDAY, now + timedelta(minutes=minutes), settings)
        assert found[11 * HOUR + 30] == HOUR // 2, minutes

"""The check of hours, and the alternatives for taken ones."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from hallchat.booking import availability, calendar
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import (
    BadPeople,
    BookingError,
    ClockChange,
    HallInactive,
    InPast,
    OutsideHours,
    Taken,
    TooFar,
    TooManyPeople,
)
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from tests.booking.conftest import CountStatements
from tests.conftest import DAY, MakeBooking, MakeHall, MakeSettings

TODAY = date(2026, 11, 25)
LAST = date(2027, 11, 25)


def refusal(hall: Hall, slot: Slot, now: datetime, settings: Settings) -> BookingError | None:
    try:
        availability.bookable_hours(hall, slot, now, settings)
    except BookingError as error:
        return error
    return None


def test_the_whole_day_may_be_booked_and_no_hour_beyond(
    hall: Hall, now: datetime, settings: Settings
) -> None:
    assert refusal(hall, Slot(DAY, 11, 19), now, settings) is None
    for early_or_late in (Slot(DAY, 10, 12), Slot(DAY, 18, 20), Slot(DAY, 0, 24)):
        error = refusal(hall, early_or_late, now, settings)
        assert isinstance(error, OutsideHours)
        assert error.data == {"opens": "11:00", "closes": "19:00"}


def test_a_hall_may_be_open_until_midnight(make_hall: MakeHall, now: datetime, settings: Settings) -> None:
    hall = make_hall(opens=0, closes=24)
    assert len(availability.bookable_hours(hall, Slot(DAY, 0, 24), now, settings)) == 24


def test_what_has_begun_is_past(hall: Hall, now: datetime, settings: Settings) -> None:
    noon = Slot(TODAY, 12, 14)
    assert isinstance(refusal(hall, noon, now, settings), InPast)
    assert refusal(hall, noon, now - timedelta(seconds=1), settings) is None
    assert isinstance(refusal(hall, Slot(TODAY, 11, 14), now, settings), InPast)
    assert isinstance(refusal(hall, Slot(TODAY - timedelta(days=1), 18, 19), now, settings), InPast)


def test_the_horizon_is_the_last_day(hall: Hall, now: datetime, make_settings: MakeSettings) -> None:
    settings = make_settings(BOOKING_HORIZON_DAYS="365")
    assert refusal(hall, Slot(LAST, 12, 13), now, settings) is None
    error = refusal(hall, Slot(LAST + timedelta(days=1), 12, 13), now, settings)
    assert isinstance(error, TooFar)
    assert error.data == {"last": LAST.isoformat()}
    assert isinstance(refusal(hall, Slot(date.max, 12, 13), now, settings), TooFar)


def test_today_is_the_studios_not_utcs(hall: Hall, settings: Settings) -> None:
    just_after_midnight = datetime(2026, 11, 26, 0, 30, tzinfo=settings.timezone)  # UTC: still the 25th
    with pytest.raises(InPast):
        availability.check_day(hall, TODAY, just_after_midnight, settings)


def test_a_closed_hall_takes_no_bookings(make_hall: MakeHall, now: datetime, settings: Settings) -> None:
    assert isinstance(refusal(make_hall(active=False), Slot(DAY, 12, 13), now, settings), HallInactive)


def test_an_hour_that_the_clock_skips_is_refused(
    make_hall: MakeHall, now: datetime, make_settings: MakeSettings
) -> None:
    night = make_hall(opens=0, closes=6)
    error = refusal(night, Slot(date(2027, 3, 28), 1, 4), now, make_settings(STUDIO_TIMEZONE="Europe/Berlin"))
    assert isinstance(error, ClockChange)


def test_people_are_at_least_one_and_at_most_the_capacity(session: Session, make_hall: MakeHall) -> None:
    small = make_hall(capacity=20)
    make_hall(name="Пустота", name_en="Pustota", capacity=60)
    make_hall(name="Минимализм", name_en="Minimalism", capacity=30)
    make_hall(name="Ангар", name_en="", capacity=500, active=False)
    for fitting in (1, 20):
        availability.check_people(session, small, fitting)
    for impossible in (0, -3):
        with pytest.raises(BadPeople):
            availability.check_people(session, small, impossible)
    with pytest.raises(TooManyPeople) as refused:
        availability.check_people(session, small, 21)
    assert refused.value.data == {"capacity": 20, "people": 21, "halls": ["Минимализм", "Пустота"]}
    with pytest.raises(TooManyPeople) as refused:
        availability.check_people(session, small, 30)
    assert refused.value.data["halls"] == ["Минимализм", "Пустота"]  # the capacity itself is enough


def test_taken_hours_are_refused_and_their_neighbours_are_not(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking(slot=Slot(DAY, 12, 15))
    for overlapping in (Slot(DAY, 12, 15), Slot(DAY, 11, 13), Slot(DAY, 14, 19), Slot(DAY, 13, 14)):
        with pytest.raises(Taken):
            availability.check_free(session, hall, overlapping, now, settings)
    for beside in (Slot(DAY, 11, 12), Slot(DAY, 15, 19), Slot(DAY + timedelta(days=1), 12, 15)):
        availability.check_free(session, hall, beside, now, settings)


def test_the_same_hours_of_another_hall_are_free(
    session: Session, make_hall: MakeHall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking()
    availability.check_free(session, make_hall(name="Другой", name_en=""), Slot(DAY, 12, 15), now, settings)


def test_a_lapsed_hold_blocks_nobody_though_no_job_has_run(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    booking = make_booking()
    assert booking.hold_until is not None
    with pytest.raises(Taken):
        availability.check_free(
            session, hall, Slot(DAY, 12, 15), booking.hold_until - timedelta(seconds=1), settings
        )
    availability.check_free(session, hall, Slot(DAY, 12, 15), booking.hold_until, settings)


# What instead


def test_alternatives_are_the_nearest_hours_days_and_halls(
    session: Session,
    hall: Hall,
    make_hall: MakeHall,
    make_booking: MakeBooking,
    now: datetime,
    settings: Settings,
) -> None:
    make_hall(name="Открыт", name_en="")
    busy_too = make_hall(name="Занят", name_en="")
    make_hall(name="Вечерний", name_en="", opens=17, closes=21)
    make_hall(name="Закрыт", name_en="", active=False)
    wanted = Slot(DAY, 14, 16)
    make_booking(slot=wanted)
    make_booking(slot=Slot(DAY, 15, 16), hall=busy_too)
    make_booking(slot=Slot(DAY + timedelta(days=1), 15, 17))

    with pytest.raises(Taken) as refused:
        availability.check_free(session, hall, wanted, now, settings)

    def data(slot: Slot) -> dict[str, str]:
        return {
            "date": slot.date.isoformat(),
            "start": calendar.clock_of_hour(slot.start),
            "end": calendar.clock_of_hour(slot.end),
        }

    assert refused.value.data["alternatives"] == {
        "same_day": [data(Slot(DAY, *hours)) for hours in ((11, 13), (12, 14), (16, 18))],
        "other_days": [data(wanted.shifted(days=by)) for by in (-2, -1, 2)],
        "other_halls": ["Открыт"],
    }


@pytest.mark.parametrize(("people", "offered"), [(None, ("Велик", "Мал")), (30, ("Велик",)), (31, ())])
def test_halls_that_are_too_small_are_no_alternative(
    people: int | None,
    offered: tuple[str, ...],
    session: Session,
    hall: Hall,
    make_hall: MakeHall,
    now: datetime,
    settings: Settings,
) -> None:
    make_hall(name="Велик", name_en="", capacity=30)
    make_hall(name="Мал", name_en="", capacity=29)
    found = availability.alternatives(session, hall, Slot(DAY, 12, 14), now, settings, people)
    assert found.other_halls == offered


def test_no_alternative_is_past_or_beyond_the_horizon(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, make_settings: MakeSettings
) -> None:
    settings = make_settings(BOOKING_HORIZON_DAYS="1")
    wanted = Slot(TODAY, 14, 16)
    make_booking(slot=wanted)
    found = availability.alternatives(session, hall, wanted, now, settings)
    assert found.same_day == (Slot(TODAY, 16, 18), Slot(TODAY, 17, 19))
    assert found.other_days == (Slot(TODAY + timedelta(days=1), 14, 16),)
    assert found.other_halls == ()


def test_alternatives_of_a_full_studio_are_none(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    for away in range(-3, 4):
        day = DAY + timedelta(days=away)
        make_booking(slot=Slot(day, 11, 19), status=BookingStatus.PAID)
    found = availability.alternatives(session, hall, Slot(DAY, 12, 14), now, settings)
    assert found == availability.Alternatives((), (), ())


def test_other_days_reach_three_days_before_and_after(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    wanted = Slot(DAY, 12, 14)
    for away in range(-2, 3):
        make_booking(slot=Slot(DAY + timedelta(days=away), 11, 19), status=BookingStatus.PAID)
    found = availability.alternatives(session, hall, wanted, now, settings)
    assert found.other_days == (wanted.shifted(days=-3), wanted.shifted(days=3))


@pytest.mark.parametrize("hours", [(11, 12), (18, 19)])
def test_the_first_and_last_hours_of_the_outermost_days_are_known_to_be_taken(
    session: Session,
    hall: Hall,
    make_booking: MakeBooking,
    now: datetime,
    settings: Settings,
    hours: tuple[int, int],
) -> None:
    for away in range(-3, 4):
        make_booking(slot=Slot(DAY + timedelta(days=away), 11, 19), status=BookingStatus.PAID)
    assert availability.alternatives(session, hall, Slot(DAY, *hours), now, settings).other_days == ()


def test_availability_is_one_query_of_booked_hours(
    session: Session,
    hall: Hall,
    make_booking: MakeBooking,
    statements: CountStatements,
    now: datetime,
    settings: Settings,
) -> None:
    make_booking(slot=Slot(DAY, 12, 14))
    make_booking(slot=Slot(DAY, 16, 17))
    with statements() as asked:
        day = availability.hall_day(session, hall, DAY, now, settings.timezone)
    assert day == availability.HallDay(DAY, busy=((12, 14), (16, 17)), free=((11, 12), (14, 16), (17, 19)))
    assert len(asked) == 1
    assert "booked_hours" in asked[0]


def test_alternatives_are_one_query_of_booked_hours(
    session: Session,
    hall: Hall,
    make_hall: MakeHall,
    make_booking: MakeBooking,
    statements: CountStatements,
    now: datetime,
    settings: Settings,
) -> None:
    for number in range(5):
        make_booking(hall=make_hall(name=f"Зал {number}", name_en=""))
    with statements() as asked:
        availability.alternatives(session, hall, Slot(DAY, 12, 15), now, settings)
    assert sum("booked_hours" in statement for statement in asked) == 1
    assert len(asked) == 2  # the other is the halls'


def test_hours_that_are_over_are_neither_busy_nor_free(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking(slot=Slot(TODAY, 13, 14))
    day = availability.hall_day(session, hall, TODAY, now, settings.timezone)
    assert day == availability.HallDay(TODAY, busy=((13, 14),), free=((14, 19),))
    later = now + timedelta(hours=8)
    assert availability.hall_day(session, hall, TODAY, later, settings.timezone) == availability.HallDay(
        TODAY, (), ()
    )

"""The check of hours, and the alternatives for taken ones."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from hallchat.booking import alternatives, availability, calendar, hall_days, studio
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
from hallchat.booking.offers import Order, work_out
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from hallchat.studio.spans import ClockSpan
from tests.booking.conftest import CountStatements
from tests.conftest import DAY, MakeBooking, MakeHall, MakeSettings, hours

TODAY = date(2026, 11, 25)
LAST = date(2027, 11, 25)


def refusal(
    session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings
) -> BookingError | None:
    try:
        availability.check_times(session, hall, slot, now, settings)
    except BookingError as error:
        return error
    return None


def minutes(*spans: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The spans of hours in minutes."""
    return tuple((start * 60, end * 60) for start, end in spans)


def check_free(session: Session, hall: Hall, slot: Slot, now: datetime, settings: Settings) -> None:
    """Raises Taken if others own some of the slot."""
    work_out(session, Order(hall, slot, people=1), now, settings)


def test_the_whole_day_may_be_booked_and_no_hour_beyond(
    session: Session, hall: Hall, now: datetime, settings: Settings
) -> None:
    assert refusal(session, hall, hours(DAY, 11, 19), now, settings) is None
    for early_or_late in (hours(DAY, 10, 12), hours(DAY, 18, 20), hours(DAY, 0, 24)):
        error = refusal(session, hall, early_or_late, now, settings)
        assert isinstance(error, OutsideHours)
        assert error.data == {"opens": "11:00", "closes": "19:00"}


def test_a_hall_may_be_open_until_midnight(
    session: Session, make_hall: MakeHall, now: datetime, settings: Settings
) -> None:
    hall = make_hall(opens=0, closes=24)
    times, taken = availability.check_times(session, hall, hours(DAY, 0, 24), now, settings)
    assert (len(times.own), times.buffer, taken) == (48, (), False)


def test_what_has_begun_is_past(session: Session, hall: Hall, now: datetime, settings: Settings) -> None:
    noon = hours(TODAY, 12, 14)
    assert isinstance(refusal(session, hall, noon, now, settings), InPast)
    assert refusal(session, hall, noon, now - timedelta(seconds=1), settings) is None
    assert isinstance(refusal(session, hall, hours(TODAY, 11, 14), now, settings), InPast)
    assert isinstance(refusal(session, hall, hours(TODAY - timedelta(days=1), 18, 19), now, settings), InPast)


def test_the_horizon_is_the_last_day(
    session: Session, hall: Hall, now: datetime, make_settings: MakeSettings
) -> None:
    settings = make_settings(BOOKING_HORIZON_DAYS="365")
    assert refusal(session, hall, hours(LAST, 12, 13), now, settings) is None
    error = refusal(session, hall, hours(LAST + timedelta(days=1), 12, 13), now, settings)
    assert isinstance(error, TooFar)
    assert error.data == {"last": LAST.isoformat()}
    assert isinstance(refusal(session, hall, hours(date.max, 12, 30), now, settings), TooFar)
    assert isinstance(refusal(session, hall, hours(date.min, 0, 1), now, settings), InPast)


def test_today_is_the_studios_not_utcs(session: Session, hall: Hall, settings: Settings) -> None:
    just_after_midnight = datetime(2026, 11, 26, 0, 30, tzinfo=settings.timezone)  # UTC: still the 25th
    with pytest.raises(InPast):
        availability.check_day(session, hall, TODAY, just_after_midnight, settings)


def test_a_closed_hall_takes_no_bookings(
    session: Session, make_hall: MakeHall, now: datetime, settings: Settings
) -> None:
    assert isinstance(
        refusal(session, make_hall(active=False), hours(DAY, 12, 13), now, settings), HallInactive
    )


def test_an_hour_that_the_clock_skips_is_refused(
    session: Session, make_hall: MakeHall, now: datetime, make_settings: MakeSettings
) -> None:
    night = make_hall(opens=0, closes=6)
    error = refusal(
        session, night, hours(date(2027, 3, 28), 1, 4), now, make_settings(STUDIO_TIMEZONE="Europe/Berlin")
    )
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
    make_booking(slot=hours(DAY, 12, 15))
    for overlapping in (hours(DAY, 12, 15), hours(DAY, 11, 13), hours(DAY, 14, 19), hours(DAY, 13, 14)):
        with pytest.raises(Taken):
            check_free(session, hall, overlapping, now, settings)
    for beside in (hours(DAY, 11, 12), hours(DAY, 15, 19), hours(DAY + timedelta(days=1), 12, 15)):
        check_free(session, hall, beside, now, settings)


def test_the_same_hours_of_another_hall_are_free(
    session: Session, make_hall: MakeHall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking()
    check_free(session, make_hall(name="Другой", name_en=""), hours(DAY, 12, 15), now, settings)


def test_a_lapsed_hold_blocks_nobody_though_no_job_has_run(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    booking = make_booking()
    assert booking.hold_until is not None
    with pytest.raises(Taken):
        check_free(session, hall, hours(DAY, 12, 15), booking.hold_until - timedelta(seconds=1), settings)
    check_free(session, hall, hours(DAY, 12, 15), booking.hold_until, settings)


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
    wanted = hours(DAY, 14, 16)
    make_booking(slot=wanted)
    make_booking(slot=hours(DAY, 15, 16), hall=busy_too)
    make_booking(slot=hours(DAY + timedelta(days=1), 15, 17))

    with pytest.raises(Taken) as refused:
        check_free(session, hall, wanted, now, settings)

    def data(slot: Slot) -> dict[str, str]:
        return {
            "date": slot.date.isoformat(),
            "start": calendar.clock_of(slot.start),
            "end": calendar.clock_of(slot.end),
        }

    assert refused.value.data["alternatives"] == {
        "same_day": [data(hours(DAY, *each)) for each in ((11, 13), (12, 14), (16, 18))],
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
    found = alternatives.alternatives(session, hall, hours(DAY, 12, 14), now, settings, people)
    assert found.other_halls == offered


def test_no_alternative_is_past_or_beyond_the_horizon(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, make_settings: MakeSettings
) -> None:
    settings = make_settings(BOOKING_HORIZON_DAYS="1")
    wanted = hours(TODAY, 14, 16)
    make_booking(slot=wanted)
    found = alternatives.alternatives(session, hall, wanted, now, settings)
    assert found.same_day == (hours(TODAY, 16, 18), hours(TODAY, 17, 19))
    assert found.other_days == (hours(TODAY + timedelta(days=1), 14, 16),)
    assert found.other_halls == ()


def test_alternatives_of_a_full_studio_are_none(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    for away in range(-3, 4):
        day = DAY + timedelta(days=away)
        make_booking(slot=hours(day, 11, 19), status=BookingStatus.PAID)
    found = alternatives.alternatives(session, hall, hours(DAY, 12, 14), now, settings)
    assert found == alternatives.Alternatives((), (), ())


def test_other_days_reach_three_days_before_and_after(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    wanted = hours(DAY, 12, 14)
    for away in range(-2, 3):
        make_booking(slot=hours(DAY + timedelta(days=away), 11, 19), status=BookingStatus.PAID)
    found = alternatives.alternatives(session, hall, wanted, now, settings)
    assert found.other_days == (wanted.shifted(days=-3), wanted.shifted(days=3))


@pytest.mark.parametrize("wanted", [(11, 12), (18, 19)])
def test_the_first_and_last_hours_of_the_outermost_days_are_known_to_be_taken(
    session: Session,
    hall: Hall,
    make_booking: MakeBooking,
    now: datetime,
    settings: Settings,
    wanted: tuple[int, int],
) -> None:
    for away in range(-3, 4):
        make_booking(slot=hours(DAY + timedelta(days=away), 11, 19), status=BookingStatus.PAID)
    assert alternatives.alternatives(session, hall, hours(DAY, *wanted), now, settings).other_days == ()


def assert_one_question_of_owned_half_hours(asked: list[str]) -> None:
    """The studio itself comes from memory: only its stamp is read."""
    assert sum("owned_half_hours" in statement for statement in asked) == 1
    assert all("owned_half_hours" in each or "studio_stamp" in each for each in asked)


def test_availability_is_one_query_of_owned_half_hours(
    session: Session,
    hall: Hall,
    make_booking: MakeBooking,
    statements: CountStatements,
    now: datetime,
    settings: Settings,
) -> None:
    make_booking(slot=hours(DAY, 12, 14))
    make_booking(slot=hours(DAY, 16, 17))
    studio.snapshot(session)
    with statements() as asked:
        day = hall_days.hall_day(session, hall, DAY, now, settings)
    assert (day.date, day.opening) == (DAY, ClockSpan(11 * 60, 19 * 60))
    assert (day.busy, day.free) == (minutes((12, 14), (16, 17)), minutes((11, 12), (14, 16), (17, 19)))
    assert_one_question_of_owned_half_hours(asked)


def test_alternatives_are_one_query_of_owned_half_hours(
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
    studio.snapshot(session)
    with statements() as asked:
        alternatives.alternatives(session, hall, hours(DAY, 12, 15), now, settings)
    assert_one_question_of_owned_half_hours(asked)


def test_hours_that_are_over_are_neither_busy_nor_free(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking(slot=hours(TODAY, 13, 14))
    day = hall_days.hall_day(session, hall, TODAY, now, settings)
    assert (day.busy, day.free) == (minutes((13, 14)), minutes((14, 19)))
    later = hall_days.hall_day(session, hall, TODAY, now + timedelta(hours=8), settings)
    assert (later.busy, later.free) == ((), ())

"""Bookings: held, then paid, expired or cancelled; changes by staff."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking import bookings, description_changes, halls, staff_bookings
from hallchat.booking.calendar import HALF, Slot, instants, slot_of
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import (
    BadPeople,
    BadStatus,
    BookingError,
    HallInactive,
    InPast,
    OutsideHours,
    StaleEdit,
    Taken,
    TooManyPeople,
)
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.booking.status import LIVE, effective_status, has_status, is_live
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, OwnedHalfHour
from hallchat.studio.description import Extra
from hallchat.studio.spans import ClockSpan
from tests.booking.conftest import owned_hours
from tests.conftest import BORIS, DAY, Clock, MakeBooking, MakeForm, MakeHall, MakeSettings, hours
from tests.promise import assert_sound

HELD, PAID, EXPIRED, CANCELLED = BookingStatus
SLOT = hours(DAY, 12, 15)

Change = Callable[..., None]


@pytest.fixture
def change(session: Session, clock: Clock, settings: Settings) -> Change:
    """Changes these fields of a booking as staff."""

    def save(booking: Booking, version: int | None = None, **fields: Any) -> None:
        present: dict[str, Any] = {
            "hall": booking.hall,
            "slot": slot_of(booking.starts_at, booking.ends_at, settings.timezone),
            "people": booking.num_people,
            "client": ClientDetails(booking.client_name, booking.client_phone, booking.client_email),
            "status": effective_status(booking, clock()),
        }
        form = BookingDetails(**present | fields)
        seen = booking.version if version is None else version
        staff_bookings.change_booking(session, booking, form, seen, clock(), settings)

    return save


# Making one


def test_a_live_booking_owns_exactly_its_hours(
    session: Session, make_booking: MakeBooking, settings: Settings
) -> None:
    booking = make_booking(slot=SLOT)
    for start in instants(SLOT, settings.timezone):
        assert session.get_one(OwnedHalfHour, (booking.hall_id, start)).booking_id == booking.id
    assert_sound(session)


def test_what_is_entered_as_over_owns_nothing(session: Session, make_booking: MakeBooking) -> None:
    for status in (CANCELLED, EXPIRED):
        assert owned_hours(session, make_booking(slot=SLOT, status=status)) == 0
    assert make_booking(slot=SLOT)
    assert_sound(session)


def test_the_price_is_the_halls_rate_times_the_hours(make_booking: MakeBooking) -> None:
    assert make_booking(slot=hours(DAY, 11, 12)).cost == 5000
    assert make_booking(slot=hours(DAY, 12, 19)).cost == 35_000


def test_a_reference_can_be_said_on_the_phone_and_a_key_cannot_be_guessed(make_booking: MakeBooking) -> None:
    made = [make_booking(slot=hours(DAY, start, start + 1)) for start in range(11, 19)]
    assert (
        len({booking.reference for booking in made}) == len({booking.checkout_key for booking in made}) == 8
    )
    assert all(len(booking.reference) == 6 and not set("01OI") & set(booking.reference) for booking in made)
    assert all(len(booking.checkout_key) >= 22 for booking in made)  # 128 bits in base 64


def test_the_database_itself_refuses_a_second_owner(
    session: Session, make_booking: MakeBooking, settings: Settings
) -> None:
    booking = make_booking(slot=SLOT)
    cancelled = make_booking(slot=SLOT, status=CANCELLED)
    first = instants(SLOT, settings.timezone)[0]
    session.expunge_all()
    session.add(OwnedHalfHour(hall_id=booking.hall_id, half_hour=first, booking_id=cancelled.id))
    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"slot": hours(DAY, 10, 12)}, OutsideHours),
        ({"slot": hours(DAY - timedelta(days=20), 12, 13)}, InPast),
        ({"people": 0}, BadPeople),
        ({"people": 21}, TooManyPeople),
        ({"slot": hours(DAY, 14, 16)}, Taken),
    ],
    ids=str,
)
def test_staff_are_held_to_the_rules_too(
    session: Session, make_booking: MakeBooking, wrong: dict[str, Any], refusal: type[BookingError]
) -> None:
    make_booking(slot=SLOT)
    with pytest.raises(refusal):
        make_booking(**wrong)
    assert_sound(session)


# Holds


@pytest.mark.parametrize(("set_to", "lasts"), [("72", 72.0), ("0.5", 0.5), ("1.25", 1.25)])
def test_a_hold_lasts_as_long_as_is_set(
    make_settings: MakeSettings,
    session: Session,
    make_form: MakeForm,
    now: datetime,
    set_to: str,
    lasts: float,
) -> None:
    settings = make_settings(HOLD_HOURS=set_to)
    booking = staff_bookings.create_booking(session, make_form(), now, settings)
    assert booking.hold_until == now + timedelta(hours=lasts)


def test_a_hold_ends_when_the_booking_begins_at_the_latest(make_booking: MakeBooking, now: datetime) -> None:
    tomorrow = hours(DAY - timedelta(days=9), 12, 13)
    booking = make_booking(slot=tomorrow)
    assert booking.hold_until == booking.starts_at < now + timedelta(hours=72)


def test_a_hold_is_over_at_its_very_end(make_booking: MakeBooking) -> None:
    booking = make_booking()
    assert booking.hold_until is not None
    assert effective_status(booking, booking.hold_until - timedelta(microseconds=1)) == HELD
    assert effective_status(booking, booking.hold_until) == EXPIRED
    assert booking.status == HELD  # no job has run


@pytest.mark.parametrize("seconds", [-1, 0, 1])
@pytest.mark.parametrize("status", BookingStatus)
def test_the_status_in_sql_is_the_status_in_python(
    session: Session, make_booking: MakeBooking, status: BookingStatus, seconds: int
) -> None:
    booking = make_booking(slot=SLOT)
    assert booking.hold_until is not None
    at = booking.hold_until + timedelta(seconds=seconds)
    booking.status = status
    session.flush()
    for asked in BookingStatus:
        found = session.scalars(select(Booking).where(has_status(asked, at))).all()
        assert (found == [booking]) is (effective_status(booking, at) == asked)
    live = session.scalars(select(Booking).where(is_live(at))).all()
    assert (live == [booking]) is (effective_status(booking, at) in LIVE)


def test_lapsed_hours_go_to_whoever_comes_next(
    session: Session, make_booking: MakeBooking, clock: Clock
) -> None:
    lapsed = make_booking(slot=SLOT)
    clock.advance(hours=72)
    new = make_booking(slot=hours(DAY, 14, 16), client=BORIS)
    session.refresh(lapsed)
    assert lapsed.status == EXPIRED
    assert (owned_hours(session, lapsed), owned_hours(session, new)) == (0, 4)
    assert_sound(session)


def test_one_booking_may_take_the_hours_of_several_lapsed_ones(
    session: Session, make_booking: MakeBooking, clock: Clock
) -> None:
    lapsed = [make_booking(slot=hours(DAY, start, start + 1)) for start in (12, 14, 16)]
    beside = make_booking(slot=hours(DAY, 17, 18))
    clock.advance(hours=72)
    make_booking(slot=hours(DAY, 11, 17))
    assert [session.get_one(Booking, each.id, populate_existing=True).status for each in lapsed] == [
        EXPIRED
    ] * 3
    assert beside.status == HELD  # nobody wanted its hours
    assert_sound(session)


def test_a_lapsed_hold_beside_a_live_one_does_not_help(
    session: Session, make_booking: MakeBooking, clock: Clock
) -> None:
    make_booking(slot=hours(DAY, 12, 13))
    make_booking(slot=hours(DAY, 13, 14), status=PAID)
    clock.advance(hours=72)
    with pytest.raises(Taken):
        make_booking(slot=hours(DAY, 12, 14))
    assert make_booking(slot=hours(DAY, 12, 13))
    assert_sound(session)


# Paying and cancelling


def test_paying_keeps_the_hours_for_good(session: Session, make_booking: MakeBooking, clock: Clock) -> None:
    booking = make_booking()
    bookings.pay_booking(session, booking, clock())
    assert effective_status(booking, clock.advance(days=5)) == PAID
    with pytest.raises(Taken):
        make_booking()
    assert_sound(session)


def test_cancelling_frees_the_hours(session: Session, make_booking: MakeBooking, now: datetime) -> None:
    booking = make_booking()
    bookings.cancel_booking(session, booking, now)
    assert booking.status == CANCELLED
    assert make_booking(client=BORIS)
    assert_sound(session)


@pytest.mark.parametrize("status", [PAID, EXPIRED, CANCELLED])
def test_only_what_is_held_is_paid_or_cancelled(
    session: Session, make_booking: MakeBooking, now: datetime, status: BookingStatus
) -> None:
    booking = make_booking(status=status)
    for move in (bookings.pay_booking, bookings.cancel_booking):
        with pytest.raises(BadStatus) as refused:
            move(session, booking, now)
        assert refused.value.data == {"status": status}
    assert booking.status == status
    assert_sound(session)


def test_a_lapsed_hold_is_neither_paid_nor_cancelled(
    session: Session, make_booking: MakeBooking, clock: Clock
) -> None:
    booking = make_booking()
    clock.advance(hours=72)
    for move in (bookings.pay_booking, bookings.cancel_booking):
        with pytest.raises(BadStatus) as refused:
            move(session, booking, clock())
        assert refused.value.data == {"status": EXPIRED}


def test_paying_makes_an_open_form_stale(
    session: Session, make_booking: MakeBooking, now: datetime, change: Change
) -> None:
    booking = make_booking()
    seen = booking.version
    bookings.pay_booking(session, booking, now)
    with pytest.raises(StaleEdit):
        change(booking, version=seen, status=HELD)
    assert booking.status == PAID


# Changing


def test_moved_hours_are_owned_and_the_old_ones_are_free(
    session: Session, make_booking: MakeBooking, change: Change
) -> None:
    booking = make_booking(slot=SLOT)
    change(booking, slot=hours(DAY, 14, 18))  # over its own old hours
    assert booking.cost == 20_000
    assert make_booking(slot=hours(DAY, 12, 14), client=BORIS)
    assert_sound(session)


def test_a_booking_moves_to_another_hall_at_its_price(
    session: Session, make_booking: MakeBooking, make_hall: MakeHall, change: Change
) -> None:
    booking = make_booking(slot=SLOT)
    change(booking, hall=make_hall(name="Другой", name_en="", price=1000))
    assert booking.cost == 3000
    assert make_booking(slot=SLOT, client=BORIS)
    assert_sound(session)


def test_hours_of_another_are_refused_and_everything_stays(
    session: Session, make_booking: MakeBooking, change: Change
) -> None:
    booking = make_booking(slot=hours(DAY, 11, 12))
    make_booking(slot=SLOT, client=BORIS)
    with pytest.raises(Taken):
        change(booking, slot=hours(DAY, 11, 13), people=7)
    session.refresh(booking)
    assert (booking.num_people, booking.ends_at - booking.starts_at) == (5, HALF * 2)
    assert_sound(session)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"slot": hours(DAY, 18, 20)}, OutsideHours),
        ({"slot": hours(DAY - timedelta(days=20), 12, 13)}, InPast),
        ({"people": 0}, BadPeople),
        ({"people": 21}, TooManyPeople),
    ],
    ids=str,
)
def test_a_change_is_held_to_the_rules(
    session: Session,
    make_booking: MakeBooking,
    change: Change,
    wrong: dict[str, Any],
    refusal: type[BookingError],
) -> None:
    booking = make_booking(slot=SLOT)
    with pytest.raises(refusal):
        change(booking, **wrong)
    session.refresh(booking)
    assert booking.num_people == 5
    assert_sound(session)


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(
    session: Session, make_booking: MakeBooking, change: Change
) -> None:
    booking = make_booking()
    seen = booking.version
    change(booking, people=7)
    with pytest.raises(StaleEdit):
        change(booking, version=seen, people=8)
    assert booking.num_people == 7


def test_a_change_of_people_or_client_keeps_price_hold_and_hours(
    session: Session, make_booking: MakeBooking, change: Change, clock: Clock, hall: Hall, settings: Settings
) -> None:
    booking = make_booking()
    hold = booking.hold_until
    clock.advance(hours=1)
    halls.change_hall(session, hall, {"price": 9999}, hall.version, clock(), settings)
    change(booking, people=9, client=BORIS)
    assert (booking.num_people, booking.client_phone) == (9, BORIS.phone)
    assert (booking.cost, booking.hold_until) == (15_000, hold)
    assert_sound(session)


@pytest.mark.parametrize("status", [EXPIRED, CANCELLED])
def test_ending_a_booking_by_hand_frees_its_hours(
    session: Session, make_booking: MakeBooking, change: Change, status: BookingStatus
) -> None:
    booking = make_booking(status=PAID)
    change(booking, status=status)
    assert make_booking(client=BORIS)
    assert_sound(session)


@pytest.mark.parametrize("changes", [{}, {"people": 3}])
@pytest.mark.parametrize("revived_as", [HELD, PAID])
def test_a_revived_booking_owns_its_hours_again_at_its_old_price(
    session: Session,
    make_booking: MakeBooking,
    change: Change,
    clock: Clock,
    hall: Hall,
    settings: Settings,
    revived_as: BookingStatus,
    changes: dict[str, Any],
) -> None:
    booking = make_booking()
    clock.advance(hours=72)
    assert effective_status(booking, clock()) == EXPIRED
    halls.change_hall(session, hall, {"price": 9999}, hall.version, clock(), settings)
    change(booking, status=revived_as, **changes)
    assert effective_status(booking, clock()) == revived_as
    assert booking.cost == 15_000
    with pytest.raises(Taken):
        make_booking(client=BORIS)
    assert_sound(session)


def test_a_booking_whose_hours_went_to_another_is_not_revived(
    session: Session, make_booking: MakeBooking, change: Change, now: datetime
) -> None:
    booking = make_booking()
    bookings.cancel_booking(session, booking, now)
    make_booking(client=BORIS)
    with pytest.raises(Taken):
        change(booking, status=PAID)
    session.refresh(booking)
    assert booking.status == CANCELLED
    assert_sound(session)


def describe_again(session: Session, settings: Settings, now: datetime, **hall: Any) -> None:
    """Sells whole hours from now on, and gives the halls these terms."""
    present = description(session, settings)
    halls_again = tuple(each.model_copy(update=hall) for each in present.halls)
    studio = present.studio.model_copy(update={"step_minutes": 60, "lead_minutes": 6000, "horizon_days": 1})
    wanted = present.model_copy(update={"studio": studio, "halls": halls_again})
    description_changes.apply(session, wanted, now, settings)


@pytest.mark.parametrize("status", [EXPIRED, CANCELLED])
@pytest.mark.parametrize("extras", [{}, {"dressing": 1}])
def test_a_booking_off_the_present_step_is_revived_in_its_free_half_hours(
    session: Session,
    make_booking: MakeBooking,
    change: Change,
    clock: Clock,
    settings: Settings,
    status: BookingStatus,
    extras: dict[str, int],
) -> None:
    half = description(session, settings).studio.model_copy(update={"step_minutes": 30})
    present = description(session, settings)
    dressing = Extra(key="dressing", name="Гримёрка", price=Decimal(500), unit="hour", stock=1)
    half_hours = present.model_copy(update={"studio": half, "extras": (dressing,)})
    description_changes.apply(session, half_hours, clock(), settings)
    slot = Slot(DAY, 12 * 60 + 30, 13 * 60)
    booking = make_booking(slot=slot, extras=extras, status=PAID)
    cost = booking.cost
    change(booking, status=status, extras=extras)
    describe_again(session, settings, clock(), min_minutes={"all": 120}, price=1)
    change(booking, status=PAID, extras=extras)
    assert (booking.status, booking.cost, booking.extras) == (PAID, cost, extras)
    assert slot_of(booking.starts_at, booking.ends_at, settings.timezone) == slot
    assert_sound(session)


def test_a_revived_booking_needs_its_half_hours_and_an_open_hall(
    session: Session, make_booking: MakeBooking, change: Change, clock: Clock, settings: Settings
) -> None:
    booking = make_booking(slot=SLOT)
    change(booking, status=CANCELLED)
    hall = description(session, settings).halls[0]
    shorter = {**hall.open, "all": ClockSpan(14 * 60, 18 * 60)}
    before = {"all": hall.open["all"]}
    describe_again(session, settings, clock(), open=shorter)
    with pytest.raises(OutsideHours):
        change(booking, status=PAID)
    describe_again(session, settings, clock(), open=before)
    with pytest.raises(TooManyPeople):
        change(booking, status=PAID, people=1000)
    clock.advance(days=30)
    with pytest.raises(InPast):
        change(booking, status=PAID)
    session.refresh(booking)
    assert booking.status == CANCELLED
    assert_sound(session)


def test_a_payment_taken_back_is_a_hold_that_lasts(
    make_booking: MakeBooking, change: Change, clock: Clock
) -> None:
    booking = make_booking(status=PAID)
    clock.advance(hours=100)
    change(booking, status=HELD)
    assert effective_status(booking, clock()) == HELD
    assert booking.hold_until == clock() + timedelta(hours=72)


def test_what_is_over_may_be_corrected_in_everything_but_its_hours(
    session: Session, make_booking: MakeBooking, change: Change, clock: Clock
) -> None:
    booking = make_booking(slot=SLOT, status=PAID)
    clock.advance(days=30)
    change(booking, people=3, client=BORIS)
    assert (booking.num_people, booking.client_name) == (3, BORIS.name)
    with pytest.raises(InPast):
        change(booking, slot=hours(DAY, 12, 16))
    change(booking, status=CANCELLED)
    assert booking.status == CANCELLED
    assert_sound(session)


def test_a_closed_halls_bookings_are_edited_but_not_moved(
    session: Session, make_booking: MakeBooking, change: Change, hall: Hall, now: datetime, settings: Settings
) -> None:
    booking = make_booking()
    halls.change_hall(session, hall, {"active": False}, hall.version, now, settings)
    change(booking, people=3)
    with pytest.raises(HallInactive):
        change(booking, slot=hours(DAY, 11, 12))


def test_a_deleted_booking_leaves_no_hours(session: Session, make_booking: MakeBooking) -> None:
    booking = make_booking()
    staff_bookings.delete_booking(session, booking)
    assert make_booking()
    assert_sound(session)


# Finding


def test_a_conversation_finds_its_own_bookings(
    session: Session, make_booking: MakeBooking, conversation: str
) -> None:
    mine, _other = make_booking(slot=hours(DAY, 11, 12)), make_booking(slot=hours(DAY, 12, 13))
    mine.conversation_id = conversation
    session.flush()
    assert bookings.bookings_of(session, conversation) == [mine]


def test_the_checkout_key_opens_one_booking(session: Session, make_booking: MakeBooking) -> None:
    booking = make_booking()
    assert bookings.find_by_key(session, booking.checkout_key) is booking
    assert bookings.find_by_key(session, booking.checkout_key[:-1]) is None
    assert bookings.find_by_key(session, "") is None

"""Changes and cancellations by clients: quoted, bound by a yes, allocated anew, with what is owed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking import bookings, changes, description_changes, halls, lookups, quotes, staff_bookings
from hallchat.booking.calendar import Slot
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import (
    BadStatus,
    MoveRefused,
    NothingChanged,
    QuoteLapsed,
    QuoteNotAgreed,
    QuoteSuperseded,
    RefundChanged,
    Taken,
    TooManyPeople,
    UnknownBooking,
)
from hallchat.booking.offers import Order
from hallchat.booking.records import QuoteRecord
from hallchat.booking.settlement import comes_back
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.config import Settings
from hallchat.models import Booking, BookingEvent, BookingStatus, Hall, OwnedHalfHour
from hallchat.studio import toml_file
from tests.conftest import (
    ANNA,
    BORIS,
    DAY,
    NOW,
    ZONE,
    Clock,
    MakeBooking,
    MakeForm,
    MakeHall,
    add_conversation,
    hours,
    usual_hall,
)
from tests.promise import assert_sound
from tests.threads import run_together

PAID, HELD, CANCELLED = BookingStatus.PAID, BookingStatus.HELD, BookingStatus.CANCELLED
LATER = hours(DAY, 14, 17)
LONGER = hours(DAY, 12, 16)


def quoted(
    session: Session,
    conversation: str,
    booking: Booking,
    now: datetime,
    settings: Settings,
    *,
    agreed: bool = True,
    client: ClientDetails = ANNA,
    **order: Any,
) -> QuoteRecord:
    """A quote of a change to which its client has agreed."""
    usual = {"hall": booking.hall, "slot": hours(DAY, 12, 15), "people": 5, "extras": booking.extras}
    change = changes.work_out_change(session, booking, Order(**usual | order), now, settings)  # type: ignore[arg-type]  # by name
    quote, _ = changes.quote_change(session, conversation, booking, change, client, now, settings)
    if agreed:
        quotes.agree(session, quote, "2026-11", now)
    return quotes.get_quote(session, conversation, quote.id)


Quoted = Callable[..., QuoteRecord]


@pytest.fixture
def change(session: Session, conversation: str, clock: Clock, settings: Settings) -> Quoted:
    def make(booking: Booking, **overrides: Any) -> QuoteRecord:
        return quoted(session, conversation, booking, clock(), settings, **overrides)

    return make


def describe(session: Session, settings: Settings, payment: str, extras: str = "") -> Hall:
    """A hall of 5000 rubles an hour, open from 11 to 19, in a studio with these terms."""
    text = f"""
        [studio]
        name = "Свет"
        timezone = "Asia/Yekaterinburg"
        [[hall]]
        key = "dark"
        name = "Мрак"
        price = 5000
        capacity = 20
        open = {{ all = "11:00-19:00" }}
        buffer_minutes = 60
        {extras}
        [payment]
        {payment}
        """
    described = toml_file.read(text, NOW.astimezone(ZONE).date())
    description_changes.apply(session, described, NOW, settings)
    return session.scalars(select(Hall)).one()


# Making a change


def test_a_moved_booking_keeps_its_reference_hold_and_link(
    session: Session, make_booking: MakeBooking, change: Quoted, clock: Clock, settings: Settings
) -> None:
    booking = make_booking()
    kept = booking.reference, booking.checkout_key, booking.hold_until, booking.status
    clock.advance(hours=3)
    made = changes.make_change(session, change(booking, slot=LATER), clock(), settings)
    assert (made.reference, made.checkout_key, made.hold_until, made.status) == kept
    assert made.starts_at.astimezone(ZONE).hour == 14
    assert make_booking(slot=hours(DAY, 12, 14), client=BORIS), "its old hours are free"
    with pytest.raises(Taken):
        make_booking(slot=hours(DAY, 16, 17), client=BORIS)
    assert_sound(session)


def test_hall_people_and_client_change_together(
    session: Session, make_booking: MakeBooking, make_hall: MakeHall, change: Quoted, settings: Settings
) -> None:
    booking = make_booking()
    other = make_hall(name="Другой", name_en="", price=1000)
    anna = replace(ANNA, phone="+79990001122")
    made = changes.make_change(session, change(booking, hall=other, people=7, client=anna), NOW, settings)
    assert (made.hall_id, made.num_people, made.client_phone, made.cost) == (other.id, 7, anna.phone, 3000)
    assert_sound(session)


def test_a_change_is_made_once(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    quote = change(make_booking(), slot=LATER)
    first = changes.make_change(session, quote, NOW, settings)
    again = quotes.get_quote(session, quote.conversation_id, quote.id)
    version = first.version
    assert changes.make_change(session, again, NOW, settings).version == version


def test_staff_are_told_of_a_change(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    changes.make_change(session, change(make_booking(), slot=LATER), NOW, settings)
    assert session.scalars(select(BookingEvent.status)).all() == ["held", "changed"]


# The yes


def test_nothing_changes_without_the_clients_yes(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    booking = make_booking()
    with pytest.raises(QuoteNotAgreed):
        changes.make_change(session, change(booking, slot=LATER, agreed=False), NOW, settings)
    assert booking.starts_at.astimezone(ZONE).hour == 12


def test_a_yes_holds_half_an_hour(
    session: Session, make_booking: MakeBooking, change: Quoted, clock: Clock, settings: Settings
) -> None:
    quote = change(make_booking(), slot=LATER)
    with pytest.raises(QuoteLapsed):
        changes.make_change(session, quote, clock.advance(minutes=30), settings)


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda session, booking: bookings.pay_booking(session, booking, NOW),
        lambda session, booking: setattr(booking.hall, "price", 9000),
        lambda session, booking: setattr(booking.hall, "rules_version", 2),
        lambda session, booking: setattr(booking, "num_people", 6),
    ],
    ids=["paid", "price", "rules", "staff"],
)
def test_a_yes_to_what_has_changed_since_changes_nothing(
    session: Session,
    make_booking: MakeBooking,
    change: Quoted,
    settings: Settings,
    meanwhile: Callable[[Session, Booking], object],
) -> None:
    booking = make_booking()
    quote = change(booking, slot=LATER)
    meanwhile(session, booking)
    session.flush()
    with pytest.raises(QuoteSuperseded):
        changes.make_change(session, quote, NOW, settings)
    assert booking.starts_at.astimezone(ZONE).hour == 12
    assert_sound(session)


# What is refused


def test_a_change_to_the_same_is_none(make_booking: MakeBooking, change: Quoted) -> None:
    with pytest.raises(NothingChanged):
        change(make_booking())


def test_hours_of_others_are_not_had(make_booking: MakeBooking, change: Quoted, session: Session) -> None:
    booking = make_booking()
    make_booking(slot=hours(DAY, 15, 17), client=BORIS)
    with pytest.raises(Taken):
        change(booking, slot=LONGER)
    assert_sound(session)


def test_too_many_people_are_refused(make_booking: MakeBooking, change: Quoted) -> None:
    with pytest.raises(TooManyPeople):
        change(make_booking(), people=21)


@pytest.mark.parametrize("status", [CANCELLED, BookingStatus.EXPIRED])
def test_what_is_no_more_does_not_change(
    make_booking: MakeBooking, change: Quoted, status: BookingStatus
) -> None:
    with pytest.raises(BadStatus):
        change(make_booking(status=status), slot=LATER)


def test_a_hold_that_ran_out_does_not_change(
    session: Session, make_booking: MakeBooking, change: Quoted, clock: Clock, settings: Settings
) -> None:
    booking = make_booking()
    clock.advance(hours=71, minutes=50)
    quote = change(booking, slot=LATER)
    with pytest.raises(BadStatus):
        changes.make_change(session, quote, clock.advance(minutes=15), settings)


def test_a_booking_of_somebody_else_is_not_found(session: Session, make_booking: MakeBooking) -> None:
    with pytest.raises(UnknownBooking):
        changes.find_own([make_booking()], "ABCDEF")


# The studio's rule for moving


def test_a_paid_booking_moves_as_often_as_the_terms_say(
    session: Session, make_form: MakeForm, conversation: str, settings: Settings
) -> None:
    hall = describe(session, settings, "move = { hours = 48, times = 1 }")
    booking = staff_bookings.create_booking(session, make_form(hall=hall, status=PAID), NOW, settings)
    make = partial(quoted, session, conversation, booking, NOW, settings)
    changes.make_change(session, make(slot=LONGER), NOW, settings)
    assert booking.moves == 0, "it only got longer"
    changes.make_change(session, make(slot=hours(DAY, 13, 15)), NOW, settings)
    assert booking.moves == 1
    with pytest.raises(MoveRefused) as refused:
        make(slot=hours(DAY, 14, 16))
    assert refused.value.data == {"hours": 48, "times": 1, "reason": "often"}
    assert make(slot=hours(DAY, 13, 15), people=7), "more people are no move"


def test_a_paid_booking_changes_only_so_long_before(
    session: Session, make_form: MakeForm, conversation: str, clock: Clock, settings: Settings
) -> None:
    hall = describe(session, settings, "move = { hours = 48, times = 1 }")
    booking = staff_bookings.create_booking(session, make_form(hall=hall, status=PAID), NOW, settings)
    now = booking.starts_at - timedelta(hours=47)
    with pytest.raises(MoveRefused) as refused:
        quoted(session, conversation, booking, now, settings, slot=LATER)
    assert refused.value.data["reason"] == "late"


def test_an_unpaid_booking_moves_freely(
    session: Session, make_form: MakeForm, conversation: str, settings: Settings
) -> None:
    hall = describe(session, settings, "move = { hours = 48, times = 0 }")
    booking = staff_bookings.create_booking(session, make_form(hall=hall), NOW, settings)
    assert quoted(session, conversation, booking, NOW, settings, slot=LATER)


# Money of a paid booking


@pytest.mark.parametrize(
    ("slot", "prepay", "owed"),
    [(LONGER, 15_000, 5_000), (hours(DAY, 12, 14), 10_000, -5_000), (LATER, 15_000, 0)],
    ids=["longer", "shorter", "moved"],
)
def test_the_difference_of_a_paid_booking_is_stored_as_owed(
    session: Session,
    make_booking: MakeBooking,
    change: Quoted,
    settings: Settings,
    slot: Slot,
    prepay: int,
    owed: int,
) -> None:
    booking = make_booking(status=PAID)
    changes.make_change(session, change(booking, slot=slot), NOW, settings)
    assert (booking.status, booking.prepay, booking.owed) == (PAID, prepay, owed)


def test_what_is_owed_ends_when_the_cost_is_as_it_was(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    booking = make_booking(status=PAID)
    for slot, owed in ((hours(DAY, 12, 14), -5_000), (LONGER, 5_000), (hours(DAY, 13, 16), 0)):
        changes.make_change(session, change(booking, slot=slot), NOW, settings)
        assert booking.owed == owed


def test_a_change_of_people_leaves_what_is_owed(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    booking = make_booking(status=PAID)
    changes.make_change(session, change(booking, slot=LONGER), NOW, settings)
    changes.make_change(session, change(booking, slot=LONGER, people=6), NOW, settings)
    assert booking.owed == 5_000


def test_an_unpaid_booking_owes_nothing(
    session: Session, make_booking: MakeBooking, change: Quoted, settings: Settings
) -> None:
    booking = make_booking()
    changes.make_change(session, change(booking, slot=LONGER), NOW, settings)
    assert (booking.prepay, booking.owed) == (20_000, 0)


# Cancelling


@pytest.mark.parametrize(("hours_before", "back"), [(121, 15_000), (119, 7_500), (47, 0)])
def test_the_refund_is_that_of_the_terms_and_is_owed_to_the_client(
    session: Session, make_form: MakeForm, settings: Settings, hours_before: int, back: int
) -> None:
    hall = describe(
        session, settings, "refund = [{ hours = 120, percent = 100 }, { hours = 48, percent = 50 }]"
    )
    booking = staff_bookings.create_booking(session, make_form(hall=hall, status=PAID), NOW, settings)
    now = booking.starts_at - timedelta(hours=hours_before)
    assert comes_back(booking, now) == back
    bookings.cancel_own(session, booking, back, now)
    assert (booking.status, booking.owed) == (CANCELLED, -back)
    assert_sound(session)


def test_no_more_comes_back_than_was_paid(session: Session, make_form: MakeForm, settings: Settings) -> None:
    terms = "prepay = [{ percent = 30 }]\nrefund = [{ hours = 1, percent = 50 }]"
    booking = staff_bookings.create_booking(
        session, make_form(hall=describe(session, settings, terms), status=PAID), NOW, settings
    )
    assert comes_back(booking, NOW) == 4_500


@pytest.mark.parametrize("told", [0, 14_999, None])
def test_a_yes_to_another_sum_cancels_nothing(
    session: Session, make_form: MakeForm, settings: Settings, told: int | None
) -> None:
    hall = describe(session, settings, "refund = [{ hours = 1, percent = 100 }]")
    booking = staff_bookings.create_booking(session, make_form(hall=hall, status=PAID), NOW, settings)
    with pytest.raises(RefundChanged):
        bookings.cancel_own(session, booking, told, NOW)
    assert booking.status == PAID


def test_a_booking_that_was_not_paid_when_asked_is_not_cancelled_paid(
    session: Session, make_booking: MakeBooking, now: datetime
) -> None:
    booking = make_booking()
    bookings.pay_booking(session, booking, now)
    with pytest.raises(RefundChanged):
        bookings.cancel_own(session, booking, None, now)


def test_a_paid_booking_that_has_begun_is_not_cancelled(
    session: Session, make_booking: MakeBooking, clock: Clock
) -> None:
    booking = make_booking(status=PAID)
    with pytest.raises(BadStatus):
        bookings.cancel_own(session, booking, 0, booking.starts_at)


# Opening a booking made elsewhere


def test_reference_and_phone_open_a_booking_together(
    session: Session, make_booking: MakeBooking, conversation: str, now: datetime
) -> None:
    booking = make_booking()
    opens = partial(lookups.look_up, session, conversation, now=now)
    assert opens(booking.reference.lower(), ANNA.phone)
    assert not opens(booking.reference, BORIS.phone)
    assert not opens("222222", ANNA.phone)


def test_a_conversation_tries_a_few_times_a_day(session: Session, conversation: str, now: datetime) -> None:
    for _ in range(lookups.MAX_TRIES):
        assert lookups.may_look_up(session, conversation, now)
        lookups.look_up(session, conversation, "222222", ANNA.phone, now)
    assert not lookups.may_look_up(session, conversation, now)
    assert lookups.may_look_up(session, add_conversation(session), now), "of no known origin"
    assert lookups.may_look_up(session, conversation, now + lookups.PERIOD)


@pytest.mark.parametrize("shared", [{"origin": "a network"}, {"client": "telegram:7"}])
def test_the_conversations_of_one_address_share_a_limit(
    session: Session, now: datetime, shared: dict[str, Any]
) -> None:
    for _ in range(lookups.MAX_TRIES_OF_ORIGIN // lookups.MAX_TRIES):
        one = add_conversation(session, **shared)
        for _ in range(lookups.MAX_TRIES):
            assert lookups.may_look_up(session, one, now)
            lookups.look_up(session, one, "222222", ANNA.phone, now)
    assert not lookups.may_look_up(session, add_conversation(session, **shared), now)


# At the same time


def changing(sessions: sessionmaker[Session], quote: QuoteRecord, settings: Settings) -> Callable[[], object]:
    def run() -> object:
        with sessions.begin() as session:
            found = quotes.get_quote(session, quote.conversation_id, quote.id)
            return changes.make_change(session, found, NOW, settings).reference

    return run


def prepared(
    sessions: sessionmaker[Session], settings: Settings, slots: Sequence[tuple[Slot, Slot]], **order: Any
) -> list[QuoteRecord]:
    """Agreed quotes of changes from one slot to another, each of a client of its own."""
    with sessions.begin() as session:
        hall = session.scalar(select(Hall)) or halls.create_hall(session, usual_hall())
        found = []
        for number, (old, new) in enumerate(slots):
            client = ClientDetails(f"К{number}", f"+7999000{number:04d}", f"c{number}@example.com")
            details = BookingDetails(hall=hall, slot=old, people=2, client=client, status=HELD)
            booking = staff_bookings.create_booking(session, details, NOW, settings)
            conversation = add_conversation(session)
            found.append(
                quoted(
                    session, conversation, booking, NOW, settings, slot=new, client=client, people=2, **order
                )
            )
        return found


def test_of_changes_to_the_same_hours_one_is_made(
    sessions: sessionmaker[Session], settings: Settings
) -> None:
    wanted = hours(DAY, 16, 18)
    slots = [(hours(DAY, 11 + number, 12 + number), wanted) for number in range(5)]
    results = run_together(
        *(changing(sessions, each, settings) for each in prepared(sessions, settings, slots))
    )
    assert sum(isinstance(each, str) for each in results) == 1, results
    assert all(isinstance(each, str | Taken) for each in results)
    with sessions() as session:
        assert_sound(session)


def test_clients_who_swap_their_hours_are_told_taken_and_nothing_worse(
    sessions: sessionmaker[Session], settings: Settings
) -> None:
    for day in range(3):
        first, second = (hours(DAY + timedelta(days=day), *span) for span in ((11, 13), (15, 17)))
        with sessions.begin() as session:
            session.execute(delete(OwnedHalfHour))
            session.execute(update(Booking).values(status=CANCELLED, version=Booking.version + 1))
        quotes_ = prepared(
            sessions, settings, [(first, hours(first.date, 13, 15)), (second, hours(first.date, 13, 15))]
        )
        results = run_together(*(changing(sessions, each, settings) for each in quotes_))
        assert sorted(type(each).__name__ for each in results) == ["Taken", "str"], results
        with sessions() as session:
            assert_sound(session)


def test_a_double_yes_changes_once(sessions: sessionmaker[Session], settings: Settings) -> None:
    [quote] = prepared(sessions, settings, [(hours(DAY, 11, 13), hours(DAY, 15, 17))])
    results = run_together(*[changing(sessions, quote, settings)] * 4)
    assert len(set(map(str, results))) == 1, results
    with sessions() as session:
        assert_sound(session)
        assert session.scalars(select(BookingEvent.status)).all().count("changed") == 1


def test_a_booking_is_paid_or_changed_but_never_changed_after_a_payment_that_nobody_saw(
    sessions: sessionmaker[Session], settings: Settings
) -> None:
    [quote] = prepared(sessions, settings, [(hours(DAY, 11, 13), hours(DAY, 15, 18))])

    def pay() -> object:
        with sessions.begin() as session:
            booking = session.scalars(select(Booking).with_for_update()).one()
            bookings.pay_booking(session, booking, NOW)
            return "paid"

    paid, changed = run_together(pay, changing(sessions, quote, settings))
    assert paid == "paid"
    with sessions() as session:
        booking = session.scalars(select(Booking)).one()
        moved = booking.starts_at.astimezone(ZONE).hour == 15
        assert moved == isinstance(changed, str)
        assert moved or isinstance(changed, QuoteSuperseded)
        assert booking.owed == 0, "it was moved before it was paid, or not at all"
        assert_sound(session)


def test_the_last_piece_of_an_extra_goes_to_one_change(
    sessions: sessionmaker[Session], settings: Settings
) -> None:
    with sessions.begin() as session:
        describe(
            session,
            settings,
            "hold_hours = 72",
            '[[extra]]\nkey = "snow"\nname = "Снег"\nprice = 500\nunit = "hour"\nstock = 1',
        )
    slots = [(hours(DAY, 11, 12),) * 2, (hours(DAY, 13, 14),) * 2]
    wanted = prepared(sessions, settings, slots, extras={"snow": 1})
    results = run_together(*(changing(sessions, each, settings) for each in wanted))
    assert all(isinstance(each, str) for each in results), "at different hours both have it"
    with sessions() as session:
        assert_sound(session)

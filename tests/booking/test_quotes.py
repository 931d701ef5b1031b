"""Quotes: shown, agreed to, and booked once."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.booking import bookings, halls, quotes, staff_bookings
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import (
    BadPeople,
    BookingError,
    OutsideHours,
    QuoteLapsed,
    QuoteNotAgreed,
    QuoteSuperseded,
    Taken,
    TooManyHolds,
    TooManyPeople,
    UnknownQuote,
)
from hallchat.booking.records import QuoteRecord
from hallchat.config import Settings
from hallchat.models import Booking, Hall, Quote, QuoteState
from hallchat.nlu.slots import DETAILS
from tests.conftest import (
    ANNA,
    BORIS,
    DAY,
    Clock,
    MakeBooking,
    MakeHall,
    MakeQuote,
    add_conversation,
    hours,
)
from tests.promise import assert_sound

Book = Callable[[QuoteRecord], Booking]
TOMORROW = date(2026, 11, 26)


@pytest.fixture
def book(session: Session, clock: Clock, settings: Settings) -> Book:
    """Books a quote and returns the row of its booking."""

    def run(quote: QuoteRecord) -> Booking:
        made = bookings.book_quote(session, again(session, quote), clock(), settings)
        return session.scalars(select(Booking).filter_by(reference=made.reference)).one()

    return run


def again(session: Session, quote: QuoteRecord) -> QuoteRecord:
    """The quote as it is now."""
    return quotes.get_quote(session, quote.conversation_id, quote.id)


def open_at(session: Session, conversation: str, now: datetime) -> QuoteRecord | None:
    """The quote that can be agreed to or booked at `now`."""
    quote = quotes.open_quote(session, conversation)
    return quote if quote is not None and quote.lapses_at > now else None


def count(session: Session, table: type[Booking] | type[Quote]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_quote_says_hall_hours_client_price_and_rules(
    make_quote: MakeQuote, hall: Hall, clock: Clock
) -> None:
    quote = make_quote(agreed=False, slot=hours(DAY, 12, 15))
    assert (quote.hall.id, quote.num_people, quote.cost) == (hall.id, 5, 15_000)
    assert quote.lines == [{"label": hall.name, "label_en": hall.name_en, "amount": 15_000}]
    assert quote.client == ANNA
    assert quote.rules_version == hall.rules_version
    assert quote.ends_at - quote.starts_at == timedelta(hours=3)
    assert quote.lapses_at == clock() + timedelta(minutes=30)
    assert quote.state == QuoteState.SHOWN


def test_an_agreed_quote_becomes_a_booking_that_names_it(
    session: Session, make_quote: MakeQuote, book: Book, conversation: str
) -> None:
    quote = make_quote()
    booking = book(quote)
    assert (booking.quote_id, booking.conversation_id) == (quote.id, conversation)
    assert (booking.cost, booking.starts_at, booking.ends_at) == (quote.cost, quote.starts_at, quote.ends_at)
    assert (booking.client_phone, booking.num_people) == (ANNA.phone, 5)
    assert again(session, quote).state == QuoteState.BOOKED
    assert_sound(session)


def test_agreeing_keeps_the_version_and_the_time_of_the_consent(
    session: Session, make_quote: MakeQuote, clock: Clock
) -> None:
    quote = session.get_one(Quote, make_quote().id)
    assert (quote.privacy_version, quote.agreed_at) == ("2026-11", clock())


def test_what_was_shown_but_not_agreed_to_cannot_be_booked(
    session: Session, make_quote: MakeQuote, book: Book
) -> None:
    with pytest.raises(QuoteNotAgreed):
        book(make_quote(agreed=False))
    assert count(session, Booking) == 0


def test_booking_a_quote_again_gives_the_same_booking(
    session: Session, make_quote: MakeQuote, book: Book, clock: Clock
) -> None:
    quote = make_quote()
    first = book(quote)
    clock.advance(hours=2)  # lapsed or not: it is booked
    assert book(quote) is first
    assert count(session, Booking) == 1


def test_a_booked_quote_whose_booking_staff_have_deleted_is_unknown(
    session: Session, make_quote: MakeQuote, book: Book
) -> None:
    quote = make_quote()
    staff_bookings.delete_booking(session, book(quote))
    with pytest.raises(UnknownQuote):
        book(quote)


def test_another_conversation_does_not_know_the_quote(session: Session, make_quote: MakeQuote) -> None:
    quote = make_quote()
    stranger = add_conversation(session)
    with pytest.raises(UnknownQuote):
        quotes.get_quote(session, stranger, quote.id)
    with pytest.raises(UnknownQuote):
        quotes.get_quote(session, quote.conversation_id, "no such quote")
    assert quotes.get_quote(session, quote.conversation_id, quote.id) == quote


@pytest.mark.parametrize("agreed", [False, True], ids=["shown", "agreed"])
def test_a_quote_lapses_after_half_an_hour(
    make_quote: MakeQuote, book: Book, clock: Clock, session: Session, agreed: bool
) -> None:
    quote = make_quote(agreed=agreed)
    clock.advance(minutes=29, seconds=59)
    assert open_at(session, quote.conversation_id, clock()) == quote
    clock.advance(seconds=1)
    assert open_at(session, quote.conversation_id, clock()) is None
    with pytest.raises(QuoteLapsed):
        quotes.agree(session, quote, "2026-11", clock())
    with pytest.raises(QuoteLapsed):
        book(quote)


CHANGES: dict[str, dict[str, Any]] = {
    "hours": {"slot": hours(DAY, 12, 16)},
    "day": {"slot": hours(DAY + timedelta(days=1), 12, 15)},
    "people": {"people": 6},
    "client": {"client": BORIS},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_supersedes_what_was_agreed_to(
    session: Session, make_quote: MakeQuote, book: Book, clock: Clock, change: dict[str, Any]
) -> None:
    old = make_quote()
    new = make_quote(agreed=False, **change)
    assert new.id != old.id
    assert open_at(session, old.conversation_id, clock()) == new
    with pytest.raises(QuoteSuperseded):
        book(old)
    with pytest.raises(QuoteSuperseded):
        quotes.agree(session, again(session, old), "2026-11", clock())
    with pytest.raises(QuoteNotAgreed):
        book(new)


def test_another_hall_supersedes(make_quote: MakeQuote, make_hall: MakeHall, book: Book) -> None:
    old = make_quote()
    make_quote(agreed=False, hall=make_hall(name="Другой", name_en=""))
    with pytest.raises(QuoteSuperseded):
        book(old)


def test_quoting_the_same_again_keeps_quote_and_consent(make_quote: MakeQuote) -> None:
    quote = make_quote()
    assert make_quote(agreed=False) == quote
    assert quote.state == QuoteState.AGREED


def test_the_same_again_after_half_an_hour_is_a_new_quote(make_quote: MakeQuote, clock: Clock) -> None:
    old = make_quote()
    clock.advance(minutes=30)
    new = make_quote(agreed=False)
    assert new.id != old.id
    assert new.state == QuoteState.SHOWN


@pytest.mark.parametrize(
    "change", [{"price": 5001}, {"rules": "Не мусорить."}, {"rules_en": "Leave no litter."}], ids=str
)
def test_staff_changing_price_or_rules_supersede(
    session: Session,
    make_quote: MakeQuote,
    book: Book,
    hall: Hall,
    clock: Clock,
    settings: Settings,
    change: dict[str, Any],
) -> None:
    agreed = make_quote()
    halls.change_hall(session, hall, change, hall.version, clock(), settings)
    with pytest.raises(QuoteSuperseded):
        book(agreed)
    assert make_quote(agreed=False).cost == hall.price * 3


def test_rules_that_changed_meanwhile_are_not_agreed_to(
    session: Session, make_quote: MakeQuote, hall: Hall, clock: Clock, settings: Settings
) -> None:
    shown = make_quote(agreed=False)
    halls.change_hall(session, hall, {"rules": "Не мусорить."}, hall.version, clock(), settings)
    with pytest.raises(QuoteSuperseded):
        quotes.agree(session, shown, "2026-11", clock())


def test_a_price_change_does_not_touch_what_is_booked(
    session: Session, make_quote: MakeQuote, book: Book, hall: Hall, clock: Clock, settings: Settings
) -> None:
    booking = book(make_quote())
    halls.change_hall(session, hall, {"price": 9000}, hall.version, clock(), settings)
    assert booking.cost == 15_000


def test_one_quote_is_open_in_a_conversation_and_others_have_their_own(
    session: Session, make_quote: MakeQuote, conversation: str, clock: Clock
) -> None:
    mine, theirs = make_quote(), make_quote(conversation_id=add_conversation(session))
    assert open_at(session, conversation, clock()) == mine
    assert open_at(session, theirs.conversation_id, clock()) == theirs


def test_the_database_itself_refuses_a_second_open_quote(session: Session, make_quote: MakeQuote) -> None:
    quote = session.get_one(Quote, make_quote().id)
    copied = ("conversation_id", "hall_id", "starts_at", "ends_at", *(slot.column for slot in DETAILS))
    more = ("cost", "rules_version", "created_at", "lapses_at")
    session.add(Quote(**{name: getattr(quote, name) for name in (*copied, *more)}))
    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"slot": hours(DAY, 10, 12)}, OutsideHours),
        ({"people": 0}, BadPeople),
        ({"people": 21}, TooManyPeople),
    ],
    ids=str,
)
def test_what_cannot_be_booked_is_not_quoted_and_leaves_the_quote_as_it_is(
    session: Session,
    make_quote: MakeQuote,
    clock: Clock,
    wrong: dict[str, Any],
    refusal: type[BookingError],
) -> None:
    quote = make_quote()
    with pytest.raises(refusal):
        make_quote(agreed=False, **wrong)
    assert open_at(session, quote.conversation_id, clock()) == quote
    assert count(session, Quote) == 1


def test_hours_that_went_to_another_meanwhile_are_taken(
    session: Session, make_quote: MakeQuote, make_booking: MakeBooking, book: Book
) -> None:
    quote = make_quote(slot=hours(DAY, 12, 15))
    make_booking(slot=hours(DAY, 14, 16), client=BORIS)
    with pytest.raises(Taken) as refused:
        book(quote)
    assert refused.value.data["alternatives"]["same_day"]
    assert BORIS.name not in str(refused.value.data)
    assert count(session, Booking) == 1
    assert_sound(session)


def test_a_hall_closed_meanwhile_is_not_booked(
    session: Session, make_quote: MakeQuote, book: Book, hall: Hall, clock: Clock, settings: Settings
) -> None:
    quote = make_quote()
    halls.change_hall(session, hall, {"active": False}, hall.version, clock(), settings)
    with pytest.raises(BookingError) as refused:
        book(quote)
    assert refused.value.code == "hall_inactive"


def test_a_hall_made_smaller_meanwhile_is_not_booked(
    session: Session, make_quote: MakeQuote, book: Book, hall: Hall, clock: Clock, settings: Settings
) -> None:
    quote = make_quote(people=20)
    halls.change_hall(session, hall, {"capacity": 19}, hall.version, clock(), settings)
    with pytest.raises(TooManyPeople):
        book(quote)


# Unpaid holds


def test_a_clients_hold_lasts_as_the_studio_says_and_at_most_until_the_booking_begins(
    make_quote: MakeQuote, book: Book, clock: Clock
) -> None:
    ahead = book(make_quote(slot=hours(DAY, 12, 15)))
    assert ahead.hold_until == clock() + timedelta(hours=72)
    tomorrow = book(make_quote(slot=hours(TOMORROW, 12, 15)))
    assert tomorrow.hold_until == tomorrow.starts_at < clock() + timedelta(hours=72)


def test_a_conversation_holds_three_at_most(
    session: Session, make_quote: MakeQuote, book: Book, clock: Clock
) -> None:
    phones = [f"+7912000000{n}" for n in range(4)]
    by_phone = [ClientDetails("Анна", phone, "anna@example.com") for phone in phones]
    held = [book(make_quote(slot=hours(DAY, 11 + n, 12 + n), client=by_phone[n])) for n in range(3)]
    with pytest.raises(TooManyHolds) as refused:
        make_quote(slot=hours(DAY, 16, 17), client=by_phone[3])
    assert refused.value.data == {"limit": 3}
    bookings.pay_booking(session, held[0], clock())
    assert make_quote(slot=hours(DAY, 16, 17), client=by_phone[3])


def test_a_phone_holds_three_at_most_whatever_the_conversation(
    session: Session, make_quote: MakeQuote, book: Book, clock: Clock
) -> None:
    def quote(start: int) -> QuoteRecord:
        return make_quote(slot=hours(DAY, start, start + 1), conversation_id=add_conversation(session))

    fourth = quote(17)  # quoted while there was room
    held = [book(quote(start)) for start in (11, 12, 13)]
    with pytest.raises(TooManyHolds):
        quote(16)
    with pytest.raises(TooManyHolds):
        book(fourth)
    bookings.cancel_booking(session, held[0], clock())
    assert book(fourth)


def test_a_lapsed_hold_counts_no_more(make_quote: MakeQuote, book: Book, clock: Clock) -> None:
    for start in (11, 12, 13):
        book(make_quote(slot=hours(DAY, start, start + 1)))
    clock.advance(hours=72)
    assert book(make_quote(slot=hours(DAY, 16, 17)))


def test_what_staff_entered_counts_for_the_phone_and_for_no_conversation(
    make_quote: MakeQuote, make_booking: MakeBooking
) -> None:
    for start in (11, 12, 13):
        make_booking(slot=hours(DAY, start, start + 1), client=BORIS)
    assert make_quote(slot=hours(DAY, 16, 17), client=ANNA)
    with pytest.raises(TooManyHolds):
        make_quote(slot=hours(DAY, 17, 18), client=BORIS)

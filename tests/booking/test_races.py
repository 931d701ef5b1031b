"""Operations at the same time: no double booking, no error but "taken", all limits hold."""

import itertools
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking import bookings, halls, quotes, staff_bookings, studio
from hallchat.booking.calendar import HALF, Slot
from hallchat.booking.errors import BadStatus, OutsideHours, Taken, TooManyHolds
from hallchat.booking.offers import Order
from hallchat.config import Settings
from hallchat.models import (
    Booking,
    BookingStatus,
    ExtraRow,
    Hall,
    OwnedExtra,
    OwnedHalfHour,
    Quote,
)
from tests.booking import racing
from tests.conftest import (
    ANNA,
    BORIS,
    DAY,
    Database,
    MakeSettings,
    add_conversation,
    add_quote,
    hours,
    usual_hall,
)
from tests.promise import assert_sound
from tests.threads import run_together

RACERS = 20
ROUNDS = 8
"""Repetitions of races that either of two threads may win."""

Do = Callable[[Callable[[Session, Booking], object]], Callable[[], object]]


def assert_no_double_booking(sessions: sessionmaker[Session], outcome: racing.Outcome) -> None:
    """Asserts that bookings, owned hours and outcomes of the racers agree."""
    with sessions() as session:
        assert_sound(session)
        live = session.scalars(
            select(Booking).where(Booking.status == BookingStatus.HELD, Booking.quote_id.is_not(None))
        ).all()
        spans = sorted((booking.starts_at, booking.ends_at) for booking in live)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
        assert {booking.quote_id for booking in live} == {q for q, end in outcome.items() if end == "booked"}
        owned = set(session.scalars(select(OwnedHalfHour.half_hour)))
        for refused in session.scalars(select(Quote).where(Quote.state != "booked")):
            parts = (refused.ends_at - refused.starts_at) // HALF
            assert owned & {refused.starts_at + HALF * n for n in range(parts)}, "refused, yet free"


def race_once(database: Database, settings: Settings, now: datetime, each: int, seed: int) -> None:
    """Twenty processes, each of which wants to book `each` of the quotes for the same fifty hours."""
    wanted = racing.prepare(database.sessions, RACERS, each, settings, now, seed)
    outcome = racing.race(str(database.engine.url), wanted, settings, now)
    ends = racing.summary(outcome)
    assert set(ends) == {"booked", "taken"}
    assert sum(ends.values()) == RACERS * each
    assert_no_double_booking(database.sessions, outcome)


def test_twenty_processes_race_for_fifty_hours(database: Database, settings: Settings, now: datetime) -> None:
    race_once(database, settings, now, each=10, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(2, 5))
def test_twenty_processes_race_again_and_again(
    database: Database, settings: Settings, now: datetime, seed: int
) -> None:
    race_once(database, settings, now, racing.HOURS, seed)


def assert_no_piece_twice(sessions: sessionmaker[Session], outcome: racing.Outcome) -> None:
    """Asserts that one booking owns each thing, and that all who were refused wanted some of it."""
    with sessions() as session:
        assert_sound(session)
        stock = {extra.key: (extra.id, extra.stock) for extra in session.scalars(select(ExtraRow))}
        halves = {(row.hall_id, row.half_hour) for row in session.scalars(select(OwnedHalfHour))}
        pieces = Counter((row.extra_id, row.half_hour) for row in session.scalars(select(OwnedExtra)))
        for quote_id, end in outcome.items():
            quote = session.get_one(Quote, quote_id)
            parts = [quote.starts_at + HALF * n for n in range((quote.ends_at - quote.starts_at) // HALF)]
            buffer = [quote.ends_at] * (quote.hall.buffer_minutes > 0)
            if end == "taken":
                assert halves & {(quote.hall_id, at) for at in (*parts, *buffer)}, "refused, yet free"
            if end == "out_of_stock":
                wanted = [stock[key] for key in quote.extras]
                assert any(pieces[extra, at] == of for extra, of in wanted for at in parts), "yet free"


def race_for_extras(database: Database, settings: Settings, now: datetime, each: int, seed: int) -> None:
    """Twenty processes book half hours of two halls, and the last piece of extras, at the same time."""
    wanted = racing.prepare_extras(database.sessions, RACERS, each, settings, now, seed)
    outcome = racing.race(str(database.engine.url), wanted, settings, now)
    ends = racing.summary(outcome)
    assert set(ends) == {"booked", "taken", "out_of_stock"}
    assert sum(ends.values()) == RACERS * each
    assert_no_piece_twice(database.sessions, outcome)


def test_twenty_processes_race_for_the_last_piece_and_half_hours(
    database: Database, settings: Settings, now: datetime
) -> None:
    race_for_extras(database, settings, now, each=6, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(2, 5))
def test_twenty_processes_race_for_the_last_piece_again_and_again(
    database: Database, settings: Settings, now: datetime, seed: int
) -> None:
    race_for_extras(database, settings, now, 40, seed)


# Two at once


@pytest.fixture
def held(sessions: sessionmaker[Session], settings: Settings, now: datetime) -> int:
    """Commits a held booking and returns its id."""
    with sessions.begin() as session:
        return _hold(session, settings, now, hours(DAY, 12, 15)).id


@pytest.fixture
def doing(sessions: sessionmaker[Session], held: int) -> Do:
    """Runs the function on the booking in a new transaction."""

    def make(move: Callable[[Session, Booking], object]) -> Callable[[], object]:
        def run() -> object:
            with sessions.begin() as session:
                return move(session, session.get_one(Booking, held))

        return run

    return make


@pytest.mark.parametrize("attempt", range(ROUNDS))
def test_a_booking_is_either_paid_or_cancelled(
    sessions: sessionmaker[Session], held: int, doing: Do, now: datetime, attempt: int
) -> None:
    results = run_together(
        doing(lambda session, booking: bookings.pay_booking(session, booking, now)),
        doing(lambda session, booking: bookings.cancel_booking(session, booking, now)),
    )
    assert [type(result) for result in results if result is not None] == [BadStatus]
    with sessions() as session:
        paid, cancelled = (result is None for result in results)
        assert session.get_one(Booking, held).status == ("paid" if paid else "cancelled")
        assert paid != cancelled
        assert_sound(session)


def test_a_booking_is_paid_once(sessions: sessionmaker[Session], doing: Do, now: datetime) -> None:
    pay = doing(lambda session, booking: bookings.pay_booking(session, booking, now))
    results = run_together(*[pay] * 6)
    assert sorted(map(repr, results)) == ["BadStatus('bad_status')"] * 5 + ["None"]


@pytest.mark.parametrize("attempt", range(ROUNDS))
def test_hours_go_to_who_pays_at_the_last_moment_or_to_who_comes_next(
    sessions: sessionmaker[Session], held: int, doing: Do, settings: Settings, now: datetime, attempt: int
) -> None:
    end = now + settings.hold_for
    just_before = end - timedelta(microseconds=1)

    def take() -> object:
        with sessions.begin() as session:
            return _hold(session, settings, end, hours(DAY, 14, 16)).id

    paid, taken = run_together(
        doing(lambda session, booking: bookings.pay_booking(session, booking, just_before)), take
    )
    assert isinstance(paid, BadStatus) != isinstance(taken, Taken)
    with sessions() as session:
        assert session.get_one(Booking, held).status == ("expired" if paid else "paid")
        assert_sound(session)


@pytest.mark.parametrize("attempt", range(ROUNDS))
def test_one_phone_in_two_conversations_does_not_get_past_the_limit(
    sessions: sessionmaker[Session], make_settings: MakeSettings, now: datetime, attempt: int
) -> None:
    settings = make_settings(MAX_OPEN_HOLDS="1")
    with sessions.begin() as session:
        hall = halls.create_hall(session, usual_hall())
        agreed = []
        for start in (12, 15):
            conversation = add_conversation(session)
            slot = hours(DAY, start, start + 1)
            quote = add_quote(session, conversation, Order(hall, slot, 1), ANNA, now, settings)
            agreed.append((conversation, quote.id))

    def book(conversation: str, quote_id: str) -> Callable[[], object]:
        def run() -> object:
            with sessions.begin() as session:
                quote = quotes.get_quote(session, conversation, quote_id)
                return bookings.book_quote(session, quote, now, settings).reference

        return run

    results = run_together(*(book(*each) for each in agreed))
    assert sorted(isinstance(result, TooManyHolds) for result in results) == [False, True]
    assert sorted(isinstance(result, str) for result in results) == [False, True]


@pytest.mark.parametrize("attempt", range(ROUNDS))
def test_staff_who_swap_two_bookings_at_once_are_told_taken_and_nothing_worse(
    sessions: sessionmaker[Session], settings: Settings, now: datetime, attempt: int
) -> None:
    early, late = hours(DAY, 11, 13), hours(DAY, 15, 17)
    with sessions.begin() as session:
        first = _hold(session, settings, now, early).id
        second = _hold(session, settings, now, late).id

    def move(booking_id: int, to: Slot) -> Callable[[], object]:
        def run() -> None:
            with sessions.begin() as session:
                booking = session.get_one(Booking, booking_id)
                form = staff_bookings.BookingDetails(booking.hall, to, 1, BORIS, BookingStatus.HELD)
                staff_bookings.change_booking(session, booking, form, booking.version, now, settings)

        return run

    results = run_together(move(first, late), move(second, early))
    assert [type(result) for result in results] == [Taken, Taken]
    with sessions() as session:
        assert_sound(session)


def test_hours_that_staff_cut_meanwhile_are_not_booked(
    database: Database, settings: Settings, now: datetime
) -> None:
    with database.sessions.begin() as session:
        hall_id = halls.create_hall(session, usual_hall()).id

    def book() -> object:
        with database.sessions.begin() as session:
            return _hold(session, settings, now, hours(DAY, 11, 12))

    with ThreadPoolExecutor(1) as pool, database.sessions.begin() as staff:
        hall = staff.get_one(Hall, hall_id)
        halls.change_hall(staff, hall, {"open": {"all": "12:00-19:00"}}, hall.version, now, settings)
        booked = pool.submit(book)
        if database.engine.dialect.name == "postgresql":
            wait_until_somebody_waits(staff)  # SQLite's one writer holds the lock as it is
        staff.commit()
        with pytest.raises(OutsideHours):
            booked.result(timeout=10)


def test_a_turn_that_waits_for_staff_books_by_their_new_rules(
    database: Database, settings: Settings, now: datetime
) -> None:
    with database.sessions.begin() as session:
        hall = halls.create_hall(session, usual_hall())
        order, conversation = Order(hall, hours(DAY, 11, 12), 1), add_conversation(session)
        quote_id = add_quote(session, conversation, order, ANNA, now, settings).id
        hall_id = hall.id

    def book() -> object:
        with database.sessions.begin() as session:
            studio.use_stamp(session, session.scalar(studio.STAMP))
            quote = quotes.get_quote(session, conversation, quote_id)
            return bookings.book_quote(session, quote, now, settings)

    with ThreadPoolExecutor(1) as pool, database.sessions.begin() as staff:
        hall = staff.get_one(Hall, hall_id)
        halls.change_hall(staff, hall, {"open": {"all": "12:00-19:00"}}, hall.version, now, settings)
        booked = pool.submit(book)
        if database.engine.dialect.name == "postgresql":
            wait_until_somebody_waits(staff)
        staff.commit()
        with pytest.raises(OutsideHours):
            booked.result(timeout=10)


def wait_until_somebody_waits(session: Session) -> None:
    while not session.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
        time.sleep(0.01)


def _hold(session: Session, settings: Settings, now: datetime, slot: Slot) -> Booking:
    """Makes a hold in the usual hall, and the hall if it is missing."""
    hall = session.scalar(select(Hall)) or halls.create_hall(session, usual_hall())
    form = staff_bookings.BookingDetails(hall, slot, 1, BORIS, BookingStatus.HELD)
    return staff_bookings.create_booking(session, form, now, settings)

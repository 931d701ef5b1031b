"""After any operations in any order the first three promises of DESIGN.md hold in the database.

The machine keeps no second ledger of owned hours: it looks at the bookings' times, which are
what a client was told, and holds the owned hours against them.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from hallchat import database
from hallchat.booking import bookings, halls, quotes, staff_bookings
from hallchat.booking.calendar import Slot, instants, slot_of
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import (
    BadStatus,
    BookingError,
    OutOfStock,
    SlotError,
    StaleEdit,
    Taken,
    TooManyPeople,
)
from hallchat.booking.offers import Order
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.booking.status import LIVE, effective_status
from hallchat.config import from_environ
from hallchat.models import Base, Booking, BookingStatus, ExtraRow, Hall
from hallchat.studio.spans import ClockSpan
from tests.conftest import DAY, NOW, Clock, add_conversation, add_quote, hours, usual_hall
from tests.promise import assert_sound

SETTINGS = from_environ(
    {"DATABASE_URL": "sqlite://", "SECRET_KEY": "not-a-secret-in-tests", "BOOKING_HORIZON_DAYS": "14"}, Path()
)
CLIENTS = [ClientDetails("Гость", f"+7912345678{n}", "guest@example.com") for n in range(2)]

# Few hours, so that they are fought over; some of them past, closed or too far ahead.
spans = st.tuples(st.integers(10, 14), st.integers(1, 4)).map(lambda h: (h[0], h[0] + h[1]))
days = st.sampled_from([DAY, DAY, DAY + timedelta(days=1), DAY + timedelta(days=30)])
slots = st.builds(lambda day, span: hours(day, *span), days, spans)
statuses = st.sampled_from(BookingStatus)
people = st.sampled_from([1, 5, 5, 5, 20, 21])
extras = st.sampled_from([{}, {}, {"snow": 1}, {"snow": 1, "smoke": 2}, {"snow": 2}])
SNOW, SMOKE = 500, 300
"""Rubles an hour for the one snow machine, and once for each smoke machine."""


class Studio(RuleBasedStateMachine):
    """Operations of clients, staff and the clock on one SQLite database in memory."""

    engine: ClassVar = database.configure(
        create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    )
    halls = Bundle("halls")
    conversations = Bundle("conversations")
    bookings = Bundle("bookings")

    def __init__(self) -> None:
        super().__init__()
        Base.metadata.create_all(self.engine)
        self.session = Session(self.engine)
        self.clock = Clock(NOW)
        self.costs: dict[int, int] = {}
        """The expected cost of each booking: the rate at its creation times the hours, and its extras."""

    def teardown(self) -> None:
        self.session.rollback()
        self.session.close()

    @initialize(target=halls)
    def open_the_halls(self) -> Any:
        plenty = {"opens": 9, "closes": 24, "capacity": 20}
        first = halls.create_hall(self.session, usual_hall(**plenty))
        cleaned = {"name": "Свет", "name_en": "", "price": 700, "opens": 11, "buffer_minutes": 60}
        second = halls.create_hall(self.session, usual_hall(**cleaned))
        self.session.add(ExtraRow(key="snow", name="Снег", price=Decimal(SNOW), unit="hour", stock=1))
        self.session.add(ExtraRow(key="smoke", name="Дым", price=Decimal(SMOKE), unit="piece"))
        return multiple(first, second)

    @initialize(target=conversations)
    def clients_come(self) -> Any:
        return multiple(*(add_conversation(self.session) for _ in range(3)))

    # What clients do

    @rule(
        target=bookings,
        conversation=conversations,
        hall=halls,
        slot=slots,
        people=people,
        extras=extras,
        client=st.sampled_from(CLIENTS),
        wait=st.sampled_from([0, 0, 10, 40]),
        meanwhile=st.sampled_from([None, None, "price", "rules"]),
    )
    def a_client_books(
        self,
        conversation: str,
        hall: Hall,
        slot: Slot,
        people: int,
        extras: dict[str, int],
        client: ClientDetails,
        wait: int,
        meanwhile: str | None,
    ) -> Any:
        with self.allowed(BookingError):
            order = Order(hall, slot, people, extras)
            quote = add_quote(self.session, conversation, order, client, self.clock(), SETTINGS)
            self.clock.advance(minutes=wait)
            if meanwhile:
                self._change_hall(hall, **{meanwhile: hall.price + 1 if meanwhile == "price" else f"{wait}!"})
            booked = bookings.book_quote(self.session, quote, self.clock(), SETTINGS)
            assert wait < 30
            assert not meanwhile
            assert booked.cost == quote.cost
            quote = quotes.get_quote(self.session, conversation, quote.id)
            assert bookings.book_quote(self.session, quote, self.clock(), SETTINGS) == booked
            booking = self.session.scalars(select(Booking).filter_by(quote_id=quote.id)).one()
            assert self.holds(client_phone=client.phone) <= SETTINGS.max_open_holds
            assert self.holds(conversation_id=conversation) <= SETTINGS.max_open_holds
            self.costs[booking.id] = expected_cost(hall, slot, extras)
            return booking
        return multiple()

    @rule(booking=bookings)
    def somebody_pays(self, booking: Booking) -> None:
        self._move(booking, bookings.pay_booking, BookingStatus.PAID)

    @rule(booking=bookings)
    def somebody_cancels(self, booking: Booking) -> None:
        self._move(booking, bookings.cancel_booking, BookingStatus.CANCELLED)

    # What staff do

    @rule(target=bookings, hall=halls, slot=slots, people=people, status=statuses, extras=extras)
    def staff_enter(
        self, hall: Hall, slot: Slot, people: int, status: BookingStatus, extras: dict[str, int]
    ) -> Any:
        return self._enter(BookingDetails(hall, slot, people, CLIENTS[0], status, extras))

    @rule(target=bookings, booking=bookings, lapsed=st.booleans())
    def staff_enter_in_its_place(self, booking: Booking, lapsed: bool) -> Any:
        if self.is_gone(booking):
            return multiple()
        if lapsed:
            self.a_hold_runs_out(booking)
        return self._enter(
            BookingDetails(booking.hall, self.slot(booking), 1, CLIENTS[0], BookingStatus.HELD)
        )

    @rule(booking=bookings, hall=halls, slot=slots, people=people, status=statuses, extras=extras)
    def staff_move(
        self,
        booking: Booking,
        hall: Hall,
        slot: Slot,
        people: int,
        status: BookingStatus,
        extras: dict[str, int],
    ) -> None:
        if not self.is_gone(booking):
            self._change(booking, BookingDetails(hall, slot, people, CLIENTS[1], status, extras))

    @rule(booking=bookings, people=people, status=statuses | st.none(), extras=extras | st.none())
    def staff_correct(
        self, booking: Booking, people: int, status: BookingStatus | None, extras: dict[str, int] | None
    ) -> None:
        if not self.is_gone(booking):
            status = status or effective_status(booking, self.clock())
            extras = booking.extras if extras is None else extras
            form = BookingDetails(booking.hall, self.slot(booking), people, CLIENTS[1], status, extras)
            self._change(booking, form)

    @rule(booking=bookings)
    def staff_save_a_stale_form(self, booking: Booking) -> None:
        if self.is_gone(booking):
            return
        form = BookingDetails(booking.hall, hours(DAY, 12, 13), 1, CLIENTS[0], BookingStatus.PAID)
        with pytest.raises(StaleEdit):
            staff_bookings.change_booking(
                self.session, booking, form, booking.version - 1, self.clock(), SETTINGS
            )

    @rule(booking=bookings)
    def staff_delete(self, booking: Booking) -> None:
        if not self.is_gone(booking):
            staff_bookings.delete_booking(self.session, booking)

    @rule(hall=halls, values=st.fixed_dictionaries({"price": st.integers(1, 9999)}))
    def staff_set_the_price(self, hall: Hall, values: dict[str, int]) -> None:
        self._change_hall(hall, **values)

    @rule(hall=halls, opens=st.integers(9, 12), closes=st.integers(15, 24))
    def staff_set_the_hours(self, hall: Hall, opens: int, closes: int) -> None:
        with self.allowed(BookingError):
            self._change_hall(hall, open={"all": f"{opens:02d}:00-{closes:02d}:00"})

    # What time does

    @rule(hours=st.sampled_from([0.5, 5, 24]))
    def time_goes_by(self, hours: float) -> None:
        self.clock.advance(hours=hours)

    @rule(booking=bookings)
    def a_hold_runs_out(self, booking: Booking) -> None:
        if not self.is_gone(booking) and booking.hold_until:
            self.clock.now = max(self.clock.now, booking.hold_until)

    # What must hold

    @invariant()
    def a_live_booking_owns_exactly_its_hours(self) -> None:
        assert_sound(self.session)

    @invariant()
    def no_two_bookings_share_an_hour(self) -> None:
        live = sorted(
            (booking.hall_id, booking.starts_at, booking.ends_at) for booking in self.live_bookings()
        )
        for (hall, _, ends), (other_hall, starts, _) in itertools.pairwise(live):
            assert hall != other_hall or ends <= starts

    @invariant()
    def what_is_to_come_lies_within_opening_hours(self) -> None:
        for booking in self.live_bookings():
            if booking.ends_at > self.clock():
                slot = self.slot(booking)
                open_all_days = ClockSpan.parse(booking.hall.open["all"])
                assert open_all_days.start <= slot.start < slot.end <= open_all_days.end

    @invariant()
    def the_price_is_the_rate_at_the_time_times_the_hours_and_the_extras(self) -> None:
        costs = dict(self.session.execute(select(Booking.id, Booking.cost)).all())
        assert costs == {booking: cost for booking, cost in self.costs.items() if booking in costs}

    def slot(self, booking: Booking) -> Slot:
        return slot_of(booking.starts_at, booking.ends_at, SETTINGS.timezone)

    def live_bookings(self) -> list[Booking]:
        found = self.session.scalars(select(Booking))
        return [booking for booking in found if effective_status(booking, self.clock()) in LIVE]

    def holds(self, **of: str) -> int:
        held = [
            booking
            for booking in self.session.scalars(select(Booking).filter_by(**of))
            if effective_status(booking, self.clock()) == BookingStatus.HELD
        ]
        return len(held)

    def is_gone(self, booking: Booking) -> bool:
        return booking not in self.session

    def is_blocked(self, form: BookingDetails, but: Booking | None = None) -> bool:
        """True if another live booking, or its buffer, has some of this time, by what clients were told."""
        starts_at = instants(form.slot, SETTINGS.timezone)[0]
        buffer = timedelta(minutes=form.hall.buffer_minutes)
        ends_at = starts_at + timedelta(minutes=form.slot.minutes)
        return any(
            booking.starts_at < ends_at + buffer and starts_at < booking.ends_at + buffer
            for booking in self.live_bookings()
            if booking.hall_id == form.hall.id and booking is not but
        )

    @contextmanager
    def allowed(self, *refusals: type[BookingError]) -> Iterator[list[BookingError]]:
        """One request: a refusal changes nothing."""
        refused: list[BookingError] = []
        costs, savepoint = dict(self.costs), self.session.begin_nested()
        try:
            yield refused
            savepoint.commit()
        except refusals as error:
            savepoint.rollback()
            self.costs = costs
            refused.append(error)

    def _enter(self, form: BookingDetails) -> Any:
        blocked = form.status in LIVE and self.is_blocked(form)
        with self.allowed(SlotError, TooManyPeople, OutOfStock) as refused:
            booking = staff_bookings.create_booking(self.session, form, self.clock(), SETTINGS)
            self.costs[booking.id] = expected_cost(form.hall, form.slot, form.extras)
        if not refused:
            assert not blocked
            return booking
        assert blocked or not isinstance(refused[0], Taken)
        return multiple()

    def _change(self, booking: Booking, form: BookingDetails) -> None:
        moved = (form.hall.id, form.slot) != (booking.hall_id, self.slot(booking))
        reordered = form.extras != booking.extras
        blocked = form.status in LIVE and self.is_blocked(form, but=booking)
        with self.allowed(SlotError, TooManyPeople, OutOfStock) as refused:
            staff_bookings.change_booking(
                self.session, booking, form, booking.version, self.clock(), SETTINGS
            )
            if moved or reordered:
                self.costs[booking.id] = expected_cost(form.hall, form.slot, form.extras)
        assert not (blocked and not refused)
        assert blocked or not any(isinstance(error, Taken) for error in refused)

    def _change_hall(self, hall: Hall, **values: Any) -> None:
        halls.change_hall(self.session, hall, values, hall.version, self.clock(), SETTINGS)

    def _move(self, booking: Booking, move: Callable[..., None], to: BookingStatus) -> None:
        if self.is_gone(booking):
            return
        before = effective_status(booking, self.clock())
        with self.allowed(BadStatus) as refused:
            move(self.session, booking, self.clock())
        assert bool(refused) == (before != BookingStatus.HELD)
        assert effective_status(booking, self.clock()) == (before if refused else to)


def expected_cost(hall: Hall, slot: Slot, extras: Mapping[str, int]) -> int:
    cost = (hall.price + SNOW * extras.get("snow", 0)) * slot.hours + SMOKE * extras.get("smoke", 0)
    return int(cost)


TestStudio = Studio.TestCase
TestStudio.settings = examples(max_examples=50, stateful_step_count=40, deadline=None)


@pytest.mark.soak
@pytest.mark.timeout(900)
class TestStudioForLong(Studio.TestCase):  # type: ignore[misc,valid-type]  # hypothesis makes the class
    settings = examples(max_examples=500, stateful_step_count=50, deadline=None)

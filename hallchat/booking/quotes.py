"""Quotes: what a client was shown and agreed to. At most one booking is made from each."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, func, literal_column, or_, select, update
from sqlalchemy.orm import Session

from hallchat.booking.calendar import slot_of
from hallchat.booking.client_details import ClientDetails, columns_of
from hallchat.booking.errors import (
    QuoteLapsed,
    QuoteNotAgreed,
    QuoteSuperseded,
    TooManyHolds,
    UnknownQuote,
)
from hallchat.booking.offers import Offer, Order, work_out
from hallchat.booking.status import has_status
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, Quote, QuoteState
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared

_ORDER = ("hall_id", "starts_at", "ends_at", "num_people", "extras", "code")
"""The columns of a quote that say what was ordered."""
QUOTE_LIFETIME = timedelta(minutes=30)
_IS_OPEN = Quote.state.in_([literal_column("'shown'"), literal_column("'agreed'")])
"""In the words of the index of open quotes."""


def make_quote(
    session: Session,
    conversation_id: str,
    order: Order,
    client: ClientDetails,
    now: datetime,
    settings: Settings,
) -> Quote:
    """The conversation's open quote with these values; supersedes an open quote with others.

    Raises TooManyHolds, and what `work_out` raises, if this could not be booked at `now`.
    """
    offer = work_out(session, order, now, settings)
    check_holds(session, conversation_id, client.phone, now, settings)
    columns = {
        "hall_id": order.hall.id,
        "starts_at": offer.times.starts_at,
        "ends_at": offer.times.ends_at,
        "num_people": order.people,
        **columns_of(client),
        "rules_version": order.hall.rules_version,
        **offer.terms(),
    }
    quote = open_quote(session, conversation_id, now)
    if quote and all(getattr(quote, name) == value for name, value in columns.items()):
        return quote
    supersede(session, conversation_id, now)
    lapses_at = now + QUOTE_LIFETIME
    quote = Quote(conversation_id=conversation_id, created_at=now, lapses_at=lapses_at, **columns)
    session.add(quote)
    session.flush()
    return quote


def open_quote(session: Session, conversation_id: str, now: datetime) -> Quote | None:
    """The quote that the client of the conversation can still agree to or book; None if there is none."""
    return session.scalar(
        select(Quote).where(Quote.conversation_id == conversation_id, _IS_OPEN, Quote.lapses_at > now)
    )


_SUPERSEDE = Prepared(
    update(Quote)
    .where(Quote.conversation_id == bindparam("conversation"), _IS_OPEN)
    .values(state=case((Quote.lapses_at <= bindparam("now"), QuoteState.LAPSED), else_=QuoteState.SUPERSEDED))
)


def supersede(session: Session, conversation_id: str, now: datetime) -> None:
    """Close the conversation's open quote, as lapsed if its time is over, else as superseded."""
    session.flush()
    _SUPERSEDE.run(session.connection(), {"conversation": conversation_id, "now": now})
    # A bulk update through the session is slow; instead its loaded quotes are expired here.
    for loaded in session:
        if isinstance(loaded, Quote):
            session.expire(loaded, ["state"])


def agree(session: Session, quote: Quote, privacy_version: str, now: datetime) -> None:
    """Record that the client agreed to summary, rules and the personal data policy of `privacy_version`.

    Does nothing for a booked quote. Raises QuoteSuperseded or QuoteLapsed if the quote is not open.
    """
    if quote.state == QuoteState.BOOKED:
        return
    check_open(session, quote, now)
    quote.state = QuoteState.AGREED
    quote.agreed_at = now
    quote.privacy_version = privacy_version
    session.flush()


def get_quote(session: Session, conversation_id: str, quote_id: str) -> Quote:
    """The quote with that id, locked. Raises UnknownQuote unless it belongs to this conversation."""
    quote = session.get(Quote, quote_id, with_for_update=True, populate_existing=True)
    if quote is None or quote.conversation_id != conversation_id:
        raise UnknownQuote()
    return quote


def check_open(session: Session, quote: Quote, now: datetime) -> None:
    """Raises QuoteSuperseded if the quote or the hall's rules have changed, QuoteLapsed after its lifetime.

    `check_offer` looks at the price.
    """
    hall = session.get_one(Hall, quote.hall_id)
    if quote.state == QuoteState.SUPERSEDED or quote.rules_version != hall.rules_version:
        raise QuoteSuperseded()
    if quote.state == QuoteState.LAPSED or quote.lapses_at <= now:
        raise QuoteLapsed()


def check_agreed(session: Session, quote: Quote, now: datetime) -> None:
    """Raises QuoteNotAgreed if the client has not agreed yet, and what `check_open` raises."""
    check_open(session, quote, now)
    if quote.state != QuoteState.AGREED:
        raise QuoteNotAgreed()


_COUNT_HOLDS = select(
    func.count(case((Booking.client_phone == bindparam("phone"), 1))),
    func.count(case((Booking.conversation_id == bindparam("conversation"), 1))),
).where(
    has_status(BookingStatus.HELD, bindparam("now", type_=UtcDateTime)),
    or_(
        Booking.client_phone == bindparam("phone"),
        Booking.conversation_id == bindparam("conversation"),
    ),
)


def check_holds(
    session: Session, conversation_id: str | None, phone: str, now: datetime, settings: Settings
) -> None:
    """Raises TooManyHolds if the conversation or the phone already has `max_open_holds` unpaid holds."""
    values = {"phone": phone, "conversation": conversation_id, "now": now}
    of_phone, of_conversation = session.execute(_COUNT_HOLDS, values).one()
    if max(of_phone, of_conversation) >= settings.max_open_holds:
        raise TooManyHolds(limit=settings.max_open_holds)


def order_of(session: Session, quote: Quote, settings: Settings) -> Order:
    """The order that the quote was made for."""
    tz = description(session, settings).studio.timezone
    slot = slot_of(quote.starts_at, quote.ends_at, tz)
    return Order(quote.hall, slot, quote.num_people, quote.extras, quote.code)


def is_same_order(one: Quote, other: Quote) -> bool:
    """True if both quotes are for the same hall, time, people, extras and code."""
    return all(getattr(one, name) == getattr(other, name) for name in _ORDER)


def check_offer(session: Session, quote: Quote, now: datetime, settings: Settings) -> Offer:
    """The offer for the quote's order as it is now.

    Raises what `work_out` raises, and QuoteSuperseded if price or terms are no longer those of the quote.
    """
    offer = work_out(session, order_of(session, quote, settings), now, settings)
    if any(getattr(quote, name) != value for name, value in offer.terms().items()):
        raise QuoteSuperseded()
    return offer

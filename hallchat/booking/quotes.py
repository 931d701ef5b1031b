"""Quotes: exactly what a client was shown and agreed to. A booking is made of one, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, func, or_, select, update
from sqlalchemy.orm import Session

from hallchat.booking import pricing
from hallchat.booking.availability import check_free, check_people
from hallchat.booking.calendar import Slot, instants, slot_of
from hallchat.booking.errors import (
    QuoteLapsed,
    QuoteNotAgreed,
    QuoteSuperseded,
    TooManyHolds,
    UnknownQuote,
)
from hallchat.booking.status import has_status
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, Quote, QuoteState
from hallchat.models.base import UtcDateTime

LAPSES_AFTER = timedelta(minutes=30)
OPEN = (QuoteState.SHOWN, QuoteState.AGREED)


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """Who books: the phone as E.164."""

    name: str
    phone: str
    email: str


def make_quote(
    session: Session,
    conversation_id: str,
    hall: Hall,
    slot: Slot,
    people: int,
    client: ContactDetails,
    now: datetime,
    settings: Settings,
) -> Quote:
    """The conversation's one open quote, for exactly this; any other is superseded.

    Raises SlotError, BadPeople, TooManyPeople or TooManyHolds when it could not be booked now.
    """
    check_free(session, hall, slot, now, settings)
    check_people(session, hall, people)
    check_holds(session, conversation_id, client.phone, now, settings)
    quote = open_quote(session, conversation_id, now)
    if quote and _terms(quote, settings) == (hall.id, slot, people, client) and _is_current(quote, hall):
        return quote
    supersede(session, conversation_id, now)
    hours = instants(slot, settings.timezone)
    quote = Quote(
        conversation_id=conversation_id,
        hall_id=hall.id,
        starts_at=hours[0],
        ends_at=hours[-1] + timedelta(hours=1),
        num_people=people,
        client_name=client.name,
        client_phone=client.phone,
        client_email=client.email,
        price=hall.price,
        cost=pricing.cost(hall, slot.hours),
        rules_version=hall.rules_version,
        created_at=now,
        lapses_at=now + LAPSES_AFTER,
    )
    session.add(quote)
    session.flush()
    return quote


def open_quote(session: Session, conversation_id: str, now: datetime) -> Quote | None:
    """The quote that the conversation may still agree to or book."""
    return session.scalar(
        select(Quote).where(
            Quote.conversation_id == conversation_id, Quote.state.in_(OPEN), Quote.lapses_at > now
        )
    )


_SUPERSEDE = (
    update(Quote)
    .where(Quote.conversation_id == bindparam("conversation"), Quote.state.in_(OPEN))
    .values(state=case((Quote.lapses_at <= bindparam("now"), QuoteState.LAPSED), else_=QuoteState.SUPERSEDED))
)


def supersede(session: Session, conversation_id: str, now: datetime) -> None:
    """What was shown no longer holds, or has lapsed meanwhile: nothing of it can be booked."""
    session.flush()
    session.connection().execute(_SUPERSEDE, {"conversation": conversation_id, "now": now})
    # Past the session, which takes long over such a statement; so what it knows of quotes is forgotten.
    for known in session:
        if isinstance(known, Quote):
            session.expire(known, ["state"])


def agree(session: Session, quote: Quote, privacy_version: str, now: datetime) -> None:
    """The client said yes to the summary, the rules and the personal data policy of that version.

    A booked quote stays as it is. Raises QuoteSuperseded or QuoteLapsed for one that is no longer open.
    """
    if quote.state == QuoteState.BOOKED:
        return
    check_open(session, quote, now)
    quote.state = QuoteState.AGREED
    quote.agreed_at = now
    quote.privacy_version = privacy_version
    session.flush()


def get_quote(session: Session, conversation_id: str, quote_id: str) -> Quote:
    """The quote of that id, if it is this conversation's. Raises UnknownQuote."""
    quote = session.get(Quote, quote_id, with_for_update=True, populate_existing=True)
    if quote is None or quote.conversation_id != conversation_id:
        raise UnknownQuote()
    return quote


def check_open(session: Session, quote: Quote, now: datetime) -> None:
    """Raises QuoteSuperseded when something it says has changed since, QuoteLapsed when its time is over."""
    hall = session.get_one(Hall, quote.hall_id)
    if quote.state == QuoteState.SUPERSEDED or not _is_current(quote, hall):
        raise QuoteSuperseded()
    if quote.state == QuoteState.LAPSED or quote.lapses_at <= now:
        raise QuoteLapsed()


def check_agreed(session: Session, quote: Quote, now: datetime) -> None:
    """Raises QuoteNotAgreed before the client's yes, and what `check_open` raises."""
    check_open(session, quote, now)
    if quote.state != QuoteState.AGREED:
        raise QuoteNotAgreed()


_HOLDS = select(
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
    """Raises TooManyHolds when the conversation or the phone has as many unpaid holds as it may."""
    values = {"phone": phone, "conversation": conversation_id, "now": now}
    of_phone, of_conversation = session.execute(_HOLDS, values).one()
    if max(of_phone, of_conversation) >= settings.max_open_holds:
        raise TooManyHolds(limit=settings.max_open_holds)


def _terms(quote: Quote, settings: Settings) -> tuple[int, Slot, int, ContactDetails]:
    slot = slot_of(quote.starts_at, quote.ends_at, settings.timezone)
    client = ContactDetails(quote.client_name, quote.client_phone, quote.client_email)
    return quote.hall_id, slot, quote.num_people, client


def _is_current(quote: Quote, hall: Hall) -> bool:
    """Staff may have changed the price or the rules since."""
    return (quote.price, quote.rules_version) == (hall.price, hall.rules_version)

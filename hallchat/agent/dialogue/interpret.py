"""What a message says and does by itself, before any engine runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from hallchat.agent.dialogue import consent
from hallchat.agent.dialogue import state as drafts
from hallchat.agent.dialogue.state import Draft
from hallchat.agent.turns.lease import Held
from hallchat.booking import bookings, quotes
from hallchat.booking.errors import BookingError, QuoteLapsed, QuoteNotAgreed
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.nlu import Context, KnownHall, Reading, read


@dataclass(frozen=True, slots=True)
class Understood:
    """What one message says and does by itself, before any engine runs."""

    reading: Reading
    agreed_quote: str | None = None
    refused: str | None = None
    cancelled: str | None = None


def understand(
    session: Session, held: Held, before: Draft, halls: Sequence[Hall], now: datetime, settings: Settings
) -> tuple[Draft, Understood]:
    """Read the turn's message, apply it to the draft, and carry out what a yes agrees to.

    A quote that it changes or takes back is superseded.
    """
    reading = read(held.text, _context(before, halls, held.locale, now, settings))
    draft = drafts.apply(before, reading)
    if drafts.terms(draft) != drafts.terms(before) or consent.takes_back(reading):
        quotes.supersede(session, held.conversation_id, now)
    understood = Understood(reading)
    if consent.is_yes(reading, before):
        draft, understood = _say_yes(session, held, draft, understood, now)
    other = reading.language not in (None, held.locale)  # "can we speak English?": it is done
    said_nothing = not other and reading == replace(Reading(), language=reading.language)
    return replace(draft, misses=draft.misses + 1 if said_nothing else 0), understood


def _say_yes(
    session: Session, held: Held, draft: Draft, understood: Understood, now: datetime
) -> tuple[Draft, Understood]:
    """Carry out what the client's yes agrees to: exactly what the last answer, or the button, asked."""
    if held.button_quote_id is not None:
        return _agree(session, held, draft, held.button_quote_id, understood, now)
    if not held.in_reply:  # written before the question that it would answer
        return draft, replace(understood, refused=QuoteNotAgreed.code)
    if draft.cancelling is not None:
        return draft, replace(understood, cancelled=_cancel(session, held, draft.cancelling, now))
    if draft.quote is not None and "confirm" in draft.asked:
        return _agree(session, held, draft, draft.quote, understood, now)
    return draft, understood


def _agree(
    session: Session, held: Held, draft: Draft, quote_id: str, understood: Understood, now: datetime
) -> tuple[Draft, Understood]:
    """The summary that asks for the yes shows the rules and the policy's link: one yes covers them all."""
    try:
        quote = quotes.get_quote(session, held.conversation_id, quote_id)
        quotes.agree(session, quote, consent.privacy_version(), now)
    except BookingError as error:
        gone = held.button_quote_id is not None and not isinstance(error, QuoteLapsed)
        return draft, replace(understood, refused="stale_button" if gone else error.code)
    draft = consent.with_consents(draft, quote.hall.name, quote.rules_version)
    return draft, replace(understood, agreed_quote=quote.id)


def _cancel(session: Session, held: Held, reference: str, now: datetime) -> str | None:
    for booking in bookings.bookings_of(session, held.conversation_id):
        if booking.reference == reference:
            try:
                bookings.cancel_booking(session, booking, now)
            except BookingError:
                return None  # paid or over by now: the engine tells its present status
            return reference
    return None


def known_halls(halls: Iterable[Hall]) -> tuple[KnownHall, ...]:
    """The halls as the understanding needs them."""
    return tuple(
        KnownHall(
            key=hall.name,
            names=tuple(filter(None, (hall.name, hall.name_en))),
            opens=hall.opens,
            closes=hall.closes,
            capacity=hall.capacity,
            price=hall.price,
            about=f"{hall.description}\n{hall.description_en}",
        )
        for hall in halls
    )


def _context(draft: Draft, halls: Iterable[Hall], locale: str, now: datetime, settings: Settings) -> Context:
    return Context(
        now=now.astimezone(settings.timezone),
        halls=known_halls(halls),
        asked=(*draft.asked, "cancel") if draft.cancelling else draft.asked,
        hall=draft.hall,
        date=draft.date,
        start=draft.start,
        end=draft.end,
        people=draft.people,
        days=draft.days,
        told=draft.told,
        offers=draft.offers,
        topics=draft.topics,
        locale=locale,
    )

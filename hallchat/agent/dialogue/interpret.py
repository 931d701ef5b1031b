"""Interprets a message before any engine runs: updates the state, agrees to a quote, cancels a booking."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from hallchat.agent.dialogue import consent, state_update, wishes
from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.dialogue.booked_act import agrees_to_cancel
from hallchat.agent.dialogue.matter import CANCEL, KEEP, BookedMatter
from hallchat.agent.dialogue.state import DialogueState
from hallchat.booking import bookings, flags, quotes
from hallchat.booking.answers import own_questions
from hallchat.booking.errors import BookingError, QuoteLapsed, QuoteNotAgreed
from hallchat.booking.halls import active_halls
from hallchat.booking.known_names import known_codes, known_extras, known_halls
from hallchat.booking.studio import StudioSnapshot
from hallchat.config import Settings
from hallchat.models import BookingStatus
from hallchat.nlu import Intent, NluContext, NluResult, understand
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.types import Digression


@dataclass(frozen=True, slots=True)
class ClientMessage:
    """A message to interpret, and where it was written."""

    conversation_id: str
    text: str
    language: str
    """The conversation's language before the message is read."""
    in_reply: bool
    """False if the client wrote it before the last answer could be read."""
    button_quote_id: str | None
    """The quote that the pressed button belongs to."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The result of the language understanding, and what the client's yes led to."""

    nlu: NluResult
    agreed_quote: str | None = None
    refused: str | None = None
    cancelled: str | None = None
    returned: int | None = None
    """The rubles that come back after this cancellation; None if the booking was not paid."""
    matter: BookedMatter | None = None
    """The request or question about a booking that was made."""
    news: tuple[str, ...] = ()
    """References of bookings whose status has changed since the last answer, elsewhere."""
    kept: str | None = None
    """Reference of the booking whose change the client has given up."""
    flagged: tuple[str, ...] = ()
    """The reasons for which this message has flagged the conversation for staff."""


def read_message(
    text: str,
    language: str,
    state: DialogueState,
    studio: StudioSnapshot,
    now: datetime,
    settings: Settings,
) -> NluResult:
    """Reads a message in a conversation of that language and state.

    Intents that only questions to the studio brought up are left out: the studio's answers replace them.
    """
    nlu = _without_known_contacts(understand(text, _context(state, studio, language, now, settings)), state)
    if not nlu.question_intents:
        return nlu
    intents = tuple(intent for intent in nlu.intents if intent not in nlu.question_intents)
    return replace(nlu, intents=intents, question_intents=())


def _without_known_contacts(nlu: NluResult, state: DialogueState) -> NluResult:
    """The reading without the contacts that a question or a wish repeats: «придёт ли счёт на a@b.ru?».

    Beside a company's details a name or an address is that for the invoice, if the client has given theirs.
    """
    if Digression.COMPANY in nlu.digressions:
        own: dict[str, Any] = {name: None for name in CONTACTS if getattr(state, name) is not None}
        nlu = replace(nlu, **own)
        if not dialogue_state.fills_booking(nlu):  # "please send it to ..." changes no booking
            nlu = replace(nlu, intents=tuple(each for each in nlu.intents if each != Intent.CHANGE))
    said = {name: getattr(nlu, name) for name in CONTACTS}
    known = {name: None for name, value in said.items() if value and value == getattr(state, name)}
    changes: dict[str, Any] = known if nlu.questions or nlu.intents else {}
    return replace(nlu, **changes)


def interpret_message(
    session: Session,
    message: ClientMessage,
    before: DialogueState,
    nlu: NluResult,
    now: datetime,
    matter: BookedMatter | None = None,
) -> tuple[DialogueState, Interpretation]:
    """Updates the state by what `nlu` read, and carries out a yes: agrees to a quote or cancels a booking.

    A trouble of the client's flags the conversation for staff, whichever engine answers. A changed value or
    a withdrawal supersedes the open quote.
    """
    if before.changing and matter is None and _gives_change_up(nlu):
        quotes.supersede(session, message.conversation_id, now)
        kept = Interpretation(nlu, kept=before.changing)
        return replace(wishes.next_wish(before), fallback_count=0), kept
    if matter is not None and matter.act == KEEP:
        quotes.supersede(session, message.conversation_id, now)
        state = _with_only_hall(session, state_update.apply(before, nlu), nlu)
        return replace(state, fallback_count=0), Interpretation(nlu, kept=matter.reference)
    state = _with_only_hall(session, state_update.apply(before, nlu), nlu)
    if dialogue_state.quoted_values(state) != dialogue_state.quoted_values(before) or consent.takes_back(nlu):
        quotes.supersede(session, message.conversation_id, now)
    asked = (flags.REQUEST,) if nlu.requests else ()
    reasons = (*nlu.troubles, *({Digression.COMPANY} & nlu.digressions.keys()), *asked)
    flagged = flags.raise_flags(session, message.conversation_id, reasons, message.text, now)
    interpretation = Interpretation(nlu, matter=matter, flagged=flagged)
    if consent.is_yes(nlu, before) or agrees_to_cancel(message.text, nlu, before):
        state, interpretation = _carry_out_yes(session, message, state, interpretation, now)
    # A message that only switches the language («можно по-русски?») counts as understood.
    switched = nlu.language not in (None, message.language)
    not_understood = not (switched or matter) and nlu == replace(NluResult(), language=nlu.language)
    fallback_count = state.fallback_count + 1 if not_understood else 0
    return replace(state, troubles=nlu.troubles, fallback_count=fallback_count), interpretation


def _gives_change_up(nlu: NluResult) -> bool:
    """True for a no to a change that says nothing else: the booking stays as it is."""
    if dialogue_state.fills_quoted_slot(nlu) or nlu.change_requests or nlu.invalid or nlu.ambiguous:
        return False
    return bool({Intent.NO, Intent.START_OVER} & set(nlu.intents)) or Digression.GIVES_UP in nlu.digressions


def _with_only_hall(session: Session, state: DialogueState, nlu: NluResult) -> DialogueState:
    """Chooses the hall for a client who wants to book, if the studio has no other."""
    halls = active_halls(session)
    wants = {Intent.BOOK, Intent.ANOTHER} & set(nlu.intents) or dialogue_state.fills_booking(nlu)
    if state.hall is not None or len(halls) != 1 or not wants:
        return state
    return replace(state, hall=halls[0].name)


def _carry_out_yes(
    session: Session,
    message: ClientMessage,
    state: DialogueState,
    interpretation: Interpretation,
    now: datetime,
) -> tuple[DialogueState, Interpretation]:
    """Carries out what the yes agrees to: exactly what the last answer or the pressed button asked."""
    if message.button_quote_id is not None:
        return _agree(session, message, state, message.button_quote_id, interpretation, now)
    if not message.in_reply:  # written before the question that it would answer
        return state, replace(interpretation, refused=QuoteNotAgreed.code)
    if state.cancelling is not None:
        return _cancel(session, message, state, interpretation, now)
    if state.quote is not None and "confirm" in state.asked:
        return _agree(session, message, state, state.quote, interpretation, now)
    return state, interpretation


def _agree(
    session: Session,
    message: ClientMessage,
    state: DialogueState,
    quote_id: str,
    interpretation: Interpretation,
    now: datetime,
) -> tuple[DialogueState, Interpretation]:
    """Agrees to the quote, the hall's rules and the privacy policy: the summary shows all three."""
    try:
        quote = quotes.get_quote(session, message.conversation_id, quote_id)
        quotes.agree(session, quote, consent.privacy_version(), now)
    except BookingError as error:
        button_is_stale = message.button_quote_id is not None and not isinstance(error, QuoteLapsed)
        return state, replace(interpretation, refused="stale_button" if button_is_stale else error.code)
    state = consent.with_consents(state, quote.hall.name, quote.rules_version)
    return state, replace(interpretation, agreed_quote=quote.id)


def _cancel(
    session: Session,
    message: ClientMessage,
    state: DialogueState,
    interpretation: Interpretation,
    now: datetime,
) -> tuple[DialogueState, Interpretation]:
    """Cancels the booking that the last answer asked about, if it is as that answer said; else asks again."""
    reference = state.cancelling
    for booking in bookings.bookings_of(session, message.conversation_id, state.opened):
        if booking.reference == reference:
            try:
                bookings.cancel_own(session, booking, state.cancelling_back, now)
            except BookingError:
                return state, replace(interpretation, matter=BookedMatter(CANCEL, reference))
            told = {**(state.statuses or {}), booking.reference: str(BookingStatus.CANCELLED)}
            done = replace(interpretation, cancelled=reference, returned=state.cancelling_back)
            if state.to_cancel:
                done = replace(done, matter=BookedMatter(CANCEL, state.to_cancel[0]))
            return replace(state, statuses=told, to_cancel=state.to_cancel[1:]), done
    return state, interpretation


def _context(
    state: DialogueState, studio: StudioSnapshot, language: str, now: datetime, settings: Settings
) -> NluContext:
    return NluContext(
        now=now.astimezone(studio.description(settings).studio.timezone),
        halls=known_halls(studio, settings),
        extras=known_extras(studio),
        codes=known_codes(studio),
        asked=_asked(state),
        hall=state.hall,
        date=state.date,
        start=state.start,
        end=state.end,
        daypart=state.daypart,
        people=state.people,
        name=state.name,
        chosen_extras=state.extras or {},
        spoken_extras=state.spoken_extras,
        days=state.days,
        last_filled=state.last_filled,
        offers=state.offers,
        topics=state.topics,
        questions=state.questions,
        language=language,
        changes_booking=bool(state.changing) and not state.asked,
        wishes=state.wishes,
        in_list=state.wish_number > 0,
        replaced_hall=state.previous.hall if state.previous and "hall" in state.replaced else None,
        last_booking=state.last_booking,
        own_questions=own_questions(studio)[0] if studio.stored.answers else None,
    )


def _asked(state: DialogueState) -> tuple[str, ...]:
    """The questions of the last answer, those to cancel, change, correct and add extras included."""
    asked = (*state.asked, "cancel") if state.cancelling else state.asked
    asked = (*asked, "change") if state.changing and "confirm" in asked else asked
    asked = (*asked, "corrected") if state.replaced and not state.changing and "confirm" in asked else asked
    return (*asked, "extras") if state.offers_extras and "extras" not in asked else asked

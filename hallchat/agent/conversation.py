"""A conversation in the database: what an engine is given of it, and what is written back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hallchat.agent import draft as drafts
from hallchat.agent import guard
from hallchat.agent.draft import Draft
from hallchat.agent.events import Done, Exchange, StudioFacts, Text, ToolFinished, Turn
from hallchat.agent.tools import booking_data
from hallchat.agent.understanding import Context, KnownHall, Reading, read
from hallchat.booking import bookings, halls, quotes
from hallchat.booking.errors import BookingError
from hallchat.config import Settings
from hallchat.models import Conversation, Message, TurnState
from hallchat.models import Draft as DraftRow
from hallchat.models import Turn as TurnRow

HISTORY = 12
"""How many earlier turns an engine is given."""

Block = Text | ToolFinished
"""A part of an answer that the client sees."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What one message says and does by itself, before any engine runs."""

    reading: Reading
    agreed_quote: str | None = None
    stale_button: bool = False
    cancelled: str | None = None


_UNDERSTOOD = TypeAdapter(Understood)


@dataclass(frozen=True, slots=True)
class PastTurn:
    """A message and its answer, as a channel draws them; no answer yet while the turn runs."""

    number: int
    text: str
    created_at: datetime
    blocks: tuple[Block, ...] = ()
    done: Done | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A conversation as a channel draws it."""

    locale: str
    turns: tuple[PastTurn, ...]


def start(session: Session, channel: str, language: str, now: datetime) -> str:
    """A new conversation's id."""
    conversation = Conversation(channel=channel, language=language, created_at=now)
    session.add(conversation)
    session.flush()
    session.add(DraftRow(conversation_id=conversation.id, data=drafts.dump(Draft())))
    session.flush()
    return conversation.id


def load_draft(session: Session, conversation_id: str) -> Draft:
    return drafts.load(session.get_one(DraftRow, conversation_id).data)


def save_draft(session: Session, conversation_id: str, draft: Draft) -> None:
    session.get_one(DraftRow, conversation_id).data = drafts.dump(draft)


def begin(session: Session, row: TurnRow, now: datetime, settings: Settings) -> Turn:
    """What an engine needs to answer; the message is read and applied to the draft, once."""
    if row.understood is None:
        understood = _understand(session, row, now, settings)
        row.understood = _UNDERSTOOD.dump_python(understood, mode="json")
    understood = _UNDERSTOOD.validate_python(row.understood)
    locale = row.conversation.language
    return Turn(
        now=now.astimezone(settings.timezone),
        locale=locale,
        text=row.messages[0].text,
        reading=understood.reading,
        draft=load_draft(session, row.conversation_id),
        studio=studio_facts(settings),
        agreed_quote=understood.agreed_quote,
        stale_button=understood.stale_button,
        cancelled=understood.cancelled,
        bookings=tuple(
            booking_data(booking, now, settings, locale)
            for booking in bookings.bookings_of(session, row.conversation_id)
        ),
        # No results of an earlier run, though there may be some: a call made again is given its recorded
        # result, and so its card is in the answer again.
        history=_history(session, row),
    )


def studio_facts(settings: Settings) -> StudioFacts:
    """What may be told of the studio."""
    return StudioFacts(
        name=settings.studio_name,
        phone=settings.studio_phone,
        email=settings.studio_email,
        address=settings.studio_address,
        privacy_link=f"{settings.public_url}/privacy",
    )


def finish(
    session: Session, row: TurnRow, blocks: Sequence[Block], text: str, done: Done, now: datetime
) -> None:
    """Store the answer and end the turn."""
    row.messages.append(
        Message(
            role="agent",
            text=text,
            blocks=[_dump_block(block) for block in blocks],
            suggestions=list(done.suggestions),
            created_at=now,
        )
    )
    row.state = TurnState.DONE
    row.finished_at = now
    row.lease_until = None
    row.engine = done.engine
    row.asks = None if done.asks is None else list(done.asks)


def stored_answer(row: TurnRow) -> tuple[list[Block], Done]:
    """The answer of a turn that has ended, as it was given."""
    message = next(each for each in row.messages if each.role == "agent")
    made = [call.result for call in row.tool_calls if is_booking(call.name, call.result)]
    done = Done(
        asks=None if row.asks is None else tuple(row.asks),
        suggestions=tuple(message.suggestions or ()),
        engine=row.engine or "",
        booking=made[-1] if made else None,
    )
    return [_load_block(block) for block in message.blocks or ()], done


def history(session: Session, conversation_id: str) -> History | None:
    """All that was said, the oldest first; None for an unknown conversation."""
    found = session.get(Conversation, conversation_id)
    if found is None:
        return None
    rows = session.scalars(
        select(TurnRow)
        .where(TurnRow.conversation_id == conversation_id)
        .order_by(TurnRow.number)
        .options(selectinload(TurnRow.messages), selectinload(TurnRow.tool_calls))
    )
    return History(found.language, tuple(_past(row) for row in rows))


def _past(row: TurnRow) -> PastTurn:
    past = PastTurn(row.number, row.messages[0].text, row.created_at)
    if row.state != TurnState.DONE:
        return past
    blocks, done = stored_answer(row)
    return replace(past, blocks=tuple(blocks), done=done)


def is_booking(name: str, result: Any) -> bool:
    """True for the result of the call that made a booking."""
    return name == "create_booking_info" and "error" not in result


def is_summary(name: str, result: Any) -> bool:
    """True for the result of the call that made a quote."""
    return name == "generate_booking_info" and "quote" in result


def _understand(session: Session, row: TurnRow, now: datetime, settings: Settings) -> Understood:
    conversation = row.conversation
    before = load_draft(session, conversation.id)
    reading = read(row.messages[0].text, _context(session, before, conversation.language, now, settings))
    conversation.language = reading.language or conversation.language
    draft = drafts.apply(before, reading)
    if drafts.terms(draft) != drafts.terms(before) or guard.takes_back(reading):
        quotes.supersede(session, conversation.id)
    understood = Understood(reading)
    if guard.is_yes(reading, before):
        draft, understood = _say_yes(session, row, draft, understood, now)
    said_nothing = reading == replace(Reading(), language=reading.language)
    save_draft(session, conversation.id, replace(draft, misses=draft.misses + 1 if said_nothing else 0))
    return understood


def _say_yes(
    session: Session, row: TurnRow, draft: Draft, understood: Understood, now: datetime
) -> tuple[Draft, Understood]:
    """Carry out what the client's yes agrees to: exactly what the last answer, or the button, asked."""
    if row.button_quote_id is not None:
        return _agree(session, row, draft, row.button_quote_id, understood, now)
    if draft.cancelling is not None:
        return draft, replace(understood, cancelled=_cancel(session, row, draft.cancelling, now))
    if draft.quote is not None and "confirm" in draft.asked:
        return _agree(session, row, draft, draft.quote, understood, now)
    return draft, understood


def _agree(
    session: Session, row: TurnRow, draft: Draft, quote_id: str, understood: Understood, now: datetime
) -> tuple[Draft, Understood]:
    """The summary that asks for the yes shows the rules and the policy's link: one yes covers them all."""
    try:
        quote = quotes.get_quote(session, row.conversation_id, quote_id)
        quotes.agree(session, quote, guard.PRIVACY_VERSION, now)
    except BookingError:
        return draft, replace(understood, stale_button=True)
    draft = guard.with_consents(draft, quote.hall.name, quote.rules_version)
    return draft, replace(understood, agreed_quote=quote.id)


def _cancel(session: Session, row: TurnRow, reference: str, now: datetime) -> str | None:
    for booking in bookings.bookings_of(session, row.conversation_id):
        if booking.reference == reference:
            try:
                bookings.cancel_booking(session, booking, now)
            except BookingError:
                return None  # paid or over by now: the engine tells its present status
            return reference
    return None


def known_halls(session: Session) -> tuple[KnownHall, ...]:
    """The halls as the understanding needs them."""
    return tuple(
        KnownHall(
            key=hall.name,
            names=tuple(filter(None, (hall.name, hall.name_en))),
            opens=hall.opens,
            closes=hall.closes,
            about=f"{hall.description}\n{hall.description_en}",
        )
        for hall in halls.active_halls(session)
    )


def _context(session: Session, draft: Draft, locale: str, now: datetime, settings: Settings) -> Context:
    return Context(
        now=now.astimezone(settings.timezone),
        halls=known_halls(session),
        asked=draft.asked,
        hall=draft.hall,
        date=draft.date,
        start=draft.start,
        end=draft.end,
        days=draft.days,
        topics=draft.topics,
        locale=locale,
    )


def _history(session: Session, row: TurnRow) -> tuple[Exchange, ...]:
    rows = session.scalars(
        select(TurnRow)
        .where(TurnRow.conversation_id == row.conversation_id, TurnRow.number < row.number)
        .order_by(TurnRow.number.desc())
        .limit(HISTORY)
    )
    exchanges = []
    for earlier in rows:
        by_role = {message.role: message.text for message in earlier.messages}
        exchanges.append(Exchange(by_role.get("client", ""), by_role.get("agent", "")))
    return tuple(reversed(exchanges))


def _dump_block(block: Block) -> dict[str, Any]:
    if isinstance(block, Text):
        return {"text": block.text}
    return {"name": block.name, "arguments": dict(block.arguments), "result": dict(block.result)}


def _load_block(data: dict[str, Any]) -> Block:
    if "text" in data:
        return Text(data["text"])
    return ToolFinished(data["name"], data["arguments"], data["result"], show=True)

"""A conversation in the database: what an engine is given of it, and what is written back."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from hallchat.agent import draft as drafts
from hallchat.agent.draft import Draft
from hallchat.agent.events import Done, StudioFacts, Turn
from hallchat.agent.tools import booking_data
from hallchat.agent.transcript import Block, dump_block, exchanges
from hallchat.agent.understood import Understood, understand
from hallchat.booking import bookings
from hallchat.config import Settings
from hallchat.models import Conversation, Message, TurnState
from hallchat.models import Draft as DraftRow
from hallchat.models import Turn as TurnRow

_UNDERSTOOD = TypeAdapter(Understood)


def start(session: Session, channel: str, language: str, now: datetime) -> str:
    """A new conversation's id."""
    conversation = Conversation(channel=channel, language=language, created_at=now)
    session.add(conversation)
    session.flush()
    session.add(DraftRow(conversation_id=conversation.id, data=drafts.dump(Draft())))
    session.flush()
    return conversation.id


def set_language(session: Session, conversation_id: str, language: str) -> None:
    """Set the language of a conversation, if there is such a one."""
    conversation = session.get(Conversation, conversation_id)
    if conversation is not None:
        conversation.language = language


def load_draft(session: Session, conversation_id: str) -> Draft:
    return drafts.load(session.get_one(DraftRow, conversation_id).data)


def save_draft(session: Session, conversation_id: str, draft: Draft) -> None:
    session.get_one(DraftRow, conversation_id).data = drafts.dump(draft)


def begin(session: Session, row: TurnRow, now: datetime, settings: Settings) -> Turn:
    """What an engine needs to answer; the message is read and applied to the draft, once."""
    if row.understood is None:
        before = load_draft(session, row.conversation_id)
        draft, understood = understand(session, row, before, now, settings)
        save_draft(session, row.conversation_id, draft)
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
        refused=understood.refused,
        cancelled=understood.cancelled,
        bookings=tuple(
            booking_data(booking, now, settings, locale)
            for booking in bookings.bookings_of(session, row.conversation_id)
        ),
        # No results of an earlier run, though there may be some: a call made again is given its recorded
        # result, and so its card is in the answer again.
        history=exchanges(session, row),
    )


def studio_facts(settings: Settings) -> StudioFacts:
    """What may be told of the studio."""
    return StudioFacts(
        name=settings.studio_name,
        phone=settings.studio_phone,
        email=settings.studio_email,
        address=settings.studio_address,
    )


def finish(
    session: Session, row: TurnRow, blocks: Sequence[Block], text: str, done: Done, now: datetime
) -> None:
    """Store the answer and end the turn."""
    row.messages.append(
        Message(
            role="agent",
            text=text,
            blocks=[dump_block(block) for block in blocks],
            suggestions=list(done.suggestions),
            created_at=now,
        )
    )
    row.state = TurnState.DONE
    row.finished_at = now
    row.lease_until = None
    row.engine = done.engine
    row.outcome = done.outcome
    row.asks = None if done.asks is None else list(done.asks)

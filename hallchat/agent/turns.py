"""Turns: a message is stored before it is answered, and answered by one runner at a time.

A runner holds a lease. When its process dies the lease lapses and the turn is run again; what an
earlier run still tries to write is refused by the turn's attempt number.
"""

import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hallchat.agent.events import Interrupted
from hallchat.models import Conversation, Message, Turn, TurnState


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to answer a turn, as long as the attempt is the last one."""

    turn_id: int
    attempt: int


class ClaimLostError(Interrupted):
    """Somebody else answers this turn by now."""


class StoppedError(Interrupted):
    """The client wants to hear no more of this answer."""


def wall_clock() -> datetime:
    """Leases run on real time, also where the studio's clock is made to stand still."""
    return datetime.now(UTC)


def store(
    session: Session,
    conversation_id: str,
    text: str,
    sender_message_id: str | None,
    button_quote_id: str | None,
    now: datetime,
) -> int:
    """Write a message down as a queued turn and return its number; commits.

    The same `sender_message_id` again is the same turn. Raises LookupError for an unknown conversation.
    """
    # The row's lock makes the next number the next, whoever else writes to this conversation.
    if session.get(Conversation, conversation_id, with_for_update=True) is None:
        raise LookupError(conversation_id)
    if sender_message_id is not None:
        known = session.scalar(
            select(Turn.number).where(
                Turn.conversation_id == conversation_id, Turn.sender_message_id == sender_message_id
            )
        )
        if known is not None:
            session.commit()
            return known
    last = session.scalar(select(func.max(Turn.number)).where(Turn.conversation_id == conversation_id))
    waiting = first_unfinished(session, conversation_id, up_to=last or 0)
    turn = Turn(
        conversation_id=conversation_id,
        number=(last or 0) + 1,
        sender_message_id=sender_message_id,
        in_reply=waiting is None,
        button_quote_id=button_quote_id,
        created_at=now,
    )
    turn.messages.append(Message(role="client", text=text, created_at=now))
    session.add(turn)
    session.commit()
    return turn.number


def first_unfinished(session: Session, conversation_id: str, up_to: int) -> Turn | None:
    """The turn that has to be answered next, of those up to that number."""
    return session.scalar(
        select(Turn)
        .where(Turn.conversation_id == conversation_id, Turn.number <= up_to, Turn.state != TurnState.DONE)
        .order_by(Turn.number)
        .limit(1)
    )


def claim(session: Session, turn: Turn, lease: timedelta) -> Claim | None:
    """Take the turn if nobody answers it; None while somebody does. Commits."""
    now = wall_clock()
    attempt = turn.attempt + 1
    try:
        taken = session.execute(
            update(Turn)
            .where(
                Turn.id == turn.id,
                Turn.attempt == turn.attempt,
                or_(
                    Turn.state == TurnState.QUEUED,
                    (Turn.state == TurnState.RUNNING) & (Turn.lease_until < now),
                ),
            )
            .values(state=TurnState.RUNNING, attempt=attempt, lease_until=now + lease)
            .returning(Turn.id)
            .execution_options(synchronize_session=False)
        ).all()
        session.commit()
    except IntegrityError:  # another turn of the conversation has just begun to run
        session.rollback()
        return None
    return Claim(turn.id, attempt) if taken else None


def hold(session: Session, claim: Claim) -> Turn:
    """The claimed turn, locked until the transaction ends. Raises ClaimLostError for an earlier attempt."""
    turn = session.get_one(Turn, claim.turn_id, with_for_update=True, populate_existing=True)
    if turn.attempt != claim.attempt or turn.state != TurnState.RUNNING:
        raise ClaimLostError
    return turn


def request_stop(session: Session, conversation_id: str, number: int) -> None:
    """Let the answer end as soon as its runner looks; one that has ended stays as it is. Commits."""
    session.execute(
        update(Turn)
        .where(Turn.conversation_id == conversation_id, Turn.number == number, Turn.state != TurnState.DONE)
        .values(stop_requested=True)
        .execution_options(synchronize_session=False)
    )
    session.commit()


def check_wanted(turn: Turn) -> None:
    """Raises StoppedError once the client has asked to stop."""
    if turn.stop_requested:
        raise StoppedError


def unfinished_conversations(session: Session) -> list[tuple[str, int]]:
    """(conversation, number of its last turn) wherever a turn waits for its answer."""
    rows = session.execute(
        select(Turn.conversation_id, func.max(Turn.number))
        .where(Turn.state != TurnState.DONE)
        .group_by(Turn.conversation_id)
    )
    return [(conversation_id, number) for conversation_id, number in rows]


def pause() -> None:
    """Between two looks at a turn that another runner answers."""
    time.sleep(random.uniform(0.02, 0.06))  # noqa: S311  spread, not secrecy

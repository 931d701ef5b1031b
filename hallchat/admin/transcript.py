"""A page of a conversation for staff: some turns with all that belongs to them, and totals of all turns."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from hallchat.agent.turns.transcript import TURNS_PER_PAGE
from hallchat.models import ModelUse, Turn


@dataclass(frozen=True, slots=True)
class TranscriptPage:
    """At most TURNS_PER_PAGE turns, the oldest first."""

    turns: Sequence[Turn]
    has_earlier: bool
    has_later: bool


@dataclass(frozen=True, slots=True)
class ModelTotal:
    """The tokens and the cost of all answers with a language model."""

    tokens: int
    cost: float


def transcript_page(session: Session, conversation_id: str, before: int | None) -> TranscriptPage:
    """The newest turns of a conversation, or the newest before the turn `before`."""
    query = select(Turn).where(Turn.conversation_id == conversation_id).order_by(Turn.number.desc())
    if before is not None:
        query = query.where(Turn.number <= before)
    # A turn more on each side tells whether there is one.
    parts = map(selectinload, (Turn.messages, Turn.tool_calls, Turn.model_use))
    turns = session.scalars(query.limit(TURNS_PER_PAGE + 2).options(*parts)).all()
    has_later = bool(turns) and turns[0].number == before
    turns = turns[has_later:]
    return TranscriptPage(turns[:TURNS_PER_PAGE][::-1], len(turns) > TURNS_PER_PAGE, has_later)


def engines_of(session: Session, conversation_id: str) -> Sequence[str]:
    """The names of the engines that answered, the first one first."""
    return session.scalars(
        select(Turn.engine)
        .where(Turn.conversation_id == conversation_id, Turn.engine.is_not(None))
        .group_by(Turn.engine)
        .order_by(func.min(Turn.number))
    ).all()  # type: ignore[return-value]  # it is not null here


def model_total_of(session: Session, conversation_id: str) -> ModelTotal | None:
    """The total of a conversation; None if no request was made to a model."""
    tokens, cost = session.execute(
        select(func.sum(ModelUse.tokens_in + ModelUse.tokens_out), func.sum(ModelUse.cost)).where(
            ModelUse.conversation_id == conversation_id, ModelUse.requests > 0
        )
    ).one()
    return None if tokens is None else ModelTotal(tokens, cost)

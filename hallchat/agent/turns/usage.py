"""Token usage of a language model: counted per turn, limited per conversation and per day."""

import time
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, insert, or_, select
from sqlalchemy.orm import Session

from hallchat.agent.engine_protocol import TokenUsage
from hallchat.agent.engines.loop import EngineFailed
from hallchat.agent.turns.lease import LockedTurn
from hallchat.config import Settings
from hallchat.models import ModelUse

_TOKENS = ModelUse.tokens_in + ModelUse.tokens_out
_SPENT = select(
    func.sum(case((ModelUse.conversation_id == bindparam("conversation"), _TOKENS), else_=0)),
    func.sum(case((ModelUse.created_at >= bindparam("since"), _TOKENS), else_=0)),
).where(or_(ModelUse.conversation_id == bindparam("conversation"), ModelUse.created_at >= bindparam("since")))
_STORE = insert(ModelUse)
DAY = timedelta(days=1)


def limit_reached(session: Session, turn: LockedTurn, now: datetime, settings: Settings) -> str | None:
    """The token limit that is reached, of this conversation or of the last 24 hours, or None."""
    values = {"conversation": turn.conversation_id, "since": now - DAY}
    conversation, day = session.connection().execute(_SPENT, values).one()
    if (conversation or 0) >= settings.tokens_per_conversation:
        return "limit_conversation"
    return "limit_day" if (day or 0) >= settings.tokens_per_day else None


class Usage:
    """The token usage of one turn."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._used: list[TokenUsage] = []
        self._failures: list[str] = []

    def add(self, event: TokenUsage | EngineFailed) -> None:
        if isinstance(event, TokenUsage):
            self._used.append(event)
        else:
            self._failures.append(event.reason)

    def store(self, turn: LockedTurn, now: datetime, settings: Settings) -> None:
        """Stores the usage if a model was used or should have been."""
        if self._used or self._failures:
            turn.connection.execute(_STORE, self._row(turn, now, settings))

    def _row(self, turn: LockedTurn, now: datetime, settings: Settings) -> dict[str, Any]:
        sent = sum(each.tokens_in for each in self._used)
        came = sum(each.tokens_out for each in self._used)
        firsts = [each.first_token_at for each in self._used if each.first_token_at]
        lasts = [each.last_token_at for each in self._used if each.last_token_at]
        return {
            "turn_id": turn.turn_id,
            "conversation_id": turn.conversation_id,
            "created_at": now,
            "model": self._used[-1].model if self._used else None,
            "requests": len(self._used),
            "tokens_in": sent,
            "tokens_out": came,
            "cost": settings.cost(sent, came),
            "first_token_s": firsts[0] - self._started if firsts else None,
            "last_token_s": lasts[-1] - self._started if lasts else None,
            "failure": ", ".join(self._failures)[:64] or None,
        }

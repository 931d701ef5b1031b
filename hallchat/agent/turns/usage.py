"""Token usage of a language model: counted per turn, limited per conversation and per day."""

import time
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from hallchat.agent.engine_protocol import TokenUsage
from hallchat.agent.engines.loop import EngineFailed
from hallchat.agent.turns.lease import LockedTurn
from hallchat.config import Settings
from hallchat.models import Conversation, ModelUse, TokenHour
from hallchat.models.base import UtcDateTime
from hallchat.prepared_statement import Prepared

SPENT = Prepared(
    select(
        Conversation.tokens,
        select(func.sum(TokenHour.tokens)).where(TokenHour.hour > bindparam("since")).scalar_subquery(),
    ).where(Conversation.id == bindparam("conversation"))
)
_STORE = Prepared(insert(ModelUse))
_COUNT_IN_CONVERSATION = Prepared(
    update(Conversation)
    .where(Conversation.id == bindparam("conversation"))
    .values(tokens=Conversation.tokens + bindparam("added"))
)
# In words of both databases: SQLAlchemy has an own insert for each.
_COUNT_IN_HOUR = Prepared(
    text(
        "INSERT INTO token_hours (hour, tokens) VALUES (:hour, :tokens)"
        " ON CONFLICT (hour) DO UPDATE SET tokens = token_hours.tokens + excluded.tokens"
    ).bindparams(bindparam("hour", type_=UtcDateTime()))
)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def limit_reached(connection: Connection, turn: LockedTurn, now: datetime, settings: Settings) -> str | None:
    """The token limit that is reached, of this conversation or of the last 24 hours, or None.

    Of the hour in which the 24 hours began all tokens count: 24 to 25 hours, never fewer.
    """
    values = {"conversation": turn.conversation_id, "since": now - DAY - HOUR}
    (conversation, day), *_ = SPENT.run(connection, values)
    if conversation >= settings.tokens_per_conversation:
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

    def store(self, connection: Connection, turn: LockedTurn, now: datetime, settings: Settings) -> None:
        """Stores and counts the usage if a model was used or should have been."""
        if not self._used and not self._failures:
            return
        row = self._row(turn, now, settings)
        _STORE.run(connection, row)
        if tokens := row["tokens_in"] + row["tokens_out"]:
            hour = now.replace(minute=0, second=0, microsecond=0)
            of_conversation = {"conversation": turn.conversation_id, "added": tokens}
            _COUNT_IN_CONVERSATION.run(connection, of_conversation)
            _COUNT_IN_HOUR.run(connection, {"hour": hour, "tokens": tokens})

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

"""Tables of conversations: turns, their messages and tool calls, the dialogue state, the use of a model."""

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hallchat.models.base import Base, token

_RUNNING = text("state = 'running'")
"""A conversation has at most one turn of this kind."""
_UNFINISHED = text("state <> 'done'")
"""Few of all turns: those that a sweep looks for."""
_OPEN_FLAG = text("closed_at IS NULL")
"""Few of all flags: those that staff have not dealt with."""


class Conversation(Base):
    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=token)
    channel: Mapped[str] = mapped_column(String(16))
    client: Mapped[str | None] = mapped_column(String(64), index=True)
    """The client, such as "telegram:7", if the channel is sure who writes; null for a browser."""
    origin: Mapped[str | None] = mapped_column(String(64), index=True)
    """A keyed hash of the network from which a browser began it; some limits are those of the network."""
    language: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime] = mapped_column(index=True)
    tokens: Mapped[int] = mapped_column(BigInteger, default=0, server_default=text("0"))
    """The sum of `model_uses`, so that a ceiling is checked without adding them up."""

    turns: Mapped[list["Turn"]] = relationship(order_by="Turn.number", back_populates="conversation")


class Client(Base):
    """A client whom a channel is sure of, and the conversation that the client started last."""

    __tablename__ = "clients"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    """The value of `Conversation.client`."""
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"))


class TurnState(enum.StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"


class Outcome(enum.StrEnum):
    ANSWERED = "answered"
    STOPPED = "stopped"
    """By the client."""
    FAILED = "failed"


class Turn(Base):
    """One message of a client and its answer: stored before it is answered."""

    __tablename__ = "turns"
    __table_args__ = (
        UniqueConstraint("conversation_id", "number"),
        UniqueConstraint("conversation_id", "sender_message_id"),
        CheckConstraint("state IN ('queued', 'running', 'done')", name="state"),
        Index(
            "uq_turns_one_running",
            "conversation_id",
            unique=True,
            sqlite_where=_RUNNING,
            postgresql_where=_RUNNING,
        ),
        Index(
            "ix_turns_unfinished",
            "conversation_id",
            "number",
            sqlite_where=_UNFINISHED,
            postgresql_where=_UNFINISHED,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"))
    number: Mapped[int]
    sender_message_id: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(12), default=TurnState.QUEUED)
    attempt: Mapped[int] = mapped_column(default=0)
    """The fencing token: grows with each run; writes of an earlier run are rejected."""
    lease_until: Mapped[datetime | None]
    in_reply: Mapped[bool] = mapped_column(default=True)
    """True if the client could read the last answer before writing: only then a yes agrees to it."""
    button_quote_id: Mapped[str | None] = mapped_column(String(32))
    """The quote that the pressed button belongs to."""
    interpretation: Mapped[dict[str, Any] | None]
    """The meaning of the message and its consents, stored with the changed state: it is applied once."""
    stop_requested: Mapped[bool] = mapped_column(default=False, server_default=false())
    """True if the client has asked to end the answer early."""
    outcome: Mapped[str | None] = mapped_column(String(12))
    """The end of the answer; null while the turn is not done."""
    asks: Mapped[list[Any] | None]
    engine: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    conversation: Mapped[Conversation] = relationship(back_populates="turns")
    messages: Mapped[list["Message"]] = relationship(order_by="Message.id", back_populates="turn")
    tool_calls: Mapped[list["ToolCall"]] = relationship(order_by="ToolCall.position", back_populates="turn")
    model_use: Mapped["ModelUse | None"] = relationship(back_populates="turn")


class Message(Base):
    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id"), index=True)
    role: Mapped[str] = mapped_column(String(8))
    """`client` or `agent`."""
    text: Mapped[str] = mapped_column(Text)
    """The whole text, cards as text."""
    blocks: Mapped[list[Any] | None]
    """The blocks of an answer; channels draw it from them."""
    suggestions: Mapped[list[Any] | None]
    created_at: Mapped[datetime]

    turn: Mapped[Turn] = relationship(back_populates="messages")


class ToolCall(Base):
    """The record that a tool ran, committed together with what it wrote."""

    __tablename__ = "tool_calls"
    __table_args__ = (UniqueConstraint("turn_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(64))
    arguments: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]

    turn: Mapped[Turn] = relationship(back_populates="tool_calls")


class ModelUse(Base):
    """A turn's use of a language model, and the reason if the embedded engine answered instead."""

    __tablename__ = "model_uses"

    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id"), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), index=True)
    created_at: Mapped[datetime]
    model: Mapped[str | None] = mapped_column(String(80))
    requests: Mapped[int]
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    cost: Mapped[float]
    """In the currency of the prices in the settings."""
    first_token_s: Mapped[float | None]
    """Seconds from the message to the model's first token."""
    last_token_s: Mapped[float | None]
    failure: Mapped[str | None] = mapped_column(String(64))
    """The reason why the model did not finish the answer; null if it did."""

    turn: Mapped[Turn] = relationship(back_populates="model_use")


class TokenHour(Base):
    """The tokens of all turns that ended in an hour: the sum of `model_uses`."""

    __tablename__ = "token_hours"

    hour: Mapped[datetime] = mapped_column(primary_key=True)
    """The beginning of the hour."""
    tokens: Mapped[int] = mapped_column(BigInteger)


class SavedDialogueState(Base):
    """The dialogue state of a conversation, as JSON; `agent.dialogue.state` defines its fields."""

    __tablename__ = "dialogue_states"

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), primary_key=True)
    data: Mapped[dict[str, Any]]


class Flag(Base):
    """A call for staff: something went wrong for the client of this conversation, or needs a person."""

    __tablename__ = "flags"
    __table_args__ = (
        Index(
            "uq_flags_one_open",
            "conversation_id",
            "reason",
            unique=True,
            sqlite_where=_OPEN_FLAG,
            postgresql_where=_OPEN_FLAG,
        ),
        Index("ix_flags_open", "created_at", sqlite_where=_OPEN_FLAG, postgresql_where=_OPEN_FLAG),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    reason: Mapped[str] = mapped_column(String(20))
    """The value of a `nlu.types.Trouble`."""
    words: Mapped[str] = mapped_column(String(300))
    """The beginning of the client's message."""
    created_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    """The instant at which the staff's chat was told; None until then."""
    closed_at: Mapped[datetime | None]
    """The instant at which staff had dealt with it; None until then."""

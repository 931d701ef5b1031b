"""The conversation: turns, what was said in them, what the tools did, what is known."""

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hallchat.models.base import Base, token

_RUNNING = text("state = 'running'")
"""Which turns a conversation has at most one of."""


class Conversation(Base):
    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=token)
    channel: Mapped[str] = mapped_column(String(16))
    client: Mapped[str | None] = mapped_column(String(64), index=True)
    """Who writes, where the channel knows that for sure: "telegram:7"; a browser's cookie does not tell."""
    language: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime] = mapped_column(index=True)

    turns: Mapped[list["Turn"]] = relationship(order_by="Turn.number", back_populates="conversation")


class Client(Base):
    """Somebody whom a channel knows for sure, and the conversation that they are in."""

    __tablename__ = "clients"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    """As in `Conversation.client`."""
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
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"))
    number: Mapped[int]
    sender_message_id: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(12), default=TurnState.QUEUED)
    attempt: Mapped[int] = mapped_column(default=0)
    """Rises with each run; what an earlier run still tries to write is refused."""
    lease_until: Mapped[datetime | None]
    in_reply: Mapped[bool] = mapped_column(default=True)
    """Whether the answer before it was there when it was written: a yes can be to nothing else."""
    button_quote_id: Mapped[str | None] = mapped_column(String(32))
    """The quote that the pressed button spoke of."""
    interpretation: Mapped[dict[str, Any] | None]
    """What the message says and agrees to; set as it is applied to the draft, so that it applies once."""
    stop_requested: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The client wants to hear no more of this answer."""
    outcome: Mapped[str | None] = mapped_column(String(12))
    """How the answer ended; none while it has not."""
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
    """client or agent."""
    text: Mapped[str] = mapped_column(Text)
    """All that was read, cards as text."""
    blocks: Mapped[list[Any] | None]
    """An answer's parts, from which a channel draws it again."""
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
    created_at: Mapped[datetime] = mapped_column(index=True)
    model: Mapped[str | None] = mapped_column(String(80))
    requests: Mapped[int]
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    cost: Mapped[float]
    """In the currency in which the settings give the prices."""
    first_token_s: Mapped[float | None]
    """Seconds from the message to the first token of the model's, and to the last."""
    last_token_s: Mapped[float | None]
    failure: Mapped[str | None] = mapped_column(String(64))
    """Why the model did not finish the answer; none where it did."""

    turn: Mapped[Turn] = relationship(back_populates="model_use")


class SavedDialogueState(Base):
    """The dialogue state of a conversation, as JSON; `agent.dialogue.state` defines its fields."""

    __tablename__ = "dialogue_states"

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), primary_key=True)
    data: Mapped[dict[str, Any]]

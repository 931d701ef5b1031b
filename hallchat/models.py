"""The tables. No rules here: `booking` and `agent` hold them."""

import enum
import secrets
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware and UTC in Python on every database (SQLite keeps no zone of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy's own way to declare it
        datetime: UtcDateTime,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }


# Which rows the two "only one" indexes count.
_OPEN = text("state IN ('shown', 'agreed')")
_RUNNING = text("state = 'running'")


def _token() -> str:
    return secrets.token_urlsafe(16)


# The studio


class Hall(Base):
    """A hall; opening and closing time are whole hours of the studio's day, closing at most 24."""

    __tablename__ = "halls"
    __table_args__ = (
        CheckConstraint("opens >= 0 AND opens < closes AND closes <= 24", name="opening"),
        CheckConstraint("price > 0", name="price"),
        CheckConstraint("capacity > 0", name="capacity"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    name_en: Mapped[str] = mapped_column(String(80), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    description_en: Mapped[str] = mapped_column(Text, default="")
    rules: Mapped[str] = mapped_column(Text, default="")
    rules_en: Mapped[str] = mapped_column(Text, default="")
    rules_version: Mapped[int] = mapped_column(default=1)
    """Rises with each change of the rules, so that a consent names what it was given to."""
    price: Mapped[int]
    """Whole rubles an hour."""
    opens: Mapped[int]
    closes: Mapped[int]
    capacity: Mapped[int]
    photo: Mapped[str | None] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it

    def __str__(self) -> str:
        return self.name


class BookingStatus(enum.StrEnum):
    HELD = "held"
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Booking(Base):
    """A client's hours in a hall. While it is live, it owns exactly these rows of booked_hours."""

    __tablename__ = "bookings"
    __table_args__ = (
        CheckConstraint("status IN ('held', 'paid', 'expired', 'cancelled')", name="status"),
        CheckConstraint("starts_at < ends_at", name="order"),
        Index("ix_bookings_status_hold_until", "status", "hold_until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(12), unique=True)
    """What people say on the phone."""
    checkout_key: Mapped[str] = mapped_column(String(32), unique=True, default=_token)
    """Opens the checkout page: 128 random bits."""
    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    client_name: Mapped[str] = mapped_column(String(120))
    client_phone: Mapped[str] = mapped_column(String(20), index=True)
    """E.164."""
    client_email: Mapped[str] = mapped_column(String(254))
    num_people: Mapped[int]
    cost: Mapped[int]
    """Whole rubles."""
    status: Mapped[str] = mapped_column(String(12), default=BookingStatus.HELD)
    """As written; `booking.effective_status` says what it is now."""
    hold_until: Mapped[datetime | None]
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    quote_id: Mapped[str | None] = mapped_column(ForeignKey("quotes.id"), unique=True)
    language: Mapped[str] = mapped_column(String(2), default="ru")
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    hall: Mapped[Hall] = relationship()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it

    def __str__(self) -> str:
        return self.reference


class BookedHour(Base):
    """One hour of one hall, owned. The key is what makes a double booking impossible."""

    __tablename__ = "booked_hours"

    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id"), primary_key=True)
    hour: Mapped[datetime] = mapped_column(primary_key=True)
    """The instant at which the hour begins."""
    booking_id: Mapped[int] = mapped_column(ForeignKey("bookings.id", ondelete="CASCADE"), index=True)


class QuoteState(enum.StrEnum):
    SHOWN = "shown"
    AGREED = "agreed"
    BOOKED = "booked"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"


class Quote(Base):
    """Exactly what a client was shown, and what of it was agreed to."""

    __tablename__ = "quotes"
    __table_args__ = (
        CheckConstraint("state IN ('shown', 'agreed', 'booked', 'superseded', 'lapsed')", name="state"),
        Index(
            "uq_quotes_one_open",
            "conversation_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=lambda: secrets.token_hex(6))
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), index=True)
    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    num_people: Mapped[int]
    client_name: Mapped[str] = mapped_column(String(120))
    client_phone: Mapped[str] = mapped_column(String(20))
    client_email: Mapped[str] = mapped_column(String(254))
    price: Mapped[int]
    """Whole rubles an hour."""
    cost: Mapped[int]
    rules_version: Mapped[int]
    state: Mapped[str] = mapped_column(String(12), default=QuoteState.SHOWN)
    created_at: Mapped[datetime]
    lapses_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]
    privacy_version: Mapped[str | None] = mapped_column(String(20))
    """Version of the personal data policy that was agreed to."""

    hall: Mapped[Hall] = relationship()


# The conversation


class Conversation(Base):
    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=_token)
    channel: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime] = mapped_column(index=True)

    turns: Mapped[list["Turn"]] = relationship(order_by="Turn.number", back_populates="conversation")


class TurnState(enum.StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"


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
    understood: Mapped[dict[str, Any] | None]
    """What the message says and agrees to; set as it is applied to the draft, so that it applies once."""
    asks: Mapped[list[Any] | None]
    engine: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    conversation: Mapped[Conversation] = relationship(back_populates="turns")
    messages: Mapped[list["Message"]] = relationship(order_by="Message.id", back_populates="turn")
    tool_calls: Mapped[list["ToolCall"]] = relationship(order_by="ToolCall.position", back_populates="turn")


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


class Draft(Base):
    """What a conversation knows; `agent.draft` gives the data its meaning."""

    __tablename__ = "drafts"

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), primary_key=True)
    data: Mapped[dict[str, Any]]


class Staff(Base):
    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(80), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    created_at: Mapped[datetime]

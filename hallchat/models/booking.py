"""Tables of quotes and bookings, the half hours and extras that they own, their events, and staff."""

import enum
import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hallchat.languages import DEFAULT_LANGUAGE
from hallchat.models.base import Base, token
from hallchat.models.studio import Hall

_OPEN_QUOTE = text("state IN ('shown', 'agreed')")
"""A conversation has at most one quote in these states."""


class BookingStatus(enum.StrEnum):
    HELD = "held"
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Booking(Base):
    """A client's hours in a hall. A live booking owns exactly the rows of these hours in owned_half_hours."""

    __tablename__ = "bookings"
    __table_args__ = (
        CheckConstraint("status IN ('held', 'paid', 'expired', 'cancelled')", name="status"),
        CheckConstraint("starts_at < ends_at", name="order"),
        Index("ix_bookings_status_hold_until", "status", "hold_until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(12), unique=True)
    """A short code to name the booking on the phone."""
    checkout_key: Mapped[str] = mapped_column(String(32), unique=True, default=token)
    """The secret part of the checkout page's address: 128 random bits."""
    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    client_name: Mapped[str] = mapped_column(String(120))
    client_phone: Mapped[str] = mapped_column(String(20), index=True)
    """E.164."""
    client_email: Mapped[str] = mapped_column(String(254))
    num_people: Mapped[int]
    cost: Mapped[int]
    """Whole rubles: the sum of the lines, or what staff have agreed."""
    extras: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Key of an extra -> how many of it."""
    code: Mapped[str] = mapped_column(String(40), default="")
    """The promo code of the order."""
    lines: Mapped[list[Any]] = mapped_column(default=list)
    """The lines of the price as they were agreed: `label`, `label_en`, `amount`."""
    prepay: Mapped[int] = mapped_column(default=0)
    """Rubles of the cost that were due at once."""
    refund: Mapped[list[Any]] = mapped_column(default=list)
    """The terms of cancelling as they were agreed: `until`, `amount`."""
    status: Mapped[str] = mapped_column(String(12), default=BookingStatus.HELD)
    """The stored status; `booking.status.effective_status` gives the status at an instant."""
    hold_until: Mapped[datetime | None]
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    quote_id: Mapped[str | None] = mapped_column(ForeignKey("quotes.id"), unique=True)
    language: Mapped[str] = mapped_column(String(2), default=DEFAULT_LANGUAGE)
    owed: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Rubles that a change after the payment left open: the client owes them; below zero, the studio does."""
    moves: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """The client's moves of the booking after paying for it."""
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    hall: Mapped[Hall] = relationship()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it

    def __str__(self) -> str:
        return self.reference


class BookingEvent(Base):
    """An entry of the outbox: a booking got a status that staff have to be notified of."""

    __tablename__ = "booking_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int] = mapped_column(ForeignKey("bookings.id", ondelete="CASCADE"), index=True)
    status: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[datetime]
    told_at: Mapped[datetime | None] = mapped_column(index=True)
    """The instant at which staff were notified; None until then."""

    booking: Mapped[Booking] = relationship()


class OwnedHalfHour(Base):
    """A half hour of a hall, owned by a booking. The primary key makes double bookings impossible."""

    __tablename__ = "owned_half_hours"

    hall_id: Mapped[int] = mapped_column(ForeignKey("halls.id"), primary_key=True)
    half_hour: Mapped[datetime] = mapped_column(primary_key=True)
    """The instant at which it starts."""
    booking_id: Mapped[int] = mapped_column(ForeignKey("bookings.id", ondelete="CASCADE"), index=True)
    buffer: Mapped[bool] = mapped_column(default=False)
    """True for the time after a booking that is kept free, and is not part of it."""


class OwnedExtra(Base):
    """One piece of an extra with a stock, for a half hour, owned by a booking.

    The primary key makes it impossible to give one piece away twice.
    """

    __tablename__ = "owned_extras"

    extra_id: Mapped[int] = mapped_column(ForeignKey("extras.id"), primary_key=True)
    half_hour: Mapped[datetime] = mapped_column(primary_key=True)
    piece: Mapped[int] = mapped_column(primary_key=True)
    """1, 2, ... up to the stock."""
    booking_id: Mapped[int] = mapped_column(ForeignKey("bookings.id", ondelete="CASCADE"), index=True)


class BookingLookup(Base):
    """A vain try to open a booking by its reference and a phone."""

    __tablename__ = "booking_lookups"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id"), index=True)
    created_at: Mapped[datetime]


class QuoteState(enum.StrEnum):
    SHOWN = "shown"
    AGREED = "agreed"
    BOOKED = "booked"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"


class Quote(Base):
    """The terms of a booking exactly as a client was shown them, and whether the client agreed."""

    __tablename__ = "quotes"
    __table_args__ = (
        CheckConstraint("state IN ('shown', 'agreed', 'booked', 'superseded', 'lapsed')", name="state"),
        Index(
            "uq_quotes_one_open",
            "conversation_id",
            unique=True,
            sqlite_where=_OPEN_QUOTE,
            postgresql_where=_OPEN_QUOTE,
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
    cost: Mapped[int]
    """Whole rubles: the sum of the lines."""
    extras: Mapped[dict[str, Any]] = mapped_column(default=dict)
    code: Mapped[str] = mapped_column(String(40), default="")
    lines: Mapped[list[Any]] = mapped_column(default=list)
    """The lines of the price as they were shown: `label`, `label_en`, `amount`."""
    prepay: Mapped[int] = mapped_column(default=0)
    refund: Mapped[list[Any]] = mapped_column(default=list)
    rules_version: Mapped[int]
    state: Mapped[str] = mapped_column(String(12), default=QuoteState.SHOWN)
    created_at: Mapped[datetime]
    lapses_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]
    privacy_version: Mapped[str | None] = mapped_column(String(20))
    """The version of the personal data policy that the client agreed to."""
    changes: Mapped[str | None] = mapped_column(String(12))
    """Reference of the booking that the quote changes; null for a new booking."""
    changes_version: Mapped[int | None]
    """The version of that booking that the client was shown."""

    hall: Mapped[Hall] = relationship()


class Staff(Base):
    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(80), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    created_at: Mapped[datetime]

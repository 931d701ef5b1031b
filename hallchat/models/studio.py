"""Tables of the studio as its owner describes it: halls, price rules, extras, closures, answers, photos;
and the questions that have no answer yet.

Columns have the names and the notation of `studio.toml`; `booking/studio.py` turns rows into values.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from hallchat.models.base import Base, ExactDecimal, LocalDateTime


class StudioRow(Base):
    """One row: the studio's own facts and terms; none until staff save them or a file is applied."""

    __tablename__ = "studio"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(String(80), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    address_en: Mapped[str] = mapped_column(String(300), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    about: Mapped[str] = mapped_column(Text, default="")
    about_en: Mapped[str] = mapped_column(Text, default="")
    timezone: Mapped[str] = mapped_column(String(60))
    step_minutes: Mapped[int] = mapped_column(default=60)
    horizon_days: Mapped[int] = mapped_column(default=365)
    lead_minutes: Mapped[int] = mapped_column(default=0)
    holidays: Mapped[str] = mapped_column(String(10), default="")
    extra_holidays: Mapped[list[Any]] = mapped_column(default=list)
    payment: Mapped[dict[str, Any]] = mapped_column(default=dict)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it


class Hall(Base):
    """A hall. `open` and `min_minutes` have a value for each kind of day, as in `studio.toml`."""

    __tablename__ = "halls"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("capacity > 0", name="capacity"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    """Names the hall in `studio.toml`; it stays when the name changes."""
    position: Mapped[int] = mapped_column(default=0)
    """The order in which halls are shown."""
    name: Mapped[str] = mapped_column(String(80), unique=True)
    name_en: Mapped[str] = mapped_column(String(80), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    description_en: Mapped[str] = mapped_column(Text, default="")
    rules: Mapped[str] = mapped_column(Text, default="")
    rules_en: Mapped[str] = mapped_column(Text, default="")
    rules_version: Mapped[int] = mapped_column(default=1)
    """Grows with each change of the rules: a consent refers to one version."""
    price: Mapped[int]
    """Whole rubles per hour, before the price rules."""
    open: Mapped[dict[str, Any]]
    min_minutes: Mapped[dict[str, Any]] = mapped_column(default=dict)
    short_fills_gap: Mapped[bool] = mapped_column(default=False)
    buffer_minutes: Mapped[int] = mapped_column(default=0)
    capacity: Mapped[int]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    facts_en: Mapped[dict[str, Any]] = mapped_column(default=dict)
    photos: Mapped[list[Any]] = mapped_column(default=list)
    """The pictures in order: `name` of a Photo, `alt` and `alt_en` (what it shows, for who cannot see it)."""
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it

    @property
    def photo(self) -> str | None:
        """The name of its first photo; None if it has none."""
        return self.photos[0]["name"] if self.photos else None

    def __str__(self) -> str:
        return self.name


class PriceRuleRow(Base):
    """A rule of the price; they apply in the order of `position`."""

    __tablename__ = "price_rules"

    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(index=True)
    label: Mapped[str] = mapped_column(String(120))
    label_en: Mapped[str] = mapped_column(String(120), default="")
    halls: Mapped[list[Any]] = mapped_column(default=list)
    """Keys of halls; empty for all."""
    days: Mapped[list[Any]] = mapped_column(default=list)
    time: Mapped[str | None] = mapped_column(String(20))
    dates: Mapped[str | None] = mapped_column(String(30))
    people: Mapped[str | None] = mapped_column(String(30))
    length: Mapped[str | None] = mapped_column(String(30))
    ahead: Mapped[str | None] = mapped_column(String(30))
    code: Mapped[str] = mapped_column(String(40), default="")
    min_minutes: Mapped[int] = mapped_column(default=0)
    rate: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    per_hour: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    per_person_hour: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    above: Mapped[int] = mapped_column(default=0)
    once: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    percent: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    times: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    total: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it


class ExtraRow(Base):
    """Something that is rented or bought beside the hall."""

    __tablename__ = "extras"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(String(80), default="")
    price: Mapped[Decimal] = mapped_column(ExactDecimal)
    unit: Mapped[str] = mapped_column(String(12))
    stock: Mapped[int | None]
    halls: Mapped[list[Any]] = mapped_column(default=list)
    most: Mapped[int | None]
    includes: Mapped[int] = mapped_column(default=0)
    further: Mapped[Decimal] = mapped_column(ExactDecimal, default=Decimal(0))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it


class ClosureRow(Base):
    """Hours in which halls cannot be booked, in the studio's own time: once, or weekly."""

    __tablename__ = "closures"

    id: Mapped[int] = mapped_column(primary_key=True)
    halls: Mapped[list[Any]] = mapped_column(default=list)
    begins: Mapped[datetime | None] = mapped_column(LocalDateTime)
    ends: Mapped[datetime | None] = mapped_column(LocalDateTime)
    days: Mapped[list[Any]] = mapped_column(default=list)
    time: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(String(300), default="")
    """For staff alone."""
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it


class AnswerRow(Base):
    """An answer of the studio to a question that is no rule of price."""

    __tablename__ = "answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)
    topic: Mapped[str] = mapped_column(String(60))
    asked: Mapped[list[Any]] = mapped_column(default=list)
    text: Mapped[str] = mapped_column(Text)
    text_en: Mapped[str] = mapped_column(Text, default="")
    halls: Mapped[list[Any]] = mapped_column(default=list)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  SQLAlchemy's own way to declare it


class UnansweredQuestion(Base):
    """A question that the studio has no answer to: one row for all clients who asked the same."""

    __tablename__ = "unanswered_questions"

    id: Mapped[int] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(String(300), unique=True)
    """The words of the question in lower case, by which equal questions are known."""
    question: Mapped[str] = mapped_column(String(300))
    """As it was asked first; phones and addresses are masked."""
    topic: Mapped[str | None] = mapped_column(String(60))
    """A known topic; null if none was recognised."""
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    """The conversation in which it was asked last."""
    times: Mapped[int] = mapped_column(default=1)
    first_asked_at: Mapped[datetime]
    last_asked_at: Mapped[datetime] = mapped_column(index=True)


class StudioStamp(Base):
    """One row: a random stamp that each change of the description renews, so that processes read it again."""

    __tablename__ = "studio_stamp"

    id: Mapped[int] = mapped_column(primary_key=True)
    stamp: Mapped[str] = mapped_column(String(32))


class Photo(Base):
    """A hall's picture, stored in the database so that every web server and every backup has it."""

    __tablename__ = "photos"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    """A hash of the data, so the data under a name never changes."""
    data: Mapped[bytes] = mapped_column(LargeBinary)
    """WebP."""
    created_at: Mapped[datetime]

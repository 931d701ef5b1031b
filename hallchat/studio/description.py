"""The description of a studio: the values behind `studio.toml`, the tables and the forms of the admin.

Each value checks itself; `faults.py` checks what several of them mean together.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StrictBool, model_validator

from hallchat.studio.fault import refused
from hallchat.studio.spans import HALF_HOUR, ClockSpan, known_year
from hallchat.studio.value_types import (
    Bands,
    Clocks,
    Dates,
    DayName,
    Described,
    HalfHours,
    Key,
    Minutes,
    Money,
    Name,
    Note,
    Number,
    OpeningHours,
    OpeningKey,
    Step,
    Whole,
)

EFFECTS = ("rate", "per_hour", "per_person_hour", "once", "percent", "times", "total")
"""The effects of a price rule; each rule has at most one."""
_DEFAULT_OPEN: dict[OpeningKey, ClockSpan | None] = {"all": ClockSpan(9 * 60, 21 * 60)}


class StudioFacts(Described):
    """The studio's name and contacts, and its rules of time."""

    name: Name = "Hallchat"
    name_en: str = Field("", max_length=80)
    address: str = Field("", max_length=300)
    address_en: str = Field("", max_length=300)
    phone: str = Field("", max_length=40)
    email: str = Field("", max_length=254)
    about: Note = ""
    about_en: Note = ""
    timezone: ZoneInfo = ZoneInfo("Asia/Yekaterinburg")
    step_minutes: Step = 60
    horizon_days: Whole = Field(365, ge=1, le=3650)
    lead_minutes: Minutes = 0
    holidays: str = Field("", max_length=10)
    extra_holidays: tuple[Annotated[date, AfterValidator(known_year)], ...] = ()

    @property
    def has_contacts(self) -> bool:
        """True if clients are told a way to reach the studio."""
        return bool(self.phone or self.email or self.address)


class HallTerms(Described):
    """A hall: what it is, when it opens, and what an hour costs before the price rules."""

    key: Key
    name: Name
    name_en: str = Field("", max_length=80)
    description: Note = ""
    description_en: Note = ""
    rules: Note = ""
    rules_en: Note = ""
    price: Whole = Field(ge=0, le=10_000_000)
    capacity: Whole = Field(10, ge=1, le=100_000)
    open: dict[OpeningKey, OpeningHours] = Field(default_factory=lambda: dict(_DEFAULT_OPEN), min_length=1)
    min_minutes: dict[OpeningKey, HalfHours] = Field(default_factory=dict)
    short_fills_gap: StrictBool = False
    buffer_minutes: HalfHours = 0
    facts: dict[str, str] = Field(default_factory=dict)
    facts_en: dict[str, str] = Field(default_factory=dict)
    active: StrictBool = True
    """False for a hall that staff have closed to bookings."""


class PriceRule(Described):
    """A rule of the price: conditions, of which all have to fit, and at most one effect."""

    label: Annotated[str, Field(min_length=1, max_length=120)]
    label_en: str = Field("", max_length=120)
    halls: tuple[str, ...] = ()
    days: tuple[DayName, ...] = ()
    time: Clocks | None = None
    dates: Dates | None = None
    people: Bands | None = None
    length: Bands | None = None
    ahead: Bands | None = None
    code: str = Field("", max_length=40)
    min_minutes: HalfHours = 0
    rate: Money | None = Field(None, ge=0)
    per_hour: Money | None = None
    per_person_hour: Money | None = None
    above: Whole = Field(0, ge=0, le=100_000)
    once: Money | None = None
    percent: Number | None = Field(None, ge=-100, le=1000)
    times: Number | None = Field(None, ge=0, le=100)
    total: Money | None = Field(None, ge=0)

    @property
    def effect(self) -> str | None:
        """The name of its effect; None for a rule that only asks for a minimum length."""
        return next((name for name in EFFECTS if getattr(self, name) is not None), None)

    @model_validator(mode="after")
    def _one_effect(self) -> Self:
        effects = [name for name in EFFECTS if getattr(self, name) is not None]
        if len(effects) > 1:
            raise refused("effects", names=", ".join(effects))
        if not effects and not self.min_minutes:
            raise refused("no_effect", names=", ".join(EFFECTS))
        if self.above and self.per_person_hour is None:
            raise refused("above")
        return self


class Extra(Described):
    """Something that is rented or bought beside the hall."""

    key: Key
    name: Name
    name_en: str = Field("", max_length=80)
    price: Money = Field(ge=0)
    unit: Literal["hour", "booking", "piece", "person", "person_hour"]
    stock: Whole | None = Field(None, ge=1, le=10_000)
    halls: tuple[str, ...] = ()
    most: Whole | None = Field(None, ge=1, le=10_000)
    includes: Whole = Field(0, ge=0, le=100_000)
    further: Money = Field(Decimal(0), ge=0)


class PrepayTier(Described):
    """The share of the total that is due at once for bookings of this length."""

    length: Bands | None = None
    percent: Number = Field(ge=0, le=100)


class RefundTier(Described):
    """The share of the total that comes back if it is cancelled at least so many hours before."""

    hours: Number = Field(ge=0, le=24 * 365)
    percent: Number = Field(ge=0, le=100)


class MoveTerms(Described):
    """A booking may be moved so many times, at least so many hours before."""

    hours: Number = Field(ge=0, le=24 * 365)
    times: Whole = Field(1, ge=0, le=100)


class PaymentTerms(Described):
    hold_hours: Number = Field(Decimal(72), gt=0, le=8760)
    prepay: tuple[PrepayTier, ...] = ()
    refund: tuple[RefundTier, ...] = ()
    move: MoveTerms | None = None

    @property
    def hold_for(self) -> timedelta:
        """The longest time that a booking waits for its payment."""
        return timedelta(hours=float(self.hold_hours))


class Closure(Described):
    """Hours in which halls cannot be booked: once (`from`, `to`), or weekly (`days`, `time`)."""

    halls: tuple[str, ...] = ()
    begins: Annotated[datetime, AfterValidator(known_year)] | None = Field(None, alias="from")
    ends: Annotated[datetime, AfterValidator(known_year)] | None = Field(None, alias="to")
    days: tuple[DayName, ...] = ()
    time: Clocks | None = None
    note: str = Field("", max_length=300)

    @model_validator(mode="after")
    def _once_or_weekly(self) -> Self:
        once, weekly = self.begins is not None or self.ends is not None, self.time is not None or self.days
        if bool(once) == bool(weekly):
            raise refused("once_or_weekly")
        if once:
            self._check_once()
        elif not (self.days and self.time):
            raise refused("once_or_weekly")
        return self

    def _check_once(self) -> None:
        if self.begins is None or self.ends is None:
            raise refused("once_or_weekly")
        if self.begins.tzinfo or self.ends.tzinfo:
            raise refused("offset")
        if self.begins >= self.ends:
            raise refused("order")
        if any(
            each.minute % HALF_HOUR or each.second or each.microsecond for each in (self.begins, self.ends)
        ):
            raise refused("half_hours")


class Answer(Described):
    """An answer of the studio to a question that is no rule of price."""

    topic: Annotated[str, Field(min_length=1, max_length=60)]
    asked: tuple[Annotated[str, Field(min_length=1, max_length=300)], ...] = ()
    text: Annotated[str, Field(min_length=1, max_length=4000)]
    text_en: Note = ""
    halls: tuple[str, ...] = ()


class Description(Described):
    """The whole studio."""

    studio: StudioFacts = StudioFacts()
    halls: tuple[HallTerms, ...] = Field((), alias="hall")
    prices: tuple[PriceRule, ...] = Field((), alias="price")
    extras: tuple[Extra, ...] = Field((), alias="extra")
    payment: PaymentTerms = PaymentTerms()
    closures: tuple[Closure, ...] = Field((), alias="closed")
    answers: tuple[Answer, ...] = Field((), alias="answer")

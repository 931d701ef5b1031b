"""The filter of the booking list: parsed from the web address, turned into SQL conditions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, case, or_, true

from hallchat.admin import dates
from hallchat.booking.status import has_status
from hallchat.models import Booking, BookingStatus

LAPSES_SOON = timedelta(hours=24)
"""A hold that ends within this time is counted as lapsing."""
QUICK_FILTERS = ("today", "week", "unpaid", "lapsing", "owed")
"""Values of `show`: the filters that one click sets."""


@dataclass(frozen=True, slots=True)
class BookingFilter:
    """The filter that the web address names; an invalid value counts as missing.

    `first` and `last` are the days between which a booking begins, both included.
    """

    show: str = ""
    hall: int | None = None
    status: BookingStatus | None = None
    first: date | None = None
    last: date | None = None

    @classmethod
    def from_args(cls, args: Mapping[str, str]) -> "BookingFilter":
        """The filter that the parameters of the web address name."""
        hall, status, show = args.get("hall", ""), args.get("status", ""), args.get("show", "")
        return cls(
            show=show if show in QUICK_FILTERS else "",
            hall=int(hall) if re.fullmatch(r"[0-9]{1,9}", hall) else None,
            status=BookingStatus(status) if status in list(BookingStatus) else None,
            first=dates.parse_day(args.get("from")),
            last=dates.parse_day(args.get("to")),
        )

    @property
    def has_field_filters(self) -> bool:
        """True if it filters by hall, status or day, not only by a quick filter."""
        return any((self.hall, self.status, self.first, self.last))

    def conditions(self, now: datetime, tz: ZoneInfo) -> list[ColumnElement[bool]]:
        """The SQL conditions, all of which a booking must meet."""
        conditions = [begins_between(self.first, self.last, tz), _quick_condition(self.show, now, tz)]
        if self.hall is not None:
            conditions.append(Booking.hall_id == self.hall)
        if self.status is not None:
            conditions.append(has_status(self.status, now))
        return conditions


def _quick_condition(show: str, now: datetime, tz: ZoneInfo) -> ColumnElement[bool]:
    today = now.astimezone(tz).date()
    if show == "today":
        return begins_between(today, today, tz)
    if show == "week":
        week = dates.week_of(today)
        return begins_between(week[0], week[-1], tz)
    if show == "unpaid":
        return has_status(BookingStatus.HELD, now)
    if show == "owed":
        return Booking.owed != 0
    return lapses_soon(now) if show == "lapsing" else true()


def begins_between(first: date | None, last: date | None, tz: ZoneInfo) -> ColumnElement[bool]:
    """The condition that a booking begins on one of these days, both included; None sets no limit."""
    conditions: list[ColumnElement[bool]] = [true()]
    if first is not None:
        conditions.append(Booking.starts_at >= dates.start_of_day(first, tz))
    if last is not None:
        conditions.append(Booking.starts_at < dates.start_of_day(last + timedelta(days=1), tz))
    return and_(*conditions)


def lapses_soon(now: datetime) -> ColumnElement[bool]:
    """The condition that a booking waits for payment and its hold ends within `LAPSES_SOON`."""
    return and_(has_status(BookingStatus.HELD, now), Booking.hold_until <= now + LAPSES_SOON)


def upcoming_first(now: datetime) -> list[Any]:
    """The default order: bookings that have not ended, earliest first; then the others, latest first."""
    has_ended = Booking.ends_at <= now
    return [has_ended, case((has_ended, None), else_=Booking.starts_at), Booking.starts_at.desc(), Booking.id]


def search_condition(text: str) -> ColumnElement[bool]:
    """The condition that a booking matches a search text.

    Five or more digits find a phone in any notation or a reference; else each word must match some field.
    """
    digits = re.sub(r"[\s()+.-]", "", text)
    if digits.isdecimal() and len(digits) > 4:
        number = digits[1:] if len(digits) == 11 and digits[0] in "78" else digits
        return or_(Booking.client_phone.contains(number), Booking.reference.contains(digits))
    return and_(true(), *(_has_word(word) for word in text.replace("\0", "").split()))


def _has_word(word: str) -> ColumnElement[bool]:
    # SQLite ignores case only in ASCII, so the usual spellings of a Russian name are tried.
    spellings = {word, word.lower(), word.upper(), word.capitalize()}
    columns = (Booking.reference, Booking.client_email, Booking.client_phone)
    return or_(
        *(Booking.client_name.icontains(spelling, autoescape=True) for spelling in spellings),
        *(column.icontains(word, autoescape=True) for column in columns),
    )

"""Which bookings the list shows: what its address asks for, as conditions."""

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

SOON = timedelta(hours=24)
"""A hold that ends within this time lapses soon."""
QUICK = ("today", "week", "unpaid", "lapsing")
"""What one click shows."""


@dataclass(frozen=True, slots=True)
class BookingFilter:
    """What the address asks for; what it cannot mean is left out."""

    show: str = ""
    hall: int | None = None
    status: BookingStatus | None = None
    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, args: Mapping[str, str]) -> "BookingFilter":
        hall, status, show = args.get("hall", ""), args.get("status", ""), args.get("show", "")
        return cls(
            show=show if show in QUICK else "",
            hall=int(hall) if re.fullmatch(r"[0-9]{1,9}", hall) else None,
            status=BookingStatus(status) if status in list(BookingStatus) else None,
            first=dates.asked_for(args.get("from")),
            last=dates.asked_for(args.get("to")),
        )

    @property
    def narrowed(self) -> bool:
        """Whether it asks for more than a quick filter."""
        return any((self.hall, self.status, self.first, self.last))

    def conditions(self, now: datetime, tz: ZoneInfo) -> list[ColumnElement[bool]]:
        found = [begin_on(self.first, self.last, tz), _quick(self.show, now, tz)]
        if self.hall is not None:
            found.append(Booking.hall_id == self.hall)
        if self.status is not None:
            found.append(has_status(self.status, now))
        return found


def _quick(show: str, now: datetime, tz: ZoneInfo) -> ColumnElement[bool]:
    today = now.astimezone(tz).date()
    if show == "today":
        return begin_on(today, today, tz)
    if show == "week":
        week = dates.week_of(today)
        return begin_on(week[0], week[-1], tz)
    if show == "unpaid":
        return has_status(BookingStatus.HELD, now)
    return lapses_soon(now) if show == "lapsing" else true()


def begin_on(first: date | None, last: date | None, tz: ZoneInfo) -> ColumnElement[bool]:
    """The condition that a booking begins on one of these days, both included."""
    found: list[ColumnElement[bool]] = [true()]
    if first is not None:
        found.append(Booking.starts_at >= dates.begins(first, tz))
    if last is not None:
        found.append(Booking.starts_at < dates.begins(last + timedelta(days=1), tz))
    return and_(*found)


def lapses_soon(now: datetime) -> ColumnElement[bool]:
    """The condition that a booking waits for payment, and not for longer than `SOON`."""
    return and_(has_status(BookingStatus.HELD, now), Booking.hold_until <= now + SOON)


def upcoming_first(now: datetime) -> list[Any]:
    """The order in which staff need them: what is still to come by the clock, then what was, latest first."""
    over = Booking.ends_at <= now
    return [over, case((over, None), else_=Booking.starts_at), Booking.starts_at.desc(), Booking.id]


def matches(text: str) -> ColumnElement[bool]:
    """The condition that a booking has what was typed: a phone however written, or each of the words."""
    digits = re.sub(r"[\s()+.-]", "", text)
    if digits.isdecimal() and len(digits) > 4:
        number = digits[1:] if len(digits) == 11 and digits[0] in "78" else digits
        return or_(Booking.client_phone.contains(number), Booking.reference.contains(digits))
    return and_(true(), *(_has_word(word) for word in text.replace("\0", "").split()))


def _has_word(word: str) -> ColumnElement[bool]:
    # SQLite knows no case but that of ASCII, so the usual ways to write a name are tried.
    spellings = {word, word.lower(), word.upper(), word.capitalize()}
    columns = (Booking.reference, Booking.client_email, Booking.client_phone)
    return or_(
        *(Booking.client_name.icontains(spelling, autoescape=True) for spelling in spellings),
        *(column.icontains(word, autoescape=True) for column in columns),
    )

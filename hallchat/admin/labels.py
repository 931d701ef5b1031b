"""Words of the staff's pages, in the language of whoever looks."""

import logging
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_datetime
from flask import has_request_context
from flask_babel import LazyString
from markupsafe import Markup
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from hallchat.admin import dates
from hallchat.booking.errors import BookingError, StaleEdit, Taken
from hallchat.booking.status import effective_status
from hallchat.error_summary import describe
from hallchat.models import Booking
from hallchat.request_context import agent, current_language, studio_time
from hallchat.wording import DEFAULT_LANGUAGE, say
from hallchat.wording.alternatives import alternative_lines
from hallchat.wording.formats import day, listed

_log = logging.getLogger(__name__)


def lazy(message: str, **values: int) -> LazyString:
    """The message, said whenever it is read: labels are made once, before anybody asks for a page."""
    return LazyString(_said, message, **values)


def _said(message: str, **values: int) -> str:
    return say(current_language() if has_request_context() else DEFAULT_LANGUAGE, message, **values)


def on(local_day: date) -> str:
    """ "пт, 27 ноября"; with the year when it is not this one."""
    return day(current_language(), local_day, dates.today())


def weekday(local_day: date) -> str:
    """ "пт"."""
    return str(format_date(local_day, "ccc", locale=current_language()))


def when(instant: datetime) -> str:
    """ "пт, 27 ноября, 15:30", studio time."""
    at = studio_time(instant)
    return f"{on(at.date())}, {at:%H:%M}"


def short(instant: datetime) -> str:
    """ "27 нояб., 15:30", studio time; with the year when it is not this one."""
    at = studio_time(instant)
    day_of_month = "d MMM" if current_language() == "ru" else "MMM d"
    year = "" if at.year == dates.today().year else " y"
    return str(
        format_datetime(at.replace(tzinfo=None), f"{day_of_month}{year}, HH:mm", locale=current_language())
    )


def hall_name(hall: Any) -> str:
    """The hall's name in the reader's language, where the studio has written it."""
    english: str = hall.name_en if current_language() == "en" else ""
    return english or str(hall.name)


def badge(booking: Booking) -> Markup:
    """What the booking is now: a word, with a colour to it."""
    status = effective_status(booking, agent().clock())
    return Markup('<span class="status {}">{}</span>').format(
        status, say(current_language(), f"status-{status}")
    )


def reason(error: Exception) -> str:
    """Why nothing was written, for staff to read: never the database's own words, nor client data."""
    if isinstance(error, BookingError):
        return refusal(current_language(), error)
    if isinstance(error, StaleDataError):
        return refusal(current_language(), StaleEdit())
    if isinstance(error, IntegrityError):
        return say(current_language(), "admin-conflict")
    _log.error("not written: %s", describe(error))
    return say(current_language(), "admin-not-written")


def refusal(language: str, error: BookingError) -> str:
    """What the rule said, and what could be had instead."""
    values = {name: _readable(language, name, value) for name, value in error.data.items()}
    text = say(language, f"admin-refused-{error.code.replace('_', '-')}", **values)
    if isinstance(error, Taken):
        return " ".join([text, *alternative_lines(language, error.data["alternatives"])])
    return text


def _readable(language: str, name: str, value: Any) -> str | int:
    if name == "last":
        return day(language, value)
    if name == "status":
        return say(language, f"status-{value}")
    if isinstance(value, list):
        return listed(language, value)
    return value if isinstance(value, int) else str(value)

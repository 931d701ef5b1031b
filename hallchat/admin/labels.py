"""Texts of the staff's pages, in the reader's language: dates, names, statuses, error messages."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from babel.dates import format_date
from flask import has_request_context, url_for
from flask_babel import LazyString
from markupsafe import Markup, escape
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from hallchat.admin import dates
from hallchat.booking.errors import BookingError, StaleEdit, StudioInUse, Taken
from hallchat.booking.status import effective_status
from hallchat.database import BusyError, read_only
from hallchat.error_summary import describe
from hallchat.languages import in_language
from hallchat.models import Booking, Hall
from hallchat.request_context import agent, current_language, studio, studio_time
from hallchat.studio.fault import Fault
from hallchat.wording import DEFAULT_LANGUAGE, has, say
from hallchat.wording.alternatives import alternative_lines
from hallchat.wording.formats import day, listed, money, short_moment, time_left
from hallchat.wording.prices import length, status_words

_log = logging.getLogger(__name__)


_SPECIAL: Mapping[str, str] = MappingProxyType({"most": "over-most", "is_length": "no-length"})
"""Data of an error that decides its message, with the ending of that message."""


def lazy_say(message: str, **values: int) -> LazyString:
    """The message in the language of the request that shows it: labels are defined before any request."""
    return LazyString(_say_now, message, **values)


def _say_now(message: str, **values: int) -> str:
    return say(current_language() if has_request_context() else DEFAULT_LANGUAGE, message, **values)


def date_label(local_day: date) -> str:
    """The date as «пт, 27 ноября»; the year is added unless it is the current one."""
    return day(current_language(), local_day, dates.today())


def weekday_label(local_day: date) -> str:
    """The day of the week as «пт»."""
    return str(format_date(local_day, "ccc", locale=current_language()))


def date_time_label(instant: datetime) -> str:
    """The instant in studio time as «пт, 27 ноября, 15:30»."""
    at = studio_time(instant)
    return f"{date_label(at.date())}, {at:%H:%M}"


def short_date_time_label(instant: datetime) -> str:
    """The instant in studio time as «27 нояб., 15:30»; the year is added unless it is the current one."""
    return short_moment(current_language(), studio_time(instant), dates.today())


def hall_name(hall: Any) -> str:
    """The hall's name in the reader's language; its Russian name if the studio gave no English one."""
    return in_language(hall.name, hall.name_en, current_language())


def other_hall_name(hall: Any) -> str:
    """The hall's name in the studio's other language: Russian for readers of the English one."""
    return in_language(hall.name_en, hall.name, current_language())


def status_badge(booking: Booking) -> Markup:
    """The booking's status now, as HTML with a colour."""
    paid = payment_of(booking)
    words = status_words(current_language(), paid)
    return Markup('<span class="status {}">{}</span>').format(paid["status"], words)


def payment_of(booking: Booking) -> dict[str, Any]:
    """Status now, cost, prepayment and what is owed of the booking, as the wording of payments reads them."""
    status = effective_status(booking, agent().clock())
    return {
        "status": str(status),
        "cost": booking.cost,
        "prepay": booking.prepay,
        "owed": booking.owed,
    }


def error_message(error: Exception) -> str:
    """The reason why a write failed, for staff. It never contains the database's message or client data."""
    if isinstance(error, BookingError):
        return refusal_message(current_language(), error, _titles())
    if isinstance(error, StaleDataError):
        return refusal_message(current_language(), StaleEdit())
    if isinstance(error, IntegrityError):
        return say(current_language(), "admin-conflict")
    if isinstance(error, BusyError):
        return say(current_language(), "admin-busy")
    _log.error("not written: %s", describe(error))
    return say(current_language(), "admin-not-written")


def refusal_message(
    language: str, error: BookingError, titles: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The booking rule that refused, in words; if the hours are taken, with the alternatives.

    `titles` has the halls' names in that language by their Russian ones, and the extras' by their keys.
    """
    data = _with_titles(error.data, titles)
    values = {name: _readable(language, name, value) for name, value in data.items()}
    if "minutes" in data:
        values["length"] = length(language, data["minutes"] / 60)
        values["notice"] = time_left(language, timedelta(minutes=data["minutes"]))
    if isinstance(error, StudioInUse):
        values["references"] = _with_reasons(language, data["references"], data["reasons"])
    special = next((message for name, message in _SPECIAL.items() if data.get(name)), None)
    text = say(language, f"admin-refused-{special or error.code.replace('_', '-')}", **values)
    if isinstance(error, Taken):
        return " ".join([text, *alternative_lines(language, data["alternatives"])])
    return text


def _with_reasons(language: str, references: Sequence[str], reasons: Sequence[str]) -> str:
    """ "ABC234 и DEF567 (не помещаются люди); GHJ234 (нет зала)": those of one reason together."""
    groups: dict[str, list[str]] = {}
    for reference, reason in zip(references, reasons, strict=True):
        groups.setdefault(reason, []).append(reference)
    return "; ".join(
        f"{listed(language, of_reason)} ({say(language, f'admin-in-use-{reason}')})"
        for reason, of_reason in groups.items()
    )


def linked_message(error: Exception, row_name: str = "") -> str:
    """The reason why a write failed, behind the name of its row; bookings that it names are links."""
    message = error_message(error)
    text = escape(f"{row_name}: {message}" if row_name else message)
    references = error.data.get("references", ()) if isinstance(error, BookingError) else ()
    for reference in references:
        link = Markup('<a href="{}">{}</a>').format(
            url_for("admin_bookings.index_view", search=reference), reference
        )
        text = link.join(text.split(reference))
    return text


def fault_text(language: str, fault: Fault) -> str:
    """The text of a fault for a form: without the notation of the file, where there is such a text."""
    code = fault.code.replace("_", "-")
    message = f"fault-form-{code}" if has(language, f"fault-form-{code}") else f"fault-{code}"
    data = {name: value if isinstance(value, int) else str(value) for name, value in fault.data.items()}
    text = say(language, message, **data)
    return text[:1].upper() + text[1:]


def extras_text(extras: Mapping[str, int]) -> str:
    """The extras of a booking: "Гримёрка, Дым × 2"; the key of one that the studio no longer has."""
    names = {extra.key: hall_name(extra) for extra in studio().extras}
    counted = ((names.get(key, key), count) for key, count in extras.items() if count)
    return ", ".join(name if count == 1 else f"{name}\u00a0× {count}" for name, count in counted)


def _titles() -> dict[str, str]:
    """The names of halls by their Russian ones, and of extras by their keys, in the reader's language."""
    with agent().sessions() as session:  # the request's own may be in a failed transaction
        read_only(session)
        halls = session.execute(select(Hall.name, Hall.name_en))
        extras = {extra.key: hall_name(extra) for extra in studio().extras}
        return extras | {hall.name: hall_name(hall) for hall in halls}


def _with_titles(data: Mapping[str, Any], titles: Mapping[str, str]) -> dict[str, Any]:
    """The data of an error with halls and extras as the reader calls them."""
    found = dict(data)
    for key in ("hall", "extra"):
        if key in found:
            found[key] = titles.get(found[key], found[key])
    for key in ("halls", "other_halls", "instead"):
        if key in found:
            found[key] = [titles.get(name, name) for name in found[key]]
    if "alternatives" in found:
        found["alternatives"] = _with_titles(found["alternatives"], titles)
    return found


def _readable(language: str, name: str, value: Any) -> str | int:
    """The value `name` of an error's data, as the message shows it."""
    if name in ("last", "date"):
        return day(language, value)
    if name in ("old", "new"):
        return money(language, value)
    if name == "status":
        return say(language, f"status-{value}")
    if isinstance(value, list):
        return listed(language, value)
    return value if isinstance(value, int) else str(value)

"""The form of a booking."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from flask_admin.form import BaseForm
from sqlalchemy import select
from wtforms import DateField, Field, IntegerField, SelectField, ValidationError
from wtforms.validators import InputRequired

from hallchat.admin import dates, fields
from hallchat.admin.labels import hall_name, lazy
from hallchat.booking import staff_bookings
from hallchat.booking.calendar import Slot, slot_of
from hallchat.booking.quotes import ContactDetails
from hallchat.booking.status import effective_status
from hallchat.config import Settings
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.nlu.extractors.contacts import parse_email, parse_phone
from hallchat.request_context import current_language, studio_time
from hallchat.wording import say
from hallchat.wording.formats import phone


def hall_choices() -> dict[str, str]:
    """Every hall, closed ones too: a booking may be in one."""
    rows = db.session.execute(select(Hall.id, Hall.name, Hall.name_en, Hall.active).order_by(Hall.id))
    closed = say(current_language(), "admin-hall-closed")
    return {
        str(hall.id): hall_name(hall) if hall.active else f"{hall_name(hall)} ({closed})" for hall in rows
    }


def status_choices() -> dict[str, str]:
    return {each.value: say(current_language(), f"status-{each}") for each in BookingStatus}


class BookingFields(BaseForm):
    """A booking as staff write it; hours in the studio's time."""

    hall = SelectField(lazy("label-hall"), coerce=int, choices=hall_choices)
    date = DateField(lazy("label-date"), [InputRequired()])
    start = fields.whole_hour(lazy("admin-start"), 0)
    end = fields.whole_hour(lazy("admin-end"), 1)
    # A client's data: what the browser knows of whoever types has no place here.
    client_name = fields.line(lazy("label-name"), 120, autocomplete="off")
    client_phone = fields.line(lazy("label-phone"), 40, type="tel", autocomplete="off")
    client_email = fields.line(lazy("label-email"), 254, type="email", autocomplete="off")
    people = IntegerField(lazy("label-people"), [InputRequired()], render_kw={"min": 1})
    status = SelectField(lazy("label-status"), choices=status_choices)
    version = fields.version()

    def validate_client_phone(self, field: Field) -> None:
        """As E.164; a number with no country code is Russian."""
        number = parse_phone(field.data)
        if number is None:
            raise ValidationError(say(current_language(), "wrong-phone", said=field.data))
        field.data = number

    def validate_client_email(self, field: Field) -> None:
        address = parse_email(field.data)
        if address is None:
            raise ValidationError(say(current_language(), "wrong-email", said=field.data))
        field.data = address


def suggested(asked: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """What a new booking's form begins with: the hall, day and hour that a link named, else the next hour."""
    hall = _suggested_hall(asked.get("hall", ""))
    day, hour = dates.asked_for(asked.get("date")), asked.get("start", "")
    if day and re.fullmatch(r"1?\d|2[0-3]", hour, re.ASCII):
        start = int(hour)
    else:
        day, start = _next_hour(hall, day, now)
    return {"date": day, "start": start, "end": start + 1, **({"hall": hall.id} if hall else {})}


def _suggested_hall(number: str) -> Hall | None:
    """The hall of that number, else the first that is open for booking."""
    named = db.session.get(Hall, int(number)) if re.fullmatch(r"\d{1,9}", number, re.ASCII) else None
    return named or db.session.scalar(select(Hall).order_by(Hall.active.desc(), Hall.id).limit(1))


def _next_hour(hall: Hall | None, day: date | None, now: datetime) -> tuple[date, int]:
    """The first whole hour to come in which the hall is open, on that day or after it."""
    opens, closes = (hall.opens, hall.closes) if hall else (0, 24)
    at = studio_time(now)
    if day and day > at.date():
        return day, opens
    hour = max(at.hour + 1, opens)
    return (at.date(), hour) if hour < closes else (at.date() + timedelta(days=1), opens)


def shown(booking: Booking, now: datetime, settings: Settings) -> dict[str, Any]:
    """What the form shows of a booking."""
    slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
    return {
        "hall": booking.hall_id,
        "date": slot.date,
        "start": slot.start,
        "end": slot.end,
        "client_name": booking.client_name,
        "client_phone": phone(booking.client_phone),
        "client_email": booking.client_email,
        "people": booking.num_people,
        "status": effective_status(booking, now).value,
        "version": booking.version,
    }


def typed(form: BookingFields) -> staff_bookings.BookingDetails:
    """What was typed, for the booking rules; the form is valid. Raises BadSlot."""
    assert form.date.data is not None
    assert form.people.data is not None
    return staff_bookings.BookingDetails(
        hall=db.session.get_one(Hall, form.hall.data),
        slot=Slot(form.date.data, form.start.data, form.end.data),
        people=form.people.data,
        client=ContactDetails(form.client_name.data, form.client_phone.data, form.client_email.data),
        status=BookingStatus(form.status.data),
    )

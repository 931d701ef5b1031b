"""The form of a booking."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from flask_admin.form import BaseForm
from sqlalchemy import select
from wtforms import DateField, Field, IntegerField, SelectField, ValidationError
from wtforms.validators import InputRequired

from hallchat.admin import days, fields
from hallchat.admin.words import hall_name, lazy
from hallchat.booking import bookings
from hallchat.booking.calendar import Slot, slot_of
from hallchat.booking.quotes import Client
from hallchat.config import Settings
from hallchat.current import locale
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.wording import say
from hallchat.wording.formats import phone


def hall_choices() -> dict[str, str]:
    """Every hall, closed ones too: a booking may be in one."""
    rows = db.session.execute(select(Hall.id, Hall.name, Hall.name_en, Hall.active).order_by(Hall.id))
    closed = say(locale(), "admin-hall-closed")
    return {
        str(hall.id): hall_name(hall) if hall.active else f"{hall_name(hall)} ({closed})" for hall in rows
    }


def status_choices() -> dict[str, str]:
    return {each.value: say(locale(), f"status-{each}") for each in BookingStatus}


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
        try:
            number = phonenumbers.parse(field.data, "RU")
        except phonenumbers.NumberParseException:
            number = None
        # Possible, not valid: numbering plans change faster than the tables of them.
        if number is None or not phonenumbers.is_possible_number(number):
            raise ValidationError(say(locale(), "wrong-phone", said=field.data))
        field.data = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    def validate_client_email(self, field: Field) -> None:
        try:
            field.data = validate_email(field.data, check_deliverability=False).normalized
        except EmailNotValidError:
            raise ValidationError(say(locale(), "wrong-email", said=field.data)) from None


def suggested(asked: Mapping[str, str]) -> dict[str, Any]:
    """What a new booking's form begins with: the hall, day and hour that a link named, else noon today."""
    hour = asked.get("start", "")
    start = int(hour) if re.fullmatch(r"1?\d|2[0-3]", hour, re.ASCII) else 12
    day = days.asked_for(asked.get("date")) or days.today()
    hall = asked.get("hall", "")
    known = {"hall": int(hall)} if re.fullmatch(r"\d{1,9}", hall, re.ASCII) else {}
    return {"date": day, "start": start, "end": start + 1, **known}


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
        "status": bookings.effective_status(booking, now).value,
        "version": booking.version,
    }


def typed(form: BookingFields) -> bookings.BookingForm:
    """What was typed, for the booking rules; the form is valid. Raises BadSlot."""
    assert form.date.data is not None
    assert form.people.data is not None
    return bookings.BookingForm(
        hall=db.session.get_one(Hall, form.hall.data),
        slot=Slot(form.date.data, form.start.data, form.end.data),
        people=form.people.data,
        client=Client(form.client_name.data, form.client_phone.data, form.client_email.data),
        status=BookingStatus(form.status.data),
    )

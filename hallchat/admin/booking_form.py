"""The form of a booking: its fields, its first values, and its conversion for the booking rules."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from flask_admin.form import BaseForm
from sqlalchemy import select
from wtforms import DateField, Field, IntegerField, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired

from hallchat.admin import dates, fields
from hallchat.admin.extras_field import ExtrasField
from hallchat.admin.labels import hall_name, lazy_say, payment_of
from hallchat.booking import staff_bookings
from hallchat.booking.calendar import Slot, slot_of
from hallchat.booking.client_details import COLUMNS as CLIENT_COLUMNS
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.hall_views import widest_hours
from hallchat.booking.status import effective_status
from hallchat.extensions import db
from hallchat.models import Booking, BookingStatus, Hall
from hallchat.nlu.extractors.emails import parse_email
from hallchat.nlu.extractors.phones import parse_phone
from hallchat.nlu.slots import DETAILS
from hallchat.request_context import current_language, studio, studio_time
from hallchat.studio.spans import DAY_MINUTES, ClockSpan
from hallchat.wording import say
from hallchat.wording.formats import phone
from hallchat.wording.prices import part_paid


def hall_choices() -> dict[str, str]:
    """The names of all halls by id, inactive halls included: an existing booking may be in one."""
    rows = db.session.execute(select(Hall.id, Hall.name, Hall.name_en, Hall.active).order_by(Hall.id))
    closed = say(current_language(), "admin-hall-closed")
    return {
        str(hall.id): hall_name(hall) if hall.active else f"{hall_name(hall)} ({closed})" for hall in rows
    }


def status_choices() -> dict[str, str]:
    """The names of all statuses by value."""
    return {status.value: say(current_language(), f"status-{status}") for status in BookingStatus}


class PhoneField(StringField):
    """A phone, which is shown in groups of digits also after validation has made it E.164."""

    def _value(self) -> str:
        return phone(self.data) if self.data else ""


class BookingFields(BaseForm):
    """The fields of a booking; hours are in studio time. A slot of `DETAILS` has the name of its column."""

    hall = SelectField(lazy_say("label-hall"), coerce=int, choices=hall_choices)
    date = DateField(lazy_say("label-date"), [InputRequired()])
    start = fields.time_of_day(lazy_say("admin-start"), 0, 23)
    end = fields.time_of_day(lazy_say("admin-end"), 0, 36)
    # The client's data: the browser must not fill in the data of the member of staff who types.
    client_name = fields.line(lazy_say("label-name"), 120, autocomplete="off")
    client_phone = fields.line(lazy_say("label-phone"), 40, PhoneField, type="tel", autocomplete="off")
    client_email = fields.line(lazy_say("label-email"), 254, type="email", autocomplete="off")
    num_people = IntegerField(lazy_say("label-people"), [InputRequired()], render_kw={"min": 1})
    extras = ExtrasField(lazy_say("admin-extras"))
    code = fields.line(lazy_say("admin-promo-code"), 40, required=False, autocomplete="off")
    status = SelectField(lazy_say("label-status"), choices=status_choices)
    version = fields.version()
    agreed_cost = fields.agreed_cost()

    def validate_client_phone(self, field: Field) -> None:
        """Converts the number to E.164; a number without a country code is Russian."""
        number = parse_phone(field.data)
        if number is None:
            raise ValidationError(say(current_language(), "wrong-phone", said=field.data))
        field.data = number

    def validate_client_email(self, field: Field) -> None:
        address = parse_email(field.data)
        if address is None:
            raise ValidationError(say(current_language(), "wrong-email", said=field.data))
        field.data = address


def initial_values(args: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """The values with which the form of a new booking opens.

    They are the hall, day, minute of the day and length in minutes that the link names in `args`; without a
    time, the next hour to be open.
    """
    hall = _hall_or_first(args.get("hall", ""))
    day, minute = dates.parse_day(args.get("date")), args.get("start", "")
    if day and re.fullmatch(r"\d{1,4}", minute, re.ASCII):
        days, start = divmod(int(minute), DAY_MINUTES)
        day += timedelta(days=days)
    else:
        day, start = _next_hour(hall, day, now)
    length = args.get("minutes", "")
    minutes = int(length) if re.fullmatch(r"\d{1,4}", length, re.ASCII) else 60
    return {"date": day, "start": start, "end": start + minutes, **({"hall": hall.id} if hall else {})}


def _hall_or_first(hall_id: str) -> Hall | None:
    """The hall with that id, else the first active hall; None if there are no halls."""
    hall = db.session.get(Hall, int(hall_id)) if re.fullmatch(r"\d{1,9}", hall_id, re.ASCII) else None
    return hall or db.session.scalar(select(Hall).order_by(Hall.active.desc(), Hall.id).limit(1))


def _next_hour(hall: Hall | None, day: date | None, now: datetime) -> tuple[date, int]:
    """The day and minute of the next whole hour in which the hall is open, on `day` if it is to come."""
    hours = widest_hours(hall) if hall else ClockSpan(0, DAY_MINUTES)
    at = studio_time(now)
    if day and day > at.date():
        return day, hours.start
    minute = max((at.hour + 1) * 60, hours.start)
    return (at.date(), minute) if minute < hours.end else (at.date() + timedelta(days=1), hours.start)


def form_values(booking: Booking, now: datetime) -> dict[str, Any]:
    """The values with which the form of an existing booking opens."""
    slot = slot_of(booking.starts_at, booking.ends_at, studio().studio.timezone)
    return {
        "hall": booking.hall_id,
        "date": slot.date,
        "start": slot.start,
        "end": slot.end,
        **{slot.column: getattr(booking, slot.column) for slot in DETAILS},
        "client_phone": phone(booking.client_phone),
        "extras": booking.extras,
        "code": booking.code,
        "status": effective_status(booking, now).value,
        "version": booking.version,
    }


def edit_form(formdata: Any, booking: Booking, now: datetime) -> BookingFields:
    """The form of an existing booking, which offers its own times beside those of the studio's steps."""
    values = form_values(booking, now)
    form = BookingFields(formdata, **values)
    if part_paid(payment_of(booking)):
        names = status_choices() | {BookingStatus.PAID.value: say(current_language(), "status-prepaid")}
        form.status.choices = list(names.items())
    for name in ("start", "end"):
        fields.offer_time(form[name], values[name])
    return form


def to_booking_details(form: BookingFields) -> staff_bookings.BookingDetails:
    """The values of a valid form, for the booking rules. Raises BadSlot."""
    assert form.date.data is not None
    assert form.num_people.data is not None
    return staff_bookings.BookingDetails(
        hall=db.session.get_one(Hall, form.hall.data),
        slot=Slot(form.date.data, form.start.data, form.end.data),
        people=form.num_people.data,
        client=ClientDetails(**{name: form[column].data for name, column in CLIENT_COLUMNS.items()}),
        status=BookingStatus(form.status.data),
        extras=form.extras.data,
        code=form.code.data or "",
    )

"""The form of the studio's own settings: contacts, time, holidays and terms of payment."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import available_timezones

import holidays
from babel import Locale
from flask_admin.form import BaseForm
from wtforms import DecimalField, Field, Form, IntegerField, SelectField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length, Optional

from hallchat.admin import fields
from hallchat.admin.labels import lazy_say
from hallchat.admin.rows_field import RowsField
from hallchat.request_context import current_language
from hallchat.studio.description import PaymentTerms, StudioFacts
from hallchat.wording import say

GROUPS: Mapping[str, tuple[str, ...]] = {
    "contacts": ("name", "name_en", "phone", "email", "address", "address_en", "about", "about_en"),
    "time": ("timezone", "step_minutes", "horizon_days", "lead_minutes", "holidays", "extra_holidays"),
    "payment": ("hold_hours",),
}
"""The fields in groups, each with the heading `admin-settings-group-<name>`."""
_AS_WRITTEN = (*GROUPS["contacts"], *(name for name in GROUPS["time"] if name != "extra_holidays"))
_BLANK_TIERS = 2


def _number(label: str, least: float, most: float, *, needed: bool = True, step: str = "any") -> Any:
    return DecimalField(
        lazy_say(label),
        [InputRequired() if needed else Optional(), fields.Between(least, most)],
        places=None,
        description=lazy_say(f"{label}-hint"),
        render_kw={"min": least, "step": step},
    )


def _whole(label: str, least: int, most: int) -> Any:
    return IntegerField(
        lazy_say(label),
        [InputRequired(), fields.Between(least, most)],
        description=lazy_say(f"{label}-hint"),
        render_kw={"min": least},
    )


def _steps() -> dict[str, str]:
    return {str(step): say(current_language(), f"admin-step-{step}") for step in (30, 60)}


def _countries() -> dict[str, str]:
    """The countries whose public holidays are known, by code."""
    names = Locale.parse(current_language()).territories
    codes = holidays.list_supported_countries(include_aliases=False)
    by_name = sorted((names.get(code, code), code) for code in codes)
    none = {"": say(current_language(), "admin-no-holidays")}
    return none | {code: name for name, code in by_name}


def time_zones() -> list[str]:
    """The names of all time zones."""
    return sorted(zone for zone in available_timezones() if "/" in zone)


class PrepayRow(BaseForm):
    """The share that is due at once for bookings of `longer` to `shorter` hours."""

    low = _number("admin-prepay-low", 0, 1000, needed=False)
    high = _number("admin-prepay-high", 0, 1000, needed=False)
    percent = _number("admin-prepay-percent", 0, 100, needed=False)


class RefundRow(BaseForm):
    """The share that comes back if it is cancelled at least so many hours before."""

    hours = _number("admin-refund-hours", 0, 24 * 365, needed=False)
    percent = _number("admin-refund-percent", 0, 100, needed=False)


class TiersField(RowsField):
    """Rows that end with a percentage, which each row needs."""

    def __init__(self, row: type[Form], label: Any, needed: tuple[str, ...], **options: Any) -> None:
        super().__init__(row, label, blank=_BLANK_TIERS, **options)
        self.needed = needed

    def validate(self, form: Any, extra_validators: Any = ()) -> bool:
        sound = super().validate(form, extra_validators)
        for row in self.entries:
            values = row.form.data
            if all(value is None for value in values.values()):
                continue
            for name in self.needed:
                if values[name] is None and not row.form[name].errors:
                    row.form[name].errors = [say(current_language(), "fault-form-missing").capitalize()]
                    sound = False
        return sound

    @property
    def tiers(self) -> list[Mapping[str, Any]]:
        """The values of the rows that are filled in."""
        return [row.data for row in self._given]

    def field_of(self, index: int, name: str) -> Field:
        """The field `name` of a tier, by its place among those that are filled in."""
        field: Field = self._given[index][name]
        return field

    @property
    def _given(self) -> list[Form]:
        forms = [row.form for row in self.entries]
        return [form for form in forms if any(value is not None for value in form.data.values())]


class SettingsFields(BaseForm):
    """The fields of the studio, most of them named like the keys of `studio.toml`."""

    name = fields.line(lazy_say("admin-settings-name"), 80)
    name_en = fields.line(lazy_say("admin-settings-name-en"), 80, required=False)
    phone = fields.line(lazy_say("label-phone"), 40, required=False, type="tel", autocomplete="off")
    email = fields.line(lazy_say("label-email"), 254, required=False, type="email", autocomplete="off")
    address = fields.line(lazy_say("admin-settings-address"), 300, required=False)
    address_en = fields.line(lazy_say("admin-settings-address-en"), 300, required=False)
    about = fields.lines(lazy_say("admin-settings-about"))
    about_en = fields.lines(lazy_say("admin-settings-about-en"))
    timezone = fields.line(
        lazy_say("admin-settings-timezone"),
        60,
        hint=lazy_say("admin-settings-timezone-hint"),
        list="time-zones",
        autocomplete="off",
    )
    step_minutes = SelectField(
        lazy_say("admin-settings-step"),
        coerce=int,
        choices=_steps,
        description=lazy_say("admin-settings-step-hint"),
    )
    horizon_days = _whole("admin-settings-horizon", 1, 3650)
    lead_minutes = _whole("admin-settings-lead", 0, 60 * 24 * 30)
    holidays = SelectField(
        lazy_say("admin-settings-holidays"),
        choices=_countries,
        description=lazy_say("admin-settings-holidays-hint"),
    )
    extra_holidays = TextAreaField(
        lazy_say("admin-settings-extra-holidays"),
        [Length(max=5000)],
        description=lazy_say("admin-settings-extra-holidays-hint"),
        render_kw={"rows": 3},
    )
    hold_hours = _number("admin-settings-hold", 0.5, 8760)
    prepay = TiersField(PrepayRow, lazy_say("admin-settings-prepay"), ("percent",))
    refund = TiersField(RefundRow, lazy_say("admin-settings-refund"), ("hours", "percent"))
    move_hours = _number("admin-settings-move-hours", 0, 24 * 365, needed=False)
    move_times = IntegerField(lazy_say("admin-settings-move-times"), [Optional(), fields.Between(0, 100)])
    version = fields.version()

    def validate_move_times(self, field: Field) -> None:
        """Refuses a number of moves without the hours, which would count for nothing."""
        if field.data is not None and not (self.move_hours.raw_data or [""])[0].strip():
            raise ValidationError(say(current_language(), "admin-settings-move-hours-missing"))

    def validate_extra_holidays(self, field: Field) -> None:
        """Reads a day a line."""
        for line in _lines(field.data):
            if _day(line) is None:
                raise ValidationError(say(current_language(), "admin-bad-day", value=line[:40]))


def form_values(facts: StudioFacts, payment: PaymentTerms) -> dict[str, Any]:
    """The values with which the form opens."""
    return {
        **{name: getattr(facts, name) for name in _AS_WRITTEN},
        "timezone": facts.timezone.key,
        "extra_holidays": "\n".join(day.strftime("%d.%m.%Y") for day in facts.extra_holidays),
        "hold_hours": _plain(payment.hold_hours),
        "prepay": [
            {
                "low": tier.length and _plain(tier.length.low),
                "high": tier.length and _plain(tier.length.high),
                "percent": _plain(tier.percent),
            }
            for tier in payment.prepay
        ],
        "refund": [{"hours": _plain(tier.hours), "percent": _plain(tier.percent)} for tier in payment.refund],
        "move_hours": payment.move and _plain(payment.move.hours),
        "move_times": payment.move and payment.move.times,
    }


def settings_values(form: SettingsFields) -> dict[str, Any]:
    """The values of a valid form in the notation of `studio.toml`, with the terms as `payment`."""
    values = {name: form[name].data or "" for name in _AS_WRITTEN}
    values["lead_minutes"] = form.lead_minutes.data or 0
    values["extra_holidays"] = [_day(line) for line in _lines(form.extra_holidays.data)]
    values["payment"] = {
        "hold_hours": form.hold_hours.data,
        "prepay": [_prepay(tier) for tier in form.prepay.tiers],
        "refund": [dict(tier) for tier in form.refund.tiers],
        "move": _move(form),
    }
    return values


def _prepay(tier: Mapping[str, Any]) -> dict[str, Any]:
    ends = ["" if end is None else format(end, "f") for end in (tier["low"], tier["high"])]
    return {"length": "..".join(ends) if any(ends) else None, "percent": tier["percent"]}


def _move(form: SettingsFields) -> dict[str, Any] | None:
    if form.move_hours.data is None:
        return None
    times = form.move_times.data
    return {"hours": form.move_hours.data, "times": 1 if times is None else times}


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _day(text: str) -> date | None:
    """The day "31.12.2026" or "2026-12-31"; None for another text."""
    for form in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day has no time zone
        except ValueError:
            continue
    return None


def _plain(number: Decimal | None) -> Decimal | None:
    """The number as people write it: 20 and not 2E+1."""
    return None if number is None else Decimal(format(number.normalize(), "f"))

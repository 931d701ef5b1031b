"""The form of a price rule, and its conversion from and to the rule as `studio.toml` writes it."""

from decimal import Decimal
from typing import Any

from flask_admin.form import BaseForm
from wtforms import DecimalField, IntegerField, SelectField
from wtforms.validators import Optional

from hallchat.admin import fields
from hallchat.admin.choices_field import ChoicesField, hall_keys
from hallchat.admin.labels import lazy_say
from hallchat.admin.pair_field import clocks, dates, numbers
from hallchat.request_context import current_language
from hallchat.studio.description import EFFECTS, PriceRule
from hallchat.studio.fault import Fault
from hallchat.studio.value_types import DAY_NAMES
from hallchat.wording import say

GROUPS = {
    "name": ("label", "label_en"),
    "when": ("days", "time", "dates"),
    "who": ("halls", "people", "length", "ahead", "code"),
    "effect": ("effect", "amount", "above", "min_hours"),
}
"""The fields of the form in groups, each with the heading `admin-price-group-<name>`."""
_AS_WRITTEN = (
    "label",
    "label_en",
    "halls",
    "days",
    "time",
    "dates",
    "people",
    "length",
    "ahead",
    "code",
    "above",
)


def day_names() -> dict[str, str]:
    """The kinds of day that a rule can name, in words."""
    return {name: say(current_language(), f"day-{name}") for name in DAY_NAMES}


def _effects() -> dict[str, str]:
    return {name: say(current_language(), f"admin-effect-{_dashed(name)}") for name in (*EFFECTS, "none")}


def _dashed(name: str) -> str:
    return name.replace("_", "-")


class _NeededByEffects(Optional):
    """May be empty for the one choice that has no amount (`checked`): its label does not call it optional."""

    def __init__(self) -> None:
        super().__init__()
        self.field_flags = {"optional": True, "needed_at_times": True}


class PriceFields(BaseForm):
    """The fields of a price rule; the one effect is chosen, and its amount typed beside it."""

    label = fields.line(lazy_say("admin-price-label"), 120)
    label_en = fields.line(lazy_say("admin-price-label-en"), 120, required=False)
    halls = ChoicesField(
        lazy_say("admin-price-halls"), hall_keys, description=lazy_say("admin-price-halls-hint")
    )
    days = ChoicesField(
        lazy_say("admin-price-days"), day_names, description=lazy_say("admin-price-days-hint")
    )
    time = clocks("admin-price-time", "admin-price-time-hint")
    dates = dates("admin-price-dates", "admin-price-dates-hint")
    people = numbers("admin-price-people", "1", "admin-price-people-hint")
    length = numbers("admin-price-length", "0.5", "admin-price-length-hint")
    ahead = numbers("admin-price-ahead", "any", "admin-price-ahead-hint")
    code = fields.line(lazy_say("admin-price-code"), 40, required=False, autocomplete="off")
    min_hours = DecimalField(
        lazy_say("admin-price-min-hours"),
        [Optional(), fields.Between(0, 24)],
        render_kw={"step": "0.5", "min": 0},
        description=lazy_say("admin-price-min-hours-hint"),
    )
    effect = SelectField(lazy_say("admin-price-effect"), choices=_effects)
    amount = DecimalField(
        lazy_say("admin-price-amount"),
        [_NeededByEffects()],
        places=None,
        render_kw={"step": "any"},
        description=lazy_say("admin-price-amount-hint"),
    )
    above = IntegerField(
        lazy_say("admin-price-above"),
        [Optional()],
        render_kw={"min": 0},
        description=lazy_say("admin-price-above-hint"),
    )
    version = fields.version()


def rule_values(form: PriceFields) -> dict[str, Any]:
    """The rule with the keys of `studio.toml`; None for a key that it lacks."""
    values = {name: form[name].data or None for name in _AS_WRITTEN}
    values["min_minutes"] = int((form.min_hours.data or Decimal(0)) * 60)
    values |= dict.fromkeys(EFFECTS)
    if form.effect.data in EFFECTS:
        values[form.effect.data] = form.amount.data
    return values


def form_values(rule: PriceRule) -> dict[str, Any]:
    """The values with which the form of the rule opens."""
    written = rule.model_dump(mode="json")
    return {
        **{name: written[name] for name in _AS_WRITTEN},
        "above": rule.above or None,
        "min_hours": _plain(Decimal(rule.min_minutes) / 60) if rule.min_minutes else None,
        "effect": rule.effect or "none",
        "amount": _plain(getattr(rule, rule.effect)) if rule.effect else None,
    }


def _plain(number: Decimal) -> Decimal:
    """The number as people write it: 20 and not 2E+1."""
    return Decimal(format(number.normalize(), "f"))


def at_field(fault: Fault) -> Fault:
    """The fault of a rule with the field of this form as its place, in words that need no file."""
    key = str(fault.place[0]) if fault.place else ""
    if key in EFFECTS:
        key = "amount"
    elif key == "min_minutes":
        key = "min_hours"
    elif fault.code in ("effects", "no_effect"):
        key = "effect"
    elif fault.code == "above":
        key = "above"
    return Fault((key,), fault.code, fault.data)


def checked(form: PriceFields) -> bool:
    """True if the fields are well formed; else they show their errors. An effect needs its amount."""
    sound = form.validate()
    if form.effect.data in EFFECTS and form.amount.data is None and not form.amount.errors:
        form.amount.errors = [say(current_language(), "admin-price-amount-missing")]
        return False
    return bool(sound)

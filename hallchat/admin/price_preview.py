"""The preview beside the form of a price rule: what a booking costs with the rule as typed, not yet saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask import request
from flask_admin.form import BaseForm
from flask_admin.helpers import get_form_data
from wtforms import DateField, DateTimeLocalField, IntegerField, SelectField
from wtforms.validators import InputRequired, Optional

from hallchat.admin import fields
from hallchat.admin.choices_field import hall_keys
from hallchat.admin.extra_views import count_hint
from hallchat.admin.labels import error_message, fault_text, lazy_say
from hallchat.admin.price_form import PriceFields, at_field, checked, rule_values
from hallchat.booking.availability import rental_of
from hallchat.booking.calendar import Slot
from hallchat.booking.description_edits import EditRefused, entry_value
from hallchat.booking.errors import BookingError, UnknownHall
from hallchat.booking.offers import Offer, Order, work_out_as_described
from hallchat.booking.studio import snapshot
from hallchat.extensions import db
from hallchat.languages import in_language
from hallchat.request_context import current_language, studio
from hallchat.studio.description import Description, PriceRule
from hallchat.studio.fault import Fault
from hallchat.studio.fitting_rules import Rental, fitting_parts
from hallchat.studio.never import RuleCheck
from hallchat.studio.opening import day_names, opening
from hallchat.studio.prices import uncut_rent
from hallchat.studio.spans import HALF_HOUR
from hallchat.wording import say

PREFIX = "try-"
_EXTRA = PREFIX + "extra-"
_MOST_EXTRAS = 1000
_CONDITIONS = ("halls", "days", "time", "dates", "people", "length", "ahead", "code")
_DAYS_LOOKED_AT = 366


class TryFields(BaseForm):
    """A booking to try the rule with."""

    hall = SelectField(lazy_say("label-hall"), choices=hall_keys)
    date = DateField(lazy_say("label-date"), [InputRequired()])
    start = fields.time_of_day(lazy_say("admin-start"), 0, 23)
    end = fields.time_of_day(lazy_say("admin-end"), 0, 36)
    people = IntegerField(
        lazy_say("label-people"), [InputRequired(), fields.Between(1, 100_000)], render_kw={"min": 1}
    )
    code = fields.line(lazy_say("admin-price-code"), 40, required=False, autocomplete="off")
    ordered_at = DateTimeLocalField(
        lazy_say("admin-try-ordered"),
        [Optional()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        description=lazy_say("admin-try-ordered-hint"),
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """The content of the preview: lines and total, or the reason why there are none."""

    lines: tuple[tuple[str, int], ...] = ()
    """(label, whole rubles) of each line."""
    total: int | None = None
    is_cut: bool = False
    """True if the rent would be below zero, and is cut to zero."""
    is_free: bool = False
    """True if the typed rule makes what it fits cost nothing."""
    misses: tuple[str, ...] = ()
    """The labels of the conditions that keep the typed rule from counting for this booking."""
    problems: tuple[str, ...] = ()


def preview_values(form: PriceFields, index: int | None, now: datetime) -> dict[str, Any]:
    """The values for the template of the preview; `index` is the place of a rule that is saved already."""
    described, today = studio(), now.astimezone(studio().studio.timezone).date()
    rule, problems = _typed_rule(form, today)
    booking = TryFields(get_form_data(), prefix=PREFIX, **example(described, rule, today))
    extras = extras_of(request.form, described)
    result = None
    if problems:
        result = Preview(problems=problems)
    elif rule is not None:
        result = _tried(with_rule(described, rule, index), rule, booking, extras, now)
    return {
        "booking": booking,
        "extras": [
            (
                _EXTRA + extra.key,
                _label(extra.name, extra.name_en),
                extras.get(extra.key, 0),
                count_hint(extra),
            )
            for extra in described.extras
        ],
        "preview": result,
    }


def _tried(
    studio: Description, rule: PriceRule, booking: TryFields, extras: Mapping[str, int], now: datetime
) -> Preview:
    if request.method == "POST" and not booking.validate():
        return Preview(problems=_problems(booking))
    return preview(studio, rule, booking, extras, now)


def _typed_rule(page_form: PriceFields, today: date) -> tuple[PriceRule | None, tuple[str, ...]]:
    """The rule in the form, and why it could not be saved; neither for the empty form of a new rule."""
    if request.method != "POST" and not page_form.label.data:
        return None, ()
    # A form of its own: validation would take the errors of saving from the page's form.
    form = page_form if request.method != "POST" else PriceFields(get_form_data())
    form.label.data = form.label.data or say(current_language(), "admin-price-this-rule")
    if request.method == "POST" and not checked(form):
        return None, _problems(form)
    try:
        rule: PriceRule = entry_value(PriceRule, rule_values(form))
    except EditRefused as error:
        return None, tuple(_said(form, at_field(fault)) for fault in error.own)
    reason = RuleCheck(studio(), today).why_never(rule) if studio().halls else None
    never = () if reason is None else (_said(form, Fault((reason,), "never", {"reason": reason})),)
    return rule, never


def _problems(form: BaseForm) -> tuple[str, ...]:
    return tuple(f"{field.label.text}: {error}" for field in form for error in field.errors)


def _said(form: PriceFields, fault: Fault) -> str:
    field, text = form[str(fault.place[0])], fault_text(current_language(), fault)
    return f"{field.label.text}: {text}"


def extras_of(values: Mapping[str, str], studio: Description) -> dict[str, int]:
    """Key -> count of the extras that the submitted form names."""
    found = {}
    for extra in studio.extras:
        given = values.get(_EXTRA + extra.key, "").strip()
        if given.isascii() and given.isdecimal() and 0 < int(given[:6]) <= _MOST_EXTRAS:
            found[extra.key] = int(given[:6])
    return found


def with_rule(studio: Description, rule: PriceRule, index: int | None) -> Description:
    """The description with the rule in place of the one at `index`, or after all others."""
    rules = list(studio.prices)
    if index is None:
        rules.append(rule)
    else:
        rules[index] = rule
    return studio.model_copy(update={"prices": tuple(rules)})


def preview(
    studio: Description, rule: PriceRule, form: TryFields, extras: Mapping[str, int], now: datetime
) -> Preview:
    """The price of the booking in the form by the described studio, which has the rule."""
    session = db.session()
    ordered_at = form.ordered_at.data.replace(tzinfo=studio.studio.timezone) if form.ordered_at.data else now
    try:
        order = _order(form, extras)
        offer = work_out_as_described(session, studio, order, ordered_at)
    except BookingError as error:
        return Preview(problems=(error_message(error),))
    rental = rental_of(
        snapshot(session).terms[order.hall.id],
        offer.times,
        ordered_at,
        order.people,
        order.extras,
        order.code,
    )
    return _shown(studio, rule, offer, rental)


def _shown(studio: Description, rule: PriceRule, offer: Offer, rental: Rental) -> Preview:
    rent, misses = uncut_rent(studio, rental), _misses(studio, rule, rental)
    return Preview(
        lines=tuple((_label(line.label, line.label_en), line.amount) for line in offer.lines),
        total=offer.total,
        is_cut=rent < 0,
        is_free=not misses and (rent == 0 or 0 in (rule.times, rule.rate)),
        misses=misses,
    )


def _misses(studio: Description, rule: PriceRule, rental: Rental) -> tuple[str, ...]:
    """The labels of the conditions that keep the rule from counting."""
    if _counts(studio, rule, rental):
        return ()
    alone = {name: _with_only(rule, name) for name in _CONDITIONS}
    missed = [name for name, each in alone.items() if not _counts(studio, each, rental)]
    # Conditions that each hold for some hour, and never for the same one.
    missed = missed or [name for name in _CONDITIONS if getattr(rule, name)]
    return tuple(say(current_language(), f"admin-price-{name}") for name in missed)


def _with_only(rule: PriceRule, condition: str) -> PriceRule:
    """The rule without its other conditions."""
    free = {name: type(rule).model_fields[name].default for name in _CONDITIONS if name != condition}
    return rule.model_copy(update=free)


def _counts(studio: Description, rule: PriceRule, rental: Rental) -> bool:
    """True if the rule has a part in the price: some effects need all half hours to fit."""
    fitting = len(fitting_parts(studio, rule, rental))
    needs_all = rule.percent is not None or rule.total is not None
    return fitting == len(rental.parts) if needs_all else fitting > 0


def _label(russian: str, english: str) -> str:
    return in_language(russian, english, current_language())


def _order(form: TryFields, extras: Mapping[str, int]) -> Order:
    hall = next((hall for hall in snapshot(db.session()).halls if hall.key == form.hall.data), None)
    if hall is None:
        raise UnknownHall(hall="")
    assert form.date.data is not None
    assert form.people.data is not None
    slot = Slot(form.date.data, form.start.data, form.end.data)
    return Order(hall, slot, form.people.data, extras, form.code.data or "")


def example(studio: Description, rule: PriceRule | None, today: date) -> dict[str, Any]:
    """The values of a booking that the rule counts for, if that is easily found."""
    halls = (hall for hall in studio.halls if rule is None or not rule.halls or hall.key in rule.halls)
    hall = next(halls, None)
    if hall is None:
        return {"date": today}
    days = [today + timedelta(days=ahead) for ahead in range(1, _DAYS_LOOKED_AT)]
    opened = (day for day in days if opening(studio.studio, hall, day))
    day = next((day for day in opened if rule is None or _is_of(studio, rule, day)), days[0])
    hours = opening(studio.studio, hall, day)
    start = max(hours.start if hours else 0, (rule.time.start if rule and rule.time else 12 * 60))
    people = rule.people.low if rule and rule.people and rule.people.low else 1
    return {
        "hall": hall.key,
        "date": day,
        "start": start,
        "end": start + _length(rule, studio.studio.step_minutes),
        "people": max(1, int(people)),
        "code": rule.code if rule else "",
    }


def _is_of(studio: Description, rule: PriceRule, day: date) -> bool:
    return (not rule.days or not day_names(studio.studio, day).isdisjoint(rule.days)) and (
        rule.dates is None or day in rule.dates
    )


def _length(rule: PriceRule | None, step: int) -> int:
    """Minutes on the studio's steps: two hours, or the least that the rule asks for."""
    least = int(rule.length.low * 60) if rule and rule.length and rule.length.low else 0
    wanted = max(least, rule.min_minutes if rule else 0) or 2 * 60
    return -(-max(wanted, HALF_HOUR) // step) * step

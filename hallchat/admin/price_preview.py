"""The preview beside the form of a price rule: what a booking costs with the rule as typed, not yet saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask_admin.form import BaseForm
from sqlalchemy.orm import Session
from wtforms import DateField, DateTimeLocalField, IntegerField, SelectField
from wtforms.validators import InputRequired, NumberRange, Optional

from hallchat.admin import fields
from hallchat.admin.choices_field import hall_keys
from hallchat.admin.labels import error_message, lazy_say
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import BookingError, UnknownHall
from hallchat.booking.availability import rental_of
from hallchat.booking.offers import Offer, Order, work_out_as_described
from hallchat.booking.studio import snapshot
from hallchat.studio.description import Description, PriceRule
from hallchat.studio.opening import day_names, opening
from hallchat.studio.prices import Line, Rental, falls_below_zero, fitting_parts
from hallchat.studio.spans import HALF_HOUR

PREFIX = "try-"
_EXTRA = PREFIX + "extra-"
_MOST_EXTRAS = 1000
_DAYS_LOOKED_AT = 366


class TryFields(BaseForm):
    """A booking to try the rule with."""

    hall = SelectField(lazy_say("label-hall"), choices=hall_keys)
    date = DateField(lazy_say("label-date"), [InputRequired()])
    start = fields.time_of_day(lazy_say("admin-start"), 0, 23)
    end = fields.time_of_day(lazy_say("admin-end"), 0, 48)
    people = IntegerField(lazy_say("label-people"), [InputRequired(), NumberRange(1, 100_000)], render_kw={"min": 1})
    code = fields.line(lazy_say("admin-price-code"), 40, required=False, autocomplete="off")
    ordered_at = DateTimeLocalField(
        lazy_say("admin-try-ordered"),
        [Optional()],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        description=lazy_say("admin-try-ordered-hint"),
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """What the preview shows: lines and total, or why there are none."""

    lines: tuple[Line, ...] = ()
    total: int | None = None
    is_cut: bool = False
    """True if the rent would be below zero, and is cut to zero."""
    applies: bool = False
    """True if the typed rule counts for this booking."""
    problems: tuple[str, ...] = ()


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
    session: Session, studio: Description, rule: PriceRule, form: TryFields, extras: Mapping[str, int], now: datetime
) -> Preview:
    """The price of the booking in the form by the described studio, which has the rule."""
    ordered_at = form.ordered_at.data.replace(tzinfo=studio.studio.timezone) if form.ordered_at.data else now
    try:
        order = _order(session, form, extras)
        offer = work_out_as_described(session, studio, order, ordered_at)
    except BookingError as error:
        return Preview(problems=(error_message(error),))
    terms = snapshot(session).terms[order.hall.id]
    rental = rental_of(terms, offer.times, ordered_at, order.people, order.extras, order.code)
    return _shown(studio, rule, offer, rental)


def _shown(studio: Description, rule: PriceRule, offer: Offer, rental: Rental) -> Preview:
    return Preview(
        lines=offer.lines,
        total=offer.total,
        is_cut=falls_below_zero(studio, rental),
        applies=bool(fitting_parts(studio, rule, rental)),
    )


def _order(session: Session, form: TryFields, extras: Mapping[str, int]) -> Order:
    hall = next((hall for hall in snapshot(session).halls if hall.key == form.hall.data), None)
    if hall is None:
        raise UnknownHall(hall="")
    assert form.date.data is not None
    assert form.people.data is not None
    slot = Slot(form.date.data, form.start.data, form.end.data)
    return Order(hall, slot, form.people.data, extras, form.code.data or "")


def example(studio: Description, rule: PriceRule | None, today: date) -> dict[str, Any]:
    """The values of a booking that the rule counts for, if that is easily found."""
    hall = next((hall for hall in studio.halls if rule is None or not rule.halls or hall.key in rule.halls), None)
    if hall is None:
        return {"date": today}
    days = [today + timedelta(days=ahead) for ahead in range(1, _DAYS_LOOKED_AT)]
    opened = [day for day in days if opening(studio.studio, hall, day)]
    day = next((day for day in opened if rule is None or _is_of(studio, rule, day)), today + timedelta(days=1))
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

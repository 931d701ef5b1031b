"""Extras, as the tools tell them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hallchat.agent.tools.context import ToolContext
from hallchat.booking import extras, hall_views, stock
from hallchat.booking.calendar import clock_of
from hallchat.booking.offers import Offer
from hallchat.booking.studio import description
from hallchat.models import Hall


def extras_of_hall(context: ToolContext, hall: Hall) -> dict[str, Any]:
    """The extras of a hall under "extras"; nothing if it has none."""
    found = hall_views.offered_extras_view(context.session, context.language, hall)
    return {"extras": found} if found else {}


def all_extras(context: ToolContext, day: date | None) -> list[dict[str, Any]]:
    """The extras of the studio; with a day, those with a stock say when how many of them are left."""
    found = hall_views.offered_extras_view(context.session, context.language)
    if day is None:
        return found
    studio = description(context.session, context.settings)
    left = stock.left_on(context.session, studio, day, context.now)
    return [{**extra, **_taken(left.get(extra["extra"]))} for extra in found]


def _taken(parts: Sequence[tuple[int, int, int]] | None) -> dict[str, Any]:
    if parts is None:
        return {}
    return {"taken": [[clock_of(start), clock_of(end), count] for start, end, count in parts]}


def chosen_extras(context: ToolContext, given: dict[str, int] | None) -> dict[str, int]:
    """The ordered number of each extra: as an engine gives it, else as the dialogue state has it."""
    if given is None:
        return dict(context.state.extras or {})
    return extras.by_key(context.session, given)


def extras_to_offer(context: ToolContext, offer: Offer) -> dict[str, Any]:
    """The extras of the hall that are left, under `can_add`; nothing if extras have been talked of."""
    order, state = offer.order, context.state
    if order.extras or state.extras is not None or state.extras_offered:
        return {}
    of_hall = extras.extras_of(context.session, order.hall)
    left = {extra.key for extra in stock.left_over(context.session, of_hall, offer.times, context.now)}
    known = hall_views.offered_extras_view(context.session, context.language, order.hall)
    can_add = [extra for extra in known if extra["extra"] in left]
    return {"can_add": can_add} if can_add else {}

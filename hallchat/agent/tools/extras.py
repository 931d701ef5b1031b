"""What the tools tell of extras."""

from typing import Any

from hallchat.agent.tools.context import ToolContext
from hallchat.booking import extras, stock, views
from hallchat.booking.offers import Offer
from hallchat.booking.studio import snapshot
from hallchat.models import Hall


def extras_of_hall(context: ToolContext, hall: Hall) -> dict[str, Any]:
    """The extras of a hall under "extras"; nothing if it has none."""
    found = views.offered_extras_view(context.session, context.language, hall)
    return {"extras": found} if found else {}


def chosen_extras(context: ToolContext, given: dict[str, int] | None) -> dict[str, int]:
    """How many of each extra are ordered: those given by an engine, else those of the dialogue state."""
    if given is None:
        return dict(context.state.extras or {})
    return extras.by_key(context.session, given)


def extras_of_offer(context: ToolContext, offer: Offer) -> dict[str, Any]:
    """The extras of an offer; under `can_add` those that are left, while none has been talked of."""
    order, state = offer.order, context.state
    result: dict[str, Any] = {
        "extras": views.extras_view(order.extras, snapshot(context.session).stored, context.language)
    }
    if order.extras or state.extras is not None or state.extras_offered:
        return result
    left = {
        extra.key
        for extra in extras.extras_of(context.session, order.hall)
        if stock.free_count(context.session, extra, offer.times, context.now) != 0
    }
    can_add = [
        view
        for view in views.offered_extras_view(context.session, context.language, order.hall)
        if view["extra"] in left
    ]
    return result | {"can_add": can_add} if can_add else result

"""The tool that tells of the client's list of bookings what can be had, and what it costs."""

from typing import Any

from hallchat.agent.tools.context import ToolContext
from hallchat.booking import calendar, hall_views, halls, offers, quotes
from hallchat.booking.errors import BookingError
from hallchat.booking.studio import description
from hallchat.nlu.types import Wish, clock_of_minutes, minutes_of_clock


def check_list(context: ToolContext) -> dict[str, Any]:
    """Checks each booking of the client's list, in its order: its `cost`, or the `error` against it.

    In `wishes` null stands for one whose hall, day or hours are not known yet. `cost` is the sum of those
    that can be had, and `may_hold` the number of bookings that can be made before one of them is paid.
    """
    state = context.state
    names = ("hall", "date", "start", "end", "hours", "people", "extras")
    present = Wish(**{name: getattr(state, name) for name in names})
    found = [_wish_view(context, wish) for wish in (present, *state.wishes)]
    held = quotes.count_holds(context.session, context.conversation_id, state.phone or "", context.now)
    return {
        "wishes": found,
        "cost": sum(wish["cost"] for wish in found if wish and "error" not in wish),
        "may_hold": max(0, context.settings.max_open_holds - held),
    }


def _wish_view(context: ToolContext, wish: Wish) -> dict[str, Any] | None:
    """The price of a wish or the code of the error that stands against it; None if it is not complete."""
    end = wish.end
    if wish.start and wish.hours and not end:
        end = clock_of_minutes(minutes_of_clock(wish.start) + int(wish.hours * 60))
    if not (wish.hall and wish.date and wish.start and end):
        return None
    session, settings = context.session, context.settings
    try:
        hall = halls.find_hall(session, wish.hall)
        step = description(session, settings).studio.step_minutes
        slot = calendar.slot_between(wish.date, wish.start, end, step)
        people = wish.people or context.state.people or 1
        order = offers.Order(hall, slot, people, wish.extras or {}, context.state.code or "")
        offer, is_taken = offers.price_of(session, order, context.now, settings)
    except BookingError as error:
        return {"error": error.code}
    when = {"date": slot.date.isoformat(), "start": wish.start, "end": end}
    view = hall_views.titles_view(hall, context.language) | when | {"cost": offer.total}
    return view | {"error": "taken"} if is_taken else view

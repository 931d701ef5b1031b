"""The money of what is booked: what is paid, what is left to pay, and what all bookings cost together."""

from hallchat.agent.dialogue.matter import LEFT, LINK, PAID
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.events import Data
from hallchat.nlu.acts.booked import asks_if_confirmed
from hallchat.wording import say
from hallchat.wording.formats import moment, money
from hallchat.wording.prices import part_paid, status_words

_LIVE = ("held", "paid")


def tell_payment(request: EngineRequest, question: str, booking: Data | None) -> str:
    """Tells of a booking whether it is paid, what is left to pay, or its link."""
    if booking is None:
        return ""
    status, language = booking["status"], request.language
    values = {"reference": booking["reference"], "link": booking["link"]}
    if question == LINK:
        return say(language, "link-of-booking", **values)
    if status == "held":
        values |= {"sum": money(language, min(booking["prepay"], booking["cost"]))}
        values |= {"until": moment(language, booking["hold_until"])}
        return say(language, "paid-not-yet" if question == PAID else "left-to-pay", **values)
    if status != "paid":
        return say(
            language, "booking-is", reference=values["reference"], status=status_words(language, booking)
        )
    paid = part_paid(booking)
    values |= {"sum": money(language, booking["cost"]), "rest": money(language, paid[1] if paid else 0)}
    if paid:
        values["sum"] = money(language, paid[0])
    returns = (
        f" {say(language, 'paid-too-much', sum=money(language, -booking['owed']))}"
        if booking["owed"] < 0
        else ""
    )
    return say(language, "paid-in-part" if paid else "paid-in-full", **values) + returns


def with_totals(request: EngineRequest, told: list[str]) -> list[str]:
    """`told` with the totals of several bookings behind it; first, if asked, that paying confirms them."""
    confirms = [say(request.language, "confirmed-once-paid")] if asks_if_confirmed(request.text) else []
    return [*confirms, *told, *(total_lines(request) if len(told) > 1 else [])]


def live_bookings(request: EngineRequest) -> list[Data]:
    """The client's bookings that are held or paid, and not over."""
    return [each for each in request.bookings if each["status"] in _LIVE and not each["over"]]


def tell_all(request: EngineRequest) -> str:
    """The sum of each live booking, what is left to pay of it, and the totals of both."""
    live = live_bookings(request)
    if not live:
        return booking_questions.my_bookings(request)
    if all(booking["status"] == "held" for booking in live):
        return booking_questions.payment(request)
    lines = [tell_payment(request, LEFT, booking) for booking in live]
    return "\n".join([*lines, *total_lines(request)])


def total_lines(request: EngineRequest) -> list[str]:
    """The sum of several live bookings, and what of it is still to be paid if that is another sum."""
    live, language = live_bookings(request), request.language
    if len(live) < 2:
        return []
    total, due = sum(each["cost"] for each in live), sum(_due(each) for each in live)
    texts = [say(language, "bookings-total", count=len(live), total=money(language, total))]
    return texts if due == total else [*texts, say(language, "bookings-due", sum=money(language, due))]


def _due(booking: Data) -> int:
    """The rubles of a live booking that are not paid yet."""
    if booking["status"] == "held":
        return int(booking["cost"])
    paid = part_paid(booking)
    return paid[1] if paid else max(0, booking["owed"])


def tell_with_draft(request: EngineRequest, call_tool: ToolResults) -> str:
    """The sum of the live bookings and of what is in hand and can be had; "" without either."""
    live, language = live_bookings(request), request.language
    if not live or request.state.hall is None or request.state.changing:
        return ""
    in_hand = call_tool("check_list")["cost"]
    booked = sum(each["cost"] for each in live)
    values = {"booked": money(language, booked), "total": money(language, booked + in_hand)}
    return say(language, "total-with-booked", **values) if in_hand else ""

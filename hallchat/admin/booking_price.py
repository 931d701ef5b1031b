"""The price of a booking on its form: what it costs now, and what a change made of a paid one."""

from typing import Any

from hallchat.admin import fields
from hallchat.admin.booking_form import BookingFields, to_booking_details
from hallchat.admin.labels import payment_of
from hallchat.booking.booking_views import lines_view
from hallchat.booking.errors import CodeGone
from hallchat.booking.offers import is_same_code
from hallchat.booking.staff_bookings import terms_of
from hallchat.extensions import db
from hallchat.models import Booking
from hallchat.request_context import agent, current_language, studio
from hallchat.wording import say
from hallchat.wording.formats import money
from hallchat.wording.prices import part_paid


def price_of_form(form: BookingFields, row: Booking | None) -> dict[str, Any]:
    """Lines and terms of the booking in a valid form, as they would be saved. Raises what `work_out` raises.

    `row` is the booking that the form changes, which gives way to itself.
    """
    context = agent()
    order = to_booking_details(form).order()
    terms = terms_of(db.session(), order, row, context.clock(), context.settings)
    gone = row is not None and terms["lines"] != row.lines and is_gone(order.code)
    if row is not None and gone:
        fields.set_hidden(form.agreed_cost, terms["cost"])
    warning = without_code_text(order.code, row.cost, terms["cost"]) if row is not None and gone else ""
    return {**terms, "lines": shown_lines(terms["lines"]), "warning": warning}


def check_code(form: BookingFields, row: Booking, old: int, *, is_new_price: bool) -> None:
    """Raises CodeGone if the changed booking lost the discount of a promo code that no rule has any more.

    Not if the form was sent with that cost, which the page has shown. `old` is the cost before, in rubles.
    """
    if not is_new_price or not is_gone(row.code) or form.agreed_cost.data == row.cost:
        return
    fields.set_hidden(form.agreed_cost, row.cost)
    raise CodeGone(code=row.code, old=old, new=row.cost)


def is_gone(code: str) -> bool:
    """True if a promo code is one that no rule has any more."""
    return bool(code) and not any(is_same_code(code, rule.code) for rule in studio().prices)


def without_code_text(code: str, old: int, new: int) -> str:
    """The warning that a promo code is gone; `old` and `new`: the rubles before and without it."""
    language = current_language()
    was, now = money(language, old), money(language, new)
    return say(language, "admin-code-gone", code=code, old=was, new=now)


def shown_lines(lines: list[Any]) -> list[dict[str, Any]]:
    """The lines of a price in the reader's language."""
    return lines_view(lines, current_language())


def payment_text(booking: Booking) -> str:
    """The sums received and left for a booking that is paid in part; empty for any other."""
    language, paid = current_language(), part_paid(payment_of(booking))
    if paid is None:
        return ""
    received, left = (money(language, amount) for amount in paid)
    return say(language, "admin-payment-part", received=received, left=left)


def difference_text(booking: Booking, received: int) -> str | None:
    """The sum to collect from the client, or to give back, after the cost of a booking has changed.

    `received` is in rubles. None if it is 0: then nothing is known to have been received.
    """
    language = current_language()
    if not received:
        return None
    difference, now = booking.cost - received, max(0, booking.owed)
    sums = {"paid": received, "cost": booking.cost, "difference": abs(difference), "now": now}
    words = {name: money(language, amount) for name, amount in sums.items()}
    return say(language, f"admin-paid-{_outcome(difference, now)}", reference=booking.reference, **words)


def _outcome(difference: int, now: int) -> str:
    """The message's ending for what is left to pay of a changed booking, `now` of it at once."""
    if difference <= 0:
        return "less" if difference else "exactly"
    if now == difference:
        return "more"
    return "part" if now else "later"

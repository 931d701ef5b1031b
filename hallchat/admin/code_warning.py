"""Warns staff of promo codes: of those that live bookings lose, and of those that make a booking dearer."""

from hallchat.booking.description_warnings import code_warnings
from hallchat.booking.live_bookings import with_lost_code
from hallchat.booking.studio import description
from hallchat.extensions import db
from hallchat.request_context import agent, current_language
from hallchat.studio.description import Description, PriceRule
from hallchat.wording import say
from hallchat.wording.promo_codes import kept_codes


def lost_code_warning(before: Description, after: Description | None = None) -> str | None:
    """Names live bookings whose code had a rule `before` and has none `after`: now, unless it is given."""
    context = agent()
    after = after or description(db.session(), context.settings)
    return kept_codes(current_language(), with_lost_code(db.session(), before, after, context.clock()))


def dearer_code_warning(rule: PriceRule) -> str | None:
    """Warns of a promo code with which a booking costs more; None of any other rule."""
    language = current_language()
    for fault in code_warnings([rule]):
        text = say(language, "warning-code-dearer", **fault.data)
        return say(language, "admin-saved-but", warning=text)
    return None

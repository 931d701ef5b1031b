"""Warns staff of live bookings whose promo code is no longer there."""

from hallchat.booking.live_bookings import with_lost_code
from hallchat.booking.studio import description
from hallchat.extensions import db
from hallchat.request_context import agent, current_language
from hallchat.studio.description import Description
from hallchat.wording.promo_codes import kept_codes


def lost_code_warning(before: Description, after: Description | None = None) -> str | None:
    """Names live bookings whose code had a rule `before` and has none `after`: now, unless it is given."""
    context = agent()
    after = after or description(db.session(), context.settings)
    return kept_codes(current_language(), with_lost_code(db.session(), before, after, context.clock()))

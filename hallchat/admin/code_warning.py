"""Warns staff of live bookings whose promo code is no longer there."""

from hallchat.booking.live_bookings import with_lost_code
from hallchat.booking.studio import description
from hallchat.extensions import db
from hallchat.request_context import agent, current_language
from hallchat.studio.description import Description
from hallchat.wording import say
from hallchat.wording.formats import listed

_NAMED = 20


def lost_code_warning(before: Description, after: Description | None = None) -> str | None:
    """Names live bookings whose code had a rule `before` and has none `after`: now, unless it is given."""
    context, language = agent(), current_language()
    after = after or description(db.session(), context.settings)
    lost = with_lost_code(db.session(), before, after, context.clock())
    if not lost:
        return None
    named = [
        say(language, "admin-code-kept-one", reference=reference, code=code)
        for reference, code in lost[:_NAMED]
    ]
    more = max(0, len(lost) - _NAMED)
    return say(language, "admin-code-kept", bookings=listed(language, named), more=more)

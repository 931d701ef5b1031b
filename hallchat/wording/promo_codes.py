"""Texts about promo codes that live bookings keep though no rule has them any more."""

from collections.abc import Sequence

from hallchat.wording import say
from hallchat.wording.formats import listed

_NAMED = 20


def kept_codes(language: str, lost: Sequence[tuple[str, str]]) -> str | None:
    """Warns of (reference, promo code) of live bookings whose code is gone; None if there are none."""
    if not lost:
        return None
    named = [
        say(language, "code-kept-one", reference=reference, code=code) for reference, code in lost[:_NAMED]
    ]
    more = max(0, len(lost) - _NAMED)
    return say(language, "code-kept", bookings=listed(language, named), more=more)

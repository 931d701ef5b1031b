"""Payment providers: their interface, and the choice by the settings."""

from typing import Protocol

from hallchat.config import Settings
from hallchat.models import Booking
from hallchat.payments.demo import Demo


class Provider(Protocol):
    """A service that takes payments."""

    is_demo: bool

    def take(self, booking: Booking) -> bool:
        """Charge the booking's cost. Returns True if it was paid."""
        ...


def provider(settings: Settings) -> Provider | None:
    """The provider that HALLCHAT_PAYMENTS names; None for an unknown name.

    An unknown name must not fall back to the demo, which would mark bookings as paid without money.
    """
    return Demo() if settings.payments == "demo" else None

"""Taking payments: what a provider is, and which one the settings name."""

from typing import Protocol

from hallchat.config import Settings
from hallchat.models import Booking
from hallchat.payments.demo import Demo


class Provider(Protocol):
    """Whoever takes the money."""

    is_demo: bool

    def take(self, booking: Booking) -> bool:
        """Take the booking's cost; True when it has been paid."""
        ...


def provider(settings: Settings) -> Provider | None:
    """The provider that is named; None when it is one that this version does not know.

    A studio that names a real provider must never have bookings marked as paid by the demonstration.
    """
    return Demo() if settings.payments == "demo" else None

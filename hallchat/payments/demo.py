"""The demo provider: takes no money."""

from hallchat.models import Booking


class Demo:
    is_demo = True

    def take(self, booking: Booking) -> bool:
        """Returns True for any booking that costs something, without a payment."""
        return booking.cost > 0

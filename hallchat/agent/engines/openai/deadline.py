"""The deadline of a thread: the time by which the data that it waits for must have come."""

import threading
import time


class _Deadline(threading.local):
    at = float("inf")
    """On the monotonic clock, seconds."""


_deadline = _Deadline()


def set_deadline(at: float) -> None:
    """Sets the deadline of this thread, in seconds on the monotonic clock."""
    _deadline.at = at


def seconds_left() -> float:
    """Seconds until the deadline of this thread; negative after it."""
    return _deadline.at - time.monotonic()

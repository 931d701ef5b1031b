"""Rate limits, kept in memory: each process counts for itself, and forgets at its end."""

import threading
import time
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

Clock = Callable[[], float]
MAX_KEYS = 50_000
"""Most keys that one limit remembers, about 10 MB: whoever invents keys cannot fill the memory."""


class RateLimit:
    """Allows `count` events of a key at once, and then one more each `period_s / count` seconds.

    One number is kept for each key: the time at which all its events are forgotten (the generic cell rate
    algorithm). `clock` returns seconds, like `time.monotonic`.
    """

    def __init__(self, count: int, period_s: float, clock: Clock = time.monotonic) -> None:
        self._interval_s = period_s / count
        self._period_s = period_s
        self._clock = clock
        self._forgotten_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def hit(self, key: str) -> bool:
        """Counts an event of the key. Returns False, and counts nothing, if the key has reached its limit."""
        with self._lock:
            now = self._clock()
            forgotten_at = max(now, self._forgotten_at.get(key, now)) + self._interval_s
            if forgotten_at - now > self._period_s * (1 + 1e-9):  # sums of the interval are not exact
                return False
            if key not in self._forgotten_at and len(self._forgotten_at) >= MAX_KEYS:
                self._make_room(now)
            self._forgotten_at[key] = forgotten_at
            return True

    def give_back(self, key: str) -> None:
        """Takes back one event of the key."""
        with self._lock:
            if key in self._forgotten_at:
                self._forgotten_at[key] -= self._interval_s

    def _make_room(self, now: float) -> None:
        """Drops the keys whose events are forgotten; of the others, the half with the fewest events."""
        waiting = [(key, until) for key, until in self._forgotten_at.items() if until > now]
        waiting.sort(key=lambda each: each[1], reverse=True)
        self._forgotten_at = dict(waiting[: MAX_KEYS // 2])


def network_of(address: str) -> str:
    """The part of an IP address that a client cannot change at will: the /64 of IPv6, all of IPv4.

    Some proxies add a port to the address. An address that cannot be read counts as it is.
    """
    try:
        ip = ip_address(_without_port(address))
    except ValueError:
        return address[:64]
    if ip.version == 4:
        return str(ip)
    return str(ip.ipv4_mapped or f"{int(ip) >> 64:016x}")


def _without_port(address: str) -> str:
    """The address in "1.2.3.4:80" or "[::1]:80"; any other as it is. Raises ValueError for "[::1"."""
    has_port = address.startswith("[") or address.count(":") == 1
    return urlsplit(f"//{address}").hostname or "" if has_port else address

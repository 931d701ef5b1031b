"""A circuit breaker: once a model fails again and again nobody waits for it, until it answers again."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hallchat.agent.engines.protocol import Declined, EngineError

FAILURES = 3
"""In a row, after which it opens."""
FIRST_REST_S = 10.0
LONGEST_REST_S = 300.0


class CircuitBreaker:
    """Shared by all threads of a process. While it rests it lets nobody through; then one at a time, to try.

    `clock` is monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._rests = 0
        self._rests_until: float | None = None
        self._trying = False

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Run what may fail. Raises Declined("resting") instead while it is not to be tried."""
        trial = self._enter()
        try:
            yield
        except EngineError as error:
            if error.rest_s is not None:
                self._failed(error.rest_s, trial)
            raise
        else:
            self._succeeded()
        finally:
            if trial:
                with self._lock:
                    self._trying = False

    def _enter(self) -> bool:
        """Whether this is the one attempt that is made to see if it works again."""
        with self._lock:
            if self._rests_until is None:
                return False
            if self._trying or self._clock() < self._rests_until:
                raise Declined("resting")
            self._trying = True
            return True

    def _failed(self, rest_s: float, trial: bool) -> None:
        """One failure more; those that were under way when the rest began do not make it longer."""
        with self._lock:
            self._failures += 1
            begins = self._rests_until is None and (rest_s > 0 or self._failures >= FAILURES)
            if trial or begins:
                usual = min(LONGEST_REST_S, FIRST_REST_S * 2**self._rests)
                spread = random.uniform(0.8, 1.2)  # noqa: S311  so that processes do not try all at once
                self._rests_until = self._clock() + max(usual * spread, min(rest_s, LONGEST_REST_S))
                self._rests += 1

    def _succeeded(self) -> None:
        with self._lock:
            self._failures = self._rests = 0
            self._rests_until = None

"""A circuit breaker: after repeated failures of a model, turns go straight to the fallback for a while."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hallchat.agent.engine_protocol import Declined, EngineError

MAX_FAILURES = 3
"""This many failures in a row open the breaker."""
FIRST_COOL_DOWN_S = 10.0
MAX_COOL_DOWN_S = 300.0


class CircuitBreaker:
    """Closed: allows calls. Open: rejects calls during the cool-down. Half-open: allows one trial call.

    All threads of a process share it. `clock` is monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._cool_downs = 0
        self._open_until: float | None = None
        self._trial_is_running = False

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Runs a call that may fail. Raises Declined("resting") if the breaker rejects the call."""
        trial = self._enter()
        try:
            yield
        except EngineError as error:
            if error.cool_down_s is not None:
                self._failed(error.cool_down_s, trial)
            raise
        else:
            self._succeeded()
        finally:
            if trial:
                with self._lock:
                    self._trial_is_running = False

    def _enter(self) -> bool:
        """True if this is the trial call of a half-open breaker."""
        with self._lock:
            if self._open_until is None:
                return False
            if self._trial_is_running or self._clock() < self._open_until:
                raise Declined("resting")
            self._trial_is_running = True
            return True

    def _failed(self, cool_down_s: float, trial: bool) -> None:
        """Counts a failure; opens the breaker at the limit. Calls that began earlier do not extend it."""
        with self._lock:
            self._failures += 1
            opens = self._open_until is None and (cool_down_s > 0 or self._failures >= MAX_FAILURES)
            if trial or opens:
                usual = min(MAX_COOL_DOWN_S, FIRST_COOL_DOWN_S * 2**self._cool_downs)
                spread = random.uniform(0.8, 1.2)  # noqa: S311  so that processes do not try all at once
                self._open_until = self._clock() + max(usual * spread, min(cool_down_s, MAX_COOL_DOWN_S))
                self._cool_downs += 1

    def _succeeded(self) -> None:
        with self._lock:
            self._failures = self._cool_downs = 0
            self._open_until = None

"""Runs functions at the same time, and waits for what they do."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

LIMIT_S = 10


def run_together(*actions: Callable[[], object]) -> list[object]:
    """Runs the functions in threads that start together; returns the result or the exception of each."""
    barrier = threading.Barrier(len(actions))

    def run(action: Callable[[], object]) -> object:
        barrier.wait(timeout=10)
        try:
            return action()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def wait_until(condition: Callable[[], bool]) -> None:
    """Waits until the condition holds. Raises AssertionError after LIMIT_S."""
    give_up_at = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < give_up_at, "the condition did not become true"
        time.sleep(0.001)

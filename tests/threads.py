"""Things that happen at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def at_once(*doings: Callable[[], object]) -> list[object]:
    """Do all of them in threads that start together; what each gave, or raised."""
    barrier = threading.Barrier(len(doings))

    def run(doing: Callable[[], object]) -> object:
        barrier.wait(timeout=10)
        try:
            return doing()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(doings)) as pool:
        return list(pool.map(run, doings))

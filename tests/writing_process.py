"""A process whose threads count in the same file as those of other processes."""

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

from sqlalchemy import create_engine, text

from hallchat import database

THREADS = 8
START_S = 60


def count_together(url: str, processes: int, each: int) -> list[float | str]:
    """Counts in `processes` processes at once, each thread `each` times; returns the longest wait of each
    process in seconds, or its error."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    barrier, results = context.Barrier(processes), context.Queue()
    arguments = (url, each, barrier, results)
    started = [context.Process(target=_count, args=arguments) for _ in range(processes)]
    for process in started:
        process.start()
    outcomes = [results.get(timeout=START_S) for _ in started]
    for process in started:
        process.join()
    return outcomes


def _count(url: str, each: int, barrier: Barrier, results: "Queue[float | str]") -> None:
    engine = database.configure(create_engine(url, pool_size=THREADS))

    def write() -> float:
        longest = 0.0
        for _ in range(each):
            started_at = time.monotonic()
            with engine.begin() as connection:  # reads, and writes what it read, plus one
                longest = max(longest, time.monotonic() - started_at)
                tokens = connection.execute(text("SELECT tokens FROM token_hours")).scalar_one()
                connection.execute(text("UPDATE token_hours SET tokens = :tokens"), {"tokens": tokens + 1})
        return longest

    barrier.wait(timeout=START_S)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            results.put(max(each.result() for each in [pool.submit(write) for _ in range(THREADS)]))
    except Exception as error:
        results.put(repr(error))

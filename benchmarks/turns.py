"""A chat turn over HTTP, as a browser sends it, with the embedded engine."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.dialogue import script
from benchmarks.figures import Figure, ms, percentile
from benchmarks.servers import Server, off_first_core, serving, today
from benchmarks.visitor import Visitor

DIALOGUES = 24
"""One after another, for the cost of a turn."""
CLIENTS = 32
"""At the same time, for the largest rate of the server."""
FLOOR_REQUESTS = 2000

Talk = Callable[[Visitor, int], list[float]]
"""The dialogue of the client with that number; returns the seconds of each request."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a request: seconds of the server's CPU on average, and the time of each in seconds."""

    cpu: float
    took: list[float]
    per_second: float
    """Requests a second with CLIENTS at the same time."""


def measure(folder: Path) -> Iterator[Figure]:
    """Measures the CPU and the time of a turn, and turns a second."""
    with off_first_core():
        with serving("benchmarks.floor:pages()", folder) as server:
            bare = cost(server, _bare, 4)
            rows = cost(server, _rows, 4)
        with serving("wsgi:app", folder) as server:
            turns = cost(server, _talk, DIALOGUES)
    floor = f"bare page {ms(bare.cpu)}, two rows {ms(rows.cpu)}"
    ratio = f"{turns.cpu / rows.cpu:.0f} × two rows"
    yield Figure("CPU of a chat turn", f"{ms(turns.cpu)} ({ratio})", floor, "4 ms")
    for percent in (50, 95):
        took = [ms(percentile(each.took, percent)) for each in (turns, rows)]
        yield Figure(f"Time of a chat turn, p{percent}", *took)
    rate, floor_rate = (f"{each.per_second:.0f}" for each in (turns, rows))
    yield Figure(f"Chat turns a second, {CLIENTS} clients, one core", rate, floor_rate, "250")


def _bare(visitor: Visitor, _number: int) -> list[float]:
    return [timed(visitor.open) for _ in range(500)]


def _rows(visitor: Visitor, _number: int) -> list[float]:
    return [timed(lambda: visitor.say("hello", "/rows")) for _ in range(500)]


def _talk(visitor: Visitor, number: int) -> list[float]:
    """A dialogue up to a booking. Raises RuntimeError if no answer has its link."""
    answers: list[str] = []
    day = today() + timedelta(days=2 + number)
    took = [timed(lambda it=message: answers.append(visitor.say(it))) for message in script(number, day)]  # type: ignore[misc]
    if not any("/checkout/" in answer for answer in answers):
        raise RuntimeError(f"client {number} got no booking: {answers}")
    return took


def timed(request: Callable[[], object]) -> float:
    started_at = time.perf_counter()
    request()
    return time.perf_counter() - started_at


def cost(server: Server, talk: Talk, times: int) -> Cost:
    """Measures `times` talks one after another, after two that warm up, then CLIENTS at the same time."""
    visitors = [opened(server) for _ in range(times + 2)]
    for number, visitor in enumerate(visitors[:2]):
        talk(visitor, number)
    cpu = server.cpu()
    took = [each for number, visitor in enumerate(visitors[2:], 2) for each in talk(visitor, number)]
    cpu = (server.cpu() - cpu) / len(took)
    return Cost(cpu, took, _per_second(server, talk, first=times + 2))


def _per_second(server: Server, talk: Talk, first: int) -> float:
    """Requests a second while CLIENTS talk at the same time, twice each."""
    visitors = [opened(server) for _ in range(CLIENTS)]
    done: list[int] = []

    def client(index: int) -> None:
        for number in (first + index, first + CLIENTS + index):
            done.append(len(talk(visitors[index], number)))

    threads = [threading.Thread(target=client, args=(index,)) for index in range(CLIENTS)]
    started_at = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - started_at
    if len(done) < 2 * CLIENTS:
        raise RuntimeError("a client failed")
    return sum(done) / seconds


def opened(server: Server) -> Visitor:
    visitor = Visitor(server.port)
    visitor.open()
    return visitor

"""Many turns with a language model at the same time: the delay of their answers beyond the model's time."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.crowd import Check, Timing, send_all
from benchmarks.figures import Figure, ms, percentile
from benchmarks.model import SENTENCES, TOKENS, TOKENS_OF_FIRST, Pace, environment, running_model
from benchmarks.proxy import BODY
from benchmarks.servers import Server, off_first_core, serving
from benchmarks.turns import opened, timed
from benchmarks.visitor import Visitor

BURSTS = (100, 300, 1000)
QUICK = Pace(0.5, 1 / 50)
HELD = 1000
SLOW = Pace(5, 1 / 8)
MESSAGE = "Здравствуйте! Хочу устроить съёмку для всей семьи"
TARGETS = {300: "1200 ms (p50)"}


@dataclass(frozen=True, slots=True)
class App:
    """A server, and the checks that recognize the first and the last sentence of its answers."""

    name: str
    has_first: Check
    is_complete: Check


HALL = App(
    "wsgi:app", lambda data: SENTENCES[0].encode() in data, lambda data: SENTENCES[-1].encode() in data
)
STREAM = App(
    "benchmarks.proxy:proxy()",
    lambda data: data.count(b'"content":"') > TOKENS_OF_FIRST,  # the first delta is empty: it states the role
    lambda data: data.count(b'"content":"') > TOKENS,
)
_DIRECT = b"POST /v1/chat/completions HTTP/1.1\r\nHost: model\r\nContent-Length: %d\r\n\r\n%b" % (
    len(BODY),
    BODY,
)


@dataclass(slots=True)
class Crowd:
    """Seconds beyond the model's own time, of all turns that the model answered to the end."""

    first: list[float]
    end: list[float]
    lost: int
    memory: int = 0
    """The growth of the server's worker, bytes."""
    pages: list[float] = field(default_factory=list)
    """Seconds of requests for other pages at the same time."""


def bursts(folder: Path) -> Iterator[Figure]:
    """Many clients write at the same moment."""
    with off_first_core(), running_model(QUICK) as model:
        model_time = _model_time(model)
        crowds = {app.name: list(_bursts(app, folder, model, model_time)) for app in (STREAM, HALL)}
    for size, floor, hall in zip(BURSTS, crowds[STREAM.name], crowds[HALL.name], strict=True):
        name = f"Model: {size:,} write at once"
        lost = f"; {hall.lost} lost" if hall.lost else ""
        both = (_p50_p95(hall.first) + lost, _p50_p95(floor.first))
        yield Figure(f"{name}, first sentence later by, p50 / p95", *both, TARGETS.get(size, ""))
        yield Figure(f"{name}, end later by, p50 / p95", _p50_p95(hall.end), _p50_p95(floor.end))


def held(folder: Path) -> Iterator[Figure]:
    """The largest allowed number of turns at the same time, with a slow model."""
    with off_first_core(), running_model(SLOW) as model:
        model_time = _model_time(model)
        floor, hall = (_held(app, folder, model, model_time) for app in (STREAM, HALL))
    name = f"Model: {HELD:,} turns in flight"
    yield Figure(f"{name}, lost", str(hall.lost), str(floor.lost), "0")
    yield Figure(f"{name}, end later by, p50 / p95", _p50_p95(hall.end), _p50_p95(floor.end))
    memory, floors = (f"{each.memory / HELD / 1024:.0f} KB" for each in (hall, floor))
    yield Figure(f"{name}, memory of each", memory, floors, "80 KB")
    pages, bare = (ms(percentile(each.pages, 95)) for each in (hall, floor))
    yield Figure(f"{name}, other pages meanwhile, p95", pages, bare, "200 ms")


def _p50_p95(delays: Sequence[float]) -> str:
    return f"{ms(percentile(delays, 50))} / {ms(percentile(delays, 95))}" if len(delays) > 1 else "none came"


def _model_time(model: str) -> Timing:
    """The model's own time: the requests go directly to it."""
    return min(
        send_all(urlsplit(model).netloc, [_DIRECT] * 3, STREAM.has_first), key=lambda timing: timing.end
    )


def _bursts(app: App, folder: Path, model: str, model_time: Timing) -> Iterator[Crowd]:
    with serving(app.name, folder, environment(model)) as server:
        for size in BURSTS:
            yield _crowd(app, server, _requests(server, size), model_time)


def _held(app: App, folder: Path, model: str, model_time: Timing) -> Crowd:
    with serving(app.name, folder, environment(model)) as server:
        _crowd(app, server, _requests(server, 3), model_time)  # not counted: the first turns load modules
        requests = _requests(server, HELD)
        before = server.largest_bytes()
        with _reading_pages(server) as (pages, sizes):
            crowd = _crowd(app, server, requests, model_time)
    crowd.memory, crowd.pages = max(sizes) - before, pages
    return crowd


def _crowd(app: App, server: Server, requests: list[bytes], model_time: Timing) -> Crowd:
    timings = send_all(f"127.0.0.1:{server.port}", requests, app.has_first)
    complete = [each for each in timings if each.end < float("inf") and app.is_complete(each.data)]
    first, end = (
        [each.first - model_time.first for each in complete],
        [each.end - model_time.end for each in complete],
    )
    return Crowd(first, end, len(timings) - len(complete))


def _requests(server: Server, size: int) -> list[bytes]:
    """The requests of `size` clients that have opened the page and send their first message."""
    requests = []
    for _ in range(size):
        visitor = opened(server)
        requests.append(visitor.request(MESSAGE))
        visitor.close()
    return requests


@contextmanager
def _reading_pages(server: Server) -> Iterator[tuple[list[float], list[int]]]:
    """Requests other pages ten times a second; yields the seconds and the worker's sizes in bytes."""
    pages, sizes, stop = list[float](), list[int](), threading.Event()
    visitor = Visitor(server.port)
    paths = ("/", "/static/style.css") if "/static/" in visitor.open() else ("/",)

    def read_pages() -> None:
        while not stop.wait(0.1):
            pages.extend(timed(lambda each=path: visitor.get(each)) for path in paths)  # type: ignore[misc]
            sizes.append(server.largest_bytes())

    thread = threading.Thread(target=read_pages)
    thread.start()
    time.sleep(0.5)
    pages.clear()
    try:
        yield pages, sizes
    finally:
        stop.set()
        thread.join()
        visitor.close()

"""Many turns on a language model at once: how much later than the model their answers come."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.crowd import Heard, Seen, at_once
from benchmarks.figures import Figure, ms, percentile
from benchmarks.model import SENTENCES, TOKENS, TOKENS_OF_FIRST, Pace, environment, speaking
from benchmarks.proxy import BODY
from benchmarks.servers import Server, off_first_core, serving
from benchmarks.turns import opened, timed
from benchmarks.visitor import Visitor

BURSTS = (100, 300, 1000)
QUICK = Pace(0.5, 1 / 50)
HELD = 1000
SLOW = Pace(5, 1 / 8)
MESSAGE = "Здравствуйте! Хочу устроить съёмку для всей семьи"
TARGETS = {300: "300 ms (p50)"}


@dataclass(frozen=True, slots=True)
class App:
    """What is served, and how its answers are told."""

    name: str
    first: Seen
    whole: Seen


HALL = App(
    "wsgi:app", lambda data: SENTENCES[0].encode() in data, lambda data: SENTENCES[-1].encode() in data
)
STREAM = App(
    "benchmarks.proxy:proxy()",
    lambda data: data.count(b'"content":"') > TOKENS_OF_FIRST,  # of the role there is one, empty
    lambda data: data.count(b'"content":"') > TOKENS,
)
_DIRECT = b"POST /v1/chat/completions HTTP/1.1\r\nHost: model\r\nContent-Length: %d\r\n\r\n%b" % (
    len(BODY),
    BODY,
)


@dataclass(slots=True)
class Crowd:
    """Seconds beyond the model's own time, of those who were answered by it to the end."""

    first: list[float]
    end: list[float]
    lost: int
    memory: int = 0
    """Bytes that the server's worker grew by."""
    pages: list[float] = field(default_factory=list)
    """Seconds that other pages took meanwhile."""


def bursts(folder: Path) -> Iterator[Figure]:
    """Crowds who all write at the same moment."""
    with off_first_core(), speaking(QUICK) as model:
        alone = _alone(model)
        found = {app.name: list(_bursts(app, folder, model, alone)) for app in (STREAM, HALL)}
    for size, floor, hall in zip(BURSTS, found[STREAM.name], found[HALL.name], strict=True):
        what = f"Model: {size:,} write at once"
        lost = f"; {hall.lost} lost" if hall.lost else ""
        both = (_extra(hall.first) + lost, _extra(floor.first))
        yield Figure(f"{what}, first sentence later by, p50 / p95", *both, TARGETS.get(size, ""))
        yield Figure(f"{what}, end later by, p50 / p95", _extra(hall.end), _extra(floor.end))


def held(folder: Path) -> Iterator[Figure]:
    """As many turns as may be in flight, on a model that is slow."""
    with off_first_core(), speaking(SLOW) as model:
        alone = _alone(model)
        floor, hall = (_held(app, folder, model, alone) for app in (STREAM, HALL))
    what = f"Model: {HELD:,} turns in flight"
    yield Figure(f"{what}, lost", str(hall.lost), str(floor.lost), "0")
    yield Figure(f"{what}, end later by, p50 / p95", _extra(hall.end), _extra(floor.end), "50 ms (p95)")
    memory, floors = (f"{each.memory / HELD / 1024:.0f} KB" for each in (hall, floor))
    yield Figure(f"{what}, memory of each", memory, floors, "60 KB")
    pages, bare = (ms(percentile(each.pages, 95)) for each in (hall, floor))
    yield Figure(f"{what}, other pages meanwhile, p95", pages, bare, "100 ms")


def _extra(late: Sequence[float]) -> str:
    return f"{ms(percentile(late, 50))} / {ms(percentile(late, 95))}" if len(late) > 1 else "none came"


def _alone(model: str) -> Heard:
    """The model's own time, read without any server between."""
    return min(at_once(urlsplit(model).netloc, [_DIRECT] * 3, STREAM.first), key=lambda heard: heard.end)


def _bursts(app: App, folder: Path, model: str, alone: Heard) -> Iterator[Crowd]:
    with serving(app.name, folder, environment(model)) as server:
        for size in BURSTS:
            yield _crowd(app, server, _requests(server, size), alone)


def _held(app: App, folder: Path, model: str, alone: Heard) -> Crowd:
    with serving(app.name, folder, environment(model)) as server:
        _crowd(app, server, _requests(server, 3), alone)  # what the first turn loads is not of the turns
        requests = _requests(server, HELD)
        before = server.largest()
        with _looking(server) as (pages, sizes):
            crowd = _crowd(app, server, requests, alone)
    crowd.memory, crowd.pages = max(sizes) - before, pages
    return crowd


def _crowd(app: App, server: Server, requests: list[bytes], alone: Heard) -> Crowd:
    heard = at_once(f"127.0.0.1:{server.port}", requests, app.first)
    whole = [each for each in heard if each.end < float("inf") and app.whole(each.data)]
    first, end = [each.first - alone.first for each in whole], [each.end - alone.end for each in whole]
    return Crowd(first, end, len(heard) - len(whole))


def _requests(server: Server, size: int) -> list[bytes]:
    """The first messages of so many, each of whom has opened the page before."""
    found = []
    for _ in range(size):
        visitor = opened(server)
        found.append(visitor.request(MESSAGE))
        visitor.close()
    return found


@contextmanager
def _looking(server: Server) -> Iterator[tuple[list[float], list[int]]]:
    """Somebody reads other pages, ten times a second: how long each took, and how large the worker is."""
    pages, sizes, stop = list[float](), list[int](), threading.Event()
    visitor = Visitor(server.port)
    paths = ("/", "/static/style.css") if "/static/" in visitor.open() else ("/",)

    def look() -> None:
        while not stop.wait(0.1):
            pages.extend(timed(lambda each=path: visitor.get(each)) for path in paths)  # type: ignore[misc]
            sizes.append(server.largest())

    thread = threading.Thread(target=look)
    thread.start()
    time.sleep(0.5)
    pages.clear()
    try:
        yield pages, sizes
    finally:
        stop.set()
        thread.join()
        visitor.close()

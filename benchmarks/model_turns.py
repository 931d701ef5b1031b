"""A chat turn on a language model: what is ours of its CPU and of its time. The model is a fake one."""

import asyncio
import math
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import crowd
from benchmarks.crowd import Heard
from benchmarks.figures import Figure, ms, percentile
from benchmarks.servers import ROOT, Server, off_first_core, serving
from benchmarks.turns import Cost, cost, timed
from benchmarks.visitor import Visitor

TOKENS = 40
FIRST = "С радостью помогу вам подобрать зал."
PROSE = f"{FIRST} Расскажите, что вы будете снимать. Тогда подскажу, какой зал подойдёт. А когда вам удобно?"
"""Four sentences, with no fact in them that would have to be looked up."""
PIECE = math.ceil(len(PROSE) / TOKENS)
MESSAGE = "Здравствуйте, посоветуйте зал для портретной съёмки"
BURSTS = (100, 300, 1000)
HELD = 1000
CHATS = 6
"""Messages of a client, for the cost of a turn."""


def measure(folder: Path) -> Iterator[Figure]:
    """CPU and turns a second at no delay; then bursts, and a thousand answers that take long."""
    with off_first_core():
        with _model() as url, serving("benchmarks.floor:proxy()", folder, {"MODEL_URL": url}) as server:
            floor = cost(server, _pass_on, 4)
        with _model() as url, serving("wsgi:app", folder, _settings(url)) as server:
            ours = cost(server, _chat, 16)
        yield from _costs(ours, floor)
        with _model(first_ms=500, token_ms=20) as url, serving("wsgi:app", folder, _settings(url)) as server:
            for count in BURSTS:
                yield from _burst(server, count)
        with (
            _model(first_ms=5000, token_ms=125) as url,
            serving("wsgi:app", folder, _settings(url)) as server,
        ):
            yield from asyncio.run(_held(server))


def _costs(ours: Cost, floor: Cost) -> Iterator[Figure]:
    ratio = f"{ours.cpu / floor.cpu:.0f} × a proxy"
    yield Figure(
        "Model: CPU of a turn, 40 tokens", f"{ms(ours.cpu)} ({ratio})", f"proxy {ms(floor.cpu)}", "2 ms"
    )
    rates = (f"{ours.per_second:.0f}", f"{floor.per_second:.0f}")
    yield Figure("Model: turns a second, 32 clients, one core", *rates, "500")


def _burst(server: Server, count: int) -> Iterator[Figure]:
    heard = asyncio.run(_all_at_once(server, count))
    target = {100: "", 300: "300 ms p50", 1000: ""}[count]
    yield Figure(
        f"Model: {count} at once, extra to the first sentence", _extra(heard, _first_s()), "", target
    )
    yield Figure(f"Model: {count} at once, extra to the end", _extra(heard, _end_s(0.5, 0.02), end=True))


async def _all_at_once(server: Server, count: int) -> list[Heard]:
    return await crowd.all_say(server.port, await crowd.open_pages(server.port, count), MESSAGE, FIRST)


async def _held(server: Server) -> list[Figure]:
    """A thousand answers in flight: their ends, the memory of each, other pages meanwhile."""
    guests = await crowd.open_pages(server.port, HELD)
    before, over = server.largest(), asyncio.Event()
    pages = asyncio.create_task(crowd.page_times(server.port, over))
    answers = asyncio.create_task(crowd.all_say(server.port, guests, MESSAGE, FIRST))
    await asyncio.sleep(6)  # all of them are being told by now
    each = (server.largest() - before) / HELD
    heard = await answers
    over.set()
    lost = sum(one.end_s is None for one in heard)
    extra = _extra(heard, _end_s(5, 0.125), end=True)
    return [
        Figure(f"Model: {HELD} held, extra to the end", f"{extra}, {lost} lost", "", "50 ms p95, 0 lost"),
        Figure(f"Model: {HELD} held, memory of a turn", f"{each / 1024:.0f} KB", "", "60 KB"),
        Figure(f"Model: {HELD} held, another page, p95", ms(percentile(await pages, 95)), "", "100 ms"),
    ]


def _extra(heard: list[Heard], own_s: float, end: bool = False) -> str:
    """p50 and p95 of what came on top of the model's own time."""
    times = [one.end_s if end else one.first_s for one in heard]
    extra = [time - own_s for time in times if time is not None]
    return f"{ms(percentile(extra, 50))} p50, {ms(percentile(extra, 95))} p95"


def _first_s() -> float:
    """When the model has told its first sentence and the sign behind it, in a burst."""
    return _end_s(0.5, 0.02, math.ceil((len(FIRST) + 1) / PIECE))


def _end_s(first_s: float, token_s: float, tokens: int = math.ceil(len(PROSE) / PIECE)) -> float:
    return first_s + (tokens - 1) * token_s


def _chat(visitor: Visitor, _number: int) -> list[float]:
    return [timed(lambda: _told(visitor.say(MESSAGE))) for _ in range(CHATS)]


def _told(answer: str) -> None:
    if FIRST not in answer:
        raise RuntimeError(f"the model was not heard: {answer}")


def _pass_on(visitor: Visitor, _number: int) -> list[float]:
    return [timed(lambda: visitor.say(MESSAGE, "/proxy")) for _ in range(100)]


def _settings(url: str) -> dict[str, str]:
    """A studio with that model, and with no end to its tokens."""
    endless = {f"TOKENS_PER_{of}": "1000000000" for of in ("MESSAGE", "CONVERSATION", "DAY")}
    waiting = {"FIRST_TOKEN_S": "30", "STALL_S": "30", "TURN_DEADLINE_S": "60"}
    return {"OPENAI_API_KEY": "any", "OPENAI_BASE_URL": url} | endless | waiting


@contextmanager
def _model(first_ms: float = 0, token_ms: float = 0) -> Iterator[str]:
    """A fake model in a process of its own; its base URL."""
    delays = ("--first-token-ms", str(first_ms), "--token-ms", str(token_ms))
    command = [sys.executable, "-m", "tests.fake_model", "--text", PROSE, "--piece", str(PIECE), *delays]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own command
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()

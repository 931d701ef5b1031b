"""A chat turn with a language model that answers at once: all the time is our own."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, ms, percentile
from benchmarks.model import SENTENCES, Pace, environment, running_model
from benchmarks.servers import off_first_core, serving
from benchmarks.turns import CLIENTS, cost, timed
from benchmarks.visitor import Visitor

VISITORS = 20
"""Clients one after another, for the cost of a turn."""
MESSAGES = (
    "Здравствуйте!",
    "Хочу устроить съёмку для всей семьи",
    "Будут и дети, и бабушка с дедушкой",
    "Нам бы что-нибудь светлое и спокойное",
    "А вы что посоветуете?",
)


def measure(folder: Path) -> Iterator[Figure]:
    """CPU of a turn and turns a second; the floor is a proxy that only passes the stream on."""
    with off_first_core(), running_model(Pace()) as model:
        settings = environment(model)
        with serving("benchmarks.proxy:proxy()", folder, settings) as server:
            floor = cost(server, _through_proxy, VISITORS)
        with serving("wsgi:app", folder, settings) as server:
            turns = cost(server, _talk, VISITORS)
    ratio = f"{turns.cpu / floor.cpu:.0f} × the proxy"
    yield Figure("Model: CPU of a turn of 40 tokens", f"{ms(turns.cpu)} ({ratio})", ms(floor.cpu), "4.5 ms")
    for percent in (50, 95):
        took = [ms(percentile(each.took, percent)) for each in (turns, floor)]
        yield Figure(f"Model: time of a turn beyond the model's, p{percent}", *took)
    rate, floor_rate = (f"{each.per_second:.0f}" for each in (turns, floor))
    yield Figure(f"Model: turns a second, {CLIENTS} clients, one core", rate, floor_rate)


def _through_proxy(visitor: Visitor, _number: int) -> list[float]:
    return [timed(lambda each=message: visitor.say(each)) for message in MESSAGES]  # type: ignore[misc]


def _talk(visitor: Visitor, number: int) -> list[float]:
    """Sends MESSAGES. Raises RuntimeError if an answer is not the model's."""
    answers: list[str] = []
    took = [timed(lambda each=message: answers.append(visitor.say(each))) for message in MESSAGES]  # type: ignore[misc]
    if not all(sentence in answer for answer in answers for sentence in SENTENCES):
        raise RuntimeError(f"client {number} got another answer: {answers}")
    return took

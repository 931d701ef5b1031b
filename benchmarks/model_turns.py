"""A chat turn on a language model that takes no time: what is left is our own."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, ms, percentile
from benchmarks.model import SENTENCES, Pace, environment, speaking
from benchmarks.servers import off_first_core, serving
from benchmarks.turns import CLIENTS, cost, timed
from benchmarks.visitor import Visitor

VISITORS = 20
"""One after the other, for the cost of a turn."""
MESSAGES = (
    "Здравствуйте!",
    "Хочу устроить съёмку для всей семьи",
    "Будут и дети, и бабушка с дедушкой",
    "Нам бы что-нибудь светлое и спокойное",
    "А вы что посоветуете?",
)


def measure(folder: Path) -> Iterator[Figure]:
    """CPU of a turn, and turns a second, beside a proxy that only passes the stream on."""
    with off_first_core(), speaking(Pace()) as model:
        settings = environment(model)
        with serving("benchmarks.proxy:proxy()", folder, settings) as server:
            floor = cost(server, _passed, VISITORS)
        with serving("wsgi:app", folder, settings) as server:
            turns = cost(server, _talk, VISITORS)
    ratio = f"{turns.cpu / floor.cpu:.0f} × the proxy"
    yield Figure("Model: CPU of a turn of 40 tokens", f"{ms(turns.cpu)} ({ratio})", ms(floor.cpu), "2 ms")
    for percent in (50, 95):
        took = [ms(percentile(each.took, percent)) for each in (turns, floor)]
        yield Figure(f"Model: time of a turn beyond the model's, p{percent}", *took)
    most, floors = (f"{each.per_second:.0f}" for each in (turns, floor))
    yield Figure(f"Model: turns a second, {CLIENTS} clients, one core", most, floors, "500")


def _passed(visitor: Visitor, _number: int) -> list[float]:
    return [timed(lambda each=message: visitor.say(each)) for message in MESSAGES]  # type: ignore[misc]


def _talk(visitor: Visitor, number: int) -> list[float]:
    """All answered by the model itself."""
    answers: list[str] = []
    took = [timed(lambda each=message: answers.append(visitor.say(each))) for message in MESSAGES]  # type: ignore[misc]
    if not all(sentence in answer for answer in answers for sentence in SENTENCES):
        raise RuntimeError(f"client {number} heard something else: {answers}")
    return took

"""Any sequence of what an engine may yield, against any sequence of what clients say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engines.embedded import Embedded
from hallchat.agent.events import Asks, Call, Text, Turn
from hallchat.config import Settings
from hallchat.models import Quote
from hallchat.seed import seed_halls
from tests.agent.talking import EVERYTHING, Client, Engine
from tests.conftest import NOW, Clock, Database
from tests.promise import assert_promise


@dataclass(frozen=True)
class AnyQuote:
    """Some quote of the database, whoever's it is."""

    number: int


texts = st.sampled_from(["Всё верно? Бронирую?", "Готово!", "", "Отменить?"]).map(Text)
asks = st.builds(
    Asks,
    st.lists(st.sampled_from(["hall", "name", "rules", "confirm", "?"]), max_size=3).map(tuple),
    hall=st.sampled_from([None, "Мрак", "Люкс"]),
)
terms = st.fixed_dictionaries(
    {
        "hall": st.sampled_from(["Мрак", "Минимализм", "Люкс"]),
        "date": st.sampled_from(["2026-12-05", "2026-12-06", "2026-11-01"]),
        "start": st.sampled_from(["12:00", "13:30", "09:00"]),
        "end": st.sampled_from(["15:00", "14:00", "24:00"]),
        "people": st.sampled_from([5, 1, 0, 100, None]),
    }
)
junk: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.floats() | st.text(max_size=5) | st.binary(max_size=3) | st.dates(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
calls = st.one_of(
    st.builds(Call, st.just("generate_booking_info"), terms),
    st.builds(Call, st.just("create_booking_info"), st.integers(0, 5).map(lambda n: {"quote": AnyQuote(n)})),
    st.builds(Call, st.sampled_from(["get_halls_data", "create_booking_info", "rm"]), junk),
)
failures = st.just(RuntimeError("the model is gone"))
rounds = st.lists(texts | calls | calls | asks | failures | junk, max_size=4)
honest = st.none()
answers = honest | st.lists(rounds, min_size=1, max_size=3)
messages = st.sampled_from(
    [
        "да",
        "да",
        "Да, всё верно",
        "нет",
        "Да, но с 13 до 15",
        "Нас будет семеро",
        "Какие залы есть?",
        "Начать сначала",
    ]
)


@dataclass(frozen=True)
class Said:
    who: int
    text: str
    answer: list[list[Any]] | None
    """The engine's rounds; the embedded engine answers where there are none."""
    button: int | None


turns = st.builds(
    Said, st.integers(0, 1), messages | st.just(EVERYTHING), answers, st.none() | st.integers(0, 5)
)


class Scripted(Engine):
    def __init__(self, script: list[list[Any]], quotes: list[str]) -> None:
        super().__init__(self._next)
        self.script, self.quotes = iter(script), quotes

    def _next(self, _turn: Turn) -> Iterator[Any]:
        for event in next(self.script, [Text("Вот и всё.")]):
            if isinstance(event, Exception):
                raise event
            yield self._with_quote(event)

    def _with_quote(self, event: Any) -> Any:
        match event:
            case Call(name, {"quote": AnyQuote(number)}):
                return Call(name, {"quote": pick(self.quotes, number)})
        return event


def pick(quotes: list[str], number: int) -> str:
    return quotes[number % len(quotes)] if quotes else "none"


def play(sessions: sessionmaker[Session], settings: Settings, clock: Clock, said: list[Said]) -> None:
    """Two conversations, each of which has said everything that a summary needs."""
    agent = Agent(sessions, settings, Embedded(), clock)
    clients = [Client(agent), Client(agent)]
    for client in clients:
        client.sees_the_summary()
    for each in said:
        with sessions() as session:
            quotes = list(session.scalars(select(Quote.id).order_by(text("rowid"))))
        engine = None if each.answer is None else Scripted(each.answer, quotes)
        to = agent if engine is None else Agent(sessions, settings, engine, clock)
        button = None if each.button is None else pick(quotes, each.button)
        assert clients[each.who].say(each.text, to=to, button=button).text.strip()
    with sessions() as session:
        assert_promise(session, settings)


def test_any_engine_against_any_client(sqlite: Database, settings: Settings, clock: Clock) -> None:
    _try(sqlite, settings, clock, 25)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_any_engine_against_any_client_for_long(sqlite: Database, settings: Settings, clock: Clock) -> None:
    _try(sqlite, settings, clock, 400)


def _try(sqlite: Database, settings: Settings, clock: Clock, number: int) -> None:
    @examples(max_examples=number)
    @given(st.lists(turns, min_size=1, max_size=8))
    def run(said: list[Said]) -> None:
        sqlite.clear()
        with sqlite.sessions.begin() as session:
            seed_halls(session, NOW)
        play(sqlite.sessions, settings, clock, said)

    run()

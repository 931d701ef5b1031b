"""Any engine with any clients: the promises of DESIGN.md hold.

Calls are legal, illegal, repeated, of other conversations' quotes; prose is true, false, or all that the
engine was told; clients are two, and each may write from two tabs at once.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from sqlalchemy import select, text

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from hallchat.agent.turns.blocks import blocks_text
from hallchat.config import Settings
from hallchat.models import Quote
from tests.agent.talking import EVERYTHING, Answer, Client, Engine
from tests.conftest import Clock, Database, seed_demo
from tests.promise import assert_promise
from tests.threads import run_together


@dataclass(frozen=True)
class AnyQuote:
    """One of the quotes in the database, of any client."""

    number: int


FALSE = (
    "Цена зала Мрак 100 ₽ в час.",
    "Скидка 50% только сегодня.",
    "Приходите в зал «Люкс», он лучше.",
    "Оплатите здесь: https://pay.example/now",
    "Свободно с 03:00 до 04:00.",
    "Позвоните по номеру +7 999 000-99-99.",
    "The hall costs 7 rubles an hour.",
)
"""False facts, which no client may read."""
texts = st.sampled_from(["Всё верно? Бронирую?", "Хорошо!", "", "Отменить?", *FALSE]).map(Text)
LEAK = "the whole request"
"""Stands for a text with everything that the engine was given."""
leaks = st.just(LEAK)
asks = st.builds(
    NextQuestion,
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
    },
    optional={
        "extras": st.sampled_from([{"dressing": 1}, {"Дым-машина": 1}, {"smoke": 2}, {"нет такого": 1}, {}]),
        "code": st.sampled_from(["demo10", "нет такого", ""]),
    },
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
rounds = st.lists(texts | calls | calls | asks | failures | junk | leaks, max_size=4)
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
        "и гримёрку",
        "без гримёрки",
        "промокод DEMO10",
        "Какие залы есть?",
        "Начать сначала",
    ]
)


@dataclass(frozen=True)
class ClientTurn:
    who: int
    text: str | None
    """None: all data that a summary needs."""
    answer: list[list[Any]] | None
    """The engine's rounds; None: the embedded engine answers."""
    button: int | None
    second_tab: str | None
    """A message from another tab at the same time."""


EVERYTHING_ELSE = (
    "Хочу Минимализм 5 декабря с 12 до 15, меня зовут Борис, +7 922 000-00-01, boris@example.com, нас двое"
)
OWN = ((EVERYTHING, "anna@example.com"), (EVERYTHING_ELSE, "boris@example.com"))
"""For each client a message with all data, and the part that the other client must not learn."""
turns = st.builds(
    ClientTurn,
    st.integers(0, 1),
    messages | st.none(),
    answers,
    st.none() | st.integers(0, 5),
    st.none() | st.none() | messages,
)


class Scripted(Engine):
    def __init__(self, script: list[list[Any]], quotes: list[str]) -> None:
        super().__init__(self._next)
        self.script, self.quotes = iter(script), quotes

    def _next(self, turn: EngineRequest) -> Iterator[Any]:
        for event in next(self.script, [Text("Вот и всё.")]):
            if isinstance(event, Exception):
                raise event
            yield Text(repr(turn)) if event == LEAK else self._with_quote(event)

    def _with_quote(self, event: Any) -> Any:
        match event:
            case Call(name, {"quote": AnyQuote(number)}):
                return Call(name, {"quote": pick(self.quotes, number)})
        return event


def pick(quotes: list[str], number: int) -> str:
    return quotes[number % len(quotes)] if quotes else "none"


def begin(agent: Agent) -> list[Client]:
    """Starts two conversations with a summary each."""
    clients = [Client(agent), Client(agent)]
    for client, (everything, _) in zip(clients, OWN, strict=True):
        assert client.say(everything).quote
    return clients


def play(clients: list[Client], turns: list[ClientTurn]) -> None:
    """Plays the turns and asserts the promises of DESIGN.md."""
    agent = clients[0].agent
    sessions, settings, clock = agent.sessions, agent.settings, agent.clock
    for each in turns:
        with sessions() as session:
            quotes = list(session.scalars(select(Quote.id).order_by(text("rowid"))))
        engine = None if each.answer is None else Scripted(each.answer, quotes)
        to = agent if engine is None else Agent(sessions, settings, engine, clock)
        button = None if each.button is None else pick(quotes, each.button)
        _say(clients[each.who], each, to, button)
    with sessions() as session:
        assert_promise(session, settings)
    for who, client in enumerate(clients):
        _assert_read(client, OWN[1 - who][1])


def _say(client: Client, turn: ClientTurn, to: Agent, button: str | None) -> None:
    first = turn.text or OWN[turn.who][0]
    tabs = [lambda: client.say(first, to=to, button=button)]
    if turn.second_tab:
        tabs.append(lambda: client.say(str(turn.second_tab), to=to))
    for answer in run_together(*tabs) if len(tabs) > 1 else [tabs[0]()]:
        assert isinstance(answer, Answer), answer
        assert answer.text.strip()


def _assert_read(client: Client, of_another: str) -> None:
    """Points 5 and 6: the client read nothing about the other client, and no false fact."""
    history = client.agent.history(client.conversation)
    assert history is not None
    for turn in history.turns:
        read = blocks_text("ru", turn.blocks)
        assert of_another not in read
        assert not [false for false in FALSE if false in read]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shortens the pause of a client that waits for an answer from another thread."""
    monkeypatch.setattr("hallchat.agent.turns.lease.pause", lambda: time.sleep(0.002))


def test_any_engine_against_any_client(sqlite: Database, settings: Settings, clock: Clock) -> None:
    _try(sqlite, settings, clock, 200)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_any_engine_against_any_client_for_long(sqlite: Database, settings: Settings, clock: Clock) -> None:
    _try(sqlite, settings, clock, 5000)


def _try(sqlite: Database, settings: Settings, clock: Clock, number: int) -> None:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    clients = begin(Agent(sqlite.sessions, settings, RulesEngine(), clock))
    begun = copied(sqlite)

    @examples(max_examples=number)
    @given(st.lists(turns, min_size=1, max_size=8))
    def run(client_turns: list[ClientTurn]) -> None:
        restore(sqlite, begun)
        play(clients, client_turns)

    with closing(begun):
        run()


def copied(sqlite: Database) -> sqlite3.Connection:
    """Copies the database; each example starts from the copy."""
    snapshot = sqlite3.connect(":memory:")
    with closing(sqlite3.connect(str(sqlite.engine.url.database))) as connection:
        connection.backup(snapshot)
    return snapshot


def restore(sqlite: Database, snapshot: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(str(sqlite.engine.url.database))) as connection:
        snapshot.backup(connection)

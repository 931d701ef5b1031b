"""What a turn costs in the database, so that it cannot grow unseen; and halls that are kept in memory."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from hallchat.agent.turns import lease, runner
from hallchat.booking import halls
from hallchat.config import Settings
from tests.agent.talking import Client, Engine, StepByStep
from tests.conftest import Clock, Database, another_process_writing, seed_demo
from tests.reading import count_reads

TURNS = [
    ("Здравствуйте", 11, 3),
    ("Какие у вас залы?", 10, 5),
    ("Сколько стоит Мрак?", 12, 7),
    ("Хочу Мрак 5 декабря с 12 до 15", 14, 9),
    ("Меня зовут Анна, +7 912 345-67-89, anna@example.com", 13, 11),
    ("нас пятеро", 16, 14),
    ("да", 24, 19),
    ("Спасибо!", 9, 18),
]
"""Messages of a booking, the statements of each turn without BEGIN and COMMIT, and the rows that it reads."""
WAITING_TURNS = [("Какие у вас залы и сколько стоит Мрак?", 2, 20, 9), ("Сколько стоит Мрак?", 1, 14, 9)]
"""Messages to an engine that waits: tools, statements and rows of each turn."""
TRANSACTIONS = 2
"""Storing the message, and the step that answers it."""


@contextmanager
def counted(sqlite: Database) -> Iterator[Counter[str]]:
    """Counts the transactions of the block, and its statements by their first word."""
    counts: Counter[str] = Counter()

    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        counts[statement.split(maxsplit=1)[0]] += 1

    def begin(_connection: object) -> None:
        counts["transactions"] += 1

    event.listen(sqlite.engine, "before_cursor_execute", count)
    event.listen(sqlite.engine, "begin", begin)
    try:
        yield counts
    finally:
        event.remove(sqlite.engine, "before_cursor_execute", count)
        event.remove(sqlite.engine, "begin", begin)


def test_a_turn_of_the_embedded_engine_has_two_transactions_and_few_statements(
    sqlite: Database, settings: Settings, clock: Clock
) -> None:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    agent = Agent(sqlite.sessions, settings, RulesEngine(), clock)
    Client(agent).say("Какие у вас залы?")  # the halls are in memory from here on
    client = Client(agent)
    found = []
    for message, *_ in TURNS:
        with counted(sqlite) as counts, count_reads(sqlite.engine) as reads:
            client.say(message)
        assert counts.pop("transactions") == TRANSACTIONS
        found.append((message, counts.total(), reads.rows))
    assert found == TURNS


def test_a_booking_reads_by_the_keys_of_its_conversation_client_and_hours(
    sqlite: Database, settings: Settings, clock: Clock
) -> None:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    client = Client(Agent(sqlite.sessions, settings, RulesEngine(), clock))
    client.say("Какие у вас залы?")
    with count_reads(sqlite.engine) as reads:
        for message, *_ in TURNS:
            client.say(message)
    with sqlite.engine.connect() as connection:
        for statement, values in reads.statements:
            steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            plan = "\n".join(step[-1] for step in steps)
            assert not re.search("SCAN (?!CONSTANT ROW|extras)", plan), statement
            assert "bookings USING INDEX ix_bookings_status_hold_until" not in plan, statement


def test_each_tool_of_an_engine_that_waits_has_a_transaction(
    sqlite: Database, settings: Settings, clock: Clock
) -> None:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    client = Client(Agent(sqlite.sessions, settings, StepByStep(), clock))
    client.say("Какие у вас залы?")
    found = []
    for message, *_ in WAITING_TURNS:
        with counted(sqlite) as counts, count_reads(sqlite.engine) as reads:
            tools = len(client.say(message).tools)
        assert counts.pop("transactions") == 3 + tools
        found.append((message, tools, counts.total(), reads.rows))
    assert found == WAITING_TURNS


class StillRunningError(Exception):
    """Another runner answers the turn."""


def test_who_waits_for_another_runner_only_reads(
    sqlite: Database, settings: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pause() -> None:
        raise StillRunningError

    agent = Agent(sqlite.sessions, settings, RulesEngine(), clock)
    conversation = agent.start("test", "ru")
    agent.receive(conversation, "Привет")
    monkeypatch.setattr(lease, "pause", pause)
    with counted(sqlite) as counts, pytest.raises(StillRunningError):
        list(agent.follow(conversation, 1))
    assert counts == {"transactions": 1, "SELECT": 1}


@pytest.mark.usefixtures("short_wait")
def test_to_look_for_a_stop_waits_for_no_writer(
    sqlite: Database, settings: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def respond(_turn: object) -> Iterator[Text]:
        with another_process_writing(sqlite):
            yield Text("Первое. ")
            yield Text("Второе. ")

    monkeypatch.setattr(runner, "STOP_CHECK_INTERVAL_S", -1.0)
    agent = Agent(sqlite.sessions, settings, Engine(respond), clock)
    assert "Второе" in Client(agent).say("Привет").text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_change_by_staff_counts_in_the_next_answer(
    agent: Agent, sessions: sessionmaker[Session], language: str
) -> None:
    client = Client(agent, language)
    ask = {"ru": "Сколько стоит Мрак?", "en": "How much is Mrak?"}[language]
    assert "5\u00a0000" in client.say(ask).text.replace(",", "\u00a0")
    with sessions.begin() as session:
        halls.get_hall(session, "Мрак").price = 6100
    assert "6\u00a0100" in client.say(ask).text.replace(",", "\u00a0")
    with sessions() as session:
        halls.get_hall(session, "Мрак").price = 9900
        session.flush()
        session.rollback()  # staff thought better of it
    assert "6\u00a0100" in client.say(ask).text.replace(",", "\u00a0")

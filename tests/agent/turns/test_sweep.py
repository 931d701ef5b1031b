"""The sweep takes up what dead runners left, once, and nothing that a runner still answers."""

import logging
import runpy
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.turns import statements, sweep
from hallchat.agent.turns.context import AgentContext
from hallchat.config import Settings
from hallchat.models import Turn, TurnState
from tests.agent.talking import EVERYTHING, Client
from tests.conftest import Clock, Database, MakeAgent, open_database
from tests.promise import assert_promise
from tests.threads import run_together, wait_until

CONFIGURATION = Path(__file__).parents[3] / "gunicorn.conf.py"


def leave_running(agent: Agent, *, lease_ends_in_s: float, said: str = EVERYTHING) -> Client:
    """A client whose message a runner has taken, that answers no more."""
    client = Client(agent)
    agent.submit(client.conversation, said)
    until = datetime.now(UTC) + timedelta(seconds=lease_ends_in_s)
    with agent.sessions.begin() as session:
        session.execute(
            update(Turn)
            .where(Turn.conversation_id == client.conversation)
            .values(state=TurnState.RUNNING, attempt=1, lease_until=until)
        )
    return client


def states(sessions: sessionmaker[Session]) -> list[str]:
    with sessions() as session:
        return list(session.scalars(select(Turn.state).order_by(Turn.number)))


def all_done(sessions: sessionmaker[Session]) -> bool:
    return set(states(sessions)) == {TurnState.DONE}


@contextmanager
def sweeping(agent: Agent) -> Iterator[None]:
    stopped = threading.Event()
    thread = threading.Thread(target=agent.sweep, args=(stopped,))
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join(5)
        assert not thread.is_alive(), "it ends at once, not after its pause"


def test_what_is_abandoned_while_it_runs_is_answered(
    agent: Agent, sessions: sessionmaker[Session], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "INTERVAL_S", 0.05)
    with sweeping(agent):
        for _ in range(2):
            leave_running(agent, lease_ends_in_s=-1)
            wait_until(lambda: all_done(sessions))
    with sessions() as session:
        assert_promise(session, settings)


def test_a_lease_that_runs_out_is_not_waited_for_longer(
    agent: Agent, sessions: sessionmaker[Session]
) -> None:
    leave_running(agent, lease_ends_in_s=0.5)
    with sweeping(agent):  # its usual pause is longer than the patience of this test
        wait_until(lambda: all_done(sessions))


def test_a_turn_that_a_runner_answers_is_left_to_it(agent: Agent, sessions: sessionmaker[Session]) -> None:
    client = leave_running(agent, lease_ends_in_s=60)
    agent.submit(client.conversation, "да")
    agent.resume()
    assert states(sessions) == [TurnState.RUNNING, TurnState.QUEUED]


Lose = Callable[[int], None]


@pytest.fixture
def lose(monkeypatch: pytest.MonkeyPatch) -> Lose:
    """Loses the database at the reading transaction with that number, counted over all threads."""

    def lose(lost: int) -> None:
        reading, numbers = AgentContext.reading, count(1)

        def read(context: AgentContext) -> AbstractContextManager[Connection]:
            if next(numbers) == lost:
                raise OperationalError("SELECT", {"phone": "+79123456789"}, Exception("the server is gone"))
            return reading(context)

        monkeypatch.setattr(AgentContext, "reading", read)

    return lose


@pytest.mark.parametrize("lost", [1, 2])
def test_a_lost_database_ends_neither_the_sweep_nor_the_other_conversations(
    make_agent: MakeAgent,
    studio: sessionmaker[Session],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    lose: Lose,
    lost: int,
) -> None:
    for _ in range(3):
        leave_running(make_agent(), lease_ends_in_s=-1)
    monkeypatch.setattr(sweep, "INTERVAL_S", 0.05)
    caplog.set_level(logging.ERROR)
    lose(lost)
    with sweeping(make_agent()):
        wait_until(lambda: all_done(studio))
    [record] = caplog.records
    assert "OperationalError" in record.getMessage()
    assert "7912" not in caplog.text


def test_one_conversation_that_fails_does_not_keep_back_the_others(
    make_agent: MakeAgent, studio: sessionmaker[Session], lose: Lose
) -> None:
    for _ in range(3):
        leave_running(make_agent(), lease_ends_in_s=-1)
    lose(2)
    make_agent().resume()
    assert sorted(states(studio)) == [TurnState.DONE, TurnState.DONE, TurnState.RUNNING]


def test_two_processes_that_sweep_at_once_answer_each_turn_once(
    database: Database, make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    for number in range(6):
        client = leave_running(make_agent(), lease_ends_in_s=-1, said=f"Мрак {5 + number} декабря")
        make_agent().submit(client.conversation, "с 12 до 15")
    others = [open_database(database.url) for _ in range(3)]  # each with its own line of writers
    agents = [make_agent(sessions=other.sessions) for other in others]
    assert run_together(*[agent.resume for agent in agents]) == [None] * len(agents)
    agents[0].resume()  # what one left to another that has ended since
    for other in others:
        other.engine.dispose()
    with sessions() as session:
        runs = session.execute(select(Turn.state, Turn.number, Turn.attempt).order_by(Turn.number))
        assert [tuple(run) for run in runs] == [(TurnState.DONE, 1, 2)] * 6 + [(TurnState.DONE, 2, 1)] * 6
        assert_promise(session, settings)


def test_the_server_sweeps_until_it_exits(agent: Agent, sessions: sessionmaker[Session]) -> None:
    leave_running(agent, lease_ends_in_s=-1)
    configuration = runpy.run_path(str(CONFIGURATION))
    worker = SimpleNamespace(wsgi=SimpleNamespace(extensions={"hallchat": agent}))
    configuration["post_worker_init"](worker)
    try:
        wait_until(lambda: all_done(sessions))
        assert [each for each in threading.enumerate() if each.name == "sweep"]
    finally:
        configuration["worker_exit"](None, worker)
    wait_until(lambda: not [each for each in threading.enumerate() if each.name == "sweep"])


def test_unfinished_turns_are_found_by_their_index(sqlite: Database, clock: Clock) -> None:
    for statement in (statements.UNFINISHED_CONVERSATIONS, statements.UNFINISHED, statements.TURNS_BEFORE):
        compiled = statement.statement.compile(sqlite.engine)
        with sqlite.engine.connect() as connection:
            plan = connection.execute(
                text(f"EXPLAIN QUERY PLAN {str(compiled).replace('?', ':any')}"), {"any": 1}
            )
            assert any("ix_turns_unfinished" in row[-1] for row in plan), statement

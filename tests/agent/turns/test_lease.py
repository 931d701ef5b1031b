"""Leases: who may take one, and until when."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Done
from hallchat.agent.turns import lease, store
from hallchat.agent.turns.lease import Lease, UnansweredTurn
from hallchat.config import Settings
from hallchat.database import BusyError
from hallchat.models import Turn
from tests.agent.talking import Client, StepByStep
from tests.conftest import Clock, Database, MakeAgent, line_of

LEASE = timedelta(minutes=1)


@pytest.fixture
def client(agent: Agent) -> Client:
    return Client(agent)


def waiting(sessions: sessionmaker[Session], client: Client) -> UnansweredTurn:
    with sessions() as session:
        found = store.first_unfinished(session.connection(), client.conversation, 1)
    assert found is not None
    return found


def take(sessions: sessionmaker[Session], turn: UnansweredTurn) -> Lease | None:
    return lease.take_lease(sessions.kw["bind"], turn, LEASE)


def test_a_lease_is_taken_once_while_it_lasts_and_again_when_it_has_run_out(
    agent: Agent, client: Client, sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    start = datetime.now(UTC)
    monkeypatch.setattr(lease, "wall_clock", lambda: start)
    agent.submit(client.conversation, "Привет")
    seen = waiting(sessions, client)
    first = take(sessions, seen)
    assert first is not None
    assert first.attempt == 1
    assert take(sessions, seen) is None  # somebody else has seen it unanswered too
    running = waiting(sessions, client)
    monkeypatch.setattr(lease, "wall_clock", lambda: start + LEASE)
    assert take(sessions, running) is None
    monkeypatch.setattr(lease, "wall_clock", lambda: start + LEASE + timedelta(seconds=1))
    assert take(sessions, seen) is None  # the attempt that it knows is over
    second = take(sessions, running)
    assert second is not None
    assert second.attempt == 2


def test_stop_reaches_the_named_turn_alone(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    other = Client(agent)
    for each in (client, other):
        agent.submit(each.conversation, "Привет")
        agent.submit(each.conversation, "Мрак")
    agent.stop(client.conversation, 2)
    stopped = []
    for each in (client, other):
        for number in (1, 2):
            *_, done = agent.follow(each.conversation, number)
            stopped.append(getattr(done, "outcome", None))
    assert stopped == ["answered", "stopped", "answered", "answered"]


def test_the_conversation_takes_the_clients_language_and_no_other_conversation_does(agent: Agent) -> None:
    first, second = Client(agent), Client(agent)
    first.say("I would like to book a hall on Saturday")
    assert (agent.language(first.conversation), agent.language(second.conversation)) == ("en", "ru")
    first.say("Мрак")
    first.say("Здравствуйте, давайте лучше по-русски")
    assert agent.language(first.conversation) == "ru"
    assert agent.language("no such conversation") is None


def test_a_message_that_is_leased_as_it_is_stored_is_left_to_its_runner(
    agent: Agent, client: Client, sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    start = datetime.now(UTC)
    monkeypatch.setattr(lease, "wall_clock", lambda: start)
    agent.receive(client.conversation, "Привет")
    assert take(sessions, waiting(sessions, client)) is None
    monkeypatch.setattr(lease, "wall_clock", lambda: start + timedelta(hours=1))
    assert take(sessions, waiting(sessions, client)) is not None


def test_a_lease_is_refused_while_another_turn_of_the_conversation_runs(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    agent.receive(client.conversation, "Привет")
    agent.submit(client.conversation, "Мрак")
    with sessions() as session:
        second = session.execute(select(Turn.id, Turn.number, Turn.attempt).where(Turn.number == 2)).one()
    assert take(sessions, UnansweredTurn(*second, language="ru")) is None


def test_a_released_turn_is_taken_over_at_once_and_its_old_runner_writes_nothing_more(
    make_agent: MakeAgent, sessions: sessionmaker[Session]
) -> None:
    agent = make_agent(engine=StepByStep())
    client = Client(agent)
    _, events = agent.receive(client.conversation, "Привет")
    next(events)
    assert take(sessions, waiting(sessions, client)) is None
    agent.release_leases()
    taken = take(sessions, waiting(sessions, client))
    assert taken is not None
    with sessions.begin() as session:
        assert lease.lock_turn(session.connection(), taken).number == 1
    agent.release_leases()  # of the first run: it is over
    assert take(sessions, waiting(sessions, client)) is None


@pytest.mark.usefixtures("short_wait")
@pytest.mark.parametrize(("busy_s", "given_up"), [(0.5, True), (3, False)])
def test_a_runner_that_cannot_write_gives_its_lease_up_if_it_can(
    sqlite: Database, settings: Settings, clock: Clock, busy_s: float, given_up: bool
) -> None:
    agent = Agent(sqlite.sessions, settings, RulesEngine(), clock)
    client = Client(agent)
    _, events = agent.receive(client.conversation, "Привет")
    line = line_of(sqlite)
    free = threading.Timer(busy_s, line.leave, [line.join(1)])
    free.start()
    with pytest.raises(BusyError):
        list(events)
    free.join()
    taken = take(sqlite.sessions, waiting(sqlite.sessions, client))
    assert (taken is not None) == given_up


def test_a_released_turn_that_ends_before_another_runner_comes_counts(make_agent: MakeAgent) -> None:
    agent = make_agent(engine=StepByStep())
    client = Client(agent)
    _, events = agent.receive(client.conversation, "Привет")
    next(events)
    agent.release_leases()
    *_, done = events
    assert isinstance(done, Done)
    assert not agent.running
    assert list(agent.follow(client.conversation, 1))[-1] == done

"""The fencing token: a runner whose lease was taken over writes nothing more, whichever step it is at."""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Event
from hallchat.agent.turns import lease, store
from hallchat.agent.turns.lease import Lease
from hallchat.agent.turns.runner import run_turn
from hallchat.models import Base
from tests.agent.talking import Client, StepByStep
from tests.conftest import MakeAgent

RUNS = [(RulesEngine, 0), *((StepByStep, events) for events in range(5))]
"""Engines, and the events that the first runner gives before it is overtaken: none, begun, tool started ...

The embedded engine has one step: it gives nothing before all of it is committed.
"""


@pytest.mark.parametrize(("engine", "events"), RUNS)
def test_an_overtaken_runner_writes_nothing(
    make_agent: MakeAgent,
    sessions: sessionmaker[Session],
    monkeypatch: pytest.MonkeyPatch,
    engine: type[RulesEngine],
    events: int,
) -> None:
    agent = make_agent(engine=engine())
    client = Client(agent)
    client.get_summary()
    number = agent.submit(client.conversation, "да")
    overtaken = run_turn(agent, take_lease(sessions, client, number))
    list(islice(overtaken, events))

    monkeypatch.setattr(lease, "wall_clock", lambda: datetime.now(UTC) + timedelta(hours=1))
    present = take_lease(sessions, client, number)
    before = all_rows(sessions)
    assert drive(overtaken) is False
    assert all_rows(sessions) == before

    assert drive(run_turn(agent, present)) is True
    assert [booking["status"] for booking in agent.bookings(client.conversation, "ru")] == ["held"]


def take_lease(sessions: sessionmaker[Session], client: Client, number: int) -> Lease:
    """The lease of the client's turn; the one before it must have lapsed."""
    with sessions() as session:
        waiting = store.first_unfinished(session.connection(), client.conversation, number)
        assert waiting is not None
    taken = lease.take_lease(sessions.kw["bind"], waiting, timedelta(minutes=1))
    assert taken is not None
    return taken


def drive(running: Generator[Event, None, bool]) -> bool:
    """Runs to the end: True if the runner answered the turn."""
    while True:
        try:
            next(running)
        except StopIteration as end:
            return bool(end.value)


def all_rows(sessions: sessionmaker[Session]) -> list[object]:
    with sessions() as session:
        tables = Base.metadata.sorted_tables
        return [tuple(row) for table in tables for row in session.execute(select(table)).all()]

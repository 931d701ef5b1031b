"""A message is stored before it is answered, answered in its order, and answered once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.events import Begun, Done, Event, Text
from hallchat.agent.turns import lease
from hallchat.agent.turns.step import Step
from hallchat.config import Settings
from hallchat.models import Booking, Message, ToolCall, Turn, TurnState
from tests.agent.talking import EVERYTHING, Answer, Client, Engine, Recording, StepByStep
from tests.conftest import MakeAgent
from tests.promise import assert_promise
from tests.threads import run_together


@pytest.fixture
def client(agent: Agent) -> Client:
    return Client(agent)


@pytest.fixture
def leases_lapse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock that leases run by is an hour after the one before."""
    hours = iter(range(1, 10_000))
    monkeypatch.setattr(lease, "wall_clock", lambda: datetime.now(UTC) + timedelta(hours=next(hours)))


def states(sessions: sessionmaker[Session]) -> list[str]:
    with sessions() as session:
        return list(session.scalars(select(Turn.state).order_by(Turn.number)))


def texts(sessions: sessionmaker[Session], role: str) -> list[str]:
    with sessions() as session:
        return list(
            session.scalars(select(Message.text).join(Turn).where(Message.role == role).order_by(Turn.number))
        )


# Stored once


def test_a_message_sent_again_is_the_same_turn(
    agent: Agent, client: Client, sessions: sessionmaker[Session], settings: Settings
) -> None:
    numbers = [agent.submit(client.conversation, EVERYTHING, sender_message_id="m1") for _ in range(3)]
    assert numbers == [1, 1, 1]
    answers = [Answer(tuple(agent.follow(client.conversation, 1))) for _ in range(2)]
    assert answers[0].done == answers[1].done
    assert agent.submit(client.conversation, "да", sender_message_id="m1") == 1  # even after it was answered
    assert agent.submit(client.conversation, "да", sender_message_id="m2") == 2
    Answer(tuple(agent.follow(client.conversation, 2)))
    assert texts(sessions, "client") == [EVERYTHING, "да"]
    with sessions() as session:
        assert_promise(session, settings)


def test_a_message_sent_twice_at_once_is_stored_once(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    numbers = run_together(*[lambda: agent.submit(client.conversation, "Привет", sender_message_id="m1")] * 6)
    assert numbers == [1] * 6
    assert states(sessions) == [TurnState.QUEUED]


def test_the_same_id_in_another_conversation_is_another_message(agent: Agent) -> None:
    one, other = Client(agent), Client(agent)
    assert agent.submit(one.conversation, "Мрак", sender_message_id="m") == 1
    assert agent.submit(other.conversation, "Пустота", sender_message_id="m") == 1
    assert Answer(tuple(agent.follow(other.conversation, 1))).tools == ["get_hall_price"]


def test_nobody_writes_to_a_conversation_that_is_none(agent: Agent) -> None:
    with pytest.raises(LookupError):
        agent.submit("no such conversation", "Привет")


# In order


def test_messages_sent_at_once_are_answered_in_order_and_none_is_lost(
    make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    engine = Recording()
    client = Client(make_agent(engine=engine))
    said = [f"Нас будет {people}" for people in range(2, 8)]
    answers = run_together(*[lambda text=text: client.say(text) for text in said])

    assert all(isinstance(answer, Answer) for answer in answers)
    stored = texts(sessions, "client")
    assert sorted(stored) == said
    for turn in engine.turns:  # whoever answered had all earlier answers before him
        number = stored.index(turn.text)
        assert [exchange.client for exchange in turn.history] == stored[:number]
        assert all(exchange.agent for exchange in turn.history)
    with sessions() as session:
        assert_promise(session, settings)


def test_a_message_left_in_the_queue_is_answered_before_the_next(
    agent: Agent, client: Client, sessions: sessionmaker[Session], settings: Settings
) -> None:
    agent.submit(client.conversation, EVERYTHING)
    answer = client.say("да")
    assert answer.begun.number == 2
    assert answer.quote, "a yes is to nothing that was not there when it was written"
    assert answer.booking is None
    assert client.say("да").booking
    with sessions() as session:
        assert_promise(session, settings)


def test_resuming_answers_what_nobody_did(
    agent: Agent, sessions: sessionmaker[Session], settings: Settings
) -> None:
    for _ in range(3):
        client = Client(agent)
        for text in (EVERYTHING, "Да, но с 13 до 14", "Какие залы есть?"):
            agent.submit(client.conversation, text)
    agent.resume()
    assert states(sessions) == [TurnState.DONE] * 9
    agent.resume()
    with sessions() as session:
        assert_promise(session, settings)
        assert session.scalar(select(func.count()).select_from(Message)) == 18


def test_a_message_is_claimed_as_it_is_stored_unless_others_wait(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    stored, answer = agent.receive(client.conversation, EVERYTHING)
    assert (stored.number, states(sessions)) == (1, [TurnState.RUNNING])
    later, second = agent.receive(client.conversation, "да")
    assert (later.number, states(sessions)) == (2, [TurnState.RUNNING, TurnState.QUEUED])
    assert Answer(tuple(answer)).quote
    assert not Answer(tuple(second)).booking, "written before the summary was there"


@pytest.mark.usefixtures("leases_lapse")
def test_an_answer_that_nobody_reads_is_given_by_the_next_who_asks(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    agent.receive(client.conversation, EVERYTHING, sender_message_id="m1")
    stored, answer = agent.receive(client.conversation, EVERYTHING, sender_message_id="m1")
    assert stored.number == 1
    assert Answer(tuple(answer)).quote
    assert states(sessions) == [TurnState.DONE]


# Runners that stop


STOPS = range(1, 5)
"""After so many events of a yes: begun, tool started, tool finished, text."""


@pytest.mark.usefixtures("leases_lapse")
@pytest.mark.parametrize("after", STOPS)
def test_a_turn_whose_runner_went_away_is_ended_once_and_whole(
    make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings, after: int
) -> None:
    agent = make_agent(engine=StepByStep())
    client = Client(agent)
    client.get_summary()
    running = iter(agent.reply(client.conversation, "да"))
    assert len(list(islice(running, after))) == after
    close(running)
    assert states(sessions) == [TurnState.DONE, TurnState.RUNNING]

    agent.resume()
    answer = Answer(tuple(agent.follow(client.conversation, 2)))
    assert answer.booking
    assert answer.booking["link"] in answer.text
    with sessions() as session:
        assert_promise(session, settings)
        assert session.scalars(select(ToolCall.name).order_by(ToolCall.id)).all() == [
            "generate_booking_info",
            "create_booking_info",
        ]
        assert session.scalar(select(func.count()).select_from(Booking)) == 1


@pytest.mark.usefixtures("leases_lapse")
@pytest.mark.parametrize("after", range(1, 4))
def test_a_summary_is_in_the_answer_of_whoever_ends_the_turn(
    agent: Agent, client: Client, settings: Settings, after: int
) -> None:
    running = iter(agent.reply(client.conversation, EVERYTHING))
    assert len(list(islice(running, after))) == after
    close(running)
    again = Answer(tuple(agent.follow(client.conversation, 1)))
    assert again.asks == ("rules", "confirm")
    assert "15\u00a0000" in again.text
    assert client.say("да").booking
    with agent.sessions() as session:
        assert_promise(session, settings)


@pytest.mark.usefixtures("leases_lapse")
@pytest.mark.parametrize("after", STOPS)
def test_a_runner_that_was_overtaken_writes_nothing_more(
    make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings, after: int
) -> None:
    agent = make_agent(engine=StepByStep())
    client = Client(agent)
    client.get_summary()
    late = iter(agent.reply(client.conversation, "да"))
    list(islice(late, after))
    quick = Answer(tuple(agent.follow(client.conversation, 2)))
    before = snapshot(sessions)

    rest = list(late)  # it wakes up, and goes on
    assert snapshot(sessions) == before
    assert rest[-1] == quick.done
    with sessions() as session:
        assert_promise(session, settings)
        assert session.scalars(select(Turn.attempt).order_by(Turn.number)).all() == [1, 2]


def test_a_turn_that_is_being_answered_is_left_to_its_runner(
    agent: Agent, client: Client, sessions: sessionmaker[Session], settings: Settings
) -> None:
    running = iter(agent.reply(client.conversation, EVERYTHING))
    next(running)
    waiting, _ = run_together(lambda: list(agent.follow(client.conversation, 1)), lambda: list(running))
    assert isinstance(waiting, list)
    assert isinstance(waiting[-1], Done)
    with sessions() as session:
        assert_promise(session, settings)
        assert session.scalars(select(Turn.attempt)).all() == [1]


@pytest.mark.usefixtures("leases_lapse")
def test_an_engine_is_not_told_twice_what_a_message_changes(
    make_agent: MakeAgent, sessions: sessionmaker[Session]
) -> None:
    """The message was applied to the draft by the run that died."""
    engine = Recording()
    client = Client(make_agent(engine=engine))
    running = iter(client.agent.reply(client.conversation, "Мрак 5 декабря с 12 до 15"))
    list(islice(running, 2))
    close(running)
    list(client.agent.follow(client.conversation, 1))
    first, *_, last = engine.turns
    assert first.nlu == last.nlu
    assert (first.state.start, first.state.end) == (last.state.start, last.state.end) == ("12:00", "15:00")


def test_no_connection_is_held_while_an_engine_thinks(make_agent: MakeAgent) -> None:
    held: list[int] = []

    def thinks(_turn: object) -> Iterator[Text]:
        held.append(thinker.sessions.kw["bind"].pool.checkedout())
        yield Text("Хм.")

    thinker = make_agent(engine=Engine(thinks))
    Client(thinker).say("Привет")
    assert held == [0]


def test_no_connection_is_held_while_a_channel_writes(agent: Agent, client: Client) -> None:
    pool = agent.sessions.kw["bind"].pool
    for _ in agent.reply(client.conversation, EVERYTHING):
        assert pool.checkedout() == 0


def test_the_embedded_engine_shows_nothing_before_all_of_it_is_stored(
    agent: Agent, client: Client, sessions: sessionmaker[Session]
) -> None:
    client.get_summary()
    running = iter(agent.reply(client.conversation, "да"))
    assert isinstance(next(running), Begun)
    assert states(sessions) == [TurnState.DONE, TurnState.DONE]
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Booking)) == 1


def test_what_a_tool_wrote_and_its_record_are_one(
    make_agent: MakeAgent, sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record that cannot be written takes the booking with it."""
    client = Client(make_agent())
    client.get_summary()

    def broken(*_args: object) -> None:
        raise RuntimeError("no room for a record")

    with monkeypatch.context() as patch:
        patch.setattr(Step, "record", broken)
        assert client.say("да").booking is None
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(Booking)) == 0


def close(running: Iterator[Event]) -> None:
    """As when the process dies: the generator never gets to its end."""
    running.close()  # type: ignore[attr-defined]  # it is a generator


def snapshot(sessions: sessionmaker[Session]) -> list[object]:
    with sessions() as session:
        rows = session.execute(select(Turn.id, Turn.attempt, Turn.state, Turn.finished_at)).all()
        said = session.execute(select(Message.id, Message.text)).all()
        tools = session.execute(select(ToolCall.id, ToolCall.name)).all()
        made = session.execute(select(Booking.id, Booking.status, Booking.version)).all()
    return [*map(tuple, (*rows, *said, *tools, *made))]

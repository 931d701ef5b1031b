"""The ceilings on tokens: counters that agree with the stored use, on both databases."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.engine_protocol import EngineRequest, TokenUsage
from hallchat.agent.events import Text
from hallchat.models import Conversation, ModelUse, TokenHour
from tests.agent.talking import Client, Engine
from tests.conftest import Clock, MakeAgent, MakeSettings
from tests.threads import run_together

TOKENS = 100


def spends(_turn: EngineRequest) -> Iterator[TokenUsage | Text]:
    """Answers a message with TOKENS tokens of a model."""
    yield TokenUsage("model", TOKENS - 30, 30, None, None)
    yield Text("Хорошо.")


def assert_counters_agree(sessions: sessionmaker[Session], tokens: int) -> None:
    with sessions() as session:
        assert session.scalar(select(func.sum(ModelUse.tokens_in + ModelUse.tokens_out))) == tokens
        assert session.scalar(select(func.sum(Conversation.tokens))) == tokens
        assert session.scalar(select(func.sum(TokenHour.tokens))) == tokens


def test_turns_that_end_at_once_are_all_counted(
    make_agent: MakeAgent, sessions: sessionmaker[Session]
) -> None:
    agent = make_agent(engine=Engine(spends))
    clients = [Client(agent) for _ in range(6)]
    answers = run_together(*[lambda client=client: client.say("Привет") for client in clients])
    assert not [answer for answer in answers if isinstance(answer, Exception)]
    assert_counters_agree(sessions, 6 * TOKENS)
    with sessions() as session:
        assert session.scalars(select(Conversation.tokens)).all() == [TOKENS] * 6


def test_a_conversation_that_has_used_its_tokens_goes_on_with_the_embedded_engine(
    make_agent: MakeAgent, make_settings: MakeSettings, clock: Clock
) -> None:
    agent = make_agent(engine=Engine(spends), settings=make_settings(TOKENS_PER_CONVERSATION=str(2 * TOKENS)))
    client = Client(agent)
    assert [client.say("Привет").done.engine for _ in range(3)] == ["hostile", "hostile", "embedded"]
    clock.advance(days=30)
    assert client.say("Привет").done.engine == "embedded"
    assert Client(agent).say("Привет").done.engine == "hostile"


def test_the_days_tokens_are_those_of_the_last_24_hours_and_the_hour_they_began_in(
    make_agent: MakeAgent, make_settings: MakeSettings, clock: Clock, sessions: sessionmaker[Session]
) -> None:
    agent = make_agent(engine=Engine(spends), settings=make_settings(TOKENS_PER_DAY=str(2 * TOKENS)))
    clock.advance(minutes=59)
    assert Client(agent).say("Привет").done.engine == "hostile"
    clock.advance(hours=1)
    assert Client(agent).say("Привет").done.engine == "hostile"
    assert Client(agent).say("Привет").done.engine == "embedded"
    clock.advance(hours=23)  # 24 hours after the first message, in the 25th hour that counts
    assert Client(agent).say("Привет").done.engine == "embedded"
    clock.advance(minutes=1)
    assert Client(agent).say("Привет").done.engine == "hostile"
    assert Client(agent).say("Привет").done.engine == "embedded"
    assert_counters_agree(sessions, 3 * TOKENS)

"""A studio with a fake language model, behind a real socket, whose replies a test sets."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from hallchat.agent import Agent
from hallchat.agent.engines.openai import OpenAIEngine
from hallchat.agent.engines.selection import select_engine
from hallchat.config import Settings
from tests.agent.talking import Client
from tests.conftest import Clock, Database, MakeSettings, seed_demo
from tests.fake_model import FakeModel, Reply, ToolCall

TERMS = {"hall": "Мрак", "date": "2026-12-05", "start": "12:00", "end": "15:00", "people": 5}
QUOTING = ToolCall("generate_booking_info", TERMS)


class Script:
    """The replies of a model, one for each request; the last one is repeated."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.last = Reply("Чем ещё помочь?")

    def __call__(self, _request: Mapping[str, Any]) -> Reply:
        return self.replies.pop(0) if self.replies else self.last

    def will_say(self, *replies: Reply | str) -> None:
        self.replies += [Reply(each) if isinstance(each, str) else each for each in replies]


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def model(script: Script) -> Iterator[FakeModel]:
    with FakeModel(script) as running:
        yield running


MakeModelAgent = Callable[..., Agent]
IMPATIENT = {"FIRST_TOKEN_S": "0.3", "STALL_S": "0.3", "TURN_DEADLINE_S": "1"}
"""Settings with short timeouts; on a busy machine a healthy model may fail too."""


@pytest.fixture
def make_model_agent(
    model: FakeModel, sqlite: Database, make_settings: MakeSettings, clock: Clock
) -> Iterator[MakeModelAgent]:
    """Makes an agent with the model, with these environment variables as settings."""
    engines = []
    with sqlite.sessions.begin() as session:
        seed_demo(session)

    def make(**environ: str) -> Agent:
        usual = {
            "OPENAI_API_KEY": "sk-of-tests",
            "OPENAI_BASE_URL": model.base_url,
            "STUDIO_PHONE": "+7 343 000-11-22",
        }
        settings: Settings = make_settings(**usual | environ)
        engine = select_engine(settings)
        assert isinstance(engine, OpenAIEngine)
        engines.append(engine)
        return Agent(sqlite.sessions, settings, engine, clock)

    yield make
    for engine in engines:
        engine.close()


@pytest.fixture
def client(make_model_agent: MakeModelAgent) -> Client:
    return Client(make_model_agent())

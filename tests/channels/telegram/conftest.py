from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Engine
from hallchat.agent.engines.rules import RulesEngine
from tests.channels.telegram.bot import RunningBot
from tests.conftest import Clock, Database, MakeSettings, seed_demo
from tests.fake_telegram import FakeTelegram, Person, Refusal

SITE = "https://studio.example.com"


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as telegram:
        yield telegram
        refused = [each for each in telegram.refusals if not _is_expected(each)]
        assert not refused, "the real Telegram would refuse these requests too"


def _is_expected(refusal: Refusal) -> bool:
    """True if the client has blocked the bot, the tap is old, or the preview was the whole answer."""
    usual = ("query is too old", "message is not modified")
    return refusal.code == 403 or any(words in refusal.description for words in usual)


MakeBot = Callable[..., RunningBot]


@pytest.fixture
def make_agent_of_bot(
    telegram: FakeTelegram, sqlite: Database, make_settings: MakeSettings, clock: Clock
) -> Callable[..., Agent]:
    """Makes agents of a bot at the fake Telegram, with these environment variables as settings."""
    with sqlite.sessions.begin() as session:
        seed_demo(session)

    def make(engine: Engine | None = None, **environ: str) -> Agent:
        usual = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_BASE_URL": telegram.base_url,
            "PUBLIC_URL": SITE,
            "MESSAGES_PER_MINUTE": "1000",
        }
        return Agent(sqlite.sessions, make_settings(**usual | environ), engine or RulesEngine(), clock)

    return make


@pytest.fixture
def make_bot(make_agent_of_bot: Callable[..., Agent]) -> MakeBot:
    def make(engine: Engine | None = None, **environ: str) -> RunningBot:
        return RunningBot(make_agent_of_bot(engine, **environ))

    return make


@pytest.fixture
def bot(make_bot: MakeBot) -> Iterator[RunningBot]:
    with make_bot() as bot:
        yield bot


@pytest.fixture
def anna(telegram: FakeTelegram) -> Person:
    return telegram.person(7, language="ru", name="Анна")


@pytest.fixture
def refusal(sqlite: Database) -> Iterator[str]:
    """A word that the database refuses to store in an update."""
    with sqlite.engine.begin() as connection:
        # A connection of the pool may still know an earlier test's trigger: SQLite looks again to drop it.
        connection.execute(text("DROP TRIGGER IF EXISTS refusal"))
        connection.execute(
            text(
                "CREATE TRIGGER refusal BEFORE INSERT ON telegram_updates "
                "WHEN NEW.payload LIKE '%unstorable%' BEGIN SELECT RAISE(ABORT, 'refused'); END"
            )
        )
    yield "unstorable"
    with sqlite.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER refusal"))

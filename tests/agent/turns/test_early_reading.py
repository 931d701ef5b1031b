"""A message is read before its step, with no lock held, and again if what it was read with has changed."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.dialogue import interpret
from hallchat.agent.turns import early_reading, steps
from hallchat.booking import halls
from hallchat.nlu import NluResult
from tests.agent.talking import Client

Meanwhile = Callable[[Callable[[Session], object]], None]


@pytest.fixture
def client(agent: Agent) -> Client:
    client = Client(agent)
    client.say("Какие у вас залы?")  # the halls are in memory from here on
    return client


@pytest.fixture
def meanwhile(sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Lets somebody else write while the next messages are read: it would wait if a lock were held."""

    def let(write: Callable[[Session], object]) -> None:
        def read(*given: Any) -> NluResult:
            nlu = interpret.read_message(*given)
            with sessions.begin() as session:
                write(session)
            return nlu

        monkeypatch.setattr(early_reading, "read_message", read)

    return let


def test_a_message_is_read_once_with_no_lock_held(
    client: Client, meanwhile: Meanwhile, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(lambda session: halls.get_hall(session, "Мрак").name)
    monkeypatch.setattr(steps, "read_message", lambda *_: pytest.fail("read again"))
    assert "5\u00a0000" in client.say("Сколько стоит Мрак?").text


def test_a_message_is_read_again_if_staff_change_a_hall_meanwhile(
    client: Client, meanwhile: Meanwhile
) -> None:
    def rename(session: Session) -> None:
        halls.get_hall(session, "Пустота").name = "Чердак"

    meanwhile(rename)
    assert client.say("Хочу Чердак").asks == ("date",)


def test_a_message_is_read_again_if_the_language_changes_meanwhile(
    agent: Agent, client: Client, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda _: agent.set_language(client.conversation, "en"))
    assert client.say("5").begun.language == "en"

"""The embedded engine looks things up once, and asks anew for what cannot be right."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("ru", "сколько будет стоить минимализм на 4 часа?"),
        ("ru", "почём минимализм?"),
        ("ru", "хочу минимализм"),
        ("ru", "до скольки работает минимализм и какая цена?"),
        ("en", "how much is Minimalism for 4 hours?"),
        ("en", "I would like to book Minimalism"),
    ],
)
def test_a_hall_is_looked_up_once(agent: Agent, language: str, question: str) -> None:
    answer = Client(agent, language).say(question)
    assert answer.asks == ("date",)
    assert len(answer.tools) == len(set(answer.tools)) > 0

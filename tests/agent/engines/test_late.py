"""Answers to clients who come late to a booking."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("language", "message", "words"),
    [
        ("ru", "опаздываем минут на 20, бронь на сегодня в 14:00", "студи"),
        ("en", "we are running 20 minutes late, booked at 2pm", "studio"),
    ],
)
def test_who_is_late_is_asked_nothing(agent: Agent, language: str, message: str, words: str) -> None:
    answer = Client(agent, language).say(message)
    assert words in answer.text
    assert not answer.asks
    assert "?" not in answer.text
    assert "14:" not in answer.text

"""Questions whether a person or a program answers, and what only sounds like one."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context

ASKED = """
это автоответчик?
вы автоответчик или человек?
я с машиной разговариваю?
со мной программа общается?
вы чат gpt?
am I talking to a machine
is this an automated thing
are you automated or a real person
am i chatting with ai?
are you chatgpt?
"""
OTHERS = """
у вас дым машина есть?
это машина для дыма?
это программа мастер-класса
Оставил вам сообщение на автоответчик
is the smoke machine automated?
do you have a smoke machine?
"""


@pytest.mark.parametrize("message", ASKED.strip().splitlines())
def test_asks_who_answers(message: str) -> None:
    result = understand(message, context())
    assert Digression.IS_PROGRAM in result.digressions
    assert result.questions == ()


@pytest.mark.parametrize("message", OTHERS.strip().splitlines())
def test_asks_something_else(message: str) -> None:
    assert Digression.IS_PROGRAM not in understand(message, context()).digressions

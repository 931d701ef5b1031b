"""Thanks, gladness and goodbyes get what a person would say, and hide no answer."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client

WELCOME = ("Пожалуйста!", "Рад помочь", "You are welcome", "Glad to help", "Any time")
NOT_TOLD = "не рассказала", "has not told"


def _asked_for_a_name(agent: Agent, language: str) -> Client:
    client = Client(agent, language)
    client.say("Минимализм 5 декабря с 12 до 14" if language == "ru" else "Minimalism 5 December 12 to 2pm")
    return client


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Весьма рад, что ступеней нет", "ru"),
        ("Благодарю Вас за ответ. Весьма рад, что ступеней нет.", "ru"),
        ("хорошо, что парковка бесплатная", "ru"),
        ("That is a great relief, thank you.", "en"),
        ("great that parking is free!", "en"),
        ("Thank you, this is a lovely answer.", "en"),
    ],
)
def test_gladness_asks_nothing_and_refuses_nothing(message: str, language: str, agent: Agent) -> None:
    answer = _asked_for_a_name(agent, language).say(message)
    assert not any(words in answer.text for words in NOT_TOLD)
    assert "ничего не добавляю" not in answer.text
    assert answer.asks == ("name",)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Спасибо! А парковка есть?", "пять бесплатных мест"),
        ("Thanks! And can we bring a dog?", "Dogs and cats are welcome"),
        ("Спасибо, а сколько стоит Мрак?", "10\u00a0000"),
        ("А хорошо, что с собакой можно?", "с собакой"),
    ],
)
def test_beside_an_answer_nobody_is_welcome(message: str, told: str, agent: Agent) -> None:
    answer = _asked_for_a_name(agent, "en" if message.isascii() else "ru").say(message).text
    assert told in answer
    assert not any(words in answer for words in WELCOME)


@pytest.mark.parametrize(("message", "language"), [("спасибо большое", "ru"), ("thanks a lot", "en")])
def test_thanks_alone_are_answered_first(message: str, language: str, agent: Agent) -> None:
    assert _asked_for_a_name(agent, language).say(message).text.startswith(WELCOME)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Хорошо, ждём счёт и звонок. Спасибо, хорошего дня", "ru"),
        ("Тогда жду звонка, до свидания", "ru"),
        ("Okay, please have someone call me. Thank you, goodbye", "en"),
    ],
)
def test_a_goodbye_after_a_flag_is_a_goodbye(message: str, language: str, agent: Agent) -> None:
    client = Client(agent, language)
    client.say("Пусть мне позвонят" if language == "ru" else "I want to talk to a human")
    answer = client.say(message)
    assert "уже отмечен" not in answer.text
    assert "already marked" not in answer.text
    assert not answer.asks


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("what if my knee should prevent me on the day, might I give it up?", "can be cancelled at any time"),
        ("One more thing, if she gets ill on the day can we move it?", "moves a booking while the new time"),
        ("А если Маша заболеет, перенести можно?", "Перенести бронь"),
    ],
)
def test_what_if_prints_no_rules(message: str, told: str, agent: Agent) -> None:
    answer = _asked_for_a_name(agent, "en" if message.isascii() else "ru").say(message).text
    assert told in answer
    assert "No shoes on the white floor" not in answer
    assert "без обуви" not in answer

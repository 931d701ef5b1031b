"""Each question of a message gets its answer or is told to be unknown; company details reach the staff."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.models import Flag
from tests.agent.talking import EVERYTHING, Client

NOT_TOLD = "студия мне не рассказала", "studio has not told me"


def _asked_for_a_name(agent: Agent, message: str) -> Client:
    client = Client(agent, "en" if message.isascii() else "ru")
    client.say("Minimalism 5 December 12 to 2pm" if message.isascii() else "Минимализм 5 декабря с 12 до 14")
    return client


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("whats the total then, and are there any discounts", ("7,500", "DEMO10")),
        ("сколько с меня всего и скидки есть?", ("7\u00a0500", "DEMO10")),
        ("how many people max and can we bring a dog", ("30 people", "Dogs and cats")),
        ("сколько человек максимум и можно с собакой?", ("30", "с собакой")),
        ("+1 646 555 0182. and you didnt say how many people max", ("30 people", "646-555-0182")),
        ("где вы находитесь и есть ли стоянка?", ("ехать к ней некуда", "пять бесплатных мест")),
    ],
)
def test_both_questions_are_answered(message: str, told: tuple[str, ...], agent: Agent) -> None:
    answer = _asked_for_a_name(agent, message).say(message).text
    assert all(words in answer for words in told)


@pytest.mark.parametrize(
    ("message", "quoted"),
    [
        ("Are there chairs and a kettle?", "chairs and a kettle"),
        ("а стулья и чайник есть?", "стулья и чайник"),
        ("у вас есть визажист?", "визажист"),
        ("Так визажиста посоветуете?", "визажиста"),
        ("Do you have a make-up artist?", "make-up artist"),
    ],
)
def test_what_the_topic_does_not_tell_is_unknown(message: str, quoted: str, agent: Agent) -> None:
    answer = _asked_for_a_name(agent, message).say(message).text
    assert NOT_TOLD[message.isascii()] in answer
    assert quoted in answer


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("у вас есть фотограф?", "Своего фотографа"),
        ("Можно принести еду?", "можно принести еду"),
        ("Do you have a photographer?", "has no photographer of its own"),
        ("Если задержимся со съёмкой, можно будет продлить на месте?", "Задержаться в демо-студии можно"),
        ("если задержимся минут на 10 в пробке?", "Если вы опаздываете"),
        ("итого сколько?", "7\u00a0500"),
    ],
)
def test_neighbours_are_answered_as_before(message: str, told: str, agent: Agent) -> None:
    assert told in _asked_for_a_name(agent, message).say(message).text


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Реквизиты: ООО Ромашка, ИНН 7701234567, счёт на почту buh@romashka.ru", "ru"),
        ("ООО «Ромашка», ИНН 7701234567", "ru"),
        ("Company: Northbeam LLC, tax number 7701234567. Please send it to claire@northbeam.com", "en"),
    ],
)
def test_the_details_of_a_company_are_noted_for_the_staff(
    message: str, language: str, agent: Agent, sessions: sessionmaker[Session]
) -> None:
    client = Client(agent, language)
    client.say(EVERYTHING)
    client.say("да")
    answer = client.say(message)
    assert "еквизиты" in answer.text or "details" in answer.text
    assert "Меняем" not in answer.text
    assert "instead of" not in answer.text
    with sessions() as session:
        assert session.scalars(select(Flag.reason)).all() == ["company"]


@pytest.mark.parametrize("message", ["дайте администратора", "Пусть мне позвонят", "give me a human please"])
def test_who_wants_a_person_hears_how_they_are_reached(message: str, agent: Agent) -> None:
    unknown = Client(agent, "en" if message.isascii() else "ru")
    answer = unknown.say(message).text
    assert "Напишите телефон" in answer or "Please write a phone" in answer
    known = Client(agent, "en" if message.isascii() else "ru")
    known.say(EVERYTHING)
    assert "+7 912 345-67-89" in known.say(message).text

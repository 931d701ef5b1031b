"""Does an unpaid booking lapse, and may it wait longer? The settings tell the one, the staff the other."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.models import UnansweredQuestion
from tests.agent.talking import EVERYTHING, Client

WAIT = "Бронь ждёт оплаты 72 часа", "A booking waits 72 hours"
STAFF = "отрудники студии", "studio's staff"


@pytest.mark.parametrize(
    "question",
    [
        "Если не оплачу вовремя, бронь сгорит?",
        "бронь снимется без оплаты?",
        "а бронь сама слетит?",
        "Снимут ли бронь, если не заплатим?",
        "Will my booking be cancelled if I don't pay in time?",
        "does the booking hold if I forget to pay by Saturday noon?",
        "if I can't pay before Friday, will the booking lapse?",
    ],
)
def test_before_a_booking_the_wait_is_told(question: str, agent: Agent) -> None:
    answer = Client(agent).say(question).text
    assert WAIT[question.isascii()] in answer
    assert STAFF[question.isascii()] not in answer


@pytest.mark.parametrize(
    "question",
    [
        "можно ли продлить срок оплаты?",
        "снимется ли бронь без оплаты? Можно ли продлить срок?",
        "счёт проводят 3 рабочих дня, до 28-го можем не успеть. Бронь снимется?",
        "Подержите бронь до пятницы, пожалуйста",
        "нужна отсрочка платежа",
        "can you extend the payment deadline?",
        "could you hold the booking a bit longer?",
        "can I have some more time to pay?",
    ],
)
def test_only_the_staff_can_let_it_wait_longer(
    question: str, agent: Agent, sessions: sessionmaker[Session]
) -> None:
    answer = Client(agent).say(question).text
    assert WAIT[question.isascii()] in answer
    assert STAFF[question.isascii()] in answer
    with sessions() as session:
        assert session.scalars(select(UnansweredQuestion)).one().topic == "payment"


@pytest.mark.parametrize(
    "question",
    [
        "до 28-го можем не успеть. Бронь снимется?",
        "ссылку еще раз кинь и до скольки оплатить",
        "а если не успею оплатить, бронь слетит?",
        "If I don't pay by Friday, will my booking expire?",
    ],
)
def test_of_a_booking_its_time_and_link_are_told_once(question: str, agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    client.say("согласна с правилами, да")
    answer = client.say(question)
    assert answer.text.count("checkout/") == 1
    assert "снимется сама" in answer.text or "it is released" in answer.text
    assert not answer.asks


def test_a_booking_in_the_same_breath_is_taken(agent: Agent) -> None:
    answer = Client(agent).say("Минимализм 5 декабря с 12 до 14, сколько держится бронь?")
    assert WAIT[0] in answer.text
    assert "5 декабря, 12:00–14:00" in answer.text


@pytest.mark.parametrize(
    "other",
    ["Отмените бронь", "Бронь сгорит, если я заболею?", "если опоздаем, бронь слетит?", "продлите на час"],
)
def test_other_words_of_bookings_ask_no_such_thing(other: str, agent: Agent) -> None:
    assert WAIT[0] not in Client(agent).say(other).text

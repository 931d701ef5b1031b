"""Questions about extras in conversations: answered, then offered, and never taken by themselves."""

from typing import Any

import pytest

from hallchat.agent import Agent
from tests.agent.dialogue.test_extras import CONTACTS, counts, last_order
from tests.agent.talking import EVERYTHING, Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    "question",
    [
        "а гримёрка большая?",
        "сколько гримёрка, если на час?",
        "What does the dressing room include?",
        "would our photographer have a dressing room?",
    ],
)
def test_a_question_is_answered_then_the_extra_is_offered(agent: Agent, question: str) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    answer = client.say(question)
    assert "500" in answer.text
    assert answer.asks == ("extras",)
    taken = client.say("да")
    assert taken.asks == ("name",)
    assert counts(taken) == {"dressing": 1}
    assert last_order(taken)["hours"] == 3


def test_a_name_in_place_of_a_yes_is_taken_and_the_extra_is_not(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    client.say("а гримёрка большая?")
    summary = client.say(f"{CONTACTS}, нас пятеро")
    assert "confirm" in (summary.asks or ())
    assert counts(summary) == {}


def test_a_question_beside_a_summary_keeps_its_yes(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    client.say("спасибо")
    assert "confirm" in (client.say("а гримёрка сколько стоит?").asks or ())
    assert client.say("да").booking is not None


def test_what_is_recorded_is_not_asked_for(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    answer = client.say("дорого а с дымом норм давай дым добавь игорь")
    assert answer.asks == ("phone",)
    assert counts(answer) == {"smoke": 1}


@pytest.mark.parametrize("refusal", ["без гримёрки", "no dressing room", "гримёрка не нужна"])
def test_nothing_is_removed_that_was_not_there(agent: Agent, refusal: str) -> None:
    client = Client(agent)
    first = client.say(f"Мрак 5 декабря с 12 до 15, {refusal}")
    assert "Убрал" not in first.text
    assert "Removed" not in first.text
    assert first.asks == ("name",)
    again = client.say(refusal)
    assert "Убрал" not in again.text
    assert "Removed" not in again.text


@pytest.mark.parametrize(
    "order", ["слушай а гримерка есть модели переодется надо тоже добавь", "и гримёрку добавьте"]
)
def test_an_order_after_a_booking_changes_it(agent: Agent, order: str) -> None:
    client = booked(agent)
    assert counts(changed := client.say(order)) == {"dressing": 1}
    assert "change" in last_order(changed)


def test_a_question_after_a_booking_offers_the_extra_for_it(agent: Agent) -> None:
    client = booked(agent)
    assert client.say("а гримёрка у вас есть?").asks == ("extras",)
    change = client.say("да")
    assert "change" in last_order(change)
    assert counts(change) == {"dressing": 1}
    assert "hall" not in (booked(agent, "а гримёрка у вас есть?").say("нет, спасибо").asks or ())


def booked(agent: Agent, *messages: str) -> Any:
    """A client who has booked, and has said these messages after it."""
    client = Client(agent)
    for message in (EVERYTHING, "да", *messages):
        client.say(message)
    return client

"""An extra that was spoken of is ordered without its name; one that is missed in a summary is offered."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

EVERYTHING = "Мрак 16 декабря с 12 до 14, нас двое, Анна Иванова, +79035550001, anna@example.com"


@pytest.mark.parametrize("missed", ["а дым где?", "а дым на 16-е? Я же просила"])
def test_a_missed_one_is_offered_and_a_yes_adds_it(agent: Agent, missed: str) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    answer = client.say(missed)
    if answer.asks == ("extras",):
        assert "Добавить к брони: Дым-машина" in answer.text
        answer = client.say("да")
    assert "11 000 ₽" in answer.text.replace("\u00a0", " ")
    assert answer.quote
    assert not answer.booking


@pytest.mark.parametrize("order", ["добавьте его и бронируйте", "беру его", "add it and book"])
def test_one_spoken_of_is_added_to_the_summary(agent: Agent, order: str) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    assert client.say("сколько стоит дым?").asks == ("rules", "confirm")
    answer = client.say(order)
    assert ("11 000 ₽" in answer.text.replace("\u00a0", " ")) or "11,000 ₽" in answer.text.replace(
        "\u00a0", " "
    )
    assert not answer.booking


def test_one_spoken_of_is_added_to_what_is_booked(client: Client) -> None:
    client.say("сколько стоит гримёрка?")
    assert client.say("добавьте её").quote
    assert "изменена" in client.say("да").text


LIST = (
    "Минимализм 14 декабря с 12 до 14, Пустота 15 декабря с 17 до 19, нас двое, "
    "Анна Иванова, +79035550002, anna@example.com"
)


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [("Гримёрку берём оба раза", "8 500 ₽", "9 900 ₽"), ("гримёрку на 15-е", "7 500 ₽", "9 900 ₽")],
)
def test_one_is_for_the_bookings_that_the_client_names(
    agent: Agent, words: str, first: str, second: str
) -> None:
    client = Client(agent)
    client.say(LIST)
    assert first in client.say(words).text.replace("\u00a0", " ")
    assert second in client.say("да").text.replace("\u00a0", " ")

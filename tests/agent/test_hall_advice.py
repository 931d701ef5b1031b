"""Advice which hall to take: with its reason, the cards of the halls only the first time."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client
from tests.agent.test_search import language_of

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    ("first", "question", "reason"),
    [
        ("which halls do you have?", "what hall is better for two people love story?", "bright studio"),
        ("which halls do you have?", "wouldn't the bright one be best for portraits?", "bright studio"),
        ("Какие у вас залы?", "а посветлее зала нет?", "Светлая студия"),
        ("Какие у вас залы?", "что посоветуете для семейной съёмки?", "Светлая студия"),
        ("Какие у вас залы?", "какой лучше для ужасов?", "фильмов ужасов"),
    ],
)
def test_the_reason_is_told_in_place_of_cards(agent: Agent, first: str, question: str, reason: str) -> None:
    client = Client(agent, language_of(first))
    client.say(first)
    answer = client.say(question)
    assert reason in answer.text
    assert not any(each.show for each in answer.results)
    assert answer.asks == ("hall",)


@pytest.mark.parametrize("message", ["What would you recommend?", "что посоветуете?"])
def test_who_has_no_wishes_is_told_of_the_least_expensive(agent: Agent, message: str) -> None:
    client = Client(agent, language_of(message))
    first, again = client.say(message), client.say(message)
    assert len([each for each in first.results if each.show]) == 1  # the cards of all halls
    assert not any(each.show for each in again.results)
    for answer in (first, again):
        assert "750" in answer.text


@pytest.mark.parametrize(
    ("first", "question", "look"),
    [
        ("Минимализм на субботу", "а мрак сильно мрачный?", "Тёмная отделка"),
        ("Minimalism on Saturday", "is mrak scary lol", "dark finish"),
        ("привет", "а мрак очень тёмный?", "Тёмная отделка"),
    ],
)
def test_the_look_of_a_hall_is_told_and_nothing_changes(
    agent: Agent, first: str, question: str, look: str
) -> None:
    client = Client(agent, language_of(first))
    before = client.say(first).asks
    answer = client.say(question)
    assert look in answer.text
    assert answer.asks == before


def test_a_purpose_alone_shows_the_halls_that_suit_it(agent: Agent) -> None:
    answer = Client(agent, "ru").say("Хочу устроить дочке съёмку на день рождения, ей 5 лет")
    assert [each.arguments["hall"] for each in answer.results if each.show] == ["Минимализм", "Пустота"]

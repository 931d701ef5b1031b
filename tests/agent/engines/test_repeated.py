"""Answers to clients who want several days."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import EVERYTHING, Client


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_several_days_are_booked_one_at_a_time_and_the_rest_is_offered(agent: Agent) -> None:
    client = Client(agent)
    told = client.say("Хочу Мрак каждую субботу с 12 до 15").text
    assert "по одному" in told or "отдельной бронью" in told
    assert client.say(EVERYTHING).quote
    booked = client.say("да, всё верно")
    assert booked.booking
    assert "следующий" in booked.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_single_booking_offers_no_further_day(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    assert "следующий" not in client.say("да, всё верно").text

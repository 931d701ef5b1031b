"""Ages, others and questions beside data: what is booked is what the client meant."""

import pytest

from hallchat.agent import Agent
from tests.agent.dialogue.test_extras import last_order
from tests.agent.talking import EVERYTHING, Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def test_one_more_is_said_with_the_capacity(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    answer = client.say("а можно ещё подруга придёт?")
    assert "до 20" in answer.text
    assert "Гостей: 6 вместо 5" in answer.text
    assert client.say("да").booking is not None
    change = client.say("можно ещё маму взять с собой?")
    assert last_order(change)["people"] == 7
    assert "change" in last_order(change)


def test_a_number_from_elsewhere_gets_its_yes(agent: Agent) -> None:
    client = Client(agent)
    client.say("Mrak on 5 December from 12 to 3pm, Ann Lee")
    assert "country code" in client.say("646-555-0137").text
    answer = client.say("+1 646 555 0137, is that fine from the US?")
    assert "that number is fine" in answer.text
    assert answer.asks == ("email",)


def test_a_stay_moves_no_day(agent: Agent) -> None:
    client = Client(agent)
    client.say("Mrak on 5 December from 12 to 3pm, Ann Lee")
    client.say("+44 7700 900142, though I am staying in town until the middle of December.")
    assert last_order(client.say("ann@example.com, three of us"))["date"] == "2026-12-05"

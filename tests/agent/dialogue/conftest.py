"""A client who has booked."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import EVERYTHING, Client


@pytest.fixture
def client(agent: Agent) -> Client:
    """A client who has booked «Мрак» on 5 December from 12 to 15, for five."""
    client = Client(agent)
    client.say(EVERYTHING)
    assert client.say("да").booking
    return client

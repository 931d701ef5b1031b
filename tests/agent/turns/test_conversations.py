"""Conversations are kept apart: their clients, their history, what an engine is told."""

from hallchat.agent.events import Done
from tests.agent.talking import Client, Recording
from tests.conftest import MakeAgent


def test_a_client_finds_the_own_conversation_alone(make_agent: MakeAgent) -> None:
    agent = make_agent()
    names = ("telegram:5", "telegram:50", "telegram:7")
    started = {name: agent.start("telegram", "ru", name) for name in names}
    assert {name: agent.current_conversation(name) for name in names} == started
    assert agent.current_conversation("telegram:6") is None
    again = agent.start("telegram", "ru", "telegram:5")
    assert agent.current_conversation("telegram:5") == again


def test_an_engine_is_told_the_history_of_this_conversation_alone(make_agent: MakeAgent) -> None:
    engine = Recording()
    agent = make_agent(engine=engine)
    clients = [Client(agent) for _ in range(4)]
    for number, client in enumerate(clients):
        client.say(f"Привет, я {number}")
    for number, client in enumerate(clients):
        engine.turns.clear()
        client.say("Какие залы?")
        assert [each.client for each in engine.turns[0].history] == [f"Привет, я {number}"]


def test_resuming_answers_every_conversation_that_waits_and_no_other(make_agent: MakeAgent) -> None:
    agent = make_agent()
    answered, waiting = Client(agent), [Client(agent), Client(agent)]
    answered.say("Привет")
    for client in waiting:
        agent.submit(client.conversation, "Привет")
        agent.submit(client.conversation, "Какие залы?")
    agent.resume()
    for client in waiting:
        history = agent.history(client.conversation)
        assert history is not None
        assert all(isinstance(turn.done, Done) for turn in history.turns)

"""After any fault of the model, at any point of a turn, the client gets an answer in time.

Nothing is booked twice, nothing without the client's yes, and the next turn is as good as any.
"""

import itertools
import time

import pytest

from hallchat.agent.engines.circuit_breaker import CircuitBreaker
from tests.agent.engines.openai.conftest import IMPATIENT, QUOTING, MakeModelAgent, Script
from tests.agent.engines.openai.test_conversations import bookings, uses
from tests.agent.talking import EVERYTHING, Answer, Client
from tests.conftest import Database
from tests.fake_model import BEFORE_FINISH, BEFORE_HEADERS, FakeModel, Fault, Reply, faults
from tests.fake_model.model import nobody_listening
from tests.promise import assert_promise

EVERYWHERE = [fault.put(point) for fault in faults.FAULTS for point in fault.points] + [
    fault for fault in faults.FAULTS if not fault.points
]
TALK = "Сейчас всё проверю и сразу расскажу. Секунду, пожалуйста."
DEADLINE_S = 1.0


def in_time(client: Client, text: str) -> Answer:
    """Returns the answer; asserts that it came within the deadline plus a second."""
    begun = time.monotonic()
    answer = client.say(text)
    assert time.monotonic() - begun < DEADLINE_S + 1
    assert answer.text.strip()
    assert answer.done.outcome == "answered"
    return answer


def assert_sound(database: Database, client: Client) -> None:
    with database.sessions() as session:
        assert_promise(session, client.agent.settings)


@pytest.fixture
def client(make_model_agent: MakeModelAgent) -> Client:
    """A client of an agent with short timeouts."""
    agent = make_model_agent(**IMPATIENT)
    agent.warm_up()
    return Client(agent)


@pytest.fixture
def patient(make_model_agent: MakeModelAgent) -> Client:
    """A client of an agent with the default timeouts, for a busy machine."""
    return Client(make_model_agent())


@pytest.mark.parametrize("fault", EVERYWHERE, ids=str)
def test_a_failure_at_the_first_word(client: Client, script: Script, sqlite: Database, fault: Fault) -> None:
    script.last = Reply(TALK, (QUOTING,), fault=fault)
    summary = in_time(client, EVERYTHING)
    assert summary.quote
    script.last = Reply("Готово, ждём вас!")
    assert in_time(client, "да").booking
    assert len(bookings(sqlite)) == 1
    assert_sound(sqlite, client)


@pytest.mark.parametrize("fault", EVERYWHERE, ids=str)
def test_a_failure_between_tools(client: Client, script: Script, sqlite: Database, fault: Fault) -> None:
    script.will_say(Reply(TALK, (QUOTING,)))
    script.last = Reply("Всё ли верно в сводке? Если да, сразу забронирую.", (QUOTING,), fault=fault)
    summary = in_time(client, EVERYTHING)
    assert summary.quote
    assert summary.text.count("Стоимость: ") == 1  # the card is shown once, whoever goes on
    script.last = Reply("Готово, ждём вас!")
    assert in_time(client, "да").booking
    assert len(bookings(sqlite)) == 1
    assert_sound(sqlite, client)


@pytest.mark.parametrize("fault", EVERYWHERE, ids=str)
def test_a_failure_after_the_booking(client: Client, script: Script, sqlite: Database, fault: Fault) -> None:
    script.will_say(Reply("", (QUOTING,)), "Всё верно?")
    client.say(EVERYTHING)
    script.last = Reply(TALK, fault=fault)
    booked = in_time(client, "да")
    assert booked.booking
    assert booked.text.count(str(booked.booking["link"])) == 1
    script.last = Reply("Пожалуйста!")
    assert in_time(client, "спасибо").booking is None
    assert len(bookings(sqlite)) == 1
    assert_sound(sqlite, client)


@pytest.mark.parametrize("fault", faults.HARMLESS, ids=str)
def test_what_is_odd_but_no_failure(patient: Client, script: Script, fault: Fault) -> None:
    script.last = Reply(TALK, fault=fault)
    answer = patient.say("Привет")
    assert (answer.text, answer.done.engine) == (TALK, "openai")


def test_words_that_were_said_are_not_repeated(client: Client, script: Script) -> None:
    script.will_say(Reply("Здравствуйте! Рады вам. Сейчас посмо", fault=faults.RESET.put(BEFORE_FINISH)))
    answer = in_time(client, "Здравствуйте! Какие есть залы?")
    assert answer.done.engine == "embedded"
    assert answer.text.count("Здравствуйте") == 1
    assert "посмо" not in answer.text
    assert "Пустота" in answer.text


def test_nobody_waits_for_a_model_that_fails(make_model_agent: MakeModelAgent, sqlite: Database) -> None:
    with nobody_listening() as base_url:
        agent = make_model_agent(OPENAI_BASE_URL=base_url, **IMPATIENT)
        agent.warm_up()
        for _ in range(3):
            in_time(Client(agent), "Какие есть залы?")
        assert Client(agent).say("Какие есть залы?").done.engine == "embedded"
        assert [use.failure for use in uses(sqlite)] == ["connection"] * 3 + ["resting"]


def test_it_is_asked_again_once_it_answers(
    make_model_agent: MakeModelAgent, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = itertools.count(step=1000.0)  # each look at the clock is so much later
    agent = make_model_agent()
    monkeypatch.setattr(agent.engine, "_breaker", CircuitBreaker(lambda: next(seconds)))
    script.last = Reply("", fault=faults.CLOSED)
    for _ in range(5):
        assert Client(agent).say("Какие есть залы?").done.engine == "embedded"
    script.last = Reply("Слушаю вас.")
    assert Client(agent).say("Какие есть залы?").text == "Слушаю вас."


@pytest.mark.parametrize("fault", [faults.SERVER_ERROR, faults.OVERLOADED, faults.RATE_LIMITED, faults.RESET])
def test_a_hiccup_is_tried_again(patient: Client, script: Script, model: FakeModel, fault: Fault) -> None:
    at = fault.put(BEFORE_HEADERS) if fault.points else fault
    script.will_say(Reply("", fault=at), "Слушаю вас.")
    assert patient.say("Привет").text == "Слушаю вас."
    assert len(model.requests) == 2


@pytest.mark.parametrize(
    "fault", [faults.BAD_REQUEST, faults.UNAUTHORIZED, faults.NOT_FOUND, faults.OUT_OF_QUOTA]
)
def test_what_another_try_does_not_mend_is_not_tried(
    client: Client, script: Script, model: FakeModel, sqlite: Database, fault: Fault
) -> None:
    script.last = Reply("", fault=fault)
    assert in_time(client, "Привет").done.engine == "embedded"
    assert len(model.requests) == 1
    assert uses(sqlite)[-1].failure in ("bad_request", "unauthorized", "not_found", "quota")


def test_a_server_that_wants_us_to_wait_for_long_is_not_waited_for(
    client: Client, script: Script, model: FakeModel
) -> None:
    script.last = Reply("", fault=faults.RETRY_LATER)
    begun = time.monotonic()
    assert client.say("Какие есть залы?").done.engine == "embedded"
    assert time.monotonic() - begun < 0.4
    assert len(model.requests) == 1

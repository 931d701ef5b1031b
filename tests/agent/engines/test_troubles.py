"""Answers to clients in trouble, from any engine: a human sentence, the phone, a flag, and no question."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from hallchat.booking import flags
from hallchat.models import Flag, UnansweredQuestion
from hallchat.nlu.types import Trouble
from hallchat.wording import LANGUAGES, has
from tests.agent.talking import EVERYTHING, Client, Engine
from tests.conftest import Clock, Database, MakeSettings, seed_demo

PHONE = "+7 343 200-10-20"
IN_TROUBLE = {
    "ru": {
        Trouble.LATE: "опаздываем минут на 20, бронь на сегодня в 14:00",
        Trouble.LOCKED_OUT: "мы у двери, никто не открывает",
        Trouble.COMPLAINT: "администратор вчера нагрубил, я очень недоволен",
        Trouble.REFUND: "верните мне деньги",
        Trouble.PAID_TWICE: "с меня списали деньги дважды",
        Trouble.NOT_CONFIRMED: "подтверждение так и не пришло",
        Trouble.CANNOT_PAY: "оплата не проходит",
        Trouble.BROKEN: "в зале не работает свет",
        Trouble.LOST: "я забыла у вас куртку",
        Trouble.HUMAN: "позовите человека",
    },
    "en": {
        Trouble.LATE: "we are running 20 minutes late, booked at 2pm",
        Trouble.LOCKED_OUT: "we can't get in, the door is locked",
        Trouble.COMPLAINT: "your staff were rude yesterday",
        Trouble.REFUND: "I want my money back",
        Trouble.PAID_TWICE: "I was charged twice for the same slot",
        Trouble.NOT_CONFIRMED: "I haven't received any confirmation",
        Trouble.CANNOT_PAY: "my payment failed",
        Trouble.BROKEN: "the lights don't work",
        Trouble.LOST: "I left my jacket at your studio",
        Trouble.HUMAN: "can I talk to a human?",
    },
}
CASES = [(language, trouble) for language, told in IN_TROUBLE.items() for trouble in told]


@pytest.fixture
def agent(sqlite: Database, make_settings: MakeSettings, clock: Clock) -> Agent:
    with sqlite.sessions.begin() as session:
        seed_demo(session)
    return Agent(sqlite.sessions, make_settings(STUDIO_PHONE=PHONE), RulesEngine(), clock)


def reasons(sessions: sessionmaker[Session]) -> list[str]:
    with sessions() as session:
        return list(session.scalars(select(Flag.reason).order_by(Flag.id)))


@pytest.mark.parametrize(("language", "trouble"), CASES)
def test_who_is_in_trouble_is_asked_nothing(agent: Agent, language: str, trouble: Trouble) -> None:
    answer = Client(agent, language).say(IN_TROUBLE[language][trouble])
    assert PHONE in answer.text
    assert not answer.asks
    assert "?" not in answer.text
    assert "14:" not in answer.text
    assert reasons(agent.sessions) == [trouble]


def test_every_trouble_has_words_and_is_tried() -> None:
    for language in LANGUAGES:
        assert set(IN_TROUBLE[language]) == set(Trouble)
        for trouble in Trouble:
            name = trouble.replace("_", "-")
            assert has(language, f"trouble-{name}")
            assert has(language, f"flag-{name}")


def test_a_complaint_is_no_order_to_cancel_and_two_troubles_are_two_flags(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    booked = client.say("да").booking
    assert booked
    answer = client.say("Это безобразие, было грязно. Хочу вернуть деньги!")
    assert "жаль" in answer.text
    assert reasons(agent.sessions) == ["complaint", "refund"]
    client.say("да")
    [booking] = agent.bookings(client.conversation, "ru")
    assert booking["status"] == "held"


def test_an_order_to_cancel_beside_it_is_asked_for_a_yes(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    client.say("да")
    answer = client.say("Отмените бронь и верните деньги")
    assert "Отменить бронь?" in answer.text
    assert reasons(agent.sessions) == ["refund"]
    assert "отменена" in client.say("да").text


def test_the_same_trouble_is_flagged_once_and_answered_in_a_line(agent: Agent) -> None:
    client = Client(agent)
    client.say("позовите человека")
    again = client.say("где живой человек?! позовите менеджера")
    assert "уже отмечен" in again.text
    assert "\n" not in again.text
    assert reasons(agent.sessions) == ["human"]
    with agent.sessions.begin() as session:
        for flag in flags.open_flags(session, 10):
            flags.close_flag(flag, agent.clock())
    client.say("позовите человека")
    assert reasons(agent.sessions) == ["human", "human"]


def test_only_a_chat_of_staff_makes_a_promise(
    agent: Agent, sqlite: Database, make_settings: MakeSettings, clock: Clock
) -> None:
    assert "передаю" not in Client(agent).say("хочу пожаловаться").text
    for environ, promised in (
        ({"TELEGRAM_STAFF_CHAT_ID": "-5"}, False),  # no bot that could tell it
        ({"TELEGRAM_STAFF_CHAT_ID": "-5", "TELEGRAM_BOT_TOKEN": "1:a"}, True),
    ):
        told = Agent(sqlite.sessions, make_settings(**environ), RulesEngine(), clock)
        assert ("передаю" in Client(told).say("хочу пожаловаться").text) == promised


def test_the_booking_goes_on_afterwards(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    answer = client.say("дайте живого человека")
    [goes_on] = answer.done.suggestions
    assert client.say(goes_on).asks == ("name",)


def test_a_wish_beside_a_complaint_is_not_dropped(agent: Agent) -> None:
    answer = Client(agent).say("В прошлый раз было грязно. Хочу снять Мрак 5 декабря с 12 до 14")
    assert "жаль" in answer.text
    assert answer.asks == ("name",)


def test_the_link_is_told_again_to_who_did_not_get_it(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    booked = client.say("да, всё верно").booking
    assert booked
    assert booked["link"] in client.say("ссылка так и не пришла").text


def test_what_staff_are_flagged_about_is_no_unanswered_question(agent: Agent) -> None:
    Client(agent).say("дверь закрыта, как нам войти и где вы вообще?")
    with agent.sessions() as session:
        assert session.scalars(select(UnansweredQuestion)).all() == []


def test_no_model_decides_it(
    sqlite: Database, make_settings: MakeSettings, clock: Clock, agent: Agent
) -> None:
    """A model that answers with nonsense, and one that fails, leave the flag as it is."""

    def silent(_turn: EngineRequest) -> Iterator[Text]:
        yield Text("Какой зал вас интересует?")

    def failing(_turn: EngineRequest) -> Iterator[Text]:
        raise RuntimeError

    for respond in (silent, failing):
        other = Agent(sqlite.sessions, make_settings(STUDIO_PHONE=PHONE), Engine(respond), clock)
        Client(other).say("верните мне деньги")
    assert reasons(agent.sessions) == ["refund", "refund"]

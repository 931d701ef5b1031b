"""What the tool tells of a studio's answers, facts, texts, terms and extras, and what it has not told."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking import unanswered
from hallchat.booking.description_changes import apply
from hallchat.booking.description_edits import remove_entry
from hallchat.config import Settings
from hallchat.models import AnswerRow, UnansweredQuestion
from hallchat.studio.toml_file import read
from tests.agent.talking import Client
from tests.conftest import Clock, MakeAgent

STUDIO = """
[studio]
name = "Свет"
phone = "+7 343 200-10-20"

[[hall]]
key = "white"
name = "Белый"
name_en = "White"
price = 1800
description = "Светлый зал. На стене большое зеркало."
rules = "Не курить."
rules_en = "No smoking."
facts = { area = "64 м²", "мощность" = "16 кВт" }
facts_en = { area = "64 m²" }

[[hall]]
key = "dark"
name = "Чёрный"
name_en = "Black"
price = 2000
facts = { area = "40 м²", ceiling = "5 м" }

[[price]]
label = "В день съёмки"
ahead = "..24"
percent = -20

[[price]]
label = "Друзьям"
code = "SECRET7"
percent = -10

[[extra]]
key = "dressing"
name = "Гримёрка"
name_en = "Dressing room"
price = 400
unit = "hour"

[payment]
prepay = [{ length = "..3", percent = 100 }, { percent = 50 }]
refund = [{ hours = 120, percent = 100 }, { hours = 36, percent = 50 }]
move = { hours = 48, times = 1 }

[[answer]]
topic = "parking"
asked = ["Где оставить машину?"]
text = "Во дворе пять мест."
text_en = "Five places in the yard."

[[answer]]
topic = "animals"
text = "С собакой можно."
halls = ["white"]

[[answer]]
topic = "sound"
text = "Колонка тихая."
halls = ["white"]

[[answer]]
topic = "sound"
text = "Колонка громкая."
halls = ["dark"]

[[answer]]
topic = "heating"
text = "В залах 22 °C."
text_en = "The halls are at 22 °C."

[[answer]]
topic = "bicycles"
asked = ["Есть велопарковка?"]
text = "Велосипеды — на крючках."

[[answer]]
topic = "night"
asked = ["Можно ли снимать у вас ночью?"]
text = "Ночью — по договорённости."
"""
NOT_TOLD = "студия мне"


@pytest.fixture
def client(
    make_agent: MakeAgent, sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> Client:
    with sessions.begin() as session:
        apply(session, read(STUDIO, date(2026, 11, 25)), clock(), settings)
    return Client(make_agent())


def result(client: Client, message: str) -> Any:
    [found] = [each.result for each in client.say(message).results if each.name == "get_studio_info"]
    return found


def rows(sessions: sessionmaker[Session]) -> list[UnansweredQuestion]:
    with sessions() as session:
        return list(session.scalars(select(UnansweredQuestion).order_by(UnansweredQuestion.id)))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("а парковка есть?", "Во дворе пять мест."),
        ("where can I park?", "Five places in the yard."),
        ("с собакой можно?", "«Белый»: С собакой можно."),
        ("can I bring my dog?", "“White”: С собакой можно."),
        ("а ночью снимать можно?", "Ночью — по договорённости."),
        ("есть велопарковка", "Велосипеды — на крючках."),
        ("зимой не холодно у вас?", "В залах 22 °C."),
        ("какая площадь?", "«Белый»: Площадь — 64 м².\n«Чёрный»: Площадь — 40 м²."),
        ("what is the area of White?", "“White”: Area: 64 m²."),
        ("какая у зала мощность?", "«Белый»: Мощность — 16 кВт."),
        ("какие потолки?", "«Чёрный»: Потолок — 5 м."),
        ("у вас есть зеркало?", "«Белый»: На стене большое зеркало."),
        ("курить можно?", "«Белый»: Не курить."),
        ("гримёрка есть?", "Гримёрка — 400 ₽ за час."),
        ("деньги вернёте, если отменю?", "не позднее чем за 5 дней до начала — 100 %"),
        ("what is your refund policy?", "50% at least 36 hours before the start"),
        ("можно перенести бронь?", "Перенести бронь можно 1 раз, не позднее чем за 2 дня до начала."),
        ("нужна предоплата?", "при аренде до 3 ч — 100 % и в остальных случаях — 50 %"),
        (
            "скидки есть?",
            "Скидки: В день съёмки (заказ за 24 часа или позже) — −20 %. Есть скидки по промокодам",
        ),
    ],
)
def test_a_question_is_answered_in_the_studios_words(
    client: Client, sessions: sessionmaker[Session], question: str, told: str
) -> None:
    text = client.say(question).text.replace("\u00a0", " ")
    assert told in text
    assert NOT_TOLD not in text
    assert "SECRET7" not in text
    assert rows(sessions) == []


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("какой пароль от вайфая?", "wifi"),
        ("есть ли у вас трамплин?", None),
        ("do you have a helipad?", None),
        ("какая высота стен?", None),
        ("наличными можно?", "payment"),
    ],
)
def test_what_is_not_told_is_said_and_counted(
    client: Client, sessions: sessionmaker[Session], question: str, topic: str | None
) -> None:
    answer = client.say(question)
    assert NOT_TOLD in answer.text or "studio has not told me" in answer.text
    assert "+7 343 200-10-20" in answer.text
    assert answer.asks == ("hall",), "the booking goes on"
    [row] = rows(sessions)
    assert (row.question, row.topic, row.times) == (question, topic, 1)
    assert row.conversation_id == client.conversation


@pytest.mark.parametrize("question", ["есть туалет?", "туалет у вас есть", "is there a toilet?"])
def test_an_answer_to_a_topic_of_several_things_is_only_of_those_it_names(
    client: Client, sessions: sessionmaker[Session], settings: Settings, clock: Clock, question: str
) -> None:
    answer = client.say(question)
    assert "22 °C" not in answer.text
    assert question.rstrip("?") in answer.text, "what is not told is the toilet, not the topic"
    with sessions.begin() as session:
        [row] = session.scalars(select(UnansweredQuestion))
        assert row.topic == "heating"
        heating = session.scalars(select(AnswerRow).where(AnswerRow.topic == "heating")).one()
        unanswered.add_as_example(session, row, heating, clock(), settings)
    assert "22 °C" in Client(client.agent).say(question).text


def test_the_known_topic_goes_before_a_question_that_is_only_like_it(
    client: Client, sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> None:
    assert "Во дворе пять мест." in client.say("есть парковка?").text
    with sessions.begin() as session:
        parking = session.scalars(select(AnswerRow).where(AnswerRow.topic == "parking")).one()
        remove_entry(session, parking, clock(), settings)
    assert NOT_TOLD in Client(client.agent).say("есть парковка?").text


def test_equal_questions_are_one_row(client: Client, sessions: sessionmaker[Session], clock: Clock) -> None:
    client.say("Есть ли у вас трамплин?")
    asked_at = clock()
    clock.advance(hours=1)
    Client(client.agent).say("есть ли у вас ТРАМПЛИН")
    Client(client.agent).say("есть ли у вас — трамплин?!!")
    [row] = rows(sessions)
    assert (row.times, row.first_asked_at) == (3, asked_at)


def test_a_question_becomes_an_example_of_an_answer(
    client: Client, sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> None:
    question = "трамплин у вас где?"
    assert NOT_TOLD in client.say(question).text
    with sessions.begin() as session:
        answer = session.scalars(select(AnswerRow).where(AnswerRow.topic == "night")).one()
        [row] = session.scalars(select(UnansweredQuestion))
        unanswered.add_as_example(session, row, answer, clock(), settings)
        assert answer.asked == ["Можно ли снимать у вас ночью?", question]
    assert rows(sessions) == []
    assert "Ночью — по договорённости." in client.say(question).text
    assert "Ночью — по договорённости." in client.say("а где у вас трамплин").text


def test_a_stored_question_has_no_contacts(client: Client, sessions: sessionmaker[Session]) -> None:
    client.say("Мой телефон +79123456789, почта anna@example.com, есть ли у вас трамплин?")
    [row] = rows(sessions)
    assert "9123456789" not in row.question + row.folded
    assert "anna" not in row.question + row.folded


@pytest.mark.parametrize(
    "message", ["какая завтра погода?", "напиши стих", "who is the president?", "Анна", "да"]
)
def test_what_is_no_question_to_the_studio_makes_no_row(
    client: Client, sessions: sessionmaker[Session], message: str
) -> None:
    client.say(message)
    assert rows(sessions) == []


def test_the_hall_in_question_is_preferred(client: Client) -> None:
    assert [each["text"] for each in result(client, "колонка есть?")["answers"]] == [
        "Колонка тихая.",
        "Колонка громкая.",
    ]
    client.say("Чёрный")
    assert [each["text"] for each in result(client, "а музыка громкая будет?")["answers"]] == [
        "Колонка громкая."
    ]


def test_the_pending_question_and_the_slots_stay(client: Client) -> None:
    client.say("Чёрный 5 декабря с 12 до 14")
    answer = client.say("а можно прийти за полчаса до начала?")
    assert answer.asks == ("name",)
    assert "12:00" in client.say("Анна, +7 912 345-67-89, anna@example.com, нас двое").text


def test_rows_are_bounded(session: Session, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unanswered, "MAX_ROWS", 5)
    monkeypatch.setattr(unanswered, "MAX_OF_CONVERSATION", 3)
    words = ["раз", "два", "три", "четыре", "пять", "шесть", "семь", "восемь"]
    for word in words:
        unanswered.note_unanswered(session, f"вопрос {word}", None, _conversation(session, clock), clock())
    assert len(session.scalars(select(UnansweredQuestion.id)).all()) == 5
    one = _conversation(session, clock)
    for word in words:
        unanswered.note_unanswered(session, f"ещё {word}", None, one, clock())
    of_one = select(UnansweredQuestion.id).where(UnansweredQuestion.conversation_id == one)
    assert len(session.scalars(of_one).all()) == 3
    unanswered.note_unanswered(session, "…?!", None, one, clock())
    assert len(session.scalars(of_one).all()) == 3


def _conversation(session: Session, clock: Clock) -> str:
    from hallchat.models import Conversation  # noqa: PLC0415

    row = Conversation(channel="test", language="ru", created_at=clock())
    session.add(row)
    session.flush()
    return row.id


def test_a_very_long_answer_is_told_whole(
    client: Client, sessions: sessionmaker[Session], settings: Settings, clock: Clock
) -> None:
    long = "Место есть. " * 330
    with sessions.begin() as session:
        wanted = read(STUDIO.replace("С собакой можно.", long.strip()), date(2026, 11, 25))
        apply(session, wanted, clock(), settings)
    assert long.strip() in client.say("с собакой можно?").text

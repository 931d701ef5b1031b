"""Extras and promo codes in conversations: offered once, taken, told, refused with reasons, given back."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.events import Text
from hallchat.models import Booking, OwnedExtra, PriceRuleRow
from tests.agent.talking import EVERYTHING, Answer, Client, Engine, call_then_say
from tests.conftest import MakeAgent

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
OFFER = "можно добавить: Гримёрка (500\u00a0₽\u00a0за\u00a0час)"
CONTACTS = "Анна, +7 912 345-67-89, anna@example.com"


def last_order(answer: Answer) -> dict[str, Any]:
    """The last result of generate_booking_info that is a quote, or tells what is missing."""
    found = [each.result for each in answer.results if each.name == "generate_booking_info"]
    return dict(found[-1])


def counts(answer: Answer) -> dict[str, int]:
    return {each["extra"]: each["count"] for each in last_order(answer)["extras"]}


def owned(studio: sessionmaker[Session]) -> int:
    with studio() as session:
        return session.scalar(select(func.count()).select_from(OwnedExtra)) or 0


def test_extras_are_offered_once_and_a_no_goes_on(agent: Agent) -> None:
    client = Client(agent)
    first = client.say("Мрак 5 декабря с 12 до 15")
    assert OFFER in first.text
    assert first.asks == ("name",)
    second = client.say("нет, спасибо")
    assert "ничего не добавляю" in second.text
    assert second.asks == ("name",)
    summary = client.say(f"{CONTACTS}, нас пятеро")
    assert "добавить" not in summary.text
    assert "confirm" in (summary.asks or ())
    assert counts(summary) == {}


def test_a_no_to_an_offer_beside_a_summary_keeps_the_booking(agent: Agent) -> None:
    client = Client(agent)
    assert OFFER in client.say(EVERYTHING).text
    again = client.say("нет, спасибо")
    assert "ничего не добавляю" in again.text
    assert "confirm" in (again.asks or ())
    assert client.say("нет").asks == ()
    assert client.say("да").booking is None


def test_extras_are_taken_said_priced_and_booked(agent: Agent, studio: sessionmaker[Session]) -> None:
    client = Client(agent)
    taken = client.say("Мрак 5 декабря с 12 до 15 и гримёрку, дым-машину")
    assert "Гримёрка, Дым-машина" in taken.text
    summary = client.say(f"{CONTACTS}, нас пятеро")
    assert last_order(summary)["cost"] == 3 * 5000 + 3 * 500 + 1000
    assert "Дополнительно: Гримёрка, Дым-машина" in summary.text
    booked = client.say("да")
    assert booked.booking is not None
    assert "Дополнительно: Гримёрка, Дым-машина" in booked.text
    assert owned(studio) == 2 * 6
    reference = booked.booking["reference"]
    client.say(f"отмените бронь {reference}")
    client.say("да")
    assert owned(studio) == 0


def test_a_change_after_the_summary_makes_another_and_books_nothing_unseen(agent: Agent) -> None:
    client = Client(agent)
    first = client.get_summary()
    more = client.say("и гримёрку")
    assert more.quote not in (None, first)
    assert counts(more) == {"dressing": 1}
    assert client.say("да", button=first).booking is None  # the button of the summary without it
    less = client.say("да, но без гримёрки")
    assert less.booking is None
    assert counts(less) == {}
    assert client.say("да").booking is not None


def test_a_yes_with_an_extra_is_no_yes(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    answer = client.say("да, и гримёрку")
    assert answer.booking is None
    assert counts(answer) == {"dressing": 1}


def test_hours_of_an_extra_are_told_honestly(agent: Agent) -> None:
    answer = Client(agent).say("Мрак 5 декабря с 12 до 15 и гримёрку на час")
    assert "на всё время брони" in answer.text
    assert last_order(answer)["hours"] == 3
    assert last_order(answer)["cost"] == 3 * 5500


def test_a_question_is_answered_and_takes_nothing(agent: Agent) -> None:
    client = Client(agent)
    answer = client.say("сколько стоит дым-машина?")
    assert "1\u00a0000\u00a0₽\u00a0за\u00a0бронь" in answer.text
    assert "только для залов Мрак и Пустота" in answer.text
    listed = client.say("какие есть допы?")
    assert "Гримёрка" in listed.text
    assert "Дым-машина" in listed.text
    assert counts(client.say("Мрак 5 декабря с 12 до 15")) == {}


@pytest.mark.parametrize(("reply", "expected"), [("да", {"dressing": 1}), ("нет", {})])
def test_what_may_be_wanted_is_asked(agent: Agent, reply: str, expected: dict[str, int]) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    question = client.say("можно добавить гримёрку?")
    assert question.asks == ("extras",)
    assert "500\u00a0₽" in question.text
    answer = client.say(reply)
    assert counts(answer) == expected
    assert answer.asks == ("name",)


def test_no_more_of_an_extra_are_proposed_than_there_are(agent: Agent) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 15")
    assert "Гримёрка (500\u00a0₽\u00a0за\u00a0час)?" in client.say("две гримёрки можно?").text
    assert counts(client.say("да")) == {"dressing": 1}


def test_an_english_name_keeps_its_letters_and_the_language(agent: Agent) -> None:
    client = Client(agent, "en")
    assert client.say("Mrak on December 5 from 12 to 15").asks == ("name",)
    answer = client.say("Tom Brown, +7 903 111 22 33, tom@example.com, 3 people")
    assert "Tom Brown" in answer.text
    assert answer.begun.language == "en"
    chosen = Client(agent, "en")
    assert chosen.say("Bob Lee").begun.language == "en"


def test_an_extra_of_another_hall_is_refused_with_what_there_is(agent: Agent) -> None:
    client = Client(agent)
    answer = client.say("Минимализм 5 декабря с 12 до 15 и дым-машину")
    assert "только с залами Мрак и Пустота" in answer.text
    assert "Гримёрка (500" in answer.text
    assert counts(answer) == {}
    assert "только с залами" not in client.say("Анна").text


def test_more_than_there_are_is_refused_and_the_rest_taken(agent: Agent) -> None:
    answer = Client(agent).say("Мрак 5 декабря с 12 до 15 и две гримёрки")
    assert "На одну бронь" in answer.text
    assert counts(answer) == {"dressing": 1}


def test_what_another_client_has_taken_is_told_and_not_offered(agent: Agent) -> None:
    first = Client(agent)
    first.say(EVERYTHING)
    first.say("и гримёрку")
    assert first.say("да").booking is not None
    other = Client(agent)
    answer = other.say("Минимализм 5 декабря с 14 до 16 и гримёрку")
    assert "уже занято: Гримёрка" in answer.text
    assert counts(answer) == {}
    offered = Client(agent).say("Минимализм 5 декабря с 14 до 16")
    assert "Гримёрка" not in offered.text


@pytest.fixture
def taken(agent: Agent) -> None:
    """The only dressing room is taken on 5 December from 12 to 15."""
    first = Client(agent)
    first.say(EVERYTHING)
    first.say("и гримёрку")
    assert first.say("да").booking is not None


@pytest.mark.parametrize(
    "messages",
    [
        ("тогда с 16 до 18",),
        ("тогда 6 декабря",),
        ("давайте другое время", "с 17 до 19"),
        ("а в Пустоте 6 декабря с 14 до 16", "с 17 до 19"),
    ],
)
def test_what_was_taken_comes_back_at_another_time(
    agent: Agent, taken: None, messages: tuple[str, ...]
) -> None:
    client = Client(agent)
    client.say("Минимализм 5 декабря с 14 до 16 и гримёрку")
    *_, answer = (client.say(message) for message in messages)
    assert "снова в брони: Гримёрка" in answer.text
    assert counts(answer) == {"dressing": 1}
    assert "снова" not in client.say(f"{CONTACTS}, нас пятеро").text


def test_what_is_taken_then_too_is_said_and_still_wanted(agent: Agent, taken: None) -> None:
    client = Client(agent)
    client.say("Минимализм 5 декабря с 14 до 16 и гримёрку")
    again = client.say("тогда с 13 до 15")
    assert "уже занято: Гримёрка" in again.text
    assert "снова в брони" not in again.text
    assert counts(client.say("тогда с 18 до 20")) == {"dressing": 1}


@pytest.mark.parametrize("refusal", ["без гримёрки", "гримёрка уже не нужна"])
def test_what_the_client_no_longer_wants_does_not_come_back(agent: Agent, taken: None, refusal: str) -> None:
    client = Client(agent)
    client.say("Минимализм 5 декабря с 14 до 16 и гримёрку")
    client.say(refusal)
    answer = client.say("тогда с 16 до 18")
    assert counts(answer) == {}
    assert "снова" not in answer.text


def test_a_question_about_another_time_brings_nothing_back(agent: Agent, taken: None) -> None:
    client = Client(agent)
    client.say(f"Минимализм 5 декабря с 14 до 16 и гримёрку, {CONTACTS}, нас пятеро")
    assert "снова" not in client.say("а сколько стоит Мрак?").text
    assert counts(client.say("давайте с 16 до 18")) == {"dressing": 1}


def test_a_model_gets_back_what_was_taken(agent: Agent, taken: None, make_agent: MakeAgent) -> None:
    client = Client(agent)
    client.say("Минимализм 5 декабря с 14 до 16 и гримёрку")
    terms = {"hall": "Минимализм", "date": "2026-12-05", "start": "16:00", "end": "18:00"}
    model = make_agent(engine=Engine(lambda turn: call_then_say(turn, Call("generate_booking_info", terms))))
    assert counts(client.say("тогда с 16 до 18", to=model)) == {"dressing": 1}


def test_the_last_piece_goes_to_one_of_two(agent: Agent) -> None:
    """Between summary and yes another client takes it: nothing is booked without a new summary."""
    slow, quick = Client(agent), Client(agent)
    slow.say("Минимализм 5 декабря с 12 до 15, Борис, +79220000001, b@example.com, 3 человека, гримёрку")
    quick.say(EVERYTHING)
    quick.say("и гримёрку")
    assert quick.say("да").booking is not None
    answer = slow.say("да")
    assert answer.booking is None
    assert "уже занято: Гримёрка" in answer.text
    assert counts(answer) == {}
    assert slow.say("да").booking is not None


def test_promo_codes(agent: Agent, studio: sessionmaker[Session]) -> None:
    client = Client(agent)
    client.get_summary()
    unknown = client.say("промокод НЕТТАКОГО")
    assert "«НЕТТАКОГО» у нас нет" in unknown.text
    assert last_order(unknown)["cost"] == 15000
    right = client.say("промокод demo10")
    assert last_order(right)["cost"] == 13500
    assert "Промокод: demo10" in right.text
    with studio.begin() as session:
        session.scalars(select(PriceRuleRow)).one().length = "5.."
    idle = client.say("промокод DEMO10")
    assert last_order(idle)["cost"] == 15000
    assert "не действует" in idle.text
    without = client.say("без промокода")
    assert "не действует" not in without.text
    assert client.say("да").booking is not None
    with studio() as session:
        assert session.scalars(select(Booking)).one().code == ""


def test_after_a_booking_an_extra_changes_it_and_begins_no_other(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    assert client.say("да").booking is not None
    summary = client.say("и гримёрку")
    assert summary.asks == ("confirm",)
    assert "Изменение брони" in summary.text


def test_in_english(agent: Agent) -> None:
    client = Client(agent, "en")
    answer = client.say("Mrak on December 5 from 12 to 3 pm, and the dressing room for an hour please")
    assert "Noted: Dressing room" in answer.text
    assert "for the whole time of the booking" in answer.text
    assert "Removed: Dressing room" in client.say("no dressing room").text
    assert "1,000\u00a0₽ per\u00a0booking" in client.say("how much is the smoke machine?").text
    assert "We have no promo code “ZZZ”" in client.say("promo code ZZZ").text


def test_undoing_gives_an_extra_back(agent: Agent) -> None:
    client = Client(agent)
    client.say(EVERYTHING)
    client.say("и гримёрку")
    client.say("без гримёрки")
    assert counts(client.say("верните как было")) == {"dressing": 1}


TERMS = {"hall": "Мрак", "date": "2026-12-05", "start": "12:00", "end": "15:00", "people": 5}


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"extras": {"нет такого": 1}}, "unknown_extra"),
        ({"extras": {"dressing": 2}}, "out_of_stock"),
        ({"extras": {"dressing": -1}}, "bad_arguments"),
        ({"extras": {"dressing": 10**9}}, "bad_arguments"),
        ({"extras": {"x" * 500: 1}}, "bad_arguments"),
        ({"extras": ["dressing"]}, "bad_arguments"),
        ({"code": "нет"}, "unknown_code"),
        ({"code": "x" * 500}, "bad_arguments"),
    ],
)
def test_a_models_wrong_extras_are_refused(make_agent: MakeAgent, given: dict[str, Any], error: str) -> None:
    engine = Engine(lambda turn: call_then_say(turn, Call("generate_booking_info", TERMS | given)))
    answer = Client(make_agent(engine=engine)).say("Мрак")
    assert answer.results[0].result["error"] == error


def test_a_model_may_name_extras_by_any_name(make_agent: MakeAgent) -> None:
    given = {"extras": {"ДЫМ-МАШИНА": 1, "dressing room": 1, "dressing": 0}, "code": " demo10 "}
    engine = Engine(lambda turn: call_then_say(turn, Call("generate_booking_info", TERMS | given)))
    answer = Client(make_agent(engine=engine)).say("Мрак")
    assert counts(answer) == {"smoke": 1, "dressing": 1}
    assert last_order(answer)["code_applies"]


def test_a_model_that_forgets_extras_gets_those_of_the_client(make_agent: MakeAgent) -> None:
    engine = Engine(lambda turn: call_then_say(turn, Call("generate_booking_info", TERMS)))
    client = Client(make_agent(engine=engine))
    assert counts(client.say("хочу Мрак и гримёрку")) == {"dressing": 1}


def test_what_a_model_added_is_not_booked_by_a_yes_to_another_summary(
    make_agent: MakeAgent, agent: Agent
) -> None:
    def adds_in_secret(turn: EngineRequest) -> Iterator[Any]:
        if turn.agreed_quote and not turn.results:
            yield Call("generate_booking_info", TERMS | {"extras": {"smoke": 1}})
        elif turn.agreed_quote and len(turn.results) == 1:
            yield Call("create_booking_info", {"quote": turn.results[0].result["quote"]})
        else:
            yield Text("Готово.")

    client = Client(agent)
    client.get_summary()
    answer = client.say("да", to=make_agent(engine=Engine(adds_in_secret)))
    assert answer.booking is None

"""A thing that is added to a booking, and that nothing knows, is a question to the studio."""

import pytest

from hallchat.nlu import Intent, NluContext, NluResult, understand
from hallchat.nlu.types import KnownExtra
from tests.nlu.conftest import context


def read(message: str, asked: str = "name", **known: object) -> NluResult:
    known = {"hall": "Минимализм", "date": "2026-12-05", "start": "14:00", "end": "16:00"} | known
    return understand(message, context(asked=asked, **known))  # type: ignore[arg-type]  # as in a conversation


@pytest.mark.parametrize("asked", ["name", "phone", "people", "date"])
@pytest.mark.parametrize(
    ("message", "thing"),
    [
        ("и отпариватель", "отпариватель"),
        ("И отпариватель, пожалуйста", "отпариватель"),
        ("а ещё нам нужен напольный вентилятор", "напольный вентилятор"),
        ("добавьте стремянку", "стремянку"),
        ("плюс вешалка для платьев", "вешалка для платьев"),
        ("ещё понадобится чайник", "чайник"),
        ("and a steamer please", "steamer"),
        ("we also need a ladder", "ladder"),
        ("add a full-length mirror", "full-length mirror"),
    ],
)
def test_it_is_asked_about_and_fills_nothing(asked: str, message: str, thing: str) -> None:
    nlu = read(message, asked)
    assert nlu.questions == (thing,)
    assert (nlu.intents, nlu.name, nlu.hall, nlu.invalid, nlu.change_requests) == ((), None, None, {}, ())


@pytest.mark.parametrize("message", ["и отпариватель", "нам нужен чайник", "and a steamer"])
def test_a_thing_beside_a_summary_is_asked_about_and_changes_nothing(message: str) -> None:
    nlu = read(message, "rules confirm")
    assert nlu.only_asks
    assert [message.endswith(question) for question in nlu.questions] == [True]


@pytest.mark.parametrize(
    "message",
    [
        "и Анна",
        "и ещё подумаю",
        "и спасибо",
        "и всё",
        "и в субботу",
        "и Мрак",
        "и на троих",
        "и да",
        "and yes",
    ],
)
def test_other_additions_are_none(message: str) -> None:
    assert read(message).questions == ()


def test_a_known_extra_is_an_order_and_before_a_booking_nothing_is_added() -> None:
    known = context(hall="Минимализм", asked="name")
    extras = NluContext(
        known.now, known.halls, (KnownExtra("dressing", ("Гримёрка",)),), asked=("name",), hall="Минимализм"
    )
    assert understand("и гримёрку", extras).extras == {"dressing": 1}
    assert understand("и гримёрку", extras).questions == ()
    assert understand("и отпариватель", NluContext(known.now, known.halls)).questions == ()


@pytest.mark.parametrize(
    "message",
    """
    сколько стоит у вас час?
    сколько у вас стоит час аренды?
    почём один час?
    час почём?
    какова стоимость одного часа?
    почём у вас часок?
    сколько будет стоить час
    час у вас сколько стоит?
    how much is an hour?
    how much is one hour?
    what is the price of one hour?
    """.strip().splitlines(),
)
def test_the_hour_of_a_price_is_no_length(message: str) -> None:
    nlu = understand(message.strip(), context(asked="hall"))
    assert nlu.intents == (Intent.PRICE,)
    assert (nlu.hours, nlu.start, nlu.end) == (None, None, None)


@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("сколько стоит 3 часа?", 3),
        ("сколько стоит зал на час?", 1),
        ("сколько будет полтора часа?", 1.5),
        ("сколько стоят полчаса?", 0.5),
        ("3 часа сколько стоят?", 3),
        ("how much is the hall for 2 hours?", 2),
    ],
)
def test_a_length_beside_a_price_is_one(message: str, hours: float) -> None:
    assert understand(message, context()).hours == hours

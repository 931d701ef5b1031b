"""What the staff are to be told or to do is kept in the client's words, and is no data of the booking."""

import pytest

from hallchat.nlu import Intent, NluResult, understand
from tests.nlu.conftest import context


def read(message: str, **known: object) -> NluResult:
    return understand(message, context(**known))  # type: ignore[arg-type]  # as in a conversation


@pytest.mark.parametrize(
    ("message", "request_"),
    [
        (
            "Передайте администратору, что в 11 придёт курьер",
            "Передайте администратору, что в 11 придёт курьер",
        ),
        (
            "попросите, пожалуйста, чтобы 5 декабря было тепло",
            "попросите, пожалуйста, чтобы 5 декабря было тепло",
        ),
        ("Только мужу не звоните, это сюрприз!", "не звоните, это сюрприз"),
        ("протрите зеркала перед нами", "протрите зеркала перед нами"),
        ("можно попросить музыку не включать", "можно попросить музыку не включать"),
        ("please tell the admin a courier will come at 4", "please tell the admin a courier will come at 4"),
        ("Could you turn the heating up before we arrive?", "Could you turn the heating up before we arrive"),
        ("Please don't call, text only", "Please don't call, text only"),
        ("keep it quiet, it's a surprise", "keep it quiet, it's a surprise"),
        ("tell me someone confirms 9.30", "tell me someone confirms 9.30"),
        ("can someone confirm 9.30 with me?", "can someone confirm 9.30 with me"),
        ("get a manager to text me please", "get a manager to text me please"),
        ("have the manager check the lamps on Friday", "have the manager check the lamps on Friday"),
        ("пусть кто-нибудь подтвердит 9:30", "пусть кто-нибудь подтвердит 9:30"),
    ],
)
def test_a_request_is_kept_and_names_nothing(message: str, request_: str) -> None:
    nlu = read(message)
    assert nlu.requests == (request_,)
    assert (nlu.date, nlu.start, nlu.people, nlu.intents, nlu.questions) == (None, None, None, (), ())


@pytest.mark.parametrize(
    "message",
    [
        *(
            "забронируйте на субботу",
            "скажите, есть ли парковка",
            "подготовьте счёт на компанию",
        ),
        *("напишите мне цену", "добавьте гримёрку", "отмените бронь", "хочу попросить скидку"),
        *(
            "please send me the link",
            "tell me about the halls",
            "don't change anything",
            "please book it",
            "please switch us to Mrak",
        ),
        "I need someone to check if Mrak is free on Saturday",
        *("can someone else pay for me?", "is someone there at 9?", "will someone be there on Saturday?"),
        *("can you open at 8?", "could you keep it for me till tomorrow?", "don't call me that"),
    ],
)
def test_what_the_conversation_itself_serves_is_none(message: str) -> None:
    assert not read(message).requests


@pytest.mark.parametrize(
    "message",
    ["да, бронируйте. И протрите зеркало перед нами", "yes please. And could you turn the heating up"],
)
def test_a_yes_beside_a_request_is_a_yes(message: str) -> None:
    nlu = read(message, asked="rules confirm", hall="Минимализм")
    assert Intent.YES in nlu.intents
    assert nlu.requests


def test_data_before_a_request_are_taken() -> None:
    nlu = read("+7 903 118-40-22, только не звоните днём", asked="phone")
    assert (nlu.phone, nlu.requests) == ("+79031184022", ("не звоните днём",))


@pytest.mark.parametrize(
    "message",
    [
        "пусть администратор проверит свет, и забронируйте Мрак 5 декабря с 12 до 14",
        "please ask someone to check the lamps and book Mrak on 5 December from 12 to 14",
    ],
)
def test_an_order_to_book_behind_it_is_none_of_the_request(message: str) -> None:
    nlu = read(message)
    assert len(nlu.requests) == 1
    assert (nlu.hall, nlu.start, nlu.end) == ("Мрак", "12:00", "14:00")

"""Numbers, days and words of another sense: a price per person, an old day, an ordinal of something else."""

import datetime as dt

import pytest

from hallchat.nlu import Intent, NluResult, understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context


def read(message: str, **known: object) -> NluResult:
    return understand(message, context(**known))  # type: ignore[arg-type]  # as in a conversation


@pytest.mark.parametrize(
    "message",
    [
        *(
            "Это цена за человека или за всех?",
            "7500 это за всех?",
            "сколько с человека?",
            "за одного или за всех?",
        ),
        *("price is for all people or for one person?", "is that per person?", "for everyone or each?"),
        *(
            "do you charge per person",
            "is it per head",
            "is 5000 for the whole group?",
            "5000 total or each?",
        ),
        *(
            "price is for one or all?",
            "5000 for the hall or per person?",
        ),
    ],
)
def test_a_price_for_each_person_counts_nobody(message: str) -> None:
    nlu = read(message, hall="Минимализм", start="12:00", end="14:00")
    assert Digression.PER_PERSON in nlu.digressions
    assert (nlu.people, nlu.questions) == (None, ())


@pytest.mark.parametrize(
    "message",
    [
        *("нас двое, это за человека меньше, чем я думал", "one person will come", "за всех спасибо"),
        *("is there a person at the desk?", "what's the price per hour?", "we all pay by card"),
    ],
)
def test_other_persons_ask_no_price(message: str) -> None:
    assert Digression.PER_PERSON not in read(message).digressions


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("move my booking from Friday to Saturday", dt.date(2026, 11, 28)),
        ("please shift it from the 5th to the 6th", dt.date(2026, 12, 6)),
        ("перенесите бронь с субботы на воскресенье", dt.date(2026, 11, 29)),
    ],
)
def test_the_day_that_a_booking_is_moved_from_is_none_of_the_new_one(message: str, day: dt.date) -> None:
    nlu = read(message, asked="")
    assert (nlu.date, nlu.date_end) == (day, None)


@pytest.mark.parametrize("message", ["what was the first booking number?", "the second couple comes later"])
def test_an_ordinal_of_something_else_is_no_day(message: str) -> None:
    nlu = read(message, asked="name")
    assert (nlu.date, nlu.people) == (None, None)


@pytest.mark.parametrize("message", ["parking??? lift???", "invoice?"])
def test_english_topics_are_no_russian_in_latin_letters(message: str) -> None:
    assert read(message, language="en").language in (None, "en")


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("24 ребёнка и двое родителей", 26),
        ("у нас 10-го контрольная", None),
        ("нас 10-го будет пятеро", 5),
    ],
)
def test_people_are_counted_whole_and_a_day_is_none(message: str, people: int | None) -> None:
    assert read(message).people == people


@pytest.mark.parametrize(
    "message",
    [
        *(
            "да, верно, оплачу вечером",
            "Да, дорогая, всё верно. Внук по ссылке заплатит",
            "да, муж оплатит завтра",
        ),
        *("yes, my wife will pay tomorrow", "Yes, correct. My husband will pay by card"),
    ],
)
def test_who_pays_and_when_leaves_a_yes(message: str) -> None:
    nlu = read(
        message, asked="rules confirm", hall="Минимализм", date="2026-12-05", start="12:00", end="14:00"
    )
    assert (Intent.YES in nlu.intents, nlu.date, nlu.daypart) == (True, None, None)


@pytest.mark.parametrize(
    "message", ["да, если оплачу завтра", "yes, but I will pay cash", "можно оплачу завтра?"]
)
def test_a_condition_of_paying_leaves_it_open(message: str) -> None:
    nlu = read(
        message, asked="rules confirm", hall="Минимализм", date="2026-12-05", start="12:00", end="14:00"
    )
    assert Intent.YES not in nlu.intents

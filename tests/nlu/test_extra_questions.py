"""Questions about an extra against orders and refusals of it, and what stands beside them."""

import pytest

from hallchat.nlu.types import Digression
from tests.nlu.test_extras import BOOKED, read


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("What does the dressing room include?", "dressing"),
        ("Great. Name is Victoria Sands. What does the dressing room include?", "dressing"),
        ("You missed the dressing room one. Is there one and how much?", "dressing"),
        ("you didn't mention the snow machine", "snow"),
        ("And would our photographer have a dressing room for the ladies?", "dressing"),
        ("would the bride have a dressing room?", "dressing"),
        ("how much is the dressing room if i want it just for 1 hour", "dressing"),
        ("do i get a dressing room with that", "dressing"),
        ("why would we need the smoke machine", "smoke"),
        ("what's in the dressing room?", "dressing"),
        ("dressing room - how big is it", "dressing"),
        ("how much is the smoke?", "smoke"),
        ("сколько гримёрка на час", "dressing"),
        ("а зачем нужна дым-машина", "smoke"),
        ("вы не ответили про гримёрку", "dressing"),
        ("гримёрка. есть? сколько?", "dressing"),
        ("кто убирает гримёрку", "dressing"),
    ],
)
def test_a_question_with_or_without_its_mark_orders_nothing(message: str, key: str) -> None:
    found = read(message, **BOOKED)
    assert found.digressions.get(Digression.EXTRAS) == key
    assert not found.extras
    assert (found.start, found.end, found.hours) == (None, None, None)


@pytest.mark.parametrize(
    ("message", "counts"),
    [
        ("Jake. yeah add the smoke", {"smoke": 1}),
        ("add smoke please", {"smoke": 1}),
        ("could you add the dressing room?", {"dressing": 1}),
        ("would you please include the dressing room?", {"dressing": 1}),
        ("don't forget the dressing room", {"dressing": 1}),
        ("where's the smoke machine? asked for it", {"smoke": 1}),
        ("is Mrak free, and the dressing room?", {"dressing": 1}),
        ("гримёрку не забудьте", {"dressing": 1}),
        ("не забудьте про гримёрку", {"dressing": 1}),
        ("гримёрка где? я же просила", {"dressing": 1}),
        ("гримёрка и дым", {"dressing": 1, "smoke": 1}),
        ("слушай а гримерка есть модели переодется надо тоже добавь", {"dressing": 1}),
    ],
)
def test_what_orders_in_other_words_orders(message: str, counts: dict[str, int]) -> None:
    found = read(message, **BOOKED)
    assert found.extras == counts
    assert "extras" not in found.ambiguous


@pytest.mark.parametrize(
    "message",
    [
        "forget the dressing room",
        "forget about the dressing room",
        "no i said dressing room for 1 hr, hall stays 12 to 3. forget the dressing room",
        "scrap the dressing room please",
        "never mind the dressing room",
        "changed my mind about the dressing room",
        "забудьте про гримёрку",
        "гримёрку забудьте",
        "никакой гримёрки",
        "передумали насчёт гримёрки",
        "dressing room no, thanks",
        "гримёрку нет",
        "I don't think we need the dressing room",
        "не думаю, что нам нужна гримёрка",
        "why is the dressing room there? i didn't ask for it",
        "почему гримёрка? я не просила",
    ],
)
def test_what_is_given_up_is_refused(message: str) -> None:
    assert read(message, **BOOKED, chosen_extras={"dressing": 1}).extras == {"dressing": 0}


@pytest.mark.parametrize(
    "message",
    [
        "maybe the dressing room",
        "add the dressing room if it's free",
        "может, гримёрку",
        "not sure, the dressing room?",
    ],
)
def test_what_is_left_open_is_not_ordered(message: str) -> None:
    assert read(message, **BOOKED).extras is None


def test_one_is_taken_and_the_other_is_not() -> None:
    for message in ("smoke machine no, dressing room yes", "дым нет, гримёрку да", "гримёрку да, дым нет"):
        assert read(message, **BOOKED).extras == {"smoke": 0, "dressing": 1}


@pytest.mark.parametrize("message", ["nah no smoke", "without smoke", "drop the smoke"])
def test_the_first_noun_of_a_name_refuses_it(message: str) -> None:
    assert read(message, **BOOKED).extras == {"smoke": 0}


@pytest.mark.parametrize(
    "message", ["where can I smoke?", "can we smoke inside?", "is there a smoke alarm", "add the smoke alarm"]
)
def test_the_same_noun_elsewhere_is_no_extra(message: str) -> None:
    found = read(message, **BOOKED)
    assert (found.extras, found.ambiguous) == (None, {})
    assert Digression.EXTRAS not in found.digressions


@pytest.mark.parametrize(
    "message",
    [
        "how much is the dressing room if i want it just for 1 hour",
        "1 hour of the dressing room please",
        "dressing room for 1 hr",
        "гримёрку добавьте на часок",
        "а гримёрка если только на час, сколько?",
    ],
)
def test_a_length_beside_words_is_that_of_the_extra(message: str) -> None:
    found = read(message, **BOOKED)
    assert (found.extra_hours, found.start, found.end, found.hours) == (1, None, None, None)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("дорого а с дымом норм давай дым добавь игорь", "Игорь"),
        ("дым добавь игорь", "Игорь"),
        ("давай гримёрку, Марина", "Марина"),
        ("Jake. yeah add the smoke", "Jake"),
        ("dressing room please, Kate", "Kate"),
    ],
)
def test_a_name_beside_an_order_is_taken(message: str, name: str) -> None:
    for asked in (("name",), ("extras",)):
        found = read(message, **BOOKED, asked=asked)
        assert found.name == name
        assert found.extras
        assert "extras" not in found.ambiguous


def test_an_answer_to_the_question_for_an_extra_is_a_name_only_while_none_is_known() -> None:
    assert read("Бахыт", **BOOKED, asked=("extras",)).name == "Бахыт"
    for answer in ("да", "нет", "yes please", "no thanks"):
        assert read(answer, **BOOKED, asked=("extras",)).name is None
    assert read("Бахыт", **BOOKED, asked=("extras",), name="Анна").name is None

"""A change that has begun is left: the booking stays as it is, or another one is begun."""

import pytest
from sqlalchemy import select

from hallchat.models import Booking
from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
KEPT = ("stays", "остаётся")


@pytest.mark.parametrize(
    "words",
    [
        "Too expensive, no, leave it as it was, 12 to 3. Thank you!",
        "Nothing, please don't change anything. Is my booking okay?",
        "no leave it 5 December",
        "actually 5 December is fine",
        "нет, не меняйте ничего, оставьте как было, с 12 до 15",
        "ничего менять не надо",
        "оставьте всё как есть",
    ],
)
@pytest.mark.parametrize("wish", ["перенесите на 6 декабря", "хочу изменить бронь"])
def test_the_booking_stays_and_nothing_more_is_asked(client: Client, words: str, wish: str) -> None:
    if wish.startswith("хочу") and words.startswith("actually"):
        pytest.skip("it would be a new value there")
    client.say(wish)
    answer = client.say(words)
    assert any(each in answer.text for each in KEPT), answer.text
    assert not answer.quote
    assert not client.say("да").booking


@pytest.mark.parametrize(
    ("words", "day", "hours"),
    [
        ("keep it at 12 but make it 2 hours", "December 6", "12:00–14:00"),
        ("don't change the hall, only the day: 7 December", "December 7", "12:00–15:00"),
        ("no, the 8th", "December 8", "12:00–15:00"),
    ],
)
def test_a_part_that_is_kept_leaves_no_change(client: Client, words: str, day: str, hours: str) -> None:
    client.say("move it to 6 December")
    answer = client.say(words)
    assert answer.quote
    assert day in answer.text
    assert hours in answer.text


@pytest.mark.parametrize(
    "words",
    [
        "A new booking please: Pustota, 10 December, 18:00-21:00",
        "No! Keep it. I want an ADDITIONAL booking: Pustota, 10 December, 18:00-21:00",
        "новая бронь, пожалуйста: Пустота, 10 декабря, 18-21",
    ],
)
def test_another_booking_changes_nothing_of_the_first(client: Client, words: str) -> None:
    client.say("перенесите на 6 декабря")
    answer = client.say(words)
    assert any(each in answer.text for each in KEPT), answer.text
    while not answer.quote:
        answer = client.say("5")
    assert client.say("да").booking
    with client.agent.sessions() as session:
        halls = [booking.hall.name for booking in session.scalars(select(Booking).order_by(Booking.id))]
    assert halls == ["Мрак", "Пустота"]


def test_another_hall_is_a_change(client: Client) -> None:
    client.say("перенесите на 6 декабря")
    assert client.say("другой зал, Минимализм").quote


@pytest.mark.parametrize("words", ["Please show me my booking", "покажите мою бронь"])
def test_a_look_at_the_booking_asks_for_no_change(client: Client, words: str) -> None:
    client.say("хочу изменить бронь")
    text = client.say(words).text
    assert "?" not in text, text


@pytest.mark.parametrize(
    "message",
    [
        "hmm nah leave it at 12. how long do i have to pay?",
        "нет, оставьте как было. до какого числа оплатить?",
        "no, leave it as it was. by when do I have to pay?",
    ],
)
def test_a_question_of_paying_beside_it_is_answered_too(client: Client, message: str) -> None:
    client.say("перенесите на 15:00")
    text = client.say(message).text
    assert "000\N{NO-BREAK SPACE}₽" in text


def test_a_question_beside_the_yes_to_a_change_is_answered_too(client: Client) -> None:
    client.say("перенесите на 15:00")
    answer = client.say("да, меняйте. А парковка есть?")
    assert answer.booking
    assert "парков" in answer.text.lower() or "мест" in answer.text.lower()

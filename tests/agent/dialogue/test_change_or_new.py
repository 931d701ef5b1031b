"""Whether a message changes what is booked, is about the draft in hand, or begins another booking."""

import pytest

from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    "message",
    [
        "А теперь Минимализм 6 декабря с 10 до 13, нас 6, контакты те же, без гримёрки",
        "And now Minimalism 6 December 10 to 13, 6 people, same contacts, no dressing room",
        "Минимализм 6 декабря с 10 до 13, нас 6, с гримёркой",
    ],
)
def test_a_whole_other_visit_is_a_new_booking_whatever_it_says_of_extras(
    client: Client, message: str
) -> None:
    answer = client.say(message)
    assert answer.quote
    assert "Изменение брони" not in answer.text
    assert "Change of booking" not in answer.text


@pytest.mark.parametrize(
    "message",
    [
        "Мрак 6 декабря с 10 до 13 вместо этой брони поставьте, перенесите",
        "перенесите на 6 декабря с 13 до 15, нас 6",
        "можно поменять на 6 декабря с 13 до 15?",
        "could we make it Minimalism on 6 December 13 to 15 instead",
        "нас будет 6, и гримёрку добавьте",
    ],
)
def test_a_word_of_changing_makes_it_a_change(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "Изменение брони" in text or "Change of booking" in text or "12:00" in text


@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("Now I need to move the Mrak one to 14 to 16, the girls need lunch", "14:00–16:00"),
        ("перенесите Мрак на 14:00", "14:00–17:00"),
        ("перенесите бронь на час позже", "13:00–16:00"),
        ("I don't want any new booking, change my existing booking to 14-16", "14:00–16:00"),
        ("новую бронь не надо, перенесите мою бронь на час позже", "13:00–16:00"),
    ],
)
def test_a_move_of_what_is_booked_counts_beside_a_draft(client: Client, message: str, hours: str) -> None:
    """The booking's own hours do not stand in its way."""
    client.say("Ещё Минимализм 6 декабря с 10 до 13")
    text = client.say(message).text
    assert "Мрак" in text or "Mrak" in text
    assert hours in text
    assert "Изменение брони" in text or "Change of booking" in text


@pytest.mark.parametrize("message", ["на час позже", "перенесите на час позже", "move it an hour later"])
def test_a_move_without_an_object_is_of_the_draft(client: Client, message: str) -> None:
    client.say("Ещё Минимализм 6 декабря с 10 до 13")
    text = client.say(message).text
    assert "11:00–14:00" in text
    assert "Изменение брони" not in text


def test_a_reference_with_a_verb_of_changing_leaves_the_change_in_hand(client: Client) -> None:
    first = client.say("мои брони").text
    reference = next(
        word.strip("•: ") for word in first.split() if len(word.strip("•: ")) == 6 and word.isascii()
    )
    client.say("Ещё Минимализм 6 декабря с 10 до 13, нас четверо")
    client.say("да")
    client.say("перенесите минимализм на 15:00")
    text = client.say(f"Booking {reference} please: change its time to 14:00-16:00").text
    assert f"{reference}" in text
    assert "14:00–16:00" in text


@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("прошу перенести нашу съёмку с двенадцати на час дня, так как утром служба", "13:00–16:00"),
        ("перенесите с 12 на 14", "14:00–17:00"),
        ("сдвиньте с 12:00 на 14:00", "14:00–17:00"),
        ("move it from 12 to 1pm", "13:00–16:00"),
        ("перенесите с 12-15 на 15-17", "15:00–17:00"),
        ("перенесите, с 13 до 16", "13:00–16:00"),
        ("move it from 1pm to 4pm", "13:00–16:00"),
    ],
)
def test_the_first_hour_of_a_move_is_the_known_one(client: Client, message: str, hours: str) -> None:
    assert hours in client.say(message).text

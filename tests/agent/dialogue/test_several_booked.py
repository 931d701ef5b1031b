"""Several bookings of one client: which one a message means, and all of them cancelled."""

import pytest
from sqlalchemy import select

from hallchat.agent import Agent
from hallchat.models import Booking
from tests.agent.talking import Client
from tests.conftest import ZONE


@pytest.fixture
def two(client: Client) -> tuple[str, str]:
    """The references of the client's two bookings, on 5 and 6 December."""
    client.say("Хочу ещё одну бронь: Минимализм 6 декабря с 15 до 17, нас трое")
    assert client.say("да").booking
    client.say("спасибо")
    with client.agent.sessions() as session:
        first, second = session.scalars(select(Booking.reference).order_by(Booking.id))
    return first, second


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_of_several_bookings_it_is_asked_which(client: Client, two: tuple[str, str]) -> None:
    asked = client.say("перенесите бронь на 8 декабря")
    assert asked.quote is None
    assert all(each in asked.text for each in two)
    assert client.say(two[1]).quote, "the wish was not lost"
    client.say("да")
    with client.agent.sessions() as session:
        days = [f"{each.astimezone(ZONE):%d.%m}" for each in session.scalars(select(Booking.starts_at))]
    assert sorted(days) == ["05.12", "08.12"]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("answer", ["первую", "первую бронь", "5 декабря", "Мрак"])
def test_which_booking_is_told_in_any_words(client: Client, two: tuple[str, str], answer: str) -> None:
    assert "Какую бронь" in client.say("отмените бронь").text
    assert two[0] in client.say(answer).text
    client.say("да")
    assert statuses(client) == {two[0]: "cancelled", two[1]: "held"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_message_that_names_a_reference_means_that_booking(client: Client, two: tuple[str, str]) -> None:
    summary = client.say(f"сдвиньте бронь {two[0].lower()} на час позже")
    assert summary.quote
    assert "13:00–16:00" in summary.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_it_means_the_booking_that_was_just_made(client: Client, agent: Agent) -> None:
    client.say("Хочу ещё одну бронь: Минимализм 6 декабря с 15 до 17, нас трое")
    client.say("да")
    assert "16:00–18:00" in client.say("а можно её на час позже?").text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "wish",
    [
        "перенесите Мрак на час позже",
        "бронь на 5 декабря перенесите на час позже",
        "move the Mrak booking one hour later",
        "сдвиньте, пожалуйста, Мрак на 13:00",
    ],
)
def test_a_change_names_its_booking_by_hall_or_day(client: Client, two: tuple[str, str], wish: str) -> None:
    """Also of the one that was made before the last: its name is no new value."""
    summary = client.say(wish)
    assert two[0] in summary.text
    assert "13:00–16:00" in summary.text
    assert "Минимализм" not in summary.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_new_hall_of_a_change_is_no_name_of_a_booking(client: Client, two: tuple[str, str]) -> None:
    assert two[1] in client.say(f"перенесите {two[1]} в Мрак").text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("wish", ["отмените бронь на 17 декабря", "cancel the booking on December 17"])
def test_a_booking_that_is_not_there_is_said_to_be_none(
    client: Client, two: tuple[str, str], wish: str
) -> None:
    answer = client.say(wish)
    assert "Такой брони" in answer.text or "no such booking" in answer.text
    assert all(each in answer.text for each in two)
    client.say("да")
    assert statuses(client) == dict.fromkeys(two, "held")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("wish", ["отмените все мои брони", "отмените обе", "cancel both bookings"])
def test_all_are_cancelled_each_by_its_own_yes(client: Client, two: tuple[str, str], wish: str) -> None:
    assert two[0] in client.say(wish).text
    assert two[1] in client.say("да").text
    assert statuses(client) == {two[0]: "cancelled", two[1]: "held"}
    client.say("да")
    assert statuses(client) == dict.fromkeys(two, "cancelled")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_no_ends_the_cancelling_of_all(client: Client, two: tuple[str, str]) -> None:
    client.say("отмените все брони")
    client.say("нет, оставьте")
    client.say("да")
    assert statuses(client) == dict.fromkeys(two, "held")


def statuses(client: Client) -> dict[str, str]:
    """Reference -> status of each booking."""
    with client.agent.sessions() as session:
        return {each.reference: each.status for each in session.scalars(select(Booking))}

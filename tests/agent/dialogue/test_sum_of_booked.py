"""The sum of several bookings: each with what is due, and all together, also with the one in hand."""

import pytest
from sqlalchemy import select

from hallchat.models import Booking, BookingStatus
from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def _with_second(client: Client) -> Client:
    client.say("Хочу ещё одну бронь: Минимализм 6 декабря с 15 до 17, нас трое")
    return client


@pytest.mark.parametrize(
    "question",
    ["сколько за все вместе?", "итого у меня что остаётся?", "сколько я вам должна?", "how much altogether?"],
)
def test_all_are_listed_with_their_sum(client: Client, question: str) -> None:
    _with_second(client).say("да")
    client.say("спасибо")
    costs = _costs(client)
    told = client.say(question).text.replace("\u00a0", " ").replace(",", " ")
    for cost in (*costs, sum(costs)):
        assert f"{cost:,}".replace(",", " ") in told


def test_what_is_due_of_a_paid_and_an_unpaid_one(client: Client) -> None:
    _with_second(client).say("да")
    with client.agent.sessions.begin() as session:
        first = session.scalars(select(Booking).order_by(Booking.id)).first()
        assert first
        first.status, first.hold_until = BookingStatus.PAID, None
    costs = _costs(client)
    told = client.say("сколько за все вместе?").text.replace("\u00a0", " ")
    assert "оплачена полностью" in told
    assert f"К оплате осталось: {costs[1]:,} ₽".replace(",", " ") in told


def test_the_one_in_hand_is_added(client: Client) -> None:
    told = _with_second(client).say("сколько за все вместе?").text.replace("\u00a0", " ")
    assert f"{_costs(client)[0] + 7500:,} ₽".replace(",", " ") in told


def _costs(client: Client) -> list[int]:
    with client.agent.sessions() as session:
        return list(session.scalars(select(Booking.cost).order_by(Booking.id)))

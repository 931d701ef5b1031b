"""The list of wishes with a language model: code keeps it, and takes one wish after the other."""

from datetime import date

from sqlalchemy import select

from hallchat.booking import halls, staff_bookings
from hallchat.models import Booking, BookingStatus
from tests.agent.engines.openai.conftest import Script
from tests.agent.talking import Client
from tests.conftest import BORIS, hours
from tests.fake_model import FakeModel, Reply, ToolCall

WISHES = (
    "Нам надо два зала разом, Минимализм и Пустота, 10 декабря с 18 до 20. "
    "Рита Чен, 8 902 410-22-33, rita.chen@example.com, нас четверо"
)
FIRST = ToolCall(
    "generate_booking_info",
    {"hall": "Минимализм", "date": "2026-12-10", "start": "18:00", "end": "20:00", "people": 4},
)


def booked(client: Client) -> list[str]:
    with client.agent.sessions() as session:
        made = session.scalars(
            select(Booking).where(Booking.conversation_id.is_not(None)).order_by(Booking.id)
        )
        return [booking.hall.name for booking in made]


def test_the_next_summary_comes_at_once_whatever_the_model_does(
    client: Client, script: Script, model: FakeModel
) -> None:
    script.will_say(Reply(calls=(FIRST,)), "Всё верно?")
    assert client.say(WISHES).quote
    prompt: str = model.requests[-1].body["messages"][0]["content"]
    assert "Wanted after this booking" in prompt
    assert "Пустота, date 2026-12-10, start 18:00, end 20:00" in prompt
    script.will_say("Проверьте, пожалуйста.")
    first = client.say("да")
    assert first.booking is not None
    assert first.quote
    assert first.asks == ("rules", "confirm")
    script.will_say("Готово.")
    client.say("да")
    assert booked(client) == ["Минимализм", "Пустота"]


def test_a_wish_that_cannot_be_had_is_said_by_code(client: Client, script: Script) -> None:
    with client.agent.sessions.begin() as session:
        slot = hours(date(2026, 12, 10), 18, 19)
        hall = halls.get_hall(session, "Минимализм")
        form = staff_bookings.BookingDetails(hall, slot, 1, BORIS, BookingStatus.PAID)
        staff_bookings.create_booking(session, form, client.agent.clock(), client.agent.settings)
    script.will_say(Reply(calls=(FIRST,)), "Всё верно?")
    told = client.say(WISHES)
    assert "«Минимализм», чт, 10 декабря, 18:00–20:00: не получится." in told.text
    assert told.quote
    script.will_say("Готово.")
    client.say("да")
    assert booked(client) == ["Пустота"]

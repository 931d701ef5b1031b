"""The studio's own chat gets a notice of each booking, from any channel."""

from sqlalchemy import select

from hallchat.booking import bookings, staff_bookings
from hallchat.booking.staff_bookings import BookingDetails
from hallchat.models import Booking, BookingStatus, Flag, Hall
from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.talking import wait_until
from tests.conftest import ANNA, DAY, Clock, Database, MakeSettings, hours
from tests.fake_telegram import FakeTelegram, Person, faults

STAFF = {"TELEGRAM_STAFF_CHAT_ID": "-500"}


def book(database: Database, clock: Clock, make_settings: MakeSettings, start: int) -> int:
    with database.sessions.begin() as session:
        hall = session.scalars(select(Hall).where(Hall.name == "Мрак")).one()
        form = BookingDetails(hall, hours(DAY, start, start + 2), 5, ANNA, BookingStatus.HELD)
        return staff_bookings.create_booking(session, form, clock(), make_settings()).id


def test_held_paid_and_cancelled(
    telegram: FakeTelegram, make_bot: MakeBot, sqlite: Database, clock: Clock, make_settings: MakeSettings
) -> None:
    staff = telegram.group(-500, "Студия")
    with make_bot(**STAFF):
        first, second = (book(sqlite, clock, make_settings, start) for start in (11, 15))
        with sqlite.sessions.begin() as session:
            bookings.pay_booking(session, session.get_one(Booking, first), clock())
            bookings.cancel_booking(session, session.get_one(Booking, second), clock())
        wait_until(lambda: len(staff.messages) == 4)
    titles = [shown.text.splitlines()[0] for shown in staff.messages]
    assert titles == ["Новая бронь ждёт оплаты"] * 2 + ["Бронь оплачена", "Бронь отменена"]
    assert "+7 912 345-67-89" in staff.messages[0].text


def test_what_happened_while_the_bot_was_away_is_told_once(
    telegram: FakeTelegram, make_bot: MakeBot, sqlite: Database, clock: Clock, make_settings: MakeSettings
) -> None:
    staff = telegram.group(-500, "Студия")
    with make_bot():  # seeded, without a staff chat
        book(sqlite, clock, make_settings, 11)
    telegram.fail("sendMessage", faults.server_error, chat_id=-500)
    for _ in range(2):
        with make_bot(**STAFF):
            wait_until(lambda: bool(staff.messages))
    clock.advance(hours=1)
    with make_bot(**STAFF):
        book(sqlite, clock, make_settings, 15)
        wait_until(lambda: len(staff.messages) == 2)


def test_a_notice_that_is_on_its_way_as_the_bot_stops_is_not_sent_again(
    telegram: FakeTelegram, make_bot: MakeBot, sqlite: Database, clock: Clock, make_settings: MakeSettings
) -> None:
    staff = telegram.group(-500, "Студия")
    with make_bot():  # seeded, without a staff chat
        book(sqlite, clock, make_settings, 11)
    telegram.fail("sendMessage", faults.stall(1, executed=True), chat_id=-500)
    with make_bot(**STAFF):
        wait_until(lambda: bool(staff.messages))  # Telegram has it, its answer is still to come
    with make_bot(**STAFF):
        book(sqlite, clock, make_settings, 15)
        wait_until(lambda: "15:00" in staff.messages[-1].text)
    assert len(staff.messages) == 2


def test_a_chat_that_is_not_there_harms_no_client(
    telegram: FakeTelegram, make_bot: MakeBot, anna: Person
) -> None:
    telegram.fail("sendMessage", faults.bad_request("chat not found"), times=100, chat_id=-501)
    with make_bot(TELEGRAM_STAFF_CHAT_ID="-501"):
        anna.says("/start")
        wait_until(lambda: bool(anna.messages))


def test_a_conversation_that_needs_staff(
    telegram: FakeTelegram, make_bot: MakeBot, anna: Person, sqlite: Database
) -> None:
    staff = telegram.group(-500, "Студия")
    with make_bot(**STAFF):
        anna.says("Мы у двери, никто не открывает <b>!")
        wait_until(lambda: bool(staff.messages and anna.messages))
        assert "передаю" in anna.messages[-1].text
    [shown] = staff.messages
    assert "Не может войти" in shown.text
    assert "никто не открывает <b>!" in shown.text
    assert "/admin/conversations/details/?id=" in shown.text
    with sqlite.sessions() as session:
        assert session.scalars(select(Flag)).one().told_at is not None

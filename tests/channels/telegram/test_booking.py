"""Bookings in Telegram from start to end: by words, by taps, by both."""

import pytest
from sqlalchemy import select

from hallchat.channels.telegram.commands import NAMES
from hallchat.models import Booking
from tests.channels.telegram.conftest import SITE
from tests.channels.telegram.talking import Chat, text_of
from tests.conftest import Database
from tests.fake_telegram import FakeTelegram, Person, Shown

pytestmark = pytest.mark.usefixtures("bot")

ALL_DATA = "Мрак на 5 декабря с 12 до 15, нас пятеро. Анна, 8 912 345-67-89, anna@example.com"


@pytest.fixture
def chat(anna: Person, sqlite: Database) -> Chat:
    return Chat(anna, sqlite.sessions)


def bookings(database: Database) -> list[tuple[str, str, int, str]]:
    with database.sessions() as session:
        rows = session.scalars(select(Booking).order_by(Booking.id))
        return [(row.hall.name, f"{row.starts_at:%d %H}", row.num_people, row.status) for row in rows]


MRAK = ("Мрак", "05 07", 5, "held")
"""12:00 in the studio is 07:00 UTC."""


def link(shown: Shown) -> str | None:
    return next((button.url for row in shown.keyboard for button in row if button.url), None)


def test_by_words_alone(chat: Chat, sqlite: Database) -> None:
    chat.say("/start")
    chat.say("Хочу забронировать Мрак")
    chat.say("5 декабря с 12 до 15")
    chat.say("нас пятеро")
    summary = chat.say("Анна, 8 912 345-67-89, anna@example.com")
    assert "15\u00a0000\u00a0₽" in text_of(summary)
    assert not bookings(sqlite)
    (booked, *_) = chat.say("да, всё верно")
    assert bookings(sqlite) == [MRAK]
    assert (link(booked) or "").startswith(f"{SITE}/checkout/")


def test_by_taps_alone_but_for_names(chat: Chat, sqlite: Database) -> None:
    chat.say("/start")
    halls = chat.tap("Какие у вас залы?")
    assert len([shown for shown in halls if shown.photo]) == 3
    chat.tap("Выбрать «Мрак»")
    days = [button.text for row in chat.last().keyboard for button in row]
    assert days
    chat.say("5 декабря")
    chat.tap("12:00")
    chat.say("до 15, нас пятеро")
    asked = chat.say("Анна")
    assert asked[-1].reply_keyboard
    chat.share_contact("79123456789")
    chat.say("anna@example.com")
    chat.tap("Да, всё верно")
    assert bookings(sqlite) == [MRAK]


def test_all_at_once_and_a_yes(chat: Chat, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    chat.tap("Да, всё верно")
    assert bookings(sqlite) == [MRAK]
    assert "ждёт оплаты" in text_of(chat.say("/bookings"))


def test_a_change_before_the_yes(chat: Chat, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    chat.tap("Хочу изменить")
    chat.say("давайте с 13 до 15")
    chat.say("да")
    assert bookings(sqlite) == [("Мрак", "05 08", 5, "held")]


def test_an_old_summary_books_nothing(chat: Chat, anna: Person, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    old = next(b for row in chat.last().keyboard for b in row if b.text == "Да, всё верно")
    chat.say("нет, лучше с 13 до 15")
    chat.answer_to(lambda: anna.taps(old))
    assert not bookings(sqlite)
    chat.say("/new")
    chat.answer_to(lambda: anna.taps(old))
    assert not bookings(sqlite)


def test_a_yes_written_before_the_summary_was_there_books_nothing(
    chat: Chat, anna: Person, sqlite: Database
) -> None:
    anna.says(ALL_DATA)
    anna.says("да")
    anna.wait(lambda: len(anna.messages) >= 2, within_s=20)
    chat.settle()
    assert not bookings(sqlite)
    chat.say("да")
    assert bookings(sqlite) == [MRAK]


def test_cancel_forgets_the_draft_and_no_booking(chat: Chat, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    chat.say("да")
    chat.say("Пустота на 6 декабря с 17 до 19")
    chat.say("/cancel")
    assert bookings(sqlite) == [MRAK]
    assert "6 декабря" not in text_of(chat.say("да"))
    assert bookings(sqlite) == [MRAK]


def test_a_new_conversation_knows_the_bookings_of_the_old_one(chat: Chat, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    chat.say("да")
    chat.say("/new")
    assert "Мрак" in text_of(chat.say("Что с моей бронью?"))
    assert "Мрак" in text_of(chat.say("/bookings"))


def test_nobody_sees_the_bookings_of_another(telegram: FakeTelegram, chat: Chat, sqlite: Database) -> None:
    chat.say(ALL_DATA)
    chat.say("да")
    boris = Chat(telegram.person(8, language="ru", name="Борис"), sqlite.sessions)
    assert "нет броней" in text_of(boris.say("/bookings"))
    assert "Анна" not in text_of(boris.say("Что с моей бронью?"))


def test_in_english(telegram: FakeTelegram, sqlite: Database) -> None:
    john = Chat(telegram.person(9, language="en", name="John"), sqlite.sessions)
    assert "receptionist" in text_of(john.say("/start"))
    john.say("Mrak on December 5 from 12 to 3 pm, five of us. John Smith, +7 912 345-67-89, j@example.com")
    john.tap("Yes, everything is correct")
    assert bookings(sqlite) == [MRAK]


def test_the_menu_of_commands_is_in_both_languages(telegram: FakeTelegram, chat: Chat) -> None:
    chat.say("/start")
    for language, halls in (("", "Показать залы"), ("ru", "Показать залы"), ("en", "Show the halls")):
        assert ("halls", halls) in telegram.commands[language]
        assert [name for name, _ in telegram.commands[language]] == list(NAMES)


def test_the_phone_of_another_is_not_taken(chat: Chat, anna: Person, sqlite: Database) -> None:
    chat.say("Мрак на 5 декабря с 12 до 15, нас пятеро. Анна, anna@example.com")
    others = chat.answer_to(lambda: anna.shares_contact("+79220000001", user_id=8))
    assert "собственный номер" in text_of(others)
    assert "+7 912 345-67-89" in text_of(chat.share_contact("+79123456789"))


@pytest.mark.parametrize("how", ["forwards", "edits"])
def test_a_yes_that_is_forwarded_or_an_edit_books_nothing(
    chat: Chat, anna: Person, sqlite: Database, how: str
) -> None:
    chat.say(ALL_DATA)
    chat.answer_to(lambda: anna.forwards("да") if how == "forwards" else anna.edits("last", "да"))
    assert not bookings(sqlite)


def test_the_language_is_chosen(chat: Chat) -> None:
    chat.say("/language")
    assert "English it is" in text_of(chat.tap("English"))
    assert "Write in your own words" in text_of(chat.say("/help"))

"""Many chats at the same time, and many messages in one chat."""

from sqlalchemy import func, select

from hallchat.channels.telegram.bot import MAX_CONCURRENT_TURNS
from hallchat.models import Turn
from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.engines import Slow
from tests.channels.telegram.talking import Chat, wait_until
from tests.conftest import Database
from tests.fake_telegram import FakeTelegram, Person

CHATS = 200
SAID = {
    "message_id": 99,
    "date": 1,
    "chat": {"id": 7, "type": "private"},
    "from": {"id": 7, "is_bot": False, "first_name": "А"},
}


def test_two_hundred_chats_are_answered_at_once(telegram: FakeTelegram, make_bot: MakeBot) -> None:
    people = [telegram.person(1000 + number) for number in range(CHATS)]
    engine = Slow(pause_s=1)
    with make_bot(engine):
        for person in people:
            person.says(f"Это {person.id}")
        wait_until(lambda: all(person.messages for person in people))
    assert all([shown.text for shown in person.messages] == [f"Это {person.id}"] for person in people)
    assert engine.max_concurrent > MAX_CONCURRENT_TURNS / 2, "how long it takes: make bench"


def test_messages_of_a_chat_are_answered_in_their_order(
    make_bot: MakeBot, anna: Person, sqlite: Database
) -> None:
    texts = [f"сообщение {number}" for number in range(12)]
    with make_bot(Slow(pause_s=0.02)):
        for text in texts:
            anna.says(text)
        wait_until(lambda: len(anna.messages) == len(texts))
    assert [message.text for message in anna.messages] == texts


def test_a_repeated_update_does_nothing(
    telegram: FakeTelegram, make_bot: MakeBot, anna: Person, sqlite: Database
) -> None:
    with make_bot():
        chat = Chat(anna, sqlite.sessions)
        chat.say("Привет")
        again = {"update_id": anna.says("Сколько стоит Мрак?"), "message": {**SAID, "text": "подменено"}}
        chat.settle()
        telegram.push(again)
        telegram.push(again)
        chat.say("Какие есть залы?")
    with sqlite.sessions() as session:
        assert session.scalar(select(func.count()).select_from(Turn)) == 3


def test_who_writes_too_often_is_told_so_and_answered_later(
    make_bot: MakeBot, anna: Person, sqlite: Database
) -> None:
    with make_bot(Slow(pause_s=0), MESSAGES_PER_MINUTE="5"):
        for number in range(20):
            anna.says(f"{number}")
        Chat(anna, sqlite.sessions).settle()
        wait_until(lambda: len(anna.messages) >= 6)
        Chat(anna, sqlite.sessions).settle()
    texts = [message.text for message in anna.messages]
    assert texts[:5] == ["0", "1", "2", "3", "4"]
    assert len(texts) == 6
    assert "Подождите минуту" in texts[5]

"""The bot waits, logs the reason and continues after any fault of Telegram, the network or a client."""

import logging
import time
from collections.abc import Callable

import pytest
from sqlalchemy import select
from telegram.error import InvalidToken

from hallchat.agent import Agent
from hallchat.booking import photos
from hallchat.booking.halls import get_hall
from hallchat.channels.telegram import inbox, update_handler
from hallchat.models import Turn, TurnState
from tests.agent.talking import Locking
from tests.channels.telegram.bot import RunningBot
from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.engines import Slow
from tests.channels.telegram.talking import Chat, text_of, wait_until
from tests.conftest import NOW, Database
from tests.fake_telegram import FakeTelegram, Fault, Person, faults
from tests.pictures import picture


@pytest.fixture
def chat(anna: Person, sqlite: Database) -> Chat:
    return Chat(anna, sqlite.sessions)


FAULTS = [
    faults.server_error,
    faults.bad_gateway,
    faults.reset,
    faults.not_json,
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
@pytest.mark.parametrize("method", ["sendMessage", "getUpdates", "getMe", "answerCallbackQuery"])
def test_what_passes_is_waited_for(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, method: str, fault: Fault
) -> None:
    telegram.fail(method, fault, times=2)
    with make_bot():
        assert "администратор" in text_of(chat.say("/start"))
        chat.tap("Какие у вас залы?")


def test_telegram_is_given_the_time_that_it_asks_for(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    telegram.fail("sendMessage", faults.too_many(retry_after=1))
    with make_bot():
        chat.say("/start")
    refused, sent = [request.at for request in telegram.requests if request.method == "sendMessage"]
    assert sent - refused >= 1


def test_photos_that_fail_are_sent_later(telegram: FakeTelegram, make_bot: MakeBot, chat: Chat) -> None:
    telegram.fail("sendPhoto", faults.server_error, times=2)
    with make_bot():
        chat.say("/halls")
    assert len([shown for shown in chat.person.messages if shown.photo]) == 3


def test_a_photo_is_uploaded_once(telegram: FakeTelegram, make_bot: MakeBot, chat: Chat) -> None:
    with make_bot():
        chat.say("/halls")
        chat.say("/halls")
    photos = [shown.photo for shown in chat.person.messages if shown.photo]
    assert len(photos) == 6
    assert photos[:3] == photos[3:]


def _with_photos(sqlite: Database, count: int) -> None:
    """Gives Минимализм so many photos."""
    with sqlite.sessions.begin() as session:
        hall = get_hall(session, "Минимализм")
        pictures = [photos.make_photo(picture(size=(900 + 60 * number, 600))) for number in range(count)]
        names = [photos.store_photo(session, each, NOW) for each in pictures]
        hall.photos = [{"name": name, "alt": "", "alt_en": ""} for name in names]


def test_the_photos_of_a_hall_are_an_album(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, sqlite: Database
) -> None:
    telegram.fail("sendMediaGroup", faults.server_error)
    with make_bot():
        _with_photos(sqlite, 3)
        for _ in range(2):
            *album, told = chat.say("Расскажи про Минимализм")
            assert [bool(shown.photo) for shown in album[-3:]] == [True] * 3
            assert told.keyboard
            assert not told.photo
    shown = [each.photo for each in chat.person.messages if each.photo]
    assert (len(shown), shown[:3]) == (6, shown[3:]), "each is uploaded once"


def test_an_album_that_telegram_would_not_have_is_left_out(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, sqlite: Database
) -> None:
    telegram.fail("sendMediaGroup", faults.bad_request("PHOTO_INVALID_DIMENSIONS"))
    with make_bot():
        _with_photos(sqlite, 3)
        told = chat.say("Расскажи про Минимализм")
    assert not any(shown.photo for shown in told)
    assert told[-1].keyboard


def test_what_telegram_would_not_have_is_sent_plain(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    telegram.fail("sendMessage", faults.bad_request("can't parse entities: whatever"))
    with make_bot():
        assert "администратор" in text_of(chat.say("/start"))


def test_an_answer_whose_fate_is_unknown_is_sent_at_most_twice(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    telegram.fail("sendMessage", faults.reset_after)
    with make_bot(Slow(pause_s=0)):
        chat.say("привет")
    assert [shown.text for shown in chat.person.messages] == ["привет"] * 2


def test_a_network_that_is_away_at_the_start_and_on_the_way(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat
) -> None:
    telegram.close_doors()
    with make_bot():
        telegram.open_doors()
        chat.say("/start")
        telegram.close_doors()
        chat.person.says("Какие у вас залы?")
        telegram.open_doors()
        wait_until(lambda: len(chat.person.messages) > 3)


def test_another_copy_is_named_and_waited_for(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("getUpdates", faults.conflict, times=1)
    with make_bot():
        chat.say("/start")
    assert "another copy of the bot is running" in caplog.text


def test_who_has_blocked_the_bot_is_let_be(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, sqlite: Database, caplog: pytest.LogCaptureFixture
) -> None:
    boris = Chat(telegram.person(8, language="ru", name="Борис"), sqlite.sessions)
    with make_bot():
        chat.person.says("Привет")
        chat.person.blocks()
        chat.settle()
        boris.say("Привет")
    assert not [record for record in caplog.records if record.levelno > logging.WARNING]


def test_a_token_that_telegram_does_not_know(make_bot: MakeBot) -> None:
    with pytest.raises(InvalidToken), make_bot(TELEGRAM_BOT_TOKEN="43:WRONG") as bot:
        wait_until(lambda: not bot.is_running)


def test_stopping_sends_the_answer_in_hand_and_keeps_what_waits(
    make_bot: MakeBot, anna: Person, sqlite: Database
) -> None:
    with make_bot(Slow(pause_s=0.6)) as bot:
        anna.says("раз")
        anna.says("два")
        wait_until(lambda: len(inbox.pending(sqlite.sessions)) == 2)
        bot.stop()
    assert [shown.text for shown in anna.messages] == ["раз"]
    with make_bot(Slow(pause_s=0)):
        wait_until(lambda: len(anna.messages) == 2)
    assert anna.messages[1].text == "два"


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates", "getMe"])
@pytest.mark.parametrize("fault", [faults.server_error, faults.too_many(retry_after=25)], ids=str)
def test_it_stops_at_once_while_telegram_fails(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, method: str, fault: Fault
) -> None:
    telegram.fail(method, fault, times=None)
    with make_bot() as bot:
        chat.person.says("Привет")
        wait_until(lambda: method.lower() in [request.method.lower() for request in telegram.requests])
        began = time.monotonic()
        bot.stop()
    assert time.monotonic() - began < 3
    telegram.recover()
    with make_bot():
        wait_until(lambda: len(chat.person.messages) == 1)


def test_it_stops_at_once_while_an_update_fails(
    make_bot: MakeBot, chat: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken, make_bot() as bot:
        broken.setattr(update_handler, "chat_context", fail)
        chat.person.says("Привет")
        wait_until(lambda: "RuntimeError" in caplog.text)
        began = time.monotonic()
        bot.stop()
    assert time.monotonic() - began < 3
    assert not chat.person.messages
    with make_bot():
        wait_until(lambda: len(chat.person.messages) == 1)


def test_no_log_holds_the_token_or_what_was_said(
    telegram: FakeTelegram, make_bot: MakeBot, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    telegram.fail("sendMessage", faults.server_error)
    with make_bot():
        chat.say("моя тайна")
    assert telegram.token not in caplog.text
    assert "тайна" not in caplog.text


def test_what_is_no_text(telegram: FakeTelegram, make_bot: MakeBot, chat: Chat) -> None:
    with make_bot():
        chat.say("/start")
        for send in (
            lambda: chat.person.sends(photo=True),
            lambda: chat.person.sends(voice=True),
            lambda: chat.person.sends(sticker=True),
        ):
            assert "только текст" in text_of(chat.answer_to(send))
        captioned = chat.answer_to(lambda: chat.person.sends(photo=True, caption="Сколько стоит Минимализм?"))
        assert "3\u00a0750" in text_of(captioned)
        group = telegram.group(-100123, "Группа")
        group.says(chat.person, "хочу зал")
        assert "слишком длинное" in text_of(chat.say("а" * 4050))
        assert not group.messages


@pytest.mark.usefixtures("short_wait")
def test_a_client_reads_that_the_database_is_busy(
    make_bot: MakeBot, chat: Chat, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_handler, "_RETRY_DELAYS_S", (0.01,))
    engine = Locking(str(sqlite.engine.url.database))
    with make_bot(engine):
        chat.person.says("Сколько стоит Мрак?")
        wait_until(lambda: "слишком много обращений" in text_of(chat.person.messages))
        assert engine.other is not None
        engine.other.close()


def test_the_bot_takes_up_what_a_dead_process_left(
    make_agent_of_bot: Callable[..., Agent], sqlite: Database
) -> None:
    agent = make_agent_of_bot()
    agent.submit(agent.start("web", "ru"), "Сколько стоит Мрак?")

    def state() -> str:
        with sqlite.sessions() as session:
            return session.scalars(select(Turn.state)).one()

    with RunningBot(agent):
        wait_until(lambda: state() == TurnState.DONE)

"""SIGTERM during an answer that takes long: the next process takes it up at once."""

import time

from hallchat.channels.telegram import inbox
from tests.channels.telegram.killing import BotProcess
from tests.channels.telegram.talking import wait_until
from tests.conftest import Database, MakeSettings
from tests.fake_telegram import FakeTelegram, Person


def test_an_answer_that_takes_longer_is_taken_up_at_once(
    telegram: FakeTelegram, anna: Person, sqlite: Database, make_settings: MakeSettings
) -> None:
    settings = make_settings(
        TELEGRAM_BOT_TOKEN=telegram.token,
        TELEGRAM_API_BASE_URL=telegram.base_url,
        TURN_DEADLINE_S="60",  # a lease that nobody releases lasts longer than this test
    )
    anna.says("раз")
    with BotProcess(sqlite.url, settings, echo_after_s=50) as slow:
        wait_until(lambda: bool(inbox.pending(sqlite.sessions)))
        slow.run_for(1)
        stopped_at = time.monotonic()
        slow.terminate()
        assert time.monotonic() - stopped_at < 9, "container engines kill after 10 seconds"
    assert not anna.messages
    with BotProcess(sqlite.url, settings, echo_after_s=0):
        wait_until(lambda: bool(anna.messages))
    assert [shown.text for shown in anna.messages] == ["раз"]

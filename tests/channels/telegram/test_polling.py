"""Updates that the database refuses: it is waited for while it is down, and one update stops no other."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy.exc import DataError, OperationalError

from hallchat.channels.telegram import polling
from hallchat.channels.telegram.inbox import PendingUpdate
from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.talking import Chat, text_of, wait_until
from tests.conftest import Database
from tests.fake_telegram import FakeTelegram, Person

UPDATE = PendingUpdate(1, 7, {})
DOWN = OperationalError("INSERT", {}, Exception("database is locked"))
REFUSED = DataError("INSERT", {}, Exception("value out of range"))


class Failing:
    """An action that fails with these errors, one after another, and then succeeds."""

    def __init__(self, *errors: Exception) -> None:
        self._errors = list(errors)
        self.tries = 0

    async def __call__(self, update: PendingUpdate) -> None:
        self.tries += 1
        if self._errors:
            raise self._errors.pop(0)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Callable[[Failing, Failing], None]:
    monkeypatch.setattr(polling, "_DATABASE_RETRY_S", 0)
    return lambda store, discard: asyncio.run(polling._store(store, discard, UPDATE))


def test_a_database_that_is_down_is_waited_for(store: Callable[[Failing, Failing], None]) -> None:
    storing, discarding = Failing(*[DOWN] * 50), Failing(*[DOWN] * 46)
    store(storing, discarding)
    assert (storing.tries, discarding.tries) == (51, 46), "discarded only if its id can be stored"


def test_a_busy_database_loses_no_update(store: Callable[[Failing, Failing], None]) -> None:
    storing, discarding = Failing(*[DOWN] * 4), Failing()
    store(storing, discarding)
    assert (storing.tries, discarding.tries) == (5, 0)


@pytest.mark.parametrize("error", [REFUSED, UnicodeEncodeError("utf-8", "", 0, 1, "no"), OverflowError()])
def test_an_update_at_fault_holds_nobody_up(
    store: Callable[[Failing, Failing], None], error: Exception
) -> None:
    storing, discarding = Failing(*[error] * 100), Failing()
    store(storing, discarding)
    assert (storing.tries, discarding.tries) == (1, 1)


def test_an_error_that_never_passes_ends_too(store: Callable[[Failing, Failing], None]) -> None:
    storing, discarding = Failing(*[DOWN] * 100), Failing()
    store(storing, discarding)
    assert (storing.tries, discarding.tries) == (5, 1)


def test_the_bot_survives_an_update_that_it_cannot_keep(
    telegram: FakeTelegram, make_bot: MakeBot, anna: Person, sqlite: Database, refusal: str
) -> None:
    boris = Chat(telegram.person(8, language="ru", name="Борис"), sqlite.sessions)
    with make_bot():
        anna.says(refusal)
        assert "администратор" in text_of(boris.say("/start"))
        wait_until(lambda: len(anna.messages) == 1)
        assert "сломалось" in anna.messages[0].text
        assert "администратор" in text_of(Chat(anna, sqlite.sessions).say("/start"))
    with make_bot():
        boris.say("/halls")
    assert len(anna.messages) == 2, "nothing is left to answer"

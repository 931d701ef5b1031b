from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from hallchat.channels.telegram import inbox
from hallchat.channels.telegram.inbox import PendingUpdate
from tests.conftest import NOW, Database


def pending_update(update_id: int, chat_id: int = 7) -> PendingUpdate:
    return PendingUpdate(update_id, chat_id, {"update_id": update_id, "message": {"text": "привет"}})


def store_new(database: Database, updates: list[PendingUpdate], now: datetime = NOW) -> list[PendingUpdate]:
    """Stores the updates; returns those that were new."""
    return [update for update in updates if inbox.store(database.sessions, update, now)]


def test_a_repeated_update_is_stored_once(database: Database) -> None:
    assert store_new(database, [pending_update(1), pending_update(2), pending_update(1)]) == [
        pending_update(1),
        pending_update(2),
    ]
    assert store_new(database, [pending_update(2), pending_update(3)]) == [pending_update(3)]
    assert inbox.pending(database.sessions) == [pending_update(1), pending_update(2), pending_update(3)]


def test_an_answered_update_is_erased_except_its_id(database: Database) -> None:
    store_new(database, [pending_update(1)])
    inbox.mark_answered(database.sessions, 1, 55, NOW)
    assert inbox.pending(database.sessions) == []
    assert store_new(database, [pending_update(1)]) == []
    assert inbox.last_answer_id(database.sessions, 7) == 55
    assert inbox.last_answer_id(database.sessions, 8) == 0


def test_ids_are_stored_for_days_and_the_last_answer_for_ever(database: Database) -> None:
    later = NOW + inbox.RETENTION + timedelta(hours=1)
    updates = [pending_update(number) for number in (1, 2, 3, 4)]
    store_new(database, updates)
    for update_id, answer_id in ((1, 50), (2, 60), (3, None)):
        inbox.mark_answered(database.sessions, update_id, answer_id, NOW)
    inbox.forget_old(database.sessions, later)
    assert store_new(database, updates, later) == [pending_update(1), pending_update(3)]
    assert inbox.last_answer_id(database.sessions, 7) == 60


@pytest.mark.parametrize(
    "update",
    [
        PendingUpdate(1, 2**70, {"message": {"text": "привет"}}),
        PendingUpdate(1, 7, {"message": {"text": {1, 2}}}),
    ],
    ids=["a chat that is no number of the database", "content that it cannot hold"],
)
def test_an_update_that_cannot_be_stored_leaves_its_id(database: Database, update: PendingUpdate) -> None:
    with pytest.raises((SQLAlchemyError, OverflowError, TypeError)):
        inbox.store(database.sessions, update, NOW)
    assert inbox.discard(database.sessions, update, NOW).discarded
    assert inbox.pending(database.sessions) == []
    assert not inbox.store(database.sessions, pending_update(1), NOW), "Telegram may repeat it"


def test_another_refusal_is_not_taken_for_a_repetition(sqlite: Database, refusal: str) -> None:
    with pytest.raises(IntegrityError):
        inbox.store(sqlite.sessions, PendingUpdate(1, 7, {"text": refusal}), NOW)
    assert inbox.store(sqlite.sessions, pending_update(1), NOW)

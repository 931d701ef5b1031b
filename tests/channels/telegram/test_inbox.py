from datetime import timedelta

from hallchat.channels.telegram import inbox
from hallchat.channels.telegram.inbox import PendingUpdate
from tests.conftest import NOW, Database


def pending_update(update_id: int, chat_id: int = 7) -> PendingUpdate:
    return PendingUpdate(update_id, chat_id, {"update_id": update_id, "message": {"text": "привет"}})


def test_a_repeated_update_is_stored_once(database: Database) -> None:
    assert inbox.store_new(
        database.sessions, [pending_update(1), pending_update(2), pending_update(1)], NOW
    ) == [pending_update(1), pending_update(2)]
    assert inbox.store_new(database.sessions, [pending_update(2), pending_update(3)], NOW) == [
        pending_update(3)
    ]
    assert inbox.pending(database.sessions) == [pending_update(1), pending_update(2), pending_update(3)]


def test_an_answered_update_is_erased_except_its_id(database: Database) -> None:
    inbox.store_new(database.sessions, [pending_update(1)], NOW)
    inbox.mark_answered(database.sessions, 1, 55, NOW)
    assert inbox.pending(database.sessions) == []
    assert inbox.store_new(database.sessions, [pending_update(1)], NOW) == []
    assert inbox.last_answer_id(database.sessions, 7) == 55
    assert inbox.last_answer_id(database.sessions, 8) == 0


def test_ids_are_stored_for_days_and_the_last_answer_for_ever(database: Database) -> None:
    later = NOW + inbox.RETENTION + timedelta(hours=1)
    inbox.store_new(
        database.sessions, [pending_update(1), pending_update(2), pending_update(3), pending_update(4)], NOW
    )
    for update_id, answer_id in ((1, 50), (2, 60), (3, None)):
        inbox.mark_answered(database.sessions, update_id, answer_id, NOW)
    inbox.forget_old(database.sessions, later)
    assert inbox.store_new(
        database.sessions, [pending_update(1), pending_update(2), pending_update(3), pending_update(4)], later
    ) == [
        pending_update(1),
        pending_update(3),
    ]
    assert inbox.last_answer_id(database.sessions, 7) == 60

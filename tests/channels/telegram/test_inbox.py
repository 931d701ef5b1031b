from datetime import timedelta

from hallchat.channels.telegram import inbox
from hallchat.channels.telegram.inbox import PendingUpdate
from tests.conftest import NOW, Database


def kept(update_id: int, chat_id: int = 7) -> PendingUpdate:
    return PendingUpdate(update_id, chat_id, {"update_id": update_id, "message": {"text": "привет"}})


def test_a_repeated_update_is_kept_once(database: Database) -> None:
    assert inbox.store_new(database.sessions, [kept(1), kept(2), kept(1)], NOW) == [kept(1), kept(2)]
    assert inbox.store_new(database.sessions, [kept(2), kept(3)], NOW) == [kept(3)]
    assert inbox.pending(database.sessions) == [kept(1), kept(2), kept(3)]


def test_an_answered_update_is_forgotten_but_for_its_number(database: Database) -> None:
    inbox.store_new(database.sessions, [kept(1)], NOW)
    inbox.mark_answered(database.sessions, 1, 55, NOW)
    assert inbox.pending(database.sessions) == []
    assert inbox.store_new(database.sessions, [kept(1)], NOW) == []
    assert inbox.last_answer(database.sessions, 7) == 55
    assert inbox.last_answer(database.sessions, 8) == 0


def test_numbers_are_kept_for_days_and_the_last_answer_for_ever(database: Database) -> None:
    later = NOW + inbox.KEPT_FOR + timedelta(hours=1)
    inbox.store_new(database.sessions, [kept(1), kept(2), kept(3), kept(4)], NOW)
    for update_id, answer_id in ((1, 50), (2, 60), (3, None)):
        inbox.mark_answered(database.sessions, update_id, answer_id, NOW)
    inbox.forget_old(database.sessions, later)
    assert inbox.store_new(database.sessions, [kept(1), kept(2), kept(3), kept(4)], later) == [
        kept(1),
        kept(3),
    ]
    assert inbox.last_answer(database.sessions, 7) == 60

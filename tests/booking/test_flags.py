"""Flags of conversations: one for each reason while it is open, and the outbox that tells staff."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking import flags, outbox
from hallchat.models import Conversation, Flag


@pytest.fixture
def conversation(session: Session, now: datetime) -> str:
    session.add(Conversation(id="c1", channel="web", language="ru", created_at=now))
    session.flush()
    return "c1"


def test_a_reason_is_flagged_once_while_it_is_open(
    session: Session, conversation: str, now: datetime
) -> None:
    assert flags.raise_flags(session, conversation, ["late"], "опаздываю", now) == ("late",)
    again = flags.raise_flags(session, conversation, ["late", "human"], "позовите человека", now)
    assert again == ("human",)
    assert flags.count_flagged_conversations(session) == 1
    late, _ = flags.open_flags_of(session, conversation)
    flags.close_flag(late, now)
    session.flush()
    assert [flag.reason for flag in flags.open_flags(session, 10)] == ["human"]
    assert flags.raise_flags(session, conversation, ["late"], "снова опаздываю", now) == ("late",)


def test_further_requests_are_added_and_staff_told_again(
    session: Session, conversation: str, now: datetime
) -> None:
    first = flags.raise_flags(session, conversation, [flags.REQUEST], "не звоните мужу", now)
    [flag] = flags.open_flags(session, 10)
    flag.told_at = now
    again = flags.raise_flags(session, conversation, [flags.REQUEST], "протрите зеркала", now)
    assert (first, again) == ((flags.REQUEST,), ())
    assert flag.words == "не звоните мужу\nпротрите зеркала"
    waits_to_be_told: object = flag.told_at
    assert waits_to_be_told is None
    flags.raise_flags(session, conversation, [flags.REQUEST], "я" * 3000, now)
    assert len(flag.words) == flags.MAX_CHARACTERS


def test_a_flag_keeps_the_beginning_of_a_long_message(
    session: Session, conversation: str, now: datetime
) -> None:
    flags.raise_flags(session, conversation, ["complaint"], " я" * 3000, now)
    [flag] = flags.open_flags(session, 10)
    assert len(flag.words) == flags.MAX_CHARACTERS


def test_staff_are_told_of_a_fresh_open_flag_once(session: Session, conversation: str, now: datetime) -> None:
    flags.raise_flags(session, conversation, ["late", "refund", "lost"], "...", now)
    late, refund, _ = outbox.pending_flags(session, now)
    outbox.mark_flag_sent(session, late.id, now)
    flags.close_flag(refund, now)
    session.flush()
    assert [flag.reason for flag in outbox.pending_flags(session, now)] == ["lost"]
    assert outbox.pending_flags(session, now + timedelta(hours=24)) == []


def test_the_newest_come_first(session: Session, conversation: str, now: datetime) -> None:
    flags.raise_flags(session, conversation, ["late"], "...", now)
    flags.raise_flags(session, conversation, ["lost"], "...", now + timedelta(minutes=1))
    assert [flag.reason for flag in flags.open_flags(session, 10)] == ["lost", "late"]
    assert len(flags.open_flags(session, 1)) == 1


def test_without_a_reason_nothing_is_flagged(session: Session, conversation: str, now: datetime) -> None:
    assert flags.raise_flags(session, conversation, [], "...", now) == ()
    assert session.scalars(select(Flag)).all() == []

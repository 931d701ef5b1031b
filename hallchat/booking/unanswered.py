"""Questions that the studio has no answer to: counts them for staff, who give them one."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from hallchat.booking.description_edits import put_entry
from hallchat.config import Settings
from hallchat.models import AnswerRow, UnansweredQuestion
from hallchat.nlu.extractors.contact_masking import mask_contacts
from hallchat.nlu.text.normalize import fold, words

MAX_CHARACTERS = 300
"""Of a question that is stored."""
MAX_ROWS = 1000
"""Different questions that are kept; beyond them, the one asked least and longest ago gives way."""
MAX_OF_CONVERSATION = 20
"""Different questions that one conversation may add, so that nobody drives all others out."""


def note_unanswered(
    session: Session, question: str, topic: str | None, conversation_id: str, now: datetime
) -> None:
    """Counts a question that has no answer: equal words are one row. Phones and addresses are masked."""
    masked = mask_contacts(question[:MAX_CHARACTERS]).strip()[:MAX_CHARACTERS]
    folded = " ".join(words(fold(masked)))[:MAX_CHARACTERS]
    if not folded:
        return
    row = UnansweredQuestion
    known = session.scalar(select(row.id).where(row.folded == folded)) is not None
    if not known and not _make_room(session, conversation_id):
        return
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(
        insert(row)
        .values(
            folded=folded,
            question=masked,
            topic=topic,
            conversation_id=conversation_id,
            times=1,
            first_asked_at=now,
            last_asked_at=now,
        )
        .on_conflict_do_update(
            index_elements=[row.folded],
            set_={
                "times": row.times + 1,
                "last_asked_at": now,
                "conversation_id": conversation_id,
                "topic": func.coalesce(row.topic, topic),
            },
        )
    )


def add_as_example(
    session: Session, question: UnansweredQuestion, answer: AnswerRow, now: datetime, settings: Settings
) -> None:
    """Makes the question an example of that answer, which it gets from now on, and removes its row.

    Flushes and does not commit. Raises EditRefused.
    """
    asked = dict.fromkeys((*answer.asked, question.question))
    put_entry(session, AnswerRow, answer, {"asked": list(asked)}, now, settings)
    session.delete(question)
    session.flush()


def count_unanswered(session: Session) -> int:
    """The number of different questions that wait for an answer."""
    return session.scalar(select(func.count(UnansweredQuestion.id))) or 0


def _make_room(session: Session, conversation_id: str) -> bool:
    """Makes room for one more row; False if the conversation has enough of them."""
    row = UnansweredQuestion
    of_conversation = select(func.count()).where(row.conversation_id == conversation_id)
    if (session.scalar(of_conversation) or 0) >= MAX_OF_CONVERSATION:
        return False
    if count_unanswered(session) >= MAX_ROWS:
        oldest = select(row.id).order_by(row.times, row.last_asked_at, row.id).limit(1)
        session.execute(delete(row).where(row.id == oldest.scalar_subquery()))
    return True

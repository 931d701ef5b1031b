"""The statements of a message, of its lease and of its turn.

The states are literals: with parameters SQLite would plan the statement again each time, because one of
the indexes covers running turns only.
"""

from sqlalchemy import ColumnElement, bindparam, exists, func, insert, literal_column, or_, select, update

from hallchat.booking.studio import STAMP
from hallchat.models import Conversation, Message, SavedDialogueState, Turn, TurnState
from hallchat.prepared_statement import Prepared

QUEUED: ColumnElement[str] = literal_column("'queued'")
RUNNING: ColumnElement[str] = literal_column("'running'")
DONE: ColumnElement[str] = literal_column("'done'")
CONVERSATION = Prepared(
    select(Conversation.language, SavedDialogueState.data, STAMP.scalar_subquery())
    .join(SavedDialogueState, SavedDialogueState.conversation_id == Conversation.id)
    .where(Conversation.id == bindparam("conversation"))
    .with_for_update(of=Conversation)
)
_OF_CONVERSATION = Turn.conversation_id == bindparam("conversation")
TURNS_BEFORE = Prepared(
    select(
        select(Turn.number)
        .where(_OF_CONVERSATION, Turn.sender_message_id == bindparam("sender"))
        .scalar_subquery(),
        select(func.max(Turn.number)).where(_OF_CONVERSATION).scalar_subquery(),
        exists().where(_OF_CONVERSATION, Turn.state != DONE),
    )
)
"""Number of the turn that has this message, the last number, and true if turns are unfinished.

Each is one step in an index, however long the conversation is.
"""
STORE_TURN = Prepared(insert(Turn).returning(Turn.id))
STORE_MESSAGE = Prepared(insert(Message))
UNFINISHED = Prepared(
    select(Turn.id, Turn.number, Turn.attempt, Conversation.language, Turn.lease_until)
    .join(Conversation)
    .where(
        _OF_CONVERSATION,
        Turn.number <= bindparam("up_to"),
        Turn.state != DONE,
    )
    .order_by(Turn.number)
    .limit(1)
)
UNFINISHED_CONVERSATIONS = Prepared(
    select(Turn.conversation_id, func.max(Turn.number), func.max(Turn.lease_until))
    .where(Turn.state != DONE)
    .group_by(Turn.conversation_id)
)
TAKE_LEASE = Prepared(
    update(Turn)
    .where(
        Turn.id == bindparam("turn"),
        Turn.attempt == bindparam("seen"),
        or_(
            Turn.state == QUEUED,
            (Turn.state == RUNNING) & (Turn.lease_until < bindparam("now")),
        ),
    )
    .values(state=TurnState.RUNNING, attempt=Turn.attempt + 1, lease_until=bindparam("until"))
    .returning(Turn.attempt)
)
RELEASE_LEASE = Prepared(
    update(Turn)
    .where(Turn.id == bindparam("turn"), Turn.attempt == bindparam("seen"), Turn.state == RUNNING)
    .values(lease_until=bindparam("now"))
)
STOP_REQUESTED = Prepared(
    select(Turn.stop_requested).where(
        Turn.id == bindparam("turn"), Turn.attempt == bindparam("attempt"), Turn.state == RUNNING
    )
)
LOCK_TURN = Prepared(
    select(
        Turn.id,
        Turn.conversation_id,
        Turn.number,
        Turn.in_reply,
        Turn.button_quote_id,
        Turn.interpretation,
        Turn.stop_requested,
        Message.text,
        Conversation.language,
        SavedDialogueState.data,
        STAMP.scalar_subquery(),
    )
    .join(Message, (Message.turn_id == Turn.id) & (Message.role == "client"))
    .join(Conversation, Conversation.id == Turn.conversation_id)
    .join(SavedDialogueState, SavedDialogueState.conversation_id == Turn.conversation_id)
    .where(
        Turn.id == bindparam("turn"),
        Turn.attempt == bindparam("attempt"),
        Turn.state == RUNNING,
    )
    .with_for_update(of=Turn)
)

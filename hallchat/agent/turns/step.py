"""A step: one transaction of a leased turn. What it changes is committed before anything is shown."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.orm import Session

from hallchat.agent.dialogue import state as dialogue_state
from hallchat.agent.engine_protocol import Call
from hallchat.agent.turns.context import AgentContext
from hallchat.agent.turns.lease import Lease, LockedTurn, StoppedError, lock_turn
from hallchat.booking import studio
from hallchat.models import SavedDialogueState, ToolCall, Turn
from hallchat.prepared_statement import Prepared

RecordedCall = tuple[str, dict[str, Any], dict[str, Any]]
"""Name, arguments and result of a tool call."""

_SAVE_STATE = Prepared(
    update(SavedDialogueState).where(SavedDialogueState.conversation_id == bindparam("conversation"))
)
_RECORD_CALLS = Prepared(insert(ToolCall))
_UPDATE_TURN = Prepared(update(Turn).where(Turn.id == bindparam("turn")))
_RECORDED = Prepared(
    select(ToolCall.name, ToolCall.arguments, ToolCall.result)
    .where(ToolCall.turn_id == bindparam("turn"))
    .order_by(ToolCall.position)
)


class Step:
    """The turn, locked in an open transaction, with the dialogue state and the tool calls so far."""

    def __init__(
        self, session: Session, connection: Connection, turn: LockedTurn, *, first: bool = False
    ) -> None:
        """`first`: no step of the turn was committed before, so no tool call is recorded yet."""
        self.session = session
        """For tools and booking rules; it begins when one uses it, on the same connection."""
        self.connection = connection
        self.turn = turn
        self.language = turn.language
        """The conversation's language; `steps.begin` sets it to the message's."""
        self.state = self._saved_state = dialogue_state.load(turn.state)
        self._calls: list[RecordedCall] | None = [] if first else None
        self._new_calls: list[dict[str, Any]] = []
        self._turn_values: dict[str, Any] = {}
        studio.use_stamp(session, turn.studio_stamp)

    @property
    def calls(self) -> list[RecordedCall]:
        """The tool calls of the turn so far, in order, those of an earlier run included."""
        if self._calls is None:
            rows = _RECORDED.run(self.connection, {"turn": self.turn.turn_id})
            self._calls = [(name, arguments, result) for name, arguments, result in rows]
        return self._calls

    def record(self, call: Call, result: dict[str, Any], now: datetime) -> None:
        """Records a tool call, in the same transaction as what the tool wrote."""
        self._new_calls.append(
            {
                "turn_id": self.turn.turn_id,
                "position": len(self.calls),
                "name": call.name,
                "arguments": dict(call.arguments),
                "result": result,
                "created_at": now,
            }
        )
        self.calls.append((call.name, dict(call.arguments), result))

    def set_turn(self, **values: Any) -> None:
        """Sets columns of the turn."""
        self._turn_values |= values

    def save(self) -> None:
        """Writes what has changed: the dialogue state, the new tool calls, the turn."""
        self.session.flush()
        connection = self.connection
        if self.state != self._saved_state:
            values = {"conversation": self.turn.conversation_id, "data": dialogue_state.dump(self.state)}
            _SAVE_STATE.run(connection, values)
        _RECORD_CALLS.run_all(connection, self._new_calls)
        if self._turn_values:
            _UPDATE_TURN.run(connection, {"turn": self.turn.turn_id, **self._turn_values})


OpenStep = Callable[[], AbstractContextManager[Step]]
"""Opens a step."""


@contextmanager
def own_step(
    context: AgentContext, lease: Lease, *, stops: bool = True, first: bool = False
) -> Iterator[Step]:
    """A step in a transaction of its own. Raises LeaseLostError, and StoppedError if `stops`."""
    with context.writing() as connection, context.sessions(bind=connection) as session:
        turn = lock_turn(connection, lease)
        if stops and turn.stop_requested:
            raise StoppedError
        step = Step(session, connection, turn, first=first)
        yield step
        step.save()


def separate_steps(context: AgentContext, lease: Lease) -> OpenStep:
    """Each step in a transaction of its own: for an engine that waits, or whose words are shown at once."""
    return lambda: own_step(context, lease)


def same_step(step: Step) -> OpenStep:
    """All steps in the transaction that is open: for an engine that waits for nobody."""
    return lambda: nullcontext(step)

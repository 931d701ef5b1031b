"""Makes a conversation long by repeating its turns in the database."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from hallchat.models import Message, ToolCall, Turn

GAP = timedelta(minutes=20)
"""Between two messages: a day has 72."""


def lengthen(connection: Connection, conversation_id: str, count: int, last_at: datetime) -> None:
    """Repeats the turns of the conversation until there are `count`; the last is written at `last_at`."""
    own = select(Turn.__table__).where(Turn.conversation_id == conversation_id).order_by(Turn.number)
    originals = [dict(row._mapping) for row in connection.execute(own)]
    first_id: int = connection.execute(select(func.max(Turn.id))).scalar_one() + 1
    copies: list[dict[str, Any]] = []
    for number in range(len(originals) + 1, count + 1):
        own_values = {"id": first_id + len(copies), "number": number, "sender_message_id": None}
        copies.append(originals[(number - 1) % len(originals)] | own_values)
    for turn in [*originals, *copies]:
        turn["created_at"] = last_at - (count - turn["number"]) * GAP
    connection.execute(insert(Turn), copies)
    for table in (Message.__table__, ToolCall.__table__):
        _copy_parts(connection, table, [each["id"] for each in originals], [each["id"] for each in copies])
    for turn in originals:
        connection.execute(update(Turn).where(Turn.id == turn["id"]).values(created_at=turn["created_at"]))


def _copy_parts(connection: Connection, table: Any, originals: list[int], copies: list[int]) -> None:
    """Copies the rows of a table that belong to the original turns, in the order of the copied turns."""
    assert isinstance(table, Table)
    parts: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(select(table).where(table.c.turn_id.in_(originals)).order_by(table.c.id)):
        values = dict(row._mapping)
        del values["id"]
        parts.setdefault(values["turn_id"], []).append(values)
    rows = [
        part | {"turn_id": copy}
        for index, copy in enumerate(copies, len(originals))
        for part in parts.get(originals[index % len(originals)], ())
    ]
    if rows:
        connection.execute(insert(table), rows)

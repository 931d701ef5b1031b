"""Counts the statements that read, and the rows that they return."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event


@dataclass
class Reads:
    """`statements` have their values beside them; `rows` are those of all together."""

    statements: list[tuple[str, Any]] = field(default_factory=list)
    rows: int = 0


@contextmanager
def count_reads(engine: Engine) -> Iterator[Reads]:
    """Records the SELECTs of an engine in the `with` block, and counts their rows by asking once more."""
    reads = Reads()

    def record(connection: Connection, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if not statement.startswith(("SELECT", "WITH")):
            return
        cursor = connection.connection.cursor()  # nobody counts what it executes
        cursor.execute(f"SELECT count(*) FROM ({statement}) AS it", values)  # noqa: S608  our own statement
        [[rows]] = cursor.fetchall()
        cursor.close()
        reads.statements.append((statement, values))
        reads.rows += rows

    event.listen(engine, "after_cursor_execute", record)
    try:
        yield reads
    finally:
        event.remove(engine, "after_cursor_execute", record)

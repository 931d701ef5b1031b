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
    reads, counting = Reads(), False

    def record(connection: Connection, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        nonlocal counting
        if counting or not statement.startswith(("SELECT", "WITH")):
            return
        counting = True
        again = f"SELECT count(*) FROM ({statement}) AS it"  # noqa: S608  our own statement
        rows = connection.exec_driver_sql(again, values).scalar_one()
        counting = False
        reads.statements.append((statement, values))
        reads.rows += rows

    event.listen(engine, "after_cursor_execute", record)
    try:
        yield reads
    finally:
        event.remove(engine, "after_cursor_execute", record)

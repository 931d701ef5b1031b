"""Fixtures of the tests of the booking rules."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from hallchat.models import Booking, OwnedHalfHour
from tests.conftest import Database


def owned_hours(session: Session, booking: Booking) -> int:
    owned = select(func.count()).where(OwnedHalfHour.booking_id == booking.id)
    return session.scalar(owned) or 0


CountStatements = Callable[[], AbstractContextManager[list[str]]]


@pytest.fixture
def statements(database: Database) -> CountStatements:
    """Collects the SQL statements that run inside a `with` block."""

    @contextmanager
    def count() -> Iterator[list[str]]:
        seen: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            seen.append(statement)

        event.listen(database.engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(database.engine, "before_cursor_execute", note)

    return count

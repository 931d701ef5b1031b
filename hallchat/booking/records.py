"""Quotes and bookings as plain values: a client's turn reads and writes them without the ORM."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Self

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from hallchat.booking.client_details import COLUMNS, ClientDetails, columns_of
from hallchat.booking.studio import hall_of
from hallchat.models import Booking, Hall, Quote
from hallchat.prepared_statement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The values that quotes and bookings share. The tables say what the columns mean."""

    hall: Hall
    client: ClientDetails
    starts_at: datetime
    ends_at: datetime
    num_people: int
    cost: int
    extras: dict[str, Any]
    code: str
    lines: list[Any]
    prepay: int
    refund: list[Any]

    @property
    def client_name(self) -> str:
        """The client's name, by the name of its column."""
        return self.client.name

    @classmethod
    def query(cls, table: type[Quote | Booking]) -> Select[Any]:
        """A query of the table whose rows `of_row` takes."""
        return select(*(getattr(table, name) for name in ("hall_id", *COLUMNS.values(), *_columns(cls))))

    @classmethod
    def of_row(cls, session: Session, row: Row) -> Self:
        """The record of a row of `query`."""
        hall_id, *values = row
        client, rest = values[: len(COLUMNS)], values[len(COLUMNS) :]
        return cls(
            hall=hall_of(session, hall_id),
            client=ClientDetails(**dict(zip(COLUMNS, client, strict=True))),
            **dict(zip(_columns(cls), rest, strict=True)),
        )

    def stored(self) -> dict[str, Any]:
        """The values by column."""
        values = {name: getattr(self, name) for name in _columns(type(self))}
        return {"hall_id": self.hall.id, **columns_of(self.client), **values}


def _columns(kind: type[Record]) -> tuple[str, ...]:
    """The columns that are fields of the same name."""
    return tuple(field.name for field in fields(kind) if field.name not in ("hall", "client"))


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRecord(Record):
    """A quote as it is stored."""

    id: str
    conversation_id: str
    rules_version: int
    state: str
    lapses_at: datetime
    changes: str | None = None
    changes_version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRecord(Record):
    """A booking as its client may see it."""

    reference: str
    checkout_key: str
    status: str
    hold_until: datetime | None
    owed: int = 0

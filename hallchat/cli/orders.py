"""Orders as JSON lines, for `flask quote` and `flask bookings add`."""

import json
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator
from sqlalchemy.orm import Session

from hallchat.booking.availability import check_people
from hallchat.booking.calendar import Slot, minutes_of
from hallchat.booking.errors import BadSlot, BookingError, UnknownHall
from hallchat.booking.offers import Order, check_names
from hallchat.booking.studio import snapshot
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.standard_input import input_lines
from hallchat.studio.spans import DAY_MINUTES

_CODES = {"bad_slot": "bad_step", "hall_inactive": "unknown_hall"}
"""Codes of errors that have another name here; the others are the same."""
Count = Annotated[int, Field(ge=0, le=100_000, strict=True)]


class BadRequest(Exception):
    """The line is no order."""


def _near_the_present(instant: datetime) -> datetime:
    """The instant. Raises ValueError for years in whose neighbourhood calendars end."""
    if not MINYEAR + 1 < instant.year < MAXYEAR - 1:
        raise ValueError("no order of this year")
    return instant


class OrderLine(BaseModel):
    """One line of the input."""

    model_config = ConfigDict(extra="ignore")

    hall: Annotated[str, Field(min_length=1, max_length=80)]
    date: Annotated[date, Field(strict=True)]
    start: Annotated[str, Field(max_length=5)]
    end: Annotated[str, Field(max_length=5)]
    people: Annotated[int, Field(strict=True)] = 1
    extras: dict[str, Count] = {}
    code: Annotated[str, Field(max_length=80)] = ""
    ordered_at: Annotated[datetime, Field(strict=True), AfterValidator(_near_the_present)] | None = None
    name: Annotated[str, Field(max_length=120)] = ""
    phone: Annotated[str, Field(max_length=40)] = ""
    email: Annotated[str, Field(max_length=254)] = ""

    @field_validator("hall", "code", "name", "phone", "email")
    @classmethod
    def _printable(cls, text: str) -> str:
        if not text.isprintable():
            raise ValueError("no database and no page can hold it")
        return text

    def order(self, session: Session, settings: Settings) -> Order:
        """The order. Raises UnknownHall, what `check_names` raises, BadPeople, BadSlot."""
        hall = find_hall(session, self.hall)
        extras = {key: count for key, count in self.extras.items() if count}
        check_names(session, hall, extras, self.code, settings)
        check_people(session, hall, min(self.people, 1))
        return Order(hall, self._slot(), self.people, extras, self.code)

    def _slot(self) -> Slot:
        try:
            start, end = minutes_of(self.start), minutes_of(self.end)
        except BadSlot:  # no time of day at all
            raise BadRequest() from None
        if start == end:
            raise BadSlot()
        return Slot(self.date, start, end if end > start else end + DAY_MINUTES)

    def instant(self, present: datetime, tz: ZoneInfo) -> datetime:
        """The instant of the order, `present` if the line names none; one without offset is the studio's."""
        if self.ordered_at is None:
            return present
        return self.ordered_at if self.ordered_at.tzinfo else self.ordered_at.replace(tzinfo=tz)


def find_hall(session: Session, name: str) -> Hall:
    """The active hall with that key, or Russian or English name. Raises UnknownHall."""
    halls = snapshot(session)
    found = next((hall for hall in halls.active if hall.key == name), None)
    found = found or halls.by_name.get(name.strip().casefold())
    if found is None or not found.active:
        raise UnknownHall(hall=name)
    return found


def answer_each_line(answer: Callable[[OrderLine], dict[str, Any]], refused: dict[str, Any]) -> Iterator[str]:
    """Yields the JSON answer to each line of standard input; `refused` is the answer without a result."""
    for text in input_lines():
        if not text.strip():
            continue
        try:
            answered = answer(_read(text))
        except BadRequest:
            answered = refused | {"refused": "bad_request"}
        except BookingError as error:
            answered = refused | {"refused": _CODES.get(error.code, error.code)}
        yield json.dumps(answered, ensure_ascii=False)


def _read(text: str) -> OrderLine:
    try:
        return OrderLine.model_validate_json(text)
    except ValidationError:
        raise BadRequest() from None

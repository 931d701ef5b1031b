"""The values that a description consists of: numbers, texts, bands and spans, and the base of its entries."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, field_validator

from hallchat.studio.fault import refused
from hallchat.studio.spans import HALF_HOUR, Band, ClockSpan, DateSpan

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""In the order of `date.weekday()`."""
WEEKEND = ("sat", "sun")
DAY_NAMES = (*WEEKDAYS, "weekend", "holiday")


def _parsed(kind: type[Band] | type[ClockSpan] | type[DateSpan]) -> BeforeValidator:
    return BeforeValidator(lambda value: _parse(kind, value))


def _parse(kind: type[Band] | type[ClockSpan] | type[DateSpan], value: Any) -> Band | ClockSpan | DateSpan:
    """Reads the text of the file; a value that is a band or a span already stays as it is."""
    if isinstance(value, kind):
        return value
    if not isinstance(value, str):
        raise refused("text")
    return kind.parse(value)


def _number(value: Any) -> Any:
    """Refuses texts and truth values where a number is meant; decimals stay exact."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise refused("number")
    return Decimal(str(value)) if isinstance(value, float) else value


_TEXT = PlainSerializer(str)
Whole = Annotated[int, BeforeValidator(_number)]
Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    PlainSerializer(lambda number: int(number) if number % 1 == 0 else float(number), when_used="json"),
]
Bands = Annotated[Band, _parsed(Band), _TEXT]
Clocks = Annotated[ClockSpan, _parsed(ClockSpan), _TEXT]
Dates = Annotated[DateSpan, _parsed(DateSpan), _TEXT]
OpeningHours = Annotated[
    ClockSpan | None,
    BeforeValidator(lambda value: None if value in ("", None) else _parse(ClockSpan, value)),
    PlainSerializer(lambda hours: "" if hours is None else str(hours)),
]
"""None, in the file an empty text, is a closed day."""
OpeningKey = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekend", "holiday", "all"]
DayName = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekend", "holiday"]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Note = Annotated[str, Field(max_length=5000)]
Money = Annotated[Number, Field(max_digits=11, decimal_places=2)]
"""Rubles; a price may have kopecks, a line of a quote is rounded to whole rubles."""
Step = Literal[30, 60]
STEPS: tuple[int, ...] = get_args(Step)
"""The steps in minutes in which a studio may sell its time."""
Minutes = Annotated[Whole, Field(ge=0, le=60 * 24 * 30)]
HalfHours = Annotated[Whole, Field(ge=0, le=24 * 60, multiple_of=HALF_HOUR)]
"""Minutes that are full or half hours."""

_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters other than tab and line ends, and halves of characters."""


def _texts(value: Any) -> Iterator[str]:
    """The texts of a value of the file that are its own, and not of a table within it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        yield from (text for text in value if isinstance(text, str))
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for text in pair if isinstance(text, str))


class Described(BaseModel):
    """A part of the description: frozen, and an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True)

    @field_validator("*", mode="before")
    @classmethod
    def _readable(cls, value: Any) -> Any:
        """Refuses texts with characters that no database or page can hold, such as NUL."""
        if any(_UNREADABLE.search(text) for text in _texts(value)):
            raise refused("characters")
        return value

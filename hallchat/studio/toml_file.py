"""Reads and writes `studio.toml`."""

import re
import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import tomlkit
from pydantic import ValidationError
from tomlkit.items import Table

from hallchat.studio.description import Description
from hallchat.studio.fault import DescriptionError, Fault
from hallchat.studio.faults import faults
from hallchat.studio.sound_part import sound_part

_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "string_type": "text",
    "string_too_short": "empty",
    "string_too_long": "long",
    "string_pattern_mismatch": "key",
    "greater_than": "least",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "literal_error": "choice",
    "multiple_of": "half_hours",
    "zoneinfo_str": "zone",
}
"""pydantic's type of an error -> the code of the fault; others are `invalid`."""

_TABLES = {field.alias or name: place for place, (name, field) in enumerate(Description.model_fields.items())}
"""Name of a table -> its place in a file that is written."""
_PLACE_IN_TEXT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
"""The end of a sentence of the parser: where the text cannot be read."""
_MANY_PARTS = re.compile(r"""(?:[\w"'-]{1,60}\s{0,9}\.\s{0,9}){30}""")
_LONGEST_NUMBER = 20
"""Digits before or after the point."""


MAX_BYTES = 20_000_000
"""A file of ten thousand halls and a thousand rules has a quarter of it."""


def decoded(data: bytes) -> str:
    """The text of a file. Raises DescriptionError if it is too large or no text."""
    if len(data) > MAX_BYTES:
        raise DescriptionError((Fault((), "too_large", {"megabytes": MAX_BYTES // 1_000_000}),))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DescriptionError((Fault((), "not_text"),)) from None


def read(text: str, today: date) -> Description:
    """The description in the file. Raises DescriptionError, which names every fault with its place."""
    return checked(parse(text), today)


def checked(tables: dict[str, Any], today: date) -> Description:
    """The description in the tables of a file. Raises DescriptionError like `read`."""
    of_values: tuple[Fault, ...] = ()
    try:
        studio = Description.model_validate(tables)
    except ValidationError as error:
        of_values = faults_of(error)
        studio = sound_part(tables, of_values)
    found = (*of_values, *faults(studio, today, of_values))
    if found:
        raise DescriptionError(tuple(sorted(found, key=_order)))
    return studio


def _order(fault: Fault) -> tuple[int, int]:
    """The place of the fault's entry in the file."""
    table, entry = str(fault.place[0]), fault.place[1] if len(fault.place) > 1 else 0
    return _TABLES.get(table, len(_TABLES)), entry if isinstance(entry, int) else 0


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """The faults that pydantic found."""
    return tuple(_fault(each) for each in error.errors(include_url=False))


def parse(text: str) -> dict[str, Any]:
    """The tables of the file, decimals exact. Raises DescriptionError if it is not TOML."""
    try:
        if _MANY_PARTS.search(text):  # the parser would take minutes for it
            raise ValueError("a key has too many parts")
        return tomllib.loads(text, parse_float=_decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise DescriptionError((Fault((), "not_toml", _at_line(str(error), text)),)) from None


def _at_line(error: str, text: str) -> dict[str, Any]:
    """The sentence of the parser, and the line that it is about; 0 if it names none."""
    place = _PLACE_IN_TEXT.search(error)
    if place is None:
        return {"error": error[:200], "line": 0}
    return {"error": error[: place.start()][:200], "line": int(place[1] or text.count("\n") + 1)}


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if number.is_finite() and abs(number.adjusted()) > _LONGEST_NUMBER:
        raise ValueError(f"the number {text[:20]} is too long")
    return number


def write(studio: Description) -> str:
    """The file of the description, without the keys that have their defaults."""
    sections = []
    for name, value in studio.model_dump(by_alias=True, exclude_defaults=True).items():
        section = tomlkit.document()
        if isinstance(value, dict):
            section.append(name, _table(value))
        else:
            section.append(name, tomlkit.aot())
            for each in value:
                section[name].append(_table(each))
        sections.append(tomlkit.dumps(section).strip("\n"))
    return "\n\n".join(sections) + "\n" if sections else ""


def _table(values: dict[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.append(key, _item(value))
    return table


def _item(value: Any) -> Any:
    """The value as an item of TOML; numbers without a fraction as whole ones."""
    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        for key, each in value.items():
            inline.append(key, _item(each))
        return inline
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        array.extend(_item(each) for each in value)
        return array
    if isinstance(value, Decimal):
        return (
            tomlkit.integer(int(value)) if value % 1 == 0 else tomlkit.float_(format(value.normalize(), "f"))
        )
    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    return tomlkit.item(value if isinstance(value, bool | int | str | date) else str(value))


def _fault(error: Any) -> Fault:
    """The fault for an error of pydantic."""
    kind, data = error["type"], dict(error.get("ctx", {}))
    place = tuple(part for part in error["loc"] if not _is_of_pydantic(part))
    if kind.startswith("fault_"):
        return Fault(place, kind.removeprefix("fault_"), data)
    limit = next((data[name] for name in ("ge", "gt", "le", "max_length", "expected") if name in data), "")
    return Fault(place, _CODES.get(kind, "invalid"), {"value": _shown(error["input"]), "limit": str(limit)})


def _shown(value: Any) -> str:
    """The value in a fault's text."""
    if isinstance(value, int) and abs(value) > 10**_LONGEST_NUMBER:  # Python writes no number of any length
        return "…"
    return str(value)[:60]


def _is_of_pydantic(part: str | int) -> bool:
    """True for names that pydantic puts into the place for a choice of types, and no file has."""
    return isinstance(part, str) and (part == "[key]" or "[" in part or "-" in part)

"""Reads corpora: messages with the expected result of the language understanding (formats in README.md)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from hallchat.nlu import KnownHall, NluContext, clock_of_minutes, minutes_of_clock, understand
from hallchat.nlu.serialize import to_json

ABSENT = "-"
_NUMBERS = {"hours", "people", "budget"}
_FIELDS = (
    *("intents", "hall", "date", "date_end", "start", "end", "hours", "daypart"),
    *("people", "name", "phone", "email", "budget", "ambiguous"),
)
_FIELD_OF_AMBIGUITY = {"time": "start"}


@dataclass(frozen=True, slots=True)
class Case:
    """A message, and the accepted values of each checked field; () for a field that must be absent."""

    text: str
    expected: Mapping[str, tuple[str, ...]]
    context: NluContext

    def misses(self) -> dict[str, tuple[str, str]]:
        """The fields with another value than expected: (expected, found)."""
        result = to_json(understand(self.text, self.context))
        found = {name: _as_text(result, name, self.expected) for name in self.expected}
        return {
            name: ("|".join(accepted) or ABSENT, found[name])
            for name, accepted in self.expected.items()
            if not _agrees(name, found[name], accepted)
        }


def load(path: Path) -> list[Case]:
    """The cases of a file. Raises ValueError for a line in neither format."""
    lines = path.read_text("utf-8").splitlines()
    reader = _annotated if lines and lines[0].startswith("#now") else _columns
    return list(reader(lines))


def _annotated(lines: list[str]) -> Iterator[Case]:
    """Cases in our format: `message TAB field=value; field=value`, under `#now`, `#locale` and `#halls`."""
    settings = dict(
        line[1:].split(" ", 1) for line in lines if line.startswith(("#now", "#locale", "#halls"))
    )
    context = _context(settings["now"], settings["locale"], settings["halls"])
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        text, _, values = line.partition("\t")
        pairs = (each.split("=", 1) for each in values.split(";") if each.strip())
        given = {name.strip(): tuple(value.strip().split("|")) for name, value in pairs}
        if unknown := given.keys() - {*_FIELDS}:
            raise ValueError(f"{text}: no field {', '.join(unknown)}")
        # Intents are checked only if the line gives them: data alone may be an answer or a wish.
        unchecked = {"intents"} | {_FIELD_OF_AMBIGUITY.get(each, each) for each in given.get("ambiguous", ())}
        expected = {name: given.get(name, ()) for name in _FIELDS if name in given or name not in unchecked}
        yield Case(text, expected, context)


def _columns(lines: list[str]) -> Iterator[Case]:
    """Cases in a table of utterance, date, start, end, language; the first line has the present date."""
    now = "2013-02-12T04:30" if "2013-02-12" in lines[0] else "2019-03-01T00:00"
    for line in lines[1:]:
        text, day, start, end, language = line.split("\t")[:5]
        first, _, last = day.partition("..")
        expected = {"date": _accepted(first)} | ({"date_end": (last,)} if last else {})
        if start.startswith("~"):
            expected["daypart"] = (start[1:],)
        else:
            expected["start"] = _accepted(start)
        if end.startswith("+"):
            expected["hours"] = (f"{int(end[1:]) / 60:g}",)
        else:
            expected["end"] = _accepted(end)
        yield Case(text, expected, _context(now, language, ""))


def _accepted(value: str) -> tuple[str, ...]:
    return () if value == ABSENT else tuple(value.split("|"))


def _context(now: str, language: str, halls: str) -> NluContext:
    names = [name.strip() for name in halls.split(",") if name.strip()]
    known = tuple(KnownHall(name, (name,), 9, 23) for name in names)
    return NluContext(datetime.fromisoformat(now.strip()), known, language=language.strip())


def _as_text(result: Mapping[str, Any], name: str, expected: Mapping[str, tuple[str, ...]]) -> str:
    """The value of a field as text; an end that follows from start and length counts as absent."""
    value = result[name]
    if name == "hours" and not expected["hours"] and value is not None and _has_start_and_end(expected):
        value = None
    if name == "end" and not expected["end"] and result["start"] and result["hours"]:
        derived = minutes_of_clock(result["start"]) + round(result["hours"] * 60)
        value = None if derived <= 24 * 60 and value == clock_of_minutes(derived) else value
    if isinstance(value, list | dict):
        return ",".join(value) or ABSENT
    if value is None:
        return ABSENT
    return f"{value:g}" if name in _NUMBERS else str(value)


def _has_start_and_end(expected: Mapping[str, tuple[str, ...]]) -> bool:
    return bool(expected.get("start") and expected.get("end"))


def _agrees(name: str, found: str, accepted: tuple[str, ...]) -> bool:
    if name == "ambiguous":
        found = found.replace("start", "time")
        return not accepted or any(set(each.split(",")) <= set(found.split(",")) for each in accepted)
    if name == "intents":
        return any(set(each.split(",")) == set(found.split(",")) for each in accepted)
    if name in ("name", "email"):
        return found.casefold() in [each.casefold() for each in accepted or (ABSENT,)]
    return found in (accepted or (ABSENT,))

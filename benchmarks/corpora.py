"""Messages with what they are expected to say, in files of lines (README.md shows both)."""

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
_TIMES = ("date", "start", "end")


_ASKED_AS = {"time": "start"}


@dataclass(frozen=True, slots=True)
class Case:
    """A message, and for each field that is judged what is accepted; () where it has to be absent."""

    text: str
    expected: Mapping[str, tuple[str, ...]]
    context: NluContext

    def misses(self) -> dict[str, tuple[str, str]]:
        """The fields that were read otherwise: (expected, read)."""
        read_as = to_json(understand(self.text, self.context))
        told = {name: _told(read_as, name, self.expected) for name in self.expected}
        return {
            name: ("|".join(accepted) or ABSENT, told[name])
            for name, accepted in self.expected.items()
            if not _agrees(name, told[name], accepted)
        }


def load(path: Path) -> list[Case]:
    """The cases of a file. Raises ValueError for a line that is in neither format."""
    lines = path.read_text("utf-8").splitlines()
    reader = _annotated if lines and lines[0].startswith("#now") else _columns
    return list(reader(lines))


def _annotated(lines: list[str]) -> Iterator[Case]:
    """Our own: `message TAB field=value; field=value`, under `#now`, `#locale` and `#halls`."""
    settings = dict(
        line[1:].split(" ", 1) for line in lines if line.startswith(("#now", "#locale", "#halls"))
    )
    context = _context(settings["now"], settings["locale"], settings["halls"])
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        text, _, wanted = line.partition("\t")
        pairs = (each.split("=", 1) for each in wanted.split(";") if each.strip())
        given = {name.strip(): tuple(value.strip().split("|")) for name, value in pairs}
        if unknown := given.keys() - {*_FIELDS}:
            raise ValueError(f"{text}: no field {', '.join(unknown)}")
        # Intents are judged where they are given: data by itself may be taken for an answer, or for a wish.
        left_open = {"intents"} | {_ASKED_AS.get(each, each) for each in given.get("ambiguous", ())}
        expected = {name: given.get(name, ()) for name in _FIELDS if name in given or name not in left_open}
        yield Case(text, expected, context)


def _columns(lines: list[str]) -> Iterator[Case]:
    """Of others: utterance, date, start, end, language, tags, note; the first line tells when."""
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


def _told(read_as: Mapping[str, Any], name: str, expected: Mapping[str, tuple[str, ...]]) -> str:
    """The field as text; an end that only follows from start and length is not held against the reading."""
    value = read_as[name]
    if name == "hours" and not expected["hours"] and value is not None and _spans(expected):
        value = None
    if name == "end" and not expected["end"] and read_as["start"] and read_as["hours"]:
        follows = minutes_of_clock(read_as["start"]) + round(read_as["hours"] * 60)
        value = None if follows <= 24 * 60 and value == clock_of_minutes(follows) else value
    if isinstance(value, list | dict):
        return ",".join(value) or ABSENT
    if value is None:
        return ABSENT
    return f"{value:g}" if name in _NUMBERS else str(value)


def _spans(expected: Mapping[str, tuple[str, ...]]) -> bool:
    return bool(expected.get("start") and expected.get("end"))


def _agrees(name: str, told: str, accepted: tuple[str, ...]) -> bool:
    if name == "ambiguous":
        told = told.replace("start", "time")
        return not accepted or any(set(each.split(",")) <= set(told.split(",")) for each in accepted)
    if name == "intents":
        return any(set(each.split(",")) == set(told.split(",")) for each in accepted)
    if name in ("name", "email"):
        return told.casefold() in [each.casefold() for each in accepted or (ABSENT,)]
    return told in (accepted or (ABSENT,))

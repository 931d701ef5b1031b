"""Faults that only several values of a description show together."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import holidays

from hallchat.studio.description import Answer, Closure, Description, Extra, HallTerms, PriceRule
from hallchat.studio.fault import Fault
from hallchat.studio.never import RuleCheck

_DECIDE_DAYS = ("step_minutes", "horizon_days", "lead_minutes", "holidays", "extra_holidays")
"""The keys of [studio] that decide when and how long halls can be booked."""


def faults(studio: Description, today: date, known: Sequence[Fault] = ()) -> tuple[Fault, ...]:
    """All faults beside the known ones, in the order of their tables.

    What known faults leave unsure is not judged: `studio` has other values in their places.
    """
    before = _Known(known)
    checks = (_country, _halls, _unknown_halls, _extras, _answers)
    found = [fault for check in checks for fault in check(studio, before)]
    found += _never(studio, today, _Known((*known, *found)))
    return tuple(found)


class _Known:
    """The places of faults that are known."""

    def __init__(self, known: Sequence[Fault]) -> None:
        self._exact = {fault.place for fault in known}
        self._inside = {place[:length] for place in self._exact for length in range(1, len(place) + 1)}
        self.misspelt = {fault.place[:-1] for fault in known if fault.code == "unknown_key"}
        """The tables in which a key may be meant that is not there."""

    def has(self, *place: str | int) -> bool:
        """True if a fault lies at this place or inside it, or in the whole table or entry that has it."""
        above = (place[:length] for length in range(1, len(place)))
        return place in self._inside or any(each in self._exact for each in above)

    def of_studio(self, *keys: str) -> bool:
        """True if one of these keys of the studio is unsure."""
        return ("studio",) in self.misspelt or any(self.has("studio", key) for key in keys)


def folded(name: str) -> str:
    """The name as clients' words are compared with it: without case, variants of letters, and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().replace("ё", "е").split())


def _country(studio: Description, _known: _Known) -> Iterator[Fault]:
    country = studio.studio.holidays
    if country and country not in holidays.list_supported_countries():
        yield Fault(("studio", "holidays"), "country", {"value": country})


def _halls(studio: Description, known: _Known) -> Iterator[Fault]:
    yield from _twice("hall", "key", ((hall.key,) for hall in studio.halls), known)
    yield from _names_twice("hall", studio.halls, known)
    if known.of_studio("step_minutes"):
        return
    step = studio.studio.step_minutes
    for index, hall in enumerate(studio.halls):
        for name, hours in hall.open.items():
            if hours and (hours.start % step or hours.end % step):
                yield Fault(("hall", index, "open", name), "off_step", {"step": step})


def _extras(studio: Description, known: _Known) -> Iterator[Fault]:
    yield from _twice("extra", "key", ((extra.key,) for extra in studio.extras), known)
    yield from _names_twice("extra", studio.extras, known)


def _answers(studio: Description, known: _Known) -> Iterator[Fault]:
    """Two answers to one topic would leave open which one counts; other halls may have another answer."""
    topics = (
        () if known.has("answer", index, "halls") else (f"{folded(each.topic)} {sorted(set(each.halls))}",)
        for index, each in enumerate(studio.answers)
    )
    for fault in _twice("answer", "topic", topics, known):
        yield replace(fault, data=fault.data | {"value": studio.answers[int(fault.place[1])].topic})


def _names_twice(table: str, entries: Sequence[HallTerms | Extra], known: _Known) -> Iterator[Fault]:
    """The faults name what was written, at the name in whose language it was."""
    names = ([folded(name) for name in (entry.name, entry.name_en) if name] for entry in entries)
    for fault in _twice(table, "name", names, known):
        entry = entries[int(fault.place[1])]
        is_own = folded(entry.name) == fault.data["value"]
        field, value = ("name", entry.name) if is_own else ("name_en", entry.name_en)
        yield replace(fault, place=(*fault.place[:2], field), data=fault.data | {"value": value})


def _twice(table: str, field: str, values: Iterable[Iterable[str]], known: _Known) -> Iterator[Fault]:
    """A fault for each entry with a value that an earlier one has, `first`."""
    seen: dict[str, int] = {}
    for index, of_entry in enumerate(values):
        if known.has(table, index, field):
            continue
        own = list(of_entry)
        if again := next((value for value in own if value in seen), None):
            yield Fault((table, index, field), "twice", {"value": again, "first": seen[again]})
        for value in own:
            seen.setdefault(value, index)


def _unknown_halls(studio: Description, known: _Known) -> Iterator[Fault]:
    if any(known.has("hall", index, "key") for index in range(max(1, len(studio.halls)))):
        return  # it may be the hall whose key cannot be read
    keys = {hall.key for hall in studio.halls}
    tables: dict[str, tuple[PriceRule | Extra | Closure | Answer, ...]] = {
        "price": studio.prices,
        "extra": studio.extras,
        "closed": studio.closures,
        "answer": studio.answers,
    }
    for table, entries in tables.items():
        for index, entry in enumerate(entries):
            for key in entry.halls:
                if key not in keys:
                    yield Fault((table, index, "halls"), "unknown_hall", {"value": key})


def _never(studio: Description, today: date, known: _Known) -> Iterator[Fault]:
    """Rules that no booking can meet, of those whose halls and days are sound."""
    if not studio.prices or not studio.halls or known.of_studio(*_DECIDE_DAYS):
        return
    unsure = {hall.key for index, hall in enumerate(studio.halls) if known.has("hall", index)}
    keys, check = {hall.key for hall in studio.halls}, RuleCheck(studio, today)
    for index, rule in enumerate(studio.prices):
        if known.has("price", index) or unsure.intersection(rule.halls or keys):
            continue
        reason = check.why_never(rule)
        if reason is not None:
            yield Fault(("price", index, reason), "never", {"reason": reason})

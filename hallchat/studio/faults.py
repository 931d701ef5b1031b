"""Faults that only several values of a description show together."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import holidays

from hallchat.studio.description import Answer, Closure, Description, Extra, PriceRule
from hallchat.studio.fault import Fault
from hallchat.studio.never import RuleCheck


def faults(studio: Description, today: date) -> tuple[Fault, ...]:
    """All faults, in the order of the file."""
    checks = (_country, _halls, _unknown_halls, _extras, _answers)
    found = [fault for check in checks for fault in check(studio)]
    if not found:  # a rule is judged by halls and days that are sound
        found = [*_never(studio, today)]
    return tuple(found)


def folded(name: str) -> str:
    """The name as clients' words are compared with it: without case, variants of letters, and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().replace("ё", "е").split())


def _country(studio: Description) -> Iterator[Fault]:
    country = studio.studio.holidays
    if country and country not in holidays.list_supported_countries():
        yield Fault(("studio", "holidays"), "country", {"value": country})


def _halls(studio: Description) -> Iterator[Fault]:
    yield from _twice("hall", "key", (((hall.key,)) for hall in studio.halls))
    names = ({folded(name) for name in (hall.name, hall.name_en) if name} for hall in studio.halls)
    yield from _twice("hall", "name", names)
    for index, hall in enumerate(studio.halls):
        for name, hours in hall.open.items():
            step = studio.studio.step_minutes
            if hours and (hours.start % step or hours.end % step):
                yield Fault(("hall", index, "open", name), "off_step", {"step": step})


def _extras(studio: Description) -> Iterator[Fault]:
    yield from _twice("extra", "key", ((extra.key,) for extra in studio.extras))
    names = ({folded(name) for name in (extra.name, extra.name_en) if name} for extra in studio.extras)
    yield from _twice("extra", "name", names)


def _answers(studio: Description) -> Iterator[Fault]:
    """Two answers to one topic would leave open which one counts; other halls may have another answer."""
    topics = ((f"{folded(each.topic)} {sorted(set(each.halls))}",) for each in studio.answers)
    for fault in _twice("answer", "topic", topics):
        yield replace(fault, data={"value": studio.answers[int(fault.place[1])].topic})


def _twice(table: str, field: str, values: Iterable[Iterable[str]]) -> Iterator[Fault]:
    """A fault for each value that an earlier entry of the table has."""
    seen: set[str] = set()
    for index, of_entry in enumerate(values):
        again = seen.intersection(of_entry)
        if again:
            yield Fault((table, index, field), "twice", {"value": min(again)})
        seen.update(of_entry)


def _unknown_halls(studio: Description) -> Iterator[Fault]:
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


def _never(studio: Description, today: date) -> Iterator[Fault]:
    if not studio.prices or not studio.halls:
        return
    check = RuleCheck(studio, today)
    for index, rule in enumerate(studio.prices):
        reason = check.why_never(rule)
        if reason is not None:
            yield Fault(("price", index, reason), "never", {"reason": reason})

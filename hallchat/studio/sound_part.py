"""The part of a faulty file that is sound: its other faults are found in the same round."""

from collections.abc import Iterable, Mapping
from typing import Any

from hallchat.studio.description import Description
from hallchat.studio.fault import Fault

_LEAST: dict[str, dict[str, Any]] = {
    "hall": {"key": "x", "name": "x", "price": 0},
    "price": {"label": "x", "once": 0},
    "extra": {"key": "x", "name": "x", "price": 0, "unit": "piece"},
    "closed": {"days": ["mon"], "time": "09:00-10:00"},
    "answer": {"topic": "x", "text": "x"},
}
"""The least entry of each table: it stands for what a faulty entry does not say."""
_COMPARED = {
    "hall": ("key", "name", "name_en", "open"),
    "price": ("halls",),
    "extra": ("key", "name", "name_en", "halls"),
    "closed": ("halls",),
    "answer": ("topic", "halls"),
}
"""The keys of a faulty entry that `faults` compares with other entries."""
_FIELDS = {field.alias or name: name for name, field in Description.model_fields.items()}


def sound_part(tables: Mapping[str, Any], found: Iterable[Fault]) -> Description:
    """The description without the faults that were found in its tables. Entries keep their numbers."""
    places = {fault.place[:length] for fault in found for length in range(1, len(fault.place) + 1)}
    whole = {fault.place for fault in found if len(fault.place) == 1}
    sound: dict[str, Any] = {}
    for table in _LEAST:
        entries = tables.get(table, tables.get(_FIELDS[table], ()))
        if (table,) not in whole:
            sound[table] = [_sound_entry(table, index, entry, places) for index, entry in enumerate(entries)]
    studio = tables.get("studio")
    if isinstance(studio, dict) and ("studio",) not in whole:
        sound["studio"] = {key: value for key, value in studio.items() if ("studio", key) not in places}
    return Description.model_validate(sound)


def _sound_entry(table: str, index: int, entry: Any, places: set[tuple[str | int, ...]]) -> Any:
    if (table, index) not in places:
        return entry
    if not isinstance(entry, dict):
        return _LEAST[table]
    kept = {key: entry[key] for key in _COMPARED[table] if key in entry}
    sound = {key: value for key, value in kept.items() if (table, index, key) not in places}
    hours = kept.get("open")
    if isinstance(hours, dict):
        days = {day: each for day, each in hours.items() if (table, index, "open", day) not in places}
        sound |= {"open": days} if days else {}
    return _LEAST[table] | sound

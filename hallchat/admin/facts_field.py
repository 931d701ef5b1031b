"""The facts of a hall in its form: rows of a name and a value, in Russian and in English."""

from collections.abc import Mapping
from typing import Any

from wtforms import Form

from hallchat.admin import fields
from hallchat.admin.labels import lazy_say
from hallchat.admin.rows_field import RowsField
from hallchat.languages import DEFAULT_LANGUAGE, INTERNATIONAL_LANGUAGE
from hallchat.request_context import current_language
from hallchat.wording import say

KNOWN = ("area", "ceiling", "light", "background")
"""Keys of facts that the program has a name for in both languages; staff see and type that name."""


class FactRow(Form):
    """A fact, such as "Площадь", "64 м²", "Area", "64 m²"."""

    name = fields.line(lazy_say("admin-fact-name"), 60, required=False)
    value = fields.line(lazy_say("admin-fact-value"), 300, required=False)
    name_en = fields.line(lazy_say("admin-fact-name-en"), 60, required=False)
    value_en = fields.line(lazy_say("admin-fact-value-en"), 300, required=False)

    def validate(self, extra_validators: Any = None) -> bool:
        """Asks for the name of each value and the other way round; an English name may be the Russian one."""
        sound = super().validate(extra_validators)
        missing = []
        if self.value.data and not self.name.data:
            missing.append(self.name)
        if self.name.data and not self.value.data:
            missing.append(self.value)
        if (
            self.name_en.data
            and not self.value_en.data
            and _key(INTERNATIONAL_LANGUAGE, self.name_en.data) not in KNOWN
        ):
            missing.append(self.value_en)
        if self.value_en.data and not (self.name_en.data or self.name.data):
            missing.append(self.name_en)
        for field in missing:
            field.errors = [say(current_language(), "fault-form-missing").capitalize()]
        return sound and not missing


class FactsField(RowsField):
    """Facts by name in two languages; the empty rows at the end are for new ones."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(FactRow, label, blank=3, **options)

    def validate(self, form: Any, extra_validators: Any = ()) -> bool:
        sound = super().validate(form, extra_validators)
        seen: set[tuple[str, str]] = set()
        for row, values in self.filled:
            for name in ("name", "name_en"):
                known = (name, str(values[name]).casefold())
                if values[name] and known in seen:
                    row[name].errors = [say(current_language(), "fault-form-twice", value=values[name])]
                    sound = False
                seen.add(known)
        return sound

    def facts(self) -> dict[str, dict[str, str]]:
        """The columns `facts` and `facts_en`. A fact without an English name has the same name in both."""
        found: dict[str, dict[str, str]] = {"facts": {}, "facts_en": {}}
        for _, row in self.filled:
            name, name_en = _key(DEFAULT_LANGUAGE, row["name"]), _key(INTERNATIONAL_LANGUAGE, row["name_en"])
            if name:
                found["facts"][name] = row["value"]
            if row["value_en"]:
                found["facts_en"][name_en or name] = row["value_en"]
        return found


def _key(language: str, name: str | None) -> str:
    """The key of the fact that staff call so."""
    titles = {say(language, f"hall-fact-{key}").casefold(): key for key in KNOWN}
    return titles.get((name or "").casefold(), name or "")


def _title(language: str, key: str) -> str:
    """The name of the fact, as staff know it."""
    return say(language, f"hall-fact-{key}") if key in KNOWN else key


def fact_rows(facts: Mapping[str, str], facts_en: Mapping[str, str]) -> list[dict[str, str]]:
    """The rows with which the form opens: facts of one name are one; so are the others, in their order."""
    english = {name: value for name, value in facts_en.items() if name not in facts}
    alone = [name for name in facts if name not in facts_en]
    pairs = dict(zip(alone, english, strict=True)) if len(alone) == len(english) else {}
    rows = []
    for name, value in facts.items():
        name_en = pairs.get(name, "")
        value_en = english.pop(name_en) if name_en else facts_en.get(name, "")
        if name in KNOWN:
            name_en = name
        titles = {"name": _title(DEFAULT_LANGUAGE, name), "name_en": _title(INTERNATIONAL_LANGUAGE, name_en)}
        rows.append({**titles, "value": value, "value_en": value_en})
    return rows + [
        {"name_en": _title(INTERNATIONAL_LANGUAGE, name), "value_en": value}
        for name, value in english.items()
    ]

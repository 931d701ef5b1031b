"""The facts of a hall in its form: rows of a name and a value, in Russian and in English."""

from collections.abc import Mapping
from typing import Any

from flask_admin.form import BaseForm

from hallchat.admin import fields
from hallchat.admin.labels import lazy_say
from hallchat.admin.rows_field import RowsField
from hallchat.languages import DEFAULT_LANGUAGE, INTERNATIONAL_LANGUAGE
from hallchat.request_context import current_language
from hallchat.studio.hall_facts import HallFact, hall_facts
from hallchat.wording import say

KNOWN = ("area", "ceiling", "light", "background")
"""Keys of facts that the program has a name for in both languages; staff see and type that name."""


class FactRow(BaseForm):
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
        """The columns `facts` and `facts_en`. A fact without an English name has the same name in both.

        Where others have an English name of their own, one that is told in Russian alone keeps its place.
        """
        found: dict[str, dict[str, str]] = {"facts": {}, "facts_en": {}}
        for _, row in self.filled:
            name, name_en = _key(DEFAULT_LANGUAGE, row["name"]), _key(INTERNATIONAL_LANGUAGE, row["name_en"])
            if name:
                found["facts"][name] = row["value"]
            if row["value_en"] or name:
                found["facts_en"][(row["value_en"] and name_en) or name] = row["value_en"] or ""
        if found["facts_en"].keys() <= found["facts"].keys():  # nothing to tell apart
            found["facts_en"] = {name: value for name, value in found["facts_en"].items() if value}
        return found


def _key(language: str, name: str | None) -> str:
    """The key of the fact that staff call so."""
    titles = {say(language, f"hall-fact-{key}").casefold(): key for key in KNOWN}
    return titles.get((name or "").casefold(), name or "")


def _title(language: str, key: str) -> str:
    """The name of the fact, as staff know it."""
    return say(language, f"hall-fact-{key}") if key in KNOWN else key


def fact_rows(facts: Mapping[str, str], facts_en: Mapping[str, str]) -> list[dict[str, str]]:
    """The rows with which the form opens."""
    return [
        {
            "name": _title(DEFAULT_LANGUAGE, fact.name),
            "value": fact.value,
            "name_en": _title(INTERNATIONAL_LANGUAGE, _name_en(fact)),
            "value_en": fact.value_en,
        }
        for fact in hall_facts(facts, facts_en)
    ]


def _name_en(fact: HallFact) -> str:
    """The English name, where it is not the Russian one or staff call it otherwise."""
    is_same = fact.name_en == fact.name and fact.name not in KNOWN
    return fact.name if fact.name in KNOWN else "" if is_same else fact.name_en

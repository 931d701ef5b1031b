"""One-line summaries of tool calls for staff."""

import json
from collections.abc import Mapping
from typing import Any

from hallchat.admin import dates
from hallchat.admin.labels import date_label
from hallchat.request_context import current_language
from hallchat.wording import has, say
from hallchat.wording.formats import money, span


def call_summary(name: str, arguments: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """The call as «Оформил бронь · Мрак · пт, 27 ноября · 15:00–18:00»; without a label, the tool's name."""
    word = f"admin-tool-{name.replace('_', '-')}"
    label = say(current_language(), word) if has(current_language(), word) else name
    values = {**arguments, **result}
    facts = [each for each in (_hall(values), _day(values), _hours(values), _cost(values)) if each]
    if "reference" in result:
        facts.insert(0, str(result["reference"]))
    if "error" in result:
        facts.append(say(current_language(), "admin-tool-refused"))
    return " · ".join([label, *facts])


def as_json(value: object) -> str:
    """The arguments or the result of a tool as indented JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _hall(values: Mapping[str, Any]) -> str:
    hall = values.get("title") or values.get("hall")
    return str(hall) if hall else ""


def _day(values: Mapping[str, Any]) -> str:
    day = dates.parse_day(str(values.get("date", "")))
    return date_label(day) if day else ""


def _hours(values: Mapping[str, Any]) -> str:
    start, end = values.get("start"), values.get("end")
    return span(str(start), str(end)) if start and end else ""


def _cost(values: Mapping[str, Any]) -> str:
    cost = values.get("cost")
    return money(current_language(), cost) if isinstance(cost, int) else ""

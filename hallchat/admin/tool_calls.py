"""What a tool did, in a line that staff read before they open it."""

import json
from collections.abc import Mapping
from typing import Any

from hallchat.admin import dates
from hallchat.admin.labels import date_label
from hallchat.request_context import current_language
from hallchat.wording import has, say
from hallchat.wording.formats import money, span


def call_summary(name: str, arguments: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """ "Оформил бронь · Мрак · пт, 27 ноября · 15:00–18:00"; a tool that has no words goes by its name."""
    word = f"admin-tool-{name.replace('_', '-')}"
    what = say(current_language(), word) if has(current_language(), word) else name
    known = {**arguments, **result}
    facts = [each for each in (_hall(known), _day(known), _hours(known), _cost(known)) if each]
    if "reference" in result:
        facts.insert(0, str(result["reference"]))
    if "error" in result:
        facts.append(say(current_language(), "admin-tool-refused"))
    return " · ".join([what, *facts])


def as_json(value: object) -> str:
    """What a tool was given or gave back, indented."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _hall(known: Mapping[str, Any]) -> str:
    hall = known.get("title") or known.get("hall")
    return str(hall) if hall else ""


def _day(known: Mapping[str, Any]) -> str:
    day = dates.parse_day(str(known.get("date", "")))
    return date_label(day) if day else ""


def _hours(known: Mapping[str, Any]) -> str:
    start, end = known.get("start"), known.get("end")
    return span(str(start), str(end)) if start and end else ""


def _cost(known: Mapping[str, Any]) -> str:
    cost = known.get("cost")
    return money(current_language(), cost) if isinstance(cost, int) else ""

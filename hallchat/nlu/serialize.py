"""Serialises an `NluResult` to JSON values, for the command line and the benchmarks."""

from typing import Any

from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS, TIME, WISH_FIELDS
from hallchat.nlu.types import NluResult, clock_of_minutes

_KEYS = {"date": ("date", "date_end"), "all_day": ()}
"""Field -> its keys in JSON, where they differ from its name."""
_FIELDS = (
    *(key for field in BOOKING_FIELDS for key in _KEYS.get(field, (field,))),
    *CONTACTS,
    *WISH_FIELDS,
    "language",
)


def to_json(result: NluResult) -> dict[str, Any]:
    """The fields of the result, None if not mentioned; dates are ISO 8601, hours are numbers.

    `unsaid` holds the change requests. The pseudo-field `slots.TIME` becomes "start".
    """
    fields = {name: getattr(result, name) for name in _FIELDS}
    if result.all_day and result.start is None:
        fields |= {
            "start": clock_of_minutes(OpeningHours().opens),
            "end": clock_of_minutes(OpeningHours().closes),
        }
    for name in ("date", "date_end"):
        fields[name] = fields[name] and fields[name].isoformat()
    return {
        "intents": [str(intent) for intent in result.intents],
        **fields,
        "ambiguous": {_key(name): list(options) for name, options in result.ambiguous.items()},
        "invalid": {_key(name): words for name, words in result.invalid.items()},
        "unsaid": list(result.change_requests),
    }


def _key(field: str) -> str:
    return "start" if field == TIME else field

"""A reading as plain JSON values, for people and programs outside."""

from typing import Any

from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.types import NluResult, clock_of_minutes

_FIELDS = (
    *("hall", "date", "date_end", "start", "end", "hours", "daypart"),
    *("people", "name", "phone", "email", "budget", "language"),
)


def to_json(result: NluResult) -> dict[str, Any]:
    """Each field of the reading, None where nothing was said of it; dates are ISO, hours numbers.

    `intents` is a list; `ambiguous` maps fields to their candidates, `invalid` to the words that cannot be
    what they should be; `change_requests` lists what is to be different without saying how.
    """
    fields = {name: getattr(result, name) for name in _FIELDS}
    if result.all_day and result.start is None:
        fields |= {
            "start": clock_of_minutes(OpeningHours().opens * 60),
            "end": clock_of_minutes(OpeningHours().closes * 60),
        }
    for name in ("date", "date_end"):
        fields[name] = fields[name] and fields[name].isoformat()
    return {
        "intents": [str(intent) for intent in result.intents],
        **fields,
        "ambiguous": {_TOLD_AS.get(name, name): list(result.ambiguous[name]) for name in result.ambiguous},
        "invalid": {_TOLD_AS.get(name, name): said for name, said in result.invalid.items()},
        "unsaid": list(result.change_requests),
    }


_TOLD_AS = {"time": "start"}

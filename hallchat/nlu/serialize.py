"""A reading as plain JSON values, for people and programs outside."""

from typing import Any

from hallchat.nlu.extractors.clock_patterns import Hours
from hallchat.nlu.types import Reading, clock

_FIELDS = (
    *("hall", "date", "date_end", "start", "end", "hours", "daypart"),
    *("people", "name", "phone", "email", "budget", "language"),
)


def report(reading: Reading) -> dict[str, Any]:
    """Each field of the reading, None where nothing was said of it; dates are ISO, hours numbers.

    `intents` is a list; `ambiguous` maps fields to their candidates, `invalid` to the words that cannot be
    what they should be; `unsaid` lists what is to be different without saying how.
    """
    fields = {name: getattr(reading, name) for name in _FIELDS}
    if reading.all_day and reading.start is None:
        fields |= {"start": clock(Hours().opens * 60), "end": clock(Hours().closes * 60)}
    for name in ("date", "date_end"):
        fields[name] = fields[name] and fields[name].isoformat()
    return {
        "intents": [str(intent) for intent in reading.intents],
        **fields,
        "ambiguous": {_TOLD_AS.get(name, name): list(reading.ambiguous[name]) for name in reading.ambiguous},
        "invalid": {_TOLD_AS.get(name, name): said for name, said in reading.invalid.items()},
        "unsaid": list(reading.unsaid),
    }


_TOLD_AS = {"time": "start"}

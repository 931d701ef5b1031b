"""Natural language understanding by rules and a small classifier, without a language model.

Read first: `slots.py` (the names of slots and fields), `types.py` (input and output), then `pipeline.py` (the
steps in order). One thing that clients say, such as a date, is in four places:

    words      languages/ru/dates.py, languages/en/dates.py   «в», «через», «января»
    meanings   languages/lexicon/dates.py                     one line for each kind of words
    patterns   extractors/date_patterns.py (*_patterns.py)    expressions with the words of all languages
    rules      extractors/date_rules.py (*_rules.py)          match -> value

Patterns and rules meet through named groups: `(?P<next>...)` in a pattern, `match["next"]` in the rule. The
docstring of the module that reads the groups lists their names. Where patterns and rules are short, one
module holds both (`extractors/people.py`, `acts/change_requests.py`). `text/` prepares the message; `acts/`
finds intents, digressions and corrections; `*_steps.py` call both and set the fields of the result.
"""

from hallchat.nlu.pipeline import understand
from hallchat.nlu.types import (
    Daypart,
    Intent,
    KnownExtra,
    KnownHall,
    NluContext,
    NluResult,
    clock_of_minutes,
    minutes_of_clock,
)

__all__ = [
    "Daypart",
    "Intent",
    "KnownExtra",
    "KnownHall",
    "NluContext",
    "NluResult",
    "clock_of_minutes",
    "minutes_of_clock",
    "understand",
]

"""Patterns for starts, ends and ranges of hours.

Group names: those of `clock_patterns.pattern(1)`, in ranges those of `pattern(2)` too; `from` and `to` (words
before and within a range); `n` (a bare duration in hours).
"""

import re

from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.languages import TIMES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of

_CLOCK = clock_patterns.pattern(1)
_SECOND_CLOCK = clock_patterns.pattern(2)
_ABOUT = rf"(?:(?:{WORDS.about})\s+)?"
_BEFORE_HOUR = rf"(?:\s+|(?=\d)){_ABOUT}"
"""The text between a preposition and its hour: "в 16", "в16", "в примерно 16"."""

RANGE = any_of(
    rf"(?P<from>(?:{WORDS.from_}){_BEFORE_HOUR})?(?:(?:{WORDS.before_range})\s+)?{_CLOCK}"
    rf"(?P<to>\s*(?:-+|{WORDS.to}|/)\s*{_ABOUT}){_SECOND_CLOCK}"
)
WEAK_TO = lazy(rf"{WORDS.weak_to}|/")
"""Words and signs within a range that also join other things: "5 и 7"."""
END = any_of(rf"(?:{WORDS.until}){_BEFORE_HOUR}{_CLOCK}")
END_BEFORE_VERB = any_of(
    rf"(?:{WORDS.at}){_BEFORE_HOUR}{_CLOCK}(?=(?:\s+[^\W\d]+){{0,3}}?\s+(?:{WORDS.finishing})(?!\w))"
)
"""An end that its verb follows: "к 19 освободиться"."""
SAME_END = any_of(WORDS.same_end)
"""Words that keep the known end: "конец тот же"."""
OTHER_EVENT = any_of(
    rf"(?:{WORDS.other_events})(?:\s+[^\W\d]+){{0,2}}?\s+(?:{WORDS.at}|{WORDS.until}|-){_BEFORE_HOUR}{_CLOCK}"
    rf"(?!\s*(?:{WORDS.to}|-)\s*\d)"
)
"""The hour of something else: "регистрация в 14:00", "they give us the keys at 3"."""
COUNTED_UNTIL = re.compile(rf"(?:{WORDS.counted_until})(?!\w)", re.IGNORECASE)
"""Number words behind "по" that count things: "сумма по трём"."""
START = any_of(rf"(?:{WORDS.at}){_BEFORE_HOUR}{_CLOCK}")
START_OR_DURATION = any_of(rf"(?:{WORDS.on})\s+{_ABOUT}{_CLOCK}")
OR = lazy(rf"\W*(?:{WORDS.or_})\W*")
"""The text between two possible starts: "в 5 или в 6"."""
LONE_CLOCK = any_of("".join(f"(?<!{word} )" for word in WORDS.before_counted) + _CLOCK)

# In an answer to "what time?"
BARE_CLOCK = any_of(rf"(?:(?:{WORDS.before_bare})\s+)?{_CLOCK}")
BARE_DURATION = any_of(rf"(?:{WORDS.on})\s+(?P<n>[1-8])(?![\d:.])")
BARE_RANGE = any_of(rf"{_CLOCK}[\s,]+{_SECOND_CLOCK}")

BARE_DIGITS = re.compile(r"\W*(?P<hour>[1-9]|[01]\d|2[0-3])(?P<minute>[0-5][05])\W*")

COUNTED = re.compile(rf"(?:{WORDS.counted})(?!\w)", re.IGNORECASE)
"""Number words that count things: "с двумя собаками"."""
ABOUT_DURATION = lazy(WORDS.durations)
"""Durations that begin like a start: "about 3 hours"."""

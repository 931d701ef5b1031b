"""English words for clock times."""

from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.types import Daypart

TIMES = TimeWords(
    dayparts={
        Daypart.MORNING: r"a\.?\s?m\b\.?|in\s+the\s+morning",
        Daypart.AFTERNOON: r"in\s+the\s+afternoon",
        Daypart.EVENING: r"p\.?\s?m\b\.?|in\s+the\s+evening",
        Daypart.NIGHT: r"in\s+the\s+night|at\s+night",
    },
    minutes_to=(
        r"without\s+(?P<minutes>\d{1,2})\s+(?P<hour>\d{1,2})",
        r"(?:a\s+)?(?:(?P<quarter>quarter)|(?P<minutes>\d{1,2}(?=\s+minutes\s+to\b)))(?:\s+minutes)?"
        r"\s+(?:to|of|till)\s+(?P<hour>\d{1,2})",
    ),
    minutes_past=(
        r"(?:a\s+)?(?:(?P<half>half)|(?P<quarter>quarter)|(?P<minutes>\d{1,2}(?=\s+(?:minutes\s+)?past\b)))"
        r"(?:\s+minutes)?\s+(?:past|after)\s+(?P<hour>\d{1,2})",
        r"(?P<half>half)\s+(?P<hour>\d{1,2})(?!\d|\s*(?:hours?|hrs?)\b)",
    ),
    midnight_at_12=r"a\.?\s?m\.?|in\s+the\s+(?:morning|evening)",
    noon=r"noon|midday",
    midnight=r"midnight",
    opening=r"opening|you open",
    closing=r"closing|close|you close",
    hour_units=r"o['\"]?\s?clock|hrs?\b|h\b",
    clock_units=r"o['\"]?\s?clock",
    no_hour_units=r"min|week|day|month",
    ordinal_endings=r"st|nd|rd|th",
    about_endings=r"ish",
    before_four_digits=("at",),
    about=r"about|around|the",
    from_=r"from|between|starting(?:\s+(?:at|from))?|frm",
    to=r"to|till?|until|and",
    weak_to=r"and",
    or_=r"or",
    at=r"at|from|after|earlier\s+than|about|around|by|@|frm|starting(?:\s+(?:at|from))?|(?:back|forward|it|time|start)\s+to",
    until=r"(?:out|done|finish(?:ed)?|leave|gone)\s+by|till?|until|before",
    on=r"for",
    before_range=r"at",
    before_bare=r"for",
    durations=r"(?:about|around)\s+\d{1,2}\s*(?:hours|hrs)(?!\w)",
)

"""English words for clock times."""

from hallchat.nlu.languages.lexicon.times import TimeWords
from hallchat.nlu.types import Daypart

TIMES = TimeWords(
    dayparts={
        Daypart.MORNING: r"a\.?\s?m\b\.?|(?<=\d)a\b|in\s+the\s+morning",
        Daypart.AFTERNOON: r"in\s+(?:the\s+)?afternoon",
        Daypart.EVENING: r"p\.?\s?m\b\.?|(?<=\d)p\b|in\s+the\s+(?:evening|pm\b)",
        Daypart.NIGHT: r"in\s+the\s+night|at\s+night",
    },
    minutes_to=(
        r"without\s+(?P<minutes>\d{1,2})\s+(?P<hour>\d{1,2})",
        r"(?:a\s+)?(?:(?P<quarter>quarter)|(?P<minutes>\d{1,2}(?=\s+minutes\s+to\b)))(?:\s+minutes)?"
        r"\s+(?:to|of|till)\s+(?P<hour>\d{1,2}|noon|midday|midnight)",
        r"(?P<minutes>5|10|15|20|25)(?:\s+minutes)?\s+(?:to|before)\s+(?P<hour>noon|midday|midnight)",
    ),
    minutes_past=(
        r"(?:a\s+)?(?:(?P<half>half)|(?P<quarter>quarter)|(?P<minutes>\d{1,2}(?=\s+(?:minutes\s+)?past\b)"
        r"|(?:5|10|20|25)(?=\s+(?:minutes\s+)?after\b)))"
        r"(?:\s+minutes)?\s+(?:past|after)\s+(?P<hour>\d{1,2}|noon|midday|midnight)",
        r"(?P<half>half)\s+(?P<hour>\d{1,2})(?!\d|\s*(?:hours?|hrs?)\b)",
    ),
    midnight_at_12=r"a\.?\s?m\.?|in\s+the\s+(?:morning|evening)",
    noon=r"noon|midday",
    midnight=r"midnight",
    opening=r"opening|you open",
    closing=r"closing|close|you close",
    hour_units=r"o['\"]?\s?clock|hrs?\b|h\b",
    clock_units=r"o['\"]?\s?clock",
    minutes_separator=r"(?<=\d\d)h|(?<=[7-9])h",
    no_hour_units=r"min|week|day|month|(?:more\s+)?(?:bookings?|reservations?)(?!\w)",
    ordinal_endings=r"st|nd|rd|th",
    about_endings=r"ish",
    before_four_digits=("at", "around", "about", "approximately", "by", "from", "till", "until"),
    about=r"about|around|approximately|roughly|the|in\s+between",
    from_=r"from|between|starting(?:\s+(?:at|from))?|frm",
    to=r"to|till?|untill?|through|thru|and",
    weak_to=r"and",
    or_=r"or",
    at=r"at|from|after|since|(?:earlier|later)\s+than|about|around|approximately|by|@|frm|starting(?:\s+(?:at|from))?|(?:back|forward|it|time|start)\s+to",
    clock_at=r"at|by|after|until|till|in",
    same_end=r"(?:same\s+(?:end|finish)(?:ing)?|(?:the\s+)?end(?:\s+time)?\s+(?:stays|is)\s+(?:the\s+same|as\s+(?:it\s+)?(?:is|was)))"
    r"|(?:finish|end|leave|stop|done)(?:ing)?\s+(?:[^\W\d]\w*\s+){0,2}(?:as\s+(?:planned|before|booked|agreed|originally)|at\s+the\s+same\s+(?:time|hour)|on\s+time)"
    r"|keep(?:ing)?\s+the\s+(?:same\s+)?(?:end|finish)\w*",
    other_events=(
        r"(?<!for )(?<!for a )(?<!for the )"
        r"(?:keys?|ceremony|registration|flight|train|plane|banquet|caterer|registry(?:\s+office)?)"
        r"|(?:have|need)\s+to\s+(?:set\s+off|catch\s+\w+(?:\s+\w+)?)"
    ),
    until=(
        r"(?:(?:finish|end|stop|wrapp?)(?:ing|ed)?(?:\s+up)?|done|out|leave|leaving|gone)"
        r"\s+(?:(?:a\s+bit\s+)?(?:earlier|later|early|late),?\s+)?(?:no\s+later\s+than|at|by|around|about)"
        r"|(?:the\s+)?end\s+(?:stays|is|remains)\s+(?:the\s+same\s*,?\s*)?(?:at)?"
        r"|(?:extend|prolong|lengthen|shorten|cut)(?:ed|en|ing)?(?:\s+(?:it|that|this|us|me|my|our|the|booking|reservation|slot|session|hall|time|back|short|out)){0,4}\s+to"
        r"|till?|untill?|(?<!not\s)before"
    ),
    finishing=r"(?:finish(?:ed)?|done|out|gone|over)",
    on=r"for",
    moved_from=r"from",
    moved_by=r"by",
    moved_to=r"to",
    start_word_of={"to": "at"},
    before_range=r"at",
    before_bare=r"for",
    durations=r"(?:about|around)\s+\d{1,2}\s*(?:hours|hrs)(?!\w)",
)

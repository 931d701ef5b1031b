"""English words for days."""

from hallchat.nlu.languages.lexicon.dates import DateWords

_NO_THEME = (
    r"(?!(?:\W+(?:and\s+)?new\s+year)?\W+(?:\w+\W+)?(?:trees?|decor\w*|sets?|scenery|lights?|garlands?|props?|backdrops?"
    r"|themes?|themed|mood|style|outfits?|costumes?|jumpers?|sweaters?|cards?|part(?:y|ies)|photo\w*|pictures?|pics|shoot\w*"
    r"|sessions?|minis?|portraits?|videos?|clips?|reels?|campaigns?|collections?|fairs?|markets?|sale|zones?|interiors?"
    r"|location|atmosphere|presents?|gifts?)(?!\w))"
)
"""A holiday before one of these tells what is shot, not when: "a Christmas shoot"."""

DATES = DateWords(
    months={
        1: r"january|jan",
        2: r"february|feb",
        3: r"march|mar",
        4: r"april|apr",
        5: r"may",
        6: r"june|jun",
        7: r"july|jul",
        8: r"august|aug",
        9: r"september|sept|sep",
        10: r"october|oct",
        11: r"november|nov",
        12: r"december|dec",
    },
    weekdays={
        0: r"monday|mon",
        1: r"tuesday|tues?",
        2: r"wednesday|wed",
        3: r"thursday|thurs?|thu",
        4: r"friday|fri",
        5: r"saturday|sat",
        6: r"sunday|(?<!the )(?<!some )(?<!more )(?<!much )(?<!any )(?<!have )(?<!get )(?<!of )sun",
    },
    farewells=r"(?:see|catch)\s+(?:you|ya|u)(?:\s+all)?(?:\s+(?:on|next|this))?|(?:un)?till?",
    weekday_stems={
        0: r"monday",
        1: r"tuesday",
        2: r"wednesday",
        3: r"thursday",
        4: r"friday",
        5: r"saturday",
        6: r"sunday",
    },
    weekday_names=r"monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    relative={
        15: r"a fortnight (?:from )?tomorrow",
        14: r"(?:in\s+)?a fortnight(?:\s+(?:today|from (?:now|today)|hence))?",
        8: r"a week (?:from )?tomorrow",
        7: r"(?:in\s+)?(?:a|1) week (?:(?:from )?(?:today|now)|hence)",
        2: r"(?:the )?day after (?:tomorrow|tmrw|tomorow|2moro)|overmorrow",
        1: r"tomorrow|tmrw|tomorow|2mor+ow?|2moro|tmr\b|tmw\b",
        0: r"today|(?=tonight|2nite|tonite)",
        -1: r"(?:for\s+)?yesterday",
    },
    part_of_today=r"this\s+(?=(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)(?!\w))",
    holidays={
        (1, 1): rf"new year(?!'?s eve)(?:'?s day)?{_NO_THEME}",
        (2, 14): rf"valentine(?:'?s)?(?: day)?{_NO_THEME}",
        (10, 31): rf"(?:next\s+)?hallow'?e'?en{_NO_THEME}",
        (12, 24): r"(?:christmas|xmas) eve",
        (12, 25): rf"(?:on\s+)?(?:christmas|xmas)(?! eve)(?: day)?(?!\w){_NO_THEME}",
        (12, 26): r"boxing day",
        (12, 31): r"new year'?s eve|nye(?!\w)",
    },
    ordinals={},
    day_ending=r"st|nd|rd|th",
    days=r"days?",
    weeks=r"weeks?",
    month_units=r"months?",
    weekend=r"week-?end|wkend|w/e",
    this=r"this|(?:the\s+)?current",
    that=r"(?:the\s+)?following",
    next=r"next",
    nearest=r"coming|nearest|upcoming",
    past=r"last|(?:this\s+)?past",
    last=r"last",
    beginning=r"beginning|start|early",
    middle=r"middle|mid\b-?",
    end=r"end|late",
    definite=r"the",
    indefinite=r"a",
    of=r"of",
    on=r"on",
    on_weekday=r"on",
    in_period=r"in|for|during",
    near=r"(?:at|in|by) the",
    after=r"in|after",
    exactly=r"exactly|about",
    from_=r"from",
    to=r"through|thru|to|till|untill?",
    clock_to=r"through|thru|to|till|untill?",
    clock_prepositions=r"from|at|till",
    and_=r"and|&",
    or_=r"or",
    either=r"either",
    other_units=r"hour|hr|h\b|week",
    clock_units=r"[ap]\.?m",
    following=r"following",
    day_of_month=r"(?:on|for)\s+the\s",
    before_own_weekday=r"is\s+a",
    day_unit="day",
    day_after=r"(?:the|next|following)\s+day\s+after",
    later_than=r"after|later\s+than",
    from_then=r"(?:not|nothing)\s+(?:before|earlier\s+than)|no\s+(?:earlier|sooner)\s+than|starting(?:\s+(?:from|on))?"
    r"|(?:on|from)\s+or\s+after|as\s+of",
    since="from|since",
    onward=r"on(?:wards?)?(?=\W*$|\s*[,.;!?])|onwards?|and\s+(?:on|onwards?|later|after(?:wards)?)|or\s+later",
    before=r"(?<!not )(?<!nothing )before|(?<!no )(?<!not )earlier\s+than",
    until=r"by|(?:not|no)\s+later\s+than",
    past_verbs=(
        r"called|phoned|rang|wrote|texted|emailed|messaged|spoke|talked|asked|came|visited|rented|booked|ordered"
        r"|was|were|(?:have|has|had|'ve)\s+been|saw|told|said|paid|got|left|tried"
    ),
    later_answer=r"know|get\s+back|decide|think|reply|answer|call|pay|write|text|email",
    month_ranges=(r"{month}\s+{first_day}\s*(?P<either>or)\s*(?:the\s+)?{day}(?!\s*[ap]m|:){year}{no_unit}",),
    days_ranges=(
        r"(?:between|from)\s+(?:the\s+)?(?P<from>\d{1,2})(?:st|nd|rd|th)\s+(?:and|to|till|until)\s+(?:the\s+)?"
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+this\s+month)?",
    ),
    lone_days=(
        r"(?:on|for|from|till|until|the|to)\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)"
        r"(?!\s+(?:hall|time|floor|one|option|hour|half|part|(?:free|available|open|possible|slot|opening|window|gap|spot)\w*)(?!\w))",
        r"(?:is|are|be|if|whether)\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s+(?:\w+\s+)?(?:free|available|open|possible)(?!\w)"
        r"(?!\s+(?:slots?|days?|dates?|times?|halls?|hours?|windows?|openings?|evenings?|weekends?|one)(?!\w)))",
    ),
    in_days=(r"(?:(?P<n>\d{1,2})|a)\s+days?\s+(?:from\s+(?:now|today)|hence)",),
    in_weeks=(r"(?P<n>\d{1,2})\s+weeks?\s+(?:from\s+(?:now|today)|hence)",),
    in_months=(r"(?:(?P<n>\d{1,2})|a)\s+months?\s+(?:from\s+(?:now|today)|hence)",),
    within=(
        r"within\s+(?:the\s+next\s+)?(?:(?P<n>\d{1,2})|a)(?:\s+of)?\s+(?:days?|(?P<weeks>weeks?)|(?P<months>months?))(?!\w)",
        r"(?:(?:in|over|during|for)\s+)?(?:the\s+)?(?:next|coming)\s+(?:(?P<n>\d{1,2})(?:\s+of)?|few)\s+(?:days|(?P<weeks>weeks))(?!\w)",
    ),
    week_after_weekday=(
        r"a week (?:on|from)\s+{weekday}",
        r"{weekday}\s+week(?!\w)",
        r"(?:the\s+)?{weekday}\s+after\s+next(?!\s+week)",
    ),
    week_after_next=(r"{weekday}\s+(?:of\s+)?(?:the\s+)?week after next",),
    nights=(
        r"night\s+(?P<first>(?:from|of)\s+(?:\w+\s+){0,2}?\w+)\s+(?:to|into)\s+(?P<second>(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)|mon|tue|wed|thu|fri|sat|sun)\w*)",
        r"night\s+(?P<first>between\s+(?:\w+\s+){0,2}?\w+)\s+and\s+(?P<second>(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)|mon|tue|wed|thu|fri|sat|sun)\w*)",
    ),
    shifts=(
        r"(?:by\s+)?(?:(?P<n>\d{1,2})|a|1)\s+(?:days?|(?P<weeks>weeks?))\s+(?:(?P<later>later|forward)|earlier)(?!\w)",
        r"(?:the\s+)?(?P<later>next|following)\s+day(?!\w)",
    ),
)

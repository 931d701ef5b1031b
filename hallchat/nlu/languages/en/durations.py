"""English words for lengths of time."""

from hallchat.nlu.languages.lexicon.durations import DurationWords

DURATIONS = DurationWords(
    hours=r"hours?|hrs?\b|h\b",
    before_hours=r"of|more|extra|additional",
    minutes=r"minutes?|mins?",
    half_hour=r"half\s+an\s+hour|half-hour|1/2\s?(?:hours?|hrs?|h)\b",
    one_hour=r"an?\s+(?:(?:extra|additional)\s+)?hour|(?<=another )hour",
    on=r"for",
    approximately=r"about|around|approximately|roughly|an?",
    or_=r"or(?:\s+(?:maybe|even|perhaps))?|(?:maybe|perhaps)(?:\s+even)?",
    from_=r"from|between",
    to=r"to|and",
    sure_hours=r"hours|hrs",
    after=r"in",
    late_before=r"late\s+by|delayed(?:\s+by)?",
    late=r"late(?!\w)|behind(?!\w)",
    later=r"later",
    earlier=r"earlier|early",
    at_start=r"(?:at|to)\s+the\s+(?:very\s+)?(?:start|beginning|front)|before\s+(?:(?:we|i)\s+start|(?:the|our|my)\s+(?:start|beginning|slot|session|booking))|up\s+front",
    longer=r"longer|more|extra",
    shorter=r"shorter|less",
    by=r"by",
    extend=r"add|extend|plus|another",
    after_extend=r"another|us|me|it|that|by|for|the|my|our|this|please|one|booking|reservation|rental|visit",
    shorten=r"shorten(?:\s+it)?",
    shift_phrases=(
        r"(?<!hour\s)(?<!hours\s)(?<!час\s)(?<!часа\s)(?<!часов\s)(?P<longer>\+)\s?{duration}(?!\w)",
        r"(?P<longer>(?:need|want|have|get|take|stay|like|for))\s+(?=(?:\d+\s+more|(?:\d+|an)\s+(?:extra|additional))\s){duration}",
        r"(?:push|move|shift)\s+(?:it\s+|that\s+|this\s+)?(?P<later>back|forward)\s+(?:by\s+)?{duration}",
        r"(?:bring|move)\s+(?:it\s+|that\s+|this\s+)?(?P<earlier>up)\s+(?:by\s+)?{duration}",
    ),
    change_stems=r"later|earl|push|move|bring|shift|longer|shorter|add|extend",
    per_hour=(
        r"(?:per|an|/)\s*hour\b"
        r"|(?:much\s+(?:is|are|does|for|do\s+you\s+charge\s+for)|(?:price|cost|rate)\s+(?:of|for))\s+(?:1|a\s+single)\s+hour\b"
    ),
    money=r"pric|cost|rate|charg|much|rub",
)

"""English number words."""

from hallchat.nlu.languages.lexicon.numbers import NumberWords

_ADJECTIVE = (
    r"(?!(?:at|from|to|till|until|by|past|after|before|for|on|in|only|half|quarter|and|or|hall|room|studio|morning"
    r"|afternoon|evening|night|day|number|hundred|first|second|third|fourth|\w+day)(?!\w))[a-z]{3,}"
)
"""A word before "one" that makes it a pronoun: "the bright one"."""
_COUNTED = r"hour|person|people|guest|adult|kid|child|man|woman|friend|of us|day|week|minute"
"""Words behind "one" that it counts."""

NUMBERS = NumberWords(
    cardinals={
        0: "zero|oh",
        1: "one",
        2: "two|couple",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve|dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
    ordinals={
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
    },
    ordinal_ending="th",
    collectives={},
    halves={},
    dozens={
        "6": r"half\s+a\s+dozen|(?:a\s+)?half[- ]dozen",
        "18": r"(?:a\s+|1\s+)?dozen\s+and\s+a\s+half|(?:one|1)\s+and\s+a\s+half\s+dozen",
        "24": r"(?:two|2|a\s+couple(?:\s+of)?)\s+dozen",
    },
    and_a_half=r"(?:and|n)\s+an?\s+half",
    pronouns=(
        r"(?:(?=one\s+(?:may|might|can|could|should|would|must)\s+[a-z])"
        rf"|(?:(?:the|this|that|which|other|another|last|cheap|big|small|dark|light|white|black|\w{{2,}}(?:gg|ll|k|p|t)er"
        rf"|\w{{3,}}est|(?:the|an?)\s+(?:{_ADJECTIVE}\s+)?{_ADJECTIVE})(?!\s+(?:\w+\s+)?one\s*(?:more|{_COUNTED}|p\.?m|a\.?m|o'clock))"
        rf"|(?:i|we)(?:'d|'ve|\s+would|\s+also|\s+just)?\s+(?:have|need|want|got|like)(?=\s+one\s+more(?!\w|\s+(?:{_COUNTED}))))\s+)"
        r"(?P<pronoun>(?:(?:first|second|third|fourth)\s+)?one)(?!\w)"
    ),
    idioms=(
        r"(?:on\s+|having\s+)?(?:a\s+)?(?:second|2nd)\s+thoughts?|(?:a|one)\s+(?:second|sec)(?!\w)|first\s+of\s+all"
        r"|(?:in|at|for)\s+the\s+(?:first|second)\s+(?:place|time)|at\s+first(?!\w)"
        r"|(?:first|second|third|fourth)(?=\s+(?:bookings?|reservation|couple|half(?!\s+of\s+(?:the|that)\s+day)|visit|hall|room|floor|part|name|shoot|session|look"
        r"|option|question|thing|slot|client|group|look|number)(?!\w))"
        r"|(?:first|second|third)(?=\s+(?:(?:two|three|four|few|\d{1,2})(?=\s)|hours?|time|timers?|daughter|son|child|kid|baby|husband|wife"
        r"|birthday|anniversary|dance|video|photo|scene|look)(?!\w))|(?:first|second|third)\s+of\s+(?:them|these|those|the\s+(?:two|three))"
        r"|(?:any|one|which|each|all|either|none|neither|both|out)\s+of\s+(?:the|these|those|your)\s+(?:two|three|four|[234])(?!\w|\s+(?:people|of\s+us|guests|hours?|days?|dates?))"
        r"|one\s+(?:more\s+|last\s+)?(?:question|thing|moment|minute)(?!\w)|no\s+one(?!\w)"
    ),
    measures=(
        r"%|per\s?cent|pct|sq\.?\s?(?:m|ft|feet|met\w+)\.?|m\s?[23]|square\s+(?:met|f)\w+|met(?:er|re)s?|feet|inch(?:es)?|cm|mm|kw|watts?|volts?|kgs?|kilos?"
    ),
)

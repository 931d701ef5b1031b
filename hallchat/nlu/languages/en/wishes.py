"""English words for more than one booking."""

from hallchat.nlu.languages.lexicon.wishes import WishWords
from hallchat.nlu.languages.word_lists import alternatives

WISHES = WishWords(
    joins=r"as\s+well\s+as|and\s+(?:also|then|another(?:\s+one)?)|and|then|plus|also|&",
    also=alternatives(
        r"""
        and\s+(?:also|another(?:\s+one)?|one\s+more|then(?:\s+another(?:\s+one)?)?)|also(?:\s+another(?:\s+one)?)?
        and(?=\s+(?:on\s+|for\s+)?(?:the\s+)?(?:\d|\w+(?:\s+\w+)?,?\s+(?:too|as\s+well)(?!\w)))
        another(?:\s+one)?|one\s+more|plus(?:\s+another(?:\s+one)?)?|in\s+addition
        """
    ),
    both=r"both",
    all_of_them=r"all\s+(?:of\s+them|two|three|four|\d)",
    together=alternatives(
        r"""
        (?:2|two|3|three|several|a\s+couple\s+of|both)\s+(?:halls?|rooms?|studios?|bookings?|slots?)|both
        at\s+once|at\s+the\s+same\s+time|simultaneously
        """
    ),
    same=alternatives(
        r"""
        (?:exactly\s+|the\s+|very\s+|exact\s+)*same(?:\s+(?:again|thing|booking|one))?(?=\W*(?:$|please|(?:one|1|two|2)\s+(?:week|day)s?\s+later|again|(?:the\s+|this\s+)?(?:next|following|coming)|on|in|for|but|a\s+week|(?:the\s+)?\d|\w+day))
        (?:just\s+|exactly\s+)?like\s+(?:it|that|this)(?=\s+(?:one\s+)?(?:on|next|for|in)(?!\w))
        repeat\s+(?:it|that|this|(?:the|my|that|this)\s+booking)|identical|likewise
        """
    ),
    as_last=alternatives(
        r"""
        (?:same\s+)?(?:as|like)\s+(?:the\s+|my\s+)?(?:last\s+(?:time|booking)|before|previous(?:ly|\s+(?:time|booking))|usual)|the\s+usual
        """
    ),
    same_slots={
        "hall": r"(?:in\s+)?(?:the\s+)?same\s+(?:hall|room|studio|place)",
        "people": r"(?:the\s+)?same\s+(?:contact\s+)?(?:details?|data|people|guests|info(?:rmation)?|group)",
        "date": r"(?:on\s+)?(?:the\s+)?same\s+(?:day|date)",
        "time": r"same\s+(?:hall|room|studio|place)\s+(?:and|&)\s+(?:time|hours)"
        r"|(?:at\s+|in\s+|for\s+)?(?:the(?:se)?\s+|this\s+|that\s+|those\s+)?(?:very\s+)?same\s+(?:times?|hours?|slot)",
    },
    later=(
        r"(?:in\s+)?(?:(?P<n>\d{1,2})|an?|one)\s+(?:(?P<weeks>weeks?)|days?)(?:\s+(?:later|after|on|after\s+that))?(?!\w)",
        r"(?P<weeks>next\s+week)(?!\w)|(?:the\s+)?(?:next|following)\s+day(?!\w)",
    ),
    says_days=r"(?:all|\d|two|three|four|five)\s+(?:days|dates)|dates?|days|all\s+of\s+them",
    keeps_order=r"then|next|now|on\s+to|go\s+on|continue|move\s+on|after\s+that|(?:don'?t|do\s+not)\s+(?:forget|lose)",
    both_not_instead=r"not\s+instead,?\s+(?:but\s+)?both|(?:need|want|meant)\s+both(?:\s+(?:halls|rooms))?(?=\W*$)|^\W*both(?:\s+(?:halls|rooms))?\W*$",
    instead_of=r"instead\s+of",
    ordinal_day=r"\d{1,2}(?:st|nd|rd|th)",
    day_article="the",
    follows=alternatives(
        r"""
        (?:and\s+)?(?:after|besides|apart\s+from)\s+(?:this|that)(?:\s+(?:one|booking))?,?\s+(?:(?:i|we)\s+)?(?:also\s+|still\s+)*(?:need|want|would\s+like|have)
        """
    ),
    leaves_out="without",
    drops=alternatives(
        r"""
        (?:do\s*n'?t|don't|do\s+not|no\s+longer|not)\s+(?:need|want|book)|(?:drop|skip|remove|cancel|scrap)(?!\w)
        forget(?:\s+about)?|leave\s+out|without|cross\s+(?:off|out)|not(?=\s+the\s+\w+\s*(?:one)?\W*$)
        """
    ),
    only=r"only|just|keep",
    others=r"the\s+rest|(?:the\s+|any\s+)?others?|the\s+remaining\s+\w+",
    enough=alternatives(
        r"""
        (?:that'?s|that\s+is)\s+(?:enough|it|all)|enough|stop\s+(?:there|here)|no\s+more|nothing\s+(?:else|more)|that\s+will\s+do
        """
    ),
    skips=alternatives(
        r"""
        (?:drop|remove|cancel)\s+(?:it|this|that)(?:\s+one)?(?=\W*$)|skip(?:\s+(?:it|this|that)(?:\s+one)?)?(?=\W*$)|next(?:\s+one)?(?:\s+please)?(?=\W*$)|not\s+this\s+one
        (?:don't|do\s+not)\s+(?:need|want|book)\s+this\s+one
        """
    ),
    ordinals={
        1: r"first|1st",
        2: r"second|2nd",
        3: r"third|3rd",
        4: r"fourth|4th",
        5: r"fifth|5th",
        6: r"sixth|6th",
        7: r"seventh|7th",
        8: r"eighth|8th",
        9: r"ninth|9th",
        10: r"tenth|10th",
        -1: r"last",
    },
    excepts=r"except(?:\s+for)?(?!\w)|but\s+not(?!\w)|apart\s+from(?!\w)|not(?=\s+(?:on\s+)?(?:the\s+)?\d)",
    workdays=r"(?:week|working|work)\s?days?",
    weekends=r"weekends?",
    each_day=r"days?|evenings?|mornings?|afternoons?|nights?|daily",
    counted_weeks=(
        r"(?:for\s+|over\s+)?(?:the\s+next\s+)?(?P<n>\d{1,2})\s+weeks",
        r"for\s+a\s+week|all\s+week",
    ),
    counted_days=(
        r"(?P<n>\d{1,2})\s+(?:consecutive\s+)?(?:{weekday}s?|times|days|evenings|mornings)(?:\s+in\s+a\s+row)?(?!\w|\s+a\s+week)",
    ),
)

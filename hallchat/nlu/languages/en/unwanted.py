"""English words around values that a client names without wanting them."""

from hallchat.nlu.languages.lexicon.unwanted import UnwantedWords

_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?:\s*(?:am|pm))?"

_A_DAY = (
    r"(?:the\s+|my\s+|our\s+)?(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+day)"
    r"(?:\s+of\s+[a-z]+|\s+(?:booking|visit|one))?"
)

UNWANTED = UnwantedWords(
    before_value=r"for|from|at|on|the|between|in",
    refused_after=(
        r"(?:just|only|but|please)\s+not|anything\s+but|any\s+\w+\s+(?:but|except)|except(?:\s+for)?"
        r"|(?:i|we)(?:'m|'re|\s+am|\s+are)?\s+(?:work|busy|away|fly(?:ing)?(?:\s+away)?|can'?t(?:\s+(?:do|make|come))?)"
        r"|(?:i|we)\s+(?:didn'?t|did\s+not|never)\s+(?:say|said|mention(?:ed)?|name[d]?|ask(?:ed)?\s+for|choose|chose|pick(?:ed)?)(?:\s+anything\s+about)?"
        r"|(?:son|daughter|kid|child)\s+is\s+at\s+\w+"
    ),
    refused_before=(
        r"(?:doesn'?t|don'?t|does\s+not|won'?t|will\s+not|isn'?t|is\s+not|is\s+no)\s+(?:work|suit|do|good|fit|possible)\w*"
        r"|(?:i|we)(?:'m|'re|\s+am|\s+are)?\s+(?:busy|away|can'?t)"
    ),
    refused=r"not",
    for_whom=r"really|at\s+all|us|me",
    opposed=r"but",
    unchosen=(
        r"(?:i|we)\s+(?:still\s+)?(?:didn'?t|did\s+not|never|haven'?t|have\s+not)\s+(?:\w+\s+)?(?:choose|chose|chosen|pick(?:ed)?|select(?:ed)?|ask(?:ed)?\s+for|name[d]?)"
        r"(?=\s+(?:it|that|this|the\s+(?:hall|room)|a\s+(?:hall|room)|any|\S+)?\W*(?:$|[.,!?;]|yet))"
    ),
    others=(
        r"(?:my|our|a)\s+(?:\w+\s+)?(?:friend|husband|wife|mother|mom|mum|father|dad|sister|brother|colleague|neighbou?r)(?:'?s)?"
    ),
    told=r"rented|booked|has|had|was|were|told|name\s+is|took|came|visited|paid",
    called=r"name\s+is|is\s+called",
    wanted=r"want\w*|ask\w*|said|says|decided|prefer\w*|suggest\w*",
    wishes=r"(?:can|could|may)\s+(?:i|we)|(?:i|we)(?:'d|'ll|\s+would|\s+want|\s+need)|wondering|book|rent|please|need|like",
    last_time=r"(?<!like )(?<!as )last\s+time|once(?!\s+(?:a|per|the|we|i|you|more|again|to|on))|back\s+then",
    income=r"(?:my\s+)?(?:salary|wages|paycheck|payday|stipend|scholarship)|(?:i|we)(?:'ll|\s+will)?\s+(?:only\s+)?get\s+paid",
    asides=(
        rf"(?:leave|keep)\s+(?P<value>{_A_DAY})\s+(?:as\s+(?:it|is|they)|for\s+now|alone|unchanged|like\s+(?:it|that))(?!\w)",
        rf"(?P<value>{_A_DAY})\s+(?:stays?|remains?)\s+(?:as\s+(?:it|is)|the\s+same|unchanged|like\s+(?:it|that))(?!\w)",
        r"(?<!can )(?<!come )(?<!make it )(?<!i )(?<!we )(?:only|just)\s+(?:from\s+|at\s+|until\s+|till\s+)?"
        rf"(?P<value>{_CLOCK}(?:\s*(?:-|–|to)\s*{_CLOCK})?)\s*\?",
        rf"(?<!are you )(?:open|close[sd]?|shuts?)\s+(?:only\s+|just\s+)?(?:from|until|till|to|at|by)\s+"
        rf"(?P<value>{_CLOCK}(?:\s*(?:-|–|to|till|until)\s*{_CLOCK})?)(?:[\s,]+(?:then|right|yes|correct))*\s*\?",
        r"(?P<value>(?:by|until|till)\s+(?:the\s+)?(?:\S+\s+){1,4}?)(?:to\s+)?(?:(?:i|we)(?:'ll|\s+will|\s+need\s+to|\s+have\s+to)?\s+)?"
        r"(?:decide|think|know|let\s+you\s+know|find\s+out|answer|reply|confirm|tell\s+you|get\s+back)(?!\w)",
        r"(?:decide|think|let\s+you\s+know|find\s+out|answer|reply|tell\s+you|get\s+back\s+to\s+you)\s+(?P<value>(?:by|until|till)\s+(?:the\s+end\s+of\s+the\s+\w+|\w+))",
        r"^\W*(?:(?:ok|okay|great|thanks?|thank\s+you|cheers|perfect|lovely|so\s+much|very\s+much|bye|goodbye|all\s+right|alright)\W+)+"
        r"(?P<value>see\s+(?:you|ya|u)\s+(?:on\s+|this\s+|next\s+)?\w+(?:\s+\w+)?)\W*$",
    ),
    kept=r"keep(?:ing)?|stays?|leave|remains?|still\s+on|don'?t\s+(?:touch|cancel)",
    contact_of_studio=(
        r"your\s+(?:\w+\s+)?(?:number|phone|address|e-?mail)|(?:called|phoned|rang|texted|wrote|emailed)\s"
    ),
)

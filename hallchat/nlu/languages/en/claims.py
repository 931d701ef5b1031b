"""English words with which an answer claims something about bookings, free hours and gifts."""

from hallchat.nlu.languages.lexicon.claims import ClaimWords
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import alternatives

_BOOKING = (
    r"(?:booking|reservation|hold|order|session|hall|room|slot|place|spot|date|it|everything|that|time)"
)
_DONE = (
    r"(?:booked|reserved|confirmed|made|completed?|created|secured|successful|in\s+place|all\s+set|done|yours"
    r"|guaranteed|locked\s+in)(?!\w)"
)
_ALL = r"(?:all|whole|entire|entirely|completely|totally|fully|every)"
_SLOTS = r"(?:hour|slot|time|spot|day|opening|window|place|date|room|hall)s?"

CLAIMS = ClaimWords(
    booked_by_speaker=alternatives(
        r"""
        (?:i|we)(?:'ve|\s+have|\s+just|'ve\s+just|\s+have\s+just)?\s+(?:already\s+|just\s+|now\s+
          successfully\s+)?(?:booked|reserved|secured|confirmed|scheduled|placed|created|made|put\s+you\s+down
          locked|blocked|held|completed)(?!\w)(?!\s+sure)
        successfully\s+(?:booked|reserved|confirmed)
        """
    ),
    booked=fill(
        alternatives(
            r"""
            (?:your\s+|the\s+|this\s+)?{booking}(?:\s+\w+){0,3}?(?:\s+is|'s|\s+are|\s+has\s+been
              \s+have\s+been|\s+was|\s+were|\s+gets)\s+(?:now\s+|all\s+|already\s+|(?!fully|completely|totally
              entirely)\w+ly\s+)?{done}(?!\s+(?:up|out)(?!\w))
            (?:you(?:'re|\s+are|\s+have\s+been|'ve\s+been))\s+(?:now\s+|all\s+|already\s+
              officially\s+)*(?:booked|set|confirmed|scheduled|in(?!\s))(?!\w)(?!\s+(?:up|out))
            (?:is|are|been|'s|was)\s+(?:now\s+|already\s+)?(?:booked|reserved)(?!\w)(?!\s+(?:up|out|by|solid))
            consider\s+it\s+(?:booked|done)|(?:booked|reserved|confirmed)\s*!
            (?:booked|reserved)\s+(?:it|this|that|the|your|you)(?!\w)|you\s+have\s+(?:a\s+)?(?:booked
              reserved)
            (?:booking|reservation)\s+(?:is\s+|was\s+)?(?:complete|confirmed|created|successful)
            """
        ),
        booking=_BOOKING,
        done=_DONE,
    ),
    paid=alternatives(
        r"""
        (?:payment|money|deposit|transfer)\s+(?:has\s+been\s+|have\s+been\s+|was\s+|is\s+|has\s+)?(?:now\s+
          already\s+)?(?:received|went|gone|confirmed|accepted|processed|complete\w*|successful|succeeded
          arrived|come)
        (?:we|i)(?:'ve|\s+have)?\s+received\s+(?:your\s+)?(?:payment|money)
        (?:is|has\s+been|was|are|fully)\s+(?:already\s+|fully\s+)?paid(?!\w)
        you(?:'ve|\s+have)?\s+(?:already\s+)?paid(?!\w)|charged\s+your
        """
    ),
    cancelled=alternatives(
        r"""
        (?:i|we)(?:'ve|\s+have)?\s+(?:just\s+|already\s+)?(?:cancell?ed|moved|rescheduled|refunded)(?!\w)
        (?:is|has\s+been|was|are|been)\s+(?:now\s+|already\s+|successfully\s+)?(?:cancell?ed|rescheduled
          refunded|moved)(?!\w)
        booking\s+cancell?ed
        """
    ),
    none_free=fill(
        alternatives(
            r"""
            no\s+(?:\w+\s+)?(?:free|available|open|vacant)\s+{slots}
            no\s+(?:{slots}\s+)?(?:availability|vacanc\w+|{slots}\s+(?:left|available|free))
            nothing\s+(?:is\s+)?(?:free|available|left)|booked\s+(?:up|out|solid)|sold\s+out
            (?:fully|completely|all|solidly)\s+(?:booked|taken|reserved|occupied)
            {all}\s+(?:\w+\s+){0,2}(?:taken|busy|occupied|booked)(?!\w)
            """
        ),
        all=_ALL,
        slots=_SLOTS,
    ),
    busy=alternatives(
        r"""
        (?:not|n't|no\s+longer|never)\s+(?:\w+\s+){0,2}(?:free|available|vacant|open\s+for\s+booking)(?!\w)
        unavailable|taken(?!\w)(?!\s+(?:care|into))|occupied|busy(?!\w)|booked\s+by
        (?:someone|somebody)\s+(?:\w+\s+)?(?:has\s+)?(?:booked|taken|took|reserved)
        """
    ),
    free=alternatives(
        r"""
        (?:nobody|no\s+one)\s+(?:has\s+)?(?:booked|taken|took)
        (?<!feel )(?<!for )(?<!hands-)(?<!hands )(?<!free )free(?!\w)(?!\s+(?:of\s+charge|to\s|wi|parking
          water|tea|coffee|cancel|delivery|of\s+cost))
        available(?!\w)|vacant|up\s+for\s+grabs|wide\s+open
        (?:is|are|still|'s)\s+open\s+(?:for\s+(?:booking|you)|on|at)(?!\w)
        have\s+an?\s+(?:opening|slot|window)|there(?:'s|\s+is)\s+an?\s+(?:opening|slot|window)
        """
    ),
    whole_day=fill(
        r"{all}(?!\w)\s+(?:(?:\w+\s+){0,2}(?:day|{slots})|free|available)|all\s+day",
        all=_ALL,
        slots=_SLOTS,
    ),
    free_hours_list="free|is free",
    contrast="but|however|while",
    conditional=r"whether|if(?!\w)|would(?!\w)|were\s+to|unless",
    not_yet=alternatives(
        r"""
        once|when(?!\w)|after(?!\w)|until|before|will(?!\w)|'ll(?!\w)|to\s+be(?!\w)|can(?!\w)|as\s+soon\s+as
        must|should|may(?!\w)|shall|need
        """
    ),
    negated_before=(
        r"(?:not|n't|never|nothing|no|none)\s+(?:\w+\s+){0,3}|(?:cannot|can't)\s+(?:\w+\s+){0,2}"
    ),
    negated=(
        r"(?:not|n't|nothing|never|cannot|yet\s+to)(?!\w)"
        r"|(?<!\w)no\s+(?:\w+\s+)?(?:booking|payment|reservation|money)"
    ),
    offers=alternatives(
        r"""
        check(?!\w)|show\s+you|see\s+(?:if|the|which|what|availab)|look\s+(?:for|up|at)|suggest
        let\s+me\s+know
        find\s+(?:you|a|an|some|another|out)|tell\s+me|which|what(?!\w)|how\s+many|any\s+time
        """
    ),
    promises=alternatives(
        r"""
        free\s+of\s+(?:charge|cost)|for\s+free|for\s+nothing|complimentary|discount\w*|promo\w*|cash-?back
        half\s+(?:the\s+)?price|half-price|on\s+the\s+house|bonus\w*|gift\w*|no\s+need\s+to\s+pay
        pay\s+nothing
        (?:not|n't)\s+(?:need|have)\s+to\s+pay|no\s+charge|at\s+no\s+(?:extra\s+)?cost
        free\s+(?:cancel|parking|wi|water|tea|coffee|delivery|hour\s+as|extra|bonus|gift)\w*
        special\s+(?:offer|price|deal)
        """
    ),
    no_promise=alternatives(
        r"""
        no\s+\w*\s?(?:discount|promo|bonus|gift|special)|no\s+information
        (?:not|n't|cannot|can't)\s+(?:\w+\s+){0,2}(?:offer|have|aware|know|give|provide|see|find|promise
          available|free|any)
        """
    ),
    added=r"(?:have\s+|has\s+been\s+|is\s+|i['’]?ve\s+|i\s+)?(?:added|included|noted|reserved)",
    not_added=r"not|n['’]t|can|could|may|if|would|shall",
    for_nothing=r"free|for\s+free|for\s+nothing|complimentary|no\s+charge|at\s+no",
    regret=r"unfortunately|i'm\s+afraid|sorry",
    examples=r"for\s+(?:example|instance)|such\s+as|e\.g",
    reference_nouns="booking|reservation|reference",
    reference_numbers="number|code|id",
    reference_verbs="is",
)

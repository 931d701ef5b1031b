"""English words of clients who look for free time."""

from hallchat.nlu.languages.lexicon.searches import SearchWords
from hallchat.nlu.languages.word_lists import alternatives

_TIME = r"(?:slot|time|opening|window|gap|date|day|availab|free|possible|booking|spot)\w*"
_MATTERS_NOT = (
    r"(?:(?:it\s+)?(?:doesn'?t|does\s+not|don'?t)\s+matter|(?:i|we)\s+(?:don'?t|do\s+not)\s+(?:mind|care)|no\s+matter"
    r"|not\s+fussed|no\s+preference)"
)
_WHATEVER_ANY = (  # not "any mannequins?", "parking, is there any?"
    r"(?<!there )(?<!have )(?<!got )any(?:\s+ones?)?(?=\W*$|\s*[,.;!]|\s+(?:(?:i|you|we|that|which|who|of"
    r"|will|would|can|is|are|works?|does?|suits?|fits?|for|at|on|really|please|thanks?|thx|ok(?:ay)?|fine|good)(?!\w)"
    rf"|(?:\w+\s+)?(?:hall|room|studio|space|{_TIME})))"
)

SEARCHES = SearchWords(
    earliest=alternatives(
        rf"""
        earliest|soonest|as\s+early\s+as\s+(?:possible|you\s+can)(?=\W*$|\s+for\s+\d)|first\s+(?:free|available|open|(?:possible\s+)?(?:slot|window|gap|spot)(?!\w))
        the\s+(?:sooner|earlier|quicker),?\s+the\s+better
        (?:next|nearest|closest)\s+(?:free|available|open|possible)(?!\w)|(?:nearest|closest)\s+{_TIME}
        next\s+(?:opening|slot|window|gap|availability)
        """
    ),
    soon=r"as\s+soon\s+as\s+(?:possible|you\s+can)|asap|a\.s\.a\.p",
    when_free=alternatives(
        r"""
        when\s+(?:is|are|will|does|do)\s+(?:[\w\x01']+\s+){1,4}?(?:free|available|have\s+(?:\w+\s+){0,2}?(?:slots?|time|openings?))
        when\s+(?:can|could|may)\s+(?:i|we)\s+(?:\w+\s+){0,2}?(?:book|have|get|rent|take|hire)(?!\w)
        when\s+(?:[\w\x01']+\s+){1,8}?hours?\s+(?:in\s+a\s+row|straight|on\s+end|back[\s-]to[\s-]back|running|together)(?!\w)
        what\s+time\s+(?:is|are)\s+(?:[\w\x01']+\s+){1,3}?(?:free|available)
        """
    ),
    any_time=alternatives(
        rf"""
        any\s+(?:\w+\s+)?(?:day|date|time|evening|morning|afternoon|night|weekday|weekend|hours?)(?!\w)|any\s?time(?!\w)|whenever
        {_MATTERS_NOT}\s+(?:when|what\s+time|(?:which|what)\s+day)
        """
    ),
    weekdays=r"week\s?days?|work(?:ing)?\s?days?",
    weekends=r"weekends",
    any_hall=alternatives(
        rf"""
        any\s+(?:\w+\s+)?(?:hall|room|studio|space)(?!\w)|any\s+of\s+(?:them|the\s+(?:halls|rooms|studios))|whichever(?:\s+(?:hall|room|one|is|'s))?
        {_MATTERS_NOT}\s+(?:which|what)(?:\s+(?:one|hall|room))?(?!\s+(?:day|time))
        either\s+(?:hall|room|one|of\s+them)
        """
    ),
    anything=alternatives(
        rf"""
        {_WHATEVER_ANY}|either(?!\w)|whatever|whichever|{_MATTERS_NOT}|up\s+to\s+you|you\s+(?:choose|decide|pick)
        (?:whatever|what|which|whichever)(?:'s|\s+is|\s+one\s+is)\s+(?:free|available)
        """
    ),
    other_days=alternatives(
        r"""
        (?:what|which|any|on)\s+other\s+(?:days?|dates?)|other\s+(?:days|dates)|when\s+else
        (?:what|which)\s+(?:days?|dates?)\s+(?:[\w\x01']+\s+){0,3}?(?:free|available|open)
        """
    ),
    where=alternatives(
        r"""
        where\s+(?:can|could|should|might|would)\s+(?:i|we)\s+(?:\w+\s+){0,2}(?:shoot|film|dance|rehearse|record|practi[sc]e|meet|work|go)(?!\w)
        (?:which|what)\s+(?:of\s+)?(?:your\s+|the\s+|other\s+)*(?:halls?|rooms?|studios?|spaces?)\s+(?:\w+\s+){0,2}?(?:works?|suits?|takes?|do|fits?|possible|an\s+option)(?!\w)
        what\s+(?:can|could|would|do)\s+you\s+(?:\w+\s+)?(?:offer|suggest|recommend)(?!\w)
        """
    ),
    how_long=r"how\s+(?:many\s+hours|long|much\s+time)|what\s+(?:can|could)\s+(?:i|we)\s+(?:get|have|book|rent)|where\s+(?:can|could)",
)

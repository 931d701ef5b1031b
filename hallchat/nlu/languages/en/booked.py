"""English words about a booking that was made."""

from hallchat.nlu.languages.lexicon.booked import BookedWords
from hallchat.nlu.languages.word_lists import alternatives

BOOKED = BookedWords(
    moves=alternatives(
        r"""
        bring\s+(?:it|the\s+\w+|my\s+\w+)\s+forward|push\s+(?:it|that|my\s+\w+|the\s+\w+)\s+(?:back|to|by)
        (?:move|shift|re-?sched\w*|postpone)\s+(?P<moved>it|that|this|my|our|me|us|the\s+(?:[^\s,.]+\s+){0,2}?(?:booking|reservation|slot|session|one)|[^\s,.]+(?=\s+(?:to|by)\s+(?:\d|(?:an?|one|two)\s+(?:hour|day|week))))(?!\w)
        put\s+(?:it|that|this|us|me|(?:my|our|the)\s+\w+)\s+(?:off|back)(?=\s+(?:to|until|till|by|for)(?!\w))
        re-?sched\w*|postpon\w*|re-?book(?=\s+(?:me|us|it|my|the\s+(?:booking|session|shoot))(?!\w))
        """
    ),
    changes=alternatives(
        r"""
        (?:extend|prolong|lengthen|shorten)\s+(?:it|that|this|us|me|my|our|the|by|for|till|until|to)(?!\w)
        (?:one|1|an?|two|2)\s+(?:more|extra|additional|another)\s+hours?|another\s+(?:\w+\s+)?hours?
        (?:add|have|get|need|want|take|stay)\s+(?:\w+\s+){0,3}(?:extra|another|more|additional)\s+(?:\w+\s+){0,2}hours?
        add\s+(?:\w+\s+){1,2}hours?|(?:\w+\s+)hours?\s+(?:later|earlier|longer|shorter)
        (?:a|one|two|\d+)\s+(?:days?|weeks?)\s+(?:later|earlier)|\d+\s+min\w*\s+(?:later|earlier)
        (?:come|arrive|start|begin)\s+(?:\w+\s+){0,4}(?:earlier|later)(?!\w)
        (?:finish|end|leave|stay)\s+(?:\w+\s+){0,2}(?:earlier|later|longer)(?!\w)
        there\s*(?:will|'ll|are|'re)\s+(?:\w+\s+){0,3}(?:more|fewer)\s+(?:of\s+us|people)
        (?:change|switch|update|amend|modify)\s+(?:\w+\s+){0,3}(?:booking|reservation)
        (?:add|include|remove|put)\s+(?:\w+\s+){1,4}(?:to|in|into|from|on)\s+(?:\w+\s+){0,2}(?:booking|reservation)
        (?:swap|switch|change|trade|exchange)\s+[^\s,.]+\s+(?:for|to|with)\s+(?=\w)|(?:stay|keep\s+(?:it|the\s+\w+))\s+(?:till|until)(?!\w)
        make\s+it\s+(?:[^\s?]+\s+){1,9}instead(?!\s+of)
        (?:swap|switch|change|transfer)\s+(?:(?:me|us|it)\s+)?(?:over\s+)?(?:to|into)\s+(?!\w*(?:english|russian|language|text|voice|call))(?=\w)
        (?:change|move|switch)\s+(?:the|my|our|its|it'?s)\s+(?:date|day|time|hours?|hall|room)(?!\w)
        """
    ),
    imperatives=r"(?:^|[,.;!]\s*|please\s+|then\s+|so\s+)(?:change|move|switch|reschedule|shift|extend|postpone)(?!\w)",
    what_happens=alternatives(
        r"""
        what\s+(?:if|happens|would\s+happen|then)(?!\w)|how\s+(?:does|would|will)\s+(?:it|that)\s+work
        (?:if|in\s+case)\s+(?:(?!possible|you\s+can|(?:it'?s|it\s+is)\s+(?:possible|free))[^\s,]+[\s,]+){1,9}(?:can|could|may|might|will|would|do|am)\s+(?:i|we)(?!\w)
        (?:can|could|may|might|would)\s+(?:i|we)\s+[^?]*(?:if\s+(?:needed|necessary|need\s+be|something|anything|i|we|she|he|they)|in\s+case)(?!\w)
        """
    ),
    agreed=alternatives(
        r"""
        (?:change|move|update|reschedule|extend|prolong|shorten|add|shift|push|switch|swap|make|amend|apply|save)(?:\s+(?:it|that|this|them))?(?:\s+(?:back|forward|on|in|so))?
        (?:make|apply|save)\s+(?:the\s+|that\s+|this\s+)?changes?
        """
    ),
    agreed_cancel=r"(?:bin|scrap|ditch|drop|kill|scratch|trash|delete|remove|axe|release|undo)(?:\s+(?:it|that|this|the\s+(?:booking|reservation|thing)))?(?:\s+(?:off|please))?",
    wants_cancel=r"(?:i'?m|i\s+am|we'?re|we\s+are|i'?ll|i\s+will|we'?ll|we\s+will|i\s+have\s+to|we\s+have\s+to|i\s+need\s+to|want\s+to|'?d\s+like\s+to|going\s+to)\s+(?:\w+\s+)?cancel(?:l?ing)?|^\W*(?:please\s+)?cancel|please\s+cancel",
    perhaps_cancels=r"if|in\s+case|maybe|perhaps|might|later|when|how",
    is_cancelled=alternatives(
        r"""
        (?:(?:so|and|but|wait|ok|well|then)\W+)*(?:did|have)\s+(?:you|u|i|we)\s+(?:\w+\s+)?cancell?(?:ed)?(?:\s+(?:it|that|them|this|both|everything|(?:my|the)\s+\S+))?(?:\s+(?:or\s+not|yet|already|now|then))?
        (?:(?:so|and|but|wait|ok|well|then)\W+)*(?:is|was|are)\s+(?:it|that|this|everything|they|both|(?:my|the)\s+\S+)\s+(?:\w+\s+)?cancell?ed(?:\s+(?:or\s+not|yet|already|now|then))?
        """
    ),
    cancel_fees=r"fees?(?!\w)|fines?(?!\w)|penalt\w+|owe(?!\w)|charge[ds]?(?!\w)|pay(?!\w)|cost(?!\w)",
    anew=r"(?:re-?)?book\s+(?:\w+\s+){0,2}(?:again|anew|instead)|(?:re-?)?book\s+(?:it|me|us|for)|instead|anew",
    keeps=alternatives(
        r"""
        (?:do\s*n[o']?t|do\s+not|no\s+need\s+to|without)\s+(?:\w+\s+to\s+)?chang(?:e|ing)\s+(?:anything|a\s+thing|it|that|my\s+\w+|the\s+\w+)
        not\s+changing\s+anything|(?:just|only)\s+(?:asking|asked|wondering|checking)
        nothing\s+(?:else\s+)?(?:to\s+change|needs\s+(?:to\s+change|changing))|no\s+changes?|forget\s+(?:about\s+)?the\s+change
        (?:leave|keep)\s+(?:it|that|everything|all|this|(?:my|the|our)\s+(?:\w+\s+)?(?:booking|reservation|one)|[2-9a-z]{6})(?:\s+(?:as|like|how|the\s+same|unchanged|alone)(?:\s+(?:it|that)\s+(?:is|was))?)?
        """
    ),
    another=(
        r"(?:new|additional|separate|extra|another|one\s+more|further|second|(?:two|three|\d)\s+more)"
        r"\s+(?:bookings?|reservations?|evenings?|visits?|sessions?)"
    ),
    refused_another=r"(?:do\s*n[o']?t|don't|not|no|never\s+wanted|forget|drop|without)\s+(?:\w+\s+){0,3}?(?:new|additional|separate|another|second)\s+(?:one(?!\w)|bookings?|reservations?)",
    ordinals={
        1: r"first(?:\s+(?:one|booking|reservation)(?!\w)|(?=\s+by\s))",
        2: r"second(?:\s+(?:one|booking|reservation)(?!\w)|(?=\s+by\s))",
        3: r"third(?:\s+(?:one|booking|reservation)(?!\w)|(?=\s+by\s))",
        -1: r"last(?:\s+(?:one|booking|reservation)(?!\w)|(?=\s+by\s))",
    },
    all=alternatives(
        r"""
        cancel\s+(?:please\s+)?(?:them\s+)?(?:all|both|everything)(?!\w|\s+right)
        (?:all|both)\s+(?:\w+\s+){0,3}(?:bookings|reservations)
        """
    ),
    targets=r"(?:to|until|till|by|from|so|back|forward|(?:an?|one|two|\d+)\s+(?:hours?|days?|weeks?))(?!\w)",
    own=r"(?:my|our|it|this|that)(?!\w)",
    before_reference=r"(?:booking|reservation|reference|ref|number|code)",
    had_booked=alternatives(
        r"""
        (?:i|we)(?:'ve|\s+have|'d|\s+had)?\s+(?:\w+\s+){0,2}(?:booked|reserved)
        (?:i|we)(?:'ve|\s+have)?\s+(?:got\s+)?a\s+(?:booking|reservation)|(?:my|our)\s+(?:\w+\s+){0,2}(?:booking|reservation)
        """
    ),
    link=r"link",
    will_pay=r"(?:to\s+|will\s+|'ll\s+|can\s+(?:i|we)\s+)pay|(?:i|we)\s*'ll\s+pay|paying",
    is_paid=alternatives(
        r"""
        (?:i|we)(?:'ve|\s+have)?\s+(?:already\s+|just\s+)?paid(?!\s+(?:twice|too))
        (?:is|was)\s+(?:it|that|my\s+\w+|the\s+booking)\s+(?:already\s+)?paid
        (?:payment|money)\s+(?:\w+\s+){0,2}(?:arrive|go\s+through|gone\s+through|receiv|come)\w*|(?:receiv|got|get)\w*\s+(?:\w+\s+){0,2}(?:payment|money)
        """
    ),
    left_to_pay=r"(?:left|still|remaining|rest)\s+(?:\w+\s+){0,2}(?:to\s+)?pay|(?:how\s+much|what)\s+(?:\w+\s+){0,3}(?:left|remain\w*)"
    r"|how\s+much\s+(?:do|should|must|will|would)\s+(?:i|we)\s+(?:still\s+)?(?:have\s+to\s+|need\s+to\s+)?(?:pay|owe)|(?:by\s+when|until\s+when|when|how\s+long)\s+(?:do|must|should|have)\s+(?:i|we)\s+(?:(?:have|got|need)\s+(?:\w+\s+)?to\s+)?pay"
    r"|(?:payment\s+)?deadline(?:\s+(?:for|to)\s+pay\w*)?",
)

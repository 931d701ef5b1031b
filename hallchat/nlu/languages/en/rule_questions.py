"""English words of questions about the studio's rules."""

from hallchat.nlu.languages.lexicon.rule_questions import RuleQuestionWords
from hallchat.nlu.languages.word_lists import alternatives

_LEAST = r"(?:minimum|shortest)"
_WHAT = r"(?:rentals?|bookings?|time|hours?|duration|length|period|hire|slot)"
_WHEN = r"(?:when|(?:from|at|until|till|by)?\s*what\s+(?:time|hour)|(?:from|until|till)\s+when)"
_PART = r"(?:evening|night|morning|afternoon|daytime|day)"
_RATE = r"(?:rate|price|tariff|pricing|surcharge|fee|discount)s?"

_BOOKING = r"(?:unpaid\s+|the\s+|a\s+|an\s+|my\s+|our\s+)*(?:bookings?|reservations?|slots?)"
_HELD = (
    rf"(?:{_BOOKING}|(?:both|all|these|those|my|our|the)\s+(?:\w+\s+)?bookings?|it|them|this|that|my\s+place)"
    r"(?:\s+for\s+(?:me|us))?"
)
_UNPAID = r"(?:\s+(?:without|before|until)\s+(?:the\s+|a\s+)?(?:pre)?pay\w*|\s+unpaid)?"
_HOW_LONG = r"(?:for\s+)?how\s+(?:long|many\s+(?:hours|days))"
_LAPSES = (
    r"(?:lapse|expire|be\s+(?:released|cancell?ed|dropped|lost|removed)|disappear"
    r"|get\s+(?:cancell?ed|released))(?!\w)"
)
_NO_PAYMENT = (
    r"(?:(?:without|before)\s+(?:the\s+|a\s+|any\s+)?(?:pre)?pay\w*"
    r"|(?:if|when)\s+(?:i|we)\s+(?:\w+\s+)?(?:do\s+not|don't|can't|cannot|won't|forget\s+to|fail\s+to|(?:am|are)\s+late\s+to)"
    r"\s+(?:manage\s+to\s+)?pay)(?!\w)"
)
_BY_WHEN = r"(?:\s+(?:(?:in|on)\s+time|(?:by|before|until|till)\s+[\w-]+(?:\s+[\w-]+)?))?"
_TIME_TO_PAY = (
    r"(?:(?:payment\s+)?deadline|(?:payment\s+)?due\s+date|hold(?:ing)?\s+(?:time|period)"
    r"|time\s+(?:to|for)\s+pay(?:ment|ing)?)(?!\w)"
)
_TOO_LATE = r"(?:(?:may|might|will|could)\s+not|won't)\s+(?:make\s+it|manage)\s+(?:by|before)(?!\w)"
_EXTEND = r"(?:extend|prolong|move|push\s+back|postpone)(?:ed)?"
_LONGER = "|".join(
    (
        rf"(?:(?:can|could|may|would)\s+(?:you|i|we|it\s+be)\s+(?:please\s+)?)?{_EXTEND}\s+(?:\w+\s+){{0,2}}?{_TIME_TO_PAY}{_BY_WHEN}",
        rf"(?:the\s+)?{_TIME_TO_PAY}[^.!?\n]{{0,80}}?(?:can|could|may)\s+(?:it|that|this)\s+be\s+(?:extended|prolonged|moved|pushed\s+back){_BY_WHEN}",
        rf"(?:can|could|may)\s+(?:the\s+|my\s+|our\s+)?{_TIME_TO_PAY}\s+be\s+(?:extended|prolonged|moved|pushed\s+back){_BY_WHEN}",
        rf"(?:can|could|will|would)\s+(?:you|i|we|(?:the\s+|your\s+)?(?:staff|studio|admin\w*))\s+(?:please\s+)?(?:hold|keep)\s+{_HELD}"
        rf"\s+(?:(?:for\s+)?(?:a\s+(?:bit|little)\s+)?longer{_BY_WHEN}|(?:until|till|to)\s+(?:the\s+)?[\w-]+(?:\s+(?:of\s+)?[^\W\d_]+)?)",
        r"(?:can|could|would|will)\s+you\s+(?:please\s+)?wait\s+(?:\w+\s+){0,3}(?:pay(?:ment|ing)?|money)(?:\s+(?:until|till|to|by)\s+\w+)?",
        r"(?:please\s+)?wait\s+(?:for|with)\s+(?:the|our|my)\s+(?:payment|money)(?:\s+(?:until|till|to|by)\s+\w+)?",
        r"(?:can|could|may)\s+(?:i|we)\s+(?:have|get)\s+(?:\w+\s+){0,2}more\s+time\s+to\s+pay(?!\w)",
        rf"(?:can|could|may)\s+(?:i|we)\s+pay\s+(?:\w+\s+)?(?:later\s+than|after)\s+(?:the\s+)?{_TIME_TO_PAY}",
    )
)

RULE_QUESTIONS = RuleQuestionWords(
    minimum=alternatives(
        rf"""
        (?:what(?:'?s|\s+is|\s+are)?|is\s+there|do\s+you\s+have|have\s+you)\s+(?:\w+\s+){{0,3}}?{_LEAST}(?:\s+{_WHAT}(?!\w))*
        {_LEAST}\s+(?:\w+\s+)?{_WHAT}(?!\w)
        how\s+(?:long|many\s+hours)\s+(?:\w+\s+){{0,6}}?(?:minimum|at\s+(?:the\s+)?least)
        what(?:'?s|\s+is)\s+the\s+least\s+(?:i|we|time|number\s+of\s+hours)(?!\w)
        """
    ),
    other_minimums="price|cost|age|number of p|deposit|budget|size|people|person|payment|spend|charge|guest",
    wishes=r"want|need|for|take|book",
    hold=alternatives(
        rf"""
        {_LONGER}
        {_HOW_LONG}\s+(?:\w+\s+){{0,3}}?(?:hold|keep)\s+{_BOOKING}{_UNPAID}
        {_HOW_LONG}\s+(?:is|are|will|does|do|can)\s+{_BOOKING}\s+(?:be\s+|stay\s+)?(?:held|kept|hold|wait){_UNPAID}
        (?:by\s+when|until\s+when|when(?=\s+(?:must|(?:do|should)\s+(?:i|we)\s+(?:have|need)))|how\s+soon|by\s+what\s+time)\s+(?:do|must|should|shall)\s+(?:i|we)\s+(?:(?:have|need)\s+to\s+)?pay(?!\w)|(?:what\s+is\s+|what's\s+)?(?:the\s+)?(?:payment\s+deadline|deadline\s+(?:for|of)\s+(?:the\s+)?pay(?:ment|ing))
        what\s+(?:happens\s+)?if\s+(?:i|we)\s+(?:do\s+not|don't|can't|cannot|forget\s+to)\s+pay(?:\s+(?:in|on)\s+time)?(?!\w)
        (?:by\s+when|(?:un)?till?\s+when|(?:un)?till?\s+what\s+(?:date|day|time)|by\s+what\s+(?:date|day|time)|when\s+at\s+the\s+latest)\s+(?:(?:do|must|should|shall|can|may|could)\s+)?(?:i|we)\s+(?:(?:must|should|can|may|have\s+to|need\s+to|got\s+to)\s+)*pay(?!\w)
        (?:when|what)(?:'s|\s+is)\s+(?:the\s+)?(?:payment\s+due|(?:last|latest|final)\s+(?:day|date|moment|time)\s+(?:to|for|of)\s+pay\w*)|(?:last|latest|final)\s+(?:day|date|moment|time)\s+(?:to|for|of)\s+(?:the\s+)?pay\w*|(?:by\s+)?when\s+(?:do\s+you\s+need|must|should|does)\s+(?:the\s+|our\s+)?invoice\s+(?:be\s+|have\s+to\s+be\s+|need\s+to\s+be\s+|to\s+be\s+)?paid(?:\s+by)?
        how\s+(?:long|much\s+time)\s+(?:i|we)\s+(?:do\s+)?have\s+(?:to|for|for\s+the)\s+pay(?:ment|ing)?(?!\w)
        how\s+(?:long|much\s+time)\s+do\s+(?:i|we)\s+have\s+(?:to|for\s+the)\s+pay(?:ment)?(?!\w)
        (?:will|does|would|is|do)\s+{_BOOKING}\s+(?:\w+\s+)?(?:{_LAPSES}|hold|stay|stand|survive|released)(?!\w)(?:\s+{_NO_PAYMENT}{_BY_WHEN})?(?=[^.!?]*[?]|\W*$)
        {_NO_PAYMENT}{_BY_WHEN}\W+(?:will|does|would|do|is)\s+(?:\w+\s+)?{_BOOKING}\s+(?:\w+\s+)?(?:{_LAPSES}|hold|stay|released|gone)(?!\w)
        """
    ),
    other_losses=r"(?:am|are|is|be|running)\s+(?:\w+\s+)?late(?!\s+(?:to|with)\s+pay)|ill(?!\w)|sick(?!\w)|not\s+(?:come|show)|don't\s+(?:come|show)",
    longer_hold=f"{_LONGER}|{_TOO_LATE}",
    rate_time=alternatives(
        rf"""
        {_WHEN}\s+(?:\w+\s+){{0,4}}?{_PART}\s+(?:\w+\s+)?{_RATE}(?:\s+(?:start|begin|end|appl|kick)\w*)?
        {_PART}\s+{_RATE}\s+(?:\w+\s+){{0,3}}?{_WHEN}
        (?:(?:is|are)\s+there|do\s+you\s+have|have\s+you\s+got)\s+(?:(?:an?|any|separate|special)\s+){{0,2}}{_PART}\s+{_RATE}
        """
    ),
    rate_parts={"morning": "morning", "afternoon": "afternoon|day", "evening": "evening", "night": "night"},
    days={
        "new_year": r"(?:on|at|in|during|over|for)\s+(?:the\s+)?new\s+year(?:'?s)?\s+(?:holiday|break)s?",
        "holidays": r"(?:on|at|in|during)\s+(?:the\s+|a\s+)?(?:(?:public|bank)\s+holidays?|holidays)(?!\w)",
        "weekdays": r"(?:on|at|in|during)\s+(?:the\s+|a\s+)?(?:week\s?days?|work(?:ing)?\s?days?)(?!\w)",
        "weekends": r"(?:on|at|over|during|for)\s+(?:the\s+)?weekends(?!\w)",
        "mon": r"on\s+mondays",
        "tue": r"on\s+tuesdays",
        "wed": r"on\s+wednesdays",
        "thu": r"on\s+thursdays",
        "fri": r"on\s+fridays",
        "sat": r"on\s+saturdays",
        "sun": r"on\s+sundays",
    },
)

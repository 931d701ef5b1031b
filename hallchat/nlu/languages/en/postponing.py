"""English expressions by which a client puts off the decision, with when and with whom it will be taken.

None of their values belongs to the booking: "let me check with my team first".
"""

from hallchat.nlu.languages.word_lists import alternatives

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = (
    r"(?:tonight|(?:today|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?|(?:a\s+(?:bit|little)\s+)?later(?:\s+(?:on|today|tonight|this\s+week))?"
    r"|this\s+(?:morning|afternoon|evening|week)|in\s+(?:an?|a\s+few|\d+)\s+\w+|soon|shortly|next\s+week|first\s+thing(?:\s+tomorrow)?"
    rf"|(?:on|by|before|after|until|till)\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?)?\w+|{_DAY})"
)
_WILL = (
    r"(?:i'?ll|i\s+will|we'?ll|we\s+will|let\s+(?:me|us)|(?:need|have|want|like|must|going|got)\s+to"
    r"|(?:i|we)(?:'m|'re|\s+am|\s+are)?\s+(?:need|have|want|must|going|would\s+like|got)(?:\s+to)?)"
)
_ASK = r"(?:check|talk|speak|discuss|consult|run|confirm|clear)"
_TELL = (
    r"(?:confirm|decide|reply|answer|write|message|text|call|ring|email|(?:get|come)\s+back"
    r"|let\s+you\s+know|tell\s+you)"
)
_IT = r"(?:it|this|that|things|the\s+(?:time|date|details))"
_BOOK = r"(?:book|confirm|reserve|finali[sz]e)"

POSTPONING = alternatives(
    rf"""
    (?:(?:let\s+me|i'?ll|i\s+will|need\s+to|have\s+to)\s+think|think\s+(?:about\s+it|it\s+over))(?:\s+{_WHEN})?
    maybe\s+later
    (?:come|get)\s+back\s+to\s+you(?:\s+{_WHEN})?|decide\s+later|sleep\s+on\s+it
    {_WILL}\s+(?:first\s+)?{_ASK}\s+(?:{_IT}\s+)?(?:over\s+)?(?:with|to|by|past|through)\s+(?:my|the|our)\s+(?!booking)\w+(?:\s+first)?
    {_WILL}\s+(?:first\s+)?ask\s+(?:my|the|our)\s+\w+(?:\s+first)?
    {_WILL}\s+(?:first\s+)?{_TELL}\s+(?:(?:to\s+)?you\s+(?:back\s+)?|{_IT}\s+|back\s+)?{_WHEN}(?!\w)
    (?:do\s?n'?t|do\s+not|not)\s+(?:[^\W\d]+\s+){{0,2}}?{_BOOK}\s+(?:(?:it|this|that|anything|me|us)\s+)?(?:just\s+)?(?:yet|for\s+now|right\s+now)(?!\w)
    hold\s+off(?:\s+(?:on\s+)?(?:it|that|this|(?:the\s+)?booking))?(?:\s+for\s+now)?(?:\s+until\s+\w+)?
    """
)

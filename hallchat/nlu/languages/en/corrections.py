"""English words that take something back."""

from hallchat.nlu.languages.lexicon.corrections import CorrectionWords
from hallchat.nlu.languages.word_lists import alternatives

_VALUE = (
    r"(?:(?:for|from|at|on|the|between)\s+)*(?:\+?\d|noon|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|an?\s+hour)(?!\w))"
)
"""The beginning of a number, a day or a length."""

CORRECTIONS = CorrectionWords(
    retracted=(
        r"(?<!\w)not\s+[^,.;!?\n]{1,40}?\s*,?\s+but\s+",
        r"(?<!\w)(?:instead\s+of|rather\s+than)\s+(?:the\s+|an?\s+)?\S+",
        r"^\W*not\s+(?:on\s+|at\s+|the\s+)?\w+\s*,(?=\s*\w)",
        r"(?<!\w)(?:says|shows)\s+\d{1,3}(?:\s+[^\W\d]+)?,?\s+(?:but\s+)?(?=(?:i\s+said|(?:it\s+)?should\s+(?:be|say)|we(?:'re|\s+are))\s)",
        r"(?<!\w)not\s+(?:(?:on|at|for)\s+)?(?:the\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+)?"
        r"\d{1,2}(?::\d\d|st|nd|rd|th)?(?=\W*$)",
        r"(?<!\w)not\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)\w*(?=\W*$)",
        rf"(?<!\w)not\s+(?={_VALUE})[^,.;!?\n]{{1,40}},\s*(?=(?:it'?s\s+|make\s+it\s+)?{_VALUE})",
        r"(?<=\d),\s*not\s+\d{1,3}(?![\d.]|:\d|\s*(?:am|pm|o'clock|hour))",
        r",\s*not\s+(?!sure|later|earlier|before|after|more|less|until)(?:(?:on|at|for|in|from)\s+)?(?:the\s+)?\w+"
        r"(?:\s+[\w:]+){0,4}(?=\W*$)",
    ),
    lengths="hours",
    beside_number=alternatives(
        r"""
        oh|no|wait|sorry|hm+|fine|actually|make\s+(?:it|that)|rather|just|only|then|instead|please|i\s+mean(?:t)?
        let'?s\s+(?:say|do|make\s+it)|ok|okay|well|enough|maybe|exactly|sharp
        (?:wh)?oops|argh|damn|my\s+(?:bad|mistake)
        """
    ),
    instead=alternatives(
        r"""
        no|nope|sorry|wait|actually|rather|better|i\s+mean(?:t)?|make\s+(?:it|that)|correction|scratch\s+that|(?:wh)?oops
        argh|ugh|damn|shoot|hang\s+on|my\s+(?:bad|mistake)|pardon
        """
    ),
    earlier_plans=r"(?:thought|thinking)\s+(?:of|about)|originally|(?:had|we\s+were)\s+plann(?:ed|ing)",
    before_old=r"not|instead\s+of|rather\s+than|anything\s+but",
    before_new=r"the|it'?s|let'?s\s+(?:say|do|make\s+it)|just|only|then|oh|my\s+(?:bad|mistake)",
    length_preposition="for",
)

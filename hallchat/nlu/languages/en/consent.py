"""English words that agree and refuse."""

from hallchat.nlu.languages.lexicon.consent import ConsentWords
from hallchat.nlu.languages.word_lists import alternatives, word_list

CONSENT = ConsentWords(
    yes=word_list(
        """
        yes yeah yep yup ya sure ok okay k absolutely definitely correct agree
        agreed accept accepted confirm confirmed confirming fine perfect great certainly affirmative proceed
        good exactly indeed
        """
    ),
    yes_phrases=alternatives(
        r"""
        no\s+(?:problem|objections?)|go\s+(?:ahead|for\s+it)|book\s+it
        (?:that'?s|that\s+is|it'?s)\s+(?:all\s+)?right|looks?\s+(?:good|right|great|fine)
        all\s+(?:good|right|correct|fine)|sounds\s+(?:good|great|fine|perfect)(?:\s+to\s+(?:me|us))?
        do\s+it\b|let'?s\s+(?:do\s+it|go|book)|take\s+it
        """
    ),
    fillers=word_list(
        """
        i we do and the to it is it's its that
        that's thats this all everything with your rules terms conditions please thanks thank you very much
        hi hello ahead go book booking my details data processing personal of looks look so yes too now are
        am i'm we're for us me let's lets policy privacy have read summary been can
        take one
        """
    ),
    disbelief="",
    no=alternatives(
        r"""
        not\s+yes\b
        (?:do\s*n[o']?t|don't|not|never|didn't)\s+(?:\w+\s+)?(?:agree|accept|confirm|correct|right)
        (?:do\s*n[o']?t|don't|not|never|didn't)\s+(?:\w+\s+)?(?:want|book|yet|sure|ok|okay|fine)
        disagree|incorrect|wrong\b|nope\b|nah\b|no way|cancel\w*|stop\b
        """
    ),
    lone_no="no",
    before_lone_no="sorry|oh|well",
    edge_no="no",
    not_refusal=r"no\s+(?:problem|objections?|worries)|or\s+not?\b",
    reservations="but|except|only|however",
)

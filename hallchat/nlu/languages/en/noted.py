"""English words of clients who ask what is written down of their booking."""

from hallchat.nlu.languages.lexicon.noted import NotedWords
from hallchat.nlu.languages.word_lists import alternatives

NOTED = NotedWords(
    nouns={
        "hall": r"(?:which|what)\s+(?:hall|room|studio)(?!\w)",
        "date": r"(?:which|what)\s+(?:day|date)(?!\w)|(?:the|my|our)\s+(?:day|date)(?!\w)",
        "time": r"(?:which|what)\s+(?:times?|hours?)(?!\w)|(?:the|my|our)\s+(?:time|hours)(?!\w)",
        "name": r"(?:name|surname)(?!\w)|whose(?!\w)",
        "phone": alternatives(
            r"""
            (?:phone(?:\s+number)?|mobile|(?:my|our|the|what|which)\s+(?:contact\s+)?number)(?!\w)(?!\s+of)
            """
        ),
        "email": r"(?:e-?mail(?:\s+address)?)(?!\w)",
        "people": alternatives(
            r"""
            how\s+many(?!\s+(?:hours|bookings|days|halls|rooms|reservations|times|minutes|extras))(?!\w)
            (?:number\s+of\s+)?(?:people|guests)(?!\w)
            """
        ),
    },
    noting=alternatives(
        r"""
        (?:did|have|had)\s+(?:you|u|we)\s+(?:\w+\s+)?(?:put|write|written|noted?|got|get|recorded?|saved?|entere?d?|taken?|wrote)(?:\s+(?:down|in))?(?!\w)
        do\s+(?:you|we)\s+have(?:\s+\w+){0,3}\s+(?:down|noted|on\s+file|in\s+there|so\s+far)(?!\w)|(?:settled?|agreed?|decided?)\s+on(?!\w)
        (?:is|are|was|were|am|have)\s+(?:\w+\s+){0,2}(?:written|noted|put|recorded)\s+down(?!\w)|(?:i|we|me|us)\s+down\s+(?:for|as)(?!\w)
        """
    ),
    places=alternatives(
        r"""
        (?:in|on|under|for)\s+(?:the|my|our|this)\s+(?:list|booking|summary|request|draft|form|order|reservation)(?!\w)
        in\s+there(?=\W*$)|on\s+file(?!\w)|is\s+(?:it|that|this)\s+under(?!\w)|(?:the|my|our|this)\s+(?:booking|reservation)\s+under(?!\w)
        """
    ),
    right=r"(?:right|correct|spelled\s+(?:right|correctly))(?!\w)",
    all=alternatives(
        r"""
        what(?:'s|\s+is|\s+was)\s+(?:now\s+|currently\s+|still\s+)?(?:in|on)\s+(?:the|my|our|this)\s+(?:list|summary|request|draft|form|order)(?:\s+(?:now|so\s+far|at\s+the\s+moment|right\s+now))?(?=\W*$)
        what\s+(?:have|did|do)\s+(?:you|we)\s+(?:already\s+)?(?:put|write|written|noted?|got|have|record(?:ed)?|taken?)\s+(?:\w+\s+){0,2}?(?:down|so\s+far)(?!\w)
        what\s+(?:has|have|was|is)\s+(?:been\s+)?(?:written|noted|put)\s+down|what\s+have\s+(?:you|we)\s+noted(?!\w)
        read\s+(?:it|that|everything|the\s+\w+)\s+back|(?:show|remind|tell)\s+me\s+(?:of\s+)?(?:my|the)\s+(?:list|summary|request|draft)(?!\w)
        """
    ),
    before_value=r"(?:(?:and|so|but)\s+)*(?:did|have)\s+(?:you|u)\s+(?:put|written?|got|get|noted?|take)(?:\s+(?:me|it|us|down|as|in|the|my|name))*",
    openings=r"(?:(?:and|so|but|ok|sorry)\s+)*(?:what|which|whose|how\s+many|did|have|is|under)(?!\w)",
    others=alternatives(
        r"""
        can|could|may|should|must|need|have\s+to|required|mandatory|why|if|max(?:imum)?|min(?:imum)?|allowed|your(?!\w)|website|site(?!\w)|price|cost
        wrong|not\s+right|incorrect|change|fix|free|available|fit|hold(?!\w)|room\s+for|open
        """
    ),
)

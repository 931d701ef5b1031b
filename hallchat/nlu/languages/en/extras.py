"""English words around extras."""

from hallchat.nlu.languages.lexicon.extras import ExtraWords
from hallchat.nlu.languages.word_lists import alternatives

EXTRAS = ExtraWords(
    general=r"extras|add-?\s?ons?|(?:additional|extra)\s+(?:services?|equipment|options?|gear)",
    list_questions=r"which|what|any|list|tell|show|do\s+you|are\s+there|have|how\s+much",
    open_questions=r"what\s+else\s+(?:can|could)\s+(?:i|we)\s+(?:add|rent|hire|order|get)",
    questions=alternatives(
        r"""
        how\s+much|what(?:\s+is|['’]?s|\s+does|\s+would)?\s+(?:the\s+)?(?:price|cost|\w+\s+cost)|costs?(?!\w)|prices?(?!\w)
        do\s+you\s+(?:have|rent|offer)|have\s+you\s+got|(?:is|are)\s+there|is\s+it\s+(?:free|included)
        (?:is|are)\s+(?:the|a)\s|included|tell\s+(?:me|us)|for\s+free|what\s+kind|how\s+many\s+(?:\w+\s+){1,3}(?:do|are)
        """
    ),
    questions_after=r"(?:be\s+|is\s+)?enough|do|necessary|available|how\s+much|price",
    asks_of_it=r"(?:is|are)\s+(?:it|they|that)|do(?:es)?\s+(?:it|they|we|i)|what\s+(?:is|are)|how\s+much",
    permissions=r"can\s+(?:i|we)|could\s+(?:i|we)|may\s+(?:i|we)|is\s+it\s+possible",
    orders=r"need|want|would\s+like|['’]d\s+like|require",
    requests=r"add|include|put\s+in|throw\s+in|(?:i|we)['’]?ll\s+(?:take|have)|please\s+book",
    about=r"about|regarding|concerning",
    how_much=r"how\s+much|prices?(?!\w)|costs?(?!\w)",
    beside_hall="with|plus|including",
    remove_before=alternatives(
        r"""
        without|no(?:\s+need\s+for)?|not|(?:do(?:es)?\s+not|do(?:es)?n['’]?t|won['’]?t)\s+(?:need|want|add|require)|remove
        (?:did\s+not|didn['’]?t|never)\s+(?:say\s+yes\s+to|agree\s+to|ask\s+for|want|need|order|request|asked\s+for|wanted|ordered)|drop|skip|cancel|delete
        instead\s+of|except|take\s+(?:out|off)|leave\s+out|minus
        """
    ),
    remove_after=r"(?:is|are)\s*(?:not|n['’]?t)\s+(?:needed|necessary|required)|not\s+needed|(?:is|are)\s+unnecessary|off(?!\s+(?:the|of))",
    removes_it=alternatives(
        r"""
        (?:take|leave)\s+(?:it|that|them|(?:the|that)\s+(?:room|thing|machine|extra))\s+(?:off|out)
        remove\s+(?:it|that|them|(?:the|that)\s+(?:thing|extra))
        """
    ),
    beside_removal=r"for\s+now|please|the|a|an|any|that|our|then|after\s+all|anymore",
    needs_nothing=r"nothing|no\s+need|not\s+needed|(?:don['’]?t|do\s+not)\s+(?:need|want)|none|without",
    adds_nothing=r"(?:do\s+not|don['’]?t|no\s+need\s+to)\s+add\s+anything(?:\s+else)?|nothing\s+(?:else\s+)?to\s+add",
    not_wanted=r"my\s+own|our\s+own|own|in\s+the|in|from\s+the|at\s+the|near\s+the|was|were",
    puzzled=r"what(?:\s+the\s+\w+)?|which",
    other_things=r"(?:human|person|man)\s+or\s+(?:a\s+)?(?:machine|\w+)|(?:machine|bot|robot)\s+or\s+(?:a\s+)?(?:human|person|man)",
    adding=r"and|plus|also|add|include|(?:i|we)(?:['’]ll|\s+will|\s+would)?\s+(?:also\s+)?(?:need|require)",
    beside_adding=r"a|an|the|some|please|us|me|then|oh|to\s+(?:it|that|the\s+booking)",
    linked=r"and|plus|also|with|or|as\s+well\s+as|the|a|an",
    again=r"another|(?:1|2|3|4|5)?\s*more",
    units=r"pcs?|pieces?(?:\s+of)?|met(?:er|re)s?(?:\s+of)?|pairs?(?:\s+of)?|sets?(?:\s+of)?|box(?:es)?(?:\s+of)?",
    not_counts=r"at|from|to|till|until|by|for|on|after",
    before_length=r"for(?:\s+(?:just|only|the\s+first))?|just\s+for|only\s+for",
    whole_time=(
        r"(?:for\s+)?(?:(?:the|our|my)\s+)?(?:whole|entire|full|all)\s+(?:of\s+)?(?:the\s+)?"
        r"(?:day|time|period|shoot|booking|duration|rental|\d+\s*h(?:ou)?rs?)"
    ),
    span_from=r"from",
    span_to=r"to|till|until",
    prepositions=r"for|of|with|on|in",
)

"""English words that agree and refuse."""

from hallchat.nlu.languages.lexicon.consent import ConsentWords
from hallchat.nlu.languages.word_lists import alternatives, word_list

_STAFF = (
    r"(?:someone|somebody|anyone|anybody|one\s+of\s+(?:you|your\s+\w+)|(?:an?|the|your)\s+(?:manager|human|person|colleague|admin\w*|team))"
    r"(?:\s+(?:from|on|of)\s+(?:your|the)\s+\w+)?"
)
_DOES = (
    r"(?:please\s+)?(?:call|phone|ring|write|text|message|e-?mail|contact|confirm|check|get\s+back|reply|answer"
    r"|reach|let\s+(?:me|us)\s+know)s?(?![^.!?;]*(?<!\w)(?:free|available|prices?|costs?|questions?)(?!\w))"
)

CONSENT = ConsentWords(
    yes=word_list(
        """
        yes yeah yep yup ya sure ok okay k absolutely definitely correct agree
        agreed accept accepted confirm confirmed confirming fine perfect great certainly affirmative proceed
        good exactly indeed y ye yea aye yessir yas yup deal works cool awesome lovely brilliant excellent
        wonderful super alright okie okey okeydokey roger gladly totally naturally
        """
    ),
    yes_phrases=alternatives(
        r"""
        no\s+(?:problem|worries|objections?)|go\s+(?:ahead|for\s+it)|book\s+it
        (?:that'?s|that\s+is|it'?s)\s+(?:all\s+)?right|looks?\s+(?:good|right|great|fine)
        all\s+(?:good|right|correct|fine)|sounds\s+(?:good|great|fine|perfect)(?:\s+to\s+(?:me|us))?
        (?:please\s+)?do\s+it\b|let'?s\s+(?:do\s+(?:it|this|that)|go|book)|take\s+it|please\s+do\b|make\s+it\s+so
        (?:that|this|it|which|all|everything)(?:'?ll|\s+will|\s+would)?\s+works?(?:\s+(?:great|perfectly|fine|well))?
        works?\s+(?:great|perfectly|fine|well)|(?:that|this|it)(?:'?s|\s+is)\s+(?:fine|good|perfect|great|ok(?:ay)?|cool)
        (?:everything|all)(?:'?s|\s+is|\s+looks|\s+seems)\s+(?:all\s+)?(?:right|correct|fine|good|ok(?:ay)?|perfect|great|in\s+order)(?:\s+there)?
        (?:fine|good|ok(?:ay)?|great|perfect)\s+(?:by|with)\s+(?:me|us)|why\s+not\b|of\s+course|by\s+all\s+means
        (?:it'?s|that'?s|it\s+is|that\s+is)\s+a\s+deal|you\s+got\s+it|(?:i'?m|i\s+am|we'?re|we\s+are|count\s+(?:me|us))\s+in\b
        (?:i'?m\s+|i\s+am\s+|we'?re\s+|we\s+are\s+)?happy\s+with\s+(?:it|that|this|everything|all)|^\W*done\W*$|oke?y[\s-]dokey
        i(?:'?ve|\s+have)?\s+(?:already\s+)?said\s+(?=yes(?!\w))|do\s+the\s+needful
        (?:you\s+(?:may|can)\s+)?(?:now\s+)?(?:proceed|go\s+ahead|go\s+on\s+then|crack\s+on)(?:\s+with\s+(?:it|that|this|(?:the|my)\s+booking))?
        (?:lock|nail)\s+(?:it|this|that|everything)\s+(?:in|down)|let'?s\s+(?:lock|nail)\s+(?:it|this|that)\s+(?:in|down)|seal\s+the\s+deal
        (?:finali[sz]e|secure|approve|submit)\s+(?:it|this|that|everything|(?:the|my)\s+(?:booking|order))|(?:i|we)\s+(?:approve|consent)\b|approved\b
        (?:put|sign)\s+(?:me|us)\s+(?:down|up)(?:\s+for\s+(?:it|that|this))?|make\s+it\s+happen|go\s+for\s+(?:it|that|this)|let'?s\s+(?:roll|proceed)
        (?:happy|ready|glad)\s+to\s+(?:proceed|go\s+ahead|confirm|book)|(?:have|give)\s+(?:a\s+deal|(?:you\s+)?(?:my|our)\s+consent|you\s+the\s+go-?ahead)
        if\s+you(?:'d|\s+would|\s+could)?\s+(?:be\s+so\s+(?:good|kind)|please)|that\s+is\s+all\s+(?:quite\s+)?(?:right|correct)
        spot\s+on\b|sounds\s+like\s+a\s+(?:plan|deal)|sure\s+thing|all\s+right\b|(?:i'?m|we'?re)\s+(?:all\s+)?(?:set|ready)|(?<!\w)ready\b
        """
    ),
    clear_yes=r"yes|yeah|yep|yup|correct|agreed?|confirm(?:ed)?|(?:that|it)'?s\s+(?:all\s+)?right|all\s+right|go\s+(?:ahead|for\s+it)|(?:book|do)\s+it|let'?s\s+(?:go|do\s+(?:it|this|that)|book)",
    staff=r"staff|admin\w*|managers?|owner|team",
    relays=(
        r"(?:please\s+)?(?:tell|ask|inform|warn|remind|let)\s+(?:the\s+|your\s+)?"
        r"(?:admin\w*|staff|team|manager|guard|security|reception\w*|cleaners?|crew|people\s+there|everyone)"
        r"|(?:could|can|may|would)\s+(?:you|i)\s+(?:please\s+)?(?:ask|tell|let)\s+(?:the\s+|your\s+)?"
        r"(?:admin\w*|staff|team|manager|guard|security|reception\w*|cleaners?|crew|everyone)"
        rf"|(?:please\s+)?(?:have|get|ask)\s+{_STAFF}\s+(?:to\s+)?{_DOES}"
        rf"|(?:can|could|will|would)\s+(?:you\s+)?(?:please\s+)?(?:(?:have|get|ask)\s+)?{_STAFF}\s+(?:to\s+)?{_DOES}"
        rf"|(?:tell\s+me|make\s+sure|(?:i|we)(?:'d|\s+would)?\s+(?:want|need|like))\s+(?:that\s+)?{_STAFF}\s+(?:to\s+|will\s+|can\s+)?{_DOES}"
    ),
    favours=(
        r"(?:please\s+)?(?:don'?t|do\s+not|never)\s+(?:call|ring|phone|disturb|tell|mention|turn|switch|touch|play|let)"
        r"(?!\s+me\s+(?:that|how|what|there))"
        r"|(?:(?:could|can|would|will)\s+you\s+(?:please\s+)?|please\s+)(?:(?:turn|switch)\s+(?:on|off|up|down|the)|wipe|clean|prepare|heat|warm|air|mop|vacuum"
        r"|make\s+sure|keep\s+the\s+(?:noise|music)|set\s+up\s+the|open\s+the\s+(?:gate|barrier|door|windows?))"
        r"|keep\s+it\s+(?:quiet|down|secret|between)"
    ),
    terms=(
        r"how\s+much|price\w*|costs?|expensive|cheap\w*|discounts?|promo\w*|total|sum|free|charge[ds]?|extra|deposits?|prepay\w*"
        r"|fees?|fines?|penalt\w*|cancel\w*"
    ),
    of_return=r"refund\w*|money|back",
    ends=r"(?:yes|yeah|yep)\W+",
    confirms=alternatives(
        r"""
        (?:you\s+(?:may|can)\s+)?(?:now\s+)?(?:confirm(?:ed)?|(?:re)?book|reserve|secure|lock|finali[sz]e|complete|place|make)(?:\s+(?:it|this|that|everything|(?:the|my|our|this)\s+(?:booking|reservation|slot|order)))?(?:\s+in)?(?:\s+for\s+(?:me|us))?
        hold\s+(?:it|this|that)\s+for\s+(?:me|us)|book\s*it|(?:i|we)(?:'d|\s+would)?\s+(?:like|want|love)\s+to\s+(?:book|confirm|proceed)(?:\s+(?:it|this|that))?
        """
    ),
    fillers=word_list(
        """
        i we do go and the to it is it's its that
        that's thats this all everything with your rules terms conditions please thanks thank you very much
        hi hello ahead go book booking my details data processing personal of looks look so yes too now are
        am i'm we're for us me let's lets policy privacy have read summary been can
        already take one then just there works work fine good up finally last better much super
        mean said dear darling love mate buddy bro bruv friend man guys sir madam lol haha hooray
        pls plz plss thx ty cheers ta grazie merci gracias danke spasibo quite indeed
        see understood gotcha keep stick in on at from until till
        """
    ),
    as_is=r"(?:leave|keep)\s+(?:it|that|this|everything|things)\s+(?:just\s+)?(?:as\s+(?:(?:it|they)\s+)?(?:is|was|are|were)|the\s+same|unchanged)(?!\w)"
    r"|as\s+(?:it\s+)?is(?!\w)|no\s+changes?|unchanged",
    disbelief="",
    afterwards=alternatives(
        r"""
        (?:will|can|could|would)\s+you\s+(?:please\s+|also\s+)?(?:send|give|email)\s+(?:(?:me|us)\s+)?(?:the\s+|a\s+)?(?:payment\s+)?(?:link|confirmation)
        (?:never\s*mind|forget|skip)\s+(?:about\s+)?(?:the|that|my)\s+(?:(?:promo|discount)\s*)?code|(?:at|for)\s+(?:the\s+)?full\s+price|without\s+(?:the|a|any)\s+(?:(?:promo|discount)\s*)?code
        (?:(?:and|then)\s+)?(?:please\s+)?(?:just\s+)?(?:send|give|email|mail|get)\s+(?:(?:me|us)\s+)?(?:an?\s+|the\s+)?(?:payment\s+)?(?:invoice|link|receipt|bill|confirmation)(?:\s+(?:for|to)\s+(?:(?!before|first|if|but|unless)[a-z-]+\W*){1,6})?
        (?:(?:i'm|i\s+am|we're|we\s+are)\s+)?(?:waiting|looking\s+forward)\s+(?:for|to)\s+(?:the|your|an?)\s+(?:payment\s+)?(?:link|invoice|confirmation|receipt)
        (?:about\s+(?:(?!before)\w+\s+){1,4})?(?:i|we)(?:'ll|\s+will)?\s+(?:ask|check|see|find\s+out|sort\s+it\s+out|decide|pay)\s+(?:(?!before)\w+\s+){0,3}(?:later|afterwards|on\s+(?:the\s+)?(?:spot|site)|in\s+place|there)
        (?:and\s+)?(?:i|we|he|she|(?:my|our)\s+\w+)(?:'ll|\s+will|\s+can|'m\s+going\s+to|'s\s+going\s+to)?\s+pays?(?:\s+(?:by|with)\s+(?:the\s+|a\s+)?(?:card|link)|\s+(?:it|today|tonight|tomorrow|now|online|right\s+away|this\s+evening))*(?=\W*(?:[.,!;]|$))
        """
    ),
    no=alternatives(
        r"""
        not\s+yes\b
        (?:do\s*n[o']?t|don't|not|never|didn't)\s+(?:\w+\s+)?(?:agree|accept|confirm|correct|right|better)
        (?:do\s*n[o']?t|don't|not|never|didn't)\s+(?:\w+\s+)?(?:want|book|yet|sure|ok|okay|fine)
        disagree|incorrect|wrong\b|nope\b|nah\b|no way|cancel\w*|stop\b
        """
    ),
    lone_no="no",
    before_lone_no="sorry|oh|well",
    edge_no="no",
    not_refusal=r"if\s+(?:i|we)\s+(?:have\s+to\s+)?(?:change|cancel)\w*|no\s+(?:(?:more|further|other)\s+)?(?:problem|objections?|worries|questions?)|or\s+not?\b",
    reservations="but|except|only|however",
    and_also=(
        r"(?:and|then)\s+(?:also|another|one\s+more|then|next|after\s+that)|also|plus|another|one\s+more|in\s+addition"
    ),
    needs=(
        r"(?:i|we)(?:'ll|\s+will|'d|\s+would)?\s+(?:need|want|like|expect)|send\s+(?:me|us)|give\s+(?:me|us)|get\s+(?:me|us)"
        r"|if|provided|as\s+long\s+as|assuming|unless|once|after|first|when"
    ),
    wishes=(
        r"let'?s|(?:i|we)(?:'d|\s+would)\s+(?:like|rather|prefer)(?!\s+to\s+(?:know|ask))|(?:i|we)\s+(?:want|need)"
        r"|make\s+it|please\s+book|(?:we|there)(?:'re|\s+are|\s+will\s+be|'ll\s+be)"
    ),
    we_are=r"we(?:'re|'ll\s+be|\s+are|\s+will\s+be)|there(?:'s|'re|\s+are|\s+will\s+be)",
    may_i=r"(?:can|could|may)\s+(?:we|i)\s+(?:have|get|do|take|book|make|move|change|switch)",
    supposing=r"(?:(?:and|but|so|ok|okay)\W+)?(?:(?:what|how)\W+(?:\w+\W+){0,2}?)?if",
    suppositions="if|would|were|in case",
    denies=r"not|no|never|nobody|nothing|\w+n't|hardly|doubt|wait|hold\s+on|hang\s+on|think|decide|unsure|maybe",
)

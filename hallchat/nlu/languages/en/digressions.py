"""English words that interrupt the booking."""

from hallchat.nlu.languages.lexicon.digressions import DigressionWords
from hallchat.nlu.languages.word_lists import alternatives, word_list

DIGRESSIONS = DigressionWords(
    gives_up=alternatives(
        r"""
        never\s?mind|forget\s+(?:about\s+)?(?:it|that)|no\s+need|don'?t\s+bother|leave\s+it
        scrap\s+(?:it|that)|some\s+other\s+time|call\s+it\s+off|not\s+(?:interested|any\s?more)
        don'?t\s+(?:want|need)\s+(?:it|this|that|anything|to\s+book)|chang\w+\s+my\s+mind
        on\s+second\s+thoughts?\W+no(?:t|pe)?(?!\w)
        """
    ),
    declines=r"no\W+thank(?:s|\s+you)",
    beside_giving_up=word_list(
        """
        no oh well actually sorry thanks thank you please i we it this that the just then ok okay maybe ll ve
        i'll i've on booking anymore
        """
    ),
    resumes=alternatives(
        r"""
        where\s+(?:were|did)\s+we|what\s+(?:was|were)\s+we|(?:let'?s|shall\s+we|can\s+we)\s+(?:continue|go\s+on|carry\s+on|proceed|resume)
        (?:continue|carry\s+on|go\s+on)(?=\W*$)|(?:i'?ve|we'?ve|i|we|have)\s+(?:now\s+|finally\s+)?(?:decided|made\s+up)(?!\s+(?:not|against))
        (?:i'?m|i\s+am|we'?re|and|ok|okay)\s+back(?!\w)|back\s+again|ready\s+to\s+(?:book|continue|go)|what\s+(?:do|did)\s+we\s+have\s+so\s+far
        """
    ),
    number_fits=alternatives(
        r"""
        (?:is|will|would)\s+(?:that|this|it)(?:\s+1)?\s+(?:be\s+)?(?:fine|ok(?:ay)?|good|alright|all\s+right|a\s+problem|valid|enough)(?!\s+(?:time|hour|day))
        (?:will|does|would|can)\s+(?:that|this|it|(?:an?|my)\s+(?:\w+\s+)?(?:number|phone))\s+(?:do|work)(?!\w)
        (?:is|are)\s+(?:an?|my)\s+(?:\w+\s+)?(?:number|phone)\s+(?:fine|ok(?:ay)?|good|a\s+problem|alright)
        """
    ),
    hypothetical=alternatives(
        r"""
        if|in\s+case|later\s+on
        (?:can|could|may)\s+(?:i|we|it|a\s+booking|bookings|the\s+booking)\s+(?:be\s+)?(?:\w+\s+){0,3}later|is\s+it\s+possible
        """
    ),
    moving=alternatives(
        r"""
        (?:gets?|falls?|feels?|is|are|am|was|were|becomes?)\s+(?:ill|sick|unwell|poorly)(?!\w)|prevents?\s+(?:me|us|it|her|him|them)(?!\w)
        (?:give|call)\s+(?:it|this|that|the\s+\w+)\s+(?:up|off)(?!\w)|(?:won't|will\s+not)\s+(?:come|make\s+it|be\s+able)(?!\w)|(?:back|pull)\s+out(?!\w)
        (?:i'?m|be)\s+(?:ill|sick)|(?:can'?t|cannot|could\s*n[o']?t)\s+(?:come|make\s+it|attend)|do(?:es)?\s*n[o']?t\s+(?:come|show\s+up|turn\s+up)
        resched\w*|(?:move|shift|push)\s+(?:\w+\s+){0,2}(?:booking|shoot|session|date|day)|(?:move|shift|postpone)\s+(?:it|that|us)(?!\w)|cancel\w*
        plans\s+change|something\s+comes\s+up
        change\s+(?:the\s+|my\s+)?(?:date|day|time|booking)
        """
    ),
    why=alternatives(
        r"""
        (?:why|what\s+for|is\s+(?:it|that|this)\s+(?:necessary|required|needed|mandatory)|do\s+i\s+(?:have|need)\s+to)(?!\w)
        can\s+(?:i|we)\s+(?:\w+\s+){0,3}without(?!\w)
        """
    ),
    slots={
        "name": "name|surname",
        "phone": "phone|number|mobile",
        "email": "e-?mail|address",
        "people": r"how\s+many|people|guests",
    },
    which=r"which|where|what|(?:is|are)\s+any|any",
    out_of="of",
    fits=r"fit(?!s?\W*$)|hold|enough|room\s+for",
    is_open="open|free|available",
    owes=alternatives(
        r"""
        (?:how\s+much|what)\s+(?:do|will|would|shall)\s+(?:i|we)\s+owe|(?:what'?s|what\s+is)\s+(?:the|my|our)\s+total
        (?:grand|overall)\s+total|total\s+(?:for|of)\s+(?:all|the|both|these)|(?:all|both)\s+(?:\w+\s+){0,2}(?:cost|come\s+to)(?!\w)|(?:cost|price)\s+(?:all\s+)?together
        ^\W*(?:and\s+)?(?:the\s+|in\s+)?total\W*$|amount\s+due|(?:remind|tell|give|send|show)\s+(?:me|us)\s+(?:of\s+|again\s+|what\s+)?(?:the\s+|my\s+|our\s+)?total(?!\w)|how\s+much\s+(?:\w+\s+){0,4}(?:in\s+total|altogether|in\s+all|(?:all\s+)?together)(?!\w|\s+with)
        (?:everything|it\s+all|all\s+of\s+(?:it|them)|both|(?:it|them)\s+all)\s+(?:all\s+)?(?:together\s+)?(?:comes?\s+to|costs?|adds?\s+up)(?!\w)|(?:pay|owe)\s+(?:\w+\s+)?for\s+(?:everything|all\s+of\s+\w+|both)(?!\w)
        """
    ),
    is_program=alternatives(
        r"""
        are\s+(?:you|u)\s+(?:an?\s+)?(?:real\s+)?(?:robot|bot|chatbot|ai|machine|program|human|person|real)(?=\W*$|\s+or)
        is\s+(?:this|it)\s+(?:an?\s+)?(?:real\s+)?(?:robot|bot|chatbot|ai|machine|human|person)(?=\W*$|\s+or)
        (?:talking|speaking|chatting)\s+(?:to|with)\s+(?:an?\s+)?(?:real\s+)?(?:robot|bot|chatbot|ai|machine|human|person)(?!\w)
        """
    ),
    acknowledges=(
        r"ok|okay|okey|k|kk|cool|got\s+it|gotcha|i\s+see|great|nice|alright|all\s+right|right|understood|noted|awesome|perfect"
        r"|makes\s+sense|fair\s+enough|good\s+to\s+know|no\s+worries|fine|good|wow|lol|(?:ha){2,}|yay|amazing|lovely|brilliant|sweet"
        r"|interesting|sounds\s+(?:good|great|nice)|super|neat"
    ),
    beside_acknowledging=r"oh|ah|well|that's|that\s+is|very|so|then|it's|all|and|yeah|really",
    glad=(
        r"(?:(?:so|very|really|i'?m|i\s+am|we'?re|we\s+are|it'?s|it\s+is|that'?s|that\s+is|oh|well)\s+)*"
        r"(?:glad|happy|pleased|relieved|great|good|nice|lovely|wonderful|perfect)(?:\s+to\s+(?:hear|know|see|learn))?"
        r"\s+(?:that|there|you|your|it|parking|dogs|children|kids|the)(?!\w)"
    ),
    too_dear=alternatives(
        r"""
        why\s+(?:is\s+|are\s+|does\s+)?(?:\w+\s+){0,4}(?:so|that|too)\s+(?:expensive|pricey|dear|much|high)(?!\w)
        why\s+(?:so\s+)?(?:expensive|pricey)(?!\w)|that'?s\s+(?:a\s+lot|expensive|pricey|steep)(?!\w)
        (?<!not )(?:too|so|very|pretty|quite|rather|bit|really|super)\s+(?:expensive|pricey|steep)(?!\w)
        ^\W*(?:wow\W+)?(?:expensive|pricey)\W*$|prices?\s+(?:is|are|seems?)\s+(?:\w+\s+)?(?:high|crazy|steep|insane)(?!\w)
        """
    ),
    compares=r"differ(?:s|ent|ence)?(?!\w)|compare[sd]?(?!\w)|versus(?!\w)|vs(?!\w)|better\s+than",
    per_person=alternatives(
        r"""
        (?:(?:price|cost|rate|fee|it|that|this|sum|total)\W+(?:is\s+)?(?:for\s+)?)?(?:for|per)\s+(?:each|every|one|1|a\s+single)?\s*(?:person|head)(?!\w)(?=.*\?)
        (?:for\s+)?(?:all(?:\s+(?:people|of\s+us))?|everyone|everybody|the\s+(?:whole\s+)?(?:group|hall|room)|together)\W+or\s+(?:for\s+|per\s+)?(?:each|every|one|per|a\s+person|\d+\s*[x×])
        do\s+(?:we|i|all\s+of\s+us|they)\s+(?:each\s+pay|(?:all\s+)?pay\s+(?:[\d.,\s]+\w*\s+)?(?:each|per\s+(?:person|head)))|(?:is\s+)?(?:that|it|this)\s+each(?=\W*\?)
        """
    ),
    time_zone=r"time\s?zones?(?!\w)|whose\s+time(?!\w)|(?:in|by|on|is\s+(?:that|it|this))\s+(?:my|your|local|moscow)\s+time(?!\w)",
    reproaches=alternatives(
        r"""
        (?:but\s+)?(?:you|u)\s+(?:just\s+|still\s+)*(?:didn'?t|did\s+not|haven'?t|have\s+not|never|don'?t|do\s+not)\s+(?:yet\s+|even\s+)?(?:answer\w*|repl(?:y|ied)|respond\w*)(?!\w)(?:\s+(?:me|it|that|this|my\s+(?:last\s+)?questions?))?
        (?:are|r)\s+(?:you|u)\s+(?:even\s+|actually\s+|really\s+)+(?:reading|listening)(?:\s+(?:this|to\s+me|me|what\s+i\s+\w+|my\s+messages?))?(?!\w)|did\s+you\s+(?:even\s+|actually\s+)(?:read|hear)(?:\s+(?:this|me|it|that|my\s+\w+))?(?!\w)
        (?:are|r)\s+(?:you|u)\s+(?:kidding|joking|mocking|serious)(?:\s+(?:me|with\s+me))?(?!\w)|(?:stop\s+)?ignoring\s+(?:me|my\s+questions?)(?!\w)|you\s+(?:ignored|missed|skipped)\s+(?:me|my\s+(?:other\s+|last\s+)?questions?)(?!\w)
        (?:please\s+)?(?:just\s+)?answer\s+(?:my|the)\s+(?:other\s+)?questions?(?!\w)|i\s+(?:already|just|also)\s+asked(?:\s+(?:you|that|this|twice|before))*(?!\w)|(?:that'?s|that\s+is|it'?s)\s+not\s+what\s+i\s+asked
        """
    ),
    repeats=alternatives(
        r"""
        (?:every|each)\s+(?:\w+\s+)?(?:day|week|weekday|weekend|morning|afternoon|evening|night|month)s?(?!\w)
        (?:every|each)\s+(?:\w+\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?(?!\w)
        (?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|evening|morning)s?\s+(?:in\s+a\s+row|running)
        (?:mon|tues|wednes|thurs|fri|satur|sun)days(?!\w)|daily|weekly|(?:once|twice)\s+a\s+(?:week|month)|on\s+a\s+regular\s+basis
        """
    ),
    personal_data=alternatives(
        r"""
        (?:delete|erase|remove|wipe)\s+(?:\w+\s+){0,3}data(?!\w)|withdraw\s+(?:\w+\s+){0,2}consent
        (?:delete|erase|remove|wipe)\s+(?:my|our)\s+(?:\w+\s+)?(?:contacts?|number|phone|e-?mail|details)(?!\w)
        what\s+(?:\w+\s+){0,3}(?:with|to)\s+my\s+(?:personal\s+)?data(?!\w)
        """
    ),
)

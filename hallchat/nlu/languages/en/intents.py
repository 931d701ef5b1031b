"""English expressions that show what a client wants."""

from hallchat.nlu.languages.en.postponing import POSTPONING
from hallchat.nlu.languages.lexicon.intents import IntentPhrases
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import alternatives
from hallchat.nlu.types import Intent

_DROPS = (
    r"(?:scrap(?:p(?:ed|ing))?|bin(?:n(?:ed|ing))?|drop(?:p(?:ed|ing))?|ditch|axe|kill|void|annul|delete|remove|trash"
    r"|release|withdraw|get\s+rid\s+of)"
)
_BOOKED = (
    r"(?:(?:(?:the|that|this|my|our|your|all|both|whole|entire)\s+){1,3}(?:(?!from|in|to|of)[^\W_]+\s+){0,2}?)?"
    r"(?:bookings?|reservations?|slots?)(?!\w|\s+(?:link|number|code|reference|page|confirmation|for\s+a\s+))"
)

_ALL_HALLS = alternatives(
    r"""
    (?:show|list|see|send|give|describe)\s+(?:\w+\s+){0,2}?(?:(?:all\s+)?(?:the\s+)?(?:three|3)|all\s+(?:of\s+)?(?:the\s+|your\s+)?(?:halls|rooms)|them\s+all|all\s+of\s+them)(?!\w)(?!\s+(?:bookings?|reservations?|dates?|days?|hours?|times?|slots?|evenings?|photos?|\w*days)(?!\w))
    differences?\s+(?:\w+\s+)?(?:between|among|of)\s+(?:(?:the|your|these|those|all|three|3|different)\s+)*(?:halls|rooms|studios|spaces|three|them)(?!\w)|how\s+(?:do|are)\s+(?:the|your|these|those|all)\s+(?:\w+\s+)?(?:halls|rooms|studios|spaces)\s+differ\w*|compare\s+(?:(?:the|your|these|all|three)\s+)*(?:halls|rooms|studios|spaces|three)(?!\w)
    """
)

INTENTS = IntentPhrases(
    phrases={
        Intent.GREETING: alternatives(
            r"""
            hi\b|hello\b|hey\b|good\s+(?:morning|afternoon|evening)(?=\W|$)
            """
        ),
        Intent.THANKS: alternatives(
            r"""
            thanks?\b|thank you|thx\b
            """
        ),
        Intent.GOODBYE: alternatives(
            r"""
            (?:good)?bye\b|see\s+(?:you|u|ya)(?!\w|\s+at)
            have\s+an?\s+(?:nice|good|great|lovely|wonderful|pleasant)\s+(?:rest\s+of\s+)?(?:day|evening|night|one|weekend|week|time|afternoon|morning)(?!\w)
            """
        ),
        Intent.LATER: POSTPONING,
        Intent.ANOTHER: alternatives(
            r"""
            (?:another|one more|1 more|(?:\+|plus)\s?(?:1|one))\s+(?:booking|reservation|hall\b)
            (?:book|reserve)\S*\s+(?:another|one more)|(?<!my )(?<!the )(?<!our )(?:book|reserve)\S*\s+again
            (?:have|need|want|like)\s+one\s+more(?=\W*$|\s*[,.;]|\s+(?:on|for|too|as)(?!\w))
            """
        ),
        Intent.MY_BOOKING: alternatives(
            r"""
            what(?:'s|\s+is)\s+(?:\w+\s+)?in\s+(?:the|my)\s+(?:list|booking|summary)\s+now
            (?:my|our)\s+(?:\w+\s+)?(?:booking|reservation)s?|booking status
            (?:what|which|whose)\s+name\s+(?:is|was|did|do)\s+(?:\w+\s+){0,3}(?:under|booked|booking|put)(?!\w)
            (?:list|all)\s+(?:of\s+)?(?:my|our|the)\s+(?:bookings|reservations)|(?:number|reference|details)\s+of\s+(?:my|our|the)\s+booking
            (?:booking|reservation)\s+(?:number|code|reference|ref|id)(?!\w)(?!\s*(?:is\s|[:#]|[a-z]*\d))
            (?:which|what)\s+(?:bookings?|reservations?)\s+(?:do\s+(?:i|we)\s+have|have\s+(?:i|we))
            (?:did|have)\s+you\s+(?:really\s+|actually\s+|already\s+)?(?:book(?:ed)?|reserved?|cancell?(?:ed)?)(?!\w)(?=[^.!]*\?)
            (?:did|have)\s+you\s+(?:really\s+|actually\s+|already\s+)?(?:moved?|changed?)\s+(?:it|that|them|my|our|the\s+(?:booking|time|day|date))(?!\w)(?=[^.!]*\?)
            (?<!how\slong\s)(?:is|was|are)\s+(?:it|that|this|everything|[^\s\w]+|(?:my|our|the)\s+\w+)\s+(?:(?:already|really|now|still|actually)\s+)?(?:booked|reserved|cancell?ed|moved|changed|(?:kept|held|saved|secured)(?=\s+for\s+(?:me|us)|\W+(?:now|or|yet|already|then|in|at|so)(?!\w)))(?:\s+for\s+(?:me|us))?(?=[\s?!.,]*(?:(?:now|or\s+not?|yet|already|then|in\s+the\s+meantime|meanwhile|for\s+now|so\s+far|at\s+(?:this|the)\s+(?:point|moment))[\s?!.,]*)*(?:\?|,|$))
            (?:am\s+i|are\s+we)\s+(?:(?:already|really|now|actually|all)\s+)?(?:booked|reserved)(?:\s+in)?(?=[\s?!.,]*(?:(?:now|or\s+not?|yet|already|then)[\s?!.,]*)*(?:\?|,|$))|do\s+(?:i|we)\s+(?:\w+\s+)?have\s+(?:a|the|any|my|our)\s+(?:booking|reservation)(?=[\s?!.,]*(?:(?:now|or\s+not?|yet|already|then)[\s?!.,]*)*(?:\?|,|$))
            what(?:'?s|\s+is|\s+have\s+(?:i|we)(?:\s+got)?)\s+(?:\w+\s+)?(?:booked|reserved)(?=[\s?!.,]*(?:(?:rn|now|right|currently|at\s+the\s+moment|so\s+far|for\s+(?:me|us)|then|already)[\s?!.,]*)*(?:\?|,|$))
            """
        ),
        Intent.START_OVER: alternatives(
            r"""
            (?<!don't )(?<!dont )(?<!not )(?<!without )start\s+(?:over|again|afresh)
            reset\b|from\s+scratch|/start|begin again
            """
        ),
        Intent.CHEAPEST: alternatives(
            r"""
            cheap\w*|lowest price|least expensive|most affordable
            """
        ),
        Intent.PRICE: alternatives(
            r"""
            (?:why|y|how\s+come)\s+(?:\w+\s+){0,2}?(?:\d{1,3}[\s,.]?\d{3}|\d{1,3}\s?k)(?!\w)|what'?s?\s+(?:is\s+)?the\s+(?:extra|other|additional)\s+\d{3,}
            how\s+much|prices?\b|pricing|costs?\b|rates?\b
            most expensive|what do you charge
            (?:is|are|does|will)\s+(?:\w+\s+){0,3}(?:dearer|pricier|more\s+expensive|cheaper|cost\s+more)
            """
        ),
        Intent.OPENING_HOURS: alternatives(
            r"""
            (?:when|what time|how late|until when)\b.{0,20}\b(?:open|close|shut|work)
            (?:till|until)\s+(?:when|what\s+time)\s|what\s+time\s+(?:till|until)\s|how\s+late\s+(?:can|may|could|do|are|is)
            (?:open|close[sd]?|shuts?)\s+(?:only\s+|just\s+)?(?:from|until|till|to|at|by)\s+(?:(?:then|right|yes|correct)\W*)*\?
            (?:can|could|may)\s+(?:we|i|one)\s+(?:[^\W\d]+\s+){1,4}(?:at\s+night|overnight|all\s+night)\s*\?
            (?:what(?:['’]?s|\s+is)\s+)?the\s+(?:latest|earliest)\s+(?:time\s+)?(?:that\s+)?(?:we|i|one|you)\s+(?:can|could|may)(?!\s+book)
            (?:only|just)\s+(?:from|until|till)\s+\?
            opening\s+(?:hours|times?)|working\s+hours|(?:are you|is it|is the \w+)\s+open
            """
        ),
        Intent.CAPACITY: alternatives(
            r"""
            how many (?:people|guests|persons) (?:can|may|fit|does|do|are allowed|at most|max)
            capacity|how\s+(?:big|large)(?=\W*$|\s+(?:is|are|was)\s+(?:it|they|\x01))
            how\s+(?:big|large)\s+(?:is|are|was)\s+(?:the|your|this|that|each)\s+(?:\w+\s+)?(?:halls?|rooms?|studios?|spaces?|places?)(?!\w)
            how\s+(?:big|large)\s+(?:a|of\s+a)\s+\w+|max(?:imum)? (?:number of )?(?:people|guests)
            which\s+(?:\w+\s+){0,4}(?:bigger|larger|smaller|roomier)|is\s+(?:it|that)\s+(?:\w+\s+)?(?:big|large|spacious|small|roomy)\b
            largest|biggest|smallest
            """
        ),
        Intent.RULES: alternatives(
            r"""
            (?:what|which|tell|show|your|any|house|see|read|about)\s+(?:\w+\s+){0,3}(?:rules|terms)
            (?:the\s+)?rules\b[\s\w]*\?
            can\s+(?:i|we)\s+(?:smoke|drink|eat|bring)|smok\w+|allowed|are\s+(?:pets|dogs|animals)|pets\b
            """
        ),
        Intent.AVAILABILITY: alternatives(
            r"""
            do\s+you\s+have\s+(?:anything|something|any\s+(?:free|open))
            (?:do\s+you\s+have|have\s+you\s+got|is\s+there|are\s+there|got)\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:halls?|rooms?|studios?|spaces?)\s+(?:free\s+)?(?:on|for|this|next)\s+(?:(?:the|this|next|a|coming)\s+)?(?:mon|tue|wed|thu|fri|sat|sun|weekend|tomorrow|today|tonight|\d+(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s)
            (?:do\s+you\s+have|have\s+you\s+got|is\s+there|got)\s+(?:an?\s+|any\s+)?(?:halls?|rooms?|studios?)\s+(?:tomorrow|today|tonight)
            availab\w*|free\s+(?:on|at|tomorrow|today|slots?|hours|times?|this|next)
            is\s+(?:it|\w+)\s+free|vacan\w*|any (?:slots|openings)
            (?:what|anything|hall|is it)'?s?\s+(?:is\s+|'s\s+)?(?:free|open)\b
            """
        ),
        Intent.RECOMMEND: alternatives(
            r"""
            (?:hall|room|space|studio)\s+for\s+(?:an?\s+|my\s+|our\s+)?[a-z]{4,}
            (?:where|place)\s+(?:can|could|to)\b.{0,20}(?:danc|shoot|film|part)
            recommend\w*|suggest\w*|what\s+(?:can|could|do|would)\s+you\s+(?:have\s+to\s+)?offer(?=\W*$|\s+(?:us|me|for\s+(?:us|me|\d))(?!\w))
            which\s+(?:\w+\s+){0,2}(?:suits?|best|better|good|fits?|would)|(?:suitable|good|best)\s+for
            something (?:dark|light|bright|big)
            (?:would|wouldn't|is|isn't)\s+(?:the\s+)?(?:\w+\s+){1,4}(?:best|better|kindest|nicest|kinder|nicer)\s+(?:for|to)(?!\w)
            what\s+(?:hall|room|one|studio|space)s?\s+(?:\w+\s+){0,3}(?:suits?|best|better|good|fits?|right)(?!\w)
            """
        ),
        Intent.HALL_INFO: alternatives(
            r"""
            (?:photos?|pics?|pictures?|images?)\s+of\s+(?:the\s+|your\s+)?(?:\x01|hall|room|studio)
            tell\s+(?:me|us)\s+(?:a\s+(?:bit|little)\s+|something\s+)?(?:more\s+)?about
            what(?:'s|\s+is)\s+(?:the\s+)?(?:\x01+|\w+\s+hall)\s*(?:like|for)?|what\s+is\s+it\s+for|describe
            more\s+(?:info|details)|difference|equipment
            """
        ),
        Intent.HALLS: _ALL_HALLS
        + "|"
        + alternatives(
            r"""
            (?:what|which|list|show|all|your)\s+(?:\w+\s+){0,3}(?:halls|rooms|studios|spaces)
            what\s+do\s+you\s+(?:have|offer|rent)
            """
        ),
        Intent.UNDO: alternatives(
            r"""
            undo\b|(?:put|change|set)\s+(?:it|that)\s+back|as\s+it\s+was
            """
        ),
        Intent.RUDE: alternatives(
            r"""
            idiot\w*|stupid|moron\w*|dumb\b|fuck\w*|useless\s+(?:bot|thing|machine)|screw\s+you|piece\s+of\s+(?:shit|junk)|shut\s+up
            """
        ),
        Intent.PAYMENT: alternatives(
            r"""
            (?<!you )pay\b|paid\b|payment\w*|prepay\w*|deposit|by\s+card|in\s+cash|invoice
            refund\w*|discount\w*
            """
        ),
        Intent.CONTACTS: alternatives(
            r"""
            (?:your|ur|studio'?s?)\s+(?:address|phone|number|contacts?|location)
            (?:what(?:'?s|\s+is)|need|send|have|know|give)\s+(?:me\s+|us\s+)?the\s+(?:exact\s+|full\s+|studio\s+)?(?:address|location)(?!\w)
            (?:administrator|admin|manager|owner|receptionist|reception|staff)(?:['’]?s)?\s+(?:tele)?(?:phone|number|contacts?|mobile|cell)(?!\w)
            (?:phone|number|contacts?)\s+(?:number\s+)?(?:of|for)\s+(?:the\s+|your\s+|an?\s+)?(?:administrator|admin|manager|owner|studio|reception\w*|staff|somebody|someone)(?!\w)
            where\s+(?:are\s+you|is\s+(?:the\s+studio|it))|(?:do\s+you\s+have|have\s+you\s+got|is\s+there)\s+(?:a\s+|any\s+|some\s+)?(?:phone|telephone|contact\s+number|number\s+(?:i|we)\s+can)
            who(?:m)?\s+(?:should|can|do|could|shall|may)\s+(?:i|we)\s+(?:call|phone|contact|ring|write\s+to)(?!\w)|(?:what|which)\s+number\s+(?:should|can|do)\s+(?:i|we)\s+call
            how\s+(?:do|can)\s+(?:i|we)\s+(?:get|find|reach|contact)|(?:talk|speak)\s+(?:to|with)
            (?:human|real person)\b|(?<!camera )(?<!sound )(?<!drone )operator\b|parking
            (?<!(?:duct|tion|ject|vent|ents|fice|ting|rand|ount|ales|tore|eral)\s)(?<!(?:am|'m)\s\w\s)manager\b
            (?<!\w\s)insta(?:gram)?(?=\W*$)
            """
        ),
        Intent.HELP: alternatives(
            r"""
            /help|(?<!will )(?<!ll )(?<!to )help\b
            (?:is\s+(?:this|it)|are\s+you)\s+(?:(?:really|actually|this|it)\s+)*a\s+(?:real\s+|photo\s+)*studio(?=\W*\?)|do\s+you\s+(?:really|actually)\s+exist(?!\w)
            how\s+(?:(?:is\s+(?:it\s+)?|it\s+is\s+|it'?s\s+)possible\s+)?to\s+(?:book|rent|reserve|make\s+a\s+(?:booking|reservation))(?!\w)|how\s+(?:do|can|could|should)\s+(?:i|we)\s+(?:make|place|get)\s+a\s+(?:booking|reservation)
            what can you do|how does (?:it|this) work|how (?:do|can) i book
            how\s+(?:do|does|can|would|should)\s+(?:i|we|one|you)\s+(?:go\s+about|do)\s+(?:it|this|that)(?!\w)|how\s+(?:do|does)\s+(?:i|we|one)\s+(?:start|begin|proceed)
            """
        ),
        Intent.BOOK: alternatives(
            r"""
            book\b|booking\b|reserve\b
            reservation\b|rent\b|(?:need|want|like|looking\s+for)\s+(?:\w+\s+){0,3}(?:hall|studio|room|space)\b
            hire\b
            """
        ),
        Intent.CHANGE: alternatives(
            r"""
            chang(?!ing\s+rooms?)\w+(?!\s+(?:\w+\s+){0,2}(?:diapers?|napp(?:y|ies)|clothes|outfits?|shoes|dress(?:es)?|costumes?|lens(?:es)?)\b)|instead\b|rather\b
            resched\w*|move\s+(?:it|that|the|my|to)|actually|make\s+(?:it|that)\b|switch\b
            correct\s+(?:the|my|it)|fix\b|update\b|wrong\s+(?:date|time|name|hall|phone|number)
            different\s+(?:day|date|time|hall)|another\s+(?:day|date|time)
            """
        ),
    },
    all_halls=_ALL_HALLS,
    off_topic=alternatives(
        r"""
            (?:write|compose|generate)\w*\s+(?:\w+\s+){0,3}(?:essay|poem|code|story|song|script|program|email|letter|article|python)
            (?:ignore|disregard|forget)\w*\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules above|previous)
            system\s+prompt|jailbreak|(?:developer|dan)\s+mode
            your\s+instructions
            are\s+you\s+(?:an?\s+)?(?:ai|bot|robot|human|real|chatgpt)|chat\s*gpt
            weather|joke\w*|recipe\w*|horoscope|capital\s+of|president
            politic\w*|bitcoin|translate|solve\b|football|(?:stock|exchange)\s+(?:price|rate)s?
            meaning\s+of\s+life|who\s+(?:won|wrote|is\s+the)|homework|tell\s+me\s+a\s+story|drop\s+table
            select\s+\*|<script
        """
    ),
    injection=alternatives(
        r"""
            (?:ignore|disregard|forget)\w*\s+(?:\w+\s+){0,4}(?:instruction|prompt|previous)\w*|system\s+prompt
        """
    ),
    business=r"hall\w*|studio\w*|book\w*|shoot\w*|owner\w*|manag\w+|director\w*|photograph\w*|models?|clients?|website",
    spares=fill(
        r"(?:do\s*n[o']?t|do\s+not|never|didn'?t|no\s+need\s+to)\s+(?:(?:want|mean|wish)\s+to\s+)?(?:cancel\w*|{drops}\s+(?:it|that|{booked}))",
        drops=_DROPS,
        booked=_BOOKED,
    ),
    keep=alternatives(
        r"""
        (?:when|how\s+(?:late|long|soon))\s+(?:(?:i|we|can|could|may|is|are|it|do|possible|allowed|to|still)\s+){0,4}cancel\w*
        (?:and|or|about|plus)\s+(?:the\s+)?cancell(?:ing|ations?)(?=\W*$)
        (?:if|in\s+case)\s+(?:i|we)\s+(?:\w+\s+){0,3}(?:change|cancel)\w*(?:\W+\w+){0,5}
        """
    ),
    cancel=fill(
        alternatives(
            r"""
            cancel\w*|(?:scrap|bin|ditch|axe)\s+(?:it|that)(?!\w)|{drops}\s+{booked}|call\s+(?:off\s+{booked}|(?:it|that|{booked})\s+off)(?!\w)
            (?:no\s+longer|not?)\s+(?:going\s+to\s+)?(?:need(?:ed|ing)?|want|require)\s+{booked}|(?:wo|do)n'?t\s+(?:be\s+)?(?:need(?:ing)?|want)\s+{booked}\s+(?:any\s?more|any\s+longer|after\s+all)
            """
        ),
        drops=_DROPS,
        booked=_BOOKED,
    ),
    booking=r"booking\w*|reservation\w*",
    follow_up=r"and|or|what\s+about|how\s+about",
    somewhere=r"hall\w?\b|room\b|something\b|where\b",
)

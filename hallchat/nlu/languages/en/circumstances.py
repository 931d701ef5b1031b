"""English words for what clients tell of their life beside a booking."""

from hallchat.nlu.languages.lexicon.circumstances import CircumstanceWords
from hallchat.nlu.languages.word_lists import alternatives

_CHILD = (
    r"(?:daughter|son|kid|child|baby|toddler|boy|girl|grandson|granddaughter|niece|nephew|brother|sister"
    r"|children|girl|mum|mom|dad|mother|father|grandma|grandpa|gran|grandmother|grandfather|twin|princess|little\s+(?:1|one))"
)
_IS = (
    r"(?:['’]?s|['’]re|\s+is|\s+are|\s+turns?|\s+turned|\s+will\s+be|\s+was)"
    r"(?:\s+(?:just|now|only|already|almost|nearly|turning|about))*"
)
_JUST = r"(?:\s+(?:just|now|only|already|almost|nearly|turning))*"
_ENDS = r"(?=\s*(?:[.,;!?)\n]|$|(?:and|so|but|old|years?|yrs?)(?!\w)))"
_AGE = r"\d{1,2}(?:[.,]5)?(?:\s*(?:,|and|&|-|or)\s*\d{1,2})*"

_CLOCK = (
    r"(?:at|by|around|about|from|before|after)\s+(?:about\s+|around\s+)?(?:(?:half|quarter|a\s+quarter)\s+(?:past|to)\s+\w+"
    r"|\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*o'?clock)?|noon|midday"
    r"|(?:seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six)(?:\s+(?:thirty|fifteen|o'?clock|am|pm))*)(?!\w|[:.]?\d|\s*(?:-|to|till|until)\s*\d"
    r"|\s*,?\s+(?:and\s+)?(?:stay|leave|finish|shoot|end|be\s+out))"
)
_PREPARE = (
    r"(?:un|off)?load|set(?:ting)?[\s-]?up|prepare|prep|rig|get\s+ready|drop\s+(?:\w+\s+){0,3}?off"
    r"|decorate|build|carry"
)

CIRCUMSTANCES = CircumstanceWords(
    ages=alternatives(
        rf"""
        (?:{_CHILD}s?|she|he){_IS}\s+{_AGE}(?=\s*(?:[.,;!?):(\n]|$|(?:and|so|but|old|years?|yrs?|months?|now|today|soon|on|next|this)(?!\w)))(?:\s*(?:years?|yrs?|months?)(?:\s+old)?)?
        (?:{_CHILD}s?|she|he|who|they)(?:\s+(?:just|recently))?\s+turn(?:s|ed|ing)?\s+{_AGE}(?!\d|\s*(?:people|of\s+us))
        {_AGE}[\s-]*(?:years?|yrs?|months?|mos?)[\s-]*olds?
        (?:aged?|ages)\s+{_AGE}
        i(?:['’]?\s?m|\s+am){_JUST}\s+{_AGE}{_ENDS}
        (?:we|they|both|all)(?:['’]?re|\s+are)?{_JUST}\s+(?:both|all){_JUST}\s+\d{{1,2}}{_ENDS}
        {_AGE}\s*(?:yo|y/o|y\.o\.?)(?!\w)
        """
    ),
    occasions="birthday|b-?day|wedding|anniversary|graduation|prom|christening|baptism|engagement|premiere|concert|exam",
    before_occasion=r"but|and|as|because|it['’]?s|my|our|her|his|their|the|own|actual|real|\w+['’]s",
    after_occasion=r"is|was|itself|only|falls|will|be|party",
    therefore=(
        r"(?<=[,;]\s)so|so\s+(?=(?:we|i|let|can|could|maybe|please|only|it\s+has)(?!\w))|therefore|that(?:['’]s|\s+is)\s+why"
        r"|which\s+(?:is\s+why|means)|hence"
    ),
    because=(
        r"because|['’]?cause|cos|coz|otherwise|(?:since|as)\s+(?=(?:we|i|my|our|he|she|they|the)(?!\w))"
    ),
    has_other=(
        r"(?:i|we|he|she|they|(?:my|our|her|his|the)\s+[\w-]+)(?:['’]?ve)?\s+(?:(?:also|already|only|still|just)\s+)*"
        r"(?:ha(?:ve|s)(?:\s+got)?\s+(?!to\s+(?:be|book|start|finish)(?!\w))|finish(?:es)?|gets?(?=\s+(?:off|out|back|here|home|there))|gets(?=\s+in)|comes?\s+(?:back|home)|leaves?|works?|naps?|sleeps?|eats?"
        r"|flies|lands?|is\s+(?:at|on|from|until|till)|starts?\s+at|begins|ends)"
    ),
    no_reason=(
        r"want\w*|need\w*|would|['’]d|like|can|could|let|book\w*|hall|room|studio|shoot\w*|session|reserv\w*|rent\w*|mov(?:e|ing)|chang\w*"
    ),
    pays=r"(?:'ll|will|can|could|going\s+to)\s+pay(?:\s+(?:it|you|by\s+card|by\s+the\s+link))?",
    pay_times=r"(?:later\s+)?(?:today|tonight|tomorrow)(?:\s+(?:morning|evening|night))?|this\s+(?:evening|afternoon)|in\s+the\s+(?:evening|morning)",
    moves=r"mov(?:e|ing)|shift\w*|chang(?:e|ing)|switch\w*|resched\w*|re-sched\w*|swap\w*|transfer",
    moved_from="from",
    moved_to="to|onto|till|until",
    things=(
        r"outfits?|looks|dresses|costumes?|suits?|suitcases?|bags?|boxes|tripods?|stands?|chairs?|stools?|tables?|cameras?(?!\s*(?:guy|girl|man|men|woman|women|person|people|operator|crew|assistant|tech)\w*)|lenses|lights?(?!\s*(?:guy|man|men|person|people|operator|tech)\w*)"
        r"|lamps?|flashes|hangers?|rails?|racks?|cars?|vans?|photos?|pictures?|shots?|frames|videos?|clips?|scenes?|bouquets?|balloons?"
        r"|candles?|cakes?|bottles?|followers|subscribers|percent|sockets?|items?|products?|dogs?|cats?|puppies|horses?"
    ),
    beside_things="different|various|big|large|small|heavy|extra|own|more|nice",
    owns=r"(?:we|i)(?:['’]ve|['’]ll|\s+will|\s+are|['’]re)?\s+(?:also\s+)?(?:have|got|have\s+got|bring|bringing|carry|carrying)(?:\s+about)?",
    each="of|at",
    before_hours=("at", "to", "till", "until", "from", "by"),
    arrivals=(
        r"(?:1\s+of\s+(?:us|them)|1|another|someone|(?:my|the|our)\s+[\w-]+|he|she)\s+(?:will\s+|is\s+|may\s+|might\s+|only\s+)*"
        r"(?:com(?:e|es|ing)|arriv(?:e|es|ing)|join(?:s|ing)?(?:\s+us)?)\s+(?:later\s+|only\s+)?(?:at|by|around|after|from)(?!\w)"
    ),
    entries=(
        rf"(?:get|load|be\s+let|let\s+(?:us|me)|let\s+\w+|move)\s+(?:\w+\s+)?in(?:to\s+the\s+\w+)?\s+(?P<when>{_CLOCK})",
        rf"(?:enter|access|unload|offload|load)\s+(?:(?:the|our|my)\s+\w+\s+)?(?P<when>{_CLOCK})",
        rf"(?:come|arrive|be\s+there|turn\s+up|get\s+there|drive\s+(?:up|in))\s+(?:\w+\s+)?(?P<when>{_CLOCK})(?=\s+(?:already\s+|just\s+)?(?:to|and)\s+(?:{_PREPARE})(?!\w))",
        rf"(?:how\s+(?:soon|early|long|far|much\s+earlier))\s+(?P<when>{_CLOCK})",
        rf"(?:get|load|be\s+let|let\s+(?:us|me))\s+in\s+(?P<when>(?:\w+\s+){{1,4}}?earl(?:y|ier)(?:\s*,?\s*{_CLOCK})?)",
    ),
    stays=alternatives(
        r"""
        (?:be\s+|get\s+)?(?:done|finished|completed|shot|managed|photographed)\s+(?:\w+\s+)?(?:in|within)\s+(?:\w+\s+)?\d{1,2}\s*(?:h|hrs?|hours?)(?!\w)
        (?:come|arrive|get\s+in|load\s+in|be\s+there|set\s+up)\s+(?:\w+\s+){0,2}(?:half\s+an\s+hour|an\s+hour|\d+\s*min\w*)\s+before\s+\S+
        (?:my|the|our)\s+question\s+(?:about|on|regarding)(?!\w)
        (?:it\s+|that\s+)?(?:takes?|will\s+take|need|needs)\s+(?:us\s+|me\s+|him\s+|her\s+)?(?:(?:about|around|like|roughly|maybe|some|up\s+to)\s+)*\d{1,2}\s*(?:min\w*)(?!\w)
        (?:call|ring|phone|text|message|write(?:\s+to)?|contact)\s+(?:me|us)\s+(?:back\s+)?(?:after|before|at|until|till|between|tomorrow|today|tonight|on\s+\w+day)(?!\w)
        (?:come|arrive|be\s+there)\s+(?:\w+\s+){0,4}?(?:minutes?|mins?|half\s+an\s+hour)\s+(?:earlier|early)(?!\w)
        (?:i|we)(?:['’]?(?:m|re|ll)|\s+am|\s+are|\s+will)?(?:\s+(?:be|only|just|both|all|then))*\s+(?:stay(?:ing)?\s+(?:in\s+(?:town|the\s+(?:city|country|area))|nearby|at\s+(?:a|the|our|my)\s+\w+)|visiting|travel\w*|on\s+holiday|on\s+vacation|away)(?!\w)
        (?:i|we)(?:['’]?(?:m|re|ll)|\s+am|\s+are|\s+will)?(?:\s+(?:be|only|just|both|all|then))*\s+(?:in\s+(?:town|the\s+city|the\s+country)|here|around)\s+(?:only\s+)?(?:until|till|for|from|since)(?!\w)
        (?:i|we)(?:['’]?(?:m|re|ll)|\s+am|\s+are|\s+will)?\s+(?:be\s+)?(?:leav\w+|fly(?:ing)?|depart\w*|land(?:ing)?|go(?:ing)?\s+(?:home|back|away))(?!\w)
        (?:my|our)\s+(?:flight|plane|train|holiday|vacation)(?!\w)
        """
    ),
    day_endings="th|st|nd|rd",
    goes_away=r"(?:we|i)(?:['’]?(?:re|m|ll)|\s+are|\s+am|\s+will)?\s+(?:already\s+)?(?:leav\w+|fly\w*|away|busy|going\s+to\s+(?:my|our|her|his))",
    stay_ends=r"so|and\s+(?:i|we)|but|can|could|want|need|book|please",
    relatives=(
        r"(?:husband|wife|partner|friend|best\s+friend|boyfriend|girlfriend|fianc[eé]e?|daughter|son|brother|sister|mum|mom|mother|dad"
        r"|father|cousin|niece|nephew|grandma|grandpa|grandson|granddaughter|colleague|boss|manager|assistant|photographer|videographer"
        r"|model|stylist|client|groom|bride|baby|kid|teacher|neighbour|neighbor)"
    ),
    is_client=r"i\s*(?:['’]?m|am)(?:\s+(?:a|the|your))?|this\s+is|it['’]?s|under(?:\s+my)?|name\s+of(?:\s+my)?|on\s+behalf\s+of",
    after_relative=r"is|named|called|whose\s+name\s+is",
    company=alternatives(
        r"""
        company(?:['’]?s)?(?:\s+(?:name|details?|is|called|named))*\s*[:-]?(?-i:(?=\s+[A-Z«“\"]))\s*[^,.;!?\n]+
        (?:tax|vat|registration|company|account|invoice)\s+(?:id|no\.?|num(?:ber)?|code)(?:\s+is)?\s*[:#-]?\s*[\d\s-]{6,}
        """
    ),
    company_forms=r"LLC|Ltd|Limited|Inc|GmbH|LLP|PLC|Corp|L\.L\.C",
    asks=r"how\s+(?:many|much|long|big|large)|what|which|when|where|why|whether|say|said",
    same_day=r"(?:on\s+)?(?:that|this|the)\s+(?:same|very|exact)\s+(?:day|date|evening)|(?:on|for)\s+(?:that|this)\s+(?:day|date)",
)

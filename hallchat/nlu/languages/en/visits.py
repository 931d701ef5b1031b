"""English words of complaints about a visit that is over."""

from hallchat.nlu.languages.lexicon.visits import VisitWords
from hallchat.nlu.languages.word_lists import alternatives

VISITS = VisitWords(
    dirt=alternatives(
        r"""
        dirty(?!\w)|filthy|grubby|(?:a\s+)?(?:mess|messy|pigsty|dump|tip)(?!\w)|littered|sticky(?!\w)|mou?ldy|stain(?:s|ed)(?!\w)|foot\s?prints?|shoe\s?prints?|scuff(?:s|ed)(?!\w|\s*-)|cockroach\w*
        (?:not|never|hadn'?t\s+been|wasn'?t|weren'?t)\s+(?:been\s+)?(?:cleaned|clean|swept|tidied|tidy)(?!\w)|uncleaned|stinks?(?!\w)|stank(?!\w)|reek(?:s|ed)(?!\w)|smell(?:s|ed)(?!\w)
        (?:someone|somebody|other\s+people|another\s+(?:client|group|crew)|others?)(?:'?s|s')?\s+(?:else'?s\s+)?(?:things|stuff|props|bags|belongings|rubbish|trash|clothes|mess|equipment)(?!\w)|(?:rubbish|trash|garbage|litter|cigarette\s+butts)\s+(?:\w+\s+){0,2}(?:everywhere|all\s+over|lying|left|on\s+the\s+floor)
        """
    ),
    discomfort=alternatives(
        r"""
        (?:so\s+|too\s+|very\s+|really\s+)?(?:cold|freezing|icy|chilly|stuffy|boiling|sweltering|noisy|dusty|damp)(?!\w)|too\s+hot|rubbish(?!\w)|unbearable|like\s+a\s+(?:fridge|freezer|sauna)
        """
    ),
    suffered=alternatives(
        r"""
        (?:model|models|kids?|child(?:ren)?|baby|we|she|he|i|everyone|everybody)\s+(?:\w+\s+){0,2}(?:froze|(?:was|were)\s+(?:\w+\s+)?(?:freezing|shivering))(?!\w)|(?:froze|frozen)\s+(?:\w+\s+)?to\s+(?:death|the\s+bone)|shivered(?!\w)
        (?:no\s?(?:body|\s?one)|not\s+a\s+soul|the\s+(?:admin\w*|staff|manager|receptionist))\s+(?:\w+\s+)?(?:came|showed\s+up|turned\s+up|met\s+us|was\s+there|answered|helped|let\s+us\s+in|never\s+(?:came|showed|turned)\w*|did(?:n't|\s+not)\s+(?:come|show|turn)\w*)
        (?:waited|stood|stuck)\s+(?:\w+\s+){0,4}(?:outside|at\s+the\s+(?:door|entrance))|(?:spent|wasted|lost)\s+(?:[\w']+\s+){0,4}(?:cleaning|tidying|sweeping|mopping|clearing\s+up)|(?:had\s+to\s+)(?:clean|tidy|sweep|mop)\s+(?:\w+\s+){0,3}(?:up|ourselves|myself|out)
        """
    ),
    was=r"(?:was|were|had|felt|found|looked|came)(?!\w)",
    places=alternatives(
        r"""
        (?:halls?|rooms?|studio|place|floors?|walls?|toilets?|bathroom|cyclorama|cyc|backdrops?|backgrounds?|dressing\s+room|sofa|chairs?|mirror|inside|in\s+there|your)(?!\w)
        """
    ),
    ago=alternatives(
        r"""
        yesterday(?!\w)|last\s+(?:time|week|month|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|visit|shoot)(?!\w)|the\s+other\s+day|(?:days?|weeks?|months?)\s+ago|(?:when|we|i)\s+(?:\w+\s+)?(?:shot|filmed|were)\s+(?:\w+\s+)?(?:at\s+yours|with\s+you|here|there)(?!\w)
        """
    ),
    reproofs=alternatives(
        r"""
        (?:is|was)\s+(?:this|that|it)\s+what\s+(?:we|i)\s+(?:\w+\s+)?(?:paid|pay)(?!\w)|what\s+(?:did|have)\s+(?:we|i)\s+(?:pay|paid)\s+for|is\s+(?:this|that)\s+(?:normal|how\s+you)(?!\w)|how\s+is\s+(?:this|that)\s+(?:ok|okay|acceptable|normal)|do\s+you\s+(?:ever|even)\s+clean(?!\w)
        """
    ),
    negations=r"not|wasn'?t|weren'?t|isn'?t|aren'?t|never|no|without",
    degrees=r"at\s+all|that|very|so|too|really|an?",
    elsewhere=alternatives(
        r"""
        outdoors(?!\w)|the\s+street|weather|at\s+home|other\s+studios?|another\s+studio|will\s+(?:be|get|make|leave|bring)|going\s+to|want\s+to|we'?d\s+like|we\s+want|can\s+we|scene|effect|in\s+the\s+shot
        """
    ),
    still=r"now(?!\w)|today(?!\w)|still(?!\w)|paid(?!\w)|booked(?!\w)|wrote|called(?!\w)|(?:we|i)(?:'re|'m|\s+are|\s+am)(?!\w)",
)

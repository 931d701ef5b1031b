"""English words for parts of the day."""

from hallchat.nlu.languages.lexicon.dayparts import DaypartWords
from hallchat.nlu.types import Daypart

_IN = r"(?:(?:in|at|during|for)\s+)?(?:the\s+)?(?:early\s+|late\s+)?"

DAYPARTS = DaypartWords(
    parts={
        Daypart.AFTERNOON: (
            _IN + r"(?:afternoon(?:ish)?|arvo)(?!\w)"
            r"|(?:(?:at|after|around|about)\s+lunch(?:\s?time)?|lunch\s?time|(?<=[\0w]\s)lunch)(?!\w)"
            r"|(?:(?:in|during|for)\s+)?(?:the\s+)?(?:second|2\w{0,2})\s+(?:half|part)\s+of\s+(?:the|that)\s+day"
        ),
        Daypart.MORNING: _IN + r"morning"
        r"|(?:(?:some\s?time|any\s?time)\s+)?before\s+(?:lunch(?:\s?time)?|midday\s+meal)(?!\w)"
        r"|(?:(?:in|during|for)\s+)?(?:the\s+)?(?:first|1\w{0,2})\s+(?:half|part)\s+of\s+(?:the|that)\s+day",
        Daypart.EVENING: _IN + r"(?:evening|tonight|tonite|2nite)",
        Daypart.NIGHT: _IN + r"(?:night|nite)(?!\w)",
    },
    after_clock=r"in the |at ",
    all_day=(
        r"all\s+day|(?:the\s+)?(?:whole|entire|full)\s+day|(?:the\s+whole|all\s+the)\s+time\s+(?:that\s+)?you(?:'re|\s+are)\s+open"
        r"|from\s+open(?:ing)?\s+(?:right\s+|all\s+the\s+way\s+)?(?:until|till?|to|through)\s+clos(?:e|ing)(?:\s+time)?"
    ),
    greetings=(
        r"(?:good|nice|great|lovely|wonderful)\s+(?:morning|afternoon|evening|night|day)"
        r"|^[^\w\0]*(?:morning|afternoon|evening)(?=\s*(?:[!,.]|all\b|everyone|guys|folks|team|\W*$))"
    ),
)

"""English words of questions that the studio answers in its own words."""

from hallchat.nlu.languages.lexicon.topics import TopicWords
from hallchat.nlu.languages.word_lists import alternatives, word_list
from hallchat.nlu.topics import Topic

_CAR = r"(?:cars?|(?:mini)?vans?|suvs?|trucks?|vehicles?)(?!\w)"
_PEOPLE = (
    r"(?:photographers?|videographers?|assistants?|make-?up\s+artists?|mua|stylists?|helpers?|crew|staff|team"
    r"|models?|chaperones?)(?!\w)"
)
_EVENT = (
    r"(?:videos?|clips?|music\s+videos?|events?|part(?:y|ies)|birthdays?|workshops?|master-?class\w*|lectures?"
    r"|weddings?|films?|movies?|commercials?|streams?|podcasts?|trainings?|seminars?|rehearsals?|concerts?"
    r"|showers?\s+party|hen\s+\w+|interviews?|classes|yoga|reels?|baby\s+showers?)(?!\w)"
)
_THINGS = (
    r"(?:things|stuff|props?|equipment|gear|costumes?|luggage|bags?|suitcases?|clothes|belongings|coats?"
    r"|items?)(?!\w)"
)
_ARRIVE = (
    r"(?:come|coming|arriv(?:e|ing)|get\s+in|get\s+there|be\s+there|(?:we|i|they)(?:'re|\s+are)\s+there|enter"
    r"|turn(?:ing)?\s+up|show(?:ing)?\s+up|let\s+(?:us|me)\s+in|be\s+let\s+in|access|load\s+in|check\s+in)"
)
_AT_HOUR = (
    r"(?:at|by|around|from|before)\s+(?:about\s+)?"
    r"(?=\d|half\s|quarter\s|noon|(?:seven|eight|nine|ten|eleven|twelve)(?!\w))"
)
_PREPARE = r"(?:(?:un|off)?load|set\s?-?up|prepare|prep|rig)(?!\w)"

TOPICS = TopicWords(
    topics={
        Topic.PARKING: alternatives(
            rf"""
            park(?:ing|ed)?(?!\w)|car\s?park\w*|garage|leave\s+(?:\w+\s+){{0,2}}{_CAR}|put\s+(?:\w+\s+){{0,2}}{_CAR}|drive\s+(?:\w+\s+){{0,2}}(?:in|up|into)(?!\w)
            unload\w*|(?:spots?|spaces?|room|place)\s+(?:\w+\s+){{0,2}}{_CAR}|(?:come|coming|arriv\w+|get\w*|travel\w*)\s+(?:\w+\s+){{0,2}}(?:by|in)\s+(?:\w+\s+){{0,2}}{_CAR}
            """
        ),
        Topic.ROUTE: alternatives(
            r"""
            how\s+(?:do\s+|can\s+|to\s+)?(?:we|i)\s+come(?!\w)|getting\s+(?:there|to\s+(?:you|the\s+studio))(?!\w)|(?:how|way|route)\s+(?:\w+\s+){0,3}(?:get\s+(?:to\s+(?:you|the|your)|there|in|inside|into)|find\s+(?:you|the|it)|reach|come\s+in)|directions?(?!\w)|entrance|intercom|door\s+code|which\s+floor|what\s+floor|floor\s+are\s+you
            (?:nearest|closest)\s+(?:\w+\s+)?(?:metro|station|stop|tube|subway|bus)|metro(?!\w)|subway|tube(?!\w)|bus\s+stop|public\s+transport|far\s+(?:\w+\s+){0,3}from|where\s+(?:\w+\s+){0,2}(?:enter|go\s+in)|(?<!next\s)(?<!at\sthe\s)door(?!\w)|doorbell|(?:get|collect|pick\s+up|where|have|need)\s+(?:\w+\s+){0,3}keys?(?!\w)|let\s+us\s+in|meet\s+us
            """
        ),
        Topic.ANIMALS: alternatives(
            r"""
            dogs?(?!\w)|dogg\w*|pupp\w*|cats?(?!\w)|kitt\w*|pets?(?!\w)|pet-?friendly|animals?(?!\w)|horses?(?!\w)|rabbits?(?!\w)|parrots?(?!\w)|corgi|husky|pon(?:y|ies)(?!\w)|birds?(?!\w)
            """
        ),
        Topic.CHILDREN: alternatives(
            r"""
            kids?(?!\w)|child(?:ren|'s)?(?!\w)|bab(?:y|ies)(?!\w|\s+shower)|infants?(?!\w)|toddlers?(?!\w)|newborns?(?!\w)|(?:my|our)\s+(?:\w+\s+)?(?:son|daughter)(?!\w)|changing\s+table|diapers?(?!\w)|napp(?:y|ies)(?!\w)|teenagers?(?!\w)|minors?(?!\w)
            """
        ),
        Topic.SHOES: alternatives(
            r"""
            shoes?(?!\w)|footwear|slippers?(?!\w)|heels?(?!\w)|barefoot|sneakers?(?!\w)|boots?(?!\w)|socks(?!\w)|soles(?!\w)|stilettos?|overshoes|shoe\s?covers?|trainers(?!\w)
            """
        ),
        Topic.DRESSING_ROOM: alternatives(
            r"""
            dressing\s?rooms?|changing\s?rooms?|fitting\s?rooms?|make[\s-]?up\s+(?:room|table|station|mirror|area|desk|place|chair)\w*|mirrors?(?!\w)|put\s+on\s+(?:\w+\s+)?(?:costumes?|clothes|outfits?)|vanity|get(?:ting)?\s+(?:changed|dressed)|chang(?:e|ing)\s+(?:\w+\s+)?(?:clothes|outfits?|costumes?)|chang(?:e|ing)\s+into(?!\w)|(?:where|somewhere|room|space|place)\s+(?:\w+\s+){0,3}change(?=\W*$)|wardrobe|cloak\s?room|green\s?room|vanity\s+mirror|place\s+to\s+change|(?:do|doing|done)\s+(?:(?:my|our|her|his|their|the|some|hair|and)\s+)*(?:make[\s-]?up|hair)(?!\w)|(?:somewhere|place|room|space|where)\s+(?:\w+\s+){0,4}(?:make[\s-]?up\s+artist|mua|stylist|hairdresser)\s+(?:to|can|could|works?|does)(?!\w)
            """
        ),
        Topic.EQUIPMENT: alternatives(
            r"""
            equipment|gear(?!\w)|(?:what|which|any|your|studio)\s+kit(?!\w)|light(?:s|ing)(?!\w)|(?:what|which|any|daylight|natural|studio|continuous|constant|strobe|kind\s+of)\s+(?:\w+\s+){0,3}light(?!\w)|lights?\s+included|flash(?:es|guns?)?(?!\w)(?!\s+(?:drives?|mobs?|cards?|memory|sales?|photography)(?!\w))|strobes?(?!\w)|monoblocs?|monolights?|soft\s?box\w*|octabox\w*|trigger\w*|c-?stands?|(?:light|lighting|lamp|flash|some|any|extra)\s+stands?(?!\w)|stands(?!\w)|tripods?|reflectors?|v-?flats?
            what(?:'s|s|\s+is|\s+else\s+is|\s+all\s+is|\s+comes|\s+do\s+(?:we|i|you)\s+get|\s+does)\s+(?:\w+\s+){0,4}(?:included?|inclusive|for\s+(?:the|that|this)\s+(?:price|money))(?!\w)|what\s+(?:comes|goes)\s+with\s+(?:the\s+|a\s+)?(?:rent(?:al)?|price|booking|hall|room)
            lamps?(?!\w)|steamers?|iron(?:ing)?(?!\w)|projectors?|fans?(?!\w)|wind\s+machines?|tv(?!\w)|screens?(?!\w)(?!\s+print)|ladders?|step\s?ladders?|godox|profoto|aputure|nanlite|modifiers?
            """
        ),
        Topic.BACKGROUNDS: alternatives(
            r"""
            cyclorama\w*|cyc(?:\s+wall)?(?!\w)|infinity\s+(?:wall|cove)|backgrounds?(?!\w)|backdrops?(?!\w)|seamless|paper\s+(?:roll|background|backdrop)\w*|green\s?screen\w*|chroma\w*|colou?rama|repaint\w*
            """
        ),
        Topic.EFFECTS: alternatives(
            r"""
            smoke\s+(?:machine|bomb|effect|generator)\w*|smoke(?=\s+(?:in|for|on)\s+(?:the\s+)?(?:photo|shoot|set))|fog\w*|haz(?:e|er|y)(?!\w)|confetti|glitter|candles?(?!\w)|(?:open\s+)?(?:fires?|flames?)(?!\w)(?!\s+(?:exit|extinguish|alarm|escape|safety|door|department|brigade|drill|hazard)\w*)|sparklers?|fireworks?|pyro\w*|bubbles?|snow(?!\w)|snow\s+machine|flour|petals|feathers|special\s+effects?|balloons?|holi(?!\w)|powder|dry\s+ice|effects(?!\w)
            """
        ),
        Topic.SOUND: alternatives(
            r"""
            music(?!\w)(?!\s+videos?)|speakers?(?!\w)|sound\w*|audio|noise|noisy|loud\w*|microphones?|mics?(?!\w)|bluetooth|karaoke|play(?:ing)?\s+(?:\w+\s+){0,2}(?:drums?|guitars?|instruments?)(?!\w)|sing(?:ing)?(?!\w)|quiet|amplifiers?|shout(?:ing)?(?!\w)
            """
        ),
        Topic.FOOD: alternatives(
            r"""
            food|eat(?:ing)?(?!\w)|snacks?(?!\w)|drinks?(?!\w)|drinking|alcohol\w*|champagne|wine(?!\w)|beer(?!\w)|cakes?(?!\w)|pizza|catering|buffet|coffee(?:\s+(?:machine|maker))?|tea(?!\w)|kettle|kitchen\w*|microwave|fridge|refrigerator|water\s+cooler|drinking\s+water|dishes|glasses(?!\w)|booze|(?<!before\s)(?<!after\s)lunch|prosecco|meals?(?!\w)
            """
        ),
        Topic.WIFI: alternatives(
            r"""
            wi-?\s?fi|internet|sockets?(?!\w)|outlets?(?!\w)|power\s+(?:supply|points?|outlets?)|electric\w*|extension\s+(?:cords?|leads?|cables?)|plug(?:s|\s+in)?(?!\w)|charge\s+(?:\w+\s+)?(?:phone|laptop|batter)\w*|kilowatts?|kw(?!\w)|amps?(?!\w)|password|voltage
            """
        ),
        Topic.HEATING: alternatives(
            r"""
            heat(?:ing|ed|ers?)?(?!\w)|warm(?!\w)|cold(?!\w)|freez\w*|chilly|air-?\s?con\w*|a/?c(?!\w)|temperature|radiators?|ventilat\w*|stuffy|hot\s+in|(?<!baby\s)showers?(?!\w)|toilets?(?!\w)|bathrooms?(?!\w)|restrooms?(?!\w)|loo(?!\w)|wc(?!\w)|(?:hot|running|tap)\s+water|sinks?(?!\w)|wash\s+(?:\w+\s+)?(?:hands|hair|off)|water(?!\w)(?!\s+cool)
            """
        ),
        Topic.ACCESS: alternatives(
            r"""
            wheelchairs?|prams?(?!\w)|strollers?|pushchairs?|bugg(?:y|ies)(?!\w)|disab\w*|accessib\w*|ramps?(?!\w)|stairs?(?!\w)|steps(?!\w)|step-?free|step\s+free|doorways?|thresholds?|(?<!freight\s)(?<!goods\s)(?<!cargo\s)(?<!service\s)(?<!the\s)(?:lifts?(?!\s+(?:the|a|an|my|our|your|it)(?!\w))|elevators?)(?!\w)
            """
        ),
        Topic.EARLY_ARRIVAL: alternatives(
            rf"""
            {_ARRIVE}\s+(?:[\w-]+\s+){{0,6}}(?:earl(?:y|ier)|before(?:hand)?|in\s+advance|ahead)|earl(?:y|ier)\s+(?:arrival|access|check|entry)\w*
            earl(?:y|ier)\s+(?:can|may|could|do)\s+(?:i|we)(?!\w)|before\s+(?:our|my|the)\s+(?:\w+\s+)?(?:time|slot|start|booking|session|hour)|before\s+(?:we|it|the\s+shoot)\s+starts?
            (?:setting|packing)\s+up\s+(?:\w+\s+)?(?:count|includ)\w*|set-?\s?up\s+time|time\s+to\s+(?:set\s+up|prepare|get\s+ready)|prep(?:aration)?\s+time|(?:set-?\s?up|preparation|prep|cleaning|make-?up\s+time)\s+(?:time\s+)?(?:\w+\s+){{0,2}}(?:included|count\w*|free)|(?:allowed|come|get)\s+in(?:side)?\s+(?:\w+\s+){{0,4}}(?:before|earl(?:y|ier)|ahead)(?!\w)|earlier\s+than\s+(?:the|our|my)(?!\w)|or\s+(?:a\s+bit\s+)?earlier|(?:include|count)\w*\s+(?:\w+\s+){{0,2}}(?:set-?\s?up|preparation)
            (?:get|load|be\s+let|let\s+(?:us|me))\s+in\s+(?:\w+\s+)?{_AT_HOUR}|(?:enter|unload)\s+{_AT_HOUR}|how\s+(?:soon|early|long|far)\s+before|{_ARRIVE}\s+(?:\w+\s+)?{_AT_HOUR}[^?]*?\bto\s+{_PREPARE}|load\s+in(?!\w)|(?:get|let\s+us|be\s+let)\s+in\s+(?:\w+\s+){{0,2}}to\s+{_PREPARE}
            """
        ),
        Topic.LATENESS: alternatives(
            r"""
            (?<!stay\s)(?<!how\s)(?<!too\s)(?<!open\s)(?<!until\s)late(?!\w)(?!\s+(?:at\s+night|evening|hours|cancel\w*))|how\s+late\s+(?:can|may)\s+(?:i|we)\s+(?:come|arrive|be|show)|(?:come|arrive|be\s+there|get\s+there|turn\s+up|show\s+up|coming|arriving)\s+(?:[\w-]+\s+){0,5}(?:after\s+(?:the|our|my)\s+start|past\s+(?:the|our|my)\s+start)|(?:won't|not|can't|cannot)\s+(?:make\s+it|be\s+there|get\s+there|arrive)\s+(?:on|in)\s+time|latecomers?|lateness|delayed|running\s+behind|stuck\s+in\s+traffic|grace\s+period|hold\s+up|(?:traffic|train|flight)\s+(?:is|gets|was)(?!\w)
            """
        ),
        Topic.OVERTIME: alternatives(
            r"""
            overtime|over-?run\w*|runs?\s+over(?!\w)|extend\w*|extension(?!\s+(?:cord|lead|cable))|stay\s+(?:\w+\s+){0,4}(?:longer|late|past|after|extra)|longer\s+than|extra\s+(?:time|hour|half|minutes?)|go(?:es|ing)?\s+over(?!\w)|(?:shoot\w*|session|it|we)\s+takes?\s+longer|(?:take|taking|runs?)\s+longer|add\s+(?:\w+\s+){0,2}(?:hours?|time|minutes)(?!\w)|another\s+(?:half\s+)?(?:an\s+)?hour(?!\w)|(?:don't|do\s+not|can't|cannot)\s+(?:finish|make\s+it\s+out)|keep\s+the\s+(?:hall|room|studio)\s+longer
            """
        ),
        Topic.REFUND: alternatives(
            r"""
            refund\w*|money\s+back|(?:return|give\s+back|keep|get)\s+(?:\w+\s+){0,2}(?:money|prepayment|advance|what\s+(?:i|we)\s+paid)|cancel\w*|get\s+(?:\w+\s+){0,3}back|non-?refundable|money\s+(?:is\s+)?(?:gone|lost)|lose\s+(?:\w+\s+){0,2}(?:money|prepayment|payment)|no-?show
            """
        ),
        Topic.MOVING: alternatives(
            r"""
            reschedul\w*|postpon\w*|(?:move|shift|push\s+back)\s+(?:\w+\s+){0,3}(?:booking|reservation|rental|session|shoot|slot|date|day)(?!\w)|(?:change|switch|swap)\s+(?:\w+\s+){0,3}(?:booking|reservation|date|day|slot)(?!\w)
            (?:pick|choose|take|switch\s+to)\s+(?:another|a\s+different)\s+(?:date|day|slot|time)(?!\w)|(?:bookings?|reservations?|date)\s+(?:\w+\s+){0,2}(?:moved|changed|shifted)(?!\w)|(?:chang|swap|switch)(?:e|ing|ping)?\s+(?:\w+\s+){0,2}(?:dates|days|bookings)(?!\w)
            """
        ),
        Topic.DEPOSIT: alternatives(
            r"""
            deposits?(?!\w)|damag\w*|break(?:s|ing|ages?)?\s+(?:something|anything|it|the|a|any|your|stuff)(?!\w)|breakages?|broken?(?!\w)|torn(?!\w)|tear(?!\w)|rip(?:ped)?(?!\w)|spill\w*|stain\w*|scratch(?:ed|es|ing)(?!\w)|(?:a|any|the|your|get|pay)\s+fines?(?!\w)|fines(?!\w)|penalt\w*|liable(?!\w)|responsible\s+(?:for|if)|dirty|pay\s+for\s+(?:a\s+|the\s+)?(?:damage|broken|torn)
            """
        ),
        Topic.DISCOUNTS: alternatives(
            r"""
            discounts?(?!\w)|discounted|promo(?:s|\s?codes?|tions?|tional)(?!\w)|coupons?|special\s+(?:offers?|deals?|rates?|prices?)|(?<!of\sthe\s)deals?(?!\w)|cheaper\s+(?:\w+\s+){0,2}(?:if|for|when|with|on|in|at)(?!\w)|(?:better|lower|reduced|cheaper)\s+(?:price|rate|cost)s?(?!\w)|loyalty|(?:regular|frequent|returning|repeat)\s+(?:clients?|customers?|visitors?|guests?)|(?<!\w\s)regulars(?!\w)|pay\s+less|knock\s+(?:\w+\s+){0,2}off|student\s+(?:rate|price|discount)|memberships?|packages?(?!\w)|money\s+off
            """
        ),
        Topic.PAYMENT: alternatives(
            r"""
            pay(?:ing|ment|ments|able)?(?!\w)|prepay\w*|pre-?pay\w*|cash(?!\w)|cards?(?!\w)|bank\s+transfers?|transfer(?!\w)|instal+ments?|apple\s+pay|google\s+pay|paypal|crypto\w*|bitcoin|in\s+advance\s+pay|up\s?front|advance\s+payment|sbp(?!\w)|qr
            """
        ),
        Topic.INVOICE: alternatives(
            r"""
            invoic\w*|rec(?:ei|ie)pts?(?!\w)|contracts?(?!\w)|paperwork|documents?(?!\w)|company\s+(?:account|card|pay)\w*|legal\s+entit\w*|vat(?!\w)|accounting(?!\s+services)|accounts\s+department|bill\s+(?:my|our|a|the)\s+company|(?:as|for)\s+a\s+(?:company|business)|tax\s+(?:invoices?|documents?|purposes|receipts?)|expenses?(?!\w)
            """
        ),
        Topic.PHOTOGRAPHER: alternatives(
            r"""
            (?:have|hire|provide|offer|recommend|get|book|find|includes?|included|your|in-?house|need|available|rent|supply|bring|suggest|arrange|own|with|without)\s+(?:\w+\s+){0,4}(?:photographers?|videographers?|make[\s-]?up\s+artists?|mua|stylists?|assistants?|hairdressers?)(?!\w)
            (?:photographers?|videographers?|make-?up\s+artists?|stylists?|assistants?)\s+(?:\w+\s+){0,3}(?:included|available|for\s+hire|on\s+site|there|on\s+staff|provided|cost|needed)
            (?:is|are)\s+(?:there\s+)?(?:an?\s+)?(?:\w+\s+){0,2}(?:photographers?|make[\s-]?up\s+artists?|assistants?|stylists?|videographers?)(?!\w)(?!\s+count)
            who\s+(?:takes|shoots|(?:will|is\s+going\s+to)\s+(?:take|shoot|be\s+taking|be\s+shooting)|is\s+(?:taking|shooting))(?!\w)|(?:someone|somebody|anyone|team|staff)\s+(?:\w+\s+){0,3}tak(?:e|es|ing)\s+(?:the|our)\s+(?:photos|pictures)|(?:somebody|someone|anybody|anyone)\s+(?:\w+\s+){0,2}(?:assist|help\s+(?:\w+\s+){0,2}(?:with\s+)?(?:the\s+)?(?:lights?|lighting|shoot))|shoot\s+(?:it\s+|us\s+|me\s+)?for\s+(?:us|me)(?!\w)
            """
        ),
        Topic.VIEWING: alternatives(
            r"""
            (?:see|looks?|view|check\s+out|visit|inspect)\s+(?:\w+\s+){0,5}(?:before|in\s+person|first|beforehand|in\s+advance|live)(?!\w)|(?:come|drop|stop|pop)\s+(?:\w+\s+){0,6}(?:have|take)\s+a\s+look|just\s+(?:to\s+)?look|(?:take|have)\s+a\s+look\s+(?:at|around)\s+(?:the|your|a)\s+(?:\w+\s+)?(?:hall|studio|room|place|space)|show\s+(?:us|me)\s+(?:\w+\s+){0,3}in\s+person|viewings?(?!\w)|tours?(?!\w)|(?:come|drop|stop|pop|swing)\s+(?:\w+\s+){0,5}(?:see|look|visit|by|round|around)(?!\w)|look\s+around|site\s+visit|recce|scout\w*|show\s+(?:me|us)\s+around|come\s+and\s+see|visit\s+the\s+(?:hall|studio|place)
            """
        ),
        Topic.FILMING: alternatives(
            rf"""
            (?:(?:can|could|may)\s+(?:i|we|you|one)\s+\w+|allow\w*|possible|permitted|okay|ok|host|hold|throw|do\s+you\s+(?:do|host|allow)|have)\s+(?:\w+\s+){{0,5}}{_EVENT}|film(?:ing)?(?!\w)|shoot\s+(?:\w+\s+){{0,2}}(?:videos?|clips?|films?|commercials?|movies?|music)|video\s+(?:shoots?|shooting|production|recording)|nude|nudity|boudoir|erotic
            {_EVENT}\s+(?:\w+\s+){{0,2}}(?:allowed|ok|okay|possible|permitted)
            """
        ),
        Topic.HEAD_COUNT: alternatives(
            rf"""
            (?:count\w*|includ\w*)\s+(?:\w+\s+){{0,4}}(?:people|persons?|guests?|kids?|child(?:ren)?|bab(?:y|ies)|limit|number\s+of|capacity)|count\w*\s+(?:\w+\s+){{0,4}}{_PEOPLE}|include\s+(?:my|our|the)\s+{_PEOPLE}|(?:is|are)\s+(?:\w+\s+){{0,4}}counted|one\s+of\s+the\s+(?:people|guests)|count\s+(?:too|as\s+well)(?!\w)|(?:kids?|child(?:ren)?|bab(?:y|ies)|infants?|{_PEOPLE})\s+(?:\w+\s+){{0,3}}(?:count\w*|included\s+in\s+(?:the\s+)?(?:number|limit|people|capacity|head\s?count)|as\s+(?:a\s+)?(?:people|person|guest)\w*)|who\s+counts|count\s+towards?|head\s?count|how\s+do\s+you\s+count
            """
        ),
        Topic.SMOKING: alternatives(
            r"""
            smok(?:e|ing|ers?)(?!\w)(?!\s+(?:machine|bomb|effect|generator|for|in\s+(?:the\s+)?(?:photo|shoot)))|cigar\w*|vap(?:e|ing|es)(?!\w)|hookah|shisha|iqos|tobacco
            """
        ),
        Topic.STORAGE: alternatives(
            rf"""
            (?:leave|store|keep|drop\s+off|drop|put)\s+(?:\w+\s+){{0,4}}{_THINGS}|{_THINGS}\s+(?:\w+\s+){{0,3}}(?:left|stored|overnight)|{_THINGS}\s+(?:\w+\s+){{0,2}}stay(?!\w)|storage|lockers?(?!\w)|left\s+(?:\w+\s+){{0,4}}(?:behind|at\s+your|in\s+the\s+(?:studio|hall))|lost\s+(?:and\s+found|property|my)|forgot(?:ten)?\s+(?:my|our|a)\s+(?!booking|reservation|phone\s+number|hall)\w+|safe\s+for\s+valuables|overnight
            """
        ),
        Topic.SECURITY: alternatives(
            r"""
            security(?!\s+deposit)|burglar\w*|thie(?:f|ves)(?!\w)|unattended|record(?:s|ing)?\s+us(?!\w)|walk(?:s|ing)?\s+in(?!\w)|on\s+duty|lock(?:ed|s)?(?!\w)(?!\s+(?:me|us)\s+out)|(?:watch\w*|look\w*)\s+(?:after|over)|go(?:es)?\s+missing|guards?(?!\w)|cctv|surveillance|(?:security|surveillance)\s+cameras?|cameras?\s+(?:\w+\s+){0,2}(?:in\s+the|watch\w*|record\w*|installed)|(?:are|is)\s+there\s+(?:\w+\s+)?cameras?|safe(?:ty|ly)?(?!\w)|stolen|theft|steal\w*|valuables|privacy|private(?!\w)(?!\s+to\s+change)|strangers|alarm
            """
        ),
        Topic.CERTIFICATES: alternatives(
            r"""
            certificates?(?!\w)(?!\s+(?:of|after|(?:for|that)\s+(?:the|your)\s+(?!hall|studio|shoot)))|vouchers?(?!\w)|gift\s?(?:cards?|certificates?|vouchers?)|(?:as|for)\s+a\s+(?:gift|present)|gifts?(?!\w)
            """
        ),
    },
    stems={
        Topic.PARKING: word_list("parking"),
        Topic.ANIMALS: word_list("animal"),
        Topic.CHILDREN: word_list("children"),
        Topic.DRESSING_ROOM: word_list("dressing"),
        Topic.EQUIPMENT: word_list("equipment lighting softbox projector steamer"),
        Topic.BACKGROUNDS: word_list("cyclorama background backdrop"),
        Topic.EFFECTS: word_list("confetti"),
        Topic.SOUND: word_list("bluetooth microphone"),
        Topic.FOOD: word_list("alcohol champagne kitchen"),
        Topic.WIFI: word_list("internet sockets"),
        Topic.HEATING: word_list("heating toilets bathroom"),
        Topic.ACCESS: word_list("wheelchair stroller"),
        Topic.OVERTIME: word_list("overtime"),
        Topic.REFUND: word_list("refund cancellation"),
        Topic.MOVING: word_list("reschedule"),
        Topic.DEPOSIT: word_list("deposit"),
        Topic.DISCOUNTS: word_list("discount"),
        Topic.INVOICE: word_list("invoice contract"),
        Topic.PHOTOGRAPHER: word_list("videographer"),
        Topic.SMOKING: word_list("smoking"),
        Topic.STORAGE: word_list("storage lockers"),
        Topic.SECURITY: word_list("security"),
        Topic.CERTIFICATES: word_list("certificate voucher"),
    },
    things={
        "photographer": r"(?:photo|video)graphers?(?!\w)",
        "makeup": r"make-?\s?up(?!\w)|mua(?!\w)|stylists?(?!\w)|hairdressers?(?!\w)",
        "assistant": r"assistants?(?!\w)|helpers?(?!\w)|gaffers?(?!\w)",
        "contract": r"contracts?(?!\w)",
        "bill": r"invoic\w*|bill(?!\w)|legal\s+entit\w*",
        "papers": r"rec(?:ei|ie)pts?(?!\w)|paperwork|documents?(?!\w)|certificates?\s+of\s+work",
        "warmth": r"heat\w*|warm\w*|cold(?!\w)|freez\w*|chilly|temperature|radiators?|°",
        "air": r"air-?\s?con\w*|a/?c(?!\w)|ventilat\w*|stuffy",
        "toilet": r"toilets?(?!\w)|bathrooms?(?!\w)|restrooms?(?!\w)|loos?(?!\w)|wc(?!\w)|lavator\w+",
        "shower": r"showers?(?!\w)",
        "stand": r"(?:c-?)?stands?(?!\w)|tripods?|booms?(?!\w)|gaffer\s+tape",
        "music": alternatives(
            r"""
            music|speakers?(?!\w)|loud\w*|bluetooth|karaoke|mic(?:s|rophones?)?(?!\w)|sing\w*|drum\w*|play\w*
            """
        ),
        "quiet": alternatives(
            r"""
            quiet\w*|silen\w*|nois\w*|sound\s?proof\w*|insulat\w*|echo\w*|neighbou?r\w*|traffic|(?:can|be)\s+hear\w*
            street\s+(?:noise|sounds?)|hear\s+(?:the\s+)?(?:street|cars?|others?|people)
            """
        ),
        "light": alternatives(
            r"""
            lights?(?!\w)|lighting|flash\w*|strobes?(?!\w)|mono(?:blocs?|lights?)|soft\s?box\w*
            octabox\w*|triggers?(?!\w)|lamps?(?!\w)|reflectors?|spotlights?|modifiers?
            """
        ),
        "steamer": r"steam\w*|iron(?:s|ing)?(?!\w)",
        "screen": r"projectors?|tv(?!\w)|screens?(?!\w)",
        "fan": r"fans?(?!\w)|wind\s+machines?",
        "ladder": r"(?:step)?ladders?(?!\w)|step\s+ladders?",
        "food": r"food|eat\w*|snacks?(?!\w)|cakes?(?!\w)|pizza|catering|buffet|lunch|meals?(?!\w)",
        "alcohol": r"alcohol\w*|champagne|wine(?!\w)|beer(?!\w)|booze|prosecco",
        "drinks": r"drinks?(?!\w)|coffee|tea(?!\w)|water|cooler",
        "kitchen": r"kitchen\w*|kettle\w*|microwave|fridge|refrigerator|dishes|glasses(?!\w)",
        "internet": r"wi-?\s?fi|internet|password",
        "sockets": alternatives(
            r"""
            sockets?(?!\w)|outlets?(?!\w)|power(?!\w)|electric\w*|extension|plug\w*|kw(?!\w)|kilowatts?
            charg(?:e|ing|er)\w*
            """
        ),
        "smoke": r"smoke\w*|fog\w*|haz(?:e|er|y)(?!\w)",
        "fire": r"candles?(?!\w)|fires?(?!\w)|flames?(?!\w)|sparklers?|fireworks?|pyro\w*",
        "confetti": r"confetti|glitter|flour|petals|feathers|holi(?!\w)|powder",
        "snow": r"snow\w*",
        "bubbles": r"bubbles?",
        "balloons": r"balloons?",
        "guard": r"guards?(?!\w)|security\s+staff",
        "cameras": r"cameras?(?!\w)|cctv|surveillance",
    },
    facts={
        "area": (
            r"area(?!\w)|square\s+(?:met\w+|feet|foot)|sq\.?\s?(?:m|ft)(?!\w)|square\s?footage"
            r"|sqm|floor\s+space|dimensions"
        ),
        "ceiling": r"ceilings?(?!\w)|how\s+high|height",
        "light": r"light(?:s|ing)?(?!\w)|daylight|windows?(?!\w)",
        "background": r"backgrounds?(?!\w)|backdrops?(?!\w)|cyclorama|cyc(?!\w)",
        "floor": alternatives(
            r"""
            floors?(?!\w)(?!\s+(?:above|below|up|down|does|do|are|is\s+the\s+(?:studio|hall))(?!\w))
            flooring
            """
        ),
        "walls": r"walls?(?!\w)",
    },
    questions=alternatives(
        r"""
        (?:is|are|was|will)\s+(?:there|it|the|a|an|my|our|any|your|you|we|i|pets|dogs|kids|children|smoking|food|alcohol|parking)(?!\w)|do\s+(?:you|i|we|they|kids|children|babies|assistants)(?!\w)|does(?!\w)|have\s+you\s+got|can\s+(?:i|we|you|my|our|the|someone|it)(?!\w)|could\s+(?:i|we|you)(?!\w)|may\s+(?:i|we)(?!\w)|am\s+i\s+allowed|are\s+we\s+allowed|allowed(?!\w)
        what(?!\w)|what's|which(?!\w)|where(?!\w)|where's|how(?!\w)|how's|who(?!\w)|when(?!\w)|why(?!\w)|any\s+(?:chance|idea)|tell\s+(?:me|us)\s+about|wondering|would\s+it\s+be|would\s+you|should\s+(?:i|we)(?!\w)|need\s+to(?!\w)|possible(?!\w)|if(?!\w)|got\s+any|about(?!\w)
        """
    ),
    statements=alternatives(
        r"""
        ^\W*(?:well|oh|ah|ok|okay|so|yes|and|but|thanks|thank\s+you)?\W*(?:that|this|it)(?:'s|\s+is|\s+was|\s+would\s+be)(?!\w)(?!\s+(?:possible|ok|okay|allowed|a\s+problem|alright|all\s+right|fine))
        (?:i|we)(?:'ve|\s+have)(?:\s+got)?(?!\s+a\s+question)(?!\w)|(?:i|we)(?:'d|\s+would)\s+like(?!\s+to\s+(?:know|ask))(?!\w)|(?:i|we)\s+(?:need|want|will|are|'ll)(?!\s+to\s+(?:know|ask))(?!\w)|(?:i|we)(?:'ll|'m|'re)(?!\s+wondering)(?!\w)|book\s+(?:me|us|the|a)(?!\w)
        """
    ),
    announces=alternatives(
        r"""
        (?:we|i|he|she|they)(?:'ll|'m|'re|\s+will|\s+are|\s+am)?\s+(?:be\s+|also\s+)*(?:bring\w*|com(?:e|ing)|hav(?:e|ing)|tak(?:e|ing)|plan\w*|want)(?!\w)|there(?:'ll|\s+will)\s+be(?!\w)|(?:with|bringing|plus)\s+(?:our|my|a|an|the|two|three)(?!\w)
        """
    ),
    requires=alternatives(
        r"""
        (?:i|we)(?:'ll|'d|\s+will|\s+would)?\s+(?:need|require|want|prefer|pay|have\s+to\s+pay)(?!\w)
        please\s+(?:send|issue)(?!\w)|(?:must|has\s+to|should)\s+(?:be\s+)?(?:paid|pay)(?!\w)
        """
    ),
    denies=r"(?:no|without|won't|not|never)(?!\w)",
    place=alternatives(
        r"""
        (?<!mail\s)address(?!\w)(?!\s+(?:the|this|that))|where\s+(?:\w+\s+){0,2}(?:are\s+you|is\s+(?:the\s+|your\s+)?studio|is\s+it|you\s+are|you're)(?!\w)|(?:your|the|studio'?s?)\s+location|located
        how\s+(?:do|can|will|would|shall|could|to)\s+(?:\w+\s+)?(?:get\s+(?:to\s+(?:you|the|your)|there)|find\s+(?:you|the\s+(?:studio|place)|it)|reach\s+(?:you|the\s+studio))|directions?(?!\w)|on\s+(?:the\s+|a\s+)?map(?!\w)
        """
    ),
    points=r"when|how\s+(?:soon|long|quickly|fast|many|much)|who|whom|which|or|exactly|by\s+(?:post|mail|e-?mail)",
    touches=alternatives(
        r"""
        touch\w*|hands\s+off|adjust\w*|mov(?:e|ing)(?!\w)|set(?:s|ting)?(?!\w)(?!\s+up\W*$)|chang(?:e|ing)(?!\w)|operat(?:e|es|ing)(?!\w)
        control\w*|turn(?:ing)?\s+(?:the|on|off)(?!\w)|fiddle|mess\s+with
        """
    ),
    about_studio=alternatives(
        r"""
        you(?:r|'ve)?(?!\w)|there(?!\w)|can\s+(?:i|we)|could\s+(?:i|we)|may\s+(?:i|we)|allowed|halls?(?!\w)|studio\w*|rooms?(?!\w)|place(?!\w)|we(?!\w)|us(?!\w)|rent\w*|book\w*|shoots?(?!\w)|shooting|session
        """
    ),
    own_booking=r"(?:my|our)\s+(?:\w+\s+)?(?:booking|reservation)(?!\w)",
    certain_ways=alternatives(
        r"""
        cash(?!\w)|bank\s+transfers?|transfer(?!\w)|instal\w*|apple\s+pay|google\s+pay|paypal|crypto\w*|bitcoin|in\s+person|on\s+site|at\s+the\s+studio|afterwards|on\s+arrival
        """
    ),
    acts=alternatives(
        r"""
        (?:please\s+)?cancel\s+(?:my|our|the|it)(?!\w)|call\s+off|(?:want|need|have|like)\s+to\s+cancel|please\s+(?:cancel|reschedule|move)
        """
    ),
    money_back=r"refund\w*|money|back(?!\w)|lose|prepay\w*|charge\w*|fee(?!\w)",
    exists=alternatives(
        r"""
        (?:do|have|did)\s+you(?!\w)|(?:is|are)\s+there|can\s+(?:i|we)|could\s+(?:i|we)
        may\s+(?:i|we)|allow\w*|got\s+any|any(?!\w)|permit\w*|possible
        """
    ),
    permits=alternatives(
        r"""
        (?:can|may)\s+(?:he|she|they)(?!\w)|can\s+(?:i|we)(?!\w)(?!\s+(?:know|ask))|may\s+(?:i|we)(?!\w)(?!\s+(?:know|ask))|allow\w*
        permit\w*
        """
    ),
    joins=r"and|n|or|but|plus",
    either=r"or",
    advice=r"what\s+(?:would|do|can|could)\s+you\s+(?:guys\s+)?(?:recommend|suggest|advise)(?!\w)|any\s+(?:suggestions|recommendations)(?!\w)",
    reasons=r"why|what\s+for",
    others=alternatives(
        r"""
        (?:foreign|international|overseas|non-?russian|us|u\.s\.|american|canadian|british|uk|european|eu|german|french|italian|spanish|ukrainian|kazakh\w*|belarus\w*|georgian|armenian|israeli|turkish|chinese|indian)\s+(?:\w+\s+)?(?:bank\s+|credit\s+|debit\s+)?(?:cards?|visa|mastercard)(?!\w)|(?:cards?|visa|mastercard)\s+(?:\w+\s+)?(?:from|issued\s+in|of\s+a)\s+(?:abroad|another\s+(?:country|bank)|a\s+foreign|kazakhstan|ukraine|belarus|germany|the\s+us\w*|the\s+uk|europe|israel|turkey|china|georgia|armenia)
        pianos?(?!\w)|drones?(?!\w)|umbrellas?|(?:un)?loading\s+docks?|(?:power|backup|diesel)\s+(?:\w+\s+)?generators?|(?:goods|freight|service)\s+(?:lift|elevator)|bi(?:kes?|cycles?)(?!\w)|e?-?scooters?(?!\w)|guns?(?!\w)|weapons?
        vacanc\w+|hiring(?!\w)|jobs?(?!\w)|intern(?:s|ships?)?(?!\w)|work\s+(?:for|at)\s+(?:you|your)|working\s+(?:for|at)\s+(?:you|your)|join\s+your|looking\s+for\s+(?:models|staff|photographers?|assistants?)|recruit\w*
        retouch\w*|photoshop\w*|prints?(?!\w)|printing|printed|edit(?:ed|ing)?(?!\w)|raw\s+files?|(?:photos|pictures|images)\s+(?:\w+\s+){0,2}ready|how\s+many\s+(?:\w+\s+)?(?:photos|pictures|shots|images)(?!\w)|develop\s+(?:\w+\s+)?films?|passport\s+photos?|portfolios?|photo\s?(?:book|album)s?
        teach\w*|(?:do\s+you|you)\s+(?:run|give|offer|hold|have|do)\s+(?:\w+\s+){0,2}(?:courses?|classes|lessons|workshops)|(?:photography|photo|lighting)\s+(?:courses?|classes|lessons|school)|learn\s+(?:to|how)
        advertis\w*|sponsor\w*|barter|collab\w*|franchis\w*|influencers?|bloggers?
        (?:rent|hire|borrow|lend|provide|supply|buy|you\s+have|got\s+any)\s+(?:out\s+)?(?:\w+\s+){0,2}(?:costumes?|dress(?:es)?|gowns?|outfits?|wigs?|jewel\w+)(?!\w)|(?:costumes?|dress|gown|outfit|camera|prop)\s+(?:hire|rentals?)|(?:rent|hire|borrow|lend)\s+(?:out\s+)?(?:an?\s+|your\s+|some\s+)?(?:\w+\s+)?(?:cameras?|lens(?:es)?)(?!\w)
        (?:without|outside)\s+(?:(?:renting|booking|of)\s+)?(?:the|a|your)\s+(?:hall|studio|room)(?!\w)|off-?\s?site|on\s+location(?!\w)|elsewhere|for\s+(?:an?\s+)?(?:outdoor|outside)(?!\w)|take\s+(?:\w+\s+){0,3}(?:away|home)(?!\w)|(?:can|do|could|will)\s+you\s+(?:fix|repair|deliver|ship)
        (?:car|motorbike|motorcycle|vehicle)\s+(?:\w+\s+)?(?:in|into|inside)\s+(?:the\s+)?(?:hall|studio|room)|nann(?:y|ies)|who\s+(?:owns?|owned|built|painted|designed|made|decorated|shot|founded)(?!\w)|how\s+(?:old|heavy|long\s+have\s+you)(?!\w)|when\s+(?:did|were)\s+you(?!\w)|where\s+did\s+you(?!\w)|vending|flyers?|leaflets?|business\s+cards?|(?:what|which)\s+(?:camera|lens)\s+(?:\w+\s+){0,3}(?:recommend|best|better|buy)|djs?(?!\w)|animators?|famous|baby\s?sit\w*|chiropr\w*|difference(?!\w)|which\s+(?!(?:\w+\s+){0,2}(?:halls?|rooms?|studios?|spaces?|places?|days?|dates?|times?|hours?|slots?|one|of)(?!\w))(?:\w+\s+){1,3}(?:should\s+(?:i|we)\s+(?:buy|get|choose)|(?:would|do|can)\s+you\s+(?:recommend|suggest|advise)|is\s+(?:the\s+)?(?:best|better))|(?:on|in)\s+your\s+(?:\w+\s+)?(?:web)?(?:site|page|instagram|feed|profile|ad|ads|promo|homepage)(?!\w)|(?:to|at|in)\s+(?:our|my)\s+(?:own\s+)?(?:house|home|office|flat|apartment|venue|location)(?!\w)
        """
    ),
    lookalikes=(
        r"late\s+(?:january|february|march|april|may|june|july|august|september|october|november|december"
        r"|spring|summer|autumn|fall|winter|in\s+the\s+(?:day|evening|year))"
    ),
    nearby=alternatives(
        r"""
        nearby|next\s+door|around\s+(?:you|here)|close\s+by|near\s+(?:you|the\s+studio|here)|in\s+the\s+(?:area|neighbou?rhood)|hotels?(?!\w)|hostels?(?!\w)|restaurants?|cafes?(?!\w)|supermarkets?|shops?(?!\w)|atms?(?!\w)|cash\s?(?:machine|point)s?|pharmac\w+|gyms?(?!\w)|airport|taxis?(?!\w)|florists?
        """
    ),
    trade=r"for\s+hire|hire\s+out|bought|sell(?:ing)?(?!\w)|for\s+sale|buy(?:ing)?(?!\w)|second-?\s?hand",
    hands=r"(?:move|shift|return|change|swap|switch|replace|rearrange)\s+(?:the|your|our|my|this|that)(?!\w)",
    handed=alternatives(
        r"""
        book\w*|reserv\w*|dates?(?!\w)|days?(?!\w)|time|hours?(?!\w)|slots?(?!\w)|session|shoot\w*|rental|halls?(?!\w)|rooms?(?!\w)|studio|number|people|guests|names?(?!\w)|phone|e-?mail|contact\w*
        money|payment|prepayment|deposit|sum|cost|price|fee|amount|rest|mind|order|start|end|duration|length|extras?(?!\w)|language|it(?!\w)|to(?!\w)|(?:sun|mon|tues|wednes|thurs|fri|satur)day|morning|evening|week\w*|month
        """
    ),
    brings=r"(?:can|could|may)\s+(?:i|we)\s+(?:bring|use)(?!\w)",
    what_is=alternatives(
        r"""
        how\s+many(?!\w)|(?:where|what|which)(?:'s|\s+(?:is|are))\s+(?:the|your|an?)(?!\w)
        (?:do|will|would)\s+(?:i|we)\s+need(?!\w)|^\W*any(?!\w)
        """
    ),
    there_is=alternatives(
        r"""
        (?:do|can|could|would)\s+you\s+(?:guys\s+)?(?:offer|provide|supply|organi[sz]e|arrange|lend|rent|hire|recommend|accept)(?:\s+out)?(?!\w)
        can\s+(?:i|we)\s+(?:rent|hire|borrow)(?!\w)|(?:is|are)\s+there(?!\w)
        (?:do|did)\s+you\s+(?:guys\s+)?have(?!\w)|have\s+you\s+got
        (?:has|does)\s+(?:the\s+)?(?:studio|hall|place)\s+(?:have|got)
        """
    ),
    lends=alternatives(
        r"""
        (?:rent|hire|borrow|lend)(?:ing)?\s+(?:out\s+)?(?:an?|some|any|your)(?!\w)
        do\s+you\s+(?:guys\s+)?(?:rent|hire|lend)(?:\s+out)?(?!\w)
        """
    ),
    serves=alternatives(
        r"""
        (?:can|could|will|would)\s+you\s+(?:please\s+)?(?:get|bring|order|buy|cook|make|arrange|organi[sz]e|prepare|fetch|deliver)(?!\w)
        """
    ),
    subjects=alternatives(
        r"""
        (?:do|did|can|could|may|might|must|shall|should|will|would)\s+(?:i|we|you|they)(?:\s+(?:guys|also|still|please|just|even|ever|always|all|both|not|\w+ly))*(?!\w)
        """
    ),
    usual_verbs=alternatives(
        r"""
        have|get|need|want|know|ask|tell|show|give|provide|offer|lend|look|see|like|be|do|does|make|go|come|put|set|say|think|mind|let
        allow|permit|accept|take|bring|use|wear|throw|play|open|close|arrive|lose|buy|walk|clean|start|order|split|charge|issue|sell|hand
        send|sign|help|hold|work|keep|wait|stay|leave|enter|turn|plug|connect|switch|light|burn|eat|drink|cook|serve|sit|sleep|pop|stop|finish|shoot
        film|record|host|run|organi[sz]e|celebrate|invite|expect|include|count|cost|pay|prepay|rent|hire|borrow|book|reserve|cancel|move|change|return
        pick|drop|carry|load|ask|call|check|require|recommend|suggest|supply|support|speak|store|share|cover|handle|deal|treat|enforce|prefer|forget
        release|give|pays|responsible|takes|watches|meets|opens|lets|counts|add|extend|meet|find|reach|drive|ride|walk|climb|fit|touch|adjust|hang|attach|mount|roll|warm|heat|cool|spray|scatter|spill|blow
        shout|sing|dance|jump|hear|listen|try|feed|watch|trust|worry|care|happen
        """
    ),
    doers=alternatives(
        r"""
        who(?:'s|'re)?(?:\s+(?:is|are|was|were|does|do|did|will|would|can|could|be|been|going|to|you|i|we|here|there|also))*(?!\w)
        """
    ),
    traits=r"\w{3,}ed",
    prepositions=word_list(
        """
        for to in at on with without near nearby that where so if we i you when while during and or inside
        through via around by from of before after who which because between about under over into working
        """
    ),
    vague=word_list(
        """
        space spaces spot spots area areas access policy rule rules charge fee option options place
        room rooms way ways kind sort type types facilities facility system zone lot time available
        included allowed ready provided onsite site outside inside free anywhere somewhere anything
        something someone anyone somebody anybody everything good left else enough extra separate
        limit limits limitation restrictions conditions discount price rate hall halls studio
        possibility chance problem problems cost big large small own rent hire minimum maximum people
        us better downstairs upstairs open close safe clean private staff building entrance case code
        codes times minutes hours days colour colours color colors things stuff morning afternoon
        evening night later earlier sooner surcharge supplement fees amount sum value validity brand
        brands model make age breed weight height width length distance speed strength level volume
        quality permission deadline percentage number
        """
    ),
    openings=alternatives(
        r"""
        what(?!\s+an?(?!\w))|what's|how|where|who|which|got|is|are|am|do|does|did|can|could|may
        have\s+(?:you|they|we|i)|were|was|might|will|would|should|has|any|whats|wheres|hows|whos
        """
    ),
    answerless=alternatives(
        r"""
        is\s+(?:that|this|it)\s+(?:an?\s+)?(?:\w+\s+)?(?:problem|issue|ok|okay|fine|alright|all\s+right|allowed|possible|permitted)|(?:would|will)\s+(?:that|this|it)\s+be\s+(?:an?\s+)?(?:\w+\s+)?(?:problem|ok|okay|fine|alright|possible)
        possible|allowed|ok|okay|fine|is\s+it\s+(?:ok|fine|allowed)|can\s+(?:you|we|i)(?:\s+(?:help|do\s+that))?|may\s+(?:we|i)|(?:can|may|could|will|does|do)\s+(?:he|she|they|it)(?!\w)(?:\s+\w+){0,3}|do\s+you\s+(?:allow|mind|permit|do|accept|have|know)\s+(?:that|this|it|one|any)|any\s+(?:objections|problem)|what\s+(?:then|happens)|what\s+happens\s+then
        """
    ),
    halls=r"halls?(?!\w)|rooms?(?!\w)|studios?(?!\w)|place(?!\w)|space(?!\w)",
    indefinite=word_list("something anything later earlier sooner morning afternoon evening night"),
    hollow=word_list(
        """
        fix fixed happened happen happens going wrong right mean means sure then now again still instead do
        doing done make made work works think thinks correct true serious really say said saying that's what's
        it's only whole one ones thing things next so well happening change changed go back come help
        """
    ),
    endings=frozenset({"", "s", "es", "'s", "y", "ies"}),
    empty=word_list(
        """
        a an the and or but so also of in on at to for from with without by as into onto about up is are am
        was were be been being do does did have has had got get can could may might will would shall should
        must i me my we us our you your it its he she they them their this that these those there here what
        which who when where why how if whether any some no not yes please thanks thank hi hello hey just
        too really ok okay photo photos picture pictures pic pics see look show give provide offer lend many
        much lot u all list actual anybody home need want like know ask tell wondering question possible
        allowed allow hall halls studio studios room rooms place space booking bookings book rent rental
        session shoot shooting i'm i'll i'd we're we'll we've i've you've what's where's it's there's don't
        can't
        """
    ),
)

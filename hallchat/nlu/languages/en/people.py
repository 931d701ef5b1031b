"""English words for the number of people."""

from hallchat.nlu.languages.lexicon.people import PeopleWords

_JOINER = (
    r"(?:my|our|a|an|one\s+more|1\s+more|another)\s+(?:(?:best|good|little|older|younger|other)\s+)?(?:friend|sister|brother|mum|mom|mother|dad|father"
    r"|wife|husband|partner|boyfriend|girlfriend|cousin|aunt|uncle|niece|nephew|son|daughter|grandma|grandmother|grandpa|grandfather|gran"
    r"|colleague|assistant|person|guest|child|kid|baby|mother[\s-]in[\s-]law|father[\s-]in[\s-]law|sister[\s-]in[\s-]law|brother[\s-]in[\s-]law)(?!\w)"
)
_COMES = (
    r"(?:com(?:e|es|ing)|join(?:s|ing)?|tag|attends?)(?!\w)(?:\s+(?:along|us|with\s+us|with\s+me|there))?"
)

_CREW = (
    r"(?:camera|sound|audio|light(?:ing|s)?|video|boom|film)[\s-]?(?:guys?|girls?|m[ae]n|wom[ae]n|person|people|operators?|tech(?:s|ie|nicians?)?"
    r"|engineers?|assistants?)|videographers?|editors?|directors?|producers?|runners?|presenters?|interviewers?|interviewees?|hairdressers?"
    r"|hair\s+stylists?|gaffers?|grips?|retouchers?|helpers?|crew\s+members?|(?:tv\s+|podcast\s+|show\s+)?hosts?|guests?"
)

PEOPLE = PeopleWords(
    persons=(
        r"people\b|spectators?\b|viewers?\b|actors?\b|guys\b|girls\b|boys\b|men\b|women\b|ladies\b|students?\b|dancers\b"
        r"|teenagers?\b|teens\b|pupils?\b|employees?\b|colleagues\b|co-?workers\b|attendees\b|visitors?\b"
        r"|musicians\b|singers\b|performers\b|members\b|workers\b|teachers?\b|players\b|crew(?!\s+members?)\b"
        r"|persons?\b|guests?\b|adults?\b|pax\b|ppl\b|participants?\b|of us\b|grown[\s-]?ups?\b|little ones\b"
    ),
    approximately="only|are|is|about|around|up to|actually|now",
    is_number_of=r"is\s+(?:the\s+)?(?:number|count)\s+of\s+\w+",
    minus="minus",
    range_start="from",
    range_middle=r"to|or|,?\s*(?:or\s+)?(?:maybe|possibly|perhaps)",
    range_phrases=(r"between\s+(?P<low>\d{1,3})\s+and\s+(?P<high>\d{1,3})",),
    before_count=(
        r"number\s+of\s+(?:people|guests|persons|participants|us)\s+(?:from\s+\d{1,3}\s+)?to",
        r"(?:change|update|set|increase|reduce|raise|bump|correct)\s+(?:\w+\s+){0,2}?(?:guests?|people|persons|headcount|guest\s+count)\s+(?:from\s+\d{1,3}\s+)?to",
        r"we(?:'d|\s+would)\s+(?:actually\s+|now\s+)?be(?=\s+\d{1,3}(?!\d|\s*(?:min|hour)))",
        r"we'?re|we are|there (?:will be|are)|we'll be|party of|group of",
        r"(?:people|persons|guests|participants)(?=\s*:|\s+-\s|\s+\d{1,3}\s*(?:[.,!?]|$))",
    ),
    not_people=r"pm|am|(?:st|nd|rd|th)(?!\w)",
    me=r"i(?:['’]?m|['’]?ll|\s+will|\s+am)\s+(?:be\s+)?(?:com(?:e|ing)|there)|me|i|myself",
    i="i",
    plus="and|plus",
    with_="with",
    another="another|my",
    friends="friends?|colleagues?|kids|models?|others?|people",
    adults=r"adults?|grown[\s-]?ups?",
    children=r"kids?|child\w*|little ones|toddlers?",
    alone=(
        r"(?:just |only )me\b(?!\s+and\b)"
        r"|just myself\b(?!\s+(?:and|plus|with)\b|\s*[,+&])|\bby myself|on my own|\balone\b|\bsolo\b"
    ),
    couple=(
        r"as a couple|the 2 of us"
        r"|(?:me|i)\s+(?:and|with)\s+(?:my\s+|a\s+)?(?:husband|wife|friend|partner|sister|brother|model|photographer)(?!\s*[,+&]|\s+(?:and|plus)\s)"
    ),
    joins=(
        rf"(?:can|could|may|might|would|is\s+it\s+(?:ok(?:ay)?|fine|possible|alright)\s+(?:if|for))\s+{_JOINER}\s+(?:to\s+|also\s+)*{_COMES}",
        rf"{_JOINER}\s+(?:(?:will|would|wants?\s+to|is|also|might|may)\s+)*{_COMES}\s+(?:too|also|as\s+well)(?!\w)",
        rf"{_JOINER}\s+(?:will\s+|is\s+)?also\s+{_COMES}",
        rf"(?:can|could|may)\s+(?:i|we)\s+(?:also\s+)?(?:bring|take|invite)\s+{_JOINER}",
    ),
    leaves=(
        r"(?:we['’]?ll\s+be\s+|we\s+will\s+be\s+|there\s+will\s+be\s+|we['’]?re\s+)?(?:1|one)\s+(?:person\s+)?(?:less|fewer)(?!\w)",
        r"minus\s+(?:1|one)(?:\s+(?:person|guest))?(?!\w)",
    ),
    beside_me="husband|wife|son|daughter",
    after_count="altogether|in\\s+total|i\\s+think",
    told_of=(
        r"uses?|has|is(?!\s+(?:coming|joining))|needs?|can(?:not|'t)?|wants?|likes?|loves?|says?|asks?|prefers?|sits?|walks?"
        r"|doesn't|won't"
    ),
    said_before=r"(?:(?:as|i|already|just|like|told|said|wrote|you|above|before|earlier|mentioned)(?!\w)[\s,]*)+",
    put_down=r"put(?:\s+down)?|write|say|make\s+it|let['’]?s\s+say|so",
    taken=(
        r"(?P<number>\d{1,2})\s+(?:people|persons?|guests?)\s+(?:fewer|less)(?!\w)",
        r"(?P<number>\d{1,2})\s+(?:fewer|less)\s+(?:people|persons?|guests?|of\s+us)(?!\w)",
    ),
    added=(
        r"(?P<number>\d{1,2})\s+(?:people|persons?|guests?)\s+more(?!\w)",
        r"(?P<number>\d{1,2})\s+more\s+(?:people|persons?|guests?|are|will|coming|joining)",
    ),
    before_list=r"just|only|it'?s|it\s+is|it'?ll\s+be|it\s+will\s+be|there'?ll\s+be|there\s+will\s+be|we'?re|we\s+are|that'?s|so|well|probably",
    many_endings=("s",),
    pets=r"dogs?|doggos?|cats?|pupp(?:y|ies)|kittens?|pets?|horses?|pon(?:y|ies)|parrots?|rabbits?|hamsters?|snakes?",
    before_lone_number="about|around|maybe|up|to",
    totals=(
        r"(?<![\w.:])(?P<number>\d{1,3})\s+(?:people\s+)?(?:all\s?together|altogether|in\s+(?:total|all))(?!\w)",
        r"(?:it|that|they|number|people|we)\s+(?:should\s+be|are)\s+(?P<number>\d{1,3})(?=\s*(?:[.,!?]|$))",
        r"(?:total\s+of|in\s+total|all\s+in\s+all|altogether|so)\s+(?:that'?s\s+|that\s+makes\s+|we\s+are\s+)?"
        r"(?P<number>\d{1,3})(?:\s+(?:people|of\s+us))?(?=\s*(?:[.,!?)]|$|in\s+(?:all|total)))",
        r"(?:about|around|roughly)\s+(?P<number>\d{1,3})\s+(?:people|persons|of\s+us)(?=\s*(?:[.,!?)]|$|in\s+(?:all|total)))",
    ),
    groups_of=(
        r"(?P<number>\d{1,2})\s+(?:families|groups|teams|crews)\s+(?:of|with)\s+(?P<each>\d{1,2})(?:\s+(?:people|persons|each))*",
    ),
    uncounted=(
        r"famil(?:y|ies)\s+with\s+(?:\w+\s+)?\d{1,2}\s+(?:\w+\s+)?(?:kids?|child\w*|toddlers?|babies|sons|daughters)",
        r"(?:looks?|outfits?|dresses|garments|items|pieces|sets)\s+on\s+\d{1,2}\s+(?:\w+\s+)?(?:models?|person|people|girls?|women)",
    ),
    denied="not",
    with_one_more=(
        r"(?P<fewer>\d{1,3})(?:\s+(?:people|of\s+us|guests|persons))?"
        r"(?:\s*,\s*(?:(?:or|and|but|so)\s+)?|\s+(?:or|and|but|so)\s+)(?P<number>\d{1,3})"
        r"\s+(?:people\s+)?(?:with|including|counting|if\s+you\s+count)\s+(?:the\s+|our\s+|my\s+|a\s+)?[^\W\d]+",
    ),
    group=r"(?:family|fam|team|crew|group|party|choir|class|band|bunch)(?:\s+of)?",
    companions=(
        r"with\s+(?:[^\W\d]+\s+){0,2}?\d{1,2}\s+(?:[^\W\d]+\s+)?(?:kids?|child\w*|toddlers?|babies|sons|daughters|grandkids|grandchildren)(?!\w)",
    ),
    two="parents|newlyweds|grandparents",
    roles=(
        rf"{_CREW}|"
        r"teachers?|coach(?:es)?|trainers?|instructors?|hosts?|presenters?|musicians?|dancers?|actors?|actresses|volunteers?|singers?|"
        r"models?|photographers?|stylists?|mua|make-?up artists?|assistants?|husband|wife|kids?|child(?:ren)?"
        r"|bab(?:y|ies)|mum|mom|dad|grandma|grandpa|gran|granny|bf|gf|boyfriend|girlfriend|sisters?|brothers?"
        r"|friends?|sons?|daughters?|adults?|toddlers?|bride|groom|little(?:\s+(?:1|ones?)(?!\w)|(?=\s*(?:[,.!?)]|$|and(?!\w))))|mothers?[\s-]in[\s-]law|fathers?[\s-]in[\s-]law"
        r"|colleagues?|grandkids?|grandchild(?:ren)?|mother|father|grandmother|grandfather|cousins?|nephews?|nieces?|aunt|uncle|grandsons?|granddaughters?|partner|fianc[eé]e?"
    ),
    offered=r"(?:do|would|can|could|will)\s+you\s+(?:guys\s+)?(?:have|provide|offer|supply|recommend|arrange|get)|have\s+you\s+got|(?:is|are)\s+there",
    pronouns="her|him",
    before_role="the|a|an|my|our|his|her|their",
    listed_with="and|n|plus|with",
    listed_also="and|plus",
    explained_by=r"namely|that\s+is|that['’]?s|i\.?e\.?|including|of\s+whom|among\s+them",
    on_top="plus",
    i_says=(
        r"['’]|\s+(?:would|will|want|wanna|need|am|have|had|like|prefer|think|was|can|could|do|don|should|just|also"
        r"|really|must|may|might|hope|wish|plan|guess|only)(?!\w)"
    ),
    joined_by="and|plus|n|as well as",
    several=r"(?:model|photographer|stylist|artist|assistant|kid|friend|son|daughter|adult|toddler|sister|brother|colleague)s"
    r"|make-?up artists|(?:grand)?children|grandkids|babies",
    parts=(
        r"(?<![\w.:])(?:only\s+)?\d{1,3}\s+of\s+(?:them|whom|those)(?!\s*(?:[.,!)]|$))(?:\s+(?:are|being|will\s+be))?(?:\s+[^\W\d]+)?",
        r"(?<![\w.:])\d{1,3}\s+of\s+us\s+(?:are|being)\s+(?:kid|child|adult|model|bab|toddler)\w*",
        r"(?:including|incl\.?|counting|among\s+them|of\s+which|of\s+whom)\s+(?:(?:the|my|our|an?)\s+)?(?:\d{1,3}\s+)?"
        r"[^\W\d]+(?:\s+are\s+[^\W\d]+|\s+and\s+(?:the|my|our|an?)\s+[^\W\d]+)?",
    ),
    first_part=(
        r"(?<![\w.:])\d{1,3}\s+(?:of\s+them\s+)?(?:are\s+)?(?:grown-?ups?|adults?|kids?|children)"
        r"|(?:adults|kids|children)\s*:?\s*\d{1,3}"
    ),
    rest=r"(?:the\s+)?(?:rest|others|remaining)",
    pairs=r"couples?",
    pair_adjectives=r"married|young|dancing|dance",
    not_pairs=r"\s+of\s+(?:hour|day|week|minute|thing|question|light|photo|shot|chair)\w*",
)

"""English words around a client's name, and parts of names."""

from hallchat.nlu.languages.lexicon.names import NameWords

_PARTICLES = "van von de di der la le al bin ibn"

_NOT_WRONG = (
    r"(?!\s+(?:(?:is|was|'s|still|also|now|a\s+bit)\s+)*"
    r"(?:wrong|incorrect|mis-?\s?(?:spel|typ|print|pron)\w*|spel(?:t|led|ling)|not|badly)(?!\w))"
)

NAMES = NameWords(
    titles="dr|mr|mrs|ms|miss|prof",
    modals="[Ww]ill|[Mm]ay",
    after_modals="that|this|it|i|I|we|you|he|she|they|there|my|our|the|a|an|any|anyone|someone|somebody|one",
    introductions=(
        r"(?:my\s+)?name(?:['’]?s|\s+is)\s+not\s+[^\W\d]+(?:\s+[^\W\d]+)?\s*[,.;-]?\s+(?:it['’]?s|it\s+is|but|i['’]?m)"
        r"|(?:put|write)(?:\s+down)?(?=\s+(?-i:[A-Z])[a-z]+\s+(?-i:[A-Z])[a-z])"
        rf"|(?:my|the)\s+(?:full\s+)?name(?:'s|\s+is|\s+will\s+be|\s+should\s+be)?{_NOT_WRONG}|name\s+is{_NOT_WRONG}"
        r"|call\s+me(?!\s+(?:back|at|on|up|when|if|as|later|tomorrow|today|tonight|asap|soon|please|by|in|before"
        r"|after|now|any\w*|again|first|directly|crazy|old\W)(?!\w))"
        r"|name(?=\s*[:-])|name's|(?:change\s+)?(?:the\s+)?name\s+to|change\s+(?:it\s+)?to(?=\s+[A-Z][a-z]+\s+[A-Z])|ask\s+for|(?:i'm|im|i\s+am)\s+called"
    ),
    after_name=r"is\s+my\s+name",
    weak_after_name=r"here(?=\s*[!,.])",
    weak_introductions=(
        r"[Ss]hould\s+(?:be|read|say)|[Mm]yself|I\s+(?:said|meant|told\s+you)\s*,?|I'm|I\s+am|[Tt]his\s+is|i'm|i\s+am|it's|It's|its|im|Im|(?:[Mm](?:r|rs|s|iss)|[Dd]r)\.?"
        r"|under|Under|[Bb]ook(?:ing)?\s+for"
    ),
    in_whose_name=r"(?:under|on\s+behalf\s+of|(?:in|under|to)\s+the\s+name\s+of)\s+(?:my|our|his|her)",
    entering=r"please|then|named|called",
    for_client=r"for|on\s+behalf\s+of|in\s+the\s+name\s+of",
    before_data="on|at|from|with|in",
    before_declined="under",
    surname=r"surname|(?:last|family)\s+name",
    after_surname="is",
    particles=frozenset(_PARTICLES.split()),
    and_="and",
    courtesies=(
        r"(?:i\s+have\s+)?no\s+(?:more\s+|further\s+)?questions|thank\s+you|thanks|cheers|please|hello"
        r"|all\s+(?:good|correct|fine)"
    ),
    before_question=r"and|but|also|by\s+the\s+way|btw|quick\s+question",
    speaks_of_it=r"it|they|them|one|ones|any|that|those",
    vocatives=r"mate|guys|dude|wow|hmm|actually|hold|quick|question|sir|madam|gosh|damn|alright",
    fillers=r"name|is|it's|i'm|just|no|yes|mr\.?|mrs\.?|ms\.?",
)

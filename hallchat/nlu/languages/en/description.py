"""English words that describe a hall."""

from hallchat.nlu.languages.lexicon.description import DescriptionWords

DESCRIPTION = DescriptionWords(
    unlike=r"(?:no|not|nothing|without|less|isn't|don't\s+want)(?:\s+(?:too|very|so|that|this|your|an?|the|anything))*",
    for_children=(
        r"(?:daughter|son|kid|child|toddler|bab(?:y|ies)|niece|nephew|grand(?:son|daughter|child|kid)|girls?\s+is|boys?\s+is|newborn|infant)\w*"
        r"|\d+\s*-?\s*years?\s*-?\s*olds?"
    ),
    shoots=r"shoot\w*|photo\w*|pictures?|pics?|portraits?|foto\w*",
    gentle=(
        r"portraits?|love\s*-?\s*story|couples?|family|famil(?:ies|y's)|pregnan\w+|maternity|newborns?|engagement|wedding|headshots?|kids?|child\w*"
        r"|bab(?:y|ies)|toddlers?|anniversary|(?:my|our)\s+(?:girl|boy)friend|(?:my|our)\s+(?:husband|wife)|for\s+two|(?:two|2)\s+people"
    ),
    wants=(
        r"would|wouldn't|less|not\s+(?:so|too|as|that|the|this)|something|anything|any|one|hall|room|studio|space|have|got|is\s+there|there|want|need|like|prefer|looking|rather|what|which|more|show|find"
    ),
    more=r"(?:bright|light|dark|gloomi|scari|whit)er",
    after_look=(
        r"hall|room|one|studio|space|place|please|pls|for|and|but|or|instead|then|with|than|in|on|to|that|if|thanks|available|maybe|lol|do|would|is|you|at"
    ),
    qualities={
        "dark": (
            *("dark", "mystic", "horror", "gothic", "gloom", "mood", "drama", "noir", "neon"),
            *("black", "scar", "spook", "creep"),
        ),
        "light": ("white", "bright", "light=", "lighter="),
        "dance": ("danc",),
        "party": ("party", "parti", "birthday", "celebrat"),
        "product": ("product", "catalog"),
        "large": ("large", "spacious", "big", "huge"),
        "training": ("training", "workshop", "lectur", "seminar"),
        "fashion": ("fashion", "lookbook", "dress"),
        "video": ("clip", "video"),
        "film": ("film", "movie"),
        "magazine": ("editorial",),
        "minimal": ("minimal",),
    },
)

"""English words that describe a hall."""

from hallchat.nlu.languages.lexicon.description import DescriptionWords

DESCRIPTION = DescriptionWords(
    unlike=r"(?:no|not|nothing|without|isn't|don't\s+want)(?:\s+(?:too|very|so|that|an?|anything))?",
    qualities={
        "dark": ("dark", "mystic", "horror", "gothic", "gloom", "black"),
        "light": ("white", "bright", "light="),
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

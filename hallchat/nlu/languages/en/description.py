"""English words that describe a hall."""

from hallchat.nlu.languages.lexicon.description import DescriptionWords

DESCRIPTION = DescriptionWords(
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

"""English words that are recognised although they are misspelled."""

from hallchat.nlu.languages.lexicon.typos import TypoWords

TYPOS = TypoWords(
    short_forms={
        "tmrw": ("tomorrow",),
        "пн": ("monday",),
        "вт": ("tuesday",),
        "wed": ("wednesday",),
        "чт": ("thursday",),
        "пт": ("friday",),
        "сб": ("saturday",),
        "вс": ("sunday",),
        "янв": ("january",),
        "фев": ("february",),
        "сент": ("september",),
        "окт": ("october",),
        "ноя": ("november",),
        "дек": ("december",),
    },
    other_words=frozenset({"sundae"}),
    plural_endings=("ys",),
    introductions=(("my", "name", "is"),),
)

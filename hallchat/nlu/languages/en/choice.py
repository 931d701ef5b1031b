"""English words that pick one of the options on offer by its number."""

from hallchat.nlu.languages.lexicon.choice import ChoiceWords

CHOICE = ChoiceWords(
    ordinals={1: "first|1st", 2: "second|2nd", 3: "third|3rd", 4: "fourth|4th", -1: "last"},
    article="the",
    not_=("not",),
    after_ordinal=r"of\s+(?:them|those|these|the\s+list)|(?:option|choice|one|slot|variant)\w*",
    before_number="option|variant|choice",
    before_lone="ok|okay|let'?s|i'?ll|we'?ll|i|we|would|like|take|have|go|with|pick|choose|for|then|the|well|yes",
    after_lone="please|then|hall|works?|is|fine|good",
    days_of_month="first|second|third|fourth",
)

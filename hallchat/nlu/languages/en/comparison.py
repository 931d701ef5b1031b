"""English words that pick a hall by comparison with the others."""

from hallchat.nlu.languages.lexicon.comparison import ComparisonWords

COMPARISON = ComparisonWords(
    bigger="bigg(?:er|est)|larg(?:er|est)|roomier|spacious",
    smaller="small(?:er|est)",
    cheaper="cheap(?:er|est)",
    dearer="expensive",
    most=r"(?:the\s+)?most\s+",
    superlative_endings=("est",),
    before_adjective=r"the\s+one|one|hall|room",
    which_is=r"that'?s|that\s+is|which\s+is",
    looks_for=r"anything|something|any|have|is\s+there|are\s+there|got|a|an",
    beside_search=r"you|do|a|an|any|anything|something|halls?|rooms?|studios?|that'?s|which\s+is|else|bit|little",
    after_search=r"halls?|rooms?|studios?|ones?|spaces?|than|available|please|for|though|maybe",
    after_adjective=r"one|hall|room|studio|of\s+(?:them|the\s+two|those)",
)

"""Words that pick a hall by comparison with the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonWords:
    """Adjectives and what stands around them: alternatives of one expression, without capturing groups."""

    bigger: str = ""
    """Adjectives for more room, comparative or not."""
    smaller: str = ""
    """For less room."""
    cheaper: str = ""
    """For a lower price."""
    dearer: str = ""
    """For a higher price."""
    most: str = ""
    """Words and prefixes that make an adjective superlative, with the space that follows them."""
    superlative_endings: tuple[str, ...] = ()
    """Endings of an adjective that is superlative by itself: "biggest"."""
    before_adjective: str = ""
    """Words for a hall before the adjective: "тот, что побольше"."""
    which_is: str = ""
    """Words between those and the adjective: "что", "that is"."""
    looks_for: str = ""
    """Words with which a question looks for another hall: «есть», "anything"."""
    beside_search: str = ""
    """Words between those and the adjective: «у вас», "a"."""
    after_search: str = ""
    """Words that may follow the adjective in such a question: «чем», "than"."""
    after_adjective: str = ""
    """Words for a hall behind the adjective: "the bigger one"."""

"""Words that ask for a change without the new value: «поменяйте дату»."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWords:
    """Texts are alternatives of an expression, for folded text."""

    slots: dict[str, str]
    """Nouns for each slot of the registry, by its name: «дату», "date"."""
    change: str = ""
    """Verbs that change something: «поменяйте»."""
    other: str = ""
    """Adjectives before the slot: «другой», "wrong"."""
    is_wrong: str = ""
    """Phrases behind the slot: «не та», "is wrong"."""
    forbids: str = ""
    """Words before a verb of changing that forbid it: «не», "don't"."""
    negation: str = ""
    """The word between verb and slot that reverses the meaning: «не»."""
    count: str = ""
    """Nouns of a slot that mean how many come where a number of people is told: «число», "number"."""
    conjunction: str = ""
    """The word between two slots: «и»."""
    determiners: str = ""
    """Words before a slot: «мой», "the"."""

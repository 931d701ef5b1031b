"""The everyday words of clients."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words that clients use about bookings: never a name, never a misspelled hall. All are folded."""

    alphabet: str
    """A letter of the language, as an expression: "[а-я]". Languages may share an alphabet."""
    words: frozenset[str]
    """Whole words."""
    stems: frozenset[str] = frozenset()
    """Beginnings of words, for languages that inflect."""
    speech_endings: frozenset[str] = frozenset()
    """Endings of verbs and abstract nouns: a word with such an ending is not a name."""
    interjections: str = ""
    """An expression of whole words that are cries and sighs: "ой", "ох", "hmm". No name is one."""
    international: frozenset[str] = frozenset()
    """Words that clients of every language write so: «ok», «e-mail». They do not show the language."""
    abbreviations: frozenset[str] = frozenset()
    """Words that are shortened with a full stop, which ends no sentence then: "руб.", "approx."."""

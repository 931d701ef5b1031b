"""Letters of a language: on the keyboard, in Latin script, and as they sound."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Tables of small letters. Only one language may have an entry for a letter."""

    vowels: frozenset[str]
    """Vowels: a word of four and more other letters is random keys."""
    keyboard_rows: tuple[str, ...] = ()
    """Rows of letter keys, from left to right."""
    latin_keys: dict[str, str] = field(default_factory=dict)
    """Letter -> the sign on the same key of the Latin layout: "п" -> "g"."""
    from_latin: dict[str, str] = field(default_factory=dict)
    """Latin letters -> the letters that they stand for: "shch" -> "щ"; the longest is tried first."""
    lost_in_latin: dict[str, str] = field(default_factory=dict)
    """Letter -> the letter that Latin script writes the same way: "ы" -> "и"."""
    sounds: dict[str, str] = field(default_factory=dict)
    """Letter -> another letter that sounds much the same: "б" -> "п"."""
    silent: frozenset[str] = frozenset()
    """Letters without a sound, which Latin script leaves out."""
    case_endings: str = ""
    """Case endings of names: alternatives of one expression."""
    latin_answers: frozenset[str] = frozenset()
    """Words in Latin letters that are an answer in this language if they stand alone: "da"."""
    ambiguous_latin: frozenset[str] = frozenset()
    """Words in Latin letters that may be of this language or of another: too short to tell, or the same."""

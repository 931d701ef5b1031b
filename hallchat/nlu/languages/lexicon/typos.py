"""Words that are recognised although they are misspelled."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TypoWords:
    """Words that are recognised with a wrong letter or two; all of them folded."""

    short_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """A short form that the date extractor knows, of any language -> longer words for the same day or month.

    A misspelled word is replaced by its short form, which must not be longer.
    """
    other_words: frozenset[str] = frozenset()
    """Words that only look like a misspelled day or month."""
    spelled: frozenset[str] = frozenset()
    """Words, folded, that are recognised as they sound: «атмени» for «отмени»."""
    plural_endings: tuple[str, ...] = ()
    """Endings of days that mean no certain day: "по воскресеньям", "on Sundays"."""
    introductions: tuple[tuple[str, ...], ...] = ()
    """Words before a client's name: ("меня", "зовут")."""

"""What a language has to give: a dataclass for each kind of words, each field with what it stands for."""

from dataclasses import dataclass

from hallchat.nlu.languages.lexicon.dates import DateWords


@dataclass(frozen=True, slots=True)
class Language:
    """One language; a field for each kind of words."""

    code: str
    """As in `wording`: "ru"."""
    dates: DateWords

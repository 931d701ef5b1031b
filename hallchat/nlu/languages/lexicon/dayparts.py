"""Words for parts of the day."""

from collections.abc import Mapping
from dataclasses import dataclass

from hallchat.nlu.types import Daypart


@dataclass(frozen=True, slots=True, kw_only=True)
class DaypartWords:
    """Texts are alternatives of an expression that begins where a word begins, for folded text."""

    parts: Mapping[Daypart, str]
    """Part of the day -> its phrases: "вечером", "in the evening". Parts are tried in the order given."""
    after_clock: str = ""
    """Beginnings of phrases that belong to the clock time before them: "10 in the morning"."""
    all_day: str = ""
    """Phrases for the whole day: "на весь день"."""
    greetings: str = ""
    """Phrases that name a part of the day only to be polite: "добрый вечер"."""

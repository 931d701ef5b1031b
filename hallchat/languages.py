"""The languages of the texts: each `.ftl` file in `wording/` is one."""

from pathlib import Path

TEXTS = Path(__file__).with_name("wording")
DEFAULT_LANGUAGE = "ru"
"""For a reader who has named no language."""
INTERNATIONAL_LANGUAGE = "en"
"""For a reader of a language that has no texts."""
_FOUND = sorted(path.stem for path in TEXTS.glob("*.ftl"))
LANGUAGES = tuple(dict.fromkeys((DEFAULT_LANGUAGE, INTERNATIONAL_LANGUAGE, *_FOUND)))
"""Codes of two letters (ISO 639-1), in the order in which readers are offered the languages."""


def in_language(russian: str, english: str, language: str) -> str:
    """The text for a reader of the given language: the studio writes in Russian and English only.

    English for all but readers of Russian; Russian if the studio has not written the English text.
    """
    return english if language != "ru" and english else russian

"""What people read, in Russian and English: `ru.ftl` and `en.ftl` beside this file hold the words.

An owner can edit them; the format is Project Fluent's. Numbers and plurals follow the language.
"""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("ru", "en")
DEFAULT = "ru"


def say(locale: str, message: str, **values: str | int | float) -> str:
    """The message in that language. Raises KeyError for a message or a value that is missing."""
    bundle = _bundle(locale if locale in LOCALES else DEFAULT)
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise KeyError(message)
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise KeyError(f"{message}: {errors[0]}")
    return str(text).replace(" — ", "\u00a0— ")  # no line begins with a dash


def has(locale: str, message: str) -> bool:
    """Whether there are words for it."""
    return bool(_bundle(locale if locale in LOCALES else DEFAULT).has_message(message))


@cache
def _bundle(locale: str) -> FluentBundle:
    # Isolation marks serve texts that mix directions; neither language does, and they break matching.
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(Path(__file__).with_name(f"{locale}.ftl").read_text("utf-8")))
    return bundle

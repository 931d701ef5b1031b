"""What people read, in Russian and English: `ru.ftl` and `en.ftl` beside this file hold the words.

An owner can edit them; the format is Project Fluent's. Numbers and plurals follow the language.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message, Pattern

LOCALES = ("ru", "en")
DEFAULT = "ru"


def say(locale: str, message: str, **values: str | int | float) -> str:
    """The message in that language. Raises KeyError for a message or a value that is missing."""
    if not values:
        return _plain(locale, message)
    return _formatted(locale, message, _message(locale, message).value, values)


@cache
def _plain(locale: str, message: str) -> str:
    """Most messages hold no value: they are put together once."""
    return _formatted(locale, message, _message(locale, message).value, {})


def wordings(locale: str, message: str, **values: str | int | float) -> list[str]:
    """The message in all its wordings: as `say` has it, then as its attributes have it. Raises like `say`."""
    found = _message(locale, message)
    others: dict[str, Pattern] = found.attributes
    patterns = [found.value, *others.values()]
    return [_formatted(locale, message, pattern, values) for pattern in patterns]


def _message(locale: str, message: str) -> Message:
    return _bundle(locale if locale in LOCALES else DEFAULT).get_message(message)


def _formatted(
    locale: str, message: str, pattern: Pattern | None, values: Mapping[str, str | int | float]
) -> str:
    if pattern is None:
        raise KeyError(message)
    bundle = _bundle(locale if locale in LOCALES else DEFAULT)
    text, errors = bundle.format_pattern(pattern, dict(values))
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

"""The texts that people read, from the `.ftl` files in this folder: one for each language.

An owner can edit them; the format is Project Fluent's. Numbers and plurals follow the language.
"""

from collections.abc import Mapping
from functools import cache

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.resolver import Message, Pattern

from hallchat.languages import DEFAULT_LANGUAGE, INTERNATIONAL_LANGUAGE, LANGUAGES, TEXTS

# Fluent refuses values of more than 2,500 characters; a studio's rules may be longer (`admin/fields.py`).
resolver.MAX_PART_LENGTH = 100_000

__all__ = ["DEFAULT_LANGUAGE", "INTERNATIONAL_LANGUAGE", "LANGUAGES", "has", "say", "wordings"]


def say(language: str, message: str, **values: str | int | float) -> str:
    """Returns the message in that language. Raises KeyError for a message or a value that is missing."""
    if not values:
        return _plain(language, message)
    return _formatted(language, message, _message(language, message).value, values)


@cache
def _plain(language: str, message: str) -> str:
    """Most messages hold no value: they are put together once."""
    return _formatted(language, message, _message(language, message).value, {})


def wordings(language: str, message: str, **values: str | int | float) -> list[str]:
    """The message in all its wordings: as `say` has it, then as its attributes have it. Raises like `say`."""
    found = _message(language, message)
    others: dict[str, Pattern] = found.attributes
    patterns = [found.value, *others.values()]
    return [_formatted(language, message, pattern, values) for pattern in patterns]


def _message(language: str, message: str) -> Message:
    return _bundle(language if language in LANGUAGES else DEFAULT_LANGUAGE).get_message(message)


def _formatted(
    language: str, message: str, pattern: Pattern | None, values: Mapping[str, str | int | float]
) -> str:
    if pattern is None:
        raise KeyError(message)
    bundle = _bundle(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    text, errors = bundle.format_pattern(pattern, dict(values))
    if errors:
        raise KeyError(f"{message}: {errors[0]}")
    return str(text).replace(" — ", "\u00a0— ")  # no line begins with a dash


def has(language: str, message: str) -> bool:
    """True if the message exists."""
    return bool(_bundle(language if language in LANGUAGES else DEFAULT_LANGUAGE).has_message(message))


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolation marks serve texts that mix directions; no language here does, and they break matching.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((TEXTS / f"{language}.ftl").read_text("utf-8")))
    return bundle

"""A language is a folder of words, a file of texts and a line: nothing else lists the languages."""

import ast
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date, datetime
from pathlib import Path

import pytest

from hallchat.nlu.languages import CODES
from hallchat.nlu.languages import LANGUAGES as NLU_LANGUAGES
from hallchat.nlu.languages.lexicon import Language
from hallchat.nlu.languages.merge import merge
from hallchat.wording import LANGUAGES, formats

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hallchat"

MAY_NAME_A_LANGUAGE = {
    "agent/engines/openai/messages.py": "the prompt is written in English",
    "nlu/types.py": "a default for callers that know no language",
}
HOMES = ("nlu/languages/", "wording/", "languages.py")
NAMES = {
    *LANGUAGES,
    *(formats.own_language_name(code) for code in LANGUAGES),
    *(formats.language_name(code, "en") for code in LANGUAGES),
}
"""Codes and names of all languages: "ru", "Русский", "Russian"."""


def modules() -> Iterator[tuple[str, str]]:
    """The path and the source of each module that should know no language."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(HOMES):
            yield name, path.read_text("utf-8")


def test_no_module_names_a_language() -> None:
    naming = {
        name
        for name, source in modules()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in NAMES
    }
    assert naming == set(MAY_NAME_A_LANGUAGE)


@pytest.mark.parametrize("folder", ["templates", "static"])
def test_no_page_names_a_language(folder: str) -> None:
    named = re.compile("|".join(rf"""["'>]\s*{name}\s*["'<]""" for name in sorted(NAMES)))
    pages = [path for path in (ROOT / folder).rglob("*") if path.suffix in (".html", ".js")]
    assert pages
    ours = (path for path in pages if "vendor" not in path.parts)
    assert [path.name for path in ours if named.search(path.read_text("utf-8"))] == []


def test_a_language_that_is_written_is_read_too() -> None:
    assert sorted(CODES) == sorted(LANGUAGES)


LEFT_OUT = {
    each.name: each.default_factory for each in fields(Language) if each.default_factory is not MISSING
}
"""The kinds of words that a language may leave out, each with its empty value."""


@pytest.mark.parametrize("kind", LEFT_OUT)
def test_a_kind_of_words_that_a_language_leaves_out_changes_nothing_for_the_others(kind: str) -> None:
    words = [getattr(language, kind) for language in NLU_LANGUAGES]
    assert merge([*words, LEFT_OUT[kind]()]) == merge(words)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", ["пт, 27 ноября", "пт, 27 ноября 2026", "27 ноября, 09:05", "27 нояб., 09:05"]),
        ("en", ["Fri, November 27", "Fri, November 27, 2026", "November 27, 09:05", "Nov 27, 09:05"]),
    ],
)
def test_dates_are_written_as_readers_write_them(language: str, expected: list[str]) -> None:
    when = datetime(2026, 11, 27, 9, 5)
    written = [
        formats.day(language, when.date(), date(2026, 1, 1)),
        formats.day(language, when.date()),
        formats.moment(language, when),
        formats.short_moment(language, when, date(2026, 1, 1)),
    ]
    assert written == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("ru", "27 нояб. 2026, 09:05"), ("en", "Nov 27 2026, 09:05")]
)
def test_a_short_date_of_another_year_names_the_year(language: str, expected: str) -> None:
    assert formats.short_moment(language, datetime(2026, 11, 27, 9, 5), date(2027, 1, 1)) == expected


def test_the_names_of_languages() -> None:
    assert [formats.own_language_name(code) for code in ("ru", "en")] == ["Русский", "English"]
    assert formats.language_name("ru", "ru") == "русский"
    assert formats.language_name("ru", "en") == "Russian"

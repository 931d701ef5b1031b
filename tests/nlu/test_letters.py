"""Letters: names that sound alike, keyboard layouts, random keys; and hall names among several studios."""

from dataclasses import replace

import pytest

from hallchat.nlu.extractors.hall_index import IndexCache
from hallchat.nlu.text.layout import from_latin_layout, is_random_keys, to_latin_layout
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.types import KnownHall

LOFT = (KnownHall("Лофт", ("Лофт", "Loft"), 9, 23),)
WHITE = (KnownHall("Белый зал", ("Белый зал",), 9, 23),)


@pytest.mark.parametrize(
    ("latin", "russian"), [("mrak", "мрак"), ("the black hall", "блак"), ("yava", "ява")]
)
def test_latin_names_in_russian_letters(latin: str, russian: str) -> None:
    assert to_cyrillic(latin) == russian


def test_names_that_sound_alike() -> None:
    assert phonetic_key("минемализм") == phonetic_key("минимализм")
    assert phonetic_key("классика") == phonetic_key("класика")
    assert phonetic_key("лофт") != phonetic_key("мрак")
    assert stem_name("тихую гавань") == stem_name("тихая гавани") == "тих гаван"


def test_the_same_keys_of_another_layout() -> None:
    assert from_latin_layout("ghbdtn") == "привет"
    assert from_latin_layout("`;br") == "ежик"
    assert to_latin_layout("дщае") == "loft"


@pytest.mark.parametrize("word", ["asdfgh", "zxcvb", "ывапр", "ггггг", "qwer", "gfdsa", "вбгд"])
def test_random_keys(word: str) -> None:
    assert is_random_keys(word)


@pytest.mark.parametrize("word", ["мрак", "loft", "пустота", "rhythm"])
def test_words_are_not_random_keys(word: str) -> None:
    assert not is_random_keys(word)


def test_the_index_follows_the_halls() -> None:
    indexes = IndexCache()
    first = indexes.get(LOFT)
    assert indexes.get(tuple(replace(hall) for hall in LOFT)) is first
    assert indexes.get(WHITE).similar("белый") == [(100.0, "Белый зал")]
    assert indexes.get(LOFT).similar("лофт") == [(100.0, "Лофт")]
    assert not indexes.get(LOFT).similar("белый")

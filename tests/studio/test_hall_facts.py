"""Facts of a hall whose names differ by language: each is told once."""

import pytest

from hallchat.studio.hall_facts import hall_facts

AREA = {"area": "64 м²"}, {"area": "64 m²"}


@pytest.mark.parametrize(
    ("facts", "facts_en", "russian", "english"),
    [
        (*AREA, [("area", "64 м²")], [("area", "64 m²")]),
        ({"area": "64 м²"}, {}, [("area", "64 м²")], [("area", "64 м²")]),
        ({}, {"floor": "3"}, [], [("floor", "3")]),
        ({"этаж": "3"}, {"floor": "3rd"}, [("этаж", "3")], [("floor", "3rd")]),
        (
            {"area": "64 м²", "этаж": "3", "окна": "2"},
            {"floor": "3rd", "area": "64 m²", "windows": "two"},
            [("area", "64 м²"), ("этаж", "3"), ("окна", "2")],
            [("area", "64 m²"), ("floor", "3rd"), ("windows", "two")],
        ),
        (
            {"окна": "2", "этаж": "3"},
            {"окна": "", "floor": "3rd"},
            [("окна", "2"), ("этаж", "3")],
            [("окна", "2"), ("floor", "3rd")],
        ),
    ],
)
def test_a_fact_is_told_once_in_each_language(
    facts: dict[str, str],
    facts_en: dict[str, str],
    russian: list[tuple[str, str]],
    english: list[tuple[str, str]],
) -> None:
    for language, told in (("ru", russian), ("en", english), ("de", english)):
        found = [fact.told(language) for fact in hall_facts(facts, facts_en)]
        assert [each for each in found if each[1]] == told, language

"""What differs between an entry as it was and as it is to be."""

from typing import Any

import pytest
from hypothesis import given

from hallchat.studio.description import (
    Closure,
    Description,
    Extra,
    HallTerms,
    PaymentTerms,
    PriceRule,
    StudioFacts,
)
from hallchat.studio.differences import Difference, differences
from tests.studio.descriptions import descriptions

HALL: dict[str, Any] = {"key": "white", "name": "Белый", "price": 1800}
RULE: dict[str, Any] = {"label": "Вечер", "per_hour": 500}


def found(kind: Any, old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str, str]]:
    both = kind.model_validate(old), kind.model_validate(new)
    return [(each.key, each.old, each.new) for each in differences(*both)]


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        (HallTerms, HALL, HALL | {"price": 2000}, [("price", "1800", "2000")]),
        (HallTerms, HALL, HALL | {"buffer_minutes": 30}, [("buffer_minutes", "0", "30")]),
        (HallTerms, HALL, HALL | {"active": False}, [("active", "true", "false")]),
        (HallTerms, HALL, HALL | {"name_en": "White"}, [("name_en", "", "White")]),
        (
            HallTerms,
            HALL | {"open": {"all": "09:00-21:00", "fri": "09:00-26:00"}},
            HALL | {"open": {"all": "10:00-21:00", "sat": ""}},
            [
                ("open, all", "09:00-21:00", "10:00-21:00"),
                ("open, fri", "09:00-26:00", ""),
                ("open, sat", "", '""'),
            ],
        ),
        (HallTerms, HALL, HALL | {"facts": {"area": "64 м²"}}, [("facts, area", "", "64 м²")]),
        (PriceRule, RULE, RULE | {"people": "12.."}, [("people", "", "12..")]),
        (PriceRule, RULE, {"label": "Вечер", "once": 1}, [("per_hour", "500", ""), ("once", "", "1")]),
        (
            PriceRule,
            RULE | {"halls": ["a", "b"]},
            RULE | {"halls": ["b", "c"]},
            [("halls", "a", ""), ("halls", "", "c")],
        ),
        (
            PriceRule,
            RULE | {"days": ["sat", "sun"]},
            RULE | {"days": ["sun", "sat"]},
            [("days", "sat, sun", "sun, sat")],
        ),
        (
            PaymentTerms,
            {"prepay": [{"length": "..3", "percent": 100}, {"percent": 50}]},
            {"prepay": [{"length": "..3", "percent": 80}], "move": {"hours": 48}},
            [
                ("prepay 1, percent", "100", "80"),
                ("prepay 2, percent", "50", ""),
                ("move, hours", "", "48"),
                ("move, times", "", "1"),
            ],
        ),
        (StudioFacts, {"timezone": "Asia/Omsk"}, {"timezone": "Europe/Moscow"},
         [("timezone", "Asia/Omsk", "Europe/Moscow")]),
        (
            Closure,
            {"from": "2026-12-08T10:00", "to": "2026-12-08T14:00"},
            {"from": "2026-12-08T10:00", "to": "2026-12-08T15:00"},
            [("to", "2026-12-08T14:00:00", "2026-12-08T15:00:00")],
        ),
        (
            Extra,
            {"key": "x", "name": "x", "price": 100, "unit": "hour", "stock": 1},
            {"key": "x", "name": "x", "price": 99.5, "unit": "hour"},
            [("price", "100", "99.5"), ("stock", "1", "")],
        ),
    ],
)  # fmt: skip
def test_each_key_says_what_was_and_what_is_to_be(
    kind: Any, old: dict[str, Any], new: dict[str, Any], expected: list[tuple[str, str, str]]
) -> None:
    assert found(kind, old, new) == expected
    backwards = [(key, after, before) for key, before, after in found(kind, new, old)]
    assert sorted(backwards) == sorted(expected)


def test_a_long_text_is_shown_from_where_it_differs() -> None:
    long = "Мы рады всем гостям. " * 20
    old, new = HALL | {"rules": f"{long}Без обуви.\nИ без собак."}, HALL | {"rules": f"{long}В обуви."}
    assert found(HallTerms, old, new) == [
        ("rules", "…ы всем гостям. Без обуви. И без собак.", "…ы всем гостям. В обуви.")
    ]


@given(descriptions())
def test_a_description_does_not_differ_from_itself(studio: Description) -> None:
    for entry in (studio.studio, studio.payment, *studio.halls, *studio.prices, *studio.extras):
        assert differences(entry, entry.model_copy(deep=True)) == ()


@given(descriptions())
def test_values_that_are_not_the_same_have_a_difference(studio: Description) -> None:
    for one, other in zip(studio.prices, studio.prices[1:], strict=False):
        assert bool(differences(one, other)) == (one != other)


def test_a_difference_is_short() -> None:
    [difference] = differences(
        HallTerms.model_validate(HALL), HallTerms.model_validate(HALL | {"description": "о" * 5000})
    )
    assert difference == Difference("description", "", "о" * 60 + "…")

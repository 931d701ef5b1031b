"""The price of a rental: what each kind of rule does, and what holds for all of them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.studio.description import Description, Extra, HallTerms, PaymentTerms, PriceRule
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.opening import Part
from hallchat.studio.prices import Line, prepay, price_lines, refunds, rounded, total
from tests.studio.descriptions import descriptions, rentals

FRIDAY = date(2026, 12, 4)
HALL = HallTerms(key="white", name="Белый", price=1000, capacity=40)


def rental(start: int = 12, hours: float = 2, **values: Any) -> Rental:
    starts_at = datetime(2026, 12, 4, tzinfo=UTC) + timedelta(hours=start)
    usual: dict[str, Any] = {"people": 2, "extras": {}, "ordered_at": starts_at - timedelta(days=7)}
    parts = tuple(Part(FRIDAY, start * 60 + 30 * index) for index in range(int(hours * 2)))
    return Rental(hall=HALL, parts=parts, starts_at=starts_at, **usual | values)


def amounts(rules: list[dict[str, Any]], of: Rental, extras: tuple[Extra, ...] = ()) -> list[int]:
    prices = tuple(PriceRule(label=f"rule {number}", **rule) for number, rule in enumerate(rules))
    lines = price_lines(Description(halls=(HALL,), prices=prices, extras=extras), of)
    return [line.amount for line in lines]


@pytest.mark.parametrize(
    ("rules", "values", "expected"),
    [
        ([], {}, [2000]),
        ([], {"hours": 0.5}, [500]),
        ([{"rate": 1500}], {}, [3000]),
        ([{"rate": 1500}, {"rate": 1700, "days": ["fri"]}], {}, [3400]),
        ([{"rate": 1500}, {"rate": 1700, "days": ["sat"]}], {}, [3000]),
        ([{"rate": 1500, "time": "13:00-20:00"}], {}, [1000, 1500]),
        ([{"per_hour": 700, "time": "13:00-20:00"}], {}, [2000, 700]),
        ([{"per_hour": -300}], {}, [2000, -600]),
        ([{"per_person_hour": 100, "above": 7, "people": "8.."}], {"people": 10}, [2000, 600]),
        ([{"per_person_hour": 100, "above": 7}], {"people": 7}, [2000]),
        ([{"once": 1200, "time": "13:30-14:00"}], {}, [2000, 1200]),
        ([{"once": 1200, "time": "14:00-15:00"}], {}, [2000]),
        ([{"percent": -20}], {}, [2000, -400]),
        ([{"percent": -20, "time": "13:00-20:00"}], {}, [2000]),
        ([{"times": Decimal("1.5"), "time": "13:00-20:00"}], {}, [2000, 500]),
        ([{"per_hour": 200}, {"times": 2}], {}, [2000, 400, 2400]),
        ([{"times": 2}, {"per_hour": 200}], {}, [2000, 2000, 400]),
        ([{"once": 500}, {"times": 2}], {}, [2000, 500, 2000]),
        ([{"total": 2700, "length": "3..3"}], {"hours": 3}, [2700]),
        ([{"per_hour": 5}, {"total": 900}, {"per_hour": 200}], {}, [900, 400]),
        ([{"total": 900}, {"times": 3}, {"percent": 10}], {}, [900, 90]),
        ([{"total": 900, "time": "13:00-20:00"}], {}, [2000]),
        ([{"once": -5000}], {}, [2000, -2000]),
        ([{"once": -5000}, {"once": 0}], {}, [2000, -2000, 0]),
        ([{"once": -5000}, {"once": 100}], {}, [2000, -5000, 3000]),
        ([{"once": 1, "ahead": "..167"}], {}, [2000]),
        ([{"once": 1, "ahead": "..168"}], {}, [2000, 1]),
        ([{"once": 1, "ahead": "168.."}], {}, [2000, 1]),
        ([{"percent": -10, "code": "СВЕТ"}], {}, [2000]),
        ([{"percent": -10, "code": "СВЕТ"}], {"code": " свет"}, [2000, -200]),
        ([{"once": 1, "halls": ["black"]}], {}, [2000]),
        ([{"min_minutes": 120}], {}, [2000]),
    ],
)
def test_rules_in_their_order(
    rules: list[dict[str, Any]], values: Mapping[str, Any], expected: list[int]
) -> None:
    assert amounts(rules, rental(**values)) == expected


@pytest.mark.parametrize(
    ("extra", "count", "values", "expected"),
    [
        ({"unit": "hour"}, 1, {}, 800),
        ({"unit": "hour"}, 2, {"hours": 1.5}, 1200),
        ({"unit": "booking"}, 1, {}, 400),
        ({"unit": "piece"}, 3, {}, 1200),
        ({"unit": "person"}, 1, {"people": 5}, 2000),
        ({"unit": "person_hour"}, 1, {"people": 5}, 4000),
        ({"unit": "hour", "includes": 2, "further": 100}, 1, {"people": 2}, 800),
        ({"unit": "hour", "includes": 2, "further": 100}, 1, {"people": 5}, 1400),
        ({"unit": "booking", "includes": 2, "further": 100}, 1, {"people": 5}, 700),
    ],
)
def test_extras(extra: Mapping[str, Any], count: int, values: Mapping[str, Any], expected: int) -> None:
    chosen = Extra(key="x", name="Икс", price=400, **extra)
    assert amounts([], rental(extras={"x": count}, **values), (chosen,))[1:] == [expected]


def test_extras_are_not_discounted() -> None:
    extra = Extra(key="x", name="Икс", price=400, unit="booking")
    assert amounts([{"percent": -50}], rental(extras={"x": 1}), (extra,)) == [2000, -1000, 400]


@given(st.data())
def test_a_rent_is_never_below_zero_and_extras_come_on_top(data: st.DataObject) -> None:
    studio = data.draw(descriptions())
    of = data.draw(rentals(studio))
    lines = price_lines(studio, of)
    bare = price_lines(studio, Rental(of.hall, of.parts, of.starts_at, of.ordered_at, of.people, {}, of.code))
    assert total(bare) >= 0
    assert lines[: len(bare)] == bare
    assert all(line.amount >= 0 for line in lines[len(bare) :])


@given(st.data())
def test_half_hours_of_one_rate_cost_half(data: st.DataObject) -> None:
    price = data.draw(st.integers(0, 100_000))
    hours = data.draw(st.integers(1, 40)) / 2
    hall = HALL.model_copy(update={"price": price})
    of = rental(start=0, hours=hours)
    lines = price_lines(
        Description(halls=(hall,)), Rental(hall, of.parts, of.starts_at, of.ordered_at, 1, {})
    )
    assert [line.amount for line in lines] == [rounded(Decimal(price) * Decimal(hours))]


@pytest.mark.parametrize(
    ("amount", "expected"), [("0.5", 1), ("-0.5", -1), ("1.49", 1), ("2.5", 3), ("-2.5", -3)]
)
def test_amounts_are_rounded_half_away_from_zero(amount: str, expected: int) -> None:
    assert rounded(Decimal(amount)) == expected


def test_terms_of_payment() -> None:
    terms = PaymentTerms.model_validate(
        {
            "prepay": [{"length": "..3", "percent": 100}, {"percent": 50}],
            "refund": [{"hours": 48, "percent": 50}, {"hours": 120, "percent": 100}],
        }
    )
    assert [prepay(terms, Decimal(hours), 1001) for hours in ("3", "3.5")] == [1001, 501]
    start = datetime(2026, 12, 10, 12, tzinfo=UTC)
    assert refunds(terms, start, 1001) == (
        (start - timedelta(hours=120), 1001),
        (start - timedelta(hours=48), 501),
    )


def test_all_is_due_at_once_if_no_tier_fits() -> None:
    terms = PaymentTerms.model_validate({"prepay": [{"length": "5..", "percent": 10}]})
    assert prepay(terms, Decimal(2), 900) == 900
    assert prepay(PaymentTerms(), Decimal(2), 900) == 900


def test_the_line_of_the_hours_has_the_halls_name() -> None:
    assert price_lines(Description(halls=(HALL,)), rental()) == (Line("Белый", "", 2000),)

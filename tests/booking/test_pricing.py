"""The price of a rental."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.booking import pricing

PRICES = st.integers(1, 100_000)


@given(PRICES, st.integers(1, 23))
def test_each_further_hour_costs_the_halls_price(price: int, hours: int) -> None:
    assert pricing.cost(price, 1) == price
    assert pricing.cost(price, hours + 1) - pricing.cost(price, hours) == price


@pytest.mark.parametrize(("hours", "cost"), [(0.5, 2500), (1.0, 2500), (1.5, 5000), (2.25, 7500)])
def test_an_hour_that_has_begun_is_a_whole_one(hours: float, cost: int) -> None:
    assert pricing.cost(2500, hours) == cost


@given(PRICES, st.integers(1, 24))
def test_the_costs_by_length_go_from_one_hour_to_the_last(price: int, hours: int) -> None:
    expected = [pricing.cost(price, each) for each in range(1, hours + 1)]
    assert pricing.costs_by_length(price, hours) == expected

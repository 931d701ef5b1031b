"""The price of a rental."""

from hypothesis import given
from hypothesis import strategies as st

from hallchat.booking import pricing
from hallchat.models import Hall

HALLS = st.builds(
    lambda price, opens, length: Hall(name="Мрак", price=price, opens=opens, closes=min(24, opens + length)),
    st.integers(1, 100_000),
    st.integers(0, 23),
    st.integers(1, 24),
)


@given(HALLS, st.integers(1, 23))
def test_each_further_hour_costs_the_halls_price(hall: Hall, hours: int) -> None:
    assert pricing.cost(hall, 1) == hall.price
    assert pricing.cost(hall, hours + 1) - pricing.cost(hall, hours) == hall.price


@given(HALLS)
def test_the_costs_by_length_end_with_a_whole_day(hall: Hall) -> None:
    costs = pricing.costs_by_length(hall)
    assert len(costs) == hall.closes - hall.opens
    assert costs == [pricing.cost(hall, hours) for hours in range(1, len(costs) + 1)]

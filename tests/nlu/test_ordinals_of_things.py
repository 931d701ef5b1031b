"""Ordinals and numbers that count halls, hours or visits: no day, no hour and no people are in them."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
any of the three is fine | | asked=time; hall=Мрак; date=2026-12-09
which of the three is cheapest? | | asked=date
the second of them |
the first two hours for makeup, from 10 to 14 | start=10:00; end=14:00
it's our third time with you | | asked=date
it's for my second daughter | | asked=date
second question: is there wifi? | | asked=date
любой из трёх подойдёт | | asked=time; hall=Мрак; date=2026-12-09
какой из трёх больше? | | asked=time; hall=Мрак; date=2026-12-09
# days, hours and people
any of the three days is fine |
first Monday of December | date=2026-12-07
the 3rd | date=2026-12-03 | asked=date
two of us and the three of them | people=2
three hours | hours=3.0 | asked=time
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

""" "The following Sunday" is the first one behind the day that was spoken of."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
move it to the following Sunday | date=2026-12-06; change_requests= | hall=Мрак; date=2026-12-05
put it off to Sunday following | date=2026-12-06; change_requests= | hall=Мрак; date=2026-12-05
the following Sunday | date=2026-11-29 | hall=Мрак; asked=date
Sunday following | date=2026-11-29 | hall=Мрак; asked=date
on Sunday | date=2026-11-29 | hall=Мрак; date=2026-12-05
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    case.expected.pop("change_requests", None)
    check(case)

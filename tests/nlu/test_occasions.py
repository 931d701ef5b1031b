"""The day of a birthday or wedding beside the day of the booking is no second wish."""

from collections.abc import Callable
from datetime import date

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import Case, context

CASES = """
Minimalism on the 5th, my birthday is on the 7th | hall=Минимализм; date=2026-12-05
Minimalism on the 5th. It's my birthday on the 7th | hall=Минимализм; date=2026-12-05
my wedding is on the 12th, I want the shoot on the 10th | date=2026-12-10 | hall=Мрак; asked=date
it's her birthday on December 7, so the 5th | date=2026-12-05 | hall=Мрак; asked=date
Минимализм 5 декабря, а день рождения у меня 7 | hall=Минимализм; date=2026-12-05
Минимализм 5 декабря. У дочки день рождения 7 декабря | hall=Минимализм; date=2026-12-05
у сына др 7-го, хотим 5-го | date=2026-12-05 | hall=Минимализм; asked=date
свадьба 12-го, съёмка 10-го | date=2026-12-10 | hall=Минимализм; asked=date
у меня день рождения 7 декабря, снимем в субботу | date=2026-11-28 | hall=Минимализм; asked=date
# the only day is that of the booking
день рождения 7 декабря | date=2026-12-07 | hall=Мрак; asked=date
her birthday is December 7 | date=2026-12-07 | hall=Мрак; asked=date
празднуем день рождения 7 декабря в Минимализме | hall=Минимализм; date=2026-12-07
it's for my birthday on the 7th | date=2026-12-07 | hall=Мрак; asked=date
# answers that look like ages
мне 15-го удобно | date=2026-12-15 | hall=Минимализм; asked=date
мне 15, пожалуйста | date=2026-12-15 | hall=Минимализм; asked=date
we are 15 | people=15 | hall=Минимализм; asked=people
нам 5 человек | people=5 | asked=people
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize(
    "message",
    [
        "на день рождения 5-го и на свадьбу 12-го",
        "свадьба 5 декабря, день рождения 12 декабря",
    ],
)
def test_days_of_occasions_are_wanted_without_another(message: str) -> None:
    found = understand(message, context(hall="Мрак", asked="date"))
    assert [found.date, *(wish.date for wish in found.visits)] == [date(2026, 12, 5), date(2026, 12, 12)]

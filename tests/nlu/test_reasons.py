"""Days and hours by which clients only explain what they want give no data."""

from datetime import date

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import context

DAY = date(2026, 12, 9)


@pytest.mark.parametrize(
    "text",
    [
        "мы 10-го экзамен сдаём, поэтому только 9 декабря, с 12 до 14",
        "минимализм 9 декабря с 12 до 14, у нас 10-го контрольная",
        "мы 10-го улетаем, так что минимализм 9 декабря с 12 до 14",
        "минимализм 9 декабря с 12 до 14, а то в 15 дочка поёт",
        "9 декабря, у меня пара до двенадцати, так что с двенадцати до двух",
        "у мужа смена до 11, минимализм 9 декабря с 12 до 14",
        "малышка в час просыпается, минимализм 9 декабря с 12 до 14",
        "the exam is on the 10th, so we want the 9th of December, 12:00 to 14:00",
        "I finish work at 11, so I'd like 9 December from 12:00 to 14:00",
        "9 December 12:00 to 14:00 because she has ballet at 5pm",
        "12:00 to 14:00 on 9 December please, our guests land at 11",
    ],
)
def test_a_reason_gives_no_day_and_no_hours_beside_those_that_are_wanted(text: str) -> None:
    result = understand(text, context())
    assert (result.date, result.start, result.end) == (DAY, "12:00", "14:00")


@pytest.mark.parametrize(
    "text",
    [
        "у нас фотосессия 9 декабря с 12 до 14",
        "нас 5, поэтому минимализм 9 декабря с 12 до 14",
        "we have a shoot on 9 December from 12:00 to 14:00",
        "I can only do 12:00 to 14:00, so let's say 9 December",
        "с 12 до 14 у нас съёмка, поэтому зал нужен 9 декабря",
    ],
)
def test_a_reason_with_the_only_day_or_hours_gives_them(text: str) -> None:
    result = understand(text, context())
    assert (result.date, result.start, result.end) == (DAY, "12:00", "14:00")

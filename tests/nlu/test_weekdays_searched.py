"""Weekdays or weekends alone come into question, at the part of the day that is named."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Daypart, Digression
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "days", "part"),
    [
        ("any weekday, mornings", "weekdays", Daypart.MORNING),
        ("weekday evenings", "weekdays", Daypart.EVENING),
        ("в любой будний день, утром", "weekdays", Daypart.MORNING),
        ("по утрам в будни", "weekdays", Daypart.MORNING),
        ("будни, утро", "weekdays", Daypart.MORNING),
    ],
)
def test_days_are_looked_for(message: str, days: str, part: Daypart) -> None:
    found = understand(message, context(hall="Минимализм", asked="date"))
    assert (found.general_days, found.daypart, found.visits) == (days, part, ())
    assert Digression.SEARCH in found.digressions


@pytest.mark.parametrize(
    "message", ["в будни с 10 до 12", "сколько стоит в будни?", "в будни можно отменить?", "в пятницу утром"]
)
def test_other_messages_look_for_none(message: str) -> None:
    found = understand(message, context(hall="Минимализм", asked="date"))
    assert Digression.SEARCH not in found.digressions

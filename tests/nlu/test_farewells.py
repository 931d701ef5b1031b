"""The day of a farewell is none of a booking."""

from dataclasses import replace

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.test_yes_beside_values import CHANGE, CONTEXT


@pytest.mark.parametrize(
    "message",
    [
        "Да, спасибо, до вторника!",
        "Да. И всем спасибо, до вторника!",
        "yes. thanks everyone, see you on tuesday!",
        "да, спасибо! увидимся во вторник",
    ],
)
def test_it_names_no_day(message: str) -> None:
    result = understand(message, CHANGE)
    assert result.date is None
    assert Intent.CHANGE not in result.intents


@pytest.mark.parametrize(
    "message",
    [
        "найдите что-нибудь до вторника",
        "спасибо, во вторник",
        "thanks, on tuesday",
        "спасибо, давайте до вторника 1 декабря",
    ],
)
def test_a_day_that_is_wanted_stays(message: str) -> None:
    assert understand(message, replace(CONTEXT, asked=("date",), date=None)).date is not None

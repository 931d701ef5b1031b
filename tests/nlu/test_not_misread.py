"""Words that look like something else: hours of the booking itself, a power in watts, a Russian number."""

import pytest

from hallchat.nlu import Intent, understand
from hallchat.nlu.acts.booked import names_all
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    "message",
    [
        "Минимализм под банкет с 14 до 18",
        "зал для регистрации с 14 до 18",
        "Minimalism for a ceremony from 14 to 18",
        "банкет с 14 до 18, Минимализм",
    ],
)
def test_hours_of_the_event_that_is_booked_are_its_own(message: str) -> None:
    nlu = understand(message, context())
    assert (nlu.start, nlu.end) == ("14:00", "18:00")


@pytest.mark.parametrize("message", ["регистрация в 14:00, нужен Минимализм", "the keys are given at 3"])
def test_the_hour_of_something_else_is_none(message: str) -> None:
    assert understand(message, context()).start is None


@pytest.mark.parametrize(
    "message",
    ["если можно, отмените бронь", "если не сложно отмените бронь", "we are not coming, cancel my booking"],
)
def test_a_polite_cancelling_is_one(message: str) -> None:
    assert Intent.CANCEL_BOOKING in understand(message, context()).intents


@pytest.mark.parametrize(
    "message", ["отмените всё же бронь", "все же отмените запись", "отмените, всё равно не приду"]
)
def test_not_all_are_meant(message: str) -> None:
    assert not names_all(message)


@pytest.mark.parametrize("message", ["9161234567, и где грузить технику?", "Georgia Brown, 9161234567"])
def test_a_russian_number_beside_a_word_like_a_country(message: str) -> None:
    assert understand(message, context()).phone == "+79161234567"


def test_the_power_of_a_flash_is_no_budget() -> None:
    assert understand("у вас есть 1500 Вт вспышка?", context()).budget is None

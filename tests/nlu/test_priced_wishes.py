"""Questions for the prices of several bookings with hours of their own: nothing of them mixes."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context

BOTH = [("Пустота", 27, "18:00", "20:00"), ("Мрак", 29, "17:00", "19:00")]


def priced(message: str, **given: str) -> list[tuple[str | None, int | None, str | None, str | None]]:
    """Hall, day of the month, start and end of each booking that is asked about."""
    found = understand(message, context(**given))
    assert (found.date, found.start, found.end, found.hours, found.visits) == (None, None, None, None, ())
    assert found.only_asks
    return [(wish.hall, wish.date.day if wish.date else None, wish.start, wish.end) for wish in found.priced]


@pytest.mark.parametrize(
    "message",
    [
        "сравните: два часа в Пустоте в пятницу с 18 и два часа в Мраке в воскресенье с 17, сколько выйдет?",
        "compare: two hours in Pustota on Friday from 6pm and two hours in Mrak on Sunday from 5pm",
        "сколько стоит Пустота в пятницу с 18 до 20 и Мрак в воскресенье с 17 до 19?",
        "How much is Pustota on Friday 6 to 8pm and Mrak on Sunday from 5 to 7pm?",
        "что дешевле: Пустота в пятницу с 18 до 20 или Мрак в воскресенье с 17 до 19?",
    ],
)
@pytest.mark.parametrize("hall", ["Минимализм", "Мрак"])
def test_each_booking_keeps_its_day_and_hours(message: str, hall: str) -> None:
    assert priced(message) == BOTH
    assert priced(message, hall=hall, date="2026-11-28", start="12:00", end="14:00", asked="name") == BOTH


def test_one_hall_on_two_days() -> None:
    message = "сколько стоит Мрак 6 декабря с 12 до 15 и 7 декабря с 12 до 16?"
    assert priced(message) == [("Мрак", 6, "12:00", "15:00"), ("Мрак", 7, "12:00", "16:00")]


def test_hours_without_a_day_have_a_length() -> None:
    message = "сколько стоит Мрак с 12 до 14 и Пустота с 18 до 20?"
    assert priced(message) == [("Мрак", None, "12:00", "14:00"), ("Пустота", None, "18:00", "20:00")]


@pytest.mark.parametrize(
    "message",
    [
        "сколько стоит Мрак и Пустота в субботу с 18 до 20?",
        "сколько стоит Мрак в субботу с 12 до 14?",
        "сколько стоит час в субботу и в воскресенье?",
        "чем отличаются Мрак и Пустота?",
    ],
)
def test_other_prices_are_asked_as_before(message: str) -> None:
    assert understand(message, context()).priced == ()


def test_bookings_that_are_wanted_are_a_list() -> None:
    message = "хочу Мрак 5 декабря с 12 до 14 и Пустоту 6 декабря с 18 до 20, сколько выйдет?"
    found = understand(message, context())
    assert found.priced == ()
    assert Intent.PRICE not in found.intents
    assert [found.hall, *(wish.hall for wish in found.visits)] == ["Мрак", "Пустота"]
    assert [found.start, *(wish.start for wish in found.visits)] == ["12:00", "18:00"]

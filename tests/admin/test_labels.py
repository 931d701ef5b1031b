"""Every refusal of a booking rule has a text in both languages."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from hallchat.admin.labels import refusal_message
from hallchat.booking import errors
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import BookingError
from hallchat.wording import LANGUAGES

DATA: dict[str, dict[str, Any]] = {
    "UnknownHall": {"hall": "x", "halls": ["Мрак"]},
    "HallInactive": {"hall": "Мрак"},
    "OutsideHours": {"opens": "10:00", "closes": "23:00"},
    "TooFar": {"last": "2027-11-22"},
    "Taken": {
        "alternatives": {
            "same_day": [{"date": "2026-11-23", "start": "10:00", "end": "12:00"}],
            "other_days": [{"date": "2026-11-24", "start": "12:00", "end": "14:00"}],
            "other_halls": ["Мрак"],
        }
    },
    "TooManyPeople": {"capacity": 20, "people": 30, "halls": []},
    "TooManyHolds": {"limit": 3},
    "BadStatus": {"status": "paid"},
    "HallHasBookings": {"hall": "Мрак", "references": ["ABC234"], "more": 0},
    "PhotoTooLarge": {"megabytes": 10, "megapixels": 50},
    "StudioInUse": {
        "references": ["ABC234", "GHJ234", "DEF567"],
        "more": 3,
        "reasons": ["hours", "hall", "hours"],
    },
    "TooSoon": {"minutes": 60},
    "Closed": {"date": "2026-11-24"},
    "TooShort": {"minutes": 90},
    "UnknownExtra": {"extra": "smoke"},
    "CodeGone": {"code": "LIGHT", "old": 6750, "new": 7500},
    "UnknownCode": {"code": "LIGHT"},
    "OutOfStock": {"extra": "smoke", "left": 1},
}


def _raised(root: type[BookingError]) -> Iterator[type[BookingError]]:
    """The errors without subclasses: only these are raised."""
    for error in root.__subclasses__():
        if error.__module__ == errors.__name__:
            yield from _raised(error) if error.__subclasses__() else [error]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", list(_raised(BookingError)))
def test_every_refusal_has_words(error: type[BookingError], language: str) -> None:
    text = refusal_message(language, error(**DATA.get(error.__name__, {})))
    assert text
    assert "{" not in text


@pytest.mark.parametrize(
    ("language", "length", "step"),
    [
        ("ru", "Конец должен быть позже начала.", "по шагу брони"),
        ("en", "The end has to be after the start.", "step of bookings"),
    ],
)
def test_a_time_without_length_and_one_off_the_step_are_two_faults(
    language: str, length: str, step: str
) -> None:
    for slot in ((12 * 60, 11 * 60), (12 * 60, 12 * 60)):
        with pytest.raises(errors.BadSlot) as refused:
            Slot(date(2026, 11, 24), *slot)
        assert refusal_message(language, refused.value) == length
    assert step in refusal_message(language, errors.BadSlot())
    assert length not in refusal_message(language, errors.BadSlot())


def test_a_refusal_tells_its_data() -> None:
    in_use = refusal_message("ru", errors.StudioInUse(**DATA["StudioInUse"]))
    assert "ABC234 и DEF567 (время вне часов работы или в закрытое время); GHJ234 (" in in_use
    assert ") и ещё 3. " in in_use
    assert "24 ноября" in refusal_message("ru", errors.Taken(**DATA["Taken"]))

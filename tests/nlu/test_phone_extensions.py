"""The extension of a phone number is noticed, and read as nothing else."""

import pytest

from hallchat.nlu import understand
from hallchat.nlu.types import Digression
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "phone"),
    [
        ("+7 916 123-45-67 доб. 14", "+79161234567"),
        ("8 (343) 123-45-67, доб 214", "+73431234567"),
        ("+7 343 123-45-67 добавочный 14", "+73431234567"),
        ("+7 343 123-45-67 (доб. 5)", "+73431234567"),
        ("+7 916 123-45-67 ext. 14", "+79161234567"),
        ("+44 20 7946 0958 x14", "+442079460958"),
    ],
)
@pytest.mark.parametrize("asked", ["phone", "date", "time", "people"])
def test_an_extension_is_noticed(message: str, phone: str, asked: str) -> None:
    found = understand(message, context(hall="Мрак", asked=asked))
    assert found.phone == phone
    assert Digression.EXTENSION in found.digressions
    assert (found.date, found.start, found.people) == (None, None, None)


@pytest.mark.parametrize(
    "message", ["+7 916 123-45-67, 14 декабря", "+79161234567 добавьте гримёрку", "доб. 14"]
)
def test_other_words_are_no_extension(message: str) -> None:
    assert Digression.EXTENSION not in understand(message, context(hall="Мрак", asked="phone")).digressions

"""Fixtures: a fake Telegram and one of its users."""

from collections.abc import Iterator

import pytest

from tests.fake_telegram import FakeTelegram, Person


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def anna(telegram: FakeTelegram) -> Person:
    return telegram.person(7, name="Анна")


@pytest.fixture(autouse=True)
def durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Durations as timedelta: otherwise the library warns at each 429."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")

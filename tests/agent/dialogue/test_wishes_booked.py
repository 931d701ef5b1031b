"""A wish that waits for the very hall and hours that were just booked is not offered again."""

from dataclasses import replace
from datetime import date

import pytest

from hallchat.agent.dialogue import wishes
from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu.types import Wish


@pytest.mark.parametrize(
    "same",
    [
        Wish(hall="Мрак", date=date(2026, 12, 8), start="12:00", end="14:00"),
        Wish(hall="Мрак", date=date(2026, 12, 8), start="12:00", hours=2),
        Wish(hall="Мрак"),
        Wish(date=date(2026, 12, 8), start="12:00", end="14:00", people=4),
    ],
)
def test_a_wish_for_what_was_just_booked_is_gone(same: Wish) -> None:
    other = Wish(hall="Пустота", date=date(2026, 12, 7), start="17:00", end="19:00")
    booked = DialogueState(
        hall="Мрак", date=date(2026, 12, 8), start="12:00", end="14:00", wishes=(same, other, same)
    )
    following = wishes.after_booking(booked)
    assert (following.hall, following.date, following.wishes) == ("Пустота", date(2026, 12, 7), ())
    assert wishes.after_booking(replace(booked, wishes=(same,))).hall is None


@pytest.mark.parametrize(
    "other",
    [
        Wish(hall="Мрак", date=date(2026, 12, 8), start="14:00", end="16:00"),
        Wish(hall="Мрак", date=date(2026, 12, 8), start="12:00", end="15:00"),
        Wish(hall="Мрак", date=date(2026, 12, 9)),
        Wish(hall="Минимализм"),
        Wish(hall="Мрак", unclear=("date",)),
    ],
)
def test_another_wish_waits_on(other: Wish) -> None:
    booked = DialogueState(hall="Мрак", date=date(2026, 12, 8), start="12:00", end="14:00", wishes=(other,))
    assert wishes.after_booking(booked).hall == other.hall

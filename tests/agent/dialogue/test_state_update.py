"""The changes that a message makes to the dialogue state, tested without a conversation."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallchat.agent.dialogue import state_update
from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu import Intent, NluResult
from hallchat.nlu.types import clock_of_minutes

DAY = date(2026, 12, 5)
BOOKED = DialogueState(hall="Мрак", date=DAY, start="12:00", end="15:00")


@pytest.mark.parametrize(
    ("known", "said", "start", "end", "hours"),
    [
        ({}, {"hours": 2.5}, None, None, 2.5),
        ({"hours": 2.5}, {"start": "10:00"}, "10:00", "12:30", None),
        ({"start": "10:00"}, {"hours": 1.5}, "10:00", "11:30", None),
        ({"end": "18:00"}, {"hours": 2.0}, "16:00", "18:00", None),
        ({"hours": 2.0}, {"end": "18:00"}, "16:00", "18:00", None),
        ({"end": "18:00"}, {"start": "15:00"}, "15:00", "18:00", None),
        ({"end": "18:00"}, {"start": "19:00"}, "19:00", None, None),
        ({"end": "18:00"}, {"start": "15:00", "hours": 1.0}, "15:00", "16:00", None),
        ({"start": "12:00", "end": "15:00"}, {"start": "16:00"}, "16:00", "19:00", None),
        ({"start": "12:00", "end": "15:00"}, {"end": "16:00"}, "12:00", "16:00", None),
        ({"start": "12:00", "end": "15:00"}, {"hours": 1.0}, "12:00", "13:00", None),
        ({"hours": 3.0}, {"start": "21:00"}, "21:00", "24:00", None),
        ({"hours": 3.0}, {"start": "21:30"}, "21:30", "00:30", None),
        ({"hours": 24.0}, {"start": "21:30"}, "21:30", None, 24.0),
        ({"end": "02:00"}, {"hours": 3.0}, "23:00", "02:00", None),
        ({"end": "07:00"}, {"hours": 8.0}, None, "07:00", 8.0),
        ({"end": "01:00"}, {"start": "23:00"}, "23:00", "01:00", None),
        ({"start": "23:00", "end": "01:00"}, {"start": "22:00"}, "22:00", "24:00", None),
        ({"all_day": True}, {"start": "10:00", "end": "12:00"}, "10:00", "12:00", None),
    ],
)
def test_start_end_and_length_complete_one_another(
    known: dict[str, Any], said: dict[str, Any], start: str | None, end: str | None, hours: float | None
) -> None:
    state = state_update.apply(DialogueState(**known), NluResult(**said))
    assert (state.start, state.end, state.hours, state.all_day) == (start, end, hours, None)


@given(st.integers(0, 23 * 60), st.integers(1, 24 * 60), st.integers(0, 23 * 60))
def test_a_new_start_keeps_the_length(start: int, length: int, moved_to: int) -> None:
    if start + length > 24 * 60:
        return
    known = DialogueState(start=clock_of_minutes(start), end=clock_of_minutes(start + length))
    state = state_update.apply(known, NluResult(start=clock_of_minutes(moved_to)))
    if moved_to + length <= 24 * 60 or length < 24 * 60:
        assert (state.end, state.hours) == (clock_of_minutes(moved_to + length), None)
    else:
        assert (state.end, state.hours) == (None, length / 60)


def test_the_whole_day_replaces_start_end_and_length() -> None:
    state = state_update.apply(BOOKED, NluResult(all_day=True))
    assert (state.start, state.end, state.hours, state.all_day) == (None, None, None, True)


@pytest.mark.parametrize(
    ("said", "hall"),
    [
        ({"intents": (Intent.PRICE,)}, "Мрак"),
        ({"intents": (Intent.PRICE, Intent.BOOK)}, "Пустота"),
        ({"intents": (Intent.PRICE, Intent.CHANGE)}, "Пустота"),
        ({"intents": (Intent.PRICE,), "start": "13:00"}, "Пустота"),
        ({"intents": ()}, "Пустота"),
    ],
)
def test_a_question_about_another_hall_does_not_choose_it(said: dict[str, Any], hall: str) -> None:
    assert state_update.apply(BOOKED, NluResult(hall="Пустота", **said)).hall == hall


def test_several_days_are_noted_until_one_is_chosen() -> None:
    weekend = state_update.apply(BOOKED, NluResult(date=DAY, date_end=date(2026, 12, 6)))
    assert (weekend.date, weekend.days) == (None, (DAY, date(2026, 12, 6)))
    one_day = state_update.apply(BOOKED, NluResult(date=DAY, date_end=date(2026, 12, 5)))
    assert (one_day.date, one_day.days) == (DAY, None)


def test_a_wish_for_another_time_keeps_the_length_and_one_for_another_day_the_time() -> None:
    other_time = state_update.apply(BOOKED, NluResult(change_requests=("time",)))
    assert (other_time.date, other_time.start, other_time.end, other_time.hours) == (DAY, None, None, 3.0)
    other_day = state_update.apply(BOOKED, NluResult(change_requests=("date",)))
    assert (other_day.date, other_day.start, other_day.end) == (None, "12:00", "15:00")


def test_days_in_doubt_are_noted_from_the_first_to_the_last() -> None:
    days = ("2026-12-12", "2026-12-05", "2026-12-19")
    state = state_update.apply(BOOKED, NluResult(date=DAY, ambiguous={"date": days}))
    assert (state.date, state.days) == (None, (DAY, date(2026, 12, 19)))


@pytest.mark.parametrize(
    "said",
    [
        {"ambiguous": {"hall": ("Мрак", "Пустота")}},
        {"invalid": {"hall": "Красный"}},
        {"intents": (Intent.YES, Intent.NO)},
        {"intents": (Intent.YES, Intent.CHANGE)},
    ],
)
def test_an_offered_hall_is_not_taken_by_a_doubtful_yes(said: dict[str, Any]) -> None:
    offered = DialogueState(offered="Минимализм")
    assert state_update.apply(offered, NluResult(**{"intents": (Intent.YES,)} | said)).hall is None
    assert state_update.apply(offered, NluResult(intents=(Intent.YES,))).hall == "Минимализм"
    assert state_update.apply(offered, NluResult(date=DAY)).hall == "Минимализм"


ANNA = {"name": "Анна", "phone": "+79123456789", "email": "anna@example.com", "people": 5}
UNDO = NluResult(intents=(Intent.UNDO,))


@pytest.mark.parametrize(
    ("changed", "given_since", "kept"),
    [
        ({"start": "13:00", "end": "16:00"}, ANNA, ANNA),
        ({"hall": "Пустота"}, ANNA, ANNA),
        ({"date": date(2026, 12, 6)}, {"people": 5}, {"people": 5}),
        ({"all_day": True}, ANNA, ANNA),
        ({"hall": "Пустота", "people": 5}, {}, {"people": 5}),  # given with the change
    ],
)
def test_undo_changes_back_what_was_changed_and_keeps_what_was_given(
    changed: dict[str, Any], given_since: dict[str, Any], kept: dict[str, Any]
) -> None:
    state = state_update.apply(BOOKED, NluResult(**changed))
    state = state_update.apply(state, NluResult(**given_since))
    undone = state_update.apply(state, UNDO)
    assert replace(undone, previous=None, last_filled=()) == replace(BOOKED, **kept)
    again = state_update.apply(undone, UNDO)
    assert replace(again, previous=None) == replace(state, previous=None)


def test_cleared_hours_come_back_whole() -> None:
    state = state_update.apply(BOOKED, NluResult(change_requests=("time",)))
    undone = state_update.apply(state, UNDO)
    assert (undone.start, undone.end, undone.hours) == ("12:00", "15:00", None)

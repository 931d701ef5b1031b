"""The digits of a booking's reference are no hour, no code and no name, whatever reference was drawn."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hallchat.booking.bookings import REFERENCE_LETTERS
from tests.nlu.test_studio_questions import read

REFERENCES = st.text(REFERENCE_LETTERS, min_size=6, max_size=6).filter(lambda text: not text.isalpha())


@example("C2BHF2", "{}")  # "ира" on the other layout
@given(REFERENCES, st.sampled_from(["перенесите {} в Мрак", "что с бронью {}?", "move {} to Mrak", "{}"]))
def test_a_reference_names_no_hour(reference: str, message: str) -> None:
    letters = sum(sign.isalpha() for sign in reference)
    result = read(message.format(reference))
    if letters >= 2 and "AM" not in reference and "PM" not in reference:
        assert (result.start, result.end, result.hours, result.date) == (None,) * 4


@pytest.mark.parametrize(
    ("message", "start"), [("завтра с 4PM до 6PM", "16:00"), ("Q5ZP6B, завтра в 17:00", "17:00")]
)
def test_hours_beside_it_are_read(message: str, start: str) -> None:
    assert read(message).start == start

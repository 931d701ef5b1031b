"""A reference is no hall, whatever letters and digits were drawn; also in a sentence with a price."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hallchat.agent.grounding.check import SentenceCheck
from hallchat.booking.bookings import REFERENCE_LETTERS
from tests.agent.grounding.requests import BOOKING, LATER, URL

REFERENCES = st.text(REFERENCE_LETTERS, min_size=6, max_size=6)
SENTENCES = (
    "Бронь {}: 15 000 ₽.",
    "Бронь {} стоит 15 000 ₽.",
    "Booking {} costs 15,000 ₽.",
    "The hall of booking {} stays Mrak, 15,000 ₽.",
)


@given(REFERENCES, st.sampled_from(SENTENCES))
def test_a_sentence_about_a_known_booking_is_released(reference: str, sentence: str) -> None:
    written = sentence.format(reference)
    booking = {**BOOKING, "reference": reference}
    request = replace(
        LATER, bookings=(booking,), language="en" if written.startswith(("Booking", "The")) else "ru"
    )
    assert SentenceCheck(request, URL).wrong_facts(written) == frozenset()

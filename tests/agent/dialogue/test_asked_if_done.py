"""«Вы забронировали или нет?» is answered from the client's bookings, and begins none."""

import pytest

from hallchat.nlu import Intent, understand
from tests.agent.talking import Client
from tests.nlu.conftest import context


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "did you book Mrak or not?",
        "is it booked?",
        "have you moved it?",
        "вы забронировали мрак?",
        "забронировали или нет?",
        "Мрак забронирован?",
    ],
)
def test_is_answered_from_the_bookings(client: Client, message: str) -> None:
    answer = client.say(message)
    assert "12:00–15:00" in answer.text
    assert not answer.quote
    assert not any(words in answer.text for words in ("Какой зал", "какой день", "which day", "Which hall"))


@pytest.mark.parametrize(
    "message",
    ["is Mrak booked on friday at 5?", "book it", "забронируйте мрак", "would you book it for me?"],
)
def test_another_question_or_wish_is_none(message: str) -> None:
    nlu = understand(message, context())
    assert Intent.MY_BOOKING not in nlu.intents or Intent.AVAILABILITY in nlu.intents

"""A question about what a change or a cancellation would mean begins neither: the terms are told, once."""

import pytest

from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
_BEGUN = (
    "Изменение брони",
    "Change of booking",
    "Что поменять",
    "What shall I change",
    "Отменить бронь?",
    "Cancel this booking",
    "Shall I cancel",
    "Отменить эту",
    "Какой зал",
    "Which hall",
    "which day",
)


@pytest.mark.parametrize(
    "message",
    [
        "what if she gets ill, can we move it?",
        "One more thing, if she gets ill on the day can we move it?",
        "so if i wanna move it to 6pm what happens?",
        "what if my knee should prevent me on the day, might I give it up?",
        "could I move it to another day if needed?",
        "а если заболею, можно перенести?",
        "а если захочу перенести на 18:00, что будет? доплачивать?",
        "вдруг модель не придёт, смогу отказаться?",
    ],
)
def test_only_the_terms_are_told(client: Client, message: str) -> None:
    answer = client.say(message)
    assert not answer.quote
    assert not any(words in answer.text for words in _BEGUN), answer.text
    assert any(words in answer.text.lower() for words in ("перен", "отмен", "moves", "cancel"))
    paragraphs = [each for each in answer.text.split("\n") if "перенес" in each.lower() or "moves" in each]
    assert len(paragraphs) < 2


@pytest.mark.parametrize(
    "message",
    [
        "если можно, перенесите на 14:00",
        "if possible, move it to 2pm",
        "можно перенести на 14:00?",
        "can you move it to 2pm?",
        "could we move it to 2 pm please",
    ],
)
def test_a_polite_wish_is_a_change(client: Client, message: str) -> None:
    assert "14:00–17:00" in client.say(message).text

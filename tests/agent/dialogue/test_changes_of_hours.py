"""Changes of the hours of what is booked, later, longer, earlier with the end kept."""

import re

import pytest

from tests.agent.talking import Client


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("А можно начать на час раньше? Закончим как планировали", "11:00–15:00"),
        ("давайте начнём на час раньше", "11:00–14:00"),
        ("добавьте нам час в начале", "11:00–15:00"),
        ("Добавьте нам часик в конце", "12:00–16:00"),
        ("can we start an hour earlier and finish as planned?", "11:00–15:00"),
        ("can we start an hour earlier?", "11:00–14:00"),
        ("We'd like one more hour at the end", "12:00–16:00"),
        ("Can we have another hour?", "12:00–16:00"),
        ("Could you extend us until 4?", "12:00–16:00"),
    ],
)
def test_the_hours_are_changed_as_said(client: Client, message: str, hours: str) -> None:
    answer = client.say(message)
    assert answer.quote, answer.text
    assert hours in answer.text
    assert "We'd" not in answer.text  # no name


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "напомните, сколько мне платить и до какого числа?",
        "сколько я вам должна?",
        "how much do I have to pay and by when?",
    ],
)
def test_the_sum_and_the_term_of_what_is_booked_are_told(client: Client, message: str) -> None:
    text = client.say(message).text
    assert re.search(r"15\W000", text), text
    assert "12:00" in text
    assert "Минимализм" not in text

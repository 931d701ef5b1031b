"""After booking, a day, hour or hall that takes the place of the booked one, without a verb of moving."""

import pytest

from hallchat.agent import Agent
from tests.agent.dialogue.test_wordings_of_changes import is_change
from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
SUNDAY, SAME, LATER = ("6 декабря", "December 6"), ("12:00–15:00",), ("15:00–18:00",)
OTHER_HALL = ("«Минимализм»", "Зал: Минимализм", "Hall: Minimalism")


@pytest.mark.parametrize(
    ("message", "values"),
    [
        ("my model is ill - could it be Sunday instead, same hours?", (SUNDAY, SAME)),
        ("could we do Sunday instead, same time?", (SUNDAY, SAME)),
        ("could it be Sunday same hours?", (SUNDAY, SAME)),
        ("Sunday rather than Saturday please, the rest stays as it is", (SUNDAY, SAME)),
        ("Can we have Minimalism instead, same hours?", (OTHER_HALL, SAME)),
        ("Can we switch to Minimalism, everything else as is?", (OTHER_HALL, SAME)),
        ("3pm rather than noon, everything else the same", (LATER,)),
        ("модель заболела, можно в воскресенье в эти же часы?", (SUNDAY, SAME)),
        ("а в воскресенье можно в это же время?", (SUNDAY, SAME)),
        ("а давайте вместо субботы воскресенье, всё остальное так же", (SUNDAY, SAME)),
        ("можно воскресенье вместо субботы, остальное то же", (SUNDAY, SAME)),
        ("давайте лучше с 15 до 18, остальное без изменений", (LATER,)),
        ("перенесите на воскресенье, в остальном всё по-прежнему", (SUNDAY, SAME)),
        ("вместо Мрака Минимализм, остальное оставьте как было", (OTHER_HALL, SAME)),
    ],
)
def test_the_booking_changes(client: Client, message: str, values: tuple[tuple[str, ...], ...]) -> None:
    answer = client.say(message)
    assert is_change(answer.text), answer.text
    assert all(any(each in answer.text for each in either) for either in values), answer.text
    assert "не рассказала" not in answer.text
    assert "has not told me" not in answer.text


@pytest.mark.parametrize(
    "message",
    [
        "I also want Sunday, same hours",
        "и ещё в воскресенье в эти же часы",
        "можно то же самое в воскресенье?",
        "Is Sunday free at the same hours?",
        "Минимализм на 6 декабря в те же часы",
        "+1 бронь те же данные, то же время",
        "в то же время через неделю",
        "and if it rains, can we do Sunday instead?",
        "если что, можно будет прийти в воскресенье вместо субботы?",
    ],
)
def test_one_more_booking_or_a_question_changes_none(client: Client, message: str) -> None:
    assert not is_change(client.say(message).text)


@pytest.mark.parametrize(
    "message", ["а можно Минимализм, те же часы?", "could it be Minimalism, same hours?"]
)
def test_the_same_hours_are_no_question_of_a_draft(agent: Agent, message: str) -> None:
    client = Client(agent)
    client.say("Мрак 5 декабря с 12 до 14, нас двое")
    text = client.say(message).text
    assert "Минимализм" in text or "Minimalism" in text
    assert "не рассказала" not in text
    assert "has not told me" not in text

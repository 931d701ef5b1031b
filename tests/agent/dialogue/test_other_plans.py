"""A client whose plans have changed after booking, or who asks if the booking stands, or for its number."""

import pytest

from tests.agent.dialogue.test_wordings_of_changes import is_change
from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.mark.parametrize(
    "message",
    [
        "sorry, i change. sunday is possible? same time",
        "the 5th doesn't work, can we do the 6th",
        "actually Saturday isn't good for us any more, is Sunday ok?",
        "change of plans, can we come on the 6th at the same time",
        "hmm, Sunday would be better for us. same hours?",
        "something came up on the 5th. is the 6th free?",
        "5-е не подходит, можно 6-е",
        "ой, я передумала. воскресенье можно? время то же",
        "перепутала день, мне 6-е надо",
        "в субботу не получается, давайте в воскресенье",
    ],
)
def test_another_day_after_a_change_of_plans_moves_the_booking(client: Client, message: str) -> None:
    text = client.say(message).text
    assert is_change(text)
    assert "6 декабря" in text or "December 6" in text
    assert "12:00–15:00" in text


def test_a_refused_day_is_that_of_the_booking_beside_a_draft_of_another_day(client: Client) -> None:
    client.say("Ещё Минимализм 11 декабря с 10 до 13")
    assert is_change(client.say("5-е не подходит, можно 6-го?").text)


@pytest.mark.parametrize(
    "message",
    [
        "is Sunday free?",
        "I also need Sunday, same time",
        "can we do Sunday too?",
        "my plans changed, I want to book Minimalism as well on the 6th",
        "хочу и 6-го тоже",
        "ещё бы 6-го в те же часы",
        "6-го свободно?",
        "I can't come on the 5th myself, my wife will",
        "я 5-го не смогу, придёт муж",
        "5-го работаю до 11, можно опоздать?",
        "если 5-го не получится, можно будет перенести?",
        "if my plans change, can I move it to the 6th?",
    ],
)
def test_one_more_day_moves_nothing(client: Client, message: str) -> None:
    assert not is_change(client.say(message).text)


def test_another_day_that_was_refused_is_none_of_the_booking(client: Client) -> None:
    client.say("is Friday free?")
    assert not is_change(client.say("Friday doesn't work, what about Sunday?").text)


@pytest.mark.parametrize(
    "message",
    [
        "is the 5th still booked for me?",
        "do I still have my slot on Saturday?",
        "is our Saturday booking still on?",
        "суббота за нами?",
        "5-е ещё за мной?",
        "всё в силе на субботу?",
        "what was the booking number?",
        "and the first booking number, please?",
        "booking reference?",
        "номер первой брони?",
    ],
)
def test_the_booking_is_told_and_nothing_begun(client: Client, message: str) -> None:
    answer = client.say(message)
    assert "12:00–15:00" in answer.text
    assert not answer.asks
    assert "не рассказала" not in answer.text


@pytest.mark.parametrize("message", ["cancel Saturday", "отмените субботу"])
def test_a_weekday_to_cancel_is_the_booked_one(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "5 декабря" in text or "December 5" in text
    assert "здесь нет" not in text
    assert "no such booking" not in text


def test_a_day_without_a_booking_is_said_to_have_none(client: Client) -> None:
    assert "no such booking" in client.say("is the 8th still booked for me?").text


@pytest.mark.parametrize(
    "message",
    [
        "add the dressing room to the 5th too",
        "please add the dressing room to my booking on the 5th",
        "also add the dressing room to the first booking",
        "добавьте гримёрку к брони на 5-е",
        "добавьте гримёрку к первой брони",
    ],
)
def test_what_is_added_to_another_day_is_added_to_its_booking(client: Client, message: str) -> None:
    client.say("Ещё Минимализм 11 декабря с 10 до 13, нас трое")
    text = client.say(message).text
    assert is_change(text)
    assert "12:00–15:00" in text
    assert "Гримёрка" in text or "Dressing room" in text


@pytest.mark.parametrize(
    "message",
    [
        "leave the 5th as it is. the 11th from 11 to 14",
        "the 5th stays as it was",
        "No: from 11 to 14. Leave the 5th for now.",
        "5-е оставьте как есть, а тут с 11 до 14",
        "add the dressing room",
        "put the dressing room on the list",
    ],
)
def test_a_day_that_stays_is_none_of_the_draft(client: Client, message: str) -> None:
    client.say("Ещё Минимализм 11 декабря с 10 до 13, нас трое")
    text = client.say(message).text
    assert not is_change(text)
    assert "11 декабря" in text or "December 11" in text
    assert "5 декабря" not in text
    assert "December 5" not in text


@pytest.mark.parametrize(
    "message",
    ["are you still there?", "the booking number has a typo?", "do you have my phone number in the booking?"],
)
def test_another_question_is_not_answered_with_the_booking(client: Client, message: str) -> None:
    assert "12:00–15:00" not in client.say(message).text

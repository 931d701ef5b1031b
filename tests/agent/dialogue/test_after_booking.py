"""What a client says beside the booking just made: it begins no other one, and changes only what it names."""

import pytest

from tests.agent.dialogue.test_several_booked import statuses
from tests.agent.talking import EVERYTHING, Client

BEGINS = ("Какой зал", "на какой день", "какого часа", "Which hall")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "я сегодня вечером оплачу",
        "завтра переведу, ладно?",
        "оплата до 1 декабря успеет?",
        "I'll pay tomorrow evening",
        "а опоздать на 15 минут можно? и парковка где",
        "а с собакой можно? мы 5-го приедем",
    ],
)
def test_a_day_or_an_hour_beside_begins_no_other_booking(client: Client, message: str) -> None:
    answer = client.say(message)
    assert not any(words in answer.text for words in BEGINS), answer.text
    assert not answer.quote


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "нас четверо будет",
        "у меня бронь на 5 декабря, впишите туда четверых",
        "а собаку можно? нас будет четверо",
        "добавьте к моей брони людей, нас 4 человека",
        "I meant 4 people",
    ],
)
def test_a_number_of_people_changes_the_booking(client: Client, message: str) -> None:
    answer = client.say(message)
    assert answer.quote, answer.text
    assert "4 (" in answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("message", ["Измените в моей брони время на 15–17", "change my booking to 3-5 pm"])
def test_its_own_booking_is_meant_also_while_another_one_is_begun(client: Client, message: str) -> None:
    client.say("Хочу ещё Минимализм 8 декабря с 12 до 14")
    answer = client.say(message)
    assert "Мрак" in answer.text or "Mrak" in answer.text
    assert "15:00–17:00" in answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "yes", ["да, меняйте", "Меняйте!", "да, переносите", "yes, change it", "da, vse verno, menyaite"]
)
def test_the_verb_of_the_question_agrees_to_a_change(client: Client, yes: str) -> None:
    client.say("перенесите на час позже")
    assert client.say(yes).booking


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("no", ["да, меняйте на 18:00", "поменяйте зал", "меняем на субботу?"])
def test_a_verb_with_a_value_or_a_question_agrees_to_nothing(client: Client, no: str) -> None:
    client.say("перенесите на час позже")
    assert not client.say(no).booking


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_half_begun_wish_does_not_come_back_after_a_change(client: Client) -> None:
    """Only hours were known of it: they were meant for the booking."""
    client.say("Хочу ещё одну бронь")
    client.say("с 13 до 16")
    client.say("я про мою бронь: перенесите её на 13:00")
    done = client.say("да")
    assert done.booking
    assert "уже есть бронь" not in done.text
    assert "пересекаются" not in done.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "Хочу забронировать Минимализм 9 декабря с 12 до 14, оплачу сразу",
        "Book Minimalism on December 9 from 12 to 14, I'll pay today",
    ],
)
def test_another_booking_whose_payment_is_named_is_one(client: Client, message: str) -> None:
    answer = client.say(message)
    assert answer.quote or "12:00–14:00" in answer.text, answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message", ["спасибо! повторите пожалуйста ещё на 8 декабря", "повторите её на 8 декабря"]
)
def test_the_same_is_repeated_on_another_day(client: Client, message: str) -> None:
    answer = client.say(message)
    assert answer.quote
    assert "8 декабря" in answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message", ["такси не едет, будем в 12:20 а не в 12, не выгоните?", "автобус опаздывает, приедем позже"]
)
def test_who_is_late_by_another_cause_is_answered(client: Client, message: str) -> None:
    answer = client.say(message)
    assert not answer.quote
    assert not any(words in answer.text for words in BEGINS), answer.text


# Cancelling


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "не надо отменять, я только спросил",
        "don't cancel! only asking about the refund",
        "а если передумаю, отменю без штрафа?",
    ],
)
def test_words_for_keeping_cancel_nothing(client: Client, message: str) -> None:
    client.say(message)
    client.say("да")
    assert set(statuses(client).values()) == {"held"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("message", ["Отмените мою бронь, не успеваю", "опаздываю, отмените бронь"])
def test_who_cancels_for_being_late_cancels(client: Client, message: str) -> None:
    assert "Отменить" in client.say(message).text
    client.say("да")
    assert set(statuses(client).values()) == {"cancelled"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_question_leaves_the_cancelling_open(client: Client) -> None:
    client.say("отмените бронь")
    assert "Отменить" in client.say("а за это штраф есть?").text
    client.say("да")
    assert set(statuses(client).values()) == {"cancelled"}


# Agreement


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "words", ["я же сказал да", "я сказала ДА бронируем", "I said yes", "Yes, book it already", "da"]
)
def test_an_impatient_yes_is_one(client: Client, words: str) -> None:
    client.say("ещё одну бронь: " + EVERYTHING.replace("5 декабря", "7 декабря"))
    assert client.say(words).booking


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_yes_with_a_condition_is_no_refusal(client: Client) -> None:
    client.say("ещё одну бронь: " + EVERYTHING.replace("5 декабря", "7 декабря"))
    answer = client.say("да, бронируем. но если передумаю, отменю без штрафа?")
    assert not answer.booking
    assert "confirm" in (answer.asks or ())


EARLY = ("за 10 минут до начала", "10 minutes before you start")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "can we get in at 9.30 to unload",
        "so can we get in at 9.30? yes or no",
        "could you let us in at half past eleven?",
        "may we come at 11:30 to unload the van?",
        "can we unload at 11?",
        "how soon before 12 can we load in? need 20 min to set up",
        "можно заехать в 9:30 разгрузиться?",
        "пустите нас в 11:30?",
        "разгрузиться в 11 можно?",
    ],
)
def test_getting_in_before_the_visit_begins_nothing(client: Client, message: str) -> None:
    answer = client.say(message)
    assert any(words in answer.text for words in EARLY), answer.text
    assert not answer.asks
    assert not answer.quote


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("message", "hours"),
    [
        ("can we get in half an hour earlier, at 11:30?", "12:00–15:00"),
        ("can we arrive at 11.30 to set up?", "12:00–15:00"),
        ("we'd like to load in at 11, is that possible?", "12:00–15:00"),
        ("можем зайти в 11:30, чтобы подготовиться?", "12:00–15:00"),
        ("can we start at 11?", "11:00–14:00"),
        ("can we come at 13 instead?", "13:00–16:00"),
        ("можно приехать в 11?", "11:00–14:00"),
    ],
)
def test_only_another_start_changes_the_hours_under_a_summary(
    client: Client, message: str, hours: str
) -> None:
    client.say("Ещё Минимализм 11 декабря с 12 до 15, нас трое")
    assert hours in client.say(message).text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_request_to_the_staff_stands_beside_the_goodbye(client: Client) -> None:
    text = client.say("Please have someone write to me about it. Goodbye.").text
    assert "noted this for the staff" in text
    assert "Have a good day" in text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "no more bookings. we're good",
        "nothing else",
        "no that's everything",
        "we're done here",
        "I don't need any more bookings",
        "больше броней не нужно",
        "это всё",
        "всё, спасибо, больше ничего",
    ],
)
def test_who_needs_nothing_more_is_let_go(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "write at any time" in text or "пишите в любое время" in text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "message",
    [
        "we're good with the date but can we add the dressing room?",
        "no more than 4 people will come",
        "nothing else is free on Saturday?",
        "это всё, что надо оплатить?",
    ],
)
def test_who_says_more_is_not(client: Client, message: str) -> None:
    text = client.say(message).text
    assert "write at any time" not in text
    assert "пишите в любое время" not in text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_nothing_more_is_no_answer_to_a_question(client: Client) -> None:
    client.say("Ещё Минимализм 11 декабря с 12 до 15")
    assert "write at any time" not in client.say("that's all").text

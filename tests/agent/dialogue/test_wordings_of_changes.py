"""Changes of hall and of length in ordinary words, and the same change said once more as its yes."""

import pytest

from tests.agent.talking import Client

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def is_change(text: str) -> bool:
    return "Изменение брони" in text or "Change of booking" in text


@pytest.mark.parametrize(
    "message",
    [
        "хотим зал посветлее, поменяйте нам Мрак на Минимализм",
        "а можно Мрак поменять на Минимализм?",
        "поменяйте нам зал, хотим в Минимализм",
        "давайте из Мрака в Минимализм переедем",
        "Could you swap Mrak for Minimalism?",
        "switch Mrak to Minimalism please",
        "can we swap to Minimalism?",
        "please switch us to Minimalism",
        "переведите нас в Минимализм",
    ],
)
def test_one_hall_for_another_names_the_old_and_the_new(client: Client, message: str) -> None:
    text = client.say(message).text
    assert is_change(text)
    assert "Зал: Минимализм (было Мрак)" in text or "Hall: Minimalism (was Mrak)" in text


@pytest.mark.parametrize(
    "message",
    [
        "please rebook me for 6 December at noon",
        "could you rebook it for the 6th, same time?",
        "переоформите на 6 декабря в 12",
        "перебронируйте нас на 6 декабря",
    ],
)
def test_booked_anew_for_another_day_is_moved(client: Client, message: str) -> None:
    text = client.say(message).text
    assert is_change(text)
    assert "Дата: вс, 6 декабря" in text or "Date: Sun, December 6" in text


@pytest.mark.parametrize("message", ["can we switch to English?", "switch to Russian please"])
def test_another_language_is_no_change(client: Client, message: str) -> None:
    assert not is_change(client.say(message).text)


@pytest.mark.parametrize(
    "message",
    ["а можно ещё часок прихватить, до четырёх?", "можно взять ещё час, до 16?", "хотим остаться до четырёх"],
)
def test_another_hour_until_a_time_lengthens_the_booking(client: Client, message: str) -> None:
    text = client.say(message).text
    assert is_change(text)
    assert "12:00–16:00" in text
    assert "по очереди" not in text


@pytest.mark.parametrize(
    "message", ["Отлично! Запишите нас точно так же и на 12 декабря", "Так же и на 12 декабря"]
)
def test_the_same_for_another_day_too_is_a_new_booking(client: Client, message: str) -> None:
    text = client.say(message).text
    assert not is_change(text)
    assert "12 декабря" in text
    assert "12:00–15:00" in text


@pytest.mark.parametrize(
    ("change", "yes"),
    [
        ("продлите на час", "да, продлевайте на час"),
        ("extend it by an hour", "yes, extend it by one hour"),
        ("перенесите на час позже", "да, на час позже"),
    ],
)
def test_the_change_said_once_more_is_a_yes(client: Client, change: str, yes: str) -> None:
    client.say(change)
    assert client.say(yes).booking


@pytest.mark.parametrize(
    "message", ["да, продлевайте на два часа", "да, продлевайте на час?", "да, с 14 до 17"]
)
def test_another_change_is_none(client: Client, message: str) -> None:
    client.say("продлите на час")
    assert not client.say(message).booking


@pytest.mark.parametrize(
    "message",
    ["А перенос вообще бесплатный у вас?", "А если подруга передумает на пятницу, перенести можно будет?"],
)
def test_the_noun_and_a_supposition_change_nothing(client: Client, message: str) -> None:
    assert not is_change(client.say(message).text)


@pytest.mark.parametrize("message", ["перенос нужен на 15:00", "нужен перенос на 15:00"])
def test_a_wanted_move_does(client: Client, message: str) -> None:
    assert "15:00–18:00" in client.say(message).text

"""Answers as Telegram's messages: within its limits, with the quick replies under the last one."""

from typing import Any

import pytest
from telegram import InlineKeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove

from hallchat.agent.events import Data, Done, Text, ToolFinished
from hallchat.agent.turns.blocks import Block
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.messages import MAX_ALBUM, MAX_PHOTOS, OutgoingMessage, answer_messages

HALL = {
    "hall": "Мрак",
    "title": "Мрак <3",
    "price": 5000,
    "opens": "11:00",
    "closes": "19:00",
    "capacity": 20,
    "description": "Тёмный & тихий.",
    "rules": "Не курить.",
    "photo": "a" * 32,
}
DAY = {
    "hall": "Мрак",
    "title": "Мрак",
    "date": "2026-11-27",
    "opens": "11:00",
    "closes": "19:00",
    "free": [["11:00", "13:00"], ["15:00", "18:00"]],
    "busy": [["13:00", "15:00"], ["18:00", "19:00"]],
}
BOOKED = {
    **{"reference": "ABC234", "title": "Мрак", "date": "2026-11-27", "start": "15:00", "end": "18:00"},
    **{"cost": 15000, "status": "held", "hold_until": None, "link": "https://studio.example.com/checkout/x"},
}


def card(name: str, result: Data) -> ToolFinished:
    return ToolFinished(name, {}, result, show=True)


def messages_of(
    *blocks: Block, asks: tuple[str, ...] = (), chips: tuple[str, ...] = ()
) -> list[OutgoingMessage]:
    return answer_messages(CollectedAnswer("ru", list(blocks), done=Done(asks, chips, "embedded", None)))


def labels(message: OutgoingMessage) -> list[list[str]]:
    return [[button.text for button in row] for row in message.button_rows]


def data(message: OutgoingMessage) -> list[Any]:
    return [button.callback_data for row in message.button_rows for button in row]


def test_replies_hang_on_the_last_message() -> None:
    first, last = messages_of(
        Text("Вот зал."), card("get_hall_info", HALL), chips=("Хочу забронировать зал",)
    )
    assert not first.button_rows
    assert labels(last) == [["Выбрать «Мрак <3»"], ["Хочу забронировать зал"]]
    assert len(set(data(last))) == 2


def test_a_hall_is_its_photo_with_a_button() -> None:
    (hall,) = messages_of(card("get_hall_info", HALL))
    assert hall.photos == (HALL["photo"],)
    assert hall.html.startswith("<b>Мрак &lt;3")
    assert "Тёмный &amp; тихий." in hall.html


def test_several_photos_of_a_hall_are_an_album_above_it() -> None:
    photos = [{"name": f"{number:032}", "alt": ""} for number in range(12)]
    album, hall = messages_of(card("get_hall_info", HALL | {"photos": photos}))
    assert album == OutgoingMessage("", photos=tuple(photo["name"] for photo in photos[:MAX_ALBUM]))
    assert not hall.photos
    assert labels(hall) == [["Выбрать «Мрак <3»"]]
    (listed,) = messages_of(
        card("get_halls_data", {"halls": [HALL | {"photos": photos}], "data_type": "all"})
    )
    assert listed.photos == (photos[0]["name"],), "in a list each hall is one message"


def test_a_description_that_is_too_long_for_a_photo_is_told_without() -> None:
    found = messages_of(card("get_hall_info", HALL | {"description": "слово " * 900}))
    assert len(found) == 2
    assert all(not each.photos and markup.length(each.html) <= markup.MAX_MESSAGE_LENGTH for each in found)
    assert labels(found[0]) == []
    assert labels(found[-1]) == [["Выбрать «Мрак <3»"]]


@pytest.mark.parametrize("count", [MAX_PHOTOS, MAX_PHOTOS + 1])
def test_many_halls_are_a_list(count: int) -> None:
    halls = [HALL | {"title": f"Зал {number}"} for number in range(count)]
    found = messages_of(card("get_halls_data", {"halls": halls, "data_type": "all"}))
    assert len(found) == (count if count <= MAX_PHOTOS else 1)
    assert "Правила" not in found[0].html
    assert len(set(data(found[-1]))) == len(data(found[-1])) > 0


def test_free_hours_are_a_keyboard() -> None:
    (day,) = messages_of(card("get_bookings_by_date", DAY))
    assert labels(day) == [["11:00", "12:00", "15:00", "16:00"], ["17:00"]]
    assert data(day)[2] == "h:2026-11-27/15:00/Мрак"


HALF_HOURS = DAY | {
    "opens": "10:00",
    "closes": "02:00",
    "busy": [["16:00", "16:30"]],
    "free": [["10:00", "16:00"], ["16:30", "02:00"]],
    "step_minutes": 30,
    "starts": [["10:00", "14:00", 120], ["16:30", "24:00", 120]],
}


def test_many_half_hours_are_wider_rows_of_the_times_at_which_a_booking_may_begin() -> None:
    (day,) = messages_of(card("get_bookings_by_date", HALF_HOURS))
    assert labels(day)[0] == ["10:00", "10:30", "11:00", "11:30", "12:00"]
    assert [label for row in labels(day) for label in row][-3:] == ["23:00", "23:30", "00:00"]
    assert data(day)[-1] == "h:2026-11-27/24:00/Мрак"


def test_a_day_and_night_of_half_hours_stays_within_telegrams_limits() -> None:
    whole = {"opens": "00:00", "closes": "24:00", "busy": [], "free": [["00:00", "24:00"]]}
    starts = {"starts": [["00:00", "23:30", 30]]}
    (day,) = messages_of(card("get_bookings_by_date", HALF_HOURS | whole | starts), chips=("Другой день",))
    assert len(data(day)) == len(set(data(day))) == 48 + 1
    assert max(map(len, labels(day))) <= 5
    assert len(data(day)) <= buttons.MAX_STARTS


def test_a_tap_says_no_more_than_fits() -> None:
    (day,) = messages_of(card("get_bookings_by_date", DAY | {"title": "Зал с очень длинным именем " * 3}))
    assert data(day)[0] == "h:2026-11-27/11:00/"
    assert all(len(each.encode()) <= buttons.MAX_CALLBACK_BYTES for each in data(day))


def test_free_times_are_a_list() -> None:
    hours = {"date": "2026-11-27", "start": "11:00", "end": "13:00"}
    span: dict[str, object] = {"hall": "Мрак", "title": "Мрак", **hours}
    span |= {"hours": 2, "cost": 10000, "free_until": "19:00"}
    other = span | {"title": "Лофт <1>", "start": "15:00", "end": "17:00"}
    result = {"order": "earliest", "hours": 2, "found": [span, other], "nearest": []}
    (times,) = messages_of(card("find_free_time", result))
    assert times.html.count("•") == 2
    assert "11:00–13:00" in times.html
    assert "Лофт &lt;1&gt;" in times.html
    assert messages_of(card("find_free_time", result | {"found": [span]})) == []


def test_a_link_is_a_button_where_telegram_would_have_it() -> None:
    (booked,) = messages_of(card("create_booking_info", BOOKED))
    assert booked.button_rows[0][0].url == BOOKED["link"]
    assert str(BOOKED["link"]) not in booked.html
    (at_home,) = messages_of(
        card("create_booking_info", BOOKED | {"link": "http://localhost:8000/checkout/x"})
    )
    assert not at_home.button_rows
    assert "http://localhost:8000/checkout/x" in at_home.html


def test_who_is_asked_for_a_phone_can_send_it_by_a_button() -> None:
    (asked,) = messages_of(Text("Ваш телефон?"), asks=("name", "phone"))
    assert isinstance(asked.keyboard, ReplyKeyboardMarkup)
    assert asked.keyboard.keyboard[0][0].request_contact
    (other,) = messages_of(Text("На какой день?"), asks=("date",))
    assert isinstance(other.keyboard, ReplyKeyboardRemove)


def test_short_replies_stand_in_pairs() -> None:
    assert labels(messages_of(Text("Когда?"), chips=("завтра", "в субботу", "Хочу другой зал"))[0]) == [
        ["завтра", "в субботу"],
        ["Хочу другой зал"],
    ]


def test_what_was_refused_is_not_shown() -> None:
    assert messages_of(card("get_bookings_by_date", {"error": "in_past"})) == []


@pytest.mark.parametrize("address", ["https://a.example/x", "http://192.0.2.1:8000/x"])
def test_addresses_that_make_buttons(address: str) -> None:
    ((button,),) = buttons.link_button("Оплатить", address)
    assert button == InlineKeyboardButton("Оплатить", url=address)

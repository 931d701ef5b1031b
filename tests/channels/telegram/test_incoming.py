"""Reading updates: each has a sensible answer, and none is taken for words that its sender did not write."""

from datetime import date
from typing import Any

import pytest
from telegram import Update

from hallchat.channels.telegram.incoming import (
    ClientMessage,
    Command,
    FixedReply,
    Incoming,
    LanguageChoice,
    greeting_language,
    parse_update,
)

TODAY = date(2026, 11, 25)
SENDER = {"id": 7, "is_bot": False, "first_name": "Анна"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup", "title": "Группа"}
FORWARDED = {"type": "user", "sender_user": SENDER, "date": 1}


def message(**parts: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1, "from": SENDER, "chat": PRIVATE} | parts


def read_message(kind: str = "message", language: str = "ru", **parts: Any) -> Incoming | None:
    update = Update.de_json({"update_id": 1, kind: message(**parts)}, None)
    return parse_update(update, language, TODAY)


def command(text: str, **parts: Any) -> Incoming | None:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    return read_message(text=text, entities=[entity], **parts)


def tap(data: str, *labels: tuple[str, str], accessible: bool = True) -> Incoming | None:
    """`labels` are (text, data) of the buttons under the tapped message."""
    buttons = [[{"text": text, "callback_data": data_of_label} for text, data_of_label in labels]]
    shown = message(reply_markup={"inline_keyboard": buttons}) if labels else message()
    gone = {"message_id": 5, "date": 0, "chat": PRIVATE}
    query = {"id": "1", "from": SENDER, "chat_instance": "1", "data": data}
    update = {"update_id": 1, "callback_query": query | {"message": shown if accessible else gone}}
    return parse_update(Update.de_json(update, None), "ru", TODAY)


def test_texts_and_captions_are_messages() -> None:
    assert read_message(text="хочу зал") == ClientMessage("хочу зал")
    assert read_message(caption="вот такой зал", photo=[]) == ClientMessage("вот такой зал")


@pytest.mark.parametrize(
    ("kind", "parts"),
    [("message", {"text": "да", "forward_origin": FORWARDED}), ("edited_message", {"text": "да"})],
)
def test_a_forwarded_or_edited_yes_is_no_reply(kind: str, parts: dict[str, Any]) -> None:
    assert read_message(kind, **parts) == ClientMessage("да", can_be_reply=False)


@pytest.mark.parametrize(
    ("text", "name"), [("/start", "start"), ("/start hello", "start"), ("/Halls@studio_bot", "halls")]
)
def test_commands(text: str, name: str) -> None:
    assert command(text) == Command(name)


def test_a_slash_within_words_is_no_command() -> None:
    assert read_message(text="цена /час?") == ClientMessage("цена /час?")


@pytest.mark.parametrize("user_id", [7, 8, None])
@pytest.mark.parametrize("number", ["+79123456789", "79123456789"])
def test_only_the_senders_own_contact_counts(user_id: int | None, number: str) -> None:
    contact = {"phone_number": number, "first_name": "А"} | ({"user_id": user_id} if user_id else {})
    incoming = read_message(contact=contact)
    assert incoming == (ClientMessage("+79123456789") if user_id == 7 else FixedReply("telegram-own-contact"))


WITHOUT_TEXT: list[dict[str, Any]] = [
    {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
    {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
    {"location": {"latitude": 1, "longitude": 2}},
    {"dice": {"emoji": "🎲", "value": 3}},
]


@pytest.mark.parametrize("parts", WITHOUT_TEXT)
def test_a_message_without_text_is_answered_that_text_is_needed(parts: dict[str, Any]) -> None:
    assert read_message(**parts) == FixedReply("telegram-only-text")
    assert read_message("edited_message", **parts) is None


def test_service_messages_of_telegram_are_ignored() -> None:
    assert read_message(new_chat_title="Чат") is None
    assert read_message(delete_chat_photo=True) is None


def test_in_a_group_only_a_greeting_is_answered() -> None:
    assert read_message(text="хочу зал", chat=GROUP) is None
    assert command("/start@studio_bot", chat=GROUP) == FixedReply("telegram-private")
    assert command("/halls@studio_bot", chat=GROUP) is None


def test_taps() -> None:
    assert tap("w:1", ("Мрак", "w:0"), ("Другой день", "w:1")) == ClientMessage(
        "Другой день", from_button=True
    )
    assert tap("q:abc123") == ClientMessage("Да, всё верно", quote="abc123", from_button=True)
    assert tap("l:en") == LanguageChoice("en")
    hour = tap("h:2026-11-27/15/Мрак")
    assert hour == ClientMessage("«Мрак», пт, 27 ноября, с 15:00", from_button=True)
    assert tap("h:2026-11-27/15:30/") == ClientMessage("пт, 27 ноября, с 15:30", from_button=True)
    night = tap("h:2026-11-27/24:30/Мрак")
    assert night == ClientMessage("«Мрак», сб, 28 ноября, с 00:30", from_button=True)


def test_a_tap_on_a_button_of_an_earlier_version() -> None:
    assert tap("h:2026-11-27/15/") == ClientMessage("пт, 27 ноября, с 15:00", from_button=True)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "w:7",
        "l:fr",
        "h:2026-13-45/15/",
        "h:",
        "h:2026-11-27/x/Мрак",
        "h:9999-12-31/25:00/",
        "h:2026-11-27/9999999999999/",
        "zz",
    ],
)
def test_unknown_callback_data_is_an_old_button(data: str) -> None:
    assert tap(data, ("Мрак", "w:0")) == FixedReply("telegram-old-button")


def test_a_button_of_an_inaccessible_message_is_an_old_button() -> None:
    assert tap("w:0", accessible=False) == FixedReply("telegram-old-button")


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("ru-RU", "ru"), (None, "ru"), ("kk", "ru"), ("en-GB", "en"), ("xx", "en")],
)
def test_greeting_language(code: str | None, language: str) -> None:
    assert greeting_language(code) == language

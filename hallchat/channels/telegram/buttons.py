"""Buttons under messages, and the callback data that Telegram sends back for a tap: at most 64 bytes."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from hallchat.wording import LANGUAGES, say
from hallchat.wording.cards import day_hours
from hallchat.wording.formats import own_language_name

REPLY, QUOTE, HOUR, LANGUAGE = "w", "q", "h", "l"
"""Kinds of callback data: the button's own label, a yes to a quote, a free hour, a language."""
MAX_CALLBACK_BYTES = 64
_HOURS_PER_ROW = 4
_SHORT_LABEL_CHARACTERS = 14
"""Two labels of at most this length share a row."""

ButtonRows = list[list[InlineKeyboardButton]]


def reply_buttons(labels: Iterable[str], first_number: int = 0) -> ButtonRows:
    """Returns buttons that send their own label; short ones in pairs.

    Telegram returns the number of the tapped button: the numbers of one message differ.
    """
    rows: ButtonRows = []
    for number, label in enumerate(labels, first_number):
        button = InlineKeyboardButton(label, callback_data=f"{REPLY}:{number}")
        short = len(label) <= _SHORT_LABEL_CHARACTERS
        if short and rows and len(rows[-1]) == 1 and len(rows[-1][0].text) <= _SHORT_LABEL_CHARACTERS:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def confirm_buttons(language: str, quote: str) -> ButtonRows:
    """Returns the buttons of a summary: yes to this quote, or a change."""
    yes = InlineKeyboardButton(say(language, "chip-confirm"), callback_data=f"{QUOTE}:{quote}")
    return [[yes], *reply_buttons([say(language, "chip-change")])]


def hour_buttons(result: Any) -> ButtonRows:
    """Returns a button for each free hour of a day, at which a booking may begin."""
    free = [hour for hour in day_hours(result) if hour["state"] == "free"]
    buttons = [
        InlineKeyboardButton(hour["clock"], callback_data=_hour_data(result, hour["start"])) for hour in free
    ]
    return [buttons[at : at + _HOURS_PER_ROW] for at in range(0, len(buttons), _HOURS_PER_ROW)]


def language_buttons() -> ButtonRows:
    return [
        [
            InlineKeyboardButton(own_language_name(code), callback_data=f"{LANGUAGE}:{code}")
            for code in LANGUAGES
        ]
    ]


def link_button(label: str, address: str) -> ButtonRows:
    """Returns a button that opens the address; none where Telegram refuses the address, as for localhost."""
    host = urlsplit(address).hostname or ""
    return [[InlineKeyboardButton(label, url=address)]] if "." in host or _is_ip(host) else []


def inline_keyboard(rows: Sequence[Sequence[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if rows else None


def contact_keyboard(language: str) -> ReplyKeyboardMarkup:
    """Returns a keyboard of one button, which sends the client's own phone number."""
    button = KeyboardButton(say(language, "telegram-share-contact"), request_contact=True)
    return ReplyKeyboardMarkup(
        [[button]],
        resize_keyboard=True,
        one_time_keyboard=True,
        input_field_placeholder=say(language, "telegram-placeholder"),
    )


def _hour_data(result: Any, start: int) -> str:
    """Returns the callback data of an hour; without the hall where its title is too long."""
    data = f"{HOUR}:{result['date']}/{start}/{result['title']}"
    return data if len(data.encode()) <= MAX_CALLBACK_BYTES else f"{HOUR}:{result['date']}/{start}/"


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True

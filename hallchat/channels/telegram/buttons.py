"""Buttons under messages, and the callback data that Telegram sends back for a tap: at most 64 bytes."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from hallchat.wording import LANGUAGES, say
from hallchat.wording.cards import day_steps
from hallchat.wording.formats import own_language_name

REPLY, QUOTE, HOUR, LANGUAGE = "w", "q", "h", "l"
"""Kinds of callback data: the button's own label, a yes to a quote, a free hour, a language."""
MAX_CALLBACK_BYTES = 64
MAX_STARTS = 90
"""Telegram shows at most 100 buttons under a message, the quick replies among them."""
_FEW_STARTS, _FEW_PER_ROW, _MANY_PER_ROW = 24, 4, 5
"""Up to so many are in rows of four, more in rows of five: a phone shows no more in a row."""
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
    """Returns a button for each time of a day at which a booking may begin."""
    starts = [step for step in day_steps(result) if step["least"]][:MAX_STARTS]
    per_row = _FEW_PER_ROW if len(starts) <= _FEW_STARTS else _MANY_PER_ROW
    buttons = [
        InlineKeyboardButton(step["clock"], callback_data=_hour_data(result, step["minute"]))
        for step in starts
    ]
    return [buttons[at : at + per_row] for at in range(0, len(buttons), per_row)]


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


def _hour_data(result: Any, minute: int) -> str:
    """Returns the callback data of a start, so many minutes after midnight; a long title is left out."""
    data = f"{HOUR}:{result['date']}/{minute // 60}:{minute % 60:02d}/{result['title']}"
    return data if len(data.encode()) <= MAX_CALLBACK_BYTES else data[: data.rindex("/") + 1]


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True

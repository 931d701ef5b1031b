"""Buttons under messages, and what Telegram sends back for a tap on one: at most 64 bytes."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from hallchat.wording import LANGUAGES, say
from hallchat.wording.cards import day_hours

WORDS, QUOTE, HOUR, LANGUAGE = "w", "q", "h", "l"
"""What a button says: its own label, yes to a quote, a free hour, a language."""
MOST_BYTES = 64
_IN_A_ROW = 4
_SHORT = 14
"""Labels of so many characters stand two in a row."""
_LANGUAGES = {"ru": "Русский", "en": "English"}

Rows = list[list[InlineKeyboardButton]]


def words(labels: Iterable[str], begin: int = 0) -> Rows:
    """Replies that are sent as they are written; short ones stand in pairs."""
    rows: Rows = []
    for number, label in enumerate(labels, begin):
        button = InlineKeyboardButton(label, callback_data=f"{WORDS}:{number}")
        if rows and len(rows[-1]) == 1 and len(rows[-1][0].text) <= _SHORT >= len(label):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def confirm(language: str, quote: str) -> Rows:
    """Yes to this quote, or a change."""
    yes = InlineKeyboardButton(say(language, "chip-confirm"), callback_data=f"{QUOTE}:{quote}")
    return [[yes], *words([say(language, "chip-change")])]


def free_hours(result: Any) -> Rows:
    """The free hours of a day, to begin at."""
    free = [hour for hour in day_hours(result) if hour["state"] == "free"]
    buttons = [InlineKeyboardButton(h["clock"], callback_data=_hour(result, h["start"])) for h in free]
    return [buttons[at : at + _IN_A_ROW] for at in range(0, len(buttons), _IN_A_ROW)]


def languages() -> Rows:
    buttons = [
        InlineKeyboardButton(_LANGUAGES[each], callback_data=f"{LANGUAGE}:{each}") for each in LANGUAGES
    ]
    return [buttons]


def url(label: str, address: str) -> Rows:
    """A button that opens the address; none where Telegram would refuse it, as it does localhost."""
    host = urlsplit(address).hostname or ""
    return [[InlineKeyboardButton(label, url=address)]] if "." in host or _is_ip(host) else []


def keyboard(rows: Sequence[Sequence[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if rows else None


def contact(language: str) -> ReplyKeyboardMarkup:
    """A button that sends the client's own number."""
    button = KeyboardButton(say(language, "telegram-share-contact"), request_contact=True)
    return ReplyKeyboardMarkup(
        [[button]],
        resize_keyboard=True,
        one_time_keyboard=True,
        input_field_placeholder=say(language, "telegram-placeholder"),
    )


def _hour(result: Any, start: int) -> str:
    named = f"{HOUR}:{result['date']}/{start}/{result['title']}"
    return named if len(named.encode()) <= MOST_BYTES else f"{HOUR}:{result['date']}/{start}/"


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True

"""Reads an update: it becomes a message for the agent, a command, a choice of language or a fixed reply."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from telegram import CallbackQuery, Message, MessageEntity, Update
from telegram.constants import ChatType

from hallchat.channels.telegram import buttons
from hallchat.wording import DEFAULT_LANGUAGE, INTERNATIONAL_LANGUAGE, LANGUAGES, say
from hallchat.wording.formats import start as start_words

_KINDS_WITHOUT_TEXT = (
    *("photo", "voice", "video", "video_note", "audio", "document", "sticker", "animation"),
    *("location", "venue", "poll", "dice", "story", "game", "paid_media", "checklist"),
)


@dataclass(frozen=True, slots=True)
class ClientMessage:
    """A message for the agent."""

    text: str
    quote: str | None = None
    """The id of the quote that a tapped button names."""
    can_be_reply: bool = True
    """True if it may reply to the last answer in the chat; False for a forwarded or edited message."""
    from_button: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    name: str


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """The client has chosen a language."""

    language: str


@dataclass(frozen=True, slots=True)
class FixedReply:
    """An update that the bot answers with one message of `wording`, without the agent."""

    message: str


Incoming = ClientMessage | Command | LanguageChoice | FixedReply


def greeting_language(language_code: str | None) -> str:
    """Returns the language to greet a client in, given the language of the client's Telegram."""
    if language_code is None:
        return DEFAULT_LANGUAGE
    code = language_code.split("-")[0]
    readable = (language for language in LANGUAGES if code in say(language, "telegram-readers").split())
    return next(readable, INTERNATIONAL_LANGUAGE)


def language_code(payload: Mapping[str, Any]) -> str | None:
    """Returns the language of the sender's Telegram, from the raw update."""
    parts = (part for part in payload.values() if isinstance(part, dict))
    senders = (part["from"] for part in parts if "from" in part)
    return next((sender.get("language_code") for sender in senders), None)


def parse_update(update: Update, language: str, today: date) -> Incoming | None:
    """Returns the content of an update; None for one that needs no answer.

    `language` is the conversation's: a tapped button becomes a message in it.
    """
    if update.callback_query is not None:
        return _parse_tap(update.callback_query, language, today)
    message = update.message or update.edited_message
    if message is None:
        return None
    if message.chat.type != ChatType.PRIVATE:
        return FixedReply("telegram-private") if _command(message) in ("start", "help") else None
    return _parse_message(message, edited=update.message is None)


def _parse_message(message: Message, edited: bool) -> Incoming | None:
    if message.contact is not None:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        number = message.contact.phone_number
        if own and number:
            return ClientMessage(f"+{number.lstrip('+')}")
        return FixedReply("telegram-own-contact")
    if (name := _command(message)) is not None:
        return Command(name)
    text = message.text or message.caption
    if text:
        return ClientMessage(text, can_be_reply=not edited and message.forward_origin is None)
    without_text = not edited and any(getattr(message, kind, None) for kind in _KINDS_WITHOUT_TEXT)
    return FixedReply("telegram-only-text") if without_text else None


def _command(message: Message) -> str | None:
    """Returns "start" of "/start@bot hello"; None for a message that is no command."""
    at_start = message.entities and message.entities[0].offset == 0
    if not message.text or not at_start or message.entities[0].type != MessageEntity.BOT_COMMAND:
        return None
    return message.text[1 : message.entities[0].length].partition("@")[0].lower()


def _parse_tap(query: CallbackQuery, language: str, today: date) -> Incoming:
    kind, _, value = (query.data or "").partition(":")
    if kind == buttons.QUOTE:
        return ClientMessage(say(language, "chip-confirm"), quote=value, from_button=True)
    if kind == buttons.LANGUAGE and value in LANGUAGES:
        return LanguageChoice(value)
    if kind == buttons.HOUR and (text := _hour_text(value, language, today)):
        return ClientMessage(text, from_button=True)
    if kind == buttons.REPLY and (text := _label(query)):
        return ClientMessage(text, from_button=True)
    return FixedReply("telegram-old-button")


def _hour_text(value: str, language: str, today: date) -> str | None:
    """Returns the message of a tap on a free hour ("2026-11-27/15:30/Мрак"); None for data that is not ours.

    Hours from 24 on are those of the next day; an earlier version wrote the hour alone.
    """
    iso_date, _, rest = value.partition("/")
    begins, _, hall = rest.partition("/")
    hour, _, minute = begins.partition(":")
    try:
        minutes = 60 * int(hour) + int(minute or 0)
        day_words, clock = start_words(language, date.fromisoformat(iso_date), minutes, today)
    except (ValueError, OverflowError):
        return None
    if hall:
        return say(language, "chip-start", hall=hall, day=day_words, start=clock)
    return say(language, "chip-start-alone", day=day_words, start=clock)


def _label(query: CallbackQuery) -> str | None:
    """Returns the label of the tapped button; None where Telegram no longer has its message."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return None
    rows = message.reply_markup.inline_keyboard
    return next((b.text for row in rows for b in row if b.callback_data == query.data), None)

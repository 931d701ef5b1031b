"""What an update says, as a value: words for the agent, a command, or what Telegram is answered by itself."""

from dataclasses import dataclass
from datetime import date

from telegram import CallbackQuery, Message, MessageEntity, Update
from telegram.constants import ChatType

from hallchat.channels.telegram import buttons
from hallchat.wording import LANGUAGES, say
from hallchat.wording.formats import day

_RUSSIAN_READERS = {"ru", "be", "uk", "kk", "ky", "tg", "uz", "hy", "az", "tt"}
_WORDLESS = (
    *("photo", "voice", "video", "video_note", "audio", "document", "sticker", "animation"),
    *("location", "venue", "poll", "dice", "story", "game", "paid_media", "checklist"),
)


@dataclass(frozen=True, slots=True)
class ClientMessage:
    """A message for the agent."""

    text: str
    quote: str | None = None
    """The quote that a pressed button spoke of."""
    seen: bool = True
    """Whether it can be an answer to what the chat showed last: neither forwarded nor an edit."""
    tapped: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    name: str


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """The client has chosen a language."""

    language: str


@dataclass(frozen=True, slots=True)
class FixedReply:
    """The client is told this sentence of `wording`, and nothing else."""

    message: str


Incoming = ClientMessage | Command | LanguageChoice | FixedReply


def greeting_language(language_code: str | None) -> str:
    """The language to greet somebody in whose Telegram speaks that one."""
    if language_code is None or language_code.split("-")[0] in _RUSSIAN_READERS:
        return "ru"
    return "en"


def parse_update(update: Update, language: str, today: date) -> Incoming | None:
    """What the update says in a conversation of that language; None for what needs no answer."""
    if update.callback_query is not None:
        return _tapped(update.callback_query, language, today)
    message = update.message or update.edited_message
    if message is None:
        return None
    if message.chat.type != ChatType.PRIVATE:
        return FixedReply("telegram-private") if _command(message) in ("start", "help") else None
    return _written(message, edited=update.message is None)


def _written(message: Message, edited: bool) -> Incoming | None:
    if message.contact is not None:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        number = message.contact.phone_number
        return (
            ClientMessage(f"+{number.lstrip('+')}") if own and number else FixedReply("telegram-own-contact")
        )
    if (name := _command(message)) is not None:
        return Command(name)
    text = message.text or message.caption
    if text:
        return ClientMessage(text, seen=not edited and message.forward_origin is None)
    said_nothing = not edited and any(getattr(message, kind, None) for kind in _WORDLESS)
    return FixedReply("telegram-only-text") if said_nothing else None


def _command(message: Message) -> str | None:
    """ "start" of "/start@bot hello"."""
    begins = message.entities and message.entities[0].offset == 0
    if not message.text or not begins or message.entities[0].type != MessageEntity.BOT_COMMAND:
        return None
    return message.text[1 : message.entities[0].length].partition("@")[0].lower()


def _tapped(query: CallbackQuery, language: str, today: date) -> Incoming:
    kind, _, rest = (query.data or "").partition(":")
    if kind == buttons.QUOTE:
        return ClientMessage(say(language, "chip-confirm"), quote=rest, tapped=True)
    if kind == buttons.LANGUAGE and rest in LANGUAGES:
        return LanguageChoice(rest)
    if kind == buttons.HOUR and (words := _hour(rest, language, today)):
        return ClientMessage(words, tapped=True)
    if kind == buttons.WORDS and (words := _label(query)):
        return ClientMessage(words, tapped=True)
    return FixedReply("telegram-old-button")


def _hour(rest: str, language: str, today: date) -> str | None:
    """The words of a tap on a free hour; None for what no button of ours holds."""
    when, _, rest = rest.partition("/")
    start, _, hall = rest.partition("/")
    try:
        said = day(language, date.fromisoformat(when), today)
        hour = f"{int(start) % 24:02d}:00"
    except ValueError:
        return None
    if hall:
        return say(language, "chip-start", hall=hall, day=said, start=hour)
    return say(language, "chip-start-alone", day=said, start=hour)


def _label(query: CallbackQuery) -> str | None:
    """What is written on the tapped button; None where Telegram no longer has its message."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return None
    rows = message.reply_markup.inline_keyboard
    return next((b.text for row in rows for b in row if b.callback_data == query.data), None)

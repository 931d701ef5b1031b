"""The bot's commands: some are messages for the agent, the others have answers of their own."""

import asyncio
from collections.abc import Sequence
from functools import partial

from telegram import Bot, BotCommand

from hallchat.agent import Agent
from hallchat.booking.hall_views import studio_view
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.chat_context import ChatContext, start_conversation
from hallchat.channels.telegram.incoming import ClientMessage
from hallchat.channels.telegram.messages import OutgoingMessage, booking_list, text_messages
from hallchat.channels.telegram.retry import with_retries
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, say

NAMES = ("start", "halls", "bookings", "cancel", "new", "language", "help")
MAX_BOOKINGS = 10
_CLIENT_MESSAGES = {"halls": "chip-halls", "cancel": "chip-start-over"}
"""Commands that stand for a client's message, by its name in `wording`."""


async def register(bot: Bot, stop: asyncio.Event) -> None:
    """Shows the commands in Telegram's menu in each language; in the default one for all other languages."""
    for language in ("", *LANGUAGES):
        menu = [
            BotCommand(name, say(language or DEFAULT_LANGUAGE, f"telegram-command-{name}")) for name in NAMES
        ]
        await with_retries("setMyCommands", partial(bot.set_my_commands, menu, language_code=language), stop)


def run_command(agent: Agent, context: ChatContext, name: str) -> ClientMessage | Sequence[OutgoingMessage]:
    """Returns the message that the command stands for, or its answer; help for an unknown command."""
    language = context.language
    if name in _CLIENT_MESSAGES:
        return ClientMessage(say(language, _CLIENT_MESSAGES[name]))
    if name == "bookings":
        return _bookings(agent, context)
    if name == "language":
        return text_messages(markup.to_html(say(language, "telegram-language")), buttons.language_buttons())
    replies = buttons.reply_buttons([say(language, "chip-halls"), say(language, "chip-book")])
    if name == "new":
        start_conversation(agent, context.chat_id, language)
        text = say(language, "telegram-new")
    elif name == "start":
        text = say(language, "greeting", studio=studio_view(agent.studio().studio, language)["name"])
    else:
        text = say(language, "telegram-help")
    return text_messages(markup.to_html(text), replies)


def _bookings(agent: Agent, context: ChatContext) -> Sequence[OutgoingMessage]:
    bookings = agent.bookings(context.conversation_id or "", context.language)[-MAX_BOOKINGS:]
    if not bookings:
        return text_messages(markup.to_html(say(context.language, "telegram-no-bookings")))
    return booking_list(context.language, bookings)

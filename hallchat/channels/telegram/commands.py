"""Commands: words for the agent where there are such, else what Telegram's own clients expect of a bot."""

from collections.abc import Sequence
from functools import partial

from telegram import Bot, BotCommand

from hallchat.agent import Agent
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.chat_context import ChatContext, begin
from hallchat.channels.telegram.incoming import ClientMessage
from hallchat.channels.telegram.messages import OutgoingMessage, booked, sentence
from hallchat.channels.telegram.retry import insist
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, say

NAMES = ("start", "halls", "bookings", "cancel", "new", "language", "help")
MOST_BOOKINGS = 10
_SAYS = {"halls": "chip-halls", "cancel": "chip-start-over"}
"""Commands that are a client's words."""


async def register(bot: Bot) -> None:
    """Let Telegram show the commands, in both languages, and to whoever speaks neither in the first."""
    for language in ("", *LANGUAGES):
        said = [
            BotCommand(name, say(language or DEFAULT_LANGUAGE, f"telegram-command-{name}")) for name in NAMES
        ]
        await insist("setMyCommands", partial(bot.set_my_commands, said, language_code=language))


def obey(agent: Agent, place: ChatContext, name: str) -> ClientMessage | Sequence[OutgoingMessage]:
    """What the command says to the agent, or what it is answered; one that is unknown asks for help."""
    language = place.language
    if name in _SAYS:
        return ClientMessage(say(language, _SAYS[name]))
    if name == "bookings":
        return _bookings(agent, place)
    if name == "language":
        return sentence(markup.text(say(language, "telegram-language")), buttons.languages())
    chips = buttons.words([say(language, "chip-halls"), say(language, "chip-book")])
    if name == "new":
        begin(agent, place.chat_id, language)
        return sentence(markup.text(say(language, "telegram-new")), chips)
    if name == "start":
        return sentence(markup.text(say(language, "greeting", studio=agent.settings.studio_name)), chips)
    return sentence(markup.text(say(language, "telegram-help")), chips)


def _bookings(agent: Agent, place: ChatContext) -> Sequence[OutgoingMessage]:
    found = agent.bookings(place.conversation_id or "", place.language)[-MOST_BOOKINGS:]
    if not found:
        return sentence(markup.text(say(place.language, "telegram-no-bookings")))
    return booked(place.language, found)

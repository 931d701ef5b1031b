"""Commands: words for the agent where there are such, else what Telegram's own clients expect of a bot."""

from collections.abc import Sequence
from functools import partial

from telegram import Bot, BotCommand

from hallchat.agent import Agent
from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.chat_context import Place, begin
from hallchat.channels.telegram.incoming import Said
from hallchat.channels.telegram.messages import Outgoing, booked, sentence
from hallchat.channels.telegram.retry import insist
from hallchat.wording import DEFAULT, LOCALES, say

NAMES = ("start", "halls", "bookings", "cancel", "new", "language", "help")
MOST_BOOKINGS = 10
_SAYS = {"halls": "chip-halls", "cancel": "chip-start-over"}
"""Commands that are a client's words."""


async def register(bot: Bot) -> None:
    """Let Telegram show the commands, in both languages, and to whoever speaks neither in the first."""
    for language in ("", *LOCALES):
        said = [BotCommand(name, say(language or DEFAULT, f"telegram-command-{name}")) for name in NAMES]
        await insist("setMyCommands", partial(bot.set_my_commands, said, language_code=language))


def obey(agent: Agent, place: Place, name: str) -> Said | Sequence[Outgoing]:
    """What the command says to the agent, or what it is answered; one that is unknown asks for help."""
    locale = place.locale
    if name in _SAYS:
        return Said(say(locale, _SAYS[name]))
    if name == "bookings":
        return _bookings(agent, place)
    if name == "language":
        return sentence(markup.text(say(locale, "telegram-language")), buttons.languages())
    chips = buttons.words([say(locale, "chip-halls"), say(locale, "chip-book")])
    if name == "new":
        begin(agent, place.chat_id, locale)
        return sentence(markup.text(say(locale, "telegram-new")), chips)
    if name == "start":
        return sentence(markup.text(say(locale, "greeting", studio=agent.settings.studio_name)), chips)
    return sentence(markup.text(say(locale, "telegram-help")), chips)


def _bookings(agent: Agent, place: Place) -> Sequence[Outgoing]:
    found = agent.bookings(place.conversation_id or "", place.locale)[-MOST_BOOKINGS:]
    if not found:
        return sentence(markup.text(say(place.locale, "telegram-no-bookings")))
    return booked(place.locale, found)

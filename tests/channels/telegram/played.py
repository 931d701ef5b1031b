"""An application whose `flask chat` goes through Telegram: a client there sends each line to the bot.

The printed reply is the text in the client's chat, with the links of buttons.
"""

import os
from collections.abc import Iterator

from flask import Flask
from sqlalchemy import select

from hallchat import create_app
from hallchat.agent import Agent
from hallchat.agent.events import Done, Event, Text, ToolStarted
from hallchat.config import Settings
from hallchat.models import Turn
from tests.channels.telegram.bot import RunningBot
from tests.channels.telegram.talking import Chat
from tests.fake_telegram import FakeTelegram, Shown


class ThroughTelegram(Agent):
    """An agent for the terminal that sends each message through a client in Telegram."""

    def reply(self, conversation_id: str, text: str, button_quote_id: str | None = None) -> Iterator[Event]:
        chat, before = self._chat(), self._last_turn_id()
        shown = chat.say(text) if text.strip() else []  # Telegram sends no empty message
        with self.sessions() as session:
            turn = session.get(Turn, self._last_turn_id()) if self._last_turn_id() != before else None
            yield Text("\n\n".join(map(_as_text, shown)))
            if turn is not None:
                yield from (ToolStarted(call.name, call.arguments) for call in turn.tool_calls)
                yield from self._done(turn)

    def _done(self, turn: Turn) -> Iterator[Done]:
        found = self.turn(turn.conversation_id, turn.number)
        yield from (past.done for past in (found.turns if found else ()) if past.done)

    def _last_turn_id(self) -> int | None:
        with self.sessions() as session:
            return session.scalar(select(Turn.id).order_by(Turn.id.desc()).limit(1))

    def _chat(self) -> Chat:
        if "_running" not in vars(self):
            telegram = FakeTelegram().__enter__()
            settings = _bot_settings(self.settings, telegram)
            bot = RunningBot(Agent(self.sessions, settings, self.engine, self.clock)).__enter__()
            object.__setattr__(self, "_running", (telegram, bot))
            object.__setattr__(self, "_telegram_chat", Chat(telegram.person(os.getpid()), self.sessions))
        chat: Chat = vars(self)["_telegram_chat"]
        return chat


def make() -> Flask:
    app = create_app()
    agent: Agent = app.extensions["hallchat"]
    app.extensions["hallchat"] = ThroughTelegram(agent.sessions, agent.settings, agent.engine, agent.clock)
    return app


def _bot_settings(settings: Settings, telegram: FakeTelegram) -> Settings:
    return settings.model_copy(
        update={
            "telegram_bot_token": telegram.token,
            "telegram_api_base_url": telegram.base_url,
            "messages_per_minute": 1000,
        }
    )


def _as_text(shown: Shown) -> str:
    return "\n".join((shown.text, *(button.url for button in shown.buttons if button.url)))

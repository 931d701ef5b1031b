"""The application whose `flask chat` talks through Telegram: each line is said to the bot by a client there.

What is printed as the reply is what the client's chat shows, links of its buttons among it.
"""

import os
from collections.abc import Iterator

from flask import Flask
from sqlalchemy import select

from hallchat import create_app
from hallchat.agent import Agent
from hallchat.agent.events import Event, Text, ToolStarted
from hallchat.agent.turns.transcript import stored_answer
from hallchat.config import Settings
from hallchat.models import Turn
from tests.channels.telegram.bot import RunningBot
from tests.channels.telegram.talking import Chat
from tests.fake_telegram import FakeTelegram, Shown


class ThroughTelegram(Agent):
    """Lets one client say in Telegram what the terminal is told."""

    def reply(self, conversation_id: str, text: str, button_quote_id: str | None = None) -> Iterator[Event]:
        chat, before = self._chat(), self._last()
        shown = chat.say(text) if text.strip() else []  # Telegram sends no empty message
        with self.sessions() as session:
            turn = session.get(Turn, self._last()) if self._last() != before else None
            yield Text("\n\n".join(map(_read, shown)))
            if turn is not None:
                yield from (ToolStarted(call.name, call.arguments) for call in turn.tool_calls)
                yield stored_answer(turn)[1]

    def _last(self) -> int | None:
        with self.sessions() as session:
            return session.scalar(select(Turn.id).order_by(Turn.id.desc()).limit(1))

    def _chat(self) -> Chat:
        if "_running" not in vars(self):
            telegram = FakeTelegram().__enter__()
            settings = _of_bot(self.settings, telegram)
            bot = RunningBot(Agent(self.sessions, settings, self.engine, self.clock)).__enter__()
            object.__setattr__(self, "_running", (telegram, bot))
            object.__setattr__(self, "_talk", Chat(telegram.person(os.getpid()), self.sessions))
        talk: Chat = vars(self)["_talk"]
        return talk


def make() -> Flask:
    app = create_app()
    agent: Agent = app.extensions["hallchat"]
    app.extensions["hallchat"] = ThroughTelegram(agent.sessions, agent.settings, agent.engine, agent.clock)
    return app


def _of_bot(settings: Settings, telegram: FakeTelegram) -> Settings:
    return settings.model_copy(
        update={
            "telegram_bot_token": telegram.token,
            "telegram_api_base_url": telegram.base_url,
            "messages_per_minute": 1000,
        }
    )


def _read(shown: Shown) -> str:
    return "\n".join((shown.text, *(button.url for button in shown.buttons if button.url)))

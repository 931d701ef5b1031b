"""The same messages have the same effects in all channels."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from hallchat import create_app
from hallchat.agent import Agent
from hallchat.agent.engines.rules import RulesEngine
from hallchat.channels.terminal import collect
from hallchat.extensions import db
from hallchat.models import Booking, ToolCall
from tests.channels.telegram.conftest import MakeBot
from tests.channels.telegram.talking import Chat
from tests.channels.web.conftest import Browser
from tests.conftest import Clock, Database, MakeSettings, seed_demo
from tests.fake_telegram import FakeTelegram

DIALOGUES = {
    "once": [
        "Мрак на 5 декабря с 12 до 15, нас пятеро. Анна, 8 912 345-67-89, anna@example.com",
        "да",
    ],
    "change": [
        "Здравствуйте! Какие у вас есть залы?",
        "а сколько стоит Пустота?",
        "тогда Мрак, 5 декабря",
        "с 12 до 15, человек пять",
        "Анна Белова, anna@example.com, 89123456789",
        "да, но давайте на час позже",
        "да",
        "что с моей бронью?",
    ],
    "english": [
        "hi! which hall is the cheapest?",
        "ok, December 6 from 12 till 2 pm, 4 of us",
        "John Smith, john@example.com, +7 912 345-67-89",
        "no, make it 3 people",
        "yes",
    ],
}
Done = tuple[list[tuple[str, dict[str, Any]]], list[dict[str, Any]]]
OWN = {"id", "reference", "checkout_key", "conversation_id", "quote_id"}
"""Columns that differ for each booking."""


def done_by(database: Database) -> Done:
    """The stored tool calls and bookings, without the ids of quotes."""
    with database.sessions() as session:
        calls = [
            (call.name, {key: value for key, value in call.arguments.items() if key != "quote"})
            for call in session.scalars(select(ToolCall).order_by(ToolCall.id))
        ]
        rows = session.scalars(select(Booking).order_by(Booking.id))
        columns = [column.key for column in Booking.__mapper__.columns if column.key not in OWN]
        return calls, [{key: getattr(row, key) for key in columns} for row in rows]


@pytest.mark.parametrize("lines", DIALOGUES.values(), ids=DIALOGUES)
def test_web_terminal_and_telegram_do_the_same(
    lines: Sequence[str],
    sqlite: Database,
    make_settings: MakeSettings,
    clock: Clock,
    telegram: FakeTelegram,
    make_bot: MakeBot,
) -> None:
    def in_terminal() -> None:
        agent = Agent(sqlite.sessions, make_settings(), RulesEngine(), clock)
        conversation = agent.start("terminal", "ru")
        for line in lines:
            collect(agent.reply(conversation, line), "ru")

    def on_the_web() -> None:
        app = create_app(make_settings(DATABASE_URL=sqlite.url), RulesEngine(), clock)
        Browser(app.test_client()).say(*lines)
        with app.app_context():
            db.engine.dispose()

    def in_telegram() -> None:
        with make_bot():
            chat = Chat(telegram.person(7), sqlite.sessions)
            for line in lines:
                chat.say(line)

    found = [run_in_new_studio(sqlite, way) for way in (in_telegram, on_the_web, in_terminal)]
    assert found[0][1], "it books"
    assert found[0] == found[1] == found[2]


def run_in_new_studio(database: Database, way: Callable[[], None]) -> Done:
    """Runs `way` in a new studio and returns the tool calls and the bookings."""
    database.clear()
    with database.sessions.begin() as session:
        seed_demo(session)
    way()
    return done_by(database)

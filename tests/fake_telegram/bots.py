"""The real client library, connected to the fake."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from tests.fake_telegram.telegram import FakeTelegram

Doing = Callable[[Bot], Awaitable[Any]]


def run(telegram: FakeTelegram, doing: Doing, *, token: str = FakeTelegram.token) -> Any:
    """Runs the coroutine function with a bot in a new event loop. Raises the bot's exceptions."""

    async def do() -> Any:
        async with bot_of(telegram, token=token) as bot:
            return await doing(bot)

    return asyncio.run(do())


def bot_of(telegram: FakeTelegram, *, token: str = FakeTelegram.token, connections: int = 10) -> Bot:
    return bot_at(telegram.base_url, token, connections)


def bot_at(base_url: str, token: str, connections: int = 10) -> Bot:
    # Reading all certificates would take most of the time.
    more = {"trust_env": False, "verify": False}
    return Bot(
        token,
        base_url=f"{base_url}/bot",
        base_file_url=f"{base_url}/file/bot",
        request=HTTPXRequest(connections, pool_timeout=5, httpx_kwargs=more),
        get_updates_request=HTTPXRequest(2, httpx_kwargs=more),
    )


def buttons(*labelled: tuple[str, str]) -> InlineKeyboardMarkup:
    """A column of buttons, each of a text and its data or link."""
    rows = [
        InlineKeyboardButton(text, url=what)
        if "://" in what
        else InlineKeyboardButton(text, callback_data=what)
        for text, what in labelled
    ]
    return InlineKeyboardMarkup.from_column(rows)

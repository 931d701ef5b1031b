"""The real client library, talking to the fake."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from tests.fake_telegram.telegram import FakeTelegram

Doing = Callable[[Bot], Awaitable[Any]]


def run(telegram: FakeTelegram, doing: Doing, *, token: str = FakeTelegram.token) -> Any:
    """Do that with a bot, in a loop of its own. Raises what the bot raises."""

    async def do() -> Any:
        async with bot_of(telegram, token=token) as bot:
            return await doing(bot)

    return asyncio.run(do())


def bot_of(telegram: FakeTelegram, *, token: str = FakeTelegram.token, connections: int = 10) -> Bot:
    return bot_at(telegram.base_url, token, connections)


def bot_at(base_url: str, token: str, connections: int = 10) -> Bot:
    # The certificates of all authorities take longer to read than all else here.
    more = {"trust_env": False, "verify": False}
    return Bot(
        token,
        base_url=f"{base_url}/bot",
        base_file_url=f"{base_url}/file/bot",
        request=HTTPXRequest(connections, pool_timeout=5, httpx_kwargs=more),
        get_updates_request=HTTPXRequest(2, httpx_kwargs=more),
    )


def buttons(*labelled: tuple[str, str]) -> InlineKeyboardMarkup:
    """One below the other: texts, and the data or link of each."""
    rows = [
        InlineKeyboardButton(text, url=what)
        if "://" in what
        else InlineKeyboardButton(text, callback_data=what)
        for text, what in labelled
    ]
    return InlineKeyboardMarkup.from_column(rows)

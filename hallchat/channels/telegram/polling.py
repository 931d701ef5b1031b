"""Long polling. An update is stored first; the next request then tells Telegram that it has arrived."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update

from hallchat.channels.telegram.inbox import PendingUpdate
from hallchat.channels.telegram.retry import with_retries
from hallchat.error_summary import describe

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
TIMEOUT_S = 30
"""Telegram answers at the latest after this time, then with no updates."""
_NETWORK_S = 15
"""Time for the answer to arrive, beyond TIMEOUT_S."""
_METHOD = "getupdates"
"""Called directly, because the library's own `get_updates` fails for all updates where it cannot read one.

In small letters, which Telegram accepts: for "getUpdates" the library would warn to use its own method.
"""
_DATABASE_RETRY_S = 2.0

Store = Callable[[Sequence[PendingUpdate]], Awaitable[None]]

log = logging.getLogger(__name__)


async def poll(bot: Bot, store: Store) -> None:
    """Fetches updates and stores them, until it is cancelled. Raises InvalidToken."""
    offset: int | None = None

    async def fetch() -> list[dict[str, Any]]:
        parameters = {"offset": offset, "timeout": TIMEOUT_S, "allowed_updates": ALLOWED_UPDATES}
        updates = await bot.do_api_request(_METHOD, parameters, read_timeout=TIMEOUT_S + _NETWORK_S)
        return cast(list[dict[str, Any]], updates)

    while True:
        updates = await with_retries("getUpdates", fetch)
        if updates:
            readable = [update for raw in updates if (update := _pending_update(bot, raw)) is not None]
            await _store(store, readable)
            offset = updates[-1]["update_id"] + 1


async def _store(store: Store, updates: Sequence[PendingUpdate]) -> None:
    """Stores the updates; retries while the database is down, and Telegram holds them as long."""
    while True:
        try:
            return await store(updates)
        except SQLAlchemyError as error:
            log.error("updates cannot be stored: %s", describe(error))
        await asyncio.sleep(_DATABASE_RETRY_S)


def _pending_update(bot: Bot, raw: dict[str, Any]) -> PendingUpdate | None:
    """Returns the update to store; None for one that the library cannot read, so nobody can answer it."""
    try:
        chat = Update.de_json(raw, bot).effective_chat
    except Exception as error:
        log.error("an update cannot be read: %s", describe(error))
        return None
    return PendingUpdate(raw["update_id"], chat.id, raw) if chat else None

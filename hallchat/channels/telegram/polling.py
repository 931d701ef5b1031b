"""Long polling. An update is stored first; the next request then tells Telegram that it has arrived."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
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
_STORE_TRIES = 5
_PASSING_ERRORS = (OperationalError, InterfaceError, PoolTimeoutError)
"""Errors of a database that is down or busy; any other is the update's own."""

Store = Callable[[PendingUpdate], Awaitable[None]]

log = logging.getLogger(__name__)


async def poll(bot: Bot, store: Store, discard: Store, stop: asyncio.Event) -> None:
    """Fetches updates and stores them, until it is cancelled. Raises InvalidToken, and Stopping.

    `discard` keeps the id alone of an update that cannot be stored.
    """
    offset: int | None = None

    async def fetch() -> list[dict[str, Any]]:
        parameters = {"offset": offset, "timeout": TIMEOUT_S, "allowed_updates": ALLOWED_UPDATES}
        updates = await bot.do_api_request(_METHOD, parameters, read_timeout=TIMEOUT_S + _NETWORK_S)
        return cast(list[dict[str, Any]], updates)

    while True:
        updates = await with_retries("getUpdates", fetch, stop)
        for raw in updates:
            if (update := _pending_update(bot, raw)) is not None:
                await _store(store, discard, update)
            offset = raw["update_id"] + 1


async def _store(store: Store, discard: Store, update: PendingUpdate) -> None:
    """Stores the update; waits while the database is down, and Telegram holds the updates as long.

    An update whose id alone can be stored is at fault itself: it is discarded, so that others are answered.
    That is tried at once after an error that will not pass, else after `_STORE_TRIES` tries.
    """
    tries = 0
    while (error := await _error_of(store, update)) is not None:
        tries += 1
        log.error("update %s cannot be stored: %s", update.update_id, describe(error))
        will_pass = isinstance(error, _PASSING_ERRORS) and tries < _STORE_TRIES
        if not will_pass and await _error_of(discard, update) is None:
            return
        await asyncio.sleep(_DATABASE_RETRY_S)


async def _error_of(store: Store, update: PendingUpdate) -> Exception | None:
    try:
        await store(update)
    except Exception as error:  # of the database, or of its driver, which may refuse a value by any error
        return error
    return None


def _pending_update(bot: Bot, raw: dict[str, Any]) -> PendingUpdate | None:
    """Returns the update to store; None for one that the library cannot read, so nobody can answer it."""
    try:
        chat = Update.de_json(raw, bot).effective_chat
    except Exception as error:
        log.error("an update cannot be read: %s", describe(error))
        return None
    return PendingUpdate(raw["update_id"], chat.id, raw) if chat else None

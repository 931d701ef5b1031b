"""Long polling: an update is written down before Telegram is told, by the next request, that it has come."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update

from hallchat.channels.telegram.inbox import PendingUpdate
from hallchat.channels.telegram.retry import insist
from hallchat.error_summary import describe

ALLOWED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
TIMEOUT_S = 30
_ANSWER_S = 15
"""Beyond that, for the answer to come."""
_RAW = "getupdates"
"""getUpdates as it comes: the library's own reads all updates or, where one is odd, none, and logs them.

Telegram does not mind capitals; the library would warn of its own name.
"""
_REST_S = 2.0

log = logging.getLogger(__name__)


async def poll(bot: Bot, keep: Callable[[Sequence[PendingUpdate]], Awaitable[None]]) -> None:
    """Fetch updates and keep them, until it is cancelled. Raises InvalidToken."""
    offset: int | None = None

    async def fetch() -> list[dict[str, Any]]:
        asked = {"offset": offset, "timeout": TIMEOUT_S, "allowed_updates": ALLOWED}
        found = await bot.do_api_request(_RAW, asked, read_timeout=TIMEOUT_S + _ANSWER_S)
        return cast(list[dict[str, Any]], found)

    while True:
        updates = await insist("getUpdates", fetch)
        if updates:
            await _kept(keep, [kept for raw in updates if (kept := _to_keep(bot, raw)) is not None])
            offset = updates[-1]["update_id"] + 1


async def _kept(
    keep: Callable[[Sequence[PendingUpdate]], Awaitable[None]], updates: Sequence[PendingUpdate]
) -> None:
    """Keep them, however long the database is away: Telegram holds them as long."""
    while True:
        try:
            return await keep(updates)
        except SQLAlchemyError as error:
            log.error("updates cannot be written down: %s", describe(error))
        await asyncio.sleep(_REST_S)


def _to_keep(bot: Bot, raw: dict[str, Any]) -> PendingUpdate | None:
    """The update as it came; None for one that the library cannot read, and so nobody can answer."""
    try:
        chat = Update.de_json(raw, bot).effective_chat
    except Exception as error:
        log.error("an update cannot be read: %s", describe(error))
        return None
    return PendingUpdate(raw["update_id"], chat.id, raw) if chat else None

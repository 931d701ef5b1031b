"""Long polling: an update is written down before Telegram is told, by the next request, that it has come."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update

from hallchat.channels.telegram.delivery import insist
from hallchat.channels.telegram.inbox import Kept
from hallchat.faults import describe

ALLOWED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
TIMEOUT_S = 30
_REST_S = 2.0

log = logging.getLogger(__name__)


async def poll(bot: Bot, keep: Callable[[Sequence[Kept]], Awaitable[None]]) -> None:
    """Fetch updates and keep them, until it is cancelled. Raises InvalidToken."""
    offset: int | None = None

    async def fetch() -> tuple[Update, ...]:
        return await bot.get_updates(offset, timeout=TIMEOUT_S, allowed_updates=ALLOWED)

    while True:
        updates = await insist("getUpdates", fetch)
        if updates:
            await _kept(keep, [_to_keep(update) for update in updates])
            offset = updates[-1].update_id + 1


async def _kept(keep: Callable[[Sequence[Kept]], Awaitable[None]], updates: Sequence[Kept]) -> None:
    """Keep them, however long the database is away: Telegram holds them as long."""
    while True:
        try:
            return await keep(updates)
        except SQLAlchemyError as error:
            log.error("updates cannot be written down: %s", describe(error))
        await asyncio.sleep(_REST_S)


def _to_keep(update: Update) -> Kept:
    chat = update.effective_chat
    payload: dict[str, Any] = update.to_dict()
    return Kept(update.update_id, chat.id if chat else 0, payload)

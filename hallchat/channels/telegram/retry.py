"""Requests to Telegram that are made until they succeed, or cannot."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

FINAL = (BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken)
"""What no other try changes."""
_LONGEST_S = 30.0
_CONFLICT_S = 5.0

T = TypeVar("T")
log = logging.getLogger(__name__)


async def insist(what: str, call: Callable[[], Awaitable[T]], tries: int | None = None) -> T:
    """The call's result, tried again as long as Telegram or the network is at fault, at most `tries` times.

    Waits as long as Telegram wants, else a quarter of a second, then twice as long each time, up to 30
    seconds. Raises one of FINAL, and the last error when the tries are over.
    """
    tried = 0
    while True:
        try:
            return await call()
        except FINAL:
            raise
        except TelegramError as error:
            tried += 1
            if tries is not None and tried >= tries:
                raise
            rest = _rest_s(error, tried)
            log.warning("Telegram %s: %s; again in %.1f s", what, reason(error), rest)
        await asyncio.sleep(rest)


def reason(error: TelegramError) -> str:
    """Why, in words that hold neither the token nor what a client wrote."""
    if isinstance(error, Conflict):
        return "another copy of the bot is running, or a webhook is set"
    if isinstance(error, RetryAfter):
        return "too many requests"
    return type(error).__name__


def _rest_s(error: TelegramError, tried: int) -> float:
    if isinstance(error, RetryAfter):
        wanted = error.retry_after
        seconds = wanted.total_seconds() if isinstance(wanted, timedelta) else float(wanted)
        return seconds + random.uniform(0, 0.5)  # noqa: S311  spread, not secrecy
    if isinstance(error, Conflict):
        return _CONFLICT_S
    most = min(_LONGEST_S, 0.25 * 2.0 ** (tried - 1))
    return most * random.uniform(0.75, 1)  # noqa: S311  spread, not secrecy

"""Requests to Telegram with retries and exponential backoff."""

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

PERMANENT_ERRORS = (BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken)
"""Errors that a retry does not change."""
_FIRST_DELAY_S = 0.25
_MAX_DELAY_S = 30.0
_CONFLICT_DELAY_S = 5.0

T = TypeVar("T")
log = logging.getLogger(__name__)


class Stopping(asyncio.CancelledError):
    """The bot stops. Ends the task of a chat that waits to try again; its update stays in the inbox."""


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Waits before another try. Raises Stopping as soon as `stop` is set."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
    raise Stopping


async def with_retries(
    method: str, call: Callable[[], Awaitable[T]], stop: asyncio.Event, max_tries: int | None = None
) -> T:
    """Returns the call's result; retries while Telegram or the network is at fault.

    Waits as long as Telegram demands, else 0.25 s, then twice as long each time, up to 30 s. Raises one of
    PERMANENT_ERRORS at once, any other error after `max_tries` (None: never). Once `stop` is set it raises
    Stopping instead of trying again.
    """
    tries = 0
    while True:
        try:
            return await call()
        except PERMANENT_ERRORS:
            raise
        except TelegramError as error:
            tries += 1
            if max_tries is not None and tries >= max_tries:
                raise
            delay_s = _delay_s(error, tries)
            log.warning("Telegram %s: %s; again in %.1f s", method, reason(error), delay_s)
        await pause(delay_s, stop)


def reason(error: TelegramError) -> str:
    """Returns the reason for a log, without the token and without a client's words."""
    if isinstance(error, Conflict):
        return "another copy of the bot is running, or a webhook is set"
    if isinstance(error, RetryAfter):
        return "too many requests"
    return type(error).__name__


def _delay_s(error: TelegramError, tries: int) -> float:
    if isinstance(error, RetryAfter):
        demanded = error.retry_after
        seconds = demanded.total_seconds() if isinstance(demanded, timedelta) else float(demanded)
        return seconds + random.uniform(0, 0.5)  # noqa: S311  jitter, not secrecy
    if isinstance(error, Conflict):
        return _CONFLICT_DELAY_S
    longest = min(_MAX_DELAY_S, _FIRST_DELAY_S * 2.0 ** (tries - 1))
    return longest * random.uniform(0.75, 1)  # noqa: S311  jitter, not secrecy

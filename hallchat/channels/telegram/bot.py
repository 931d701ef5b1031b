"""The bot's process: starts, fetches updates until a signal, stops."""

import asyncio
import logging
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import httpx
from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import HTTPXRequest

from hallchat.agent import Agent
from hallchat.channels.telegram import commands, inbox, staff_notices
from hallchat.channels.telegram.chat_queues import ChatQueues
from hallchat.channels.telegram.inbox import PendingUpdate
from hallchat.channels.telegram.polling import poll
from hallchat.channels.telegram.retry import with_retries
from hallchat.channels.telegram.update_handler import UpdateHandler

MAX_CONCURRENT_TURNS = 64
_DATABASE_THREADS = 8
_LIMITS = httpx.Limits(max_connections=64, max_keepalive_connections=8)
"""Telegram accepts 30 messages a second. Few idle connections, as httpx checks each for each request."""
_ENDING_S = 6
"""Seconds that answers get to end when the bot stops: container engines kill after 10."""

log = logging.getLogger(__name__)


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


def run(agent: Agent) -> None:
    """Serves clients in Telegram until SIGTERM or SIGINT. Raises TokenRefusedError.

    The next process takes up at once the answers that have not ended by then.
    """
    try:
        asyncio.run(_serve_until_signal(agent))
    except InvalidToken:
        raise TokenRefusedError from None
    finally:
        agent.release_leases()
    if agent.running:
        os._exit(0)  # does not wait for the threads of answers that another process may answer now


async def _serve_until_signal(agent: Agent) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await serve(agent, stop)


async def serve(agent: Agent, stop: asyncio.Event) -> None:
    """Serves until `stop` is set, then gives the answers that have begun _ENDING_S. Raises InvalidToken."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines hold addresses, and so the token
    bot = _bot(agent)
    turn_threads = ThreadPoolExecutor(MAX_CONCURRENT_TURNS, "turn")
    database_threads = ThreadPoolExecutor(_DATABASE_THREADS, "database")
    handler = UpdateHandler(agent, bot, turn_threads, database_threads, stop)
    queues = ChatQueues(handler.handle)
    receiving = asyncio.create_task(_receive_updates(agent, bot, handler, queues, stop))
    stopped = asyncio.create_task(stop.wait())
    sweep_stopped = threading.Event()
    threading.Thread(target=agent.sweep, args=(sweep_stopped,), daemon=True, name="sweep").start()
    try:
        await asyncio.wait({receiving, stopped}, return_when=asyncio.FIRST_COMPLETED)
        receiving.cancel()
        await asyncio.wait({receiving})
        if not receiving.cancelled() and (error := receiving.exception()):
            raise error
        log.info("stopping after the answers that have begun are sent")
        await queues.close(_ENDING_S)
    finally:
        sweep_stopped.set()
        stopped.cancel()
        await bot.shutdown()
        for pool in (turn_threads, database_threads):
            pool.shutdown(wait=False, cancel_futures=True)


async def _receive_updates(
    agent: Agent, bot: Bot, handler: UpdateHandler, queues: ChatQueues, stop: asyncio.Event
) -> None:
    """Queues the updates that an earlier process left unanswered, then new ones. Raises InvalidToken."""
    await with_retries("getMe", bot.initialize, stop)
    await with_retries("deleteWebhook", bot.delete_webhook, stop)
    await commands.register(bot, stop)
    await asyncio.to_thread(agent.warm_up)
    await asyncio.to_thread(inbox.forget_old, agent.sessions, agent.clock())
    for update in await asyncio.to_thread(inbox.pending, agent.sessions):
        queues.put(update)
    log.info("the bot @%s is running", bot.username)

    async def store(update: PendingUpdate) -> None:
        if await asyncio.to_thread(inbox.store, agent.sessions, update, agent.clock()):
            queues.put(handler.apply_rate_limit(update))

    async def discard(update: PendingUpdate) -> None:
        queues.put(await asyncio.to_thread(inbox.discard, agent.sessions, update, agent.clock()))

    notices = asyncio.create_task(staff_notices.send_notices(agent, handler.sender))
    try:
        await poll(bot, store, discard, stop)
    finally:
        notices.cancel()
        await asyncio.wait({notices})  # a notice that is on its way is noted, else it would be sent again


def _bot(agent: Agent) -> Bot:
    root = agent.settings.telegram_api_base_url
    request = partial(HTTPXRequest, read_timeout=20, write_timeout=20, connect_timeout=10, pool_timeout=60)
    return Bot(
        agent.settings.telegram_bot_token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=request(httpx_kwargs={"limits": _LIMITS}),
        get_updates_request=request(connection_pool_size=1),
    )

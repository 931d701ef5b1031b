"""The bot from its start to its end."""

import asyncio
import logging
import signal
from collections.abc import Sequence
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
from hallchat.channels.telegram.retry import insist
from hallchat.channels.telegram.update_handler import UpdateHandler

TURNS_AT_ONCE = 64
_DESKS = 8
_LIMITS = httpx.Limits(max_connections=64, max_keepalive_connections=8)
"""Telegram takes thirty messages a second; httpx looks at each idle connection for each request."""
_LAST_SENDING_S = 10

log = logging.getLogger(__name__)


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


def run(agent: Agent) -> None:
    """Serve clients in Telegram until SIGTERM or SIGINT. Raises TokenRefusedError."""
    try:
        asyncio.run(_until_told(agent))
    except InvalidToken:
        raise TokenRefusedError from None


async def _until_told(agent: Agent) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await serve(agent, stop)


async def serve(agent: Agent, stop: asyncio.Event) -> None:
    """Serve until `stop` is set; what is being answered then is answered. Raises InvalidToken."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it writes addresses, and they hold the token
    bot = _bot(agent)
    turns = ThreadPoolExecutor(TURNS_AT_ONCE, "turn")
    desk = ThreadPoolExecutor(_DESKS, "desk")
    reception = UpdateHandler(agent, bot, turns, desk)
    chats = ChatQueues(reception.handle)
    work = asyncio.create_task(_work(agent, bot, reception, chats))
    stopped = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
        work.cancel()
        await asyncio.wait({work})
        if not work.cancelled() and (error := work.exception()):
            raise error
        log.info("stopping, once the answers in hand are sent")
        await chats.close(agent.settings.turn_deadline_s + _LAST_SENDING_S)
    finally:
        stopped.cancel()
        await bot.shutdown()
        for pool in (turns, desk):
            pool.shutdown(wait=False, cancel_futures=True)


async def _work(agent: Agent, bot: Bot, reception: UpdateHandler, chats: ChatQueues) -> None:
    """What was left first, then what comes. Raises InvalidToken."""
    await insist("getMe", bot.initialize)
    await insist("deleteWebhook", bot.delete_webhook)
    await commands.register(bot)
    await asyncio.to_thread(agent.warm_up)
    await asyncio.to_thread(inbox.forget_old, agent.sessions, agent.clock())
    for kept in await asyncio.to_thread(inbox.pending, agent.sessions):
        chats.put(kept)
    log.info("the bot @%s is there", bot.username)

    async def keep(updates: Sequence[PendingUpdate]) -> None:
        for kept in await asyncio.to_thread(inbox.store_new, agent.sessions, updates, agent.clock()):
            chats.put(reception.weigh(kept))

    telling = asyncio.create_task(staff_notices.tell(agent, reception.sending))
    try:
        await poll(bot, keep)
    finally:
        telling.cancel()


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

"""Notices in the studio's own chat: changed bookings, and conversations that need staff, of any channel."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from telegram.error import TelegramError

from hallchat import database
from hallchat.agent import Agent
from hallchat.booking import outbox
from hallchat.booking.booking_views import booking_view
from hallchat.booking.flags import flag_view
from hallchat.channels.telegram.messages import OutgoingMessage, flag_notice, staff_notice
from hallchat.channels.telegram.sending import MessageSender
from hallchat.error_summary import describe
from hallchat.wording.cards import booking_facts, client_rows

_INTERVAL_S = 2.0
_RETRY_S = 60.0
"""Pause after a failure."""
_ENDING_S = 3.0
"""Seconds that a notice on its way gets when the bot stops: container engines kill after 10 in all."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    messages: Sequence[OutgoingMessage]
    mark_sent: Callable[..., None]
    """Notes in the outbox that it was sent."""


async def send_notices(agent: Agent, sender: MessageSender) -> None:
    """Sends the outbox to the studio's chat, if one is set, until it is cancelled."""
    chat_id = agent.settings.telegram_staff_chat_id
    while chat_id is not None:
        pause_s = _INTERVAL_S
        try:
            for notice in await asyncio.to_thread(_pending_notices, agent):
                if not await _finish(_deliver(agent, sender, chat_id, notice)):
                    log.error("the staff chat accepts no messages: is TELEGRAM_STAFF_CHAT_ID right?")
                    pause_s = _RETRY_S
                    break
        except (SQLAlchemyError, TelegramError) as error:
            log.error("notices for staff are delayed: %s", describe(error))
            pause_s = _RETRY_S
        await asyncio.sleep(pause_s)


async def _deliver(agent: Agent, sender: MessageSender, chat_id: int, notice: Notice) -> bool:
    """Sends a notice and notes it. False if the chat accepts no messages."""
    if await sender.send(chat_id, notice.messages) is None:
        return False
    await asyncio.to_thread(partial(_mark_sent, agent, notice))
    return True


async def _finish(delivery: Coroutine[Any, Any, bool]) -> bool:
    """The result of the delivery, which gets _ENDING_S if this is cancelled: what was sent must be noted."""
    task = asyncio.create_task(delivery)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        done, _ = await asyncio.wait({task}, timeout=_ENDING_S)
        if not done:
            task.cancel()
        elif (error := task.exception()) is not None:
            log.error("a notice for staff was not sent: %s", describe(error))
        raise


def _pending_notices(agent: Agent) -> list[Notice]:
    """The notices to send: those of flags first, for somebody may stand at the door."""
    with agent.sessions() as session:
        database.read_only(session)
        return [*_of_flags(agent, session), *_of_bookings(agent, session)]


def _of_flags(agent: Agent, session: Session) -> Iterator[Notice]:
    language = agent.settings.telegram_staff_language
    for flag in outbox.pending_flags(session, agent.clock()):
        data = flag_view(session, flag, agent.settings)
        yield Notice(flag_notice(language, data), partial(outbox.mark_flag_sent, flag_id=flag.id))


def _of_bookings(agent: Agent, session: Session) -> Iterator[Notice]:
    language, now, studio = agent.settings.telegram_staff_language, agent.clock(), agent.studio()
    for event in outbox.pending(session, now):
        data = booking_view(event.booking, now, studio, agent.settings, language)
        rows = [*booking_facts(language, data), *client_rows(language, event.booking)]
        yield Notice(staff_notice(language, event.status, rows), partial(outbox.mark_sent, event_id=event.id))


def _mark_sent(agent: Agent, notice: Notice) -> None:
    with agent.sessions.begin() as session:
        notice.mark_sent(session, now=agent.clock())

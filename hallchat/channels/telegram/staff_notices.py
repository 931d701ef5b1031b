"""The studio's own chat: a message for each booking that is held, paid or cancelled, wherever it was made."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from hallchat.agent import Agent
from hallchat.booking import outbox
from hallchat.booking.views import booking_view
from hallchat.channels.telegram.messages import OutgoingMessage, staff_notice
from hallchat.channels.telegram.sending import MessageSender
from hallchat.error_summary import describe
from hallchat.wording.cards import booking_facts, client_rows

_LOOK_S = 2.0
_REST_S = 60.0
"""After a chat would not have a message."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    event_id: int
    messages: Sequence[OutgoingMessage]


async def tell(agent: Agent, sending: MessageSender) -> None:
    """Tell the studio's chat, where there is one, of what happens to bookings, until it is cancelled."""
    chat_id = agent.settings.telegram_staff_chat_id
    while chat_id is not None:
        rest = _LOOK_S
        try:
            for notice in await asyncio.to_thread(_news, agent):
                if await sending.send(chat_id, notice.messages) is None:
                    log.error("the staff chat cannot be told: is TELEGRAM_STAFF_CHAT_ID right?")
                    rest = _REST_S
                    break
                await asyncio.to_thread(partial(_told, agent, notice.event_id))
        except (SQLAlchemyError, TelegramError) as error:
            log.error("staff are told later: %s", describe(error))
            rest = _REST_S
        await asyncio.sleep(rest)


def _news(agent: Agent) -> list[Notice]:
    language, now = agent.settings.telegram_staff_language, agent.clock()
    with agent.sessions() as session:
        found = []
        for event in outbox.pending(session, now):
            data = booking_view(event.booking, now, agent.settings, language)
            rows = [*booking_facts(language, data), *client_rows(language, event.booking)]
            found.append(Notice(event.id, staff_notice(language, event.status, rows)))
        return found


def _told(agent: Agent, event_id: int) -> None:
    with agent.sessions.begin() as session:
        outbox.mark_sent(session, event_id, agent.clock())

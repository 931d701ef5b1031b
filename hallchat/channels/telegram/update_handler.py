"""Handles one update of the inbox: finds its answer and sends it into the chat."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.error import TelegramError

from hallchat.agent import MAX_MESSAGE_CHARACTERS, Agent, MessageTooLongError
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import commands, inbox, markup
from hallchat.channels.telegram.chat_context import ChatContext, chat_context, ensure_conversation
from hallchat.channels.telegram.inbox import PendingUpdate
from hallchat.channels.telegram.incoming import (
    ClientMessage,
    Command,
    FixedReply,
    Incoming,
    LanguageChoice,
    greeting_language,
    language_code,
    parse_update,
)
from hallchat.channels.telegram.messages import answer_messages, text_messages
from hallchat.channels.telegram.preview import AnswerPreview, BotFeatures
from hallchat.channels.telegram.retry import pause
from hallchat.channels.telegram.sending import MessageSender
from hallchat.database import BusyError
from hallchat.error_summary import describe
from hallchat.rate_limits import RateLimit
from hallchat.wording import say

_RETRY_DELAYS_S = (1.0, 5.0, 15.0)
"""Pauses before an update is handled again after an error of our own."""
_RATE_NOTICE_INTERVAL_S = 10
"""A client who writes too often is asked to slow down at most once in this time."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class UpdateHandler:
    """Answers updates. The agent runs in `turn_threads`, short database work in `database_threads`."""

    def __init__(
        self,
        agent: Agent,
        bot: Bot,
        turn_threads: Executor,
        database_threads: Executor,
        stop: asyncio.Event,
    ) -> None:
        self._agent = agent
        self._bot = bot
        self._turn_threads = turn_threads
        self._database_threads = database_threads
        self._features = BotFeatures()
        self._stop = stop
        self.sender = MessageSender(bot, agent.photo, stop)
        self._message_limit = RateLimit(agent.settings.messages_per_minute, 60)
        self._notice_limit = RateLimit(1, _RATE_NOTICE_INTERVAL_S)

    def apply_rate_limit(self, update: PendingUpdate) -> PendingUpdate:
        """Counts a new update; returns it marked as `rate_limited` if its chat writes too often."""
        return replace(update, rate_limited=not self._message_limit.hit(str(update.chat_id)))

    async def handle(self, pending: PendingUpdate) -> None:
        """Answers the update; after the last failed try the client sees an apology.

        Raises Stopping instead of a new try once the bot stops: the next process answers.
        """
        if pending.discarded:
            return await self._give_up(pending, "telegram-failed")
        apology = "telegram-failed"
        for delay_s in (*_RETRY_DELAYS_S, None):
            try:
                answer_id = await self._answer_update(pending)
                await self._in_database_thread(self._mark_answered, pending, answer_id)
            except Exception as error:
                apology = "too-busy" if isinstance(error, BusyError) else "telegram-failed"
                log.error("update %s failed: %s", pending.update_id, describe(error))
            else:
                return None
            if delay_s is not None:
                await pause(delay_s, self._stop)
        return await self._give_up(pending, apology)

    async def _give_up(self, pending: PendingUpdate, apology: str) -> None:
        try:
            language = greeting_language(language_code(pending.payload))
            await self._send_text(pending.chat_id, language, apology)
            await self._in_database_thread(self._mark_answered, pending, None)
        except Exception as error:  # the update stays in the inbox and is handled after the next start
            log.error("update %s stays unanswered: %s", pending.update_id, describe(error))

    async def _answer_update(self, pending: PendingUpdate) -> int | None:
        """Returns the id of the answer's last message; None if nothing was sent."""
        update = Update.de_json(pending.payload, self._bot)
        if update.callback_query is not None:
            await self._acknowledge(update.callback_query.id)
        if update.effective_user is None or update.effective_user.is_bot:
            return None
        language = greeting_language(update.effective_user.language_code)
        context = await self._in_database_thread(chat_context, self._agent, pending.chat_id, language)
        incoming = await self._in_database_thread(self._parse, update, context.language)
        if incoming is None:
            return None
        if pending.rate_limited:
            return await self._ask_to_slow_down(context)
        return await self._answer(context, incoming, update, pending.update_id)

    def _parse(self, update: Update, language: str) -> Incoming | None:
        today = self._agent.clock().astimezone(self._agent.studio().studio.timezone).date()
        return parse_update(update, language, today)

    async def _answer(
        self, context: ChatContext, incoming: Incoming, update: Update, update_id: int
    ) -> int | None:
        match incoming:
            case Command():
                answer = await self._in_database_thread(
                    commands.run_command, self._agent, context, incoming.name
                )
                if isinstance(answer, ClientMessage):
                    return await self._converse(context, answer, update_id, in_reply=False)
                return await self.sender.send(context.chat_id, answer)
            case LanguageChoice(language):
                await self._in_database_thread(self._set_language, context, language)
                return await self._send_text(context.chat_id, language, "telegram-language-chosen")
            case FixedReply(message):
                button = say(context.language, "telegram-share-contact")
                return await self._send_text(context.chat_id, context.language, message, button=button)
            case ClientMessage():
                message_id = update.effective_message.message_id if update.effective_message else 0
                in_reply = _is_reply(incoming, message_id, context.last_answer_id)
                return await self._converse(context, incoming, update_id, in_reply)

    async def _converse(
        self, context: ChatContext, message: ClientMessage, update_id: int, in_reply: bool
    ) -> int | None:
        """Runs the agent, shows a preview meanwhile, then sends the answer."""
        answer = CollectedAnswer(context.language)
        preview = AnswerPreview(self._bot, self._features, context.chat_id, update_id % 2**31 or 1)
        finished = asyncio.get_running_loop().run_in_executor(
            self._turn_threads, self._collect_answer, context, message, update_id, in_reply, answer
        )
        await preview.follow(answer, finished)
        try:
            await finished
        except MessageTooLongError:
            return await self._send_text(
                context.chat_id, context.language, "too-long", limit=MAX_MESSAGE_CHARACTERS
            )
        return await self.sender.send(context.chat_id, answer_messages(answer), preview.message_id)

    def _collect_answer(
        self,
        context: ChatContext,
        message: ClientMessage,
        update_id: int,
        in_reply: bool,
        answer: CollectedAnswer,
    ) -> None:
        """Runs the agent to the end of its answer, in a thread of its own."""
        sender_message_id = f"telegram:{update_id}"
        conversation_id = ensure_conversation(self._agent, context)
        _, events = self._agent.receive(
            conversation_id, message.text, sender_message_id, message.quote, in_reply
        )
        answer.collect(events)

    def _set_language(self, context: ChatContext, language: str) -> None:
        self._agent.set_language(ensure_conversation(self._agent, context), language)

    async def _ask_to_slow_down(self, context: ChatContext) -> int | None:
        if not self._notice_limit.hit(str(context.chat_id)):
            return None
        return await self._send_text(context.chat_id, context.language, "telegram-often")

    async def _send_text(self, chat_id: int, language: str, message: str, **values: str | int) -> int | None:
        html = markup.to_html(say(language, message, **values))
        return await self.sender.send(chat_id, text_messages(html))

    async def _acknowledge(self, query_id: str) -> None:
        """Ends the progress bar of a tapped button; fails without harm for an old tap."""
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError as error:
            log.info("a tap was not acknowledged: %s", type(error).__name__)

    async def _in_database_thread(self, work: Callable[..., T], *arguments: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._database_threads, work, *arguments)

    def _mark_answered(self, pending: PendingUpdate, answer_id: int | None) -> None:
        inbox.mark_answered(self._agent.sessions, pending.update_id, answer_id, self._agent.clock())


def _is_reply(message: ClientMessage, message_id: int, last_answer_id: int) -> bool:
    """True if the message replies to the last answer: a tap on its buttons, or a text written after it."""
    if message.from_button:
        return message_id == last_answer_id
    return message.can_be_reply and message_id > last_answer_id

"""One update from the inbox to its answer in the chat."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any, TypeVar

from limits import RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from telegram import Bot, Update
from telegram.error import TelegramError

from hallchat.agent import MAX_MESSAGE_CHARACTERS, Agent, MessageTooLongError
from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import commands, inbox, markup
from hallchat.channels.telegram.chat_context import ChatContext, chat_context, conversation
from hallchat.channels.telegram.inbox import PendingUpdate
from hallchat.channels.telegram.incoming import (
    ClientMessage,
    Command,
    FixedReply,
    Incoming,
    LanguageChoice,
    greeting_language,
    parse_update,
)
from hallchat.channels.telegram.messages import messages, sentence
from hallchat.channels.telegram.preview import AnswerPreview, BotFeatures
from hallchat.channels.telegram.sending import MessageSender
from hallchat.error_summary import describe
from hallchat.wording import say

_TRIES_S = (1.0, 5.0, 15.0)
"""How long to wait before an update is handled again that failed for a reason of our own."""
_NOTICE_S = 10
"""Between two sentences that ask a client to write less often, seconds."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class UpdateHandler:
    """Answers updates. `turns` runs the agent, `desk` what takes a moment."""

    def __init__(self, agent: Agent, bot: Bot, turns: Executor, desk: Executor) -> None:
        self._agent = agent
        self._bot = bot
        self._turns = turns
        self._desk = desk
        self._means = BotFeatures()
        self.sending = MessageSender(bot, agent.photo)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._limit = RateLimitItemPerMinute(agent.settings.messages_per_minute)
        self._notices = RateLimitItemPerSecond(1, _NOTICE_S)

    def weigh(self, kept: PendingUpdate) -> PendingUpdate:
        """The update as it has come, marked if its chat writes too often."""
        return replace(kept, too_many=not self._limiter.hit(self._limit, str(kept.chat_id)))

    async def handle(self, kept: PendingUpdate) -> None:
        """Answer it; whatever fails, the client is told something and the next update is not kept waiting."""
        for rest in (*_TRIES_S, None):
            try:
                answer_id = await self._answered(kept)
                await self._run(self._done, kept, answer_id)
            except Exception as error:
                log.error("update %s failed: %s", kept.update_id, describe(error))
            else:
                return
            if rest is not None:
                await asyncio.sleep(rest)
        await self._give_up(kept)

    async def _give_up(self, kept: PendingUpdate) -> None:
        try:
            await self._tell(kept.chat_id, greeting_language(_language_code(kept)), "telegram-failed")
            await self._run(self._done, kept, None)
        except Exception as error:  # it is answered again after the next start
            log.error("update %s stays: %s", kept.update_id, describe(error))

    async def _answered(self, kept: PendingUpdate) -> int | None:
        """The id of the answer's last message; None where it needed none."""
        update = Update.de_json(kept.payload, self._bot)
        if update.callback_query is not None:
            await self._acknowledge(update.callback_query.id)
        if update.effective_user is None or update.effective_user.is_bot:
            return None
        greeting = greeting_language(update.effective_user.language_code)
        where = await self._run(chat_context, self._agent, kept.chat_id, greeting)
        today = self._agent.clock().astimezone(self._agent.settings.timezone).date()
        said = parse_update(update, where.language, today)
        if said is None:
            return None
        if kept.too_many:
            return await self._slow_down(where)
        return await self._answer(where, said, update, kept.update_id)

    async def _answer(self, where: ChatContext, said: Incoming, update: Update, update_id: int) -> int | None:
        match said:
            case Command():
                answer = await self._run(commands.obey, self._agent, where, said.name)
                if isinstance(answer, ClientMessage):
                    return await self._converse(where, answer, update_id, in_reply=False)
                return await self.sending.send(where.chat_id, answer)
            case LanguageChoice(language):
                await self._run(self._speak, where, language)
                return await self._tell(where.chat_id, language, "telegram-language-chosen")
            case FixedReply(name):
                button = say(where.language, "telegram-share-contact")
                return await self._tell(where.chat_id, where.language, name, button=button)
            case ClientMessage():
                message_id = update.effective_message.message_id if update.effective_message else 0
                last = where.last_answer
                in_reply = message_id == last if said.tapped else said.seen and message_id > last
                return await self._converse(where, said, update_id, in_reply)

    async def _converse(
        self, where: ChatContext, said: ClientMessage, update_id: int, in_reply: bool
    ) -> int | None:
        answer = CollectedAnswer(where.language)
        growing = AnswerPreview(self._bot, self._means, where.chat_id, update_id % 2**31 or 1)
        loop = asyncio.get_running_loop()
        whole = loop.run_in_executor(self._turns, self._listen, where, said, update_id, in_reply, answer)
        await growing.follow(answer, whole)
        try:
            await whole
        except MessageTooLongError:
            return await self._tell(where.chat_id, where.language, "too-long", limit=MAX_MESSAGE_CHARACTERS)
        return await self.sending.send(where.chat_id, messages(answer), growing.message_id)

    def _listen(
        self, where: ChatContext, said: ClientMessage, update_id: int, in_reply: bool, answer: CollectedAnswer
    ) -> None:
        """In a thread of its own: the agent's answer, to its end."""
        sender_message_id = f"telegram:{update_id}"
        conversation_id = conversation(self._agent, where)
        _, events = self._agent.receive(conversation_id, said.text, sender_message_id, said.quote, in_reply)
        answer.listen(events)

    def _speak(self, where: ChatContext, language: str) -> None:
        self._agent.set_language(conversation(self._agent, where), language)

    async def _slow_down(self, where: ChatContext) -> int | None:
        if not self._limiter.hit(self._notices, f"notice:{where.chat_id}"):
            return None
        return await self._tell(where.chat_id, where.language, "telegram-often")

    async def _tell(self, chat_id: int, language: str, message: str, **values: str | int) -> int | None:
        return await self.sending.send(chat_id, sentence(markup.text(say(language, message, **values))))

    async def _acknowledge(self, query_id: str) -> None:
        """Let the tapped button rest; one that is too old for it needs no rest."""
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError as error:
            log.info("a tap was not acknowledged: %s", type(error).__name__)

    async def _run(self, work: Callable[..., T], *arguments: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._desk, work, *arguments)

    def _done(self, kept: PendingUpdate, answer_id: int | None) -> None:
        inbox.mark_answered(self._agent.sessions, kept.update_id, answer_id, self._agent.clock())


def _language_code(kept: PendingUpdate) -> str | None:
    """Of whoever sent it."""
    parts = (part for part in kept.payload.values() if isinstance(part, dict))
    senders = (part["from"] for part in parts if "from" in part)
    return next((sender.get("language_code") for sender in senders), None)

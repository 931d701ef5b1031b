"""What a chat sees of an answer that takes long: that somebody types, then the words as they come."""

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from hallchat.channels.collected_answer import CollectedAnswer
from hallchat.channels.telegram import markup
from hallchat.channels.telegram.messages import prose

_SOON_S = 0.4
"""An answer that is there by then needs no sign that it is coming."""
_TYPING_S = 4.0
"""Telegram shows it for five seconds."""
_DRAFT_S = 0.4
_EDIT_S = 1.0

log = logging.getLogger(__name__)


@dataclass(slots=True)
class BotFeatures:
    """What this Bot API turned out to have."""

    drafts: bool = True


class AnswerPreview:
    """One answer's preview: as a draft, or as a message that is edited where drafts are not to be had."""

    def __init__(self, bot: Bot, means: BotFeatures, chat_id: int, draft_id: int) -> None:
        self._bot = bot
        self._means = means
        self._chat_id = chat_id
        self._draft_id = draft_id
        self._shown = ""
        self._put_at = self._typing_at = float("-inf")
        self.message_id: int | None = None
        """Of the message that holds the words so far; it is to become the answer's first."""

    async def follow(self, answer: CollectedAnswer, whole: "asyncio.Future[Any]") -> None:
        """Show the answer as it grows, until it is whole."""
        await asyncio.wait({whole}, timeout=_SOON_S)
        while not whole.done():
            rest = _DRAFT_S if self._means.drafts else _EDIT_S
            try:
                await self._show(answer)
            except RetryAfter:
                rest = _TYPING_S
            except TelegramError as error:  # a preview that is missing costs nothing
                log.info("no preview: %s", type(error).__name__)
            await asyncio.wait({whole}, timeout=rest)
        if self.message_id is not None:  # the next change of it is one more edit
            await asyncio.sleep(self._put_at + _EDIT_S - time.monotonic())

    async def _show(self, answer: CollectedAnswer) -> None:
        words = (markup.split(prose(answer)) or [""])[0]
        if words and words != self._shown:
            await self._put(words)
            self._shown, self._put_at = words, time.monotonic()
        elif time.monotonic() - self._typing_at > _TYPING_S:
            await self._bot.send_chat_action(self._chat_id, ChatAction.TYPING)
            self._typing_at = time.monotonic()

    async def _put(self, words: str) -> None:
        if self._means.drafts:
            try:
                await self._bot.send_message_draft(
                    self._chat_id, self._draft_id, words, parse_mode=ParseMode.HTML
                )
                return
            except (BadRequest, EndPointNotFound, InvalidToken):  # the last for a method that is not there
                self._means.drafts = False
        if self.message_id is None:
            sent = await self._bot.send_message(self._chat_id, words, parse_mode=ParseMode.HTML)
            self.message_id = sent.message_id
        else:
            await self._bot.edit_message_text(
                words, self._chat_id, self.message_id, parse_mode=ParseMode.HTML
            )

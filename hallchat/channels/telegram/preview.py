"""The preview of an answer that takes long: "typing…", then the words as they come."""

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
from hallchat.channels.telegram.messages import leading_prose

_DELAY_S = 0.4
"""No preview if the answer is complete within this time."""
_TYPING_S = 4.0
"""Telegram shows "typing…" for five seconds."""
_PAUSE_S = 4.0
"""Seconds without a preview after Telegram asked to send less."""
_DRAFT_INTERVAL_S = 0.4
_EDIT_INTERVAL_S = 1.0

log = logging.getLogger(__name__)


@dataclass(slots=True)
class BotFeatures:
    """Features of the Bot API, found out by use: an older server has no drafts."""

    drafts: bool = True


class AnswerPreview:
    """The preview of one answer: a draft, or where the Bot API has no drafts a message that is edited."""

    def __init__(self, bot: Bot, features: BotFeatures, chat_id: int, draft_id: int) -> None:
        self._bot = bot
        self._features = features
        self._chat_id = chat_id
        self._draft_id = draft_id
        self._shown = ""
        self._shown_at = self._typing_at = float("-inf")
        self.message_id: int | None = None
        """Telegram's id of the preview message, which the final answer replaces; None if drafts are used."""

    async def follow(self, answer: CollectedAnswer, finished: "asyncio.Future[Any]") -> None:
        """Shows the answer as it grows, until `finished` is done."""
        await asyncio.wait({finished}, timeout=_DELAY_S)
        while not finished.done():
            interval_s = _DRAFT_INTERVAL_S if self._features.drafts else _EDIT_INTERVAL_S
            try:
                await self._show(answer)
            except RetryAfter:
                interval_s = _PAUSE_S
            except TelegramError as error:  # the final answer is sent anyway
                log.info("no preview: %s", type(error).__name__)
            await asyncio.wait({finished}, timeout=interval_s)
        if self.message_id is not None:  # the final edit must not follow the last one too soon
            await asyncio.sleep(self._shown_at + _EDIT_INTERVAL_S - time.monotonic())

    async def _show(self, answer: CollectedAnswer) -> None:
        html = (markup.split(leading_prose(answer)) or [""])[0]
        if html and html != self._shown:
            await self._show_words(html)
            self._shown, self._shown_at = html, time.monotonic()
        elif time.monotonic() - self._typing_at > _TYPING_S:
            await self._bot.send_chat_action(self._chat_id, ChatAction.TYPING)
            self._typing_at = time.monotonic()

    async def _show_words(self, html: str) -> None:
        if self._features.drafts:
            try:
                await self._bot.send_message_draft(
                    self._chat_id, self._draft_id, html, parse_mode=ParseMode.HTML
                )
                return
            except (BadRequest, EndPointNotFound, InvalidToken):  # InvalidToken: the method is unknown
                self._features.drafts = False
        if self.message_id is None:
            sent = await self._bot.send_message(self._chat_id, html, parse_mode=ParseMode.HTML)
            self.message_id = sent.message_id
        else:
            await self._bot.edit_message_text(html, self._chat_id, self.message_id, parse_mode=ParseMode.HTML)

"""Sends an answer's messages into a chat, with retries and with plain text as the last resort."""

import asyncio
import io
import logging
from collections.abc import Callable, Sequence
from functools import partial

from PIL import Image
from telegram import Bot, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from hallchat.channels.telegram import buttons, markup
from hallchat.channels.telegram.messages import Keyboard, OutgoingMessage
from hallchat.channels.telegram.retry import reason, with_retries

MAX_TRIES = 20
"""About six minutes without a network."""
log = logging.getLogger(__name__)


class MessageSender:
    """Sends messages. A photo is uploaded once; later messages name it by Telegram's file id."""

    def __init__(self, bot: Bot, photo: Callable[[str], bytes | None], stop: asyncio.Event) -> None:
        self._bot = bot
        self._photo = photo
        self._stop = stop
        self._file_ids: dict[str, str] = {}
        """Telegram's file ids by the names of the photos."""

    async def send(
        self, chat_id: int, messages: Sequence[OutgoingMessage], preview_id: int | None = None
    ) -> int | None:
        """Sends the messages in order; the first replaces the message `preview_id`.

        Returns the id of the last message; None if the client has blocked the bot or all tries failed. Raises
        Stopping if the bot stops after a failed try.
        """
        last_id = None
        try:
            for message in messages:
                last_id = await self._send(chat_id, message, preview_id if last_id is None else None)
        except Forbidden:
            log.info("a client has blocked the bot")
        except TelegramError as error:
            log.error("an answer could not be delivered: %s", reason(error))
        return last_id

    async def _send(self, chat_id: int, message: OutgoingMessage, preview_id: int | None) -> int:
        try:
            if preview_id is not None and message.photo is None:
                return await self._edit(chat_id, message, preview_id)
            if message.photo is not None:
                return (await self._send_photo(chat_id, message, message.photo)).message_id
            return await self._send_text(chat_id, message.html, message.keyboard, ParseMode.HTML)
        except BadRequest as error:
            log.warning("sent as plain text, because Telegram refused it: %s", error.message)
        return await self._send_text(chat_id, markup.to_text(message.html))

    async def _send_text(
        self, chat_id: int, text: str, keyboard: Keyboard | None = None, mode: str | None = None
    ) -> int:
        send = partial(self._bot.send_message, chat_id, text, reply_markup=keyboard, parse_mode=mode)
        return (await with_retries("sendMessage", send, self._stop, MAX_TRIES)).message_id

    async def _edit(self, chat_id: int, message: OutgoingMessage, message_id: int) -> int:
        inline = message.keyboard if isinstance(message.keyboard, InlineKeyboardMarkup) else None
        try:
            edit = partial(self._bot.edit_message_text, message.html, chat_id, message_id)
            edit = partial(edit, reply_markup=inline, parse_mode=ParseMode.HTML)
            await with_retries("editMessageText", edit, self._stop, MAX_TRIES)
        except BadRequest as error:
            if "not modified" not in error.message:
                raise
        return message_id

    async def _send_photo(self, chat_id: int, message: OutgoingMessage, name: str) -> Message:
        photo: str | bytes | None = self._file_ids.get(name) or _jpeg(self._photo(name))
        if photo is None:
            raise BadRequest("the photo has been deleted")
        keyboard = buttons.inline_keyboard(message.button_rows)
        send = partial(self._bot.send_photo, chat_id, photo, caption=message.html, reply_markup=keyboard)
        sent = await with_retries(
            "sendPhoto", partial(send, parse_mode=ParseMode.HTML), self._stop, MAX_TRIES
        )
        if sent.photo:
            self._file_ids[name] = sent.photo[-1].file_id
        return sent


def _jpeg(webp: bytes | None) -> bytes | None:
    """Converts a photo to JPEG: Telegram may show WebP as a sticker."""
    if webp is None:
        return None
    jpeg = io.BytesIO()
    with Image.open(io.BytesIO(webp)) as image:
        image.convert("RGB").save(jpeg, "JPEG", quality=88)
    return jpeg.getvalue()

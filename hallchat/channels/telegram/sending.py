"""Sends an answer's messages into a chat, with retries and with plain text as the last resort."""

import asyncio
import io
import logging
from collections.abc import Callable, Sequence
from functools import partial

from PIL import Image
from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, Message
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
                sent_id = await self._send(chat_id, message, preview_id if last_id is None else None)
                last_id = last_id if sent_id is None else sent_id
        except Forbidden:
            log.info("a client has blocked the bot")
        except TelegramError as error:
            log.error("an answer could not be delivered: %s", reason(error))
        return last_id

    async def _send(self, chat_id: int, message: OutgoingMessage, preview_id: int | None) -> int | None:
        """Returns the id of the message; None if there is none, because Telegram refused an album."""
        try:
            if len(message.photos) > 1:
                return await self._send_album(chat_id, message.photos)
            if message.photos:
                return (await self._send_photo(chat_id, message, message.photos[0])).message_id
            if preview_id is not None:
                return await self._edit(chat_id, message, preview_id)
            return await self._send_text(chat_id, message.html, message.keyboard, ParseMode.HTML)
        except BadRequest as error:
            if not message.html:
                log.warning("an album was left out, because Telegram refused it: %s", error.message)
                return None
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
        photo = self._file(name)
        if photo is None:
            raise BadRequest("the photo has been deleted")
        keyboard = buttons.inline_keyboard(message.button_rows)
        send = partial(self._bot.send_photo, chat_id, photo, caption=message.html, reply_markup=keyboard)
        sent = await with_retries(
            "sendPhoto", partial(send, parse_mode=ParseMode.HTML), self._stop, MAX_TRIES
        )
        self._remember_file(name, sent)
        return sent

    async def _send_album(self, chat_id: int, names: Sequence[str]) -> int:
        found = [(name, file) for name in names if (file := self._file(name)) is not None]
        album = [InputMediaPhoto(file) for _, file in found]
        send = partial(self._bot.send_media_group, chat_id, album)
        messages = await with_retries("sendMediaGroup", send, self._stop, MAX_TRIES)
        for (name, _), sent in zip(found, messages, strict=True):
            self._remember_file(name, sent)
        return messages[-1].message_id

    def _file(self, name: str) -> str | bytes | None:
        """The photo as Telegram takes it; None if it has been deleted."""
        return self._file_ids.get(name) or _jpeg(self._photo(name))

    def _remember_file(self, name: str, sent: Message) -> None:
        if sent.photo:
            self._file_ids[name] = sent.photo[-1].file_id


def _jpeg(webp: bytes | None) -> bytes | None:
    """Converts a photo to JPEG: Telegram may show WebP as a sticker."""
    if webp is None:
        return None
    jpeg = io.BytesIO()
    with Image.open(io.BytesIO(webp)) as image:
        image.convert("RGB").save(jpeg, "JPEG", quality=88)
    return jpeg.getvalue()

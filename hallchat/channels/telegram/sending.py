"""An answer's messages into a chat, whatever it takes."""

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
from hallchat.channels.telegram.retry import insist, reason

TRIES = 20
"""Some six minutes of a network that is away."""
log = logging.getLogger(__name__)


class MessageSender:
    """The way into chats. A photo is uploaded once; from then on Telegram knows it."""

    def __init__(self, bot: Bot, photo: Callable[[str], bytes | None]) -> None:
        self._bot = bot
        self._photo = photo
        self._uploaded: dict[str, str] = {}
        """Telegram's ids of photos, by their names."""

    async def send(
        self, chat_id: int, messages: Sequence[OutgoingMessage], begun: int | None = None
    ) -> int | None:
        """Send them in order, the first in the place of the message `begun`; the id of the last.

        None where the client has blocked the bot, or Telegram would not have it after all tries.
        """
        last = None
        try:
            for message in messages:
                last = await self._send(chat_id, message, begun if last is None else None)
        except Forbidden:
            log.info("a client has blocked the bot")
        except TelegramError as error:
            log.error("an answer could not be delivered: %s", reason(error))
        return last

    async def _send(self, chat_id: int, message: OutgoingMessage, begun: int | None) -> int:
        try:
            if begun is not None and message.photo is None:
                return await self._edit(chat_id, message, begun)
            if message.photo is not None:
                return (await self._send_photo(chat_id, message, message.photo)).message_id
            return await self._put(chat_id, message.html, message.keyboard, ParseMode.HTML)
        except BadRequest as error:
            log.warning("sent without form, as Telegram refused it: %s", error.message)
        return await self._put(chat_id, markup.plain(message.html))

    async def _put(
        self, chat_id: int, text: str, keyboard: Keyboard | None = None, mode: str | None = None
    ) -> int:
        put = partial(self._bot.send_message, chat_id, text, reply_markup=keyboard, parse_mode=mode)
        return (await insist("sendMessage", put, TRIES)).message_id

    async def _edit(self, chat_id: int, message: OutgoingMessage, message_id: int) -> int:
        inline = message.keyboard if isinstance(message.keyboard, InlineKeyboardMarkup) else None
        try:
            edit = partial(self._bot.edit_message_text, message.html, chat_id, message_id)
            put = partial(edit, reply_markup=inline, parse_mode=ParseMode.HTML)
            await insist("editMessageText", put, TRIES)
        except BadRequest as error:
            if "not modified" not in error.message:
                raise
        return message_id

    async def _send_photo(self, chat_id: int, message: OutgoingMessage, name: str) -> Message:
        picture: str | bytes | None = self._uploaded.get(name) or _jpeg(self._photo(name))
        if picture is None:
            raise BadRequest("the photo is no more")
        keyboard = buttons.keyboard(message.rows)
        put = partial(self._bot.send_photo, chat_id, picture, caption=message.html, reply_markup=keyboard)
        sent = await insist("sendPhoto", partial(put, parse_mode=ParseMode.HTML), TRIES)
        if sent.photo:
            self._uploaded[name] = sent.photo[-1].file_id
        return sent


def _jpeg(webp: bytes | None) -> bytes | None:
    """The picture as what Telegram takes for a photo: WebP it may take for a sticker."""
    if webp is None:
        return None
    made = io.BytesIO()
    with Image.open(io.BytesIO(webp)) as image:
        image.convert("RGB").save(made, "JPEG", quality=88)
    return made.getvalue()

"""Chats, and the messages in them."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.fake_telegram.keyboards import Button, Key, Markup

BOT = {"id": 42, "is_bot": True, "first_name": "Hallchat", "username": "hallchat_bot"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot as it is now."""

    message_id: int
    chat_id: int
    text: str
    """The visible text, without HTML; for a photo its caption."""
    html: str
    """As it was sent."""
    keyboard: tuple[tuple[Button, ...], ...] = ()
    reply_keyboard: tuple[tuple[Key, ...], ...] | None = None
    removes_keyboard: bool = False
    photo: bytes | None = None
    edits: int = 0
    """The number of edits."""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Of all rows."""
        return tuple(button for row in self.keyboard for button in row)


@dataclass(slots=True)
class Posted:
    """A message of anybody, with what Telegram tells of it."""

    json: dict[str, Any]
    by_bot: bool = False
    html: str = ""
    markup: Markup = field(default_factory=Markup)
    photo: bytes | None = None
    edits: int = 0

    @property
    def shown(self) -> Shown:
        return Shown(
            message_id=self.json["message_id"],
            chat_id=self.json["chat"]["id"],
            text=self.json.get("text") or self.json.get("caption") or "",
            html=self.html,
            keyboard=self.markup.keyboard,
            reply_keyboard=self.markup.reply_keyboard,
            removes_keyboard=self.markup.removes_keyboard,
            photo=self.photo,
            edits=self.edits,
        )


class Chat:
    """A private chat or a group. Whoever reads or changes it holds the lock."""

    def __init__(self, json: dict[str, Any]) -> None:
        self.json = json
        self.posted: dict[int, Posted] = {}
        self.seen_buttons: list[Button] = []
        """Also of messages that have changed since, the oldest first."""
        self.drafts: list[str] = []
        self.draft: str | None = None
        self.is_blocked = False

    @property
    def id(self) -> int:
        return int(self.json["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.json["type"] == "private")

    @property
    def shown(self) -> list[Shown]:
        return [posted.shown for posted in self.posted.values() if posted.by_bot]

    def post(self, number: int, posted: Posted) -> dict[str, Any]:
        """Put a message in, under this number; what Telegram tells of it."""
        envelope = {"message_id": number, "chat": self.json, "date": int(time.time())}
        posted.json = envelope | posted.json
        self.posted[number] = posted
        if posted.by_bot:
            posted.json["from"] = BOT
            self.draft = None
            self.remember(posted)
        return posted.json

    def remember(self, posted: Posted) -> None:
        """The buttons that a message has now."""
        number = posted.json["message_id"]
        rows = posted.markup.keyboard
        kept = tuple(tuple(replace(button, message_id=number) for button in row) for row in rows)
        posted.markup = replace(posted.markup, keyboard=kept)
        self.seen_buttons += [button for row in kept for button in row]


def user(number: int, name: str, language: str | None) -> Mapping[str, Any]:
    """A person, as Telegram tells of one."""
    found: dict[str, Any] = {"id": number, "is_bot": False, "first_name": name}
    return found | ({"language_code": language} if language else {})

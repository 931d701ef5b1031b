"""Chats, and the messages in them."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.fake_telegram.keyboards import Button, Key, Markup

BOT = {"id": 42, "is_bot": True, "first_name": "Hallchat", "username": "hallchat_bot"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot in its present state."""

    message_id: int
    chat_id: int
    text: str
    """The visible text, without HTML; for a photo its caption."""
    html: str
    """The HTML as sent."""
    keyboard: tuple[tuple[Button, ...], ...] = ()
    reply_keyboard: tuple[tuple[Key, ...], ...] | None = None
    removes_keyboard: bool = False
    photo: bytes | None = None
    edits: int = 0
    """The number of edits."""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of all rows."""
        return tuple(button for row in self.keyboard for button in row)


@dataclass(slots=True)
class Posted:
    """A message of any sender, with its JSON."""

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
    """A private chat or a group. The lock must be held to read or change it."""

    def __init__(self, json: dict[str, Any]) -> None:
        self.json = json
        self.posted: dict[int, Posted] = {}
        self.seen_buttons: list[Button] = []
        """Buttons of all messages, also of messages changed since, oldest first."""
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
        """Adds a message under this number; returns it as JSON."""
        envelope = {"message_id": number, "chat": self.json, "date": int(time.time())}
        posted.json = envelope | posted.json
        self.posted[number] = posted
        if posted.by_bot:
            posted.json["from"] = BOT
            self.draft = None
            self.remember(posted)
        return posted.json

    def remember(self, posted: Posted) -> None:
        """Stores the present buttons of a message."""
        number = posted.json["message_id"]
        rows = posted.markup.keyboard
        numbered = tuple(tuple(replace(button, message_id=number) for button in row) for row in rows)
        posted.markup = replace(posted.markup, keyboard=numbered)
        self.seen_buttons += [button for row in numbered for button in row]


def user(number: int, name: str, language: str | None) -> Mapping[str, Any]:
    """A user as JSON."""
    found: dict[str, Any] = {"id": number, "is_bot": False, "first_name": name}
    return found | ({"language_code": language} if language else {})

"""Clients of the bot: their actions make updates, and they see the bot's messages."""

import re
import time
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Literal

from tests.fake_telegram.account import Account, Query
from tests.fake_telegram.attachments import Attachment, attached
from tests.fake_telegram.chats import BOT, Chat, Posted, Shown, user
from tests.fake_telegram.keyboards import Button
from tests.fake_telegram.markup import units

_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]+)?")
_QUERIES = count(4_000_000_000_000_001)


class Room:
    """A chat, for tests."""

    def __init__(self, account: Account, json: dict[str, Any]) -> None:
        self._account = account
        self._sent: dict[int, Posted] = {}
        with account.lock:
            self._chat = account.chats.setdefault(json["id"], Chat(json))

    @property
    def id(self) -> int:
        return self._chat.id

    @property
    def messages(self) -> list[Shown]:
        """The bot's messages in their present state, oldest first."""
        with self._account.lock:
            return self._chat.shown

    @property
    def draft(self) -> str | None:
        """The text of the last draft, until the bot sends a message."""
        with self._account.lock:
            return self._chat.draft

    @property
    def drafts(self) -> list[str]:
        """The texts of all drafts so far."""
        with self._account.lock:
            return list(self._chat.drafts)

    def wait(self, condition: Callable[[], object], within_s: float = 10) -> None:
        """Waits until the condition holds; it is checked after each handled request.

        Raises AssertionError with the chat's messages when it does not in time.
        """
        if not self._account.wait(condition, within_s):
            raise AssertionError(f"not within {within_s} s; the chat has {self._state_text()}")

    def _state_text(self) -> str:
        lines = [f"{each.text!r} {[button.text for button in each.buttons]}" for each in self.messages]
        drafted = [f"draft {self.draft!r}"] if self.draft is not None else []
        return "\n  ".join([f"{len(lines)} messages", *lines, *drafted])

    def _send(self, sender: Mapping[str, Any], content: Mapping[str, Any]) -> int:
        with self._account.lock:
            posted = Posted({"from": sender, **content})
            update = self._push("message", self._account.post(self._chat, posted))
            self._sent[update] = posted
            return update

    def _push(self, kind: str, json: Mapping[str, Any]) -> int:
        with self._account.lock:
            update = self._account.updates.push({kind: dict(json)})
            self._account.change()
            return update


class Person(Room):
    """A user and their private chat, which has the same id. Each action returns the id of its update."""

    def __init__(self, account: Account, number: int, name: str, language: str | None) -> None:
        super().__init__(account, {"id": number, "type": "private", "first_name": name})
        self.user = user(number, name, language)

    def says(self, text: str) -> int:
        return self._send(self.user, text_content(text))

    def sends(
        self, *, caption: str | None = None, media_group_id: str | None = None, **what: Attachment
    ) -> int:
        """Sends a photo, voice, sticker, document, video or location: True, or its bytes, name or place."""
        with self._account.lock:
            content = attached(self._account.files, what)
        content |= {"caption": caption} if caption is not None else {}
        return self._send(self.user, content | ({"media_group_id": media_group_id} if media_group_id else {}))

    def shares_contact(self, phone: str, user_id: int | None = None) -> int:
        """Shares a phone: of the user, or of another `user_id`."""
        contact = {
            "phone_number": phone,
            "first_name": self.user["first_name"],
            "user_id": user_id or self.id,
        }
        return self._send(self.user, {"contact": contact})

    def forwards(self, text: str) -> int:
        """Forwards a text of another user."""
        origin = {"type": "user", "date": int(time.time()) - 60, "sender_user": user(5000, "Другой", None)}
        return self._send(self.user, {**text_content(text), "forward_origin": origin})

    def edits(self, update: int | Literal["last"], text: str) -> int:
        """Edits the message of that update, or the last message."""
        with self._account.lock:
            posted = self._sent[max(self._sent) if update == "last" else update]
            content = {name: value for name, value in posted.json.items() if name != "entities"}
            posted.json = {**content, "edit_date": int(time.time()), **text_content(text)}
            return self._push("edited_message", posted.json)

    def blocks(self) -> int:
        """Blocks the bot: its messages are refused from now on."""
        return self._blocks(True)

    def unblocks(self) -> int:
        return self._blocks(False)

    def taps(self, button: str | Button, *, inaccessible: bool = False) -> int:
        """Taps a button: by text the newest visible one, or a button seen before, also if it is gone.

        Inaccessible: Telegram tells nothing of its message, as it does of old ones. Raises AssertionError
        when there is none, or when it does not tell the bot.
        """
        with self._account.lock:
            found = self._find(button) if isinstance(button, str) else button
            assert found.data is not None, f"{found.text!r} does not tell the bot"
            query = str(next(_QUERIES))
            self._account.queries[query] = Query(self.id)
            tap = {"id": query, "from": self.user, "chat_instance": str(-self.id), "data": found.data}
            message = self._message_of(found, inaccessible)
            return self._push("callback_query", tap | {"message": message})

    def _find(self, text: str) -> Button:
        shown = [button for message in self._chat.shown for button in message.buttons]
        fitting = [button for button in shown if button.text == text]
        assert fitting, f"no button {text!r} but {[button.text for button in shown]}; {self._state_text()}"
        return fitting[-1]

    def _message_of(self, button: Button, inaccessible: bool) -> Mapping[str, Any]:
        same = [each.message_id for each in self._chat.seen_buttons if each == button]
        number = button.message_id or (same[-1] if same else 0)
        assert number, f"{button} was never shown"
        if inaccessible or number not in self._chat.posted:
            return {"chat": self._chat.json, "message_id": number, "date": 0}
        return self._chat.posted[number].json

    def _blocks(self, blocked: bool) -> int:
        member = {"status": "member", "user": BOT}
        kicked = {"status": "kicked", "user": BOT, "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        with self._account.lock:
            self._chat.is_blocked = blocked
            change = {"chat": self._chat.json, "from": self.user, "date": int(time.time())}
            return self._push("my_chat_member", {**change, "old_chat_member": old, "new_chat_member": new})


class Group(Room):
    """A group chat."""

    def __init__(self, account: Account, number: int, title: str) -> None:
        kind = "supergroup" if str(number).startswith("-100") else "group"
        super().__init__(account, {"id": number, "type": kind, "title": title})

    def says(self, person: Person, text: str) -> int:
        return self._send(person.user, text_content(text))


def text_content(text: str) -> dict[str, Any]:
    """A text message as JSON, with an entity for a command at the start."""
    command = _COMMAND.match(text)
    if not command:
        return {"text": text}
    return {
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": units(command.group())}],
    }

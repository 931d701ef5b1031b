"""Keyboards that a bot sends: buttons in a message, and keys in place of the client's own keyboard."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from tests.fake_telegram.answers import bad
from tests.fake_telegram.links import fault_of_link

MAX_DATA = 64
"""Of the data of a button, bytes."""
MAX_BUTTONS = 100
OTHER_KINDS = {
    "callback_game",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "web_app",
}


@dataclass(frozen=True, slots=True)
class Button:
    """A button in a message: a tap sends its data, or opens a link."""

    text: str
    data: str | None = None
    url: str | None = None
    message_id: int = field(default=0, compare=False, repr=False)
    """The number of its message."""


class Key(str):
    """A key of a reply keyboard: the text that it sends; for a request of the phone its label."""

    request_contact: bool

    def __new__(cls, text: str, request_contact: bool = False) -> Self:
        key = super().__new__(cls, text)
        key.request_contact = request_contact
        return key

    @property
    def text(self) -> str:
        return str(self)


@dataclass(frozen=True, slots=True)
class Markup:
    """Any reply markup."""

    keyboard: tuple[tuple[Button, ...], ...] = ()
    reply_keyboard: tuple[tuple[Key, ...], ...] | None = None
    removes_keyboard: bool = False
    forces_reply: bool = False

    @property
    def is_inline(self) -> bool:
        """True for buttons in the message, and without a keyboard."""
        return self.reply_keyboard is None and not self.removes_keyboard and not self.forces_reply

    def in_json(self, source: Any) -> dict[str, Any]:
        """The keyboard as a part of a message in JSON; only buttons are included."""
        return {"reply_markup": dict(source)} if self.keyboard else {}


def read_markup(source: Any, message_id: int = 0) -> Markup:
    """Reads the parameter `reply_markup`. Raises Refused."""
    if source in (None, ""):
        return Markup()
    if not isinstance(source, Mapping):
        raise bad("object expected as reply markup")
    if "keyboard" in source:
        return Markup(reply_keyboard=tuple(tuple(map(_key, row)) for row in source["keyboard"]))
    buttons = [
        tuple(_button(each, message_id) for each in row) for row in source.get("inline_keyboard") or ()
    ]
    if sum(map(len, buttons)) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    return Markup(
        tuple(row for row in buttons if row),
        removes_keyboard=bool(source.get("remove_keyboard")),
        forces_reply=bool(source.get("force_reply")),
    )


def _key(source: Any) -> Key:
    return (
        Key(source) if isinstance(source, str) else Key(source["text"], bool(source.get("request_contact")))
    )


def _button(source: Mapping[str, Any], message_id: int) -> Button:
    button = Button(str(source.get("text", "")), source.get("callback_data"), source.get("url"), message_id)
    if not button.text:
        raise bad("can't parse inline keyboard button: Text buttons must not be empty")
    if button.data is not None and not 0 < len(button.data.encode()) <= MAX_DATA:
        raise bad("BUTTON_DATA_INVALID")
    if button.url is not None and (fault := fault_of_link(button.url)):
        raise bad(f"inline keyboard button URL '{button.url}' is invalid: {fault}")
    if button.data is None and button.url is None and not OTHER_KINDS & source.keys():
        raise bad("Text buttons are unallowed in the inline keyboard")
    return button

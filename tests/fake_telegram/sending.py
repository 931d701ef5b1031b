"""Methods that send messages."""

from collections.abc import Mapping
from typing import Any

from tests.fake_telegram.account import Account
from tests.fake_telegram.answers import Refused, bad
from tests.fake_telegram.chats import Chat, Posted
from tests.fake_telegram.keyboards import Markup, read_markup
from tests.fake_telegram.markup import Marked, read_html, trimmed, units

Parameters = Mapping[str, Any]

MAX_TEXT = 4096
MAX_CAPTION = 1024
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
BLOCKED = "Forbidden: bot was blocked by the user"


def send_message(account: Account, given: Parameters) -> Any:
    chat = reachable(account, given)
    marked = text_of(given)
    return _send(account, chat, given, _text_in_json(marked), given.get("text", ""))


def send_message_draft(account: Account, given: Parameters) -> Any:
    """Shows a draft; an empty text is a placeholder."""
    chat = reachable(account, given)
    if not chat.is_private:
        raise bad("TEXTDRAFT_PEER_INVALID")
    number = given.get("draft_id")
    if not isinstance(number, int) or isinstance(number, bool) or not number:
        raise bad("draft_id must be a non-zero integer")
    chat.draft = read_text(given, "text", MAX_TEXT, "message is too long").text
    chat.drafts.append(chat.draft)
    return True


def send_photo(account: Account, given: Parameters) -> Any:
    chat = reachable(account, given)
    if not given.get("photo"):
        raise bad("there is no photo in the request")
    return _send_photo(account, chat, given, given["photo"], {})


def send_media_group(account: Account, given: Parameters) -> Any:
    """Sends a group of photos."""
    chat = reachable(account, given)
    media = given.get("media") or []
    if not 2 <= len(media) <= 10:
        raise bad("group send failed: 2 to 10 items are expected")
    group = {"media_group_id": str(next(account.numbers))}
    return [_send_photo(account, chat, {**given, **each}, _attached(given, each), group) for each in media]


def send_chat_action(account: Account, given: Parameters) -> Any:
    reachable(account, given)
    if given.get("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    return True


def reachable(account: Account, given: Parameters) -> Chat:
    """The chat. Raises Refused if the bot may not write there."""
    chat = account.chat(given)
    if chat.is_blocked:
        raise Refused(403, BLOCKED)
    return chat


def text_of(given: Parameters, too_long: str = "message is too long") -> Marked:
    """The text of a message. Raises Refused."""
    marked = read_text(given, "text", MAX_TEXT, too_long)
    if not marked.text:
        raise bad("message text is empty")
    return marked


def read_text(given: Parameters, name: str, max_length: int, too_long: str) -> Marked:
    """Reads a text or caption by its parse mode. Raises Refused."""
    source = str(given.get(name) or "")
    mode = str(given.get("parse_mode") or "").lower()
    if mode not in ("", "html"):
        raise bad("unsupported parse_mode")  # the fake supports no other
    listed = given.get("entities" if name == "text" else "caption_entities") or []
    marked = read_html(source) if mode else trimmed(source, listed)
    if units(marked.text) > max_length:
        raise bad(too_long)
    return marked


def _text_in_json(marked: Marked, name: str = "text") -> dict[str, Any]:
    entities = "entities" if name == "text" else "caption_entities"
    return {name: marked.text} | ({entities: list(marked.entities)} if marked.entities else {})


def _send_photo(
    account: Account, chat: Chat, given: Parameters, photo: Any, more: Mapping[str, Any]
) -> dict[str, Any]:
    marked = read_text(given, "caption", MAX_CAPTION, "message caption is too long")
    file = account.files.photo(photo)
    content = {"photo": list(file.sizes), **more}
    if marked.text:
        content |= _text_in_json(marked, "caption")
    return _send(account, chat, given, content, given.get("caption") or "", file.data)


def _send(
    account: Account,
    chat: Chat,
    given: Parameters,
    content: Mapping[str, Any],
    source: str,
    photo: bytes | None = None,
) -> dict[str, Any]:
    markup = read_markup(given.get("reply_markup"))
    json = {**content, **_reply(chat, given), **_markup_in_json(markup, given)}
    return account.post(chat, Posted(json, True, source, markup, photo))


def _markup_in_json(markup: Markup, given: Parameters) -> dict[str, Any]:
    return markup.in_json(given.get("reply_markup"))


def _reply(chat: Chat, given: Parameters) -> dict[str, Any]:
    """The message that this one replies to. Raises Refused."""
    asked = given.get("reply_parameters") or {}
    number = asked.get("message_id") or given.get("reply_to_message_id")
    if not number:
        return {}
    if number in chat.posted:
        replied = chat.posted[number].json
        return {"reply_to_message": {k: v for k, v in replied.items() if k != "reply_to_message"}}
    if asked.get("allow_sending_without_reply") or given.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def _attached(given: Parameters, media: Mapping[str, Any]) -> Any:
    if media.get("type") != "photo":
        raise bad("only photos are taken here")
    found = media.get("media", "")
    return given.get(found.removeprefix("attach://")) if found.startswith("attach://") else found

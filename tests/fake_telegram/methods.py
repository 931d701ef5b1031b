"""The methods of the Bot API, all but getUpdates."""

import re
import time
from collections.abc import Callable
from typing import Any

from tests.fake_telegram import sending
from tests.fake_telegram.account import Account
from tests.fake_telegram.answers import Refused, bad
from tests.fake_telegram.chats import BOT, Chat, Posted
from tests.fake_telegram.keyboards import read_markup
from tests.fake_telegram.sending import Parameters, text_of

ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def execute(account: Account, method: str, given: Parameters) -> Any:
    """Executes a method; its name may have any case. The caller holds the lock. Raises Refused."""
    known = METHODS.get(method.lower())
    if known is None:
        raise Refused(404, "Not Found")
    return known(account, given)


def _get_me(_account: Account, _given: Parameters) -> Any:
    return BOT | ABILITIES


def _delete_webhook(account: Account, given: Parameters) -> Any:
    if given.get("drop_pending_updates"):
        account.updates.forget()
    return True


def _set_my_commands(account: Account, given: Parameters) -> Any:
    commands = [(each["command"], each["description"]) for each in given.get("commands") or ()]
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for name, description in commands:
        if not COMMAND.fullmatch(name):
            raise bad("BOT_COMMAND_INVALID")
        if not 0 < len(description) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    account.commands[given.get("language_code") or ""] = commands
    return True


def _edit_text(account: Account, given: Parameters) -> Any:
    """Edits a text; without a markup the buttons are removed."""
    chat, posted = _to_edit(account, given)
    if "text" not in posted.json:
        raise bad("there is no text in the message to edit")
    marked = text_of(given, "MESSAGE_TOO_LONG")
    new = {"text": marked.text} | ({"entities": list(marked.entities)} if marked.entities else {})
    json = _edit(chat, posted, given, new, ("text", "entities", "reply_markup"))
    posted.html = str(given.get("text"))
    return json


def _edit_markup(account: Account, given: Parameters) -> Any:
    chat, posted = _to_edit(account, given)
    return _edit(chat, posted, given, {}, ("reply_markup",))


def _to_edit(account: Account, given: Parameters) -> tuple[Chat, Posted]:
    chat = account.chat(given)
    posted = chat.posted.get(given.get("message_id", 0))
    if posted is None:
        raise bad("message to edit not found")
    if not posted.by_bot or not posted.markup.is_inline:
        raise bad("message can't be edited")
    return chat, posted


def _edit(
    chat: Chat, posted: Posted, given: Parameters, new: dict[str, Any], names: tuple[str, ...]
) -> dict[str, Any]:
    """Replaces the parts of a message with these names. Raises Refused."""
    markup = read_markup(given.get("reply_markup"))
    if not markup.is_inline:
        raise bad("inline keyboard expected")
    new |= markup.in_json(given.get("reply_markup"))
    if new == {name: posted.json[name] for name in names if name in posted.json}:
        raise bad(NOT_MODIFIED)
    unchanged = {name: value for name, value in posted.json.items() if name not in names}
    # A copy: an update that was sent before keeps the old message.
    posted.json = unchanged | {"edit_date": int(time.time())} | new
    posted.markup = markup
    posted.edits += 1
    chat.remember(posted)
    return posted.json


def _delete_message(account: Account, given: Parameters) -> Any:
    chat = account.chat(given)
    if chat.posted.pop(given.get("message_id", 0), None) is None:
        raise bad("message to delete not found")
    return True


def _answer_callback_query(account: Account, given: Parameters) -> Any:
    query = account.queries.get(str(given.get("callback_query_id")))
    if query is None or query.answer is not None:
        raise bad(TOO_OLD)
    if len(str(given.get("text") or "")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer = dict(given)
    return True


def _get_file(account: Account, given: Parameters) -> Any:
    return account.files.describe(given.get("file_id"))


METHODS: dict[str, Callable[[Account, Parameters], Any]] = {
    "getme": _get_me,
    "deletewebhook": _delete_webhook,
    "setmycommands": _set_my_commands,
    "sendmessage": sending.send_message,
    "sendmessagedraft": sending.send_message_draft,
    "sendphoto": sending.send_photo,
    "sendmediagroup": sending.send_media_group,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": _edit_text,
    "editmessagereplymarkup": _edit_markup,
    "deletemessage": _delete_message,
    "answercallbackquery": _answer_callback_query,
    "getfile": _get_file,
}

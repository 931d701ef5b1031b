"""Values that are corrected, denied, supposed or told of somebody else: none is taken wrongly."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from hallchat.agent.dialogue import state_update
from hallchat.agent.dialogue.state import mentioned_fields
from hallchat.nlu import NluContext, understand
from hallchat.nlu.slots import QUOTED_FIELDS, TIME
from tests.nlu.conftest import HALLS
from tests.nlu.wrong_values import KNOWN, Message, corrected, unchanged

NOW = datetime(2026, 11, 22, 12)
_TOLD = {"start": TIME, "end": TIME}
"""Field -> the name under which the answer asks for it."""


def _wrong(message: Message) -> str | None:
    """What the message does wrong; None if each field is right, or is asked for."""
    context = NluContext(
        now=NOW,
        halls=HALLS,
        asked=message.asked,
        **{name: getattr(KNOWN, name) for name in ("hall", "date", "start", "end", "people")},
    )
    nlu = understand(message.text, context)
    after = state_update.apply(replace(KNOWN, asked=message.asked), nlu)
    if not nlu.intents and not nlu.questions and not set(mentioned_fields(nlu)):
        return None  # not understood: the answer says so
    asked = {*nlu.ambiguous, *nlu.invalid, *nlu.change_requests}
    for name in QUOTED_FIELDS:
        found, old = getattr(after, name), getattr(KNOWN, name)
        right = message.expected.get(name, old)
        accepted = right if isinstance(right, tuple) else (right,)
        is_asked = found is None and (name in message.expected or message.slot in (name, _TOLD.get(name)))
        if found in accepted or is_asked or (found == old and asked & {name, _TOLD.get(name)}):
            continue
        return f"{message.text!r}: {name} {found}, not {right}"
    return None


def _all_wrong(messages: Iterable[Message]) -> list[str]:
    return [wrong for message in messages if (wrong := _wrong(message))]


def test_there_are_a_thousand_messages() -> None:
    assert len({(each.text, each.asked) for each in (*corrected(), *unchanged())}) >= 1000


def test_a_correction_sets_the_new_value() -> None:
    assert _all_wrong(corrected()) == []


def test_what_is_denied_supposed_or_told_of_others_changes_nothing() -> None:
    assert _all_wrong(unchanged()) == []

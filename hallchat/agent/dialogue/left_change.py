"""Finds out that a client leaves a booking as it is whose change has begun, or wants another one instead."""

from collections.abc import Callable
from dataclasses import replace

from hallchat.agent.dialogue import state_update
from hallchat.agent.dialogue.booked_act import Scene
from hallchat.agent.dialogue.booked_values import with_values, without_visit
from hallchat.agent.dialogue.matter import KEEP, BookedMatter
from hallchat.agent.dialogue.state import DialogueState, fills_booking, fills_quoted_slot
from hallchat.agent.dialogue.wishes import next_wish
from hallchat.nlu import Intent, NluResult
from hallchat.nlu.acts import booked
from hallchat.nlu.acts.wish_words import yes_before
from hallchat.nlu.text.normalize import fold

Read = Callable[[str, DialogueState], NluResult]
"""Reads a message in a dialogue state."""
_VALUES = ("hall", "date", "start", "end", "people", "extras", "code")
_REFUSALS = {Intent.NO, Intent.CHANGE, Intent.UNDO, Intent.BOOK, Intent.START_OVER, Intent.CANCEL_BOOKING}
"""Intents that the words for leaving a booking as it is look like."""


def leave_change(
    scene: Scene, text: str, state: DialogueState, nlu: NluResult, read: Read
) -> tuple[DialogueState, NluResult, BookedMatter | None] | None:
    """The state, the reading and the matter of a message that leaves a change; None if the change goes on."""
    record = next((each for each in scene.live if each.reference == state.changing), None)
    if record is None:
        return None
    free, kept = replace(next_wish(state), asked=()), BookedMatter(KEEP, state.changing)
    own = with_values(scene, state, record)
    keeps = booked.keeps(text)
    if booked.wants_another(text) and not (nlu.adds and not (keeps or Intent.NO in nlu.intents)):
        return free, read(text, free), kept
    if nlu.change_requests or nlu.invalid:
        return None
    wanted = _values(state_update.apply(state, nlu))
    goes_back = fills_booking(nlu) and wanted == _values(own) != _values(state)
    if goes_back or (keeps and _values(state_update.apply(own, nlu)) == _values(own)):
        return free, _without_change(nlu), kept
    if Intent.MY_BOOKING in nlu.intents and _values(state) == _values(own) and not fills_quoted_slot(nlu):
        return free, _without_change(nlu), None
    return None


def _values(state: DialogueState) -> tuple[object, ...]:
    """The values of the booking in a state, to compare: extras that were refused count as none."""
    return tuple(getattr(state, name) or None for name in _VALUES)


def _without_change(nlu: NluResult) -> NluResult:
    """The reading without what it says of the booking, of which nothing is to change."""
    intents = tuple(each for each in nlu.intents if each not in _REFUSALS)
    return replace(without_visit(nlu), intents=intents, digressions={})


def agreed_again(scene: Scene, text: str, state: DialogueState, nlu: NluResult, read: Read) -> NluResult:
    """The reading as a yes if it only says once more what the change shown does: «да, продлевайте на час»."""
    record = next((each for each in scene.live if each.reference == state.changing), None)
    if record is None or "confirm" not in state.asked or not yes_before(fold(text)) or "?" in text:
        return nlu
    own = with_values(scene, state, record)
    repeated = state_update.apply(own, read(text, own))
    if not fills_booking(nlu) or _values(repeated) != _values(state):
        return nlu
    return replace(_without_change(nlu), intents=(Intent.YES,))

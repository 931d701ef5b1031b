"""News of bookings: what became of them elsewhere since the client was told of them last."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hallchat.agent.dialogue.state import DialogueState
from hallchat.booking.records import BookingRecord
from hallchat.booking.status import effective_status


def news_of(
    state: DialogueState, records: Sequence[BookingRecord], now: datetime
) -> tuple[DialogueState, tuple[str, ...]]:
    """The state that knows the present statuses, and the references of bookings that were told otherwise."""
    present = {each.reference: str(effective_status(each, now)) for each in records}
    told = state.statuses or {}
    changed = tuple(each for each, status in present.items() if told.get(each, status) != status)
    return (state if told == present else replace(state, statuses=present)), changed

"""The cards of bookings in a transcript, as the bookings are now: paid, changed or cancelled meanwhile."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hallchat.agent.events import Data, ToolFinished
from hallchat.agent.turns.blocks import BOOKING_TOOL, Block
from hallchat.agent.turns.transcript import History, PastTurn

Present = Callable[[Sequence[str]], Sequence[Data]]
"""The bookings with these references, as their client may see them now."""


def with_present_bookings(history: History, present: Present) -> History:
    """The history with the present state of each booking in its cards; one that is gone stays as it was."""
    references = {
        str(block.result["reference"])
        for turn in history.turns
        for block in turn.blocks
        if _is_booking_card(block)
    }
    if not references:
        return history
    by_reference = {booking["reference"]: booking for booking in present(sorted(references))}
    return replace(history, turns=tuple(_with_present(turn, by_reference) for turn in history.turns))


def _is_booking_card(block: Block) -> bool:
    return isinstance(block, ToolFinished) and block.name == BOOKING_TOOL and "reference" in block.result


def _with_present(turn: PastTurn, by_reference: Mapping[str, Data]) -> PastTurn:
    blocks = tuple(
        replace(block, result={**block.result, **by_reference.get(block.result["reference"], {})})
        if isinstance(block, ToolFinished) and _is_booking_card(block)
        else block
        for block in turn.blocks
    )
    return replace(turn, blocks=blocks)

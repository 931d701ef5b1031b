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
    cards = [card for turn in history.turns for block in turn.blocks if (card := _booking_card(block))]
    references = {str(card.result["reference"]) for card in cards}
    if not references:
        return history
    by_reference = {booking["reference"]: booking for booking in present(sorted(references))}
    return replace(history, turns=tuple(_with_present(turn, by_reference) for turn in history.turns))


def _booking_card(block: Block) -> ToolFinished | None:
    """The block if it is the card of a booking."""
    is_card = isinstance(block, ToolFinished) and block.name == BOOKING_TOOL and "reference" in block.result
    return block if isinstance(block, ToolFinished) and is_card else None


def _with_present(turn: PastTurn, by_reference: Mapping[str, Data]) -> PastTurn:
    def renewed(block: Block) -> Block:
        card = _booking_card(block)
        present = by_reference.get(card.result["reference"], {}) if card else {}
        return replace(card, result={**card.result, **present}) if card else block

    return replace(turn, blocks=tuple(map(renewed, turn.blocks)))

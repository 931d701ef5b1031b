"""The blocks of an answer, prose and cards, as they are stored and as text."""

from collections.abc import Sequence
from typing import Any

from hallchat.agent.events import Text, ToolFinished
from hallchat.wording.cards import card_text

Block = Text | ToolFinished
"""A part of an answer that the client sees."""

BOOKING_TOOL = "create_booking_info"
"""The tool that creates bookings."""


def is_booking(name: str, result: Any) -> bool:
    """True for the result of the call that created a booking; false if the booking existed before."""
    return name == BOOKING_TOOL and "error" not in result and not result["repeated"]


def is_summary(name: str, result: Any) -> bool:
    """True for the result of the call that made a quote."""
    return name == "generate_booking_info" and "quote" in result


def add_block(blocks: list[Block], block: Block) -> None:
    """Appends a block; continued prose is joined to the prose before it."""
    last = blocks[-1] if blocks else None
    if isinstance(block, Text) and block.goes_on:
        if isinstance(last, Text) and last.goes_on:
            blocks[-1] = Text(last.text + block.text, goes_on=True)
            return
        block = Text(block.text.lstrip(), goes_on=True)
    blocks.append(block)


def blocks_text(language: str, blocks: Sequence[Block]) -> str:
    """The text of the blocks, cards as text."""
    texts = (
        block.text.strip() if isinstance(block, Text) else card_text(language, block.name, block.result)
        for block in blocks
    )
    return "\n\n".join(filter(None, texts))


def dump_block(block: Block) -> dict[str, Any]:
    """The block as JSON values."""
    if isinstance(block, Text):
        return {"text": block.text}
    return {"name": block.name, "arguments": dict(block.arguments), "result": dict(block.result)}


def load_block(data: dict[str, Any]) -> Block:
    if "text" in data:
        return Text(data["text"])
    return ToolFinished(data["name"], data["arguments"], data["result"], show=True)

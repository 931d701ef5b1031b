"""An answer as it comes, for channels that show it whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hallchat.agent.dialogue.transcript import Block, add_block
from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished, ToolStarted


@dataclass(slots=True)
class CollectedAnswer:
    """What has come of it so far. Another thread may look at it meanwhile."""

    language: str
    blocks: list[Block] = field(default_factory=list)
    calls: list[ToolStarted] = field(default_factory=list)
    done: Done | None = None
    """None as long as it is not whole."""

    def listen(self, events: Iterable[Event]) -> None:
        """Take in all events, to the last."""
        for event in events:
            self._add(event)

    def _add(self, event: Event) -> None:
        match event:
            case Begun():  # anew, where another runner had to take the turn over
                self.language, self.blocks, self.calls = event.language, [], []
            case ToolStarted():
                self.calls.append(event)
            case Done():
                self.done = event
            case Text() | ToolFinished(show=True):
                add_block(self.blocks, event)

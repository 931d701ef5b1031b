"""An answer that is collected from the agent's events, for channels that show it as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hallchat.agent.events import Begun, Done, Event, Text, ToolFinished, ToolStarted
from hallchat.agent.turns.blocks import Block, add_block


@dataclass(slots=True)
class CollectedAnswer:
    """The answer so far. Another thread may read it while it grows."""

    language: str
    blocks: list[Block] = field(default_factory=list)
    calls: list[ToolStarted] = field(default_factory=list)
    done: Done | None = None
    """None until the answer is complete."""

    def collect(self, events: Iterable[Event]) -> None:
        """Adds all events."""
        for event in events:
            self._add(event)

    def _add(self, event: Event) -> None:
        match event:
            case Begun():  # a second one: another runner has taken the turn over, and starts again
                self.language, self.blocks, self.calls = event.language, [], []
            case ToolStarted():
                self.calls.append(event)
            case Done():
                self.done = event
            case Text() | ToolFinished(show=True):
                add_block(self.blocks, event)

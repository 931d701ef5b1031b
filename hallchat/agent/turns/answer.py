"""The answer while it is given: its blocks, what it asks, and the dialogue state after it."""

from dataclasses import replace

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import NextQuestion
from hallchat.agent.events import Data, Done, Text, ToolFinished, ToolStarted
from hallchat.agent.turns.blocks import Block, add_block, blocks_text, is_booking, is_summary
from hallchat.agent.turns.usage import Usage
from hallchat.models import Outcome
from hallchat.nlu.slots import ASKABLE
from hallchat.wording import say
from hallchat.wording.formats import span
from hallchat.wording.settlement import refund_told


class Answer:
    """The answer of one turn while it is given."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.engine = ""
        self.asks: NextQuestion | None = None
        self.blocks: list[Block] = []
        self.quote: str | None = None
        """The quote whose summary was shown, or named if the last answer showed it."""
        self._unseen_span = ""
        """The hours of a summary that was not drawn: the answer has to name them."""
        self.booking: Data | None = None
        self.outcome = Outcome.ANSWERED
        self.usage = Usage()

    def add(self, event: Text | ToolStarted | ToolFinished) -> None:
        if isinstance(event, ToolFinished):
            if is_booking(event.name, event.result):
                self.booking, self.quote = event.result, None
            elif is_summary(event.name, event.result):
                self.quote = event.result["quote"]
                self._unseen_span = "" if event.show else span(event.result["start"], event.result["end"])
            if not event.show:
                return
        if not isinstance(event, ToolStarted):
            add_block(self.blocks, event)

    def end(self, outcome: Outcome, message: str) -> Text:
        """Ends a stopped or failed answer with a sentence; the answer asks nothing."""
        self.outcome, self.asks, self.quote = outcome, None, None
        last = Text(say(self.language, message))
        self.add(last)
        return last

    def text(self) -> str:
        """All that the client reads, cards as text."""
        return blocks_text(self.language, self.blocks)

    def done(self) -> Done:
        asks = self.asks
        return Done(
            asks=_askable(asks) if asks else None,
            suggestions=asks.suggestions if asks else (),
            engine=self.engine,
            booking=self.booking,
            outcome=self.outcome,
        )

    def next_state(self, state: DialogueState) -> DialogueState:
        """The state in which the next message is read: what this answer asked, offered and showed.

        The next yes cancels a booking only if this answer names its reference, with what comes back of a paid
        one, and shows no summary.
        """
        if self._unseen_span and self._unseen_span not in self.text():
            self.quote = None  # a yes to what the client does not see agrees to nothing
        asks = self.asks or NextQuestion(("rules", "confirm") if self.quote else ())
        cancels = self.quote is None and self._names_cancellation(asks)
        return replace(
            state,
            asked=_askable(asks),
            offered=asks.hall,
            proposed_extras=dict(asks.extras) if asks.extras else None,
            spans=tuple(map(dict, asks.spans)) if self.quote is None else (),
            search=state.search if asks.spans and self.quote is None else None,
            offers_extras=asks.offers_extras,
            extras_offered=state.extras_offered or asks.offers_extras,
            offers=_numbered_choices(asks) if self.quote is None else (),
            cancelling=asks.cancelling if cancels else None,
            cancelling_back=asks.back if cancels else None,
            quote=self.quote,
        )

    def _names_cancellation(self, asks: NextQuestion) -> bool:
        if asks.cancelling is None or asks.cancelling not in self.text():
            return False
        return asks.back is None or refund_told(self.language, asks.back) in self.text()


def _numbered_choices(asks: NextQuestion) -> tuple[str, ...]:
    """Suggestions that «первый» may pick; none for a question that a yes answers."""
    answered_by_yes = asks.cancelling or asks.hall or asks.extras or {"rules", "confirm"} & set(asks.slots)
    return () if answered_by_yes or not asks.slots else asks.suggestions


def _askable(asks: NextQuestion) -> tuple[str, ...]:
    return tuple(name for name in asks.slots if name in ASKABLE)

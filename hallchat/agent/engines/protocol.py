"""What an engine is given, what it yields, and how it fails."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.events import Data, Text, ToolFinished
from hallchat.nlu.types import NluResult


class Interrupted(Exception):
    """The answer has to end here, for no fault of the engine's: the loop lets it through."""


class EngineError(Exception):
    """The engine cannot answer this turn, or leaves it to the fallback; `reason` is a word for staff."""

    cool_down_s: float | None = None
    """How long it is best left alone, seconds; 0 if not known, None if this turn alone is at fault."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Declined(EngineError):
    """Nothing is wrong: the fallback answers such a turn better."""


# What an engine yields: Text, and


@dataclass(frozen=True, slots=True)
class Call:
    """The engine wants a tool run. `show` puts its result before the client as a card."""

    name: str
    arguments: Data
    show: bool = True


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """What the answer asks for, and replies that the client may send as they are."""

    slots: tuple[str, ...]
    suggestions: tuple[str, ...] = ()
    hall: str | None = None
    """A hall that is proposed: a yes takes it."""
    cancelling: str | None = None
    """Reference of the booking that it asks whether to cancel."""


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """What one request to a language model took, and what it cost."""

    model: str
    tokens_in: int
    tokens_out: int
    first_token_at: float | None
    """On the monotonic clock; none where no token came."""
    last_token_at: float | None


# What an engine is given


@dataclass(frozen=True, slots=True)
class Exchange:
    """A message and its answer, earlier in the conversation."""

    client: str
    agent: str


@dataclass(frozen=True, slots=True)
class StudioFacts:
    """What may be told of the studio; an empty text is not told."""

    name: str
    phone: str
    email: str
    address: str
    site: str = ""
    """Root of the studio's own pages, with no slash at the end."""


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """One message and everything that an engine may know to answer it."""

    now: datetime
    """Studio time."""
    language: str
    text: str
    nlu: NluResult
    state: DialogueState
    """With the reading applied; `state.asked` is still what the last answer asked for."""
    studio: StudioFacts
    agreed_quote: str | None = None
    """The quote that this message agreed to."""
    refused: str | None = None
    """Why a yes of this message agrees to nothing: the code of a quote's error, or stale_button."""
    cancelled: str | None = None
    """The reference of the booking that this message cancelled, by the client's own yes."""
    bookings: tuple[Data, ...] = ()
    """What this conversation has booked."""
    history: tuple[Exchange, ...] = ()
    results: tuple[ToolFinished, ...] = ()
    """Of the tools that ran for this message so far."""
    said: tuple[str, ...] = ()
    """The prose of this answer that the client has been given so far, by whichever engine."""
    catalogue: tuple[Data, ...] = ()
    """The halls on offer; empty for a trusted engine, which asks the tools."""
    deadline: float = math.inf
    """When the answer has to be whole, on the monotonic clock."""


class Engine(Protocol):
    """Whatever can answer a turn."""

    name: str
    trusted: bool
    """Whether its prose is put together by code from tool results, so that no fact in it needs checking."""

    def warm_up(self) -> None:
        """Load what the first turn would have to wait for."""
        ...

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        """One round: prose, tool calls, or both. Called again with their results until none is asked for.

        It has to yield or return in time by itself: the loop looks at the clock between events, and
        cannot interrupt one that blocks.
        """
        ...

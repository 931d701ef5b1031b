"""The interface of engines: request, events, errors."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from hallchat.agent.dialogue.matter import BookedMatter
from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.events import Data, Text, ToolFinished
from hallchat.nlu.types import NluResult


class Interrupted(Exception):
    """The answer must stop for a reason outside the engine. The loop passes this error on."""


class EngineError(Exception):
    """The engine did not answer this turn: the fallback does. `reason` is a code for staff."""

    cool_down_s: float | None = None
    """Seconds without further calls to the engine; 0 if not known, None if only this turn is at fault."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Declined(EngineError):
    """The engine works, but the fallback should answer this turn."""


# An engine yields `Text` and these:


@dataclass(frozen=True, slots=True)
class Call:
    """Asks the loop to run a tool. `show` shows its result to the client as a card."""

    name: str
    arguments: Data
    show: bool = True


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The slots that the answer asks for, and quick replies."""

    slots: tuple[str, ...]
    suggestions: tuple[str, ...] = ()
    hall: str | None = None
    """The proposed hall: a yes chooses it."""
    cancelling: str | None = None
    """Reference of a booking: a yes cancels it."""
    back: int | None = None
    """The rubles that the answer says come back then; None if that booking is not paid."""
    offers_extras: bool = False
    """True if the answer offers the hall's extras beside its question."""
    extras: Mapping[str, int] | None = None
    """Key of a proposed extra -> how many: a yes takes them."""
    spans: tuple[Mapping[str, str], ...] = ()
    """The free times that the answer offers, each with `hall`, `date` and `start`, and `end` if the client
    has named a length: a yes takes the first, and what a message says of one picks that one."""


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Tokens and times of one request to a language model."""

    model: str
    tokens_in: int
    tokens_out: int
    first_token_at: float | None
    """On the monotonic clock, seconds; None if no token came."""
    last_token_at: float | None


# An engine receives these:


@dataclass(frozen=True, slots=True)
class Exchange:
    """An earlier message of the conversation, and its answer."""

    client: str
    agent: str


@dataclass(frozen=True, slots=True)
class StudioFacts:
    """Public facts of the studio; an empty text is not mentioned."""

    name: str
    phone: str
    email: str
    address: str
    horizon_days: int = 365
    """So many days ahead bookings are taken."""
    staff_chat: bool = False
    """True if the settings name a chat of the staff, which is told of each flag."""
    site: str = ""
    """Root address of the studio's pages, without a slash at the end."""

    @property
    def contacts(self) -> tuple[str, ...]:
        """The ways to reach the studio; empty if it gave none."""
        return tuple(filter(None, (self.phone, self.email, self.address)))


def always(_hall: str, _day: date) -> bool:
    """True for each hall and day: of a request that knows no halls."""
    return True


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """One message, and all that an engine may know to answer it."""

    now: datetime
    """The current time in the studio's time zone."""
    language: str
    text: str
    nlu: NluResult
    state: DialogueState
    """The dialogue state after this message; `state.asked` still holds the last answer's question."""
    studio: StudioFacts
    agreed_quote: str | None = None
    """Identifier of the quote that this message agrees to."""
    refused: str | None = None
    """The reason why a yes of this message books nothing: code of a quote's error, or stale_button."""
    cancelled: str | None = None
    """Reference of the booking that the yes of this message cancelled."""
    returned: int | None = None
    """The rubles that come back after it; None if that booking was not paid."""
    matter: BookedMatter | None = None
    """The request or question about a booking that was made."""
    news: tuple[str, ...] = ()
    """References of bookings whose status has changed elsewhere since the last answer."""
    kept: str | None = None
    """Reference of the booking whose change this message gives up."""
    flagged: tuple[str, ...] = ()
    """The reasons (`nlu.types.Trouble`) for which this message has flagged the conversation for staff."""
    bookings: tuple[Data, ...] = ()
    """All bookings of this conversation."""
    history: tuple[Exchange, ...] = ()
    results: tuple[ToolFinished, ...] = ()
    """Results of the tools that ran for this message so far."""
    said: tuple[str, ...] = ()
    """The prose of this answer that the client has received so far, from any engine."""
    catalogue: tuple[Data, ...] = ()
    """The bookable halls; empty for a trusted engine, which calls the tools."""
    extras: tuple[Data, ...] = ()
    """Extras that can be rented beside the halls; empty for a trusted engine, which calls the tools."""
    is_open_on: Callable[[str, date], bool] = always
    """Tells whether the hall of that name is open on a day."""
    deadline: float = math.inf
    """End of the time for the answer, on the monotonic clock, seconds."""


class Engine(Protocol):
    """Answers turns: a language model, or rules."""

    name: str
    trusted: bool
    """True if code composes its prose from tool results, so that no fact in it needs a check."""
    waits: bool
    """True if it waits for anything, such as a network. Else its whole answer is one transaction."""

    def warm_up(self) -> None:
        """Loads what the first turn would otherwise wait for."""
        ...

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        """Yields the events of one round: prose, tool calls, or both.

        The loop calls it again with the results, until a round has no calls. The engine must not block for
        long: the loop checks the deadline only between events. Raises EngineError.
        """
        ...

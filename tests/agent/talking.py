"""Both ends of a conversation: a client, and engines that a test controls."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Begun, Data, Done, Event, Text, ToolFinished, ToolStarted
from hallchat.agent.turns.blocks import Block, add_block, blocks_text

EVERYTHING = "Хочу Мрак 5 декабря с 12 до 15, меня зовут Анна, +7 912 345-67-89, anna@example.com, нас пятеро"
"""One message with all data that a summary needs."""


@dataclass(frozen=True)
class Answer:
    """The answer to one message."""

    events: tuple[Event, ...]

    @property
    def text(self) -> str:
        """The text of the answer as the client reads it."""
        language = self.begun.language
        blocks: list[Block] = []
        for event in self.events:
            if isinstance(event, Text) or (isinstance(event, ToolFinished) and event.show):
                add_block(blocks, event)
        return blocks_text(language, blocks)

    @property
    def begun(self) -> Begun:
        first = self.events[0]
        assert isinstance(first, Begun)
        return first

    @property
    def done(self) -> Done:
        last = self.events[-1]
        assert isinstance(last, Done)
        return last

    @property
    def asks(self) -> tuple[str, ...] | None:
        return self.done.asks

    @property
    def booking(self) -> Data | None:
        return self.done.booking

    @property
    def tools(self) -> list[str]:
        return [event.name for event in self.events if isinstance(event, ToolStarted)]

    @property
    def results(self) -> list[ToolFinished]:
        return [event for event in self.events if isinstance(event, ToolFinished)]

    @property
    def quote(self) -> str | None:
        """The quote whose summary was shown last."""
        shown = [each.result["quote"] for each in self.results if each.show and "quote" in each.result]
        return shown[-1] if shown else None


class Client:
    """A client in one conversation."""

    def __init__(self, agent: Agent, language: str = "ru", conversation: str | None = None) -> None:
        self.agent = agent
        self.conversation = conversation or agent.start("test", language)

    def say(self, text: str, *, to: Agent | None = None, button: str | None = None) -> Answer:
        """Sends a message to the agent, or to another one in the same conversation (`to`)."""
        events = (to or self.agent).reply(self.conversation, text, button_quote_id=button)
        return Answer(tuple(events))

    def get_summary(self) -> str:
        """Sends all data; returns the quote that the summary shows."""
        quote = self.say(EVERYTHING).quote
        assert quote is not None
        return quote


Respond = Callable[[EngineRequest], Iterable[Any] | None]


class Engine:
    """An engine made of a function. It is typed loosely, because it may break the protocol."""

    name = "hostile"
    trusted = False
    waits = True

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def warm_up(self) -> None:
        """There is nothing to load."""

    def respond(self, turn: EngineRequest) -> Iterator[Any]:
        answer: Any = self._respond(turn)
        return answer  # type: ignore[no-any-return]  # that is the point


def call_then_say(turn: EngineRequest, *calls: Call, then: str = "Готово.") -> Iterator[Call | Text]:
    """Yields these calls in the first round, then a text."""
    if len(turn.results) < len(calls):
        yield from calls
    else:
        yield Text(then)


def only_talks(_turn: EngineRequest) -> Iterator[Text]:
    """Answers with a text and calls no tool."""
    yield Text("Хорошо.")


class StepByStep(RulesEngine):
    """The embedded engine as one that may wait: each of its tool calls is committed by itself."""

    waits = True


class Locking(RulesEngine):
    """The embedded engine of a process beside which another one takes the write lock and keeps it."""

    waits = True

    def __init__(self, path: str) -> None:
        self._path = path
        self.other: sqlite3.Connection | None = None

    def respond(self, turn: EngineRequest) -> Iterator[Any]:
        self.other = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        self.other.execute("BEGIN IMMEDIATE")
        return super().respond(turn)


class Recording(RulesEngine):
    """The embedded engine, which records its requests."""

    def __init__(self) -> None:
        self.turns: list[EngineRequest] = []

    def respond(self, turn: EngineRequest) -> Iterator[Any]:
        self.turns.append(turn)
        return super().respond(turn)

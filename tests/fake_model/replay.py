"""The embedded engine's answers, told by a model."""

import threading
from collections.abc import Mapping
from itertools import count
from typing import Any

from hallchat.agent.engine_protocol import Call, Engine, EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from tests.fake_model.reply import Reply, ToolCall


class Replay:
    """An answer to requests: what the engine has for the turn that a request names.

    A request has no turn, only a transcript of it. So whoever sends one calls `expect` first, in the same
    process, and puts the key that this gives into the request's field `user`. What an engine asks for, and
    which results it shows, does not go over the wire.
    """

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or RulesEngine()
        self._turns: dict[str, EngineRequest] = {}
        self._numbers = count(1)
        self._lock = threading.Lock()

    def expect(self, turn: EngineRequest) -> str:
        """The key of this round of the turn; it can be asked for more than once."""
        with self._lock:
            key = f"turn-{next(self._numbers)}"
            self._turns[key] = turn
        return key

    def __call__(self, request: Mapping[str, Any]) -> Reply:
        """Raises LookupError for a turn that is not expected."""
        with self._lock:
            turn = self._turns[request["user"]]
        texts, calls = list[str](), list[ToolCall]()
        for said in self._engine.respond(turn):
            if isinstance(said, Text):
                texts.append(said.text)
            elif isinstance(said, Call):
                calls.append(ToolCall(said.name, said.arguments))
        return Reply("\n\n".join(texts), tuple(calls))

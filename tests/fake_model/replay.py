"""A fake model that answers as the embedded engine would."""

import threading
from collections.abc import Mapping
from itertools import count
from typing import Any

from hallchat.agent.engine_protocol import Call, Engine, EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from tests.fake_model.reply import Reply, ToolCall


class Replay:
    """Answers a request with the engine's text and calls for its turn.

    A request contains only a transcript, not the turn. So the sender, in the same process, calls `expect`
    first and puts the returned key into the field `user` of the request. The engine's next question and the
    choice of the results that are shown are not transferred.
    """

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or RulesEngine()
        self._turns: dict[str, EngineRequest] = {}
        self._numbers = count(1)
        self._lock = threading.Lock()

    def expect(self, turn: EngineRequest) -> str:
        """Returns a key for this round of the turn; it can be used more than once."""
        with self._lock:
            key = f"turn-{next(self._numbers)}"
            self._turns[key] = turn
        return key

    def __call__(self, request: Mapping[str, Any]) -> Reply:
        """Returns the reply. Raises LookupError for an unknown key."""
        with self._lock:
            turn = self._turns[request["user"]]
        texts, calls = list[str](), list[ToolCall]()
        for item in self._engine.respond(turn):
            if isinstance(item, Text):
                texts.append(item.text)
            elif isinstance(item, Call):
                calls.append(ToolCall(item.name, item.arguments))
        return Reply("\n\n".join(texts), tuple(calls))

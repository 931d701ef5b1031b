"""Tools as the policy uses them: plain calls that return results."""

from collections.abc import Mapping
from typing import Any

from hallchat.agent.engines.protocol import Call, EngineRequest
from hallchat.agent.events import Data


class NeedsResult(Exception):
    def __init__(self, call: Call) -> None:
        super().__init__(call.name)
        self.call = call


class ToolResults:
    """Results of this turn's tools. One that is not there yet ends the round with its call.

    So the policy is an ordinary function, and goes on where another engine, or another process, stopped.
    """

    def __init__(self, request: EngineRequest) -> None:
        self._results = {_key(r.name, r.arguments): r.result for r in request.results}

    def __call__(self, name: str, *, show: bool = False, **arguments: Any) -> Data:
        """The result of the tool; `show` puts it before the client as a card."""
        key = _key(name, arguments)
        if key not in self._results:
            raise NeedsResult(Call(name, arguments, show))
        return self._results[key]


def _key(name: str, arguments: Mapping[str, Any]) -> tuple[str, str]:
    return name, repr(sorted(arguments.items()))

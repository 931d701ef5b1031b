"""Access to tools for the policy: a plain call that returns a result."""

from collections.abc import Mapping
from typing import Any

from hallchat.agent.engine_protocol import Call, EngineRequest
from hallchat.agent.events import Data


class NeedsResult(Exception):
    """The policy needs the result of a call that has not run yet."""

    def __init__(self, call: Call) -> None:
        super().__init__(call.name)
        self.call = call


class ToolResults:
    """Results of the tools of this turn; a missing result ends the round with its call.

    Therefore the policy is an ordinary function, and continues where another engine or process stopped.
    """

    def __init__(self, request: EngineRequest) -> None:
        self._results = {_key(r.name, r.arguments): r.result for r in request.results}

    def __call__(self, name: str, *, show: bool = False, **arguments: Any) -> Data:
        """Returns the result of the tool; `show` also shows it as a card. Raises NeedsResult."""
        key = _key(name, arguments)
        if key not in self._results:
            raise NeedsResult(Call(name, arguments, show))
        return self._results[key]


def _key(name: str, arguments: Mapping[str, Any]) -> tuple[str, str]:
    return name, repr(sorted(arguments.items()))

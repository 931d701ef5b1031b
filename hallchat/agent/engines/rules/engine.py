"""The embedded engine: deterministic, in process, no network. It acts through the same tools as a model."""

from collections.abc import Iterator

from hallchat.agent.engines.protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.engines.rules import policy
from hallchat.agent.engines.rules.tool_results import NeedsResult, ToolResults
from hallchat.agent.events import Text


class RulesEngine:
    """Works out the whole answer anew each round, from the results so far; keeps no state."""

    name = "embedded"
    trusted = True

    def warm_up(self) -> None:
        """There is nothing to wait for."""

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion]:
        """One round: the next tool call that the answer needs, or the answer."""
        hello = policy.hello(request) if not request.results else ()
        for text in hello:
            yield Text(text)
        try:
            answer = policy.answer(request, ToolResults(request))
        except NeedsResult as needed:
            yield needed.call
            return
        for text in answer.texts:
            yield Text(text)
        yield answer.next_question

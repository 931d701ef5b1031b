"""The embedded engine: deterministic, in process, no network; uses the same tools as a model."""

from collections.abc import Iterator

from hallchat.agent.engine_protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.engines.rules import policy
from hallchat.agent.engines.rules.tool_results import NeedsResult, ToolResults
from hallchat.agent.events import Text


class RulesEngine:
    """Computes the whole answer again in each round, from the results so far; keeps no state."""

    name = "embedded"
    trusted = True
    waits = False

    def warm_up(self) -> None:
        """Does nothing: there is nothing to load."""

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion]:
        """One round: the next tool call that the answer needs, or the answer."""
        opening_texts = policy.opening_texts(request) if not request.results else ()
        for text in opening_texts:
            yield Text(text)
        try:
            answer = policy.answer(request, ToolResults(request))
        except NeedsResult as needed:
            yield needed.call
            return
        for text in answer.texts:
            yield Text(text)
        yield answer.next_question

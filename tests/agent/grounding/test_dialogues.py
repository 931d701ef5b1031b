"""The embedded engine writes its answers from tool results, so that the check must release all of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Text
from hallchat.agent.grounding import SentenceCheck
from hallchat.agent.grounding.sentences import SentenceSplitter
from hallchat.booking.hall_views import halls_view, offered_extras_view
from hallchat.config import Settings
from tests.agent.talking import Client
from tests.conftest import NOW, MakeAgent
from tests.dialogues.test_dialogues import dialogues


class CheckedRulesEngine(RulesEngine):
    """The embedded engine; each of its sentences is checked like a model's."""

    def __init__(self, known: dict[str, dict[str, Any]], public_url: str) -> None:
        """`known` has the halls and the extras in each language, by the names of a request."""
        self.known, self.public_url = known, public_url
        self.withheld: list[tuple[str, object]] = []
        self.sentences = 0

    def respond(self, request: EngineRequest) -> Iterator[Any]:
        check = SentenceCheck(replace(request, **self.known[request.language]), self.public_url)
        for event in super().respond(request):
            if isinstance(event, Text):
                splitter = SentenceSplitter()
                for sentence in (*splitter.feed(event.text), *splitter.rest()):
                    self.sentences += 1
                    if kinds := check.wrong_facts(sentence):
                        self.withheld.append((sentence, kinds))
            yield event


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_all_sentences_of_the_rules_engine_are_released(
    make_agent: MakeAgent, studio: sessionmaker[Session], settings: Settings
) -> None:
    with studio() as session:
        known: dict[str, dict[str, Any]] = {
            language: {
                "catalogue": tuple(halls_view(session, NOW, settings, language)),
                "extras": tuple(offered_extras_view(session, language)),
            }
            for language in ("ru", "en")
        }
    engine = CheckedRulesEngine(known, settings.public_url)
    for _, lines in dialogues():
        client = Client(make_agent(engine=engine))
        for line in lines:
            if line.startswith("> "):
                client.say(line[2:])
    assert engine.sentences > 1000
    assert engine.withheld == []

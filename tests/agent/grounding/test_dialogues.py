"""Prose that code has put together from tool results is true: the check has nothing against it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import RulesEngine
from hallchat.agent.events import Data, Text
from hallchat.agent.grounding import SentenceCheck
from hallchat.agent.grounding.sentences import SentenceSplitter
from hallchat.booking.views import halls_view
from hallchat.config import Settings
from tests.agent.talking import Client
from tests.conftest import MakeAgent
from tests.dialogues.test_dialogues import dialogues


class Checked(RulesEngine):
    """The embedded engine, each sentence of which is checked as if it were a model's."""

    def __init__(self, catalogue: dict[str, tuple[Data, ...]], public_url: str) -> None:
        self.catalogue, self.public_url = catalogue, public_url
        self.wrong: list[tuple[str, object]] = []
        self.sentences = 0

    def respond(self, request: EngineRequest) -> Iterator[Any]:
        facts = SentenceCheck(replace(request, catalogue=self.catalogue[request.language]), self.public_url)
        for event in super().respond(request):
            if isinstance(event, Text):
                cut = SentenceSplitter()
                for sentence in (*cut.feed(event.text), *cut.rest()):
                    self.sentences += 1
                    if found := facts.wrong_facts(sentence):
                        self.wrong.append((sentence, found))
            yield event


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_nothing_that_is_true_is_held_back(
    make_agent: MakeAgent, studio: sessionmaker[Session], settings: Settings
) -> None:
    with studio() as session:
        catalogue: dict[str, tuple[Data, ...]] = {
            language: tuple(halls_view(session, language)) for language in ("ru", "en")
        }
    engine = Checked(catalogue, settings.public_url)
    for _, lines in dialogues():
        client = Client(make_agent(engine=engine))
        for line in lines:
            if line.startswith("> "):
                client.say(line[2:])
    assert engine.sentences > 1000
    assert engine.wrong == []

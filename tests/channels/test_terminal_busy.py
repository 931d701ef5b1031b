"""The terminal says in a sentence that the database is busy, and goes on."""

import io
import json
from collections.abc import Iterator

import pytest

from hallchat.agent import Agent
from hallchat.channels import terminal
from tests.conftest import Database, MakeAgent, another_process_writing


@pytest.fixture
def database(sqlite: Database) -> Database:
    return sqlite


class Input:
    """Lines of standard input; the write lock is held while the first of them is answered."""

    def __init__(self, sqlite: Database, *lines: str) -> None:
        self._sqlite, self._lines = sqlite, [line.encode() + b"\n" for line in lines]

    @property
    def buffer(self) -> Iterator[bytes]:
        first, *others = self._lines
        with another_process_writing(self._sqlite):
            yield first
        yield from others


@pytest.mark.usefixtures("short_wait")
def test_a_line_that_cannot_be_stored_is_answered_with_a_sentence(
    make_agent: MakeAgent, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent: Agent = make_agent()
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", Input(sqlite, "Сколько стоит Мрак?", "Сколько стоит Мрак?"))
    monkeypatch.setattr("sys.stdout", out)
    terminal.chat(agent, "ru", as_json=True)
    greeting, refused, answered = map(json.loads, out.getvalue().splitlines())
    assert "слишком много обращений" in refused["reply"]
    assert (refused["asks"], refused["suggestions"]) == (greeting["asks"], greeting["suggestions"])
    assert "5\u00a0000" in answered["reply"]

"""Replies of the fake model, read by the SDK of OpenAI."""

import json
import time
from collections.abc import Iterator
from typing import Any

import openai
import pytest

from hallchat.agent import Agent
from hallchat.agent.engine_protocol import Call, EngineRequest, NextQuestion
from hallchat.agent.events import Text
from tests.agent.talking import EVERYTHING, Client
from tests.conftest import MakeAgent
from tests.fake_model import FakeModel, Reply, ToolCall, Usage, faults, flaky
from tests.fake_model.reading import MESSAGES, StreamContent, always, read_stream, sdk
from tests.fake_model.replay import Replay

TEXT = 'Здравствуйте! «Мрак» свободен\nс 12 до 15 — 5000 ₽ "в час".'
CALLS = (ToolCall("get_hall_price", {"hall": "Мрак"}), ToolCall("get_halls_data", {"data_type": "all"}))


def content_of(reply: Reply, **options: Any) -> StreamContent:
    with FakeModel(always(reply)) as model:
        return read_stream(sdk(model.base_url), **options)


@pytest.mark.parametrize("piece", [1, 4, 1000])
def test_text_comes_in_pieces(piece: int) -> None:
    content = content_of(Reply(TEXT, piece=piece))
    assert (content.text, content.finish_reason) == (TEXT, "stop")
    assert len(content.chunks) == -(-len(TEXT) // piece) + 2
    first, last = content.chunks[0], content.chunks[-1]
    assert first.choices[0].delta.role == "assistant"
    assert {each.object for each in content.chunks} == {"chat.completion.chunk"}
    assert {(each.id, each.model) for each in content.chunks} == {(first.id, "gpt")}
    assert last.choices[0].delta.content is None


def test_calls_come_in_fragments() -> None:
    content = content_of(Reply(calls=CALLS))
    assert content.names == ["get_hall_price", "get_halls_data"]
    assert content.arguments == ['{"hall":"Мрак"}', '{"data_type":"all"}']
    assert content.finish_reason == "tool_calls"
    parts = [part for each in content.chunks for part in each.choices[0].delta.tool_calls or ()]
    opening = [part for part in parts if part.id]
    assert [(part.index, part.type, part.function.arguments) for part in opening] == [
        (0, "function", ""),
        (1, "function", ""),
    ]
    assert len({part.id for part in opening}) == 2


def test_usage_is_told_when_asked_for() -> None:
    reply = Reply("Да.", usage=Usage(120, 3))
    with_usage = content_of(reply, stream_options={"include_usage": True})
    assert with_usage.usage == (120, 3)
    assert with_usage.chunks[-1].choices == []
    assert content_of(reply).usage is None
    assert content_of(Reply(TEXT, piece=10), stream_options={"include_usage": True}).usage == (
        3,
        -(-len(TEXT) // 10),
    )


def test_a_refusal_and_choices_nobody_asked_for() -> None:
    refused = content_of(Reply(refusal="Не могу."))
    assert "".join(each.choices[0].delta.refusal or "" for each in refused.chunks) == "Не могу."
    assert refused.text == ""
    several = content_of(Reply(TEXT, extra_choices=2))
    assert several.text == TEXT
    assert {choice.index for each in several.chunks for choice in each.choices} == {0, 1, 2}


def test_without_streaming_it_is_one_json() -> None:
    with FakeModel(always(Reply(TEXT, CALLS, extra_choices=1))) as model:
        client = sdk(model.base_url)
        found: Any = client.chat.completions.create(model="gpt", messages=MESSAGES)  # type: ignore[arg-type]
    first = found.choices[0]
    assert (first.message.content, first.finish_reason) == (TEXT, "tool_calls")
    assert [call.function.name for call in first.message.tool_calls] == ["get_hall_price", "get_halls_data"]
    assert found.choices[1].index == 1
    assert found.usage.total_tokens == found.usage.prompt_tokens + found.usage.completion_tokens


def test_pieces_take_their_time() -> None:
    begun = time.monotonic()
    content_of(Reply("abcdefgh", piece=2, first_token_s=0.1, token_s=0.05))
    assert 0.29 <= time.monotonic() - begun < 2


def test_flaky_fails_a_share_the_same_way_for_a_seed() -> None:
    def fate(seed: int) -> list[str]:
        answer = flaky(always(Reply(TEXT)), 0.25, seed)
        return [str(answer({}).fault) for _ in range(400)]

    first = fate(1)
    assert first == fate(1) != fate(2)
    assert 60 < sum(fault != "None" for fault in first) < 140
    assert len(set(first)) > 30
    assert set(fate(3)) != {"None"}
    only = flaky(always(Reply(TEXT)), 1, 1, among=[faults.RESET])
    assert "reset" in str(only({}).fault)


class Wired:
    """The embedded engine, by way of the model."""

    name = "wired"
    trusted = True
    waits = True

    def __init__(self, replay: Replay, client: openai.OpenAI) -> None:
        self._replay = replay
        self._client = client

    def respond(self, turn: EngineRequest) -> Iterator[Text | Call | NextQuestion]:
        content = read_stream(self._client, user=self._replay.expect(turn))
        if content.text:
            yield Text(content.text)
        for name, arguments in zip(content.names, content.arguments, strict=True):
            yield Call(name or "", json.loads(arguments))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_replay_tells_what_the_embedded_engine_has(agent: Agent, make_agent: MakeAgent) -> None:
    replay = Replay()
    with FakeModel(replay) as model:
        client = sdk(model.base_url)
        wired = Client(make_agent(engine=Wired(replay, client))).say(EVERYTHING)
        assert len(model.requests) == 2
    direct = Client(agent).say(EVERYTHING)
    assert wired.done.engine == "wired"
    assert wired.quote is not None
    assert wired.tools == direct.tools == ["generate_booking_info"]


def test_replay_knows_only_what_is_expected() -> None:
    with pytest.raises(LookupError):
        Replay()({"user": "turn-1"})

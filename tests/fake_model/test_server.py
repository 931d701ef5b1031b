"""The fake model as a server: connections, what was sent, its end."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

import openai
import pytest

from tests.fake_model import FakeModel, Reply, faults, nobody_listening
from tests.fake_model.reading import MESSAGES, always, read_stream, read_until, request, requested_stream, sdk
from tests.threads import run_together


def test_models_are_listed_and_other_addresses_are_not_found() -> None:
    with FakeModel(always(Reply())) as model:
        client = sdk(model.base_url)
        assert [each.id for each in client.models.list()] == ["fake"]
        with pytest.raises(openai.NotFoundError):
            client.embeddings.create(model="gpt", input="?")
        assert model.requests == []


def test_what_was_sent_is_kept() -> None:
    with FakeModel(always(Reply("Да."))) as model:
        client = sdk(model.base_url)
        read_stream(client, tools=[{"type": "function", "function": {"name": "f"}}])
        [sent] = model.requests
    assert sent.headers["authorization"] == "Bearer a-key"
    assert sent.body["messages"] == MESSAGES
    assert sent.body["tools"][0]["function"]["name"] == "f"
    assert "Здравствуйте" in sent.raw.decode()


def test_a_connection_serves_one_request_after_the_other() -> None:
    with FakeModel(always(Reply("ok"))) as model, requested_stream(model.base_url) as connection:
        for _ in range(3):
            assert b"[DONE]" in read_until(connection, b"0\r\n\r\n")
            connection.sendall(request())


def test_many_streams_are_open_at_once() -> None:
    with FakeModel(always(Reply("Да.", fault=faults.STALL))) as model:
        with ExitStack() as stack:
            for _ in range(200):
                stack.enter_context(requested_stream(model.base_url))
            model.wait_until(lambda model: model.open == 200)
        model.wait_until(lambda model: (model.open, model.hung_up) == (0, 200))


def test_clients_do_not_wait_for_each_other() -> None:
    with FakeModel(always(Reply("слово " * 40, token_s=0.001))) as model:
        client = sdk(model.base_url)
        assert run_together(*[lambda: read_stream(client).text] * 20) == ["слово " * 40] * 20
        model.wait_until(lambda model: model.open == 0)
        assert model.hung_up == 0


def test_a_client_who_hangs_up_is_noticed() -> None:
    with FakeModel(always(Reply("a" * 400, token_s=0.02))) as model:
        with requested_stream(model.base_url) as connection:
            read_until(connection, b"aaaa")
            assert model.open == 1
        model.wait_until(lambda model: model.hung_up == 1)


def test_the_context_ends_while_a_stream_is_open() -> None:
    with ExitStack() as stack:
        with FakeModel(always(Reply("a" * 400, token_s=60))) as model:
            connection = stack.enter_context(requested_stream(model.base_url))
            read_until(connection, b"assistant")
        with pytest.raises(ConnectionError):
            read_until(connection, b"[DONE]")


def test_what_the_answer_raises_is_raised_in_the_end() -> None:
    def asserting(request: Mapping[str, Any]) -> Reply:
        assert request["model"] == "another"
        return Reply()

    model = FakeModel(asserting).__enter__()
    with pytest.raises(openai.InternalServerError):
        read_stream(sdk(model.base_url))
    with pytest.raises(AssertionError):
        model.__exit__(None, None, None)


def test_where_nobody_listens_a_connection_is_refused() -> None:
    with nobody_listening() as base_url, pytest.raises(ConnectionRefusedError), requested_stream(base_url):
        pass


def test_a_process_of_its_own_says_where_it_is() -> None:
    command = [sys.executable, "-m", "tests.fake_model", "--port", "0", "--tokens", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert read_stream(sdk(process.stdout.readline().strip())).text == "слово слово слово "
        process.terminate()
        assert process.wait(5) == 0


def test_it_can_be_gone_for_a_while() -> None:
    model = FakeModel(always(Reply("Да.")))
    with model:
        address = model.base_url
        assert read_stream(sdk(address)).text == "Да."
    with pytest.raises(openai.APIConnectionError):
        read_stream(sdk(address))
    with model:
        assert read_stream(sdk(address)).text == "Да."

"""A language model behind any server that speaks OpenAI's chat completions. It talks; code decides."""

import random
import threading
import time
from collections.abc import Iterator, Sequence
from string import Template
from typing import Any

from hallchat.agent.engines.circuit_breaker import CircuitBreaker
from hallchat.agent.engines.next_question import next_question
from hallchat.agent.engines.openai import messages
from hallchat.agent.engines.openai.client import ModelClient, ModelError, Server
from hallchat.agent.engines.openai.deadline import seconds_left, set_deadline
from hallchat.agent.engines.openai.prose_stream import Leaks, handfuls
from hallchat.agent.engines.openai.sse import Round, read
from hallchat.agent.engines.protocol import (
    Call,
    Declined,
    EngineError,
    EngineRequest,
    NextQuestion,
    TokenUsage,
)
from hallchat.agent.events import Text
from hallchat.agent.tools.registry import Tool
from hallchat.nlu.text.masking import mask_contacts_in_data
from hallchat.nlu.types import Intent
from hallchat.wording import say

TRIES = 3
"""Of one request, all of them before the first token."""
_PAUSES_S = (0.2, 0.6)
"""Before the second and the third, about."""
QUEUE_S = 8.0
"""How long a client who was told so waits for others, before the fallback answers."""
_REST_OF_EACH_S = 0.0005
_LONGEST_REST_S = 0.5
"""Of a thousand answers at the same time: one that is alone is read as it comes."""
_BYTES_PER_TOKEN = 3.5
"""An estimate, for a server that does not say what it used."""
_SHOWN = {"get_halls_data", "get_hall_info", "get_bookings_by_date"}
"""Results that the client sees as cards; what is agreed to and what came of it is shown in any case."""


class OpenAIEngine:
    """Asks the model anew each round, with the results so far; keeps no state but the connections."""

    name = "openai"
    trusted = False

    def __init__(
        self, server: Server, tools: Sequence[Tool], prompt: str, options: dict[str, Any] | None = None
    ) -> None:
        """`options` go into each request as they are: temperature, limits."""
        self._wire = ModelClient(server, self._pace)
        self._server = server
        self._prompt = Template(mask_contacts_in_data(prompt))
        self._leaks = Leaks(prompt)
        self._breaker = CircuitBreaker()
        self._seats = threading.BoundedSemaphore(server.at_once)
        self._talking = set[int]()
        """Threads that have a seat."""
        self._fixed = {"tools": messages.tools(tools), **(options or {})}

    def warm_up(self) -> None:
        """Load what the first request would have to wait for."""
        _ = self._wire.client

    def close(self) -> None:
        """Hang up; the next turn connects anew."""
        self._wire.close()

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        """One round. Raises ModelError when the model does not answer in time and form, Declined."""
        _decline(request)
        agreed = request.agreed_quote
        if agreed and not any(each.name == "create_booking_info" for each in request.results):
            yield Call("create_booking_info", {"quote": agreed})  # the yes is the client's: no model is asked
            return
        if not self._seats.acquire(blocking=False):
            yield Text(say(request.language, "busy") + "\n")
            if not self._seats.acquire(timeout=max(0, min(QUEUE_S, request.deadline - time.monotonic()))):
                raise EngineError("busy")
        self._talking.add(threading.get_ident())
        try:
            yield from self._round(request)
        finally:
            self._talking.discard(threading.get_ident())
            self._seats.release()

    def request_body(self, request: EngineRequest) -> dict[str, Any]:
        """The body of the request for this round of the turn, but for what is the same in all."""
        return self._fixed | {"messages": messages.messages(request, self._prompt)}

    def _pace(self) -> float:
        """The more answers there are at the same time, the larger the pieces in which each is read."""
        return min(_LONGEST_REST_S, len(self._talking) * _REST_OF_EACH_S)

    def _round(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        answer = Round()
        body = self.request_body(request)
        with self._breaker.guarding():
            yield from self._spoken(request, body, answer)
        yield self._used(answer, body)
        for _, call in sorted(answer.calls.items()):
            yield Call(call["name"], messages.arguments(call["arguments"]), show=call["name"] in _SHOWN)
        if not answer.calls:
            yield next_question(request)

    def _spoken(self, request: EngineRequest, body: dict[str, Any], answer: Round) -> Iterator[Text]:
        """The prose of the answer, asked for again as long as nothing of it has come."""
        self.warm_up()  # our own loading is not the model's slowness
        until = min(request.deadline, time.monotonic() + self._server.first_token_s)
        for tried in range(TRIES):
            set_deadline(until)
            try:
                with self._wire.stream(body) as chunks:
                    pieces = self._in_time(read(chunks, answer), request.deadline)
                    for text in handfuls(pieces, request, self._leaks):
                        yield Text(text)
                return
            except ModelError as error:
                if answer.pieces or not error.again or not _waited(error, tried):
                    raise

    def _in_time(self, pieces: Iterator[str], deadline: float) -> Iterator[str]:
        """The pieces; the next of each has to come before the model counts as stalled."""
        for piece in pieces:
            set_deadline(min(deadline, time.monotonic() + self._server.stall_s))
            yield piece

    def _used(self, answer: Round, body: dict[str, Any]) -> TokenUsage:
        """What the request took; estimated where the server does not say."""
        sent = answer.tokens_in
        if sent is None:
            sent = int(
                sum(len(str(each["content"]).encode()) for each in body["messages"]) / _BYTES_PER_TOKEN
            )
        came = answer.pieces if answer.tokens_out is None else answer.tokens_out
        return TokenUsage(self._server.model, sent, came, answer.first_token_at, answer.last_token_at)


def _decline(request: EngineRequest) -> None:
    """Leave to the fallback what no tool does, or what needs no talk. Raises Declined."""
    if (
        request.state.cancelling is not None
        or Intent.CANCEL_BOOKING in request.nlu.intents
        or request.cancelled
    ):
        raise Declined("cancelling")
    if not request.text.strip():
        raise Declined("empty")


def _waited(error: ModelError, tried: int) -> bool:
    """Wait before the next try, as long as the server says; False when there is no time for that."""
    if tried + 1 >= TRIES:
        return False
    pause = error.after_s
    if pause is None:
        pause = _PAUSES_S[tried] * random.uniform(0.5, 1.5)  # noqa: S311  spread, not secrecy
    if pause >= seconds_left():
        return False
    time.sleep(pause)
    return True

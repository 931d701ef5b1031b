"""Engine over any server with OpenAI's chat completions: the model talks, code decides."""

import random
import threading
import time
from collections.abc import Iterator, Sequence
from string import Template
from typing import Any

from hallchat.agent.dialogue.matter import CANCEL
from hallchat.agent.engine_protocol import (
    Call,
    Declined,
    EngineError,
    EngineRequest,
    NextQuestion,
    TokenUsage,
)
from hallchat.agent.engines.circuit_breaker import CircuitBreaker
from hallchat.agent.engines.next_question import next_question
from hallchat.agent.engines.openai import messages
from hallchat.agent.engines.openai.client import ModelClient, ModelError, Server
from hallchat.agent.engines.openai.deadline import seconds_left, set_deadline
from hallchat.agent.engines.openai.next_wish import take_next_wish
from hallchat.agent.engines.openai.prose_stream import PromptQuoteDetector, client_prose
from hallchat.agent.engines.openai.sse import Completion, read_completion
from hallchat.agent.events import Text
from hallchat.agent.tools.registry import Tool
from hallchat.nlu.extractors.contact_masking import mask_contacts_in_data
from hallchat.nlu.types import Intent
from hallchat.wording import say

MAX_TRIES = 3
"""Attempts of one request; none after the first token."""
_RETRY_PAUSES_S = (0.2, 0.6)
"""Mean pauses before the second and the third attempt."""
MAX_QUEUE_S = 8.0
"""A client who was told "busy" waits this long for a free place; then the fallback answers."""
_READ_PAUSE_PER_ANSWER_S = 0.0005
_MAX_READ_PAUSE_S = 0.5
"""Reached when a thousand answers run at the same time; a single answer is read without a pause."""
_BYTES_PER_TOKEN = 3.5
"""An estimate, for a server that does not report its token usage."""
_SHOWN_AS_CARDS = {
    *("get_halls_data", "get_hall_info", "get_bookings_by_date", "find_free_time"),
    "generate_booking_info",
}
"""Tools whose results a call shows as cards. Bookings are shown in any case."""


class OpenAIEngine:
    """Sends the model one request per round, with the results so far; keeps no state of conversations."""

    name = "openai"
    trusted = False
    waits = True

    def __init__(
        self, server: Server, tools: Sequence[Tool], prompt: str, options: dict[str, Any] | None = None
    ) -> None:
        """`options` are sent unchanged with each request: temperature, limits."""
        self._client = ModelClient(server, self._pace)
        self._server = server
        self._prompt = Template(mask_contacts_in_data(prompt))
        self._quote_detector = PromptQuoteDetector(prompt)
        self._breaker = CircuitBreaker()
        self._free_places = threading.BoundedSemaphore(server.max_concurrent)
        self._active_threads = set[int]()
        """Identifiers of the threads that wait for the model."""
        self._constant_fields = {"tools": messages.tools(tools), **(options or {})}

    def warm_up(self) -> None:
        """Loads the SDK, so that the first request does not wait for it."""
        self._client.warm_up()

    def close(self) -> None:
        """Closes the connections; the next turn opens new ones."""
        self._client.close()

    def respond(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        """Yields the events of one round.

        Raises ModelError if the model gives no usable answer in time, Declined if the fallback should answer,
        EngineError("busy") if too many answers run already.
        """
        _decline_fallback_turns(request)
        agreed = request.agreed_quote
        if agreed and not any(each.name == "create_booking_info" for each in request.results):
            yield Call("create_booking_info", {"quote": agreed})  # the client said yes: no model decides
            return
        following = list(take_next_wish(request))
        yield from following
        if any(isinstance(each, Call) for each in following):
            return
        if not self._free_places.acquire(blocking=False):
            yield Text(say(request.language, "busy") + "\n")
            if not self._free_places.acquire(
                timeout=max(0, min(MAX_QUEUE_S, request.deadline - time.monotonic()))
            ):
                raise EngineError("busy")
        self._active_threads.add(threading.get_ident())
        try:
            yield from self._ask_model(request)
        finally:
            self._active_threads.discard(threading.get_ident())
            self._free_places.release()

    def request_body(self, request: EngineRequest) -> dict[str, Any]:
        """The body of the HTTP request for this round, without the model's name."""
        return self._constant_fields | {"messages": messages.messages(request, self._prompt)}

    def _pace(self) -> float:
        """Seconds between two reads: the more answers run, the larger the pieces in which each is read."""
        return min(_MAX_READ_PAUSE_S, len(self._active_threads) * _READ_PAUSE_PER_ANSWER_S)

    def _ask_model(self, request: EngineRequest) -> Iterator[Text | Call | NextQuestion | TokenUsage]:
        completion = Completion()
        with self._breaker.guarding():
            yield from self._prose(request, completion)
        yield self._token_usage(request, completion)
        for _, call in sorted(completion.calls.items()):
            yield Call(
                call["name"], messages.arguments(call["arguments"]), show=call["name"] in _SHOWN_AS_CARDS
            )
        if not completion.calls:
            yield next_question(request)

    def _prose(self, request: EngineRequest, completion: Completion) -> Iterator[Text]:
        """Yields the prose of the answer. Retries a failed request as long as no token has come."""
        self.warm_up()  # before the clock starts: our loading is not the model's delay
        first_token_by = min(request.deadline, time.monotonic() + self._server.first_token_s)
        for attempt in range(MAX_TRIES):
            set_deadline(first_token_by)
            try:
                # An answer in flight keeps no body: it is built again for another attempt.
                with self._client.stream(self.request_body(request)) as chunks:
                    pieces = self._limit_stalls(read_completion(chunks, completion), request.deadline)
                    for text in client_prose(pieces, request, self._quote_detector):
                        yield Text(text)
                return
            except ModelError as error:
                if completion.pieces or not error.retryable or not _wait_before_retry(error, attempt):
                    raise

    def _limit_stalls(self, pieces: Iterator[str], deadline: float) -> Iterator[str]:
        """Passes the pieces on; each moves the deadline for the next."""
        for piece in pieces:
            set_deadline(min(deadline, time.monotonic() + self._server.stall_s))
            yield piece

    def _token_usage(self, request: EngineRequest, completion: Completion) -> TokenUsage:
        """Tokens of the request; estimated if the server does not report them."""
        tokens_in = completion.tokens_in
        if tokens_in is None:
            sent = messages.messages(request, self._prompt)
            tokens_in = int(sum(len(str(each["content"]).encode()) for each in sent) / _BYTES_PER_TOKEN)
        tokens_out = completion.pieces if completion.tokens_out is None else completion.tokens_out
        return TokenUsage(
            self._server.model, tokens_in, tokens_out, completion.first_token_at, completion.last_token_at
        )


def _decline_fallback_turns(request: EngineRequest) -> None:
    """Raises Declined for what no tool does, for a trouble that staff settle, and for an empty message.

    What is promised to a client in trouble depends on the settings, so code words it.
    """
    if request.nlu.troubles:
        raise Declined("trouble")
    matter = request.matter
    if (
        request.state.cancelling is not None
        or Intent.CANCEL_BOOKING in request.nlu.intents
        or request.cancelled
        or (matter is not None and matter.act == CANCEL)
    ):
        raise Declined("cancelling")
    if request.kept or (matter is not None and (matter.which or matter.asks or matter.lookup)):
        raise Declined("which_booking")
    if not request.text.strip():
        raise Declined("empty")


def _wait_before_retry(error: ModelError, attempt: int) -> bool:
    """Sleeps as long as the server asks, else briefly. Returns False if no attempt or no time is left."""
    if attempt + 1 >= MAX_TRIES:
        return False
    pause = error.retry_after_s
    if pause is None:
        pause = _RETRY_PAUSES_S[attempt] * random.uniform(0.5, 1.5)  # noqa: S311  spread, not secrecy
    if pause >= seconds_left():
        return False
    time.sleep(pause)
    return True

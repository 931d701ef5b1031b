"""The fake model: a server in its own thread."""

import asyncio
import socket
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from tests.fake_model.completion import MODEL, steps
from tests.fake_model.connection import Connection
from tests.fake_model.reply import Answer
from tests.fake_model.steps import Mark, Step
from tests.fake_model.wire import failure
from tests.http.requests import Received
from tests.http.server import HOST, Server
from tests.http.wire import encode, whole

_LISTED = {"id": MODEL, "object": "model", "created": 1700000000, "owned_by": "tests"}
MODELS = whole("200 OK", encode({"object": "list", "data": [_LISTED]}).encode())


class FakeModel:
    """An OpenAI-compatible server on a free port, as long as the context lasts.

    The server's thread calls `answer` for one request at a time and holds `lock`: it must not wait for
    anything. It may be replaced at any time. Its exception is answered with status 500, and raised again at
    the end of the context. The last `keep` requests are stored. A second `with` serves at the same address.
    """

    def __init__(self, answer: Answer, *, port: int = 0, keep: int = 1000) -> None:
        self.answer = answer
        self.lock = threading.RLock()
        """To be held while the data that `answer` reads is changed."""
        self._server = Server(self._connected, port=port, name="fake model")
        self._received: deque[Received] = deque(maxlen=keep)
        self._changed = threading.Condition(self.lock)
        self._begun = self._ended = self._hung_up = 0
        self._error: Exception | None = None

    # The state, for tests

    @property
    def base_url(self) -> str:
        return f"http://{HOST}:{self._server.port}/v1"

    @property
    def requests(self) -> list[Received]:
        """The requests for completions, the oldest first."""
        with self.lock:
            return list(self._received)

    @property
    def open(self) -> int:
        """The number of unfinished responses."""
        with self.lock:
            return self._begun - self._ended

    @property
    def hung_up(self) -> int:
        """The number of responses whose client hung up before the end."""
        with self.lock:
            return self._hung_up

    def wait_until(self, condition: Callable[["FakeModel"], bool], timeout_s: float = 5) -> None:
        """Waits until the condition on `requests`, `open` and `hung_up` holds. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: condition(self), timeout_s):
                raise TimeoutError(f"{self.open} responses open, {self.hung_up} hung up")

    # Start and end

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
        if self._error and error is None:
            raise self._error

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await Connection(reader, writer).serve(self._respond, self._end)
        except Exception as error:
            self._error = self._error or error

    # Answering

    def _respond(self, request: Received) -> Sequence[Step]:
        with self._changed:
            self._begun += 1
            where = (request.method, request.path)
            if where == ("GET", "/v1/models"):
                return [Step(Mark.HEAD, MODELS)]
            if where != ("POST", "/v1/chat/completions"):
                return [Step(Mark.HEAD, failure("404 Not Found", "Unknown request URL", "unknown_url"))]
            self._received.append(request)
            self._changed.notify_all()
            if not request.body:
                return [Step(Mark.HEAD, failure("400 Bad Request", "This is no JSON", "bad_json"))]
            return self._complete(request)

    def _complete(self, request: Received) -> Sequence[Step]:
        try:
            return steps(self.answer(request.body), request.body, self._begun)
        except Exception as error:
            self._error = self._error or error
            return [Step(Mark.HEAD, failure("500 Internal Server Error", repr(error), "bad_answer"))]

    def _end(self, stayed: bool) -> None:
        with self._changed:
            self._ended += 1
            self._hung_up += not stayed
            self._changed.notify_all()


@contextmanager
def nobody_listening() -> Iterator[str]:
    """Yields a base URL where every connection is refused; no other server can take its port meanwhile."""
    with socket.socket() as bound:
        bound.bind((HOST, 0))
        yield f"http://{HOST}:{bound.getsockname()[1]}/v1"

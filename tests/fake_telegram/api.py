"""The Bot API: answers requests."""

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram import answers
from tests.fake_telegram.account import Account
from tests.fake_telegram.answers import Refused, done
from tests.fake_telegram.faults import Fault, Plan
from tests.fake_telegram.limits import Limit
from tests.fake_telegram.methods import execute
from tests.fake_telegram.parameters import decode
from tests.http.requests import Received
from tests.http.wire import whole

TOKEN = "42:TEST"
_PLACE = re.compile(r"/(file/)?bot(\d+:[\w-]+)/(.+)")


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a bot."""

    method: str
    parameters: Mapping[str, Any]
    """The parameters by name; a file is its bytes."""
    at: float
    """The time of the request on the monotonic clock."""
    chat_id: int | None
    """The chat of the request; for an answer to a tap the chat of the tap."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A request that cannot be executed."""

    request: Request
    code: int
    description: str


class Api:
    """Answers requests, in the server's thread."""

    def __init__(self, account: Account, per_chat_per_second: int | None) -> None:
        self.requests: list[Request] = []
        self.refusals: list[Refusal] = []
        self.plan = Plan()
        self._account = account
        self._limit = Limit(per_chat_per_second)

    async def answer(self, received: Received) -> bytes | None:
        """Returns the answer; None to reset the connection."""
        place = _PLACE.fullmatch(received.path.replace("%3A", ":"))
        try:
            if not place:
                raise Refused(404, "Not Found")
            is_file, token, name = place.groups()
            if token != TOKEN:
                raise Refused(401, "Unauthorized")
            return self._download(name) if is_file else await self._method(name, decode(received))
        except Refused as refused:
            return refused.answer
        finally:
            self._account.change()

    def _download(self, path: str) -> bytes:
        with self._account.lock:
            data = self._account.files.at(path)
        if data is None:
            raise Refused(404, "Not Found")
        return whole("200 OK", data, kind="application/octet-stream")

    async def _method(self, name: str, parameters: Mapping[str, Any]) -> bytes | None:
        with self._account.lock:
            chat_id = self._chat_id(parameters)
            request = Request(name, parameters, time.monotonic(), chat_id)
            self.requests.append(request)
            fault = self.plan.take(name, chat_id)
            self._account.change()
        return await self._fail(fault, request) if fault else await self._execute(request)

    async def _fail(self, fault: Fault, request: Request) -> bytes | None:
        answer = await self._execute(request) if fault.executes else None
        if fault.stall_s:
            await asyncio.sleep(fault.stall_s)
            answer = answer or await self._execute(request)
        return None if fault.resets else fault.answer or answer

    async def _execute(self, request: Request) -> bytes:
        try:
            if request.method.lower() == "getupdates":
                return done(await self._account.updates.poll(self._account.lock, request.parameters))
            with self._account.lock:
                self._limit.count(request.method, request.chat_id)
                return done(execute(self._account, request.method, request.parameters))
        except Refused as refused:
            if refused.code != answers.TOO_MANY:
                with self._account.lock:
                    self.refusals.append(Refusal(request, refused.code, refused.description))
            return refused.answer

    def _chat_id(self, parameters: Mapping[str, Any]) -> int | None:
        query = self._account.queries.get(str(parameters.get("callback_query_id")))
        found = query.chat_id if query else parameters.get("chat_id")
        return found if isinstance(found, int) else None

"""The updates that wait for the bot."""

import asyncio
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.answers import Refused
from tests.fake_telegram.faults import CONFLICT

FIRST = 100_000_001 + 10_000 * os.getpid()
"""The first id of an update; it differs for each process, because two fakes may share a database."""
MAX_TIMEOUT_S = 50
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class _Waiting:
    update: Mapping[str, Any]
    repeated: bool
    """True for a repeated id: it is sent once, also if it was acknowledged."""
    delivered: bool = False

    def stays(self, offset: int) -> bool:
        return self.update["update_id"] >= offset or (self.repeated and not self.delivered)


class _Poll:
    """A request that waits for updates."""

    def __init__(self) -> None:
        self.event = asyncio.Event()
        self.loop = asyncio.get_running_loop()
        self.superseded = False


class Updates:
    """A queue that drops acknowledged updates. The caller holds the lock, except for `poll`."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._seen = set[int]()
        self._last = FIRST - 1
        self._allowed: set[str] | None = None
        self._poll: _Poll | None = None

    def push(self, update: Mapping[str, Any]) -> int:
        """Queues an update and returns its id. Drops an update of a kind that the bot did not request."""
        number = int(update.get("update_id", self._last + 1))
        [kind] = update.keys() - {"update_id"}
        is_requested = kind in self._allowed if self._allowed else kind not in NOT_BY_DEFAULT
        if is_requested:
            self._waiting.append(_Waiting({"update_id": number, **update}, number in self._seen))
        self._seen.add(number)
        self._last = max(self._last, number)
        if is_requested and self._poll:
            self._poll.loop.call_soon_threadsafe(self._poll.event.set)
        return number

    def forget(self) -> None:
        """Drops all updates."""
        self._waiting.clear()

    async def poll(self, lock: Any, parameters: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Waits for updates and returns them. Raises Refused if another getUpdates arrives meanwhile."""
        with lock:
            self._supersede()
            self._acknowledge(int(parameters.get("offset") or 0))
            if parameters.get("allowed_updates") is not None:
                self._allowed = set(parameters["allowed_updates"])
            timeout = min(float(parameters.get("timeout") or 0), MAX_TIMEOUT_S)
            if timeout and not self._waiting:
                self._poll = _Poll()
        if self._poll:
            await self._wait(lock, self._poll, timeout)
        with lock:
            return self._take(int(parameters.get("limit") or 100))

    async def _wait(self, lock: Any, poll: _Poll, timeout: float) -> None:
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(poll.event.wait(), timeout)
        finally:
            with lock:
                if self._poll is poll:
                    self._poll = None
        if poll.superseded:
            raise Refused(409, CONFLICT)

    def _supersede(self) -> None:
        if self._poll:
            self._poll.superseded = True
            self._poll.event.set()
            self._poll = None

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset:
            self._waiting = [each for each in self._waiting if each.stays(offset)]

    def _take(self, limit: int) -> list[Mapping[str, Any]]:
        taken = self._waiting[: max(1, min(limit, 100))]
        for each in taken:
            each.delivered = True
        return [each.update for each in taken]

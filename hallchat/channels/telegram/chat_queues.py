"""Each chat's updates one after the other, different chats at once."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from hallchat.channels.telegram.inbox import PendingUpdate

Handle = Callable[[PendingUpdate], Awaitable[None]]


class ChatQueues:
    """What waits in which chat. A chat is here as long as something of it waits."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._waiting: dict[int, deque[PendingUpdate]] = {}
        self._work: set[asyncio.Task[None]] = set()
        self._closing = False

    def put(self, kept: PendingUpdate) -> None:
        """Let it be handled after what came in its chat before."""
        if kept.chat_id in self._waiting:
            self._waiting[kept.chat_id].append(kept)
            return
        self._waiting[kept.chat_id] = deque([kept])
        task = asyncio.create_task(self._answer(kept.chat_id))
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    async def close(self, patience_s: float) -> None:
        """Let the answers in hand come to their end, and begin none: what waits is written down."""
        self._closing = True
        if self._work:
            _, late = await asyncio.wait(self._work, timeout=patience_s)
            for task in late:
                task.cancel()

    async def _answer(self, chat_id: int) -> None:
        waiting = self._waiting[chat_id]
        try:
            while waiting and not self._closing:
                await self._handle(waiting.popleft())
        finally:
            del self._waiting[chat_id]

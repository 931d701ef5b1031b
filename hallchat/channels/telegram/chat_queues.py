"""Queues of updates: one chat's updates one after another, different chats at the same time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from hallchat.channels.telegram.inbox import PendingUpdate

Handle = Callable[[PendingUpdate], Awaitable[None]]


class ChatQueues:
    """A queue and a task for each chat that has updates waiting or in work."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._queues: dict[int, deque[PendingUpdate]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = False

    def put(self, update: PendingUpdate) -> None:
        """Queues the update behind the earlier ones of its chat."""
        if update.chat_id in self._queues:
            self._queues[update.chat_id].append(update)
            return
        self._queues[update.chat_id] = deque([update])
        task = asyncio.create_task(self._handle_chat(update.chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self, timeout_s: float) -> None:
        """Waits for the updates in work, and begins none: those that wait are stored in the inbox."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=timeout_s)
            for task in late:
                task.cancel()

    async def _handle_chat(self, chat_id: int) -> None:
        queue = self._queues[chat_id]
        try:
            while queue and not self._closing:
                await self._handle(queue.popleft())
        finally:
            del self._queues[chat_id]

"""The rate limit of a chat."""

import time
from collections import defaultdict, deque

from tests.fake_telegram.answers import too_many

COUNTED = {
    "sendmessage",
    "sendmessagedraft",
    "sendphoto",
    "sendmediagroup",
    "editmessagetext",
    "editmessagereplymarkup",
}


class Limit:
    """A limit of messages, edits and drafts a second in each chat; None: no limit."""

    def __init__(self, per_second: int | None) -> None:
        self._per_second = per_second
        self._latest: defaultdict[int, deque[float]] = defaultdict(deque)

    def count(self, method: str, chat_id: int | None) -> None:
        """Counts a request. Raises Refused for one above the limit, which is not counted."""
        if self._per_second is None or chat_id is None or method.lower() not in COUNTED:
            return
        now, latest = time.monotonic(), self._latest[chat_id]
        while latest and latest[0] <= now - 1:
            latest.popleft()
        if len(latest) >= self._per_second:
            raise too_many(1)
        latest.append(now)

"""Faults between a bot and Telegram."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.fake_telegram import answers
from tests.http.wire import whole

ANY = "*"
"""Any method."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a request: a late answer, another answer, or none.

    `str(fault)` is a name for a test.
    """

    name: str
    answer: bytes | None = None
    """The answer instead of the request's own."""
    executes: bool = False
    """True if the request is executed, although the client gets another answer."""
    stall_s: float = 0
    """The delay of the answer; a request that is not executed at once is executed after it."""
    resets: bool = False

    def __str__(self) -> str:
        return self.name


def too_many(retry_after: int) -> Fault:
    """Status 429: the client has to wait for that many seconds."""
    return Fault(f"429 after {retry_after} s", answers.too_many(retry_after).answer)


def refused(code: int, description: str) -> Fault:
    """An error status with a description, for example of a deleted chat."""
    return Fault(f"{code} {description}", answers.Refused(code, description).answer)


def bad_request(description: str) -> Fault:
    """Status 400."""
    return refused(400, f"Bad Request: {description}")


def stall(seconds: float, *, executed: bool = False) -> Fault:
    """Delays the answer. The request is executed at once, or after the delay if the client still waits."""
    return Fault(f"stall for {seconds} s", executes=executed, stall_s=seconds)


server_error = refused(500, "Internal Server Error: sent data is not processed")
bad_gateway = Fault(
    "502 HTML",
    whole(
        "502 Bad Gateway",
        b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>\r\n",
        kind="text/html",
    ),
)
reset = Fault("reset", resets=True)
"""The connection is reset, the request not executed."""
reset_after = Fault("reset after execution", executes=True, resets=True)
"""The connection is reset after the request was executed."""
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
conflict = refused(409, CONFLICT)
"""For getUpdates: another bot runs with the same token."""
not_json = Fault("200 that is no JSON", whole("200 OK", b'{"ok":tru'))


@dataclass(slots=True)
class _Planned:
    method: str
    fault: Fault
    times: int | None
    chat_id: int | None

    def is_for(self, method: str, chat_id: int | None) -> bool:
        """True if the fault is for that request; like Telegram it ignores the case of a method."""
        return self.method.lower() in (method.lower(), ANY) and self.chat_id in (chat_id, None)


class Plan:
    """Planned faults, each for the next matching requests."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def add(self, method: str, fault: Fault, times: int | None, chat_id: int | None) -> None:
        """Adds a fault for the next `times` requests; None: until `clear`."""
        self._planned.append(_Planned(method, fault, times, chat_id))

    def clear(self) -> None:
        self._planned.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Returns the fault of this request and counts it; None without one."""
        for planned in self._fitting(method, chat_id):
            if planned.times is not None:
                planned.times -= 1
                if planned.times <= 0:
                    self._planned.remove(planned)
            return planned.fault
        return None

    def _fitting(self, method: str, chat_id: int | None) -> Iterable[_Planned]:
        return (each for each in self._planned if each.is_for(method, chat_id))

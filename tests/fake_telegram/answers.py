"""Answers of the Bot API: a result or an error."""

from http import HTTPStatus
from typing import Any

from tests.http.wire import encode, whole

TOO_MANY = 429


class Refused(Exception):
    """The request is not executed; its answer has this status, description and parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description
        self.parameters = parameters

    @property
    def answer(self) -> bytes:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return whole(status(self.code), encode(body).encode())


def bad(description: str) -> Refused:
    """The error for a bad request."""
    return Refused(400, f"Bad Request: {description}")


def too_many(retry_after: int) -> Refused:
    """The error for too many requests."""
    return Refused(TOO_MANY, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def done(result: Any) -> bytes:
    """The answer with a result."""
    return whole("200 OK", encode({"ok": True, "result": result}).encode())


def status(code: int) -> str:
    """The status of the first line of a response."""
    return f"{code} {HTTPStatus(code).phrase}"

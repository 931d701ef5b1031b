"""A client that behaves like a browser: one connection, its cookie, the hidden fields of the page."""

import http.client
import re
from urllib.parse import urlencode

_HIDDEN = re.compile(r'name="(csrf_token|id)" value="([^"]*)"')
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}


class Visitor:
    """A client on the chat page."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Accept-Language": "ru", "Accept-Encoding": "identity"}
        self._hidden: dict[str, str] = {}

    def open(self) -> str:
        """Loads the page; the next message sends its hidden fields."""
        return self._read("GET", "/")

    def say(self, message: str, path: str = "/messages") -> str:
        """Sends a message; returns the whole streamed answer."""
        return self._read("POST", path, urlencode(self._hidden | {"message": message}))

    def get(self, path: str) -> str:
        """Loads another page, or a text file."""
        return self._read("GET", path)

    def request(self, message: str) -> bytes:
        """The bytes of the request that sends the message, to be sent over another connection."""
        body = urlencode(self._hidden | {"message": message}).encode()
        headers = {"Host": "127.0.0.1", "Content-Length": len(body)} | self._headers | _FORM
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return f"POST /messages HTTP/1.1\r\n{head}\r\n".encode() + body

    def close(self) -> None:
        self._connection.close()

    def _read(self, method: str, path: str, body: str | None = None) -> str:
        headers = self._headers | (_FORM if body is not None else {})
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):  # the connection was idle for too long
            self._connection.close()
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
        text = response.read().decode()
        if response.status != 200:
            raise RuntimeError(f"{method} {path}: {response.status} {text[:200]}")
        if cookie := response.getheader("Set-Cookie"):
            self._headers["Cookie"] = cookie.split(";")[0]
        self._hidden |= dict(_HIDDEN.findall(text))
        return text

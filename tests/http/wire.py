"""The bytes of responses."""

import json

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
"""Encodes JSON without spaces and without escaping Cyrillic."""
LAST_CHUNK = b"0\r\n\r\n"


def framed(data: bytes) -> bytes:
    """A chunk of the chunked transfer encoding."""
    return b"%x\r\n%b\r\n" % (len(data), data)


def unframed(chunks: bytes) -> bytes:
    """The data of complete chunks."""
    found, start = [], 0
    while start < len(chunks):
        begin = chunks.index(b"\r\n", start) + 2
        size = int(chunks[start:begin], 16)
        found.append(chunks[begin : begin + size])
        start = begin + size + 2
    return b"".join(found)


def head(status: str, *headers: tuple[str, str]) -> bytes:
    """Status line and headers."""
    return "\r\n".join([f"HTTP/1.1 {status}", *(f"{k}: {v}" for k, v in headers), "\r\n"]).encode()


def whole(status: str, body: bytes, *headers: tuple[str, str], kind: str = "application/json") -> bytes:
    """A complete response."""
    return head(status, ("Content-Type", kind), ("Content-Length", str(len(body))), *headers) + body

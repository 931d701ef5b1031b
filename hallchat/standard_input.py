"""Reads standard input."""

import sys
from collections.abc import Iterator


def input_lines() -> Iterator[str]:
    """Yields the lines: invalid UTF-8 is replaced, and only a line feed ends a line."""
    for line in sys.stdin.buffer:
        yield line.rstrip(b"\r\n").decode("utf-8", "replace")

"""Telegram's HTML: makes it from text, and splits it into pieces that fit into a message."""

import re
from html import escape, unescape

MAX_MESSAGE_LENGTH = 4096
"""In UTF-16 code units, without the tags."""
MAX_CAPTION_LENGTH = 1024
"""The same for the text under a photo."""
_TAG = re.compile(r"<[^>]*>")
_BREAKS = ("\n\n", "\n", ". ", " ")
"""Places to split at, the best first."""


def to_html(text: str) -> str:
    """Returns HTML that shows the text as it is."""
    return escape(text, quote=False)


def bold(text: str) -> str:
    return f"<b>{to_html(text)}</b>"


def link(text: str, address: str) -> str:
    return f'<a href="{escape(address)}">{to_html(text)}</a>'


def to_text(html: str) -> str:
    """Returns the text that a reader sees."""
    return unescape(_TAG.sub("", html))


def length(html: str) -> int:
    """Returns the length as Telegram counts it: UTF-16 code units without the tags."""
    return len(to_text(html).encode("utf-16-le")) // 2


def split(html: str, limit: int = MAX_MESSAGE_LENGTH) -> list[str]:
    """Splits the HTML into pieces of at most `limit`, between paragraphs, else lines, sentences, words.

    No tag may reach over a line break.
    """
    pieces = []
    while length(html) > limit:
        at = _split_position(html, limit)
        pieces.append(html[:at].rstrip())
        html = html[at:].lstrip()
    return [piece for piece in (*pieces, html) if piece]


def _split_position(html: str, limit: int) -> int:
    """Returns the position of the best break that leaves at least a third of a message before it."""
    longest = _longest_prefix(html, limit)
    for mark in _BREAKS:
        at = html.rfind(mark, longest // 3, longest)
        if at > 0:
            return at + len(mark)
    return longest


def _longest_prefix(html: str, limit: int) -> int:
    """Returns the number of characters that fit into `limit` without cutting a tag or an entity in two."""
    low, high = 1, len(html)
    while low < high:
        middle = (low + high + 1) // 2
        if length(html[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    last = max(html.rfind("<", 0, low), html.rfind("&", 0, low))
    complete = last < 0 or re.match(r"<[^>]*>|&\w+;", html[last:low])
    return low if complete or last == 0 else last

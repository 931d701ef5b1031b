"""Text as Telegram's HTML, in pieces no longer than a message may be."""

import re
from html import escape, unescape

LIMIT = 4096
"""Of a message, in UTF-16 code units, after its HTML has been read."""
CAPTION = 1024
"""Of what is written under a photo."""
_TAG = re.compile(r"<[^>]*>")
_BREAKS = ("\n\n", "\n", ". ", " ")
"""Where a message is parted, the best first."""


def text(plain: str) -> str:
    """The text as HTML that shows it as it is."""
    return escape(plain, quote=False)


def bold(plain: str) -> str:
    return f"<b>{text(plain)}</b>"


def link(plain: str, address: str) -> str:
    return f'<a href="{escape(address)}">{text(plain)}</a>'


def plain(html: str) -> str:
    """What a reader sees of the HTML."""
    return unescape(_TAG.sub("", html))


def length(html: str) -> int:
    """As Telegram counts it."""
    return len(plain(html).encode("utf-16-le")) // 2


def split(html: str, limit: int = LIMIT) -> list[str]:
    """The HTML in pieces that fit, parted between paragraphs, else lines, sentences, words.

    No tag may reach over a line break.
    """
    pieces = []
    while length(html) > limit:
        at = _fits(html, limit)
        pieces.append(html[:at].rstrip())
        html = html[at:].lstrip()
    return [piece for piece in (*pieces, html) if piece]


def _fits(html: str, limit: int) -> int:
    """Where to part: at the best kind of break that leaves at least a third of a message before it."""
    most = _longest(html, limit)
    for mark in _BREAKS:
        at = html.rfind(mark, most // 3, most)
        if at > 0:
            return at + len(mark)
    return most


def _longest(html: str, limit: int) -> int:
    """The most characters that fit, with no tag and no entity cut in two."""
    low, high = 1, len(html)
    while low < high:
        middle = (low + high + 1) // 2
        if length(html[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    cut = max(html.rfind("<", 0, low), html.rfind("&", 0, low))
    whole = cut < 0 or re.match(r"<[^>]*>|&\w+;", html[cut:low])
    return low if whole or cut == 0 else cut

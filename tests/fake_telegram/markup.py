"""Reads HTML as strictly as Telegram does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from tests.fake_telegram.answers import Refused, bad
from tests.fake_telegram.links import fault_of_link

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
"""Types of entities by their tags."""
_PLAIN = re.compile(r"[^<&]+")
_CHARACTER = re.compile(r"&(?:(?:lt|gt|amp|quot)(?![a-zA-Z])|#\d+|#x[0-9a-fA-F]+);?")
_START = re.compile(r"<([^\s>]*)")
_ATTRIBUTE = re.compile(r"""\s+([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?""")
_END = re.compile(r"</([^\s>]*)\s*>")
_TO_GREATER = re.compile(r"\s*>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A visible text and its entities, with positions in UTF-16 code units."""

    text: str
    entities: tuple[Mapping[str, Any], ...] = ()


@dataclass(slots=True)
class _Open:
    """A start tag without its end tag so far."""

    name: str
    offset: int
    at: int
    attributes: dict[str, str] = field(default_factory=dict)


def units(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(source: str) -> Marked:
    """Reads HTML and trims the text. Raises Refused."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[dict[str, Any]] = []

    def read(self) -> Marked:
        while self._at < len(self._source):
            if self._source[self._at] == "<":
                (self._end if self._source.startswith("</", self._at) else self._start)()
            else:
                self._read_text()
        if self._open:
            raise self._wrong(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        return trimmed("".join(self._text), self._entities)

    def _read_text(self) -> None:
        plain = _PLAIN.match(self._source, self._at)
        character = _CHARACTER.match(self._source, self._at)
        # An ampersand that begins no entity is plain text.
        found = plain.group() if plain else character.group() if character else "&"
        text = unescape(found.rstrip(";") + ";") if character else found
        self._at += len(found)
        self._units += units(text)
        self._text.append(text)

    def _start(self) -> None:
        begin = self._at
        start = _START.match(self._source, begin)
        assert start
        name = start.group(1).lower()
        if start.end() == len(self._source):
            raise self._wrong(f"Unclosed start tag{self._place(begin)}")
        if name not in TYPES:
            raise self._wrong(f'Unsupported start tag "{name}"{self._place(begin)}')
        self._at = start.end()
        tag = _Open(name, self._units, begin, self._attributes(name))
        if name == "span" and tag.attributes.get("class") != "tg-spoiler":
            raise self._wrong(f'Tag "span" must have class "tg-spoiler"{self._place(begin)}')
        self._open.append(tag)

    def _attributes(self, name: str) -> dict[str, str]:
        found = {}
        while attribute := _ATTRIBUTE.match(self._source, self._at):
            found[attribute.group(1).lower()] = unescape((attribute.group(2) or "").strip("\"'"))
            self._at = attribute.end()
        end = _TO_GREATER.match(self._source, self._at)
        if not end:
            raise self._wrong(
                f'Expected equal sign in declaration of an attribute of the tag "{name}"'
                f"{self._place(self._at)}"
            )
        self._at = end.end()
        return found

    def _end(self) -> None:
        end = _END.match(self._source, self._at)
        if not end:
            raise self._wrong(f"Unclosed end tag{self._place(self._at)}")
        if not self._open:
            raise self._wrong(f"Unexpected end tag{self._place(self._at)}")
        tag, name = self._open.pop(), end.group(1).lower()
        if name not in ("", tag.name):
            raise self._wrong(
                f'Unmatched end tag{self._place(self._at)}, expected "</{tag.name}>", found "</{name}>"'
            )
        self._at = end.end()
        self._close(tag)

    def _close(self, tag: _Open) -> None:
        length = self._units - tag.offset
        entity: dict[str, Any] = {"type": TYPES[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            text = "".join(self._text).encode("utf-16-le")[tag.offset * 2 :].decode("utf-16-le")
            entity["url"] = tag.attributes.get("href", text)
            if fault_of_link(entity["url"]):
                return  # Telegram keeps the text and silently drops the link
        if length:
            self._entities.append(entity)

    def _place(self, at: int) -> str:
        return f" at byte offset {len(self._source[:at].encode())}"

    def _wrong(self, what: str) -> Refused:
        return bad(f"can't parse entities: {what}")


def trimmed(text: str, entities: list[dict[str, Any]]) -> Marked:
    """Trims the text as Telegram does, and moves the entities."""
    trimmed_start, size = units(text) - units(text.lstrip()), units(text.strip())
    moved = []
    for each in sorted(entities, key=lambda each: (each["offset"], -each["length"])):
        start = max(0, each["offset"] - trimmed_start)
        end = min(size, each["offset"] + each["length"] - trimmed_start)
        if start < end:
            moved.append({**each, "offset": start, "length": end - start})
    return Marked(text.strip(), tuple(moved))

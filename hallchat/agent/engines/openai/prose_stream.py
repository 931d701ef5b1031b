"""A model's prose on its way to the client: in handfuls of words, without thoughts, without the prompt."""

import re
from collections.abc import Iterator

from hallchat.agent.engines.openai.client import ModelError
from hallchat.agent.engines.openai.messages import LINK
from hallchat.agent.engines.protocol import EngineRequest
from hallchat.nlu.text.masking import EMAIL, PHONE
from hallchat.nlu.text.normalize import words
from hallchat.wording import say
from hallchat.wording.formats import phone

CONTACTS = "[studio contacts]"
_SHINGLE = 8
"""So many words in a row that stand in the prompt as well are no accident."""
_HANDFUL = 60
"""Characters that are passed on together: each piece alone would cost more than it says."""
_ENDS = re.compile(r"[.!?…]\s|\n")
_MARKS = re.compile(r"\*\*|__|`{1,3}|(?<![\w*])[*_](?=[^\W_])|(?<=[^\W_])[*_](?![\w*])|(?m:^#{1,6} )")
"""Of Markdown, which clients would read as they are."""
_THOUGHT = re.compile(r"\s*<think>.*?(?:</think>\s*|\Z)", re.DOTALL)


class Leaks:
    """Whether prose quotes the prompt."""

    def __init__(self, prompt: str) -> None:
        self._known = frozenset(_shingles(words(prompt.lower())))

    def check(self, tail: list[str], text: str) -> list[str]:
        """The last words for the next check. Raises ModelError when these and the text quote the prompt."""
        said = [*tail, *words(text.lower())]
        if not self._known.isdisjoint(_shingles(said)):
            raise ModelError("quotes_prompt")
        return said[1 - _SHINGLE :]


def _shingles(said: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(said[at : at + _SHINGLE]) for at in range(len(said) - _SHINGLE + 1))


def handfuls(pieces: Iterator[str], request: EngineRequest, leaks: Leaks) -> Iterator[str]:
    """The prose in larger pieces, what stands for contacts and link filled in. Raises ModelError."""
    held, tail = "", list[str]()
    for piece in _aloud(pieces):
        held += piece
        if len(held) > _HANDFUL or _ENDS.search(held):
            ready, held = _parted(held)
            tail = leaks.check(tail, ready)
            if ready:
                yield _filled(ready, request)
    leaks.check(tail, held)
    if held:
        yield _filled(held, request)


def _parted(held: str) -> tuple[str, str]:
    """Whole words, and what may still grow: a word, or something in brackets that is to be filled in."""
    opened = held.rfind("[")
    end = opened if opened > held.rfind("]") and len(held) - opened < _HANDFUL else len(held)
    last = max(held.rfind(" ", 0, end), held.rfind("\n", 0, end)) + 1
    return held[:last], held[last:]


def _aloud(pieces: Iterator[str]) -> Iterator[str]:
    """Without the thoughts that some models write down in front of their answer."""
    held: str | None = ""
    for piece in pieces:
        if held is None:
            yield piece
            continue
        held += piece
        begun = held.lstrip()
        if "</think>" in begun or not ("<think>".startswith(begun[:7]) if begun else True):
            yield _THOUGHT.sub("", held, count=1)
            held = None
    if held:
        yield _THOUGHT.sub("", held, count=1)


def _filled(text: str, request: EngineRequest) -> str:
    """The text without Markdown, and with what the model is not told in the place of what stands for it."""
    text = _MARKS.sub("", text)
    if "[" not in text:
        return text
    held = [booking["link"] for booking in request.bookings if booking["status"] == "held"]
    known = [each for each in (request.studio.phone, request.studio.email, request.studio.address) if each]
    values = {
        CONTACTS: ", ".join(known) or say(request.language, "contacts-unknown"),
        LINK: held[-1] if held else "",
        PHONE: phone(request.state.phone) if request.state.phone else "",
        EMAIL: request.state.email or "",
    }
    for mask, value in values.items():
        text = text.replace(mask, value)
    return text

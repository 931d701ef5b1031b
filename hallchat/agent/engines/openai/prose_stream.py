"""Prepares a model's prose for clients: no reasoning, no Markdown, no quoted prompt, placeholders filled."""

import re
from collections.abc import Iterator

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.openai.client import ModelError
from hallchat.agent.engines.openai.messages import LINK
from hallchat.nlu.extractors.contact_masking import EMAIL, PHONE
from hallchat.nlu.text.normalize import words
from hallchat.wording import say
from hallchat.wording.formats import phone

CONTACTS = "[studio contacts]"
_SHINGLE_WORDS = 8
"""Prose quotes the prompt if this many words in a row are the same."""
_PIECE_CHARACTERS = 60
"""Prose is passed on in pieces of about this length, because every event has a cost."""
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_MARKDOWN = re.compile(r"\*\*|__|`{1,3}|(?<![\w*])[*_](?=[^\W_])|(?<=[^\W_])[*_](?![\w*])|(?m:^#{1,6} )")
"""Marks that the channels would show unchanged."""
_REASONING = re.compile(r"\s*<think>.*?(?:</think>\s*|\Z)", re.DOTALL)


class PromptQuoteDetector:
    """Detects prose that quotes the prompt."""

    def __init__(self, prompt: str) -> None:
        self._prompt_shingles = frozenset(_shingles(words(prompt.lower())))

    def check(self, tail: list[str], text: str) -> list[str]:
        """Returns the last words, which are the `tail` of the next check.

        Raises ModelError if `tail` and `text` together quote the prompt.
        """
        spoken = [*tail, *words(text.lower())]
        if not self._prompt_shingles.isdisjoint(_shingles(spoken)):
            raise ModelError("quotes_prompt")
        return spoken[1 - _SHINGLE_WORDS :]


def _shingles(spoken: list[str]) -> Iterator[tuple[str, ...]]:
    """All runs of `_SHINGLE_WORDS` words."""
    starts = range(len(spoken) - _SHINGLE_WORDS + 1)
    return (tuple(spoken[at : at + _SHINGLE_WORDS]) for at in starts)


def client_prose(
    pieces: Iterator[str], request: EngineRequest, quote_detector: PromptQuoteDetector
) -> Iterator[str]:
    """Yields the prose for the client in larger pieces. Raises ModelError if it quotes the prompt."""
    held, tail = "", list[str]()
    for piece in _without_reasoning(pieces):
        held += piece
        if len(held) > _PIECE_CHARACTERS or _SENTENCE_END.search(held):
            ready, held = _split_complete(held)
            tail = quote_detector.check(tail, ready)
            if ready:
                yield _fill_placeholders(ready, request)
    quote_detector.check(tail, held)
    if held:
        yield _fill_placeholders(held, request)


def _split_complete(held: str) -> tuple[str, str]:
    """Splits the text into complete words and a rest that may still grow: a word, or an open placeholder."""
    opened = held.rfind("[")
    end = opened if opened > held.rfind("]") and len(held) - opened < _PIECE_CHARACTERS else len(held)
    last = max(held.rfind(" ", 0, end), held.rfind("\n", 0, end)) + 1
    return held[:last], held[last:]


def _without_reasoning(pieces: Iterator[str]) -> Iterator[str]:
    """Yields the pieces without the reasoning that some models write before their answer."""
    held: str | None = ""
    for piece in pieces:
        if held is None:
            yield piece
            continue
        held += piece
        start = held.lstrip()
        if "</think>" in start or not "<think>".startswith(start[:7]):
            yield _REASONING.sub("", held, count=1)
            held = None
    if held:
        yield _REASONING.sub("", held, count=1)


def _fill_placeholders(text: str, request: EngineRequest) -> str:
    """Removes Markdown; replaces placeholders with the contacts and links that the model does not know."""
    text = _MARKDOWN.sub("", text)
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

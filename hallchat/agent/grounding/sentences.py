"""Cuts a stream of text into sentences, so that each can be checked before a client reads it."""

import re

from hallchat.nlu.languages import VOCABULARY
from hallchat.nlu.languages.patterns import lazy

MIN_CHARACTERS_TO_CUT = 400
"""A sentence that is longer is cut at the next white space."""
_MAX_CHARACTERS = 1000
"""A sentence without white space is cut at this length, so that nothing is held back for ever."""

_MARKS, _CLOSERS = ".!?…", "»\"”’')]*_~`"
_END = lazy(rf"(?<![{_MARKS}])[{_MARKS}]++[{re.escape(_CLOSERS)}]*+(?=\s)|\n")
_WORD_BOUNDARY = re.compile(r"(?<=[^\s\d])(?=\s[^\s\d])")
"""White space between characters that are no digits: "7 500 ₽" stays whole."""
_NUMBERED = re.compile(r"[\d.]*\d")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[^\W\d_]")
""" "т.е", "e.g", "p.m", and a lone letter: "5 000 р"."""
_BRACKETS = "([{«“\"'*_`"
_MAX_ABBREVIATION_LENGTH = 20


class SentenceSplitter:
    """Cuts text that arrives in pieces. The joined sentences are exactly the text, whatever the pieces were.

    A sentence ends after its mark; the white space after the mark begins the next sentence.
    """

    def __init__(self) -> None:
        self._text = ""
        self._searched_to = 0
        """The position from which the next end is searched; there is none before it."""

    def feed(self, piece: str) -> list[str]:
        """Adds a piece of text; returns the sentences that are now complete."""
        found: list[str] = []
        for start in range(0, len(piece), _MAX_CHARACTERS):
            self._text += piece[start : start + _MAX_CHARACTERS]
            while (end := self._sentence_end()) is not None:
                found.append(self._text[:end])
                self._text, self._searched_to = self._text[end:], 0
        return found

    def rest(self) -> list[str]:
        """Returns the unfinished sentence at the end of the stream, if there is one."""
        unfinished, self._text, self._searched_to = self._text, "", 0
        return [unfinished] if unfinished else []

    def _sentence_end(self) -> int | None:
        """Returns the end of the first sentence; None if it is not known yet."""
        limit = self._cut_position()
        while match := _END.search(self._text, self._searched_to):
            if limit is not None and match.end() > limit:
                return limit
            if self._ends_sentence(match):
                return match.end()
            self._searched_to = match.end()
        if limit is None:
            # Marks at the end of the text are searched again when the next piece shows what follows them.
            self._searched_to = max(self._searched_to, len(self._text.rstrip(_CLOSERS).rstrip(_MARKS)))
        return limit

    def _cut_position(self) -> int | None:
        """Returns the position at which a sentence that is too long is cut; None if it is short enough."""
        if len(self._text) <= MIN_CHARACTERS_TO_CUT:
            return None
        boundary = _WORD_BOUNDARY.search(self._text, MIN_CHARACTERS_TO_CUT, _MAX_CHARACTERS + 1)
        if boundary:
            return boundary.start()
        return _MAX_CHARACTERS if len(self._text) > _MAX_CHARACTERS else None

    def _ends_sentence(self, match: re.Match[str]) -> bool:
        """True if the mark ends a sentence; False for an abbreviation, a list number or an empty line."""
        before = self._text[: match.start()]
        if match[0] == "\n":
            return bool(before) and not before.isspace()
        if match[0] != "." or not before or before[-1].isspace():
            return True
        word = before[-_MAX_ABBREVIATION_LENGTH:].split()[-1].lstrip(_BRACKETS)
        if _NUMBERED.fullmatch(word):  # "1. пункт", "25.11. и"
            return "." not in word and bool(before[: -len(word)].strip("\n -*•>#\t"))
        return not (_INITIALS.fullmatch(word) or word.lower() in VOCABULARY.abbreviations)

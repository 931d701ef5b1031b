"""A stream of prose cut into sentences, so that each can be checked before a client reads it."""

import re

from hallchat.nlu.languages.word_lists import word_list

LONGEST = 400
"""From so many characters on a sentence that has not ended is cut at the next white space."""
_HARD = 1000
"""So many are cut wherever they are: nothing is held back for ever."""

_MARKS, _CLOSERS = ".!?…", "»\"”’')]*_~`"
_END = re.compile(rf"(?<![{_MARKS}])[{_MARKS}]++[{re.escape(_CLOSERS)}]*+(?=\s)|\n")
_SOFT = re.compile(r"(?<=[^\s\d])(?=\s[^\s\d])")
"""White space that parts no number: "7 500 ₽" stays whole."""
_NUMBERED = re.compile(r"[\d.]*\d")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[^\W\d_]")
""" "т.е", "e.g", "p.m", and a lone letter: "5 000 р"."""
_BRACKETS = "([{«“\"'*_`"
_LONGEST_WORD = 20
_SHORTENED = word_list(
    """
    руб коп тыс млн ул пр просп пер пл наб бул кв корп стр эт им тел моб доб чел час мин сек см кг шт ок напр
    др проч англ янв фев февр мар апр авг сен сент окт ноя нояб дек пн вт ср чт пт сб вс гр
    rub roub approx etc vs mr mrs ms dr st ave rd apt fl tel ext hr hrs mins incl excl e.g i.e
    jan feb apr aug sep sept oct nov dec mon tue tues wed thu thurs fri
    """
)
"""Words that a point shortens: it ends no sentence then."""


class SentenceSplitter:
    """Joined, all that `feed` and `rest` return is exactly what was fed, however that was cut into pieces.

    A sentence ends behind its mark; the white space after it begins the next one.
    """

    def __init__(self) -> None:
        self._text = ""
        self._looked = 0
        """So far no end was found; what lies before is not looked at again."""

    def feed(self, piece: str) -> list[str]:
        """The sentences that are whole with this piece; what is unfinished is kept."""
        found: list[str] = []
        for at in range(0, len(piece), _HARD):
            self._text += piece[at : at + _HARD]
            while (end := self._end()) is not None:
                found.append(self._text[:end])
                self._text, self._looked = self._text[end:], 0
        return found

    def rest(self) -> list[str]:
        """The unfinished sentence at the end of the stream, if there is one."""
        left, self._text, self._looked = self._text, "", 0
        return [left] if left else []

    def _end(self) -> int | None:
        """The end of the first sentence; None if it is not known yet."""
        limit = self._limit()
        while match := _END.search(self._text, self._looked):
            if limit is not None and match.end() > limit:
                return limit
            if self._ends(match):
                return match.end()
            self._looked = match.end()
        if limit is None:
            # Marks at the very end are looked at again, once it is known what follows them.
            self._looked = max(self._looked, len(self._text.rstrip(_CLOSERS).rstrip(_MARKS)))
        return limit

    def _limit(self) -> int | None:
        """The place at which too long a sentence is cut; None if it is short enough."""
        if len(self._text) <= LONGEST:
            return None
        soft = _SOFT.search(self._text, LONGEST, _HARD + 1)
        if soft:
            return soft.start()
        return _HARD if len(self._text) > _HARD else None

    def _ends(self, match: re.Match[str]) -> bool:
        before = self._text[: match.start()]
        if match[0] == "\n":
            return bool(before) and not before.isspace()
        if match[0] != "." or not before or before[-1].isspace():
            return True
        word = before[-_LONGEST_WORD:].split()[-1].lstrip(_BRACKETS)
        if _NUMBERED.fullmatch(word):  # "1. пункт", "25.11. и"
            return "." not in word and bool(before[: -len(word)].strip("\n -*•>#\t"))
        return not (_INITIALS.fullmatch(word) or word.lower() in _SHORTENED)

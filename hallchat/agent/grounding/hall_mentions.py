"""Finds the halls that a sentence names, and names that no hall has."""

import re
from collections.abc import Iterator, Sequence

from hallchat.agent.events import Data
from hallchat.nlu.languages import DATES, HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.phonetics import stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common

_DAY = re.compile("|".join((*DATES.weekdays.values(), *DATES.months.values())))
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_MAX_HALLS_ANY_CASE = 100
"""Up to this number of halls, names are also found in words without a capital letter."""
_MAX_SAME_STEM = 30
"""Halls whose names begin with the same word and are compared with the sentence."""
_MAX_NAME_WORDS = 6
_MAX_QUOTED_NAME_WORDS = 3
_QUOTED = re.compile(r'"([^"\n]{1,60})"')
_NAME = r"(?<!\w)[А-ЯЁA-Z][\w-]+(?:\s+[А-ЯЁA-Z][\w-]+)?"
_HALL_AND_NAME = lazy(
    rf"(?<!\w)(?:{HALLS.before_name}|{HALLS.before_names})\s+(?:(?:{HALLS.called})\s+)?"
    rf"(?P<names>{_NAME}(?:\s*(?:,|{DATES.and_}|{DATES.or_})\s+{_NAME})*)"
)
_NAME_AND_HALL = lazy(rf"(?P<names>{_NAME})[\s-](?:{HALLS.after_name})(?!\w)")
_NAME_AND_NUMBER = lazy(
    r"(?:^|[.!?]\s)\W*(?:\d+[.)]\s*)?(?P<names>[А-ЯЁA-Z][\w-]+(?:\s[\w-]+){0,2}?)[\"')\s]{0,3}"
    rf"(?:-|:|\(|,|{HALLS.before_fact})\s+\D{{0,12}}\d"
)
_CAPITALISED = re.compile(r"(?<=[\w,)] )(?P<names>[А-ЯЁA-Z][\w-]{2,})")
_NAME_PATTERN = re.compile(_NAME)
_SPEAKS_OF_HALLS = any_of(HALLS.in_answers)

HallSpans = dict[int, list[tuple[int, int]]]
"""Position of a hall in the list of halls -> the spans of its names in a sentence."""


class HallNames:
    """The names of the halls on offer, as one text: quick to build even for thousands of halls.

    In a client's message `find_hall` looks for the one hall that is meant, in any spelling. In an answer all
    halls have to be found, with their places, and only in the right spelling: a wrong name is a wrong fact.
    """

    def __init__(self, halls: Sequence[Data]) -> None:
        names = [name for hall in halls for name in (hall["hall"], hall["title"])]
        self._names_text = fold("\n{}\n".format("\n".join(names)))
        self._first_letters = {name[:2].lower() for name in names}
        self._any_case = len(halls) <= _MAX_HALLS_ANY_CASE

    def find_all(self, text: str, cased: str) -> HallSpans:
        """Returns the halls that the sentence names. `text` is `cased` folded, of the same length."""
        found: HallSpans = {}
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            start = word.start()
            is_marked = cased[start].isupper() or cased[start].isdigit() or cased[start - 1 : start] == '"'
            if not (self._any_case or is_marked):
                continue
            for hall, size in self._named_by(words[index : index + _MAX_NAME_WORDS], is_marked):
                found.setdefault(hall, []).append((start, words[index + size - 1].end()))
        return found

    def find(self, name: str) -> int | None:
        """Returns the position of the hall with this name; None if there is none."""
        return next(iter(self.find_all(fold(name), name.title())), None)

    def _named_by(self, words: list[re.Match[str]], is_marked: bool) -> Iterator[tuple[int, int]]:
        """Yields the halls whose name the words begin with, each with the number of words of the name.

        `is_marked`: the first word has a capital letter or a quote; only then Latin letters may stand for
        Russian ones.
        """
        first = words[0][0]
        if first[:2] in self._first_letters:
            yield from self._halls_with_name([word[0] for word in words])
        if (
            is_marked
            and first.isascii()
            and first.isalpha()
            and (russian := to_cyrillic(first))[:2] in self._first_letters
        ):
            yield from self._halls_with_name([russian, *(to_cyrillic(word[0]) for word in words[1:])])

    def _halls_with_name(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """Yields the same for words of a folded text, in any case."""
        first_stem = stem_name(words[0])
        index = self._names_text.find(f"\n{first_stem}")
        for _ in range(_MAX_SAME_STEM):
            if index < 0:
                return
            name = _WORD.findall(self._names_text, index + 1, self._names_text.index("\n", index + 1))
            if stem_name(" ".join(words[: len(name)])) == stem_name(" ".join(name)):
                yield (self._names_text.count("\n", 0, index + 1) - 1) // 2, len(name)
            index = self._names_text.find(f"\n{first_stem}", index + 1)


def unknown_hall_names(
    text: str, cased: str, known_spans: list[tuple[int, int]], states_hall_fact: bool
) -> Iterator[str]:
    """Yields the words that the sentence uses as names of halls, outside of the `known_spans`.

    `text` is `cased` folded. `states_hall_fact`: the sentence states a price or a number of people, so that a
    name in it is likely a hall's.
    """
    for start, end in _possible_names(cased, bool(_SPEAKS_OF_HALLS.search(text)), states_hall_fact):
        is_known = any(start < last and first < end for first, last in known_spans)
        if not is_known and not _is_everyday(cased[start:end]):
            yield cased[start:end]


def _possible_names(cased: str, speaks_of_halls: bool, states_hall_fact: bool) -> Iterator[tuple[int, int]]:
    """Yields the spans of words that have the place of a hall's name in the sentence."""
    if speaks_of_halls or states_hall_fact:
        for match in _QUOTED.finditer(cased):
            if match[1][:1].isupper() and len(match[1].split()) <= _MAX_QUOTED_NAME_WORDS:
                yield match.span(1)
    patterns = [_HALL_AND_NAME, _NAME_AND_HALL] if speaks_of_halls else []
    patterns += [_NAME_AND_NUMBER, _CAPITALISED] if states_hall_fact else []
    for pattern in patterns:
        for match in pattern.finditer(cased):
            for name in _NAME_PATTERN.finditer(cased, *match.span("names")):
                if pattern is not _NAME_AND_HALL or not _begins_with_adjective(name):
                    yield name.span()


def _begins_with_adjective(name: re.Match[str]) -> bool:
    """True for an adjective at the beginning of the sentence, which is no name: "Большой зал"."""
    return not name.string[: name.start()].strip(' -"') and name[0].endswith(HALLS.adjective_endings)


def _is_everyday(name: str) -> bool:
    """True if all words are everyday ones, days or numbers."""
    words = _WORD.findall(fold(name))
    return all(
        word.isdigit() or word in HALLS.not_names or is_common(word) or _DAY.fullmatch(word) for word in words
    )

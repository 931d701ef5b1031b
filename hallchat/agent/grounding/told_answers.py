"""The studio's own words that `get_studio_info` told in a turn: a model's sentences may repeat them."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.events import Data
from hallchat.agent.grounding.contact_mentions import WEB_ADDRESS, without_trailing_signs
from hallchat.agent.grounding.number_mentions import NumberMention, find_numbers
from hallchat.agent.grounding.prose import read_prose
from hallchat.nlu.text.nearness import content_words, similarity

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_NUMBER_AND_UNIT = re.compile(r"\d[\d\s.,:]*\w*")
_MIN_SIMILAR = 0.6
_MIN_LETTERS = 4
_MIN_SHARED_WORDS = 2


@dataclass(frozen=True)
class ToldAnswers:
    """The answers in the results of tools. A parameter `titles` holds titles of halls; empty means all."""

    results: Sequence[Data]

    @cached_property
    def _answers(self) -> Sequence[tuple[str, Set[str]]]:
        """The text of each answer, and the titles of its halls; empty for all."""
        found = [
            (str(answer["text"]), frozenset(answer["halls"]))
            for result in self.results
            for answer in result.get("answers", ())
        ]
        return found + [
            (str(text), frozenset()) for each in self.results for text in each.get("in_general", ())
        ]

    def texts(self, titles: Set[str]) -> list[str]:
        """The texts of the answers that are about these halls, or about all."""
        return [text for text, halls in self._answers if not titles or not halls or halls & titles]

    @cached_property
    def links(self) -> frozenset[str]:
        """The web addresses in all answers."""
        return frozenset(
            without_trailing_signs(match[0])
            for text in self.texts(set())
            for match in WEB_ADDRESS.finditer(text)
        )

    def has_number(self, number: NumberMention, sentence: str, titles: Set[str]) -> bool:
        """True if an answer has this number of the same things, in a sentence that shares a word."""
        if not self._answers:
            return False
        words = _words_beside_numbers(sentence)
        return any(
            _same(number, each) and _share_word(words, _words_beside_numbers(told))
            for told in self._sentences(titles)
            for each in find_numbers(told)
        )

    def repeats(self, sentence: str, titles: Set[str]) -> bool:
        """True if the sentence has several words of a sentence of an answer, and few others."""
        words = _words_beside_numbers(sentence) if self._answers else []
        for told in self._sentences(titles) if words else ():
            others = _words_beside_numbers(told)
            shared = sum(_share_word([word], others) for word in words)
            if shared >= _MIN_SHARED_WORDS and shared * 2 >= len(words):
                return True
        return False

    def _sentences(self, titles: Set[str]) -> Iterator[str]:
        for text in self.texts(titles):
            for sentence in _SENTENCE_END.split(text):
                yield read_prose(sentence).text


def _same(number: NumberMention, other: NumberMention) -> bool:
    if number.clock or other.clock:
        return bool(set(number.clock) & set(other.clock))
    return number.value == other.value and number.unit == other.unit


def _words_beside_numbers(sentence: str) -> list[str]:
    words = content_words(_NUMBER_AND_UNIT.sub(" ", sentence))
    return [word for word in words if len(word) >= _MIN_LETTERS]


def _share_word(words: Sequence[str], others: Sequence[str]) -> bool:
    return any(similarity(word, other) >= _MIN_SIMILAR for word in words for other in others)

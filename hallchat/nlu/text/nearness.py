"""Finds the example sentences that say nearly the same as a question, whatever the endings and typos."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import takewhile

from hallchat.nlu.languages import TOPICS
from hallchat.nlu.text.normalize import fold, words

_NGRAM_LENGTHS = (2, 3, 4)
_MIN_SIMILAR = 0.5
"""Words that share less of their letters than this are different words."""
_MIN_STEM = 3
"""Letters that forms of one word have in common at least."""


def content_words(text: str) -> list[str]:
    """The words of a folded text that say what it is about."""
    return [word for word in words(text) if word not in TOPICS.empty and len(word) > 1]


@lru_cache(maxsize=5000)
def _ngrams(word: str) -> frozenset[str]:
    framed = f" {word} "
    return frozenset(
        framed[start : start + length]
        for length in _NGRAM_LENGTHS
        for start in range(len(framed) - length + 1)
    )


@lru_cache(maxsize=20_000)
def similarity(one: str, other: str) -> float:
    """The share of their letters that two words have in common, 0 to 1; 0 if they begin differently.

    A prefix makes another word: «велопарковка» is no «парковка».
    """
    if one == other:
        return 1.0
    if one[:1] != other[:1]:
        return 0.0
    left, right = _ngrams(one), _ngrams(other)
    return 2 * len(left & right) / (len(left) + len(right))


@lru_cache(maxsize=20_000)
def is_same_word(one: str, other: str) -> bool:
    """True if two folded words are forms of one: «зеркало», «зеркалом»; not of «получу», «полу»."""
    pairs = zip(one, other, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if common < _MIN_STEM:
        return one == other
    return {one[common:], other[common:]} <= TOPICS.endings


class Examples:
    """Sentences to compare questions with; rare words count more than those of many sentences."""

    def __init__(self, sentences: Sequence[str], groups: Sequence[Hashable] | None = None) -> None:
        """`groups`: what each sentence asks, by default each another thing; a word counts once of a group."""
        self._sentences = [tuple(dict.fromkeys(content_words(fold(each)))) for each in sentences]
        groups = range(len(self._sentences)) if groups is None else groups
        asked = {(group, word) for group, each in zip(groups, self._sentences, strict=True) for word in each}
        counts = Counter(word for _, word in asked)
        total = len(self._sentences) + 1
        self._weights = {word: math.log(1 + total / count) for word, count in counts.items()}
        self._unknown = math.log(1 + total)
        self._by_ngram: dict[str, list[str]] = defaultdict(list)
        self._with_word: dict[str, list[int]] = defaultdict(list)
        for word in self._weights:
            for ngram in _ngrams(word):
                self._by_ngram[ngram].append(word)
        for position, sentence in enumerate(self._sentences):
            for word in sentence:
                self._with_word[word].append(position)

    def nearest(self, question: str) -> list[tuple[float, int]]:
        """(nearness from 0 to 1, position) of the sentences that share words with the folded question.

        The nearest comes first. The nearness is high only if little is said in either that is not in both.
        """
        asked = [(word, self._similar(word)) for word in dict.fromkeys(content_words(question))]
        total = sum(max(map(self._weights.__getitem__, alike), default=self._unknown) for _, alike in asked)
        candidates = {position for _, alike in asked for word in alike for position in self._with_word[word]}
        found = [(self._nearness(position, asked, total), position) for position in candidates]
        return sorted(found, key=lambda each: (-each[0], each[1]))

    def _similar(self, word: str) -> dict[str, float]:
        """The words of the sentences that are this word in another form or spelling."""
        near = {other for ngram in _ngrams(word) for other in self._by_ngram.get(ngram, ())}
        alike = {other: 1.0 if is_same_word(word, other) else similarity(word, other) for other in near}
        return {other: value for other, value in alike.items() if value >= _MIN_SIMILAR}

    def _nearness(self, position: int, asked: list[tuple[str, dict[str, float]]], total: float) -> float:
        sentence = self._sentences[position]
        shared = 0.0
        matched = set[str]()
        for _, alike in asked:
            best = max((word for word in sentence if word in alike), key=alike.__getitem__, default=None)
            if best is not None:
                shared += self._weights[best] * alike[best]
                matched.add(best)
        of_sentence = sum(self._weights[word] for word in matched) / sum(
            map(self._weights.__getitem__, sentence)
        )
        of_question = min(1.0, shared / total)
        return 2 * of_sentence * of_question / (of_sentence + of_question) if matched else 0.0

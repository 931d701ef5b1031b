"""The features of a text that linear classifiers weigh: its letters, words and length."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hallchat.nlu.text.normalize import HALL_MASK, MASK

Groups = Iterator[tuple[Iterable[str], float]]
"""Features, those with the same value together with it."""
_MASKED = re.compile(f"[{MASK}{HALL_MASK}]+")
_NUMBER = re.compile(r"\d+")
_TOKEN = re.compile(r"[^\W_]+|\?")
_NGRAM_LENGTHS = range(2, 6)
_MAX_TOKENS = 80
_MAX_LENGTH = 30
"""The number of tokens from which on a text counts as long."""


def letter_groups(text: str) -> Groups:
    """Yields the features of a folded text, in which all numbers and masked words are alike.

    Letter n-grams, words with word pairs (both normalised to a vector of length 1), and the number of tokens.
    """
    tokens = _TOKEN.findall(_NUMBER.sub("0", _MASKED.sub(" 0 ", text)))[:_MAX_TOKENS]
    ngrams = set().union(*map(_ngrams, tokens))
    yield ngrams, (len(ngrams) or 1) ** -0.5
    pairs = zip(["^", *tokens], [*tokens, "$"], strict=True)
    phrases = {f"w_{token}" for token in tokens} | {f"w{left}_{right}" for left, right in pairs}
    yield phrases, len(phrases) ** -0.5
    yield ["length"], min(len(tokens), _MAX_LENGTH) / _MAX_LENGTH


def values(groups: Groups) -> dict[str, float]:
    """Each feature and its value, as the learner takes them."""
    return {name: value for names, value in groups for name in names}


@lru_cache(maxsize=1000)
def _ngrams(token: str) -> frozenset[str]:
    """The features of the letters of a token; kept for a while, because clients use the same words."""
    word = f" {token} "
    return frozenset(
        f"c{word[start : start + length]}"
        for length in _NGRAM_LENGTHS
        for start in range(max(len(word) - length + 1, 1))
    )

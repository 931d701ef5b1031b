"""A hall picked by comparison with the others: "the bigger one", "давайте тот, что подешевле"."""

import re
from collections.abc import Callable

from hallchat.nlu.languages import COMPARISON
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, Utterance
from hallchat.nlu.types import KnownHall, NluContext

_SCORES: dict[str, Callable[[KnownHall], int]] = {
    "bigger": lambda hall: hall.capacity,
    "smaller": lambda hall: -hall.capacity,
    "cheaper": lambda hall: -hall.price,
    "dearer": lambda hall: hall.price,
}
"""Comparison -> the score of a hall: the higher, the more so."""
_ADJECTIVE = (
    rf"(?P<most>{COMPARISON.most})?(?:(?P<bigger>{COMPARISON.bigger})|(?P<smaller>{COMPARISON.smaller})"
    rf"|(?P<cheaper>{COMPARISON.cheaper})|(?P<dearer>{COMPARISON.dearer}))(?!\w)"
)
_PICKED = any_of(
    rf"(?:(?P<noun>{COMPARISON.before_adjective})\s*,?\s+(?:(?:{COMPARISON.which_is})\s+)?)?{_ADJECTIVE}"
    rf"(?(noun)|\s+(?:{COMPARISON.after_adjective})(?!\w))"
)


def hall_by_comparison(utterance: Utterance, context: NluContext) -> str | None:
    """The key of the hall that is picked. Erases the words; None for questions or no match.

    It is one of the halls on offer, if any, else of all; it exceeds the chosen hall, and is large enough for
    the people if any such hall is.
    """
    choosing = context.hall or {"hall", "people"} & set(context.asked)
    match = _PICKED.search(utterance.text) if choosing and "?" not in utterance.text else None
    if match is None:
        return None
    comparison, superlative = _comparison(match)
    score = _SCORES[comparison]
    if not any(score(hall) for hall in context.halls):
        return None
    others = [hall for hall in context.halls if hall.key != context.hall]
    offered = [hall for hall in others if set(hall.names) & set(context.offers)] or others
    chosen = next((hall for hall in context.halls if hall.key == context.hall), None)
    more = [hall for hall in offered if chosen is None or superlative or score(hall) > score(chosen)]
    large_enough = [hall for hall in more if hall.capacity >= (context.people or 0)] or more
    if not large_enough:
        return None
    utterance.mask(*match.span(), HALL_MASK)
    nearest = chosen is not None and not superlative and comparison in ("bigger", "smaller")
    return (min if nearest else max)(large_enough, key=score).key


def _comparison(match: re.Match[str]) -> tuple[str, bool]:
    """The comparison, and True if it is superlative."""
    comparison = next(name for name in _SCORES if match[name])
    return comparison, bool(match["most"]) or match[comparison].endswith(COMPARISON.superlative_endings)

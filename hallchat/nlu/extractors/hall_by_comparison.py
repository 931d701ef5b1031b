"""Picks a hall by comparison with other halls: "the bigger one", "давайте тот, что подешевле".

Group names: `bigger`, `smaller`, `cheaper` or `dearer` (one of `_SCORES`), `most` (a superlative), `noun`.
"""

import re
from collections.abc import Callable, Collection

from hallchat.nlu.languages import COMPARISON, EXTRAS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, Utterance
from hallchat.nlu.types import KnownHall, NluContext

_SCORES: dict[str, Callable[[KnownHall], int]] = {
    "bigger": lambda hall: hall.capacity,
    "smaller": lambda hall: -hall.capacity,
    "cheaper": lambda hall: -hall.price,
    "dearer": lambda hall: hall.price,
}
"""Group -> the score of a hall: the highest score fits the adjective best; 0 if size or price is unknown."""
_ADJECTIVE = (
    rf"(?P<most>{COMPARISON.most})?(?:(?P<bigger>{COMPARISON.bigger})|(?P<smaller>{COMPARISON.smaller})"
    rf"|(?P<cheaper>{COMPARISON.cheaper})|(?P<dearer>{COMPARISON.dearer}))(?!\w)"
)
_NOUN_AND_ADJECTIVE = any_of(
    rf"(?:(?P<noun>{COMPARISON.before_adjective})\s*,?\s+(?:(?:{COMPARISON.which_is})\s+)?)?{_ADJECTIVE}"
    # a noun before or after the adjective, never neither
    rf"(?(noun)|\s+(?:{COMPARISON.after_adjective})(?!\w))"
)


_HOW_MUCH = any_of(EXTRAS.how_much)
_LOOKS_FOR = any_of(
    rf"(?:{COMPARISON.looks_for})\s+(?:(?:{COMPARISON.beside_search})\s+)*{_ADJECTIVE}(?=\W*$|[.,!?;)]|\s+(?:{COMPARISON.after_search})(?!\w)|\s+{HALL_MASK})"
)
_FOUND_AFTER = any_of(
    rf"{_ADJECTIVE}\s+(?:(?:{COMPARISON.beside_search})\s+)*(?:{COMPARISON.looks_for})(?=\W*\?)"
)


def looks_for_size(utterance: Utterance) -> bool:
    """True for a question that looks for a larger or a smaller hall."""
    match = _LOOKS_FOR.search(utterance.text) or _FOUND_AFTER.search(utterance.text)
    return match is not None and _adjective_and_is_superlative(match)[0] in ("bigger", "smaller")


def hall_looked_for(
    utterance: Utterance, context: NluContext, than: str | None, refused: Collection[str] = ()
) -> str | None:
    """The key of the hall that a question looks for: «а побольше зала нет?», "anything bigger than Mrak?".

    `than`: the hall that it is compared with, the named or the chosen one; without one the hall is looked for
    that fits the adjective best. None if no hall, apart from the `refused` ones, fits it better.
    """
    match = _LOOKS_FOR.search(utterance.text) or _FOUND_AFTER.search(utterance.text)
    if match is None:
        return None
    base = next((hall for hall in context.halls if hall.key == than), None)
    comparison = _adjective_and_is_superlative(match)[0]
    if base is None and comparison not in ("bigger", "smaller"):
        return None  # the cheapest hall is told with its price
    score = _SCORES[comparison]
    halls = [hall for hall in context.halls if hall.key not in refused and score(hall)]
    better = [hall for hall in halls if base is None or score(hall) > score(base)]
    large_enough = [hall for hall in better if hall.capacity >= (context.people or 0)]
    return max(large_enough, key=score).key if large_enough else None


def hall_by_comparison(utterance: Utterance, context: NluContext) -> str | None:
    """The key of the hall that is picked, or whose price is asked; None for other questions or no match.

    Masks the words.

    Candidates are the offered halls, else all halls, but never the chosen hall. Unless the adjective is
    superlative, they must fit it better than the chosen hall. Halls that are large enough for the people come
    first.
    """
    choosing = context.hall or {"hall", "people"} & set(context.asked)
    picks = "?" not in utterance.text or _HOW_MUCH.search(utterance.text)
    match = _NOUN_AND_ADJECTIVE.search(utterance.text) if choosing and picks else None
    if match is None:
        return None
    comparison, superlative = _adjective_and_is_superlative(match)
    score = _SCORES[comparison]
    if not any(score(hall) for hall in context.halls):
        return None  # all sizes or prices are unknown
    others = [hall for hall in context.halls if hall.key != context.hall]
    offered = [hall for hall in others if set(hall.names) & set(context.offers)] or others
    chosen = next((hall for hall in context.halls if hall.key == context.hall), None)
    candidates = [hall for hall in offered if chosen is None or superlative or score(hall) > score(chosen)]
    large_enough = [hall for hall in candidates if hall.capacity >= (context.people or 0)] or candidates
    if not large_enough:
        return None
    utterance.mask(*match.span(), HALL_MASK)
    # «побольше» asks for somewhat more room: the next size; «подешевле» asks to save: the lowest price
    takes_smallest_step = chosen is not None and not superlative and comparison in ("bigger", "smaller")
    return (min if takes_smallest_step else max)(large_enough, key=score).key


def _adjective_and_is_superlative(match: re.Match[str]) -> tuple[str, bool]:
    """The comparison, and True if it is superlative."""
    comparison = next(name for name in _SCORES if match[name])
    return comparison, bool(match["most"]) or match[comparison].endswith(COMPARISON.superlative_endings)

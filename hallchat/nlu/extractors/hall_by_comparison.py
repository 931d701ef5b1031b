"""A hall picked by what it is beside the others: "the bigger one", "давайте тот, что подешевле"."""

import re
from collections.abc import Callable

from hallchat.nlu.text.normalize import HALL_MASK, Utterance, any_of
from hallchat.nlu.types import KnownHall, NluContext

_WAYS: dict[str, Callable[[KnownHall], int]] = {
    "bigger": lambda hall: hall.capacity,
    "smaller": lambda hall: -hall.capacity,
    "cheaper": lambda hall: -hall.price,
    "dearer": lambda hall: hall.price,
}
_WORD = (
    r"(?P<most>(?:the\s+)?most\s+|сам\w+\s+|наи)?(?:"
    r"(?P<bigger>(?:по)?больше|больш(?:ий|ая|ую|ой|ого)|(?:по)?просторн(?:ее|ый|ая|ую|ого)|(?:по)?крупн(?:ее|ый|ая|ую)"
    r"|вместительн\w+|bigg(?:er|est)|larg(?:er|est)|roomier|spacious)"
    r"|(?P<smaller>(?:по)?меньше|меньш(?:ий|ая|ую|ого)|маленьк\w+|small(?:er|est))"
    r"|(?P<cheaper>(?:по)?дешевле|деш[её]в(?:ый|ая|ую|ого)|недорог\w+|cheap(?:er|est))"
    r"|(?P<dearer>(?:по)?дороже|дорог(?:ой|ая|ую)|expensive))(?!\w)"
)
_PICKED = any_of(
    rf"{_WORD}\s+(?:зал\w?|из\s+(?:них|двух|всех|этих)|one|hall|room|studio|of\s+(?:them|the\s+two|those))(?!\w)",
    rf"(?:тот|та|ту|того|зал\w?|зальчик|the\s+one|one|hall|room)\s*,?\s+(?:(?:что|котор\w+|that'?s|that\s+is|which\s+is|где)\s+)?{_WORD}".replace(
        "?P<", "?P<_"
    ),
)
_NAMES = ("bigger", "smaller", "cheaper", "dearer")


def hall_by_comparison(utterance: Utterance, context: NluContext) -> str | None:
    """The key of the hall that is picked, which is crossed out; None in a question, or where none is so.

    It is one of those that were offered, if any were, else of all; more than the one that is chosen, and
    large enough for the people if any is.
    """
    choosing = context.hall or {"hall", "people"} & set(context.asked)
    match = _PICKED.search(utterance.text) if choosing and "?" not in utterance.text else None
    if match is None:
        return None
    way, most = _way(match)
    if not any(_WAYS[way](hall) for hall in context.halls):
        return None
    others = [hall for hall in context.halls if hall.key != context.hall]
    named = [hall for hall in others if set(hall.names) & set(context.offers)] or others
    chosen = next((hall for hall in context.halls if hall.key == context.hall), None)
    more = [hall for hall in named if chosen is None or most or _WAYS[way](hall) > _WAYS[way](chosen)]
    enough = [hall for hall in more if hall.capacity >= (context.people or 0)] or more
    if not enough:
        return None
    utterance.mask(*match.span(), HALL_MASK)
    nearest = chosen is not None and not most and way in ("bigger", "smaller")
    return (min if nearest else max)(enough, key=_WAYS[way]).key


def _way(match: re.Match[str]) -> tuple[str, bool]:
    """How the hall is to be beside the others, and whether it is to be so most of all."""
    groups = match.groupdict()
    way = next(name for name in _NAMES if groups[name] or groups[f"_{name}"])
    word = groups[way] or groups[f"_{way}"] or ""
    return way, bool(groups["most"] or groups["_most"]) or word.endswith("est")

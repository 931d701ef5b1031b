"""Halls that a message names without choosing them: refused ones, and those whose look it asks about."""

import re

from hallchat.nlu.extractors.hall_by_description import LOOKS, qualities_of_word
from hallchat.nlu.languages import HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import HALL_MASK

_REFUSED_BEFORE = lazy(rf"(?<!\w)(?:{HALLS.except_})\s+(?:(?:{HALLS.before_refused})\s+)*$")
_LONE_NO = lazy(rf"(?<!\w)(?:{HALLS.lone_no})\s+$")
_ANOTHER_FOLLOWS = lazy(rf"\s*[!.,;-][^{HALL_MASK}?]*{HALL_MASK}")
_DISLIKED = lazy(
    rf"(?:\s+(?:{HALLS.and_})\s+{HALL_MASK}+)?(?:\s*,?\s*(?:{HALLS.stands_for_hall})(?!\w))?"
    rf"(?:\s+[^\W\d]+){{0,4}}?\s+(?:{HALLS.disliked})(?!\w)"
)
_IS_QUESTION = re.compile(r"[^.,!;?)\n]*\?")
_ASKED_IF = lazy(rf"(?<!\w)(?:{HALLS.asked_if})\s+(?:(?:{HALLS.before_refused})\s+)?$")
_LOOK = lazy(
    rf"(?:\s+(?:{HALLS.before_look}))*\s+(?P<look>[^\W\d]+)(?=\s*(?:$|[.,!?;)])|\s+(?:{HALLS.after_look})(?!\w))"
)


def is_refused(text: str, start: int, end: int, is_chosen: bool = False) -> bool:
    """True if the client does not want the hall named there: «не Мрак», «мрак как-то страшно», "not Mrak".

    `text`: the folded text, in which the names of halls are masked. `is_chosen`: that hall is in hand.
    """
    if _REFUSED_BEFORE.search(text, 0, start) or end_of_dislike(text, start, end) > end:
        return True
    return bool(_LONE_NO.search(text, 0, start) and (is_chosen or _ANOTHER_FOLLOWS.match(text, end)))


def end_of_dislike(text: str, start: int, end: int) -> int:
    """The end of the words that say why the hall named there is not liked; its own end if none do."""
    match = _DISLIKED.match(text, end)
    if match is None or _IS_QUESTION.match(text, match.end()) or _ASKED_IF.search(text, 0, start):
        return end
    return match.end()


def asks_of_look(text: str, start: int, end: int) -> bool:
    """True if a question is about the look of the hall named there: «а мрак тёмный?», "is Mrak scary"."""
    match = _LOOK.match(text, end)
    if match is None or not LOOKS & set(qualities_of_word(match["look"])):
        return False
    return bool(_IS_QUESTION.match(text, match.end()) or _ASKED_IF.search(text, 0, start))

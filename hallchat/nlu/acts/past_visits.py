"""Recognises complaints about a visit that is over: «в зале бардак и чужие вещи», "it was freezing in there".

A question of what will be, «а в зале не холодно?», is none.
"""

from hallchat.nlu.languages import VISITS
from hallchat.nlu.languages.word_lists import any_of, sign_of

_DIRT = any_of(VISITS.dirt)
_DISCOMFORT = any_of(VISITS.discomfort)
_SUFFERED = any_of(VISITS.suffered)
_WAS = any_of(VISITS.was)
_PLACES = any_of(VISITS.places)
_AGO = any_of(VISITS.ago)
_REPROOFS = any_of(VISITS.reproofs)
_ELSEWHERE = any_of(VISITS.elsewhere)
_STILL = any_of(VISITS.still)
_SPARED = any_of(rf"(?:{VISITS.negations})\s+(?:{VISITS.suffered})")
_NOT_SO = any_of(
    rf"(?:{VISITS.negations})\s+(?:(?:{VISITS.degrees})\s+)*(?:{VISITS.dirt}|{VISITS.discomfort})"
)
_SIGN = sign_of(_DIRT, _DISCOMFORT, _SUFFERED, _REPROOFS)


def may_complain(text: str) -> bool:
    """True if a folded text has any word of such a complaint; most have none."""
    return bool(_SIGN.search(text))


def complains(sentence: str, text: str) -> bool:
    """True if a sentence of a folded text complains of a visit, and does not ask about one to come."""
    blames = _REPROOFS.search(sentence)
    if _ELSEWHERE.search(sentence) or ("?" in sentence and not blames):
        return False
    if _SUFFERED.search(_SPARED.sub(" ", sentence)):
        return True
    told = _NOT_SO.sub(" ", sentence)
    was = bool((_PLACES.search(text) or _AGO.search(text)) and (_WAS.search(told) or blames))
    if _DIRT.search(told):
        return was or bool(_PLACES.search(told))
    return was and bool(_DISCOMFORT.search(told))


def is_over(sentence: str) -> bool:
    """True if a folded sentence tells of an earlier day: what went wrong then is not going on now."""
    return bool(_AGO.search(sentence)) and not _STILL.search(sentence)

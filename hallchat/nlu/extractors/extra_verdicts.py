"""Tells for each extra that a message names: ordered, no longer wanted, asked about, or only talked of."""

import re
from itertools import pairwise

from hallchat.nlu.extractors.extra_mentions import Mention
from hallchat.nlu.languages import EXTRAS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of

_BESIDE = rf"(?:(?:{EXTRAS.beside_removal})[\s,]+)*"
_REMOVED_BEFORE = lazy(
    rf"(?<!\w)(?:{EXTRAS.remove_before})(?:\s+|,\s*(?=(?:{EXTRAS.beside_removal})(?!\w))){_BESIDE}$"
)
_REMOVED_AFTER = lazy(rf"[\s,]*{_BESIDE}(?:{EXTRAS.remove_after})(?!\w)")
_REMOVED_IN_THE_END = lazy(
    rf"[^.!?;\n]{{0,40}}?(?:[,;]|\s[-\u2013]\s|\.\.+|…)\s*(?:(?:{EXTRAS.in_the_end})[\s,]+)*(?:{EXTRAS.removed_in_the_end})(?=\W*(?:[.!?;\n]|$))"
)
"""The end of the sentence of a name: «полторы тысячи за гримёрку многовато, уберите»."""
_NOT_WANTED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.not_wanted}|{EXTRAS.inside})\s+$")
_NOT_WANTED_AFTER = lazy(rf"\s*(?:\w+\s+){{0,2}}(?:{EXTRAS.not_wanted})(?!\w)")
_PUZZLED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.puzzled})\s+$")
_LINK = lazy(rf"\s*(?:[,+&/]|(?<!\w)(?:{EXTRAS.linked})(?!\w))(?:\s*(?:{EXTRAS.linked})(?!\w))*\s*")
_CONTINUES = lazy(rf"(?:[,+&]|(?<!\w)(?:{EXTRAS.linked}))(?:\s*(?:{EXTRAS.linked})(?!\w))*\s*$")
_MISSED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.missed})\s+$")
_ASKING = lazy(rf"\W*(?:(?:{EXTRAS.before_asking})[\s,]+)*(?:{EXTRAS.asking})(?!\w)")
_POLITE = lazy(rf"(?<!\w)(?:{EXTRAS.polite})\s+(?:\w+\s+)?(?:{EXTRAS.requests})(?!\w)")
_SENTENCE_END = re.compile(r"[.!?\n]+")
_QUESTION = any_of(EXTRAS.questions)
_QUESTION_AFTER = lazy(rf"\W*(?:{EXTRAS.questions_after})\W*")
_ASKED_OF_IT = lazy(rf"\s*\?\s*(?:{EXTRAS.asks_of_it})(?!\w)")
_ASKED_IF_ANY = lazy(rf"[^.!?\n]{{0,20}}[.!,]+\s*(?:{EXTRAS.asks_if_any})(?!\w)")
_ORDERED_BEFORE_NOW = lazy(rf"(?:[\s,]*\w+)?\W+(?:{EXTRAS.ordered_it})(?!\w)")
_NOT_ORDERED = lazy(rf"[^.!?\n]{{0,30}}[.!?,]+\s*(?:{EXTRAS.not_ordered})(?!\w)")
_DOUBT_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.doubts})[\s,]+(?:(?:{EXTRAS.articles})\s+)?$")
_PERMISSION = any_of(rf"(?:{EXTRAS.permissions})(?!\w)")
_ORDER = any_of(rf"(?:{EXTRAS.orders})(?!\w)")
_REQUEST = any_of(rf"(?:{EXTRAS.requests})(?!\w)")
_REQUEST_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.requests})\s+(?:(?:{EXTRAS.linked})\s+)*$")
_REQUEST_AFTER = lazy(rf"\W*(?:(?:{EXTRAS.linked})\W+)*(?:{EXTRAS.requests})(?!\w)")
_ABOUT = lazy(rf"(?<!\w)(?:{EXTRAS.about})\s+(?:\w+\s+)?$")
_BESIDE_HALL = lazy(rf"(?<!\w)(?:{EXTRAS.beside_hall})\s+(?:\w+\s+)?$")
_ARTICLES = lazy(rf"(?:(?<!\w)(?:{EXTRAS.articles})\s+)+$")
_LAST_CLAUSE = re.compile(r",[^,]*$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_MIN_WORDS_OF_OTHER = 1
"""Words beside "can I" in a clause that asks of something else than the extra."""
_MIN_WORDS_BEFORE = 2
"""A question that goes on with an extra has at least so many words before it: «свободен Мрак, и гримёрку?»"""


def removal(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name between these places with the words beside it that refuse it; None if none do."""
    before = _REMOVED_BEFORE.search(text[:start])
    after = _REMOVED_AFTER.match(text, end) or _REMOVED_IN_THE_END.match(text, end)
    if before is None and after is None:
        return None
    return before.start() if before else start, after.end() if after else end


def requests_beside(text: str, mention: Mention) -> list[tuple[int, int]]:
    """The places of the words that order beside the name: «дым добавьте»."""
    found = (_REQUEST_BEFORE.search(text[: mention.start]), _REQUEST_AFTER.match(text, mention.end))
    return [match.span() for match in found if match]


def beside_hall(text: str, mentions: list[Mention]) -> list[bool]:
    """True for each mention that belongs to the hall: «зал с гримёркой и фоном», both of the list."""
    found: list[bool] = []
    for at, mention in enumerate(mentions):
        linked = at > 0 and found[-1] and is_linked(text, mentions[at - 1], mention)
        found.append(bool(linked or _BESIDE_HALL.search(text[: mention.start])))
    return found


def is_linked(text: str, one: Mention, other: Mention) -> bool:
    """True if both stand in a list: «гримёрку и дым»."""
    return _LINK.fullmatch(text, one.end, other.start) is not None


def verdicts(text: str, mentions: list[Mention]) -> list[str]:
    """ "order", "remove", "ask", "maybe" or "" for each mention; those of a list share one."""
    own = [_verdict(text, mention) for mention in mentions]
    linked = [is_linked(text, one, other) for one, other in pairwise(mentions)]
    for at in range(1, len(own)):  # «без гримёрки и дым-машины»
        if linked[at - 1] and own[at] == "order" and own[at - 1] != "":
            own[at] = own[at - 1]
    for at in range(len(own) - 2, -1, -1):  # «гримёрку и дым-машину не надо»
        if linked[at] and own[at + 1] == "remove" and own[at] == "order":
            own[at] = "remove"
    return own


def _verdict(text: str, mention: Mention) -> str:
    before, after = text[: mention.start], text[mention.end :]
    if removal(text, mention.start, mention.end) or _NOT_ORDERED.match(after):
        return "remove"
    if _ORDERED_BEFORE_NOW.match(after):
        return "order"
    is_about = _ABOUT.search(before) and not _REQUEST_BEFORE.search(before)
    if is_about or _QUESTION_AFTER.fullmatch(after) or _ASKED_OF_IT.match(after):
        return "ask"
    is_open = _MISSED_BEFORE.search(before) or _DOUBT_BEFORE.search(before)
    start = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    end = _SENTENCE_END.search(after)
    sentence = text[start : mention.end + (end.start() if end else len(after))]
    is_question = bool(end and "?" in end[0])
    behind = len(sentence) - (end.start() if end else len(after))
    if is_question and (other := _asks_other(sentence[behind:])):
        sentence, is_question = sentence[: behind + other.start()], False
    is_elsewhere = _NOT_WANTED_AFTER.match(after) and not _ASKING.match(sentence)
    if not is_open and (_NOT_WANTED_BEFORE.search(before) or is_elsewhere):
        return ""
    if _PUZZLED_BEFORE.search(before) and not is_question:
        return ""
    found = _of_sentence(sentence, text[start : mention.start], is_question)
    return found or ("ask" if _ASKED_IF_ANY.match(after) else "maybe" if is_open else "order")


def _asks_other(sentence: str) -> re.Match[str] | None:
    """The clause at the end that asks leave for something else: «гримёрка с 12 до 14, с детьми можно»."""
    clause = _LAST_CLAUSE.search(sentence)
    if (
        clause is None
        or not _PERMISSION.search(clause[0])
        or _ORDER.search(clause[0])
        or _REQUEST.search(clause[0])
    ):
        return None
    return clause if len(_WORD.findall(_PERMISSION.sub(" ", clause[0]))) >= _MIN_WORDS_OF_OTHER else None


def _of_sentence(sentence: str, head: str, is_question: bool) -> str:
    """The verdict by the sentence, of which `head` stands before the name; "" if it says nothing of it."""
    orders = _ORDER.search(sentence) or _REQUEST.search(sentence)
    before = _ARTICLES.sub("", head)
    goes_on = len(before.split()) >= _MIN_WORDS_BEFORE and _CONTINUES.search(before)
    asks = _ASKING.match(sentence) and not goes_on and not _POLITE.search(sentence)
    if _QUESTION.search(sentence) or asks:
        return "maybe" if orders else "ask"
    if is_question and _PERMISSION.search(sentence):
        return "maybe"
    if _REQUEST.search(sentence):
        return "order"
    return "ask" if is_question and not goes_on else ""

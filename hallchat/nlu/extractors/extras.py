"""Decides for each extra that a message names: ordered, no longer wanted, asked about, or only talked of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from hallchat.nlu.extractors.extra_index import ExtraIndex
from hallchat.nlu.extractors.extra_mentions import Mention, find_mentions
from hallchat.nlu.languages import DURATIONS, EXTRAS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import NUMBER, number_words_to_digits, quantity

MAX_COUNT = 10_000
"""Nobody orders more of one extra."""
_BESIDE = rf"(?:(?:{EXTRAS.beside_removal})\s+)*"
_REMOVED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.remove_before})\s+{_BESIDE}$")
_REMOVED_AFTER = lazy(rf"[\s,]*{_BESIDE}(?:{EXTRAS.remove_after})(?!\w)")
_NOT_WANTED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.not_wanted})\s+$")
_NOT_WANTED_AFTER = lazy(rf"\s*(?:\w+\s+){{0,2}}(?:{EXTRAS.not_wanted.replace('|в|во|из', '')})(?!\w)")
_PUZZLED_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.puzzled})\s+$")
_LINK = lazy(rf"\s*(?:[,+&/]|(?<!\w)(?:{EXTRAS.linked})(?!\w))(?:\s*(?:{EXTRAS.linked})(?!\w))*\s*")
_CONTINUES = lazy(rf"(?:[,+&]|(?<!\w)(?:{EXTRAS.linked}))(?:\s*(?:{EXTRAS.linked})(?!\w))*\s*$")
_SENTENCE_END = re.compile(r"[.!?\n]+")
_QUESTION = any_of(EXTRAS.questions)
_QUESTION_AFTER = lazy(rf"\W*(?:{EXTRAS.questions_after})\W*")
_ASKED_OF_IT = lazy(rf"\s*\?\s*(?:{EXTRAS.asks_of_it})(?!\w)")
_PERMISSION = any_of(rf"(?:{EXTRAS.permissions})(?!\w)")
_ORDER = any_of(rf"(?:{EXTRAS.orders})(?!\w)")
_REQUEST = any_of(rf"(?:{EXTRAS.requests})(?!\w)")
_REQUEST_BEFORE = lazy(rf"(?<!\w)(?:{EXTRAS.requests})\s+(?:(?:{EXTRAS.linked})\s+)*$")
_REQUEST_AFTER = lazy(rf"\W*(?:(?:{EXTRAS.linked})\W+)*(?:{EXTRAS.requests})(?!\w)")
_ABOUT = lazy(rf"(?<!\w)(?:{EXTRAS.about})\s+(?:\w+\s+)?$")
_BESIDE_HALL = lazy(rf"(?<!\w)(?:{EXTRAS.beside_hall})\s+(?:\w+\s+)?$")
_GENERAL = any_of(rf"(?:{EXTRAS.general})(?!\w)", EXTRAS.open_questions)
_ADDS_NOTHING = any_of(rf"(?:{EXTRAS.adds_nothing})(?!\w)")
_REMOVES_IT = any_of(rf"(?:{EXTRAS.removes_it})(?!\w)")
_ASKS_FOR_LIST = any_of(EXTRAS.list_questions, EXTRAS.open_questions)
_MIN_WORDS_BEFORE = 2
"""A question that goes on with an extra has at least so many words before it: «свободен Мрак, и гримёрку?»"""
_CLOCK = r"(?::[03]0)?"
_LENGTH = lazy(
    rf"[\s,]*(?:(?:{EXTRAS.before_length})\s+"
    rf"(?:(?P<half>{DURATIONS.half_hour})|(?P<hours>{NUMBER})\s*(?:{DURATIONS.hours})(?!\w)|(?:{DURATIONS.one_hour})(?!\w))"
    rf"|(?:{EXTRAS.span_from})\s+(?P<first>\d{{1,2}}){_CLOCK}\s+(?:{EXTRAS.span_to})\s+(?P<last>\d{{1,2}}){_CLOCK}(?![\w:]))"
)
_WHOLE_TIME = lazy(rf"[\s,]*(?:{EXTRAS.whole_time})(?!\w)")


@dataclass(slots=True)
class ExtrasResult:
    """The extras of a message."""

    counts: dict[str, int] = field(default_factory=dict)
    """Key -> how many are wanted; 0 if it is no longer wanted."""
    asked: tuple[str, ...] = ()
    """The keys of the extras that a question is about."""
    asks_for_list: bool = False
    """True for a question about all extras."""
    beside: dict[str, int] = field(default_factory=dict)
    """Key -> how many of those in `asked` that stand beside what is asked about: «зал с гримёркой»."""
    options: tuple[str, ...] = ()
    """The keys of extras that may be wanted: worth asking."""
    option_count: int | None = None
    """The number of them."""
    length: tuple[int, int, float | None] | None = None
    """Start and end of the length of time behind an extra, in the text, and its hours: «на час».

    No hours for the whole time: «на весь день».
    """
    invalid: str | None = None
    """The client's words, if their number counts nothing: "-2 гримёрки"."""


def find_extras(
    utterance: Utterance, index: ExtraIndex, taken: Mapping[str, str], chosen: Mapping[str, int]
) -> ExtrasResult:
    """The extras of a message; masks the words of those that are ordered or refused.

    `taken` has the exact names of halls; `chosen` is what the client has ordered before.
    """
    result = ExtrasResult(_removed_without_name(utterance, chosen))
    text = utterance.text
    near = index.near_words(text)
    general = _GENERAL.search(text)
    if match := _ADDS_NOTHING.search(text):
        utterance.mask(*match.span())
        result.counts = {} if any(chosen.values()) else dict.fromkeys(index.names.keys, 0)  # or "no more"
        return result
    if not near and not general:
        return result
    digits = number_words_to_digits(text)
    mentions = find_mentions(text, digits, index, taken, near)
    if general and not mentions:
        _read_general(utterance, general, index, result)
    verdicts = _verdicts(text, mentions)
    for mention, verdict, is_beside in zip(mentions, verdicts, _beside_hall(text, mentions), strict=True):
        is_known = len(mention.keys) == 1 and (mention.keys[0] in chosen or _is_requested(text, mention))
        mention.is_certain = mention.is_certain or is_known
        if verdict in ("ask", "maybe") and is_beside and len(mention.keys) == 1:
            result.beside[mention.keys[0]] = mention.count or 1
        _apply(utterance, digits, mention, verdict, chosen, result)
    return result


def _removed_without_name(utterance: Utterance, chosen: Mapping[str, int]) -> dict[str, int]:
    """The only extra that is ordered, if the message takes it off without its name; masks those words."""
    ordered = [key for key, count in chosen.items() if count]
    match = _REMOVES_IT.search(utterance.text) if len(ordered) == 1 else None
    if match is None:
        return {}
    utterance.mask(*match.span())
    return {ordered[0]: 0}


def _is_requested(text: str, mention: Mention) -> bool:
    """True if a word that orders stands beside the name: «дым добавьте»."""
    before, after = text[: mention.start], text[mention.end :]
    return bool(_REQUEST_BEFORE.search(before) or _REQUEST_AFTER.match(after))


def _read_general(
    utterance: Utterance, match: re.Match[str], index: ExtraIndex, result: ExtrasResult
) -> None:
    """Reads «какие есть допы?» and «без допов»."""
    text = utterance.text
    before, after = _REMOVED_BEFORE.search(text[: match.start()]), _REMOVED_AFTER.match(text, match.end())
    if before or after:
        result.counts = dict.fromkeys(index.names.keys, 0)
        utterance.mask(before.start() if before else match.start(), after.end() if after else match.end())
    elif "?" in text or _ASKS_FOR_LIST.search(text):
        result.asks_for_list = True


def _beside_hall(text: str, mentions: list[Mention]) -> list[bool]:
    """True for each mention that belongs to the hall: «зал с гримёркой и фоном», both of the list."""
    found: list[bool] = []
    for at, mention in enumerate(mentions):
        linked = at > 0 and found[-1] and _LINK.fullmatch(text, mentions[at - 1].end, mention.start)
        found.append(bool(linked or _BESIDE_HALL.search(text[: mention.start])))
    return found


def _verdicts(text: str, mentions: list[Mention]) -> list[str]:
    """ "order", "remove", "ask", "maybe" or "" for each mention; those of a list share one."""
    own = [_verdict(text, mention) for mention in mentions]
    linked = [bool(_LINK.fullmatch(text, one.end, other.start)) for one, other in pairwise(mentions)]
    for at in range(1, len(own)):  # «без гримёрки и дым-машины»
        if linked[at - 1] and own[at] == "order" and own[at - 1] != "":
            own[at] = own[at - 1]
    for at in range(len(own) - 2, -1, -1):  # «гримёрку и дым-машину не надо»
        if linked[at] and own[at + 1] == "remove" and own[at] == "order":
            own[at] = "remove"
    return own


def _verdict(text: str, mention: Mention) -> str:
    before, after = text[: mention.start], text[mention.end :]
    if _REMOVED_BEFORE.search(before) or _REMOVED_AFTER.match(after):
        return "remove"
    if _ABOUT.search(before) or _QUESTION_AFTER.fullmatch(after) or _ASKED_OF_IT.match(after):
        return "ask"
    if _NOT_WANTED_BEFORE.search(before) or _NOT_WANTED_AFTER.match(after):
        return ""
    start = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    end = _SENTENCE_END.search(after)
    sentence = text[start : mention.end + (end.start() if end else len(after))]
    is_question = bool(end and "?" in end[0])
    if _PUZZLED_BEFORE.search(before) and not is_question:
        return ""
    if _QUESTION.search(sentence):
        return "maybe" if _ORDER.search(sentence) or _REQUEST.search(sentence) else "ask"
    if is_question and _PERMISSION.search(sentence):
        return "maybe"
    if _REQUEST.search(sentence):
        return "order"
    head = text[start : mention.start]
    goes_on = len(head.split()) >= _MIN_WORDS_BEFORE and _CONTINUES.search(head)
    return "ask" if is_question and not goes_on else "order"


def _apply(
    utterance: Utterance,
    digits: str,
    mention: Mention,
    verdict: str,
    chosen: Mapping[str, int],
    result: ExtrasResult,
) -> None:
    """Adds what the client says of one extra to the result."""
    if verdict in ("ask", "maybe"):
        result.asked = tuple(dict.fromkeys((*result.asked, *mention.keys)))
    if verdict in ("order", "maybe") and mention.invalid:
        result.invalid = utterance.words_at(mention.start, mention.end)
    elif verdict == "maybe" or (verdict == "order" and not mention.is_certain):
        result.options = tuple(dict.fromkeys((*result.options, *mention.keys)))
        if mention.count is not None and 0 < mention.count <= MAX_COUNT:
            result.option_count = mention.count
    elif verdict == "remove" and len(mention.keys) == 1:
        [key] = mention.keys
        result.counts[key] = max(0, chosen.get(key, 0) - mention.count) if mention.count else 0
        before = _REMOVED_BEFORE.search(utterance.text[: mention.start])
        after = _REMOVED_AFTER.match(utterance.text, mention.end)
        mention.start, mention.end = (
            before.start() if before else mention.start,
            after.end() if after else mention.end,
        )
    elif verdict == "order":
        _order(utterance, digits, mention, chosen, result)
    if verdict:
        utterance.mask(mention.start, mention.end)


def _order(
    utterance: Utterance, digits: str, mention: Mention, chosen: Mapping[str, int], result: ExtrasResult
) -> None:
    [key] = mention.keys
    known = chosen.get(key, 0)
    if mention.again:
        count = known + (mention.count or 1)
    else:
        count = mention.count if mention.count is not None else known or 1
    if count > MAX_COUNT:
        result.invalid = utterance.words_at(mention.start, mention.end)
        return
    result.counts[key] = count
    if match := _LENGTH.match(digits, mention.end):
        result.length = (*match.span(), _hours(match))
    elif match := _WHOLE_TIME.match(digits, mention.end):
        result.length = (*match.span(), None)


def _hours(match: re.Match[str]) -> float:
    if match["first"]:
        return float(max(0, int(match["last"]) - int(match["first"])))
    return 0.5 if match["half"] else quantity(match["hours"]) if match["hours"] else 1.0

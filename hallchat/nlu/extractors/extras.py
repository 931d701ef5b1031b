"""Finds the extras that a message orders, no longer wants or asks about, with their numbers and lengths."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hallchat.nlu.extractors.extra_index import ExtraIndex
from hallchat.nlu.extractors.extra_mentions import Mention, find_mentions
from hallchat.nlu.extractors.extra_verdicts import (
    beside_hall,
    is_linked,
    removal,
    requests_beside,
    verdicts,
)
from hallchat.nlu.languages import DURATIONS, EXTRAS, PEOPLE
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.first_names import is_first_name
from hallchat.nlu.text.normalize import Utterance, fold
from hallchat.nlu.text.number_words import NUMBER, number_words_to_digits, quantity

MAX_COUNT = 10_000
"""Nobody orders more of one extra."""
_GENERAL = any_of(rf"(?:{EXTRAS.general})(?!\w)", EXTRAS.open_questions)
_ADDS_NOTHING = any_of(rf"(?:{EXTRAS.adds_nothing})(?!\w)")
_REMOVES_IT = any_of(rf"(?:{EXTRAS.removes_it})(?!\w)")
_ASKS_FOR_LIST = any_of(EXTRAS.list_questions, EXTRAS.open_questions)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_CLOCK = r"(?::[03]0)?"
_STOP = rf"[.!]+(?=[^.!?\n]*(?<!\w)(?:{EXTRAS.only})(?!\w))"
"""The end of a sentence before one that says how long an extra is enough: «гримёрку. На час хватит»."""
_LENGTH = lazy(
    rf"(?:\W{{0,2}}(?:{EXTRAS.requests})(?!\w)(?:[.!]+\s)?|(?:\s+(?:{EXTRAS.beside_length})){{0,3}}{_STOP})?"
    rf"[\s,]*(?:(?:{EXTRAS.beside_length})\s+){{0,6}}(?:(?:{EXTRAS.before_length})\s+"
    rf"(?:(?P<half>{DURATIONS.half_hour})|(?P<hours>{NUMBER})\s*(?:{DURATIONS.hours})(?!\w)|(?:{DURATIONS.one_hour})(?!\w))"
    rf"|(?:{EXTRAS.span_from})\s+(?P<first>\d{{1,2}}){_CLOCK}\s+(?:{EXTRAS.span_to})\s+(?P<last>\d{{1,2}}){_CLOCK}(?![\w:]))"
)
_LENGTH_BEFORE = lazy(
    rf"(?<!\w)(?:(?P<half>{DURATIONS.half_hour})|(?P<hours>{NUMBER})\s*(?:{DURATIONS.hours})(?!\w)"
    rf"|(?:{DURATIONS.one_hour})(?!\w))(?P<first>)(?P<last>)\s+(?:{EXTRAS.length_of})\s+$"
)
_FOR_PEOPLE = lazy(
    rf"\s*(?:(?:{EXTRAS.beside_length})\s+)*(?:(?:{EXTRAS.prepositions})\s+)?\d{{1,3}}(?:{PEOPLE.collective})?\s*(?:{PEOPLE.persons}|(?={PEOPLE.collective}(?!\w)))"
)
_WHOLE_TIME = lazy(rf"(?:\s+(?:{EXTRAS.prepositions})\s+(?:\w+\s+)?\w+)?[\s,]*(?:{EXTRAS.whole_time})(?!\w)")
"""Also behind whom it is for: "the dressing room for the model, for the whole day"."""


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
    people: list[tuple[int, int]] = field(default_factory=list)
    """The places of the people for whom an extra is: «бокалы на 10 человек» of 20."""
    invalid: str | None = None
    """The client's words, if their number counts nothing: "-2 гримёрки"."""


def find_extras(
    utterance: Utterance, index: ExtraIndex, taken: Mapping[str, str], chosen: Mapping[str, int]
) -> ExtrasResult:
    """The extras of a message; masks the words of those that are ordered or refused.

    `taken` has the exact names of halls; `chosen` is what the client has ordered before.
    """
    removed = _removed_without_name(utterance, chosen)
    result = ExtrasResult(dict(removed))
    text = utterance.text
    near = [place for place in index.near_words(text) if not _is_surname(utterance.original, place)]
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
    own = verdicts(text, mentions)
    before: Mention | None = None
    for mention, verdict, is_beside in zip(mentions, own, beside_hall(text, mentions), strict=True):
        is_listed = before is not None and before.is_certain and is_linked(text, before, mention)
        is_requested = is_listed or requests_beside(text, mention)
        is_known = len(mention.keys) == 1 and (mention.keys[0] in chosen or bool(is_requested))
        is_with_hall = is_beside and verdict == "order" and len(mention.keys) == 1  # «Мрак с дымом»
        mention.is_certain = mention.is_certain or is_known or is_with_hall
        before = mention
        if match := _FOR_PEOPLE.match(digits, mention.end):
            result.people.append(match.span())
        if verdict in ("ask", "maybe") and is_beside and len(mention.keys) == 1:
            result.beside[mention.keys[0]] = mention.count or 1
        _apply(utterance, digits, mention, verdict, chosen, result)
    result.counts |= removed  # "the dressing room is too dear, take it off"
    result.options = tuple(key for key in result.options if key not in result.counts)
    return result


def _is_surname(original: str, place: tuple[int, int]) -> bool:
    """True for the Дымов of «Олег Дымов», which orders no smoke: a capital behind a well-known first name."""
    before = _WORD_BEFORE.search(original, 0, place[0])
    if before is None or not original[place[0]].isupper():
        return False
    return before[0][0].isupper() and is_first_name(fold(before[1]))


def takes_off(text: str) -> bool:
    """True if a folded message orders that an extra is taken off, without its name: «уберите её»."""
    return bool(_REMOVES_IT.search(text))


def _removed_without_name(utterance: Utterance, chosen: Mapping[str, int]) -> dict[str, int]:
    """The only extra that is ordered, if the message takes it off without its name; masks those words."""
    ordered = [key for key, count in chosen.items() if count]
    match = _REMOVES_IT.search(utterance.text) if len(ordered) == 1 else None
    if match is None:
        return {}
    utterance.mask(*match.span())
    return {ordered[0]: 0}


def _read_general(
    utterance: Utterance, match: re.Match[str], index: ExtraIndex, result: ExtrasResult
) -> None:
    """Reads «какие есть допы?» and «без допов»."""
    text = utterance.text
    if removed := removal(text, *match.span()):
        result.counts = dict.fromkeys(index.names.keys, 0)
        utterance.mask(*removed)
    elif "?" in text or _ASKS_FOR_LIST.search(text):
        result.asks_for_list = True


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
        removed = removal(utterance.text, mention.start, mention.end)
        mention.start, mention.end = removed or (mention.start, mention.end)
    elif verdict == "order":
        _order(utterance, mention, chosen, result)
    if verdict:
        _read_length(digits, mention, result)
        utterance.mask(mention.start, mention.end)
    if verdict == "order":
        for start, end in requests_beside(utterance.text, mention):
            utterance.mask(start, end)  # «дым добавь Игорь»: the rest may be a name


def _order(utterance: Utterance, mention: Mention, chosen: Mapping[str, int], result: ExtrasResult) -> None:
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


def _read_length(digits: str, mention: Mention, result: ExtrasResult) -> None:
    """Notes the length of time beside the extra: «гримёрку на час», "1 hour of the dressing room"."""
    match = _LENGTH_BEFORE.search(digits[: mention.start]) or _LENGTH.match(digits, mention.end)
    if match is not None:
        result.length = (*match.span(), _hours(match))
    elif match := _WHOLE_TIME.match(digits, mention.end):
        result.length = (*match.span(), None)


def _hours(match: re.Match[str]) -> float:
    if match["first"]:
        return float(max(0, int(match["last"]) - int(match["first"])))
    return 0.5 if match["half"] else quantity(match["hours"]) if match["hours"] else 1.0

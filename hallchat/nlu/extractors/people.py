"""Finds the number of people who come.

Group names: `number` (with `minus`); `low` and `high` of a range; `others` who join a group of `number`, or
children beside adults. The pipeline looks for people before days and hours; `slot_steps` says
when a number without a noun counts.
"""

import re

from hallchat.nlu.extractors.company import (
    ABOUT,
    COLLECTIVE,
    ME,
    PERSONS,
    PeopleResult,
    compiled,
    find_company,
    first_match,
    sum_result,
)
from hallchat.nlu.languages import PEOPLE
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance

_RANGE = rf"(?P<low>\d{{1,4}})\s*(?:-|{PEOPLE.range_middle})\s*(?P<high>\d{{1,4}})"
_COUNT = rf"(?P<minus>-\s?|(?:{PEOPLE.minus})\s+)?(?P<number>\d{{1,9}}(?:[.,]\d+)?)"


_RANGES = compiled(
    rf"(?:(?:{PEOPLE.range_start})\s+)?{_RANGE}\s*{PERSONS}",
    *(rf"(?:{phrase})\s*{PERSONS}" for phrase in PEOPLE.range_phrases),
    rf"(?:{PEOPLE.before_range})\s+{ABOUT}(?:(?:{PEOPLE.range_start})\s+)?{_RANGE}",
)
_PLUS_ME = compiled(
    rf"(?:{PEOPLE.me})(?:\s+1)?\s*(?:\+|{PEOPLE.plus})\s*(?:(?:{PEOPLE.another})\s+)?(?P<number>\d{{1,3}})(?:{PEOPLE.collective})?(?!\d|:)"
    rf"(?:\s+(?:{PEOPLE.friends}))?",
    rf"(?P<number>\d{{1,3}}){COLLECTIVE}(?:(?:{PEOPLE.friends})\s+)?(?:\+|{PEOPLE.plus})\s+{ME}",
)
_AND_CHILDREN = compiled(
    *(
        rf"(?P<number>\d{{1,3}}){COLLECTIVE}(?:{some})\s*(?:,|\+|{PEOPLE.plus}|{PEOPLE.with_})\s*{ABOUT}(?:{PERSONS}\s+)?"
        rf"(?P<others>\d{{1,3}}){COLLECTIVE}(?:{others})"
        for some, others in ((PEOPLE.adults, PEOPLE.children), (PEOPLE.children, PEOPLE.adults))
    )
)
_TOTALS = compiled(*PEOPLE.totals)
_WITH_ONE_MORE = compiled(*PEOPLE.with_one_more)
_GROUPS_OF = compiled(*PEOPLE.groups_of)
_MOST_MORE = 5
"""A number larger by more counts something else."""
_DENIED = any_of(rf"(?:{PEOPLE.denied})\s+\d{{1,3}}\s*{PERSONS}")
_UNCOUNTED = any_of(*PEOPLE.uncounted)
_COMPANIONS = any_of(*PEOPLE.companions)
_COUNTS = compiled(
    rf"{_COUNT}\s*(?:(?:{PEOPLE.adjectives})\s+)?{PERSONS}",
    *(
        rf"(?:{before})(?:\s*:\s*|\s+-\s+|\s+){ABOUT}{_COUNT}(?!\d|\s*(?:{PEOPLE.not_people}|:\d|\.\d))"
        for before in PEOPLE.before_count
    ),
    rf"(?<![:.])(?P<number>\d{{1,3}})\s+(?:{PEOPLE.is_number_of})",
    rf"(?P<number>\d{{1,3}})(?:{PEOPLE.collective})\b",
)
_ALONE = any_of(PEOPLE.alone)
_COUPLE = any_of(rf"(?:{PEOPLE.couple})(?!\w)")
_ADDED = tuple(any_of(phrase) for phrase in PEOPLE.added)
_TAKEN = tuple(any_of(phrase) for phrase in PEOPLE.taken)
_DIGIT = re.compile(r"\d")
_LONE_NUMBER = lazy(
    rf"[\W_]*(?:{PEOPLE.said_before})?(?:(?:{PEOPLE.before_lone_number})\s+)*(?:{_RANGE}|{_COUNT})"
    rf"(?:[\s,.;-]+(?:(?:{PEOPLE.put_down}|{PEOPLE.before_lone_number})\s+)*(?P=number))*[\W_]*(?:{PEOPLE.said_before})?[\W_]*"
)
_MAX_PEOPLE_DIGITS = 4
"""A longer number without a noun among other words is a sum: "no dressing room, 16875 please"."""
_BARE_NUMBER = lazy(rf"(?:{_RANGE}|(?<![\w.:/-]){_COUNT}(?![\d:/]|\s*%))")


def find_people(utterance: Utterance) -> PeopleResult:
    """The number of people where the words say that it is one; masks the words."""
    for uncounted in _UNCOUNTED.finditer(utterance.text):
        utterance.mask(*uncounted.span())
    found = _find_number(utterance)
    for companions in _COMPANIONS.finditer(utterance.text):
        utterance.mask(*companions.span())  # they are not all who come
    return found


def _find_number(utterance: Utterance) -> PeopleResult:
    if match := first_match(_GROUPS_OF, utterance.text):
        return sum_result(utterance, match, int(match["number"]) * int(match["each"]))
    if total := _with_one_more(utterance) or _total_of_parts(utterance) or _other_than_denied(utterance):
        return total
    if company := find_company(utterance):
        return company
    if _DIGIT.search(utterance.text) and (counted := _counted(utterance)):
        return counted
    for pattern, count in ((_COUPLE, 2), (_ALONE, 1)):
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span())
            return PeopleResult(count)
    return PeopleResult()


def _with_one_more(utterance: Utterance) -> PeopleResult | None:
    """The larger of two numbers: "12 of us, 13 with the photographer"; masks the words."""
    match = first_match(_WITH_ONE_MORE, utterance.text)
    if match is None or not 0 < int(match["number"]) - int(match["fewer"]) <= _MOST_MORE:
        return None
    return sum_result(utterance, match, int(match["number"]))


def _other_than_denied(utterance: Utterance) -> PeopleResult | None:
    """The number beside one that is denied: "not 2 people, we are 4"; masks both."""
    whole = utterance.text
    match = _DENIED.search(whole)
    if match is None:
        return None
    utterance.mask(*match.span())
    if counted := find_company(utterance) or _counted(utterance):
        return counted
    utterance.text = whole
    return None


def _total_of_parts(utterance: Utterance) -> PeopleResult | None:
    """The number of all, which counts before the parts of the company that are told beside it; masks both."""
    whole = utterance.text
    total = first_match(_TOTALS, whole)
    if total is None:
        return None
    utterance.mask(*total.span())
    if find_company(utterance) or _counted(utterance):
        return PeopleResult(int(total["number"]))
    utterance.text = whole
    return None


def _counted(utterance: Utterance) -> PeopleResult | None:
    """The number of people by a number with a word for people; masks the words."""
    if match := first_match(_RANGES, utterance.text):
        return _range_result(utterance, match)
    if match := first_match(_AND_CHILDREN, utterance.text):
        return sum_result(utterance, match, int(match["number"]) + int(match["others"]))
    if match := first_match(_PLUS_ME, utterance.text):
        utterance.mask(*match.span())
        return PeopleResult(int(match["number"]) + 1)
    if match := first_match(_COUNTS, utterance.text):
        return _count_result(utterance, match)
    return None


def added_people(utterance: Utterance, current: int | None) -> PeopleResult:
    """The number of people with those who join, or without those who leave: "ещё двое придут"; masks them.

    `current`: the number known so far.
    """
    for phrases, sign in ((_ADDED, 1), (_TAKEN, -1)):
        match = first_match(phrases, utterance.text) if current else None
        if match and current and (count := current + sign * int(match["number"])) > 0:
            utterance.mask(*match.span())
            return PeopleResult(count)
    return PeopleResult()


def lone_people(utterance: Utterance) -> PeopleResult:
    """The number that is the whole message: "5-6", "около пяти". Only for an answer to "how many people?"."""
    return bare_people(utterance) if _LONE_NUMBER.fullmatch(utterance.text) else PeopleResult()


def bare_people(utterance: Utterance) -> PeopleResult:
    """The first number without a noun, as an answer to "how many people?"; masks it."""
    match = _BARE_NUMBER.search(utterance.text)
    if not match:
        return PeopleResult()
    is_sum = len(match["number"] or "") > _MAX_PEOPLE_DIGITS
    if is_sum and not _LONE_NUMBER.fullmatch(utterance.text):
        return PeopleResult()
    return _range_result(utterance, match) if match["low"] else _count_result(utterance, match)


def _range_result(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    low, high = int(match["low"]), int(match["high"])
    if not 0 < low < high:
        return PeopleResult(invalid=utterance.words_at(*match.span()))
    return PeopleResult(high, (str(low), str(high)))


def _count_result(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    minus = match.groupdict().get("minus")
    if minus or not match["number"].isdigit() or int(match["number"]) == 0:
        return PeopleResult(invalid=utterance.words_at(*match.span()))
    return PeopleResult(int(match["number"]))

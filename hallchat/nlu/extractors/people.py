"""Finds the number of people who come.

Group names: `number` (with `minus`); `low` and `high` of a range; `children` who come with `number` adults;
`others` who join a group of `number`. The pipeline looks for people before days and hours; `slot_steps` says
when a number without a noun counts.
"""

import re
from dataclasses import dataclass

from hallchat.nlu.languages import PEOPLE
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance

_RANGE = rf"(?P<low>\d{{1,4}})\s*(?:-|{PEOPLE.range_middle})\s*(?P<high>\d{{1,4}})"
_COUNT = rf"(?P<minus>-\s?|(?:{PEOPLE.minus})\s+)?(?P<number>\d{{1,9}}(?:[.,]\d+)?)"
_PERSONS = rf"(?:{PEOPLE.persons})"
_COLLECTIVE = rf"\s*(?:(?:{PEOPLE.collective})\b\s*)?"
_ABOUT = rf"(?:(?:{PEOPLE.approximately})(?:\s*[:-])?\s+){{0,3}}"
_ROLE = rf"(?:{PEOPLE.roles})"
_MEMBER_SOURCE = (
    rf"(?:(?P<number>\d{{1,3}})?{_COLLECTIVE}(?:(?:{PEOPLE.before_role})\s+)*{_ROLE}|(?:{PEOPLE.me}))(?!\w)"
)
_ANY_MEMBER = _MEMBER_SOURCE.replace("?P<number>", "?:")
_JOINED = rf"\s*(?:,|\+|\b(?:{PEOPLE.listed_with})\b|&|\s)\s*(?:(?:{PEOPLE.listed_also})\s+)?"


def _compiled(*sources: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w.:])(?:{source})") for source in sources)


_RANGES = _compiled(
    rf"(?:(?:{PEOPLE.range_start})\s+)?{_RANGE}\s*{_PERSONS}",
    *(rf"(?:{phrase})\s*{_PERSONS}" for phrase in PEOPLE.range_phrases),
    rf"(?:{PEOPLE.before_range})\s+{_ABOUT}(?:(?:{PEOPLE.range_start})\s+)?{_RANGE}",
)
_PLUS_ME = _compiled(
    rf"(?:{PEOPLE.me})\s*(?:\+|{PEOPLE.plus})\s*(?:(?:{PEOPLE.another})\s+)?(?P<number>\d{{1,3}})(?:{PEOPLE.collective})?(?!\d|:)"
    rf"(?:\s+(?:{PEOPLE.friends}))?",
    rf"(?P<number>\d{{1,3}}){_COLLECTIVE}(?:(?:{PEOPLE.friends})\s+)?(?:\+|{PEOPLE.plus})\s+(?:{PEOPLE.me})\b",
)
_AND_CHILDREN = _compiled(
    rf"(?P<number>\d{{1,3}}){_COLLECTIVE}(?:{PEOPLE.adults})\s*(?:,|\+|{PEOPLE.plus})\s*"
    rf"(?P<children>\d{{1,3}}){_COLLECTIVE}(?:{PEOPLE.children})"
)
_COUNTS = _compiled(
    rf"{_COUNT}\s*(?:(?:{PEOPLE.adjectives})\s+)?{_PERSONS}",
    *(
        rf"(?:{before})(?:\s*:\s*|\s+-\s+|\s+){_ABOUT}{_COUNT}(?!\d|\s*(?:{PEOPLE.not_people}|:|\.\d))"
        for before in PEOPLE.before_count
    ),
    rf"(?P<number>\d{{1,3}})(?:{PEOPLE.collective})\b",
)
_ALONE = any_of(PEOPLE.alone)
_COUPLE = any_of(rf"(?:{PEOPLE.couple})(?!\w)")
_ADDED = tuple(any_of(phrase) for phrase in PEOPLE.added)
_MEMBER = re.compile(_MEMBER_SOURCE)
_COMPANY = re.compile(rf"(?<!\w){_ANY_MEMBER}(?:{_JOINED}{_ANY_MEMBER})+")
_LINKED = re.compile(rf"[,+&\d]|(?<!\w)(?:{PEOPLE.listed_with})(?!\w)")
_DIGIT = re.compile(r"\d")
_TOTAL = any_of(PEOPLE.total)
_I_AM = re.compile(rf"(?<!\w)(?:{PEOPLE.i})\s+{_ROLE}(?!\w)")
"""The client's own trade, not one more member of the company: "я фотограф"."""
_GROUP = re.compile(
    rf"(?<!\w)(?:{PEOPLE.group})\s+(?P<number>\d{{1,3}})(?P<others>(?:{_JOINED}{_ANY_MEMBER})*)"
)
_LONE_NUMBER = re.compile(rf"[\W_]*(?:(?:{PEOPLE.before_lone_number})\s+)*(?:{_RANGE}|{_COUNT})[\W_]*")
_BARE_NUMBER = re.compile(rf"(?:{_RANGE}|(?<![\w.:/-]){_COUNT}(?![\d:/]))")


@dataclass(frozen=True, slots=True)
class PeopleResult:
    """The number of people in a message."""

    count: int | None = None
    options: tuple[str, ...] = ()
    """The possible numbers: both of "5-6"."""
    invalid: str | None = None
    """The client's words, if the number is impossible: "-3 человека"."""


def _company(utterance: Utterance) -> PeopleResult | None:
    """The sum of members listed one by one: "4 модели + визажист + фотограф", "муж, я и двое деток"."""
    if _TOTAL.search(utterance.text) or _ALONE.search(utterance.text):
        return None
    for match in _GROUP.finditer(utterance.text):
        return _sum_result(utterance, match, int(match["number"]) + _members(match["others"]))
    for match in _COMPANY.finditer(utterance.text):
        is_list = len(list(_MEMBER.finditer(match[0]))) > 1
        if is_list and _LINKED.search(match[0]) and not _I_AM.search(match[0]):
            return _sum_result(utterance, match, _members(match[0]))
    return None


def _members(text: str) -> int:
    return sum(int(member["number"] or 1) for member in _MEMBER.finditer(text))


def find_people(utterance: Utterance) -> PeopleResult:
    """The number of people where the words say that it is one; masks the words."""
    if company := _company(utterance):
        return company
    if _DIGIT.search(utterance.text) and (counted := _counted(utterance)):
        return counted
    for pattern, count in ((_COUPLE, 2), (_ALONE, 1)):
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span())
            return PeopleResult(count)
    return PeopleResult()


def _counted(utterance: Utterance) -> PeopleResult | None:
    """The number of people by a number with a word for people; masks the words."""
    if match := _first_match(_RANGES, utterance.text):
        return _range_result(utterance, match)
    if match := _first_match(_AND_CHILDREN, utterance.text):
        return _sum_result(utterance, match, int(match["number"]) + int(match["children"]))
    if match := _first_match(_PLUS_ME, utterance.text):
        utterance.mask(*match.span())
        return PeopleResult(int(match["number"]) + 1)
    if match := _first_match(_COUNTS, utterance.text):
        return _count_result(utterance, match)
    return None


def _first_match(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    """The match of the first pattern that has one."""
    return next((match for pattern in patterns if (match := pattern.search(text))), None)


def added_people(utterance: Utterance, current: int | None) -> PeopleResult:
    """The number of people with those who join them: "ещё двое придут"; masks the words.

    `current`: the number known so far.
    """
    match = _first_match(_ADDED, utterance.text) if current else None
    if match is None or current is None:
        return PeopleResult()
    utterance.mask(*match.span())
    return PeopleResult(current + int(match["number"]))


def lone_people(utterance: Utterance) -> PeopleResult:
    """The number that is the whole message: "5-6", "около пяти". Only for an answer to "how many people?"."""
    return bare_people(utterance) if _LONE_NUMBER.fullmatch(utterance.text) else PeopleResult()


def bare_people(utterance: Utterance) -> PeopleResult:
    """The first number without a noun, as an answer to "how many people?"; masks it."""
    match = _BARE_NUMBER.search(utterance.text)
    if not match:
        return PeopleResult()
    return _range_result(utterance, match) if match["low"] else _count_result(utterance, match)


def _range_result(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    low, high = int(match["low"]), int(match["high"])
    if not 0 < low < high:
        return PeopleResult(invalid=utterance.words_at(*match.span()))
    return PeopleResult(high, (str(low), str(high)))


def _sum_result(utterance: Utterance, match: re.Match[str], count: int) -> PeopleResult:
    """The sum that the words give; invalid if nobody comes: "family of 0"."""
    utterance.mask(*match.span())
    return PeopleResult(count) if count else PeopleResult(invalid=utterance.words_at(*match.span()))


def _count_result(utterance: Utterance, match: re.Match[str]) -> PeopleResult:
    utterance.mask(*match.span())
    minus = match.groupdict().get("minus")
    if minus or not match["number"].isdigit() or int(match["number"]) == 0:
        return PeopleResult(invalid=utterance.words_at(*match.span()))
    return PeopleResult(int(match["number"]))

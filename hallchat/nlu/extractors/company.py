"""Finds the size of a company that is told in parts: couples, members one by one, those who come on top.

Group names: `number` of people, `others` who join them.
"""

import re
from dataclasses import dataclass

from hallchat.nlu.languages import PEOPLE
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance

PERSONS = rf"(?:{PEOPLE.persons})"
COLLECTIVE = rf"\s*(?:(?:{PEOPLE.collective})\b\s*)?"
ABOUT = rf"(?:(?:{PEOPLE.approximately})(?:\s*[:-])?\s+){{0,3}}"
_ROLE = rf"(?:{PEOPLE.roles})"
ME = rf"(?:{PEOPLE.me})(?!\w|{PEOPLE.i_says})"
_ITS = rf"(?:(?:{PEOPLE.before_role})\s+)*"
_TWO = rf"(?:{PEOPLE.two})(?!\w)"
_COUNTED = rf"{_ITS}(?P<number>\d{{1,3}})?{COLLECTIVE}{_ITS}{_ROLE}(?!\w)"
_MEMBER_SOURCE = rf"(?:{_COUNTED}|{_ITS}(?P<two>{_TWO})|{ME})"
_ANY_MEMBER = _MEMBER_SOURCE.replace("?P<number>", "?:").replace("?P<two>", "?:")
_JOINED = rf"\s*(?:,|\+|\b(?:{PEOPLE.listed_with})\b|&|\s)\s*(?:(?:{PEOPLE.listed_also})\s+)?"


def compiled(*sources: str) -> tuple[re.Pattern[str], ...]:
    """Returns a pattern of each expression for the place where a number or a word begins."""
    return tuple(lazy(rf"(?<![\w.:])(?:{source})") for source in sources)


_PAIRS = any_of(
    rf"(?P<number>\d{{1,3}})\s+(?:(?:{PEOPLE.pair_adjectives})\s+)?(?:{PEOPLE.pairs}|2(?=\s))(?!\w|{PEOPLE.not_pairs})"
)
"""Couples. The "пары" of "3 пары" is a 2 by now: `_pairs` looks at the client's own word."""
_PAIR_WORD = lazy(rf"(?:{PEOPLE.pairs})\s*$")
_PART = any_of(*PEOPLE.parts)
_FIRST_PART = any_of(rf"(?:{PEOPLE.first_part})(?=[^.!?\n]{{0,60}}?(?<!\w)(?:{PEOPLE.rest})(?!\w))")
_OTHER = (
    rf"(?:\d{{1,3}}{COLLECTIVE}(?:(?:{PEOPLE.before_role})\s+)*(?:{_ROLE}|{PERSONS})(?!\w)"
    rf"|(?:(?:{PEOPLE.before_role})\s+)*(?!(?:{PEOPLE.several})(?!\w)){_ROLE}(?!\w|\s+(?:{PEOPLE.told_of})(?!\w)))"
)
_BESIDE_PAIRS = lazy(
    rf"(?:\s*,?\s*(?:\+|&|(?:{PEOPLE.joined_by})\s)\s*(?:(?:{PEOPLE.listed_also})\s+)?{_OTHER})+"
)
"""Those who come beside couples: «семь пар и два педагога»."""
_WITH_OTHERS = compiled(
    *(
        rf"{base}(?P<others>(?:\s*,?\s*(?:\+|&|(?:{PEOPLE.joined_by})\s)\s*(?:(?:{PEOPLE.listed_also})\s+)?{_OTHER})+)"
        for base in (
            rf"(?:(?:{'|'.join(PEOPLE.before_count)})\s+)?{ABOUT}(?P<number>\d{{1,3}})\s*{PERSONS}",
            rf"(?:{'|'.join(PEOPLE.before_count)})\s+{ABOUT}(?P<number>\d{{1,3}}){COLLECTIVE}(?:\s*(?:{PEOPLE.after_count})(?!\w))?",
            rf"(?P<number>\d{{1,3}})(?:\s*(?:{PEOPLE.collective})(?!\w))?",
            rf"^\W*{ABOUT}(?P<number>\d{{1,3}}){COLLECTIVE}(?:{PEOPLE.children}|{PEOPLE.adults})",
        )
    )
)
"""A number of people and those who come on top of them: "нас трое плюс два ассистента"."""
_OTHER_NUMBER = lazy(
    rf"(?P<number>\d{{1,3}})?{COLLECTIVE}(?:(?:{PEOPLE.before_role})\s+)*(?:{_ROLE}|{PERSONS})(?!\w)"
)
_DIGIT = lazy(r"\d")
_ALONE = any_of(PEOPLE.alone)
_PRONOUN = rf"(?:{PEOPLE.pronouns})(?=\s*(?:[,+&.!)]|$|(?:{PEOPLE.listed_with})(?!\w)))"
"""A member that only stands behind others: "me, my wife, her and the little one"."""
_MEMBER = lazy(rf"{_MEMBER_SOURCE}|(?<!\w){_PRONOUN}")
_COMPANY = lazy(rf"(?<!\w)(?:{_ANY_MEMBER}|(?P<pair>(?<!\d)2\s+))(?:{_JOINED}(?:{_ANY_MEMBER}|{_PRONOUN}))+")
"""Members one by one. The "пара" of «пара с ребёнком» is a `pair`, a 2 by now."""
_SEVERAL = lazy(rf"(?<!\w)(?:{PEOPLE.several})(?!\w)")
_MOST_CHILDREN = 4
"""With more children their parents may be more than two."""
_WITH = lazy(rf"(?<!\w)(?:{PEOPLE.with_})\s+$")
_OFFERED = lazy(rf"(?<!\w)(?:{PEOPLE.offered})\s+(?:[^\W\d]+\s+){{0,2}}$")
"""Words of a question before those whom the studio may have: "do you have a photographer and a stylist?"."""
_LINKED = lazy(rf"[,+&\d]|(?<!\w)(?:{PEOPLE.listed_with})(?!\w)")
_TOTAL = any_of(PEOPLE.total)
_I_AM = lazy(rf"(?<!\w)(?:{PEOPLE.i})\s+(?!(?:{PEOPLE.beside_me})(?!\w)){_ROLE}(?!\w)")
"""The client's own trade, not one more member of the company: "я фотограф"."""
_EXPLAINED = compiled(
    *(
        rf"{base}\s*(?:[:(]|-\s|,?\s*(?:{PEOPLE.explained_by})(?!\w))"
        for base in (
            rf"(?:(?:{'|'.join(PEOPLE.before_count)})\s+)?{ABOUT}(?P<number>\d{{1,3}})\s*"
            rf"(?!{PEOPLE.adults}|{PEOPLE.children}){PERSONS}",
            rf"(?:{'|'.join(PEOPLE.before_count)})\s+{ABOUT}(?P<number>\d{{1,3}}){COLLECTIVE}",
        )
    )
)
"""A number of people, and the beginning of words that only explain it: "7 people: a photographer"."""
_ON_TOP = lazy(rf"\+|(?<!\w)(?:{PEOPLE.on_top})(?!\w)")
_GROUP = lazy(rf"(?<!\w)(?:{PEOPLE.group})\s+(?P<number>\d{{1,3}})(?P<others>(?:{_JOINED}{_ANY_MEMBER})*)")


@dataclass(frozen=True, slots=True)
class PeopleResult:
    """The number of people in a message."""

    count: int | None = None
    options: tuple[str, ...] = ()
    """The possible numbers: both of "5-6"."""
    invalid: str | None = None
    """The client's words, if the number is impossible: "-3 человека"."""


def mask_parts(utterance: Utterance) -> int:
    """Masks numbers of a part of the company: "из них пятеро детей", "12 взрослых, остальные дети".

    Returns the largest of them, 0 if there is none.
    """
    largest = 0
    for pattern in (_PART, _FIRST_PART):
        for match in pattern.finditer(utterance.text):
            numbers = (int(number) for number in re.findall(r"\d+", match[0]))
            largest = max(largest, *numbers, 0)
            utterance.mask(*match.span())
    return largest


def find_company(utterance: Utterance) -> PeopleResult | None:
    """The number of people where the words give it in parts; masks the words."""
    if _DIGIT.search(utterance.text) and (
        found := _explained(utterance) or _pairs(utterance) or _with_others(utterance)
    ):
        return found
    return _listed(utterance)


def _explained(utterance: Utterance) -> PeopleResult | None:
    """The number that a list of members only explains, with those whom the list has on top; masks both."""
    match = first_match(_EXPLAINED, utterance.text)
    company = _COMPANY.search(utterance.text, match.end()) if match else None
    if match is None or company is None:
        return None
    count, members = int(match["number"]), company[0]
    utterance.mask(*company.span())
    for on_top in _ON_TOP.finditer(members):
        if _members(members[: on_top.start()]) == count:
            return sum_result(utterance, match, _members(members))
    return sum_result(utterance, match, count)


def _pairs(utterance: Utterance) -> PeopleResult | None:
    """Two people for each couple: "семь пар"."""
    for match in _PAIRS.finditer(utterance.text):
        if _names_pair(utterance, match.span()):
            beside = _BESIDE_PAIRS.match(utterance.text, match.end())
            others = _numbers(beside[0]) if beside else 0
            if beside:
                utterance.mask(*beside.span())
            return sum_result(utterance, match, 2 * int(match["number"]) + others)
    return None


def _numbers(others: str) -> int:
    """The sum of the people of «и два педагога», one each without a number."""
    return sum(int(each["number"] or 1) for each in _OTHER_NUMBER.finditer(others))


def _with_others(utterance: Utterance) -> PeopleResult | None:
    """The sum of a number of people and of those who come on top of them."""
    if match := first_match(_WITH_OTHERS, utterance.text):
        return sum_result(utterance, match, int(match["number"]) + _numbers(match["others"]))
    return None


def _listed(utterance: Utterance) -> PeopleResult | None:
    """The sum of members listed one by one: "4 модели + визажист + фотограф", "муж, я и двое деток".

    Masks a list that leaves the number open, such as «мама с детьми» or «с мужем и ребёнком».
    """
    if _TOTAL.search(utterance.text) or _ALONE.search(utterance.text):
        return None
    if group := _GROUP.search(utterance.text):
        return sum_result(utterance, group, int(group["number"]) + _members(group["others"]))
    at = 0
    while match := _COMPANY.search(utterance.text, at):
        is_pair = bool(match["pair"]) and _names_pair(utterance, match.span("pair"))
        is_number = bool(match["pair"]) and not is_pair
        at = match.end("pair") if is_number else match.end()
        if is_number or not _is_list(match[0], is_pair) or _OFFERED.search(utterance.text, 0, match.start()):
            continue
        if _has_many_parents(match[0]):
            return sum_result(utterance, match, 0)
        if _WITH.search(utterance.text, 0, match.start()) or has_uncounted(match[0]):
            utterance.mask(*match.span())
            continue
        return sum_result(utterance, match, 2 * is_pair + _members(match[0]))
    return None


def _names_pair(utterance: Utterance, span: tuple[int, int]) -> bool:
    return _PAIR_WORD.search(utterance.words_at(*span).lower()) is not None


def _is_list(text: str, has_pair: bool) -> bool:
    """True for several members with words or signs between them; "я фотограф" names a trade."""
    members = len(list(_MEMBER.finditer(text))) + has_pair
    return members > 1 and bool(_LINKED.search(text)) and not _I_AM.search(text)


def has_uncounted(members: str) -> bool:
    """True if nobody says how many some of them are: «дети»."""
    return any(not each["number"] and _SEVERAL.search(each[0]) for each in _MEMBER.finditer(members))


def member_count(text: str) -> int | None:
    """The number of people of a text that is one member of a company; None if it is something else."""
    match = _MEMBER.fullmatch(text)
    return int(match["number"] or (2 if match["two"] else 1)) if match else None


def _has_many_parents(members: str) -> bool:
    """True for the parents of many children: they may be more than two."""
    found = [*_MEMBER.finditer(members)]
    are_many = any(int(each["number"] or 0) > _MOST_CHILDREN for each in found)
    return are_many and any(each["two"] for each in found)


def _members(text: str) -> int:
    return sum(int(each["number"] or (2 if each["two"] else 1)) for each in _MEMBER.finditer(text))


def sum_result(utterance: Utterance, match: re.Match[str], count: int) -> PeopleResult:
    """The sum that the words give; invalid if nobody comes: "family of 0", "8 kids and parents"."""
    utterance.mask(*match.span())
    return PeopleResult(count) if count else PeopleResult(invalid=utterance.words_at(*match.span()))


def first_match(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    """The match of the first pattern that has one."""
    return next((match for pattern in patterns if (match := pattern.search(text))), None)

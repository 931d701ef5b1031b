"""Reads how many come to each of several halls: "Minimalism: 6 people. Mrak: 4 people"."""

import re
from collections.abc import Callable
from dataclasses import replace

from hallchat.nlu.languages import DATES
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
"""The pipeline: the meaning of a message."""

_CLAUSE_END = re.compile(rf"[.,;\n]+(?=\s|$)|\s(?:{DATES.and_})(?=\s)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_SAYS_MORE = re.compile(r"[\d@?]")


def read_people_of_halls(text: str, context: NluContext, read: Read) -> NluResult:
    """The meaning of a message, with the number of people of each hall that it tells them of.

    They go to the booking in hand, to those that the message lists, and to those that wait: a wish of
    `visits` that has only a hall and people.
    """
    people, rest = _told(text, context, read) if _may_tell(text, context) else ({}, text)
    if not people:
        return read(text, context)
    found = read(rest, context) if rest.strip() else NluResult(language=read(text, context).language)
    hall = found.hall or context.hall
    visits = tuple(replace(wish, people=people.get(wish.hall or "", wish.people)) for wish in found.visits)
    listed = {hall, *(wish.hall for wish in visits)}
    waiting = tuple(Wish(hall=name, people=count) for name, count in people.items() if name not in listed)
    own = people.get(hall or "", found.people)
    return replace(found, people=own, visits=(*visits, *waiting))


def _may_tell(text: str, context: NluContext) -> bool:
    """True if the message may be about more than the booking in hand."""
    counting = [
        each for each in _CLAUSE_END.split(number_words_to_digits(text)) if _NUMBER.search(each or "")
    ]
    return "?" not in text and bool(counting) and (len(counting) > 1 or bool(context.wishes))


def _told(text: str, context: NluContext, read: Read) -> tuple[dict[str, int], str]:
    """Hall -> people of the clauses that tell nothing else, and the message without them; else nothing."""
    people: dict[str, int] = {}
    left: list[str] = []
    begin, has_unit = 0, False
    for end in [*(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]:
        clause, begin = text[begin:end], end
        found, with_unit = _people_in(_CLAUSE_END.sub(" ", clause), context, read)
        has_unit = has_unit or with_unit
        if found:
            people |= found
        elif not people or _SAYS_MORE.search(clause) or "name" in context.asked:
            left.append(clause)
    waiting = {wish.hall for wish in context.wishes}
    is_of_several = len(people) > 1 and (not context.wishes or people.keys() <= {context.hall, *waiting})
    is_of_waiting = bool(people) and people.keys() <= waiting - {context.hall}
    is_told = (has_unit or not "".join(left).strip()) and (is_of_several or is_of_waiting)
    return (people, "".join(left)) if is_told else ({}, text)


def _people_in(clause: str, context: NluContext, read: Read) -> tuple[dict[str, int], bool]:
    """Hall -> people of a clause that tells nothing else; and whether it says that it counts people."""
    if not _NUMBER.search(number_words_to_digits(clause)):
        return {}, False
    alone = replace(context, asked=(), wishes=(), in_list=False)
    found = read(clause, alone)
    has_unit = found.people is not None
    if not has_unit and len(_NUMBER.findall(clause)) == 1:
        found = read(clause, replace(alone, asked=("people",)))
    tells_more = found.date or found.start or found.hours or found.visits
    if found.hall is None or found.people is None or tells_more:
        return {}, False
    return {found.hall: found.people}, has_unit

"""Counts those whom an answer lists by roles that no list knows: "me, my drummer and 3 helpers".

Group names: `number` of a member, `whose` it is, `noun`.
"""

from hallchat.nlu.extractors.company import COLLECTIVE, ME, has_uncounted, member_count
from hallchat.nlu.languages import CIRCUMSTANCES, PEOPLE
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.vocabulary import is_common, looks_like_speech

_BEFORE = lazy(rf"^\W*(?:(?:{PEOPLE.before_list})(?!\w)[\s,:-]*)*")
_BETWEEN = lazy(
    rf"\s*(?:,\s*(?:(?:{PEOPLE.joined_by})\s)?|\+|&|(?<!\w)(?:{PEOPLE.joined_by})\s)\s*(?:(?:{PEOPLE.listed_also})\s+)?"
)
_ME = lazy(rf"(?:{ME}|{PEOPLE.i})")
_PERSON = lazy(
    rf"(?P<whose>(?:(?:{PEOPLE.before_role})\s+)*)(?P<number>\d{{1,3}})?{COLLECTIVE}"
    rf"(?:(?:{PEOPLE.before_role})\s+)*(?P<noun>[^\W\d_]+(?:[\s'-]+[^\W\d_]+){{0,2}})?"
)
_WHOSE = lazy(rf"(?:{PEOPLE.before_role})\s")
_MANY = lazy(rf"(?:{PEOPLE.many})\s+")
_PET = lazy(rf"(?<!\w)(?:{PEOPLE.pets})$")
_THING = lazy(rf"(?<!\w)(?:{CIRCUMSTANCES.things})$")
_SINGULAR = ("ss", "us")
"""Endings that only look like those of a plural: "boss"."""


def find_crew(utterance: Utterance) -> int | None:
    """The number of people of an answer that is such a list and nothing else; masks it.

    None if all roles are known, which `company` counts, or if the list leaves the number open: "my helpers".
    """
    begin = _BEFORE.match(utterance.text)
    text = utterance.text[begin.end() if begin else 0 :].strip(" .!)")
    members = [each.strip() for each in _BETWEEN.split(text)]
    if len(members) < 2 or not all(members):
        return None
    known = [_known(each) for each in members]
    if None not in known:
        return None
    has_me = any(_ME.fullmatch(each) for each in members)
    if not (has_me or any(_WHOSE.match(each) for each in members)):
        return None  # "8 couples and 2 teachers"
    counts = [
        _unknown(each, has_me) if count is None else count for each, count in zip(members, known, strict=True)
    ]
    if None in counts or not (total := sum(filter(None, counts))):
        return None
    utterance.mask(0, len(utterance.text))
    return total


def _known(member: str) -> int | None:
    """The number of a member whom the lists of roles have; None for another one."""
    if _ME.fullmatch(member):
        return 1
    return None if has_uncounted(member) else member_count(member)


def _unknown(member: str, has_me: bool) -> int | None:
    """The number of another member: of "my drummer" and "3 helpers", not of "helpers" or "3 hours".

    `has_me`: the client is in the list. A bare word such as "drummer" is one more person then.
    """
    match = _PERSON.fullmatch(member)
    if match is None:
        return None
    noun, number = match["noun"] or "", match["number"]
    if _PET.search(noun):
        return 0
    if _THING.search(noun) or (noun and is_common(noun.split()[-1])):
        return None
    if number:
        return int(number)
    is_one = not noun.endswith(PEOPLE.many_endings) or noun.endswith(_SINGULAR)
    is_person = match["whose"] or (
        has_me and len(noun) > 2 and " " not in noun and not looks_like_speech(noun)
    )
    return 1 if noun and is_one and is_person and not _MANY.match(member) else None

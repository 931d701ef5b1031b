"""Blanks what clients tell of their life beside a booking, whose numbers, days and names are none of it."""

import re

from hallchat.nlu.extractors.name_words import NAME_WORD
from hallchat.nlu.languages import CIRCUMSTANCES, DATES, DIGRESSIONS, NAMES, PEOPLE, UNWANTED
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.first_names import is_first_name
from hallchat.nlu.text.normalize import MASK, Utterance, words
from hallchat.nlu.text.vocabulary import is_common

_AGE = any_of(rf"(?:{CIRCUMSTANCES.ages})(?!\w)")
_STAY = any_of(
    rf"(?:{CIRCUMSTANCES.stays})(?:(?!(?<!\w)(?:{CIRCUMSTANCES.stay_ends})(?!\w))[^.!?;,\n{MASK}])*"
)
_MONTH = "|".join(DATES.months.values())
_DAY = (
    rf"(?:{'|'.join(DATES.weekdays.values())}"
    rf"|\d{{1,2}}(?:-?(?:{CIRCUMSTANCES.day_endings}))?(?:\s+(?:{_MONTH}))?)"
)
_AWAY = any_of(rf"{_DAY}(?!\w)[\s,]*(?:{CIRCUMSTANCES.goes_away})(?!\w)")
_THINGS = lazy(
    r"(?<![\w.:,-])"
    + "".join(rf"(?<!\W{word} )" for word in CIRCUMSTANCES.before_hours)
    + r"\d{1,3}(?: ?\d{3})?(?: ?[k\u043a])?\s+"
    + rf"(?:(?:{CIRCUMSTANCES.beside_things})\s+)?(?:{CIRCUMSTANCES.things})(?!\w)"
)
_COUNTED_THING = lazy(r"(?<![\w.,:/+-])\d{1,3}\s+(?P<thing>[^\W\d_]{4,})(?![\w@.-]*@)")
_PEOPLE = lazy(
    rf"(?:{PEOPLE.persons}|{PEOPLE.roles}|{PEOPLE.adults}|{PEOPLE.children}|{PEOPLE.friends})(?!\w)"
)
_OWNED = any_of(
    rf"(?:{CIRCUMSTANCES.owns})\s+(?P<number>\d{{1,3}})\s+(?P<thing>[^\W\d_]{{4,}})(?:\s+(?:{CIRCUMSTANCES.each})\s+\d{{1,3}})?"
)
_DENIED_NUMBER = lazy(rf"(?<!\w)(?:{UNWANTED.refused})\s+\d{{1,3}}(?![\w:.,-])")
_PER_PERSON = any_of(DIGRESSIONS.per_person)
_PAID_LATER = any_of(rf"(?:{CIRCUMSTANCES.pays})\s+(?P<when>{CIRCUMSTANCES.pay_times})(?!\w)")
_MOVED_FROM = any_of(
    rf"(?:{CIRCUMSTANCES.moves})(?:(?!\s(?:{CIRCUMSTANCES.moved_to})\s)[^.!?;\n]){{0,40}}?(?<!\w)(?P<old>(?:{CIRCUMSTANCES.moved_from})\s+(?:\w+\s+)?{_DAY})"
    rf"(?=\s+(?:{CIRCUMSTANCES.moved_to})\s)"
)
_ARRIVAL = any_of(rf"(?:{CIRCUMSTANCES.arrivals})[^.!?;,\n{MASK}]*")
_ENTRIES = tuple(any_of(phrase) for phrase in CIRCUMSTANCES.entries)
_NUMBER = re.compile(r"\d+")
_OTHER = re.compile(
    rf"(?<![\w-])(?:{CIRCUMSTANCES.relatives})\s+(?:(?:{CIRCUMSTANCES.after_relative})\s+)?"
    rf"(?P<name>(?-i:[^\W\d_a-zа-яё])[^\W\d_]+(?:\s+(?-i:[^\W\d_a-zа-яё])[^\W\d_]+)?)(?![\w-])",
    re.I,
)
_IS_CLIENT = re.compile(rf"(?:^|(?<=\W))(?:{CIRCUMSTANCES.is_client})\s+(?:(?:my|мо\w+|наш\w*)\s+)?$", re.I)
_MET = re.compile(
    rf"(?<!\w)(?:{CIRCUMSTANCES.before_others})\s+(?P<name>(?:{NAME_WORD}\s+)?{NAME_WORD}\s+(?:{NAMES.patronymic}))(?!\w)",
    re.I,
)
_COMPANY = re.compile(
    rf"(?<!\w)(?:(?i:{CIRCUMSTANCES.company})|(?:[A-Z][\w&'-]*\s+){{1,4}}(?:{CIRCUMSTANCES.company_forms})(?!\w)\.?)"
)


def blank_ages(utterance: Utterance) -> bool:
    """Blanks ages, which count no people, hours or days: "she is 2", «дочке 5 лет». True if there are any."""
    found = list(_AGE.finditer(utterance.text))
    for match in found:
        utterance.blank(*match.span())
    return bool(found)


def tells_age(folded: str, span: tuple[int, int]) -> bool:
    """True if the numbers at that place of a folded text are ages."""
    return any(match.start() <= span[0] and span[1] <= match.end() for match in _AGE.finditer(folded))


def blank_things(utterance: Utterance, people_known: bool) -> None:
    """Blanks numbers of things: "15 outfits" are no day and no people.

    `people_known`: the number of people was told before; «у нас 2 арри по 2» counts unknown things then.
    """
    for match in _THINGS.finditer(utterance.text):
        utterance.blank(*match.span())
    for match in _OWNED.finditer(utterance.text) if people_known else ():
        if _is_unknown(match["thing"]):
            utterance.blank(match.start("number"), match.end())


def mask_other_numbers(utterance: Utterance) -> None:
    """Masks numbers that answer no question: of unknown things («4 софтбокса»), and denied ones («не 2»).

    For the numbers that are left when all that have a unit have been read.
    """
    for match in _DENIED_NUMBER.finditer(utterance.text):
        utterance.mask(*match.span())
    if len(words(utterance.original)) > 1:  # «14 пажалста»
        for match in _COUNTED_THING.finditer(utterance.text):
            if _is_unknown(match["thing"]):
                utterance.mask(*match.span())


def _is_unknown(word: str) -> bool:
    """True if a folded word is neither an everyday word nor one for people."""
    return not (is_common(word) or is_first_name(word) or _PEOPLE.match(word))


def blank_arrivals(utterance: Utterance, has_hours: bool) -> None:
    """Blanks the hour at which another person comes, if the booking has hours or the message has others.

    Also that at which the client wants in before the booking begins: "can we get in at 9:30 to unload?".
    """
    entries = ((match, match.span("when")) for entry in _ENTRIES for match in entry.finditer(utterance.text))
    arrivals = ((match, match.span()) for match in _ARRIVAL.finditer(utterance.text))
    for found, least in ((entries, 2), (arrivals, 1)):  # an entry with an end alone is the visit's start
        for match, span in found:
            others = utterance.text[: match.start()] + utterance.text[match.end() :]
            if has_hours or len(_NUMBER.findall(others)) >= least:
                utterance.mask(*span)


def blank_stays(utterance: Utterance) -> None:
    """Blanks when the client travels or is to be written to: "I am in town until the 15th"."""
    for pattern in (_AWAY, _STAY):
        for match in pattern.finditer(utterance.text):
            utterance.mask(*match.span())


def blank_per_person(utterance: Utterance) -> None:
    """Blanks the person of a price: "is that for one person or for all?" counts nobody."""
    for match in _PER_PERSON.finditer(utterance.text):
        utterance.blank(*match.span())


def blank_pay_times(utterance: Utterance) -> None:
    """Blanks when the client will pay: "my husband will pay tomorrow" names no day of a booking."""
    for match in _PAID_LATER.finditer(utterance.text):
        utterance.blank(*match.span("when"))


def blank_moved_from(utterance: Utterance) -> None:
    """Blanks the day that a booking is moved from: "move it from Friday to Saturday" names one day."""
    for match in _MOVED_FROM.finditer(utterance.text):
        utterance.blank(*match.span("old"))


def blank_company(utterance: Utterance) -> None:
    """Blanks a company's name and numbers, which are no name and no phone of the client."""
    for match in _COMPANY.finditer(utterance.original):
        utterance.blank(*match.span())


def tells_of_company(text: str) -> bool:
    """True if the client's own words have a company's name or numbers."""
    return _COMPANY.search(text) is not None


def others_names(text: str) -> list[tuple[int, int]]:
    """The places of the names of others in the client's own words: «с женой Леной», "my friend Kate"."""
    found = []
    for pattern in (_OTHER, _MET):
        for match in pattern.finditer(text):
            is_all = not (text[: match.start()] + text[match.end() :]).strip(" .!,")
            if not is_all and not _IS_CLIENT.search(text[: match.start()]):
                found.append(match.span("name"))
    return found

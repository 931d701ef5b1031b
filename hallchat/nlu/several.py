"""Reads a list of bookings in one message: «Мрак и Минимализм 10-го с 18 до 20», "on the 5th and the 7th".

The message is cut at the words between wishes, and each part is read by itself. Parts with the same kind of
value begin a new booking; what only one of them names holds for all.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from typing import Any

from hallchat.nlu.acts import wish_words
from hallchat.nlu.extractors.date_rules import MONTHS, WEEKDAYS
from hallchat.nlu.languages import CORRECTIONS, DATES, TIMES, WISHES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, Intent, NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
Hours = tuple[str | None, str | None, float | None, bool]
"""Start, end and length of a part, and true if they are unclear."""

MAX_PARTS = 14
_MONTH_NAMES = "|".join(MONTHS.values())
_ENDING = rf"\s*-?\s*(?:{DATES.day_ending})(?!\w)"
_JOIN = rf"\s*(?:[;\n]|\+(?!\d)|,(?!\d)|(?<!\w)(?:{WISHES.joins})(?!\w))"
_JOINT = re.compile(rf"(?:{_JOIN})+\s*")
_NOT_LIST = any_of(rf"(?:{DATES.or_})(?!\w)", rf"(?:{CORRECTIONS.instead})(?!\w)", *CORRECTIONS.retracted)
_DAY = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(WEEKDAYS)})(?!\w)|{'|'.join(DATES.relative.values())}"
    rf"|\d{{1,2}}(?:{_ENDING}|\s*(?:{_MONTH_NAMES})(?!\w))|(?:{_MONTH_NAMES})\s+\d{{1,2}}(?!\d|:)"
    r"|\d{1,2}[./]\d{1,2}(?![\d:]))"
)
_DAY_PAIR = re.compile(
    rf"(?<![\d:.])\d{{1,2}}(?:{_ENDING})?(?:{_JOIN})\s*(?:(?:{DATES.on}|{DATES.definite})\s+)?\d{{1,2}}(?![\d:])"
)
_SPAN = re.compile(
    rf"(?<![\d-])\d{{1,2}}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:-|(?:{TIMES.to})(?!\w))\s*\d{{1,2}}(?![\d-])"
)
_MONTH_OR_UNIT = rf"\s*(?:(?:{DATES.of})\s+)?(?:{_MONTH_NAMES})(?!\w)|\s+(?:{DATES.day_unit})(?!\w)"
_LAST_DAY = re.compile(rf"(?<![\d:.,])(?<!\w)(?P<day>\d{{1,2}})(?P<ending>{_ENDING})?\s*$")
"""The number of a day at the end of a part: the 5 of «Мрак 5 | и 7 декабря»."""
_AFTER_CLOCK_WORD = re.compile(rf"(?<!\w)(?:{TIMES.from_}|{TIMES.until}|{TIMES.to})\s+$")
_DAY_AND_REST = re.compile(
    rf"^\W*(?:(?:{DATES.on}|{DATES.definite}|for)\s+)*\d{{1,2}}(?P<ending>{_ENDING})?(?P<month>{_MONTH_OR_UNIT})?"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?P<month>{_MONTH_NAMES})\s+(?:(?:{DATES.definite})\s+)?\d{{1,2}}(?:{_ENDING})?\s*$"
)
_FIRST_DAY = re.compile(
    rf"^\W*(?:(?:{DATES.on}|{DATES.definite}|for)\s+)*(?P<day>\d{{1,2}}(?:{_ENDING})?)(?!\d|:|\.\d|{_MONTH_OR_UNIT})"
    rf"(?!\s*(?:-|(?:{TIMES.to})(?!\w)|[ap]\.?m))"
)
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?!\w)"
_ENDS_IN_WEEKDAY, _BEGINS_WITH_WEEKDAY = (
    re.compile(rf"(?<!\w){_WEEKDAY}\.?\s*$"),
    re.compile(rf"\W*(?:(?:{DATES.on_weekday})\s+)?{_WEEKDAY}"),
)
_YEAR = re.compile(r"\s*20\d\d(?!\d)")
_BEGINS_WITH_DATE = re.compile(
    rf"\W*(?:(?:{DATES.on}|{DATES.definite})\s+)*(?:\d{{1,2}}(?![\d:])|(?:{_MONTH_NAMES})\s+\d{{1,2}}(?!\d))"
)
_ENDS_IN_DATE = re.compile(
    rf"\d{{1,2}}(?:{_ENDING})?(?:{_MONTH_OR_UNIT})?\s*$|[./]\d{{1,2}}\s*$|(?:{_MONTH_NAMES})\s+\d{{1,2}}\s*$"
)
_OTHER_AIMS = {
    *(Intent.PRICE, Intent.CHEAPEST, Intent.OPENING_HOURS, Intent.CAPACITY, Intent.RULES, Intent.HALL_INFO),
    *(Intent.CANCEL_BOOKING, Intent.MY_BOOKING, Intent.UNDO, Intent.START_OVER, Intent.OFFTOPIC),
}
"""Intents of a message that asks about what it names, or has it undone."""
_WHICH = {Digression.WHICH_IS_OPEN, Digression.WHICH_FITS}
_VISIT = ("hall", "date", TIME)


@dataclass
class _Group:
    """Bookings that share values: those of all pairs of its halls, days and hours."""

    values: dict[str, list[Any]] = field(default_factory=dict)
    """Kind of value (of `_VISIT`) -> the values."""
    people: int | None = None
    extras: dict[str, int] = field(default_factory=dict)


def wish_of(found: NluResult) -> Wish:
    """The booking of the fields of a result."""
    unclear = [slot for slot in _VISIT if slot in found.ambiguous or (slot == "date" and found.date_end)]
    given = {
        name: getattr(found, name) for name in ("hall", "date", "start", "end", "hours", "people", "extras")
    }
    if TIME in unclear:
        given |= {"start": None, "end": None}
    if "date" in unclear:
        given["date"] = None
    return Wish(**given, unclear=tuple(unclear))


def clean_of_visit(found: NluResult, values: dict[str, Any]) -> NluResult:
    """The result without doubts about hall, day and time where `values` settles them."""
    settled = {slot for slot, name in (("hall", "hall"), ("date", "date"), (TIME, "start")) if name in values}
    ambiguous = {name: options for name, options in found.ambiguous.items() if name not in settled}
    invalid = {name: said for name, said in found.invalid.items() if name not in settled}
    return replace(found, ambiguous=ambiguous, invalid=invalid, change_requests=())


def read_several(
    message: Utterance,
    whole: NluResult,
    context: NluContext,
    read: Read,
    is_wish: bool = False,
) -> NluResult | None:
    """The message with all bookings of its list; None if it is none. `whole`: its meaning as one booking.

    `is_wish`: what the message names is wanted for certain.
    """
    folded = number_words_to_digits(message.text)
    if offered := _all_offered(folded, whole, context):
        return offered
    if not _JOINT.search(folded) or not _may_be_list(folded, whole):
        return None
    parts = _parts(message.original, folded)
    if not 2 <= len(parts) <= MAX_PARTS:
        return None
    groups = _groups(parts, whole, context, read)
    if groups is None or not (is_wish or _is_wanted(groups, folded, whole, context)):
        return None
    wishes = list(dict.fromkeys(_Key(each) for each in _wishes(groups, whole)))
    return _with_wishes(whole, [each.wish for each in wishes]) if len(wishes) > 1 else None


class _Key:
    """A wish as a key: its extras are a mapping, which has no hash."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.wish == other.wish

    def __hash__(self) -> int:
        return hash((self.wish.hall, self.wish.date, self.wish.start))


def _all_offered(folded: str, whole: NluResult, context: NluContext) -> NluResult | None:
    """The message with each of the halls or days that the last answer named: «оба»."""
    if "hall" in context.asked and not whole.hall and "hall" not in whole.ambiguous:
        named = [hall.key for hall in context.halls if set(hall.names) & set(context.offers)]
        if len(named) <= MAX_PARTS and wish_words.means_all_of(folded, len(named)):
            return _with_wishes(whole, [Wish(hall=hall) for hall in named])
    if "date" in context.asked and whole.date is None and context.days:
        first, last = context.days
        count = (last - first).days + 1
        if count <= MAX_PARTS and wish_words.means_all_of(folded, count):
            return _with_wishes(whole, [Wish(date=first + timedelta(days=ahead)) for ahead in range(count)])
    return None


def _may_be_list(folded: str, whole: NluResult) -> bool:
    """True if a message names two halls, days or spans, and takes none of them back."""
    several_halls = len(whole.ambiguous.get("hall", ())) > 1
    several_days = len(_DAY.findall(folded)) > 1 or _DAY_PAIR.search(folded)
    if not (several_halls or several_days or len(_SPAN.findall(folded)) > 1):
        return False
    asks = whole.only_asks or _WHICH.intersection(whole.digressions) or _OTHER_AIMS & set(whole.intents)
    if Intent.AVAILABILITY in whole.intents and Intent.BOOK not in whole.intents:
        asks = True  # «10, 11, 12 декабря что свободно»
    return not (asks or _NOT_LIST.search(folded))


def _parts(original: str, folded: str) -> list[str]:
    """The parts of the message, with the month or the ending that stands only once given to each day."""
    joints = (match for match in _JOINT.finditer(folded) if not _is_within_day(match, folded))
    cuts = [0, *(edge for match in joints for edge in match.span()), len(folded)]
    spans = [
        (begin, end) for begin, end in zip(cuts[::2], cuts[1::2], strict=True) if folded[begin:end].strip()
    ]
    texts, digits = ([text[begin:end] for begin, end in spans] for text in (original, folded))
    month = ""
    for index in reversed(range(len(texts) - 1)):  # «5, 6 и 7 декабря»: from the last day back
        texts[index], digits[index] = _with_month_of(texts[index], digits[index], digits[index + 1])
    for index in range(len(texts)):  # "December 5, 6 and 7": from the first day on
        first = _FIRST_DAY.match(digits[index])
        if month and first:
            texts[index] = f"{month} {first['day']}{digits[index][first.end() :]}"
        named = _MONTH_FIRST.search(digits[index])
        month = named["month"] if named else month if first else ""
    return texts


def _is_within_day(joint: re.Match[str], folded: str) -> bool:
    """True for the comma between a weekday and its date, or before a year: «сб, 5 декабря», "May 1, 2027"."""
    if joint[0].strip() != ",":
        return False
    if _YEAR.match(folded, joint.end()):
        return True
    before, after = folded[: joint.start()], folded[joint.end() :]
    is_weekday_first = _ENDS_IN_WEEKDAY.search(before) and _BEGINS_WITH_DATE.match(after)
    return bool(is_weekday_first or (_ENDS_IN_DATE.search(before) and _BEGINS_WITH_WEEKDAY.match(after)))


def _with_month_of(text: str, digits: str, after: str) -> tuple[str, str]:
    """A part that ends in the lone number of a day with the month of the next part, in both of its forms."""
    lone, whole = _LAST_DAY.search(digits), _DAY_AND_REST.match(after)
    if lone is None or whole is None or not (whole["month"] or (whole["ending"] and not lone["ending"])):
        return text, digits
    if _AFTER_CLOCK_WORD.search(digits[: lone.start()]) or _MONTH_FIRST.search(digits):
        return text, digits
    added = f"{lone['day']}{whole['ending'] or lone['ending'] or ''}{whole['month'] or ''}"
    return f"{text[: lone.start()]}{added}", f"{digits[: lone.start()]}{added}"


def _groups(parts: Sequence[str], whole: NluResult, context: NluContext, read: Read) -> list[_Group] | None:
    """The parts as groups of bookings; None if one of them is not clear."""
    groups: list[_Group] = [_Group()]
    nothing = NluContext(context.now)
    free = replace(
        context,
        **{
            name: getattr(nothing, name)
            for name in ("asked", "start", "end", "people", "chosen_extras", "last_filled", "offers", "days")
        },
    )
    for part in parts:
        found = read(part, free)
        values = _values(found)
        if values is None:
            return None
        if whole.hall and values.get("hall", whole.hall) != whole.hall:
            del values["hall"]  # a word of the date that looks like another hall: a quoted name overrules it
        free = replace(free, hall=found.hall or free.hall, date=found.date or free.date)
        present = groups[-1].values
        is_enumeration = len(present) == 1 and present.keys() <= values.keys()
        if present.keys() & values.keys() and not is_enumeration:
            groups.append(_Group())
        for kind, value in values.items():
            groups[-1].values.setdefault(kind, []).append(value)
        if values or groups[-1].values:
            groups[-1].people = groups[-1].people or found.people
            groups[-1].extras |= found.extras or {}
    return groups


def _values(found: NluResult) -> dict[str, Any] | None:
    """Kind -> value of hall, day and hours in a part; None if one of them is unclear or asked about."""
    if found.ambiguous.keys() & {"hall", "date"} or found.invalid.keys() & set(_VISIT) or found.date_end:
        return None
    values: dict[str, Any] = {}
    if found.hall:
        values["hall"] = found.hall
    if found.date:
        values["date"] = found.date
    if found.start and (found.end or found.hours):
        values[TIME] = (found.start, found.end, found.hours, TIME in found.ambiguous)
    return values


def _is_wanted(groups: Sequence[_Group], folded: str, whole: NluResult, context: NluContext) -> bool:
    """True if the list is one of bookings, not of what a question is about."""
    kinds = {kind for group in groups for kind in group.values}
    wants = Intent.BOOK in whole.intents or wish_words.wants_several(folded)
    if "?" in folded or whole.questions:
        return wants and bool(kinds)
    asked = kinds & set(context.asked)
    return bool(kinds) and (wants or kinds != {"hall"} or bool(asked))


def _wishes(groups: Sequence[_Group], whole: NluResult) -> Iterator[Wish]:
    """Yields the bookings of all groups; what a group does not name is as in the one before, or after it."""
    filled = [dict(group.values) for group in groups]
    for kind in _VISIT:
        for index in range(1, len(filled)):
            filled[index].setdefault(kind, filled[index - 1].get(kind, []))
        for index in reversed(range(len(filled) - 1)):
            if not filled[index].get(kind):
                filled[index][kind] = filled[index + 1].get(kind, [])
    shares_people = len({group.people for group in groups if group.people}) < 2
    shares_extras = len(groups) < 2 or len({tuple(sorted(group.extras.items())) for group in groups}) < 2
    for group, values in zip(groups, filled, strict=True):
        for hall, day, hours in product(*(values.get(kind) or [None] for kind in _VISIT)):
            people = whole.people if shares_people else group.people
            extras = whole.extras if shares_extras else group.extras
            yield _wish(hall, day, hours, people, extras)


def _wish(hall: str | None, day: date | None, hours: Hours | None, people: int | None, extras: Any) -> Wish:
    start, end, length, is_unclear = hours or (None, None, None, False)
    if is_unclear:
        return Wish(hall, day, people=people, extras=extras, unclear=(TIME,))
    return Wish(hall, day, start, end, length, people, extras)


def _with_wishes(whole: NluResult, wishes: Sequence[Wish]) -> NluResult:
    """The message with the first of the wishes as its own fields, and the others as `visits`."""
    first, *others = wishes
    values: dict[str, Any] = {
        name: value
        for name in ("hall", "date", "start", "people", "extras")
        if (value := getattr(first, name)) is not None
    }
    if first.start:
        values |= {"end": first.end, "hours": first.hours, "daypart": None}
    if first.date:
        values |= {"date_end": None, "past_date": None}
    kept = tuple(
        each for each in whole.intents if each not in (Intent.CHANGE, Intent.NO, Intent.AVAILABILITY)
    )
    return replace(clean_of_visit(whole, values), **values, intents=kept, visits=tuple(others))

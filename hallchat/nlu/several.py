"""Reads a list of bookings in one message: «Мрак и Минимализм 10-го с 18 до 20», "on the 5th and the 7th".

The message is cut at the words between wishes, and each part is read by itself. Parts with the same kind of
value begin a new booking; what only one of them names holds for all.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from typing import Any

from hallchat.nlu.acts import list_parts, wish_words
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, Intent, NluContext, NluResult, Wish

Read = Callable[[str, NluContext], NluResult]
Hours = tuple[str | None, str | None, float | None, bool]
"""Start, end and length of a part, and true if they are unclear."""

MAX_PARTS = 14
_OTHER_AIMS = {
    *(Intent.CANCEL_BOOKING, Intent.MY_BOOKING, Intent.UNDO),
    *(Intent.PRICE, Intent.CHEAPEST),
}
"""Intents of a message that asks for the price of what it names, or has it undone."""
_ASKING = {Intent.OPENING_HOURS, Intent.CAPACITY, Intent.RULES, Intent.HALL_INFO, Intent.OFFTOPIC}
"""Intents of a message that asks about what it names, unless it wants to book and has no question mark."""
_LOOKING = {Intent.AVAILABILITY, Intent.HALLS, Intent.HALL_INFO, Intent.PRICE}
"""Intents of a message that wants to see all of them, unless it wants to book."""
_WHICH = {Digression.WHICH_IS_OPEN, Digression.WHICH_FITS}
_VISIT = ("hall", "date", TIME)
FREE = ("asked", "start", "end", "daypart", "people", "chosen_extras", "last_filled", "offers", "days")
"""Fields of the booking in hand in which no part of a list is read."""


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
    original = message.original
    if _is_told_beside_question(folded, whole):  # «8-го с 10 до 12 и 9-го с 14 до 16. Сколько за всё?»
        folded, original = list_parts.without_questions(folded), list_parts.without_questions(original)
        told = read(original, context)
        whole = replace(told, intents=whole.intents, digressions=whole.digressions, questions=whole.questions)
    elif not _may_be_list(folded, whole, context):
        return None
    parts = list_parts.parts_of(original, folded)
    if len(parts) > MAX_PARTS:
        return None
    groups = groups_of(parts, whole, context, read) if len(parts) > 1 else None
    if groups is None:
        return _together(folded, whole)
    if not (is_wish or _is_wanted(groups, folded, whole, context)):
        return None
    wishes: list[Wish] = []
    for wish in wishes_of(groups, whole):
        if wish not in wishes:
            wishes.append(wish)
    if _moves_one(wishes, folded, whole, context):
        return None
    return with_wishes(whole, wishes) if len(wishes) > 1 else _together(folded, whole)


def _all_offered(folded: str, whole: NluResult, context: NluContext) -> NluResult | None:
    """The message with each of the halls or days that the last answer named: «оба»."""
    if _LOOKING & set(whole.intents) and Intent.BOOK not in whole.intents:
        return None  # "just tell me what's free, all of them" wants to see them
    if "hall" in context.asked and not whole.hall and "hall" not in whole.ambiguous:
        named = [hall.key for hall in context.halls if set(hall.names) & set(context.offers)]
        if len(named) <= MAX_PARTS and wish_words.means_all_of(folded, len(named)):
            return with_wishes(whole, [Wish(hall=hall) for hall in named])
    if "date" in context.asked and whole.date is None and context.days:
        first, last = context.days
        count = (last - first).days + 1
        if count <= MAX_PARTS and wish_words.means_all_of(folded, count):
            return with_wishes(whole, [Wish(date=first + timedelta(days=ahead)) for ahead in range(count)])
    return None


def _may_be_list(folded: str, whole: NluResult, context: NluContext) -> bool:
    """True if a message names two halls, days or spans, and takes none of them back."""
    several_halls = len(whole.ambiguous.get("hall", ())) > 1
    if not (several_halls or list_parts.names_several(folded)):
        return False
    intents = set(whole.intents)
    if Intent.AVAILABILITY in intents and Intent.BOOK not in intents and not _wants_all(folded, whole):
        return False  # «10, 11, 12 декабря что свободно»
    changes_list = context.wishes or Intent.START_OVER in intents or whole.refused_halls
    if Intent.CHANGE in intents and not (changes_list or wish_words.wants_several(folded)):
        return False  # «заберите меня из субботы и поставьте на вторник»
    wants = "?" not in folded and (Intent.BOOK in intents or wish_words.wants_several(folded))
    asks = whole.only_asks or _WHICH.intersection(whole.digressions) or (_ASKING & intents and not wants)
    return not (asks or _OTHER_AIMS & intents or list_parts.takes_back(folded))


def _wants_all(folded: str, whole: NluResult) -> bool:
    """True for all of several days at known hours, and for several spans in several halls.

    «7, 11 и 14 с 12 до 14 свободно? Нужны все три», «Мрак с 12 до 14 и Пустота с 17 до 19, это свободно?»
    """
    all_days = wish_words.means_all_of(folded, len(whole.ambiguous.get("date", ())))
    return bool(whole.start) and (all_days or (_names_halls(whole) and list_parts.count_spans(folded) > 1))


def _names_halls(whole: NluResult) -> bool:
    return len(whole.ambiguous.get("hall", ())) > 1


def _moves_one(wishes: Sequence[Wish], folded: str, whole: NluResult, context: NluContext) -> bool:
    """True for a change in a list that names a new day of one wish, not several of its days."""
    if Intent.CHANGE not in whole.intents or Intent.START_OVER in whole.intents or whole.refused_halls:
        return False
    listed = {context.date, *(wish.date for wish in context.wishes)}
    named = {wish.date for wish in wishes}
    return len(named & listed) < 2 and len(named) < 3 and not wish_words.wants_several(folded)


def _is_told_beside_question(folded: str, whole: NluResult) -> bool:
    """True if the sentences beside a question list bookings with their hours, or bookings to be made."""
    told = list_parts.without_questions(folded) if "?" in folded else ""
    if not list_parts.names_several(told) or list_parts.takes_back(told):
        return False
    asks_which = _WHICH.intersection(whole.digressions) and not _names_halls(whole)
    if asks_which or Digression.SEARCH in whole.digressions:
        return False  # «9-го с 10 до 12, 10-го с 12 до 14. Какой зал свободен?»
    asks_sum = Digression.OWES in whole.digressions or Intent.PRICE in whole.intents
    spans = list_parts.count_spans(told)
    wants = Intent.BOOK in whole.intents or wish_words.wants_several(told)
    return spans > 1 or wants or bool(asks_sum and spans)


def _together(folded: str, whole: NluResult) -> NluResult | None:
    """The message with a booking of each hall that it wants at once: «Мрак с Минимализмом одновременно»."""
    halls = whole.ambiguous.get("hall", ())
    if len(halls) < 2 or not wish_words.wants_several(folded) or list_parts.takes_back(folded):
        return None
    return with_wishes(whole, [Wish(hall=hall) for hall in halls]) if not whole.only_asks else None


def groups_of(parts: Sequence[str], whole: NluResult, context: NluContext, read: Read) -> list[_Group] | None:
    """The parts as groups of bookings; None if one of them is not clear."""
    groups: list[_Group] = [_Group()]
    nothing = NluContext(context.now)
    free = replace(
        context,
        **{name: getattr(nothing, name) for name in FREE},
    )
    if spoken := context.date or (context.days and context.days[0]):
        week = max(spoken - timedelta(days=spoken.weekday()), spoken.replace(day=1), context.now.date())
        free = replace(free, date=spoken, days=(week, week + timedelta(days=6)))
    last: frozenset[str] = frozenset()
    for part in parts:
        found = read(part, free)
        values = _values(found)
        if values is None:
            return None
        if whole.hall and values.get("hall", whole.hall) != whole.hall:
            del values["hall"]  # a word of the date that looks like another hall: a quoted name overrules it
        free = replace(free, hall=found.hall or free.hall, date=found.date or free.date)
        if found.date and free.days is None:  # «вторник, среда и четверг» are of one week
            free = replace(free, days=(found.date, found.date))
        present = groups[-1].values
        is_enumeration = len(present) == 1 and present.keys() <= values.keys()
        if present.keys() & values.keys() and not (
            is_enumeration or _goes_on(groups[-1], last, values, found)
        ):
            groups.append(_Group())
        last = frozenset(values) or last
        for kind, value in values.items():
            groups[-1].values.setdefault(kind, []).append(value)
        if values or groups[-1].values:
            groups[-1].people = groups[-1].people or found.people
            groups[-1].extras |= found.extras or {}
    return groups


def _goes_on(group: _Group, last: frozenset[str], values: dict[str, Any], found: NluResult) -> bool:
    """True if a part goes on with the enumeration in the part before: «Мрак 8 | 9 | и 10 декабря с 12 до 14».

    `last`: the kinds of value in that part.
    """
    both = group.values.keys() & values.keys()
    if len(both) != 1 or not both <= last or found.people or found.extras or group.people or group.extras:
        return False
    return TIME in both or TIME not in last


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
    wants = Intent.BOOK in whole.intents or wish_words.wants_several(folded) or _wants_all(folded, whole)
    if "?" in folded or whole.questions:
        return wants and bool(kinds)
    asked = kinds & set(context.asked)
    return bool(kinds) and (wants or kinds != {"hall"} or bool(asked))


def wishes_of(groups: Sequence[_Group], whole: NluResult) -> Iterator[Wish]:
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
        for day, hall, hours in product(*(values.get(kind) or [None] for kind in ("date", "hall", TIME))):
            people = whole.people if shares_people else group.people
            extras = whole.extras if shares_extras else group.extras
            yield _wish(hall, day, hours, people, extras)


def _wish(hall: str | None, day: date | None, hours: Hours | None, people: int | None, extras: Any) -> Wish:
    start, end, length, is_unclear = hours or (None, None, None, False)
    if is_unclear:
        return Wish(hall, day, people=people, extras=extras, unclear=(TIME,))
    return Wish(hall, day, start, end, length, people, extras)


def with_wishes(whole: NluResult, wishes: Sequence[Wish]) -> NluResult:
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
    dropped = {Intent.CHANGE, Intent.NO, *(_ASKING - {Intent.RULES})}
    if not all(wish.hall and wish.date and wish.start for wish in wishes):
        dropped.add(Intent.AVAILABILITY)  # else the list tells which of it is free
    kept = tuple(each for each in whole.intents if each not in dropped)
    left = {each: subject for each, subject in whole.digressions.items() if each not in _WHICH}
    return replace(
        clean_of_visit(whole, values), **values, intents=kept, digressions=left, visits=tuple(others)
    )

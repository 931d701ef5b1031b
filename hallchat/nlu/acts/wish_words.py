"""Finds words for more than one booking: a further wish, "the same again", what is taken off the list."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from hallchat.nlu.acts.agreement import agrees
from hallchat.nlu.extractors.date_rules import WEEKDAYS, index_of
from hallchat.nlu.languages import CONSENT, CORRECTIONS, DATES, WISHES
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import words
from hallchat.nlu.types import DroppedWishes

_ALSO = re.compile(rf"^\W*(?:\w+\s+){{0,2}}?(?:{WISHES.also}|{CONSENT.and_also})(?!\w)[\s,:-]*")
_FOLLOWS, _KEEPS_ORDER = any_of(rf"(?:{WISHES.follows})(?!\w)"), any_of(rf"(?:{WISHES.keeps_order})(?!\w)")
_FIRST_OF_ALL = any_of(rf"(?:{WISHES.ordinals[1]})\W*$")
_INSTEAD = any_of(rf"(?:{WISHES.instead_of})(?!\w)")
_AND_SAME = re.compile(rf"^\W*(?:{DATES.and_})\s+(?=(?:{WISHES.same}|{WISHES.as_last}))")
_SAME, _AS_LAST = any_of(rf"(?:{WISHES.same})"), any_of(rf"(?:{WISHES.as_last})(?!\w)")
_SAME_SLOTS = {slot: any_of(rf"(?:{phrases})(?!\w)") for slot, phrases in WISHES.same_slots.items()}
_SAME_CLAUSE = re.compile(
    rf"(?:(?<=[,;.!?\n])|^)\s*(?:{DATES.and_}\s+)?(?:{'|'.join(WISHES.same_slots.values())})\s*(?=[,;.!?\n]|$)"
)
_LATER = tuple(any_of(phrase) for phrase in WISHES.later)
_FOLLOWING_WEEKDAY = any_of(rf"(?:{DATES.that}|{DATES.next})\s+(?P<weekday>{'|'.join(WEEKDAYS)})(?!\w)")
_BOTH, _TOGETHER = any_of(rf"(?:{WISHES.both})(?!\w)"), any_of(rf"(?:{WISHES.together})(?!\w)")
_BOTH_NOT_INSTEAD = any_of(WISHES.both_not_instead)
_ALL_OF_THEM = any_of(rf"(?:{WISHES.all_of_them})(?!\w)")
_AND_LAST = re.compile(rf"\s(?:{DATES.and_})\s*$")
_AND = re.compile(rf"\s*(?:{DATES.and_})\s")
_DROPS, _ONLY = any_of(rf"(?:{WISHES.drops})(?!\w)"), any_of(rf"(?:{WISHES.only})(?!\w)")
_LEAVES_OUT = any_of(rf"(?:{WISHES.leaves_out})(?!\w)")
_OTHERS, _ENOUGH = any_of(rf"(?:{WISHES.others})(?!\w)"), any_of(rf"(?:{WISHES.enough})(?!\w)")
_SKIPS = any_of(rf"(?:{WISHES.skips})(?!\w)")
_ORDINALS = {number: any_of(rf"(?:{forms})(?!\w)") for number, forms in WISHES.ordinals.items()}
_NUMBER = re.compile(
    r"(?<![\d.:])(?:№\s*)?(\d{1,2})\s?-?\s?(?:й|ый|ой|я|ю|st|nd|rd|th)(?!\w)|№\s*(\d{1,2})(?!\d)"
)
_RETRACTIONS = tuple(re.compile(expression) for expression in CORRECTIONS.retracted[:1])
_CLAUSE = re.compile(r"[,.!;]")
_WEEKDAYS = tuple(re.compile(rf"(?<!\w)(?:{names})(?!\w)") for names in WEEKDAYS)
_MAX_SKIP_WORDS = 5
"""A longer message says more than that the wish in hand is passed over."""


def also_begins(text: str) -> int | None:
    """The place in a folded text after «и ещё», or after the «и» of «и то же самое», at its beginning."""
    match = _AND_SAME.match(text) or _ALSO.match(text)
    return match.end() if match else None


def follows_at(text: str) -> int | None:
    """The place in a folded text where «после этой мне ещё нужны» begins, and that after it."""
    match = _FOLLOWS.search(text)
    return match.end() if match else None


def keeps_order(text: str) -> bool:
    """True if a folded text says what comes now or after that: «бронируйте первую», "then go on"."""
    return bool(_KEEPS_ORDER.search(text) or _FIRST_OF_ALL.search(text))


def yes_then_next(text: str) -> bool:
    """True if a folded text is a yes up to what comes next: "yes, all correct, go on to Mrak"."""
    match = _KEEPS_ORDER.search(text)
    return bool(match and agrees(_AND_LAST.sub("", text[: match.start()].rstrip(" ,.!;-"))))


def instead_at(text: str) -> int | None:
    """The place after «вместо» in a folded text."""
    match = _INSTEAD.search(text)
    return match.end() if match else None


def same_again(text: str) -> re.Match[str] | None:
    """The words for the same booking once more, or for the last one."""
    return _AS_LAST.search(text) or _SAME.search(text)


def as_last_time(text: str) -> bool:
    """True if the text names the last booking: «как в прошлый раз»."""
    return bool(_AS_LAST.search(text))


def same_slots(text: str) -> frozenset[str]:
    """The slots whose value is to be that of the last booking: «тот же зал»."""
    return frozenset(slot for slot, phrases in _SAME_SLOTS.items() if phrases.search(text))


def without_same(text: str) -> str:
    """The folded text with spaces in place of the clauses that only say so: "same hours?" asks nothing."""
    return _SAME_CLAUSE.sub(lambda match: " " * len(match[0]), text)


def means_all_of(text: str, count: int) -> bool:
    """True if the text wants all of so many things that the last answer named: «оба», «все три»."""
    return bool(count > 1 and (_ALL_OF_THEM.search(text) or (count == 2 and _BOTH.search(text))))


def wants_several(text: str) -> bool:
    """True for words that want several halls or bookings: «два зала разом»."""
    return bool(_TOGETHER.search(text))


class CountedDay(NamedTuple):
    """A day that is counted from another one: «через неделю»."""

    day: date
    rest: str
    """The text with spaces in place of the words for it."""
    and_more: bool
    """True if more follows: «через неделю и 7-го», not «через неделю, 7-го»."""


def day_after(text: str, base: date) -> CountedDay | None:
    """The day that the text counts from `base`; None if it counts none."""
    for pattern in _LATER:
        if match := pattern.search(text):
            groups = match.groupdict()
            rest = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
            day = base + timedelta(days=int(groups.get("n") or 1) * (7 if groups.get("weeks") else 1))
            weekday = next((number for number, names in enumerate(_WEEKDAYS) if names.search(rest)), None)
            if weekday is not None:  # «через неделю в субботу»: that of the week
                day += timedelta(days=weekday - day.weekday())
            return CountedDay(day, rest, bool(_AND.match(text, match.end())))
    return _following_weekday(text, base)


def _following_weekday(text: str, base: date) -> CountedDay | None:
    """The next such weekday after `base`: "the following Saturday", «в следующую субботу»."""
    match = _FOLLOWING_WEEKDAY.search(text)
    if match is None:
        return None
    rest = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    ahead = (index_of(WEEKDAYS, match["weekday"]) - base.weekday() - 1) % 7 + 1
    return CountedDay(base + timedelta(days=ahead), rest, bool(_AND.match(text, match.end())))


def yes_before(text: str) -> bool:
    """True if the first clause of a folded text is a yes: «да, а второй не надо»."""
    return agrees(_CLAUSE.split(text, maxsplit=1)[0])


def wants_both(text: str) -> bool:
    """True if a folded text wants the value in hand and the one that it replaced: «не вместо, а оба!»."""
    return bool(_BOTH_NOT_INSTEAD.search(text))


def dropped_wishes(text: str) -> DroppedWishes | None:
    """The wishes that a folded text takes off a list, by number or altogether; None if it takes none."""
    if _ENOUGH.search(text) and not any(sign.isdigit() for sign in text):
        return DroppedWishes(all=True)
    numbers = _numbers(text)
    if numbers and _ONLY.search(text):
        return DroppedWishes(numbers, keeps=True)
    if numbers and _drops_number(text):
        return DroppedWishes(numbers)
    if _OTHERS.search(text) and _DROPS.search(text):
        return DroppedWishes(rest=True)
    if _SKIPS.search(text) and len(words(text)) <= _MAX_SKIP_WORDS:
        return DroppedWishes(present=True)
    return None


def says_only(text: str) -> bool:
    """True if a folded text says that nothing else is wanted: «только 27»."""
    return bool(_ONLY.search(text))


def left_out_at(text: str) -> int:
    """The place in a folded clause from which it names what is left out: after «без», else its beginning."""
    match = _LEAVES_OUT.search(text)
    return match.end() if match else 0


def takes_off(text: str) -> bool:
    """True if a folded text takes something off, and puts nothing in its place: «Пустоту не надо»."""
    return bool(_DROPS.search(text)) and not any(each.search(text) for each in _RETRACTIONS)


def _drops_number(text: str) -> bool:
    """True if the numbers of a text may be those that it takes off: not in "the second one without props"."""
    match = _LEAVES_OUT.search(text)
    return bool(
        _DROPS.search(_LEAVES_OUT.sub(" ", text))
        or (match and _numbers(_CLAUSE.split(text[match.end() :])[0]))
    )


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of the list that the text names."""
    found = {number for number, forms in _ORDINALS.items() if forms.search(text)}
    found |= {int(match[1] or match[2]) for match in _NUMBER.finditer(text)}
    return tuple(sorted(found))

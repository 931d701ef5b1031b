"""Messages about a booking that was made: whether it is to change, and the reference that they name."""

import re
from collections.abc import Collection

from hallchat.nlu.acts.kept_values import without_rest_kept
from hallchat.nlu.acts.unwanted import blank_unwanted
from hallchat.nlu.extractors.joining import one_more
from hallchat.nlu.languages import BOOKED, CHANGE_REQUESTS, DATES, DIGRESSIONS, INTENTS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import fold, prepare

_MOVES = any_of(BOOKED.moves)
_CHANGES = any_of(BOOKED.changes)
_REGRETS = any_of(rf"(?:{BOOKED.regrets})")
_AS_WELL = any_of(rf"(?:{BOOKED.as_well})(?!\w)")
_ADDS_TO = tuple(any_of(phrase) for phrase in BOOKED.adds_to)
_OF_BOOKED = any_of(BOOKED.questions)
_ANEW = any_of(BOOKED.anew)
_KEEPS = any_of(rf"(?:{BOOKED.keeps})(?!\w)")
_PARTS = (CHANGE_REQUESTS.slots[slot] for slot in ("hall", "date", "time", "people"))
_PART = any_of(rf"(?:{'|'.join(_PARTS)})(?!\w)")
_ANOTHER = any_of(rf"(?:{BOOKED.another})(?!\w)")
_REFUSED_ANOTHER = any_of(BOOKED.refused_another)
_ALL = any_of(BOOKED.all)
_TARGETS = any_of(BOOKED.targets)
_WHAT_HAPPENS = any_of(BOOKED.what_happens)
_DEMANDS = any_of(BOOKED.own, BOOKED.imperatives)
_HAD_BOOKED = any_of(BOOKED.had_booked)
_HYPOTHETICAL = any_of(rf"(?:{DIGRESSIONS.hypothetical})(?!\w)")
_BOOKING = any_of(INTENTS.booking)
_CANCEL = any_of(INTENTS.cancel)
_LINK = any_of(BOOKED.link)
_IS_PAID = any_of(BOOKED.is_paid)
_WILL_PAY = any_of(BOOKED.will_pay)
_PAID_AND_DONE = any_of(BOOKED.paid_and_done)
_LEFT_TO_PAY = any_of(BOOKED.left_to_pay)
_WEEKDAYS = "|".join(DATES.weekdays.values())
_WEEKDAY = any_of(rf"(?:{_WEEKDAYS})(?!\w)")
_WHICH_WEEK = any_of(
    rf"(?:{DATES.this}|{DATES.that}|{DATES.next}|{DATES.nearest})\s+(?:{_WEEKDAYS})(?!\w)",
    rf"(?:{DATES.weeks}|{'|'.join(DATES.months.values())})(?!\w)",
    rf"\d{{1,2}}(?:\s*-?\s*(?:{DATES.day_ending}|{DATES.day_unit})(?!\w)|[./]\d)",
)
_SENTENCE_END = lazy(r"[.!?;]+\s|\n")
_ORDINALS = {place: any_of(words) for place, words in BOOKED.ordinals.items()}
_LIKE_LATIN = str.maketrans("АВЕКМНРСТУХавекмнрстух", "ABEKMHPCTYXABEKMHPCTYX")
"""Cyrillic letters that look like those of a reference."""
_REFERENCE = lazy(r"(?i)(?<![\w@./+-])[2-9A-HJ-NP-Z]{6}(?![\w@-])")
_BEFORE_REFERENCE = lazy(rf"(?:{BOOKED.before_reference})[\W_]+(?:\w+[\W_]+)?\Z")


def wants_change(text: str) -> bool:
    """True if a message wants what is booked changed, and does not only ask whether that will be possible."""
    sentences = _SENTENCE_END.split(fold(text))
    changing = [each for each in sentences if _MOVES.search(each) or _CHANGES.search(each)]
    return any(
        not _HYPOTHETICAL.search(each) or (_DEMANDS.search(each) and not _WHAT_HAPPENS.search(each))
        for each in changing
    )


def only_supposes(text: str) -> bool:
    """True if a message asks whether a change will be possible, and wants none now: «а если дождь?»."""
    folded = fold(text)
    return bool(_HYPOTHETICAL.search(folded)) and not _DEMANDS.search(folded)


def asks_what_happens(text: str) -> bool:
    """True if a message asks what a change would mean: "if I move it to 6pm, what happens?"."""
    folded = fold(text)
    return bool(_WHAT_HAPPENS.search(folded) and _HYPOTHETICAL.search(folded)) and not wants_change(text)


def wants_move(text: str) -> bool:
    """True if a message wants an existing booking moved, also if none is known."""
    folded = fold(text)
    return bool(_MOVES.search(folded)) and wants_change(text)


def changes_only(text: str) -> bool:
    """True if a message wants a booking changed and has no word for cancelling: "move my reservation"."""
    return wants_change(text) and not _CANCEL.search(fold(text))


def regrets(text: str) -> bool:
    """True if the client's plans are others now: a day or an hour beside it is not one more visit."""
    folded = fold(text)
    return bool(_REGRETS.search(folded)) and not says_as_well(folded)


def says_as_well(text: str) -> bool:
    """True if what a message names is one more, not another: «ещё и 6-го»."""
    return bool(_AS_WELL.search(fold(text)))


def refused_part(text: str) -> str:
    """The days and hours that a message refuses: «5-е» of «5-е не подходит, можно 6-го?»."""
    return " ".join(blank_unwanted(prepare(text), frozenset()))


def added_to(text: str) -> str:
    """The words for that to which a message adds something: "the 5th" of "add it to the 5th"; "" without."""
    matches = (match for phrase in _ADDS_TO for match in phrase.finditer(fold(text)))
    return next((text[slice(*match.span("target"))] for match in matches), "")


def asks_of_booked(text: str) -> bool:
    """True if a message asks for a booking's number, or if it stands: "is the 5th still booked for me?"."""
    return bool(_OF_BOOKED.search(fold(text)))


def books_anew(text: str) -> bool:
    """True if a message that cancels wants the same booked again in another way."""
    return bool(_ANEW.search(fold(text)))


def keeps(text: str) -> bool:
    """True if a message wants a booking left as it is: «ничего не меняйте»."""
    sentences = [each for each in _SENTENCE_END.split(fold(without_rest_kept(text))) if _KEEPS.search(each)]
    return bool(sentences) and not any(_PART.search(each) for each in sentences)  # «время оставьте как было»


def wants_another(text: str) -> bool:
    """True if a message speaks of one more booking: "a new booking", «ещё одну бронь»."""
    return bool(_ANOTHER.search(_REFUSED_ANOTHER.sub(" ", fold(text))))


def refuses_another(text: str) -> bool:
    """True if a message wants no further booking: "I don't want any new booking"."""
    return bool(_REFUSED_ANOTHER.search(fold(text)))


def moves_booking(text: str) -> bool:
    """True if the object of a verb of moving is a booking: «перенесите бронь на час»."""
    return wants_move(text) and bool(_BOOKING.search(fold(named_part(text)[0])))


def speaks_of_own(text: str) -> bool:
    """True if a message says that its client has a booking: «я у вас бронировала»."""
    return bool(_HAD_BOOKED.search(fold(text)))


def speaks_of_booking(text: str) -> bool:
    """True if a message has a word for a booking."""
    return bool(_BOOKING.search(fold(text)))


def asks_for_link(text: str) -> bool:
    """True if a message asks for the link to the payment."""
    return bool(_LINK.search(fold(text)))


def speaks_of_paying(text: str) -> bool:
    """True if a message says or asks when or how its client pays: its day and hours are none of a visit."""
    return bool(_WILL_PAY.search(fold(text)))


def asks_if_paid(text: str) -> bool:
    """True if a message asks whether what is booked is paid."""
    return bool(_IS_PAID.search(fold(text)))


def asks_if_confirmed(text: str) -> bool:
    """True if a message asks whether paying is all that is left to do: "I pay by the link and we're set?"."""
    return bool(_PAID_AND_DONE.search(fold(text)))


def asks_what_is_left(text: str) -> bool:
    """True if a message asks what is still to be paid."""
    return bool(_LEFT_TO_PAY.search(fold(text)))


def adds_person(text: str) -> bool:
    """True if one more person comes: "can my sister come too?"."""
    return one_more(fold(text)) is not None


def place_in(text: str) -> int | None:
    """The place of a booking among several that a message names: 1 for «первую», -1 for «последнюю»."""
    folded = fold(text)
    return next((place for place, words in _ORDINALS.items() if words.search(folded)), None)


def without_place(text: str) -> str:
    """The text without the words for a place among several bookings: in «продлите первую» it is no day."""
    start, end = next(
        (found.span() for words in _ORDINALS.values() if (found := words.search(fold(text)))), (0, 0)
    )
    return f"{text[:start]} {text[end:]}".strip()


def names_all(text: str) -> bool:
    """True if a cancellation is of all that the client has: «отмените обе»."""
    return bool(_ALL.search(fold(text)))


def named_part(text: str) -> tuple[str, str]:
    """The words of a change that name its booking, and the rest: «Мрак» and «на час позже».

    They stand between the verb and the new values, or with a word for a booking before the verb.
    """
    folded = fold(text)
    verb = _MOVES.search(folded)
    if verb is None:
        return "", text
    if _BOOKING.search(folded[: verb.start()]):
        return text[: verb.start()], text[verb.start() :]
    begin = verb.start("moved") if verb["moved"] else verb.end()
    target = _TARGETS.search(folded, verb.end())
    end = target.start() if target else len(text)
    return text[begin:end], text[:begin] + " " + text[end:]


def names_only_weekday(text: str) -> bool:
    """True if a message names its day by a weekday alone, with no word or number that says of which week."""
    folded = fold(text)
    return bool(_WEEKDAY.search(folded)) and not _WHICH_WEEK.search(folded)


def reference_in(text: str, known: Collection[str], asked: bool = False) -> str | None:
    """The reference that a message names: one of the `known`, else one that no other word can be.

    `asked`: the last answer asked for a reference.
    """
    latin = text.translate(_LIKE_LATIN)
    found = [(match, match[0].upper()) for match in _REFERENCE.finditer(latin)]
    named = next((reference for _, reference in found if reference in known), None)
    if named:
        return named
    return next((reference for match, reference in found if _is_reference(match, text, asked)), None)


def _is_reference(match: re.Match[str], text: str, asked: bool) -> bool:
    """True if six such signs are no word: letters with digits, or capitals where a reference is expected."""
    signs = match[0]
    if not signs.isalpha() and not signs.isdigit():
        return True
    expected = asked or bool(_BEFORE_REFERENCE.search(fold(text[: match.start()])))
    stands_out = signs == text.strip() or (signs.isupper() and not text.isupper())
    return expected and (signs.isdigit() or stands_out)

"""Reads messages about more than one booking: lists, a further wish, "the same again", what is dropped.

It calls the pipeline with the parts of a message, and puts their meanings together.
"""

from dataclasses import replace

from hallchat.nlu.acts import wish_words
from hallchat.nlu.acts.agreement import yes_and_more
from hallchat.nlu.acts.digressions import asks_about_repeating
from hallchat.nlu.acts.extras_for_all import with_extras_for_all
from hallchat.nlu.acts.list_parts import with_commas_after_days, with_day_endings, without_counts
from hallchat.nlu.dropped_wishes import read_dropped
from hallchat.nlu.extractors import dates
from hallchat.nlu.repeated_wishes import read_repeated, without_exceptions
from hallchat.nlu.same_again import SENTENCE_TAIL, blanked, in_hand, read_as_before
from hallchat.nlu.several import FREE, Read, read_several, wish_of
from hallchat.nlu.text.language_detection import detect_language
from hallchat.nlu.text.normalize import Utterance, prepare
from hallchat.nlu.text.number_words import number_words_to_digits
from hallchat.nlu.types import Digression, DroppedWishes, Intent, NluContext, NluResult, Wish

_OTHER_AIMS = {
    *(Intent.NO, Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.START_OVER, Intent.UNDO, Intent.PRICE),
    *(Intent.MY_BOOKING, Intent.CHEAPEST, Intent.HALL_INFO, Intent.RULES),
}
"""Intents of a message that is no wish for a further booking."""
_FREE = (*FREE, "in_list")
"""Fields that a further booking does not take from the one in hand."""


def read_wishes(text: str, context: NluContext, read: Read) -> NluResult:
    """The meaning of a message, with all the bookings that it wants."""
    dates_listed = [context.date, *(wish.date for wish in context.wishes)] if context.wishes else []
    listed = {day.day for day in dates_listed if day}
    text = with_day_endings(with_commas_after_days(text), "date" in context.asked, listed)
    text = without_counts(text)
    message = prepare(text)
    begins_anew = context.in_list and Intent.START_OVER in read(text, context).intents
    if context.in_list and not begins_anew and (dropped := read_dropped(message, context, read)):
        return dropped
    if present := _yes_to_present(message, context, read) or _both(message, context):
        return present
    if changed := _instead(message, context, read):
        return changed
    if further := _yes_and_more(message, context, read) or _further(message, context, read):
        return further
    kept, excepted = without_exceptions(message, context.now.date())
    if excepted:  # else the client's own text: what was cut in preparing it is to be seen
        text, message = kept, prepare(kept)
    whole = read(text, context)
    again = read_as_before(message, whole, context, read)
    if again is not None:
        return again
    if Digression.REPEATS in whole.digressions:
        if asks_about_repeating(message.text):
            return replace(whole, date=None, date_end=None)  # «если буду каждый вторник, скидка есть?»
        return read_repeated(message, whole, context, read, excepted)
    several = read_several(message, whole, context, read)
    return with_extras_for_all(several, message.text) if several else whole


# A further wish, beside the one in hand


def _yes_and_more(message: Utterance, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a yes that goes on with the next booking: «да, и ещё Мрак с 18 до 20».

    It agrees to nothing but a summary.
    """
    agrees = "confirm" in context.asked
    if not (agrees or in_hand(context)):
        return None
    begin = yes_and_more(message.text)
    if begin is None and (split := message.text.find(" ")) >= 0:
        begin = _same_after_yes(message.text, split)
    if begin is None or not (visits := _visits(message, begin, context, read)):
        return None
    language = detect_language(message.text, None)
    return NluResult((Intent.YES,) if agrees else (), language=language, visits=visits, adds=True)


def _same_after_yes(text: str, begin: int) -> int | None:
    """The place of «то же самое» in «да, и то же самое через неделю»."""
    match = wish_words.same_again(text)
    if match is None or match.start() < begin:
        return None
    before = text[: match.start()].rstrip(" ,.!;:-")
    for joiner in ("и", "and"):
        before = before.removesuffix(f" {joiner}").rstrip(" ,.!;:-")
    return match.start() if wish_words.yes_before(f"{before}.") and len(before.split()) < 5 else None


def _yes_to_present(message: Utterance, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a yes to the wish in hand that names those after it: "yes, then go on with the 8th"."""
    text = message.text
    then_next = wish_words.yes_then_next(text)
    if "confirm" not in context.asked or not context.wishes:
        return None
    if not (then_next or (wish_words.yes_before(text) and wish_words.keeps_order(text))):
        return None
    if "?" in text or wish_words.takes_off(text) or wish_words.instead_at(text) is not None:
        return None
    whole = read(message.original, context)
    days = {wish.date for wish in context.wishes} | {None, context.date}
    halls = {None, context.hall, *(wish.hall for wish in context.wishes if then_next)}
    is_news = whole.start or whole.end or whole.people or whole.questions or "hall" in whole.ambiguous
    if is_news or whole.date not in days or whole.hall not in halls:
        return None
    return NluResult((Intent.YES,), language=detect_language(text, None))


def _instead(message: Utterance, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of «вместо 8-го поставьте 9-е» about a wish that waits, not the one in hand."""
    begin = wish_words.instead_at(message.text)
    if begin is None or not context.wishes:
        return None
    after = Utterance(message.original[begin:], number_words_to_digits(message.text[begin:]))
    spoken = (context.date, context.date) if context.date else None
    hits = sorted(
        dates.find_all_dates(after, context.now.date(), None, spoken), key=lambda hit: hit.match.start()
    )
    day = hits[0].span.first if hits and hits[0].span else None
    old = next((wish for wish in context.wishes if wish.date == day), None)
    if old is None or day == context.date:
        return None
    rest = message.original[begin + hits[0].match.end() :]
    about = replace(context, hall=old.hall, date=old.date, start=old.start, end=old.end, asked=())
    found = read(rest, about)
    if "?" in message.text:
        return replace(found, date=found.date or day, only_asks=True)
    if not _is_booking(found):
        return None
    new = wish_of(found)
    values = {name: getattr(new, name) for name in ("hall", "date", "people") if getattr(new, name)}
    if new.start or new.hours:
        values |= {"start": new.start or old.start, "end": new.end, "hours": new.hours}
    dropped = DroppedWishes(like=Wish(old.hall, old.date))
    return NluResult(language=found.language, visits=(replace(old, **values),), adds=True, dropped=dropped)


def _both(message: Utterance, context: NluContext) -> NluResult | None:
    """The meaning of «не вместо, а оба!»: a further booking of the hall that the one in hand replaced."""
    if context.replaced_hall in (None, context.hall) or not wish_words.wants_both(message.text):
        return None
    visits = (Wish(hall=context.replaced_hall),)
    return NluResult(language=detect_language(message.text, None), visits=visits, adds=True)


def _further(message: Utterance, context: NluContext, read: Read) -> NluResult | None:
    """The meaning of a message that adds a booking to the one in hand: «и ещё то же на 10-е»."""
    if not in_hand(context):
        return None
    begin = wish_words.also_begins(message.text)
    if begin is not None and (visits := _visits(message, begin, context, read)):
        return NluResult(language=detect_language(message.text, None), visits=visits, adds=True)
    begin = wish_words.follows_at(message.text)
    if begin is None or not (visits := _visits(message, begin, context, read)):
        return None
    before = read(SENTENCE_TAIL.sub("", message.original[:begin]), context)
    return replace(before, visits=visits)


def _visits(message: Utterance, begin: int, context: NluContext, read: Read) -> tuple[Wish, ...]:
    """The bookings that the words from `begin` on name; empty if they mean something else."""
    nothing = NluContext(context.now)
    free = replace(context, **{name: getattr(nothing, name) for name in _FREE})
    text, original = message.text[begin:], message.original[begin:]
    same = wish_words.same_again(text)
    if same:
        original = original[: same.start()] + " " * (same.end() - same.start()) + original[same.end() :]
    digits = number_words_to_digits(text)
    counted = wish_words.day_after(digits, context.date) if same and context.date else None
    if counted:
        original = blanked(original, counted.rest)
    utterance = prepare(original)
    whole = read(original, free)
    found = read_several(utterance, whole, free, read, is_wish=True) or whole
    if context.changes_booking and not (found.hall or found.date or same):
        return ()  # «ещё часок, до трёх» lengthens what is booked
    if not (counted or _is_booking(found) or (same and not _says_other(found))):
        return ()
    first = wish_of(found)
    if counted and counted.and_more and first.date:
        return (Wish(date=counted.day), first, *found.visits)
    if counted and (first.date is None or found.date_end):
        first = replace(first, date=counted.day)
    elif same and first.date is None and first.start is None and first.hall is None:
        first = replace(first, unclear=("date",))
    return (first, *found.visits)


def _is_booking(wish: NluResult) -> bool:
    """True if the words name a visit of their own, not a change, an extra or a question."""
    names_visit = wish.hall or wish.date or (wish.start and (wish.end or wish.hours))
    return bool(names_visit) and not _says_other(wish)


def _says_other(wish: NluResult) -> bool:
    """True if the words are a change, an extra or a question."""
    contacts = wish.name or wish.phone or wish.email
    other = (
        wish.questions or wish.digressions or wish.extras or wish.change_requests or wish.invalid or contacts
    )
    return bool(other or wish.only_asks or _OTHER_AIMS & set(wish.intents))

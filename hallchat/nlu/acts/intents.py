"""Finds intents by rules: phrases that show the client's aim. `classifier` weighs the result.

The phrases are in `languages/*/intents.py`, the intents in `types.py`.
"""

import re
from dataclasses import dataclass

from hallchat.nlu.acts.agreement import (
    agrees,
    agrees_to,
    agrees_with_reservation,
    begins_with_consent_to,
    begins_with_yes,
    begins_with_yes_word,
    denies,
    ends_with_consent_to,
    refuses,
    wants_no_change,
    without_sighs,
)
from hallchat.nlu.acts.booked import books_anew, wants_change
from hallchat.nlu.extractors.joining import one_more
from hallchat.nlu.languages import BOOKED, CHANGE_REQUESTS, CONSENT, INTENTS
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.slots import BOOKING_FIELDS, CONSENTS, TIME, WISH_FIELDS
from hallchat.nlu.text.normalize import HALL_MASK, MASK, words
from hallchat.nlu.types import Intent

_SIGNS = {Intent.GREETING: "[👋🤚🙋]"}
_FINDERS = {
    intent: any_of(*filter(None, (_SIGNS.get(intent), phrases)))
    for intent, phrases in INTENTS.phrases.items()
}
_SIGN = sign_of(*_FINDERS.values())
_OFF_TOPIC = any_of(INTENTS.off_topic)
_INJECTION = any_of(INTENTS.injection)
_BUSINESS = any_of(INTENTS.business)
_ALL_HALLS = any_of(INTENTS.all_halls)
_CANCEL = any_of(INTENTS.cancel)
_AGREED_CANCEL = any_of(INTENTS.cancel, rf"(?:{BOOKED.agreed_cancel})(?!\w)")
_KEEP = any_of(INTENTS.spares, INTENTS.keep)
_CHANGE = any_of(rf"(?:{BOOKED.agreed})(?!\w)")
_CORRECT = any_of(rf"(?:{CHANGE_REQUESTS.change})(?!\w)(?:\s+(?:{BOOKED.own}))?")
_WANTS = any_of(rf"(?:{CONSENT.needs}|{CONSENT.wishes})(?!\w)")
_CONFIRM = any_of(rf"(?:{CONSENT.confirms})(?!\w)")
_BOOKING = any_of(INTENTS.booking)
_FOLLOW_UP = any_of(rf"^\W*(?:{INTENTS.follow_up})(?!\w)", r"[^?]*\?\W*$")
_ANSWERED_BY_YES = {"confirm", "extras", "hall", TIME}
"""What a yes answers that stands before a question: a summary, or extras, a hall or hours."""
_SAID_BESIDE_YES = {
    Intent.YES,
    Intent.THANKS,
    Intent.GOODBYE,
    Intent.PAYMENT,
    Intent.CONTACTS,
    Intent.HELP,
    Intent.RUDE,
}
"""Intents of a remark that leaves a yes a yes."""
_MAX_FOLLOW_UP_WORDS = 4
"""The most words of a follow-up question apart from its data: «а если в воскресенье?»."""

_REPLACED_INTENTS = {
    Intent.LATER: {Intent.RECOMMEND, Intent.NO},
    Intent.UNDO: {Intent.NO, Intent.CHANGE, Intent.CANCEL_BOOKING},
    Intent.CHEAPEST: {Intent.PRICE, Intent.RECOMMEND, Intent.HALLS, Intent.HALL_INFO},
    Intent.RECOMMEND: {Intent.HALLS, Intent.HALL_INFO},
    Intent.ANOTHER: {Intent.BOOK, Intent.CHANGE},
    Intent.CANCEL_BOOKING: {Intent.BOOK, Intent.MY_BOOKING, Intent.CHANGE},
    Intent.MY_BOOKING: {Intent.BOOK, Intent.CAPACITY},
    Intent.OFFTOPIC: {
        Intent.RECOMMEND,
        Intent.HALL_INFO,
        Intent.CONTACTS,
        Intent.START_OVER,
        Intent.PRICE,
    },
    Intent.RULES: {Intent.HALL_INFO},
}
"""A specific intent -> the general intents that it replaces."""
_DATA = {MASK, HALL_MASK}
"""The signs of data in what remains of a text."""
_DECISIONS = {Intent.YES, Intent.NO, Intent.CHANGE, Intent.BOOK, Intent.CANCEL_BOOKING}
"""What a client who puts off the decision does not do."""
_ORDER = {intent: place for place, intent in enumerate(Intent)}


@dataclass(frozen=True, slots=True)
class IntentContext:
    """The input of the rules apart from the text."""

    asked: tuple[str, ...] = ()
    """The slots and consents that the last answer asked for."""
    mentioned: frozenset[str] = frozenset()
    """The fields that the message gives a value for, valid or not."""
    corrected: bool = False
    """True if the message changes a value: «не в пятницу, а в субботу», «на час позже»."""
    postponed: bool = False
    """True if the client decides later; the words that say so are in no text of the message any more."""


def intents_by_rules(text: str, remaining: str, context: IntentContext) -> tuple[Intent, ...]:
    """The intents of a message in the order of `Intent`.

    `text` is the whole folded text, `remaining` the text without the data that was extracted.
    """
    found = phrases_in(text) | (set() if remaining == text else phrases_in(remaining))
    if context.postponed:
        found.add(Intent.LATER)
        if not context.mentioned:
            return most_specific(found - _DECISIONS)  # "looks good, i'll confirm tonight"
    consent_asked = bool(set(CONSENTS) & set(context.asked))
    agrees_to_act = _agrees_to_correction(remaining, context) or any(
        verb.search(remaining) and agrees_to(remaining, _BOOKING, verb) for verb in _acts_asked(context)
    )
    agrees_to_cancel = agrees_to_act and "cancel" in context.asked
    if {"cancel", "change"} & set(context.asked) and wants_no_change(text) and not context.mentioned:
        found = {Intent.NO}
    elif (agrees_to_act or agrees(without_sighs(remaining))) and not context.mentioned:
        found = (found & {Intent.GREETING, Intent.THANKS}) | {Intent.YES}
    elif _consents_first(remaining, context):
        found = (found - {Intent.CHANGE, Intent.NO}) | {Intent.YES}
        agrees_to_cancel = True
    elif _yes_beside_more(remaining, context):
        found.add(Intent.YES)
    elif refuses(remaining):
        found.add(Intent.NO)
    if not agrees_to_cancel:
        found |= _cancel_or_no(text, consent_asked)
    if Intent.CANCEL_BOOKING in found and not consent_asked:
        found.discard(Intent.NO)
    if _wants_change(found, remaining, context, consent_asked):
        found.add(Intent.CHANGE)
    if Intent.CHANGE in found and (context.corrected or context.mentioned):
        found.discard(Intent.NO)  # "нет, на час позже"
    if is_off_topic(text):
        found.add(Intent.OFFTOPIC)
    return most_specific(found)


def _consents_first(remaining: str, context: IntentContext) -> bool:
    """True for a yes that names its act, with something else behind it: «да, отменить. А деньги вернут?»."""
    acts = _acts_asked(context)
    if context.mentioned:
        return "cancel" in context.asked and cancels_then_goes_on(remaining)
    return any(begins_with_consent_to(remaining, verb) for verb in acts)


def cancels_then_goes_on(text: str) -> bool:
    """True for a yes to cancelling with another plan behind it: «да, отменить. И 23-е тогда продолжим».

    `text`: folded, with or without its data.
    """
    first, _, rest = text.strip().partition(". ")
    goes_on = rest and not (refuses(rest) or wants_change(rest) or books_anew(rest))
    return bool(goes_on and not _DATA & set(first) and begins_with_consent_to(text, _AGREED_CANCEL))


def _yes_beside_more(remaining: str, context: IntentContext) -> bool:
    """True for a clear yes to what was asked or offered, with a question behind it or remarks before it."""
    if context.mentioned or context.corrected or "cancel" in context.asked:
        return False
    acts = _acts_asked(context)
    if any(ends_with_consent_to(remaining, verb, _is_remark) for verb in acts):
        return True
    if not _ANSWERED_BY_YES & set(context.asked):
        return False
    changes = "change" in context.asked
    return begins_with_yes(remaining, _BOOKING, *acts, is_remark=_is_remark, changes=changes)


def _is_remark(sentence: str) -> bool:
    """True if a folded sentence wants nothing done: "Lucy will pay", «счёт я видела»."""
    return not (phrases_in(sentence) - _SAID_BESIDE_YES or _WANTS.search(sentence) or denies(sentence))


def _acts_asked(context: IntentContext) -> list[re.Pattern[str]]:
    """The verbs of the question that the last answer asked: «отменяйте» answers «Отменить?» as «да» does."""
    acts = {"cancel": _AGREED_CANCEL, "change": _CHANGE, "confirm": _CONFIRM}
    if "change" in context.asked:
        del acts["confirm"]  # a change is no new booking: «бронируйте» does not name it
    return [verb for name, verb in acts.items() if name in context.asked]


def _says_to_correct(remaining: str, context: IntentContext) -> bool:
    """True for «да, меняйте», which names no value, under the summary of a new booking."""
    asked = "confirm" in context.asked and "change" not in context.asked
    return asked and bool(_CORRECT.search(remaining)) and agrees_to(remaining, _BOOKING, _CORRECT)


def _agrees_to_correction(remaining: str, context: IntentContext) -> bool:
    """True for «да, меняйте» under a summary whose last message corrected it: it is shown as it is to be."""
    is_yes = "corrected" in context.asked and begins_with_yes_word(remaining)
    return is_yes and _says_to_correct(remaining, context)


def phrases_in(text: str) -> set[Intent]:
    """The intents that have a phrase in the folded text."""
    found = {Intent.CAPACITY} if one_more(text) else set()  # "can my sister come too?"
    if _SIGN.search(text):
        found |= {intent for intent, finder in _FINDERS.items() if finder.search(text)}
    return found


def names_cancelling(text: str) -> bool:
    """True if a folded text has words for cancelling, «отмените», and not only those for keeping."""
    return bool(_CANCEL.search(_KEEP.sub(" ", text)))


def without_all_halls(text: str) -> str:
    """The folded text, as long, without a request for the cards of all halls: "show me all three"."""
    return _ALL_HALLS.sub(lambda match: " " * len(match[0]), text)


def _cancel_or_no(text: str, consent_asked: bool) -> set[Intent]:
    """Reads "cancel": of a booking, or of the summary that the client was asked to confirm."""
    if not names_cancelling(text):
        return set()
    if _BOOKING.search(text) or not consent_asked:
        return {Intent.CANCEL_BOOKING}
    return {Intent.NO}


def _wants_change(found: set[Intent], remaining: str, context: IntentContext, consent_asked: bool) -> bool:
    """True if the message corrects a value, says «да, но ...», or gives data instead of a consent."""
    replaces = consent_asked and Intent.YES not in found and context.mentioned - set(WISH_FIELDS)
    corrects = _says_to_correct(remaining, context) and Intent.YES not in found
    return context.corrected or agrees_with_reservation(remaining) or bool(replaces) or corrects


def is_off_topic(text: str) -> bool:
    """True if a folded text asks for something unrelated to the studio."""
    if not _OFF_TOPIC.search(text):
        return False
    return bool(_INJECTION.search(text)) or not _BUSINESS.search(text)


def most_specific(found: set[Intent]) -> tuple[Intent, ...]:
    """The intents in the order of `Intent`, without those that a more specific one replaces."""
    for intent, replaced in _REPLACED_INTENTS.items():
        if intent in found:
            found = found - replaced
    return tuple(sorted(found, key=_ORDER.__getitem__))


def is_follow_up(text: str, remaining: str, found: tuple[Intent, ...], mentioned: frozenset[str]) -> bool:
    """True if the message asks the last question again with other data: «а Пустота?»."""
    only_data = not found and bool(mentioned) and mentioned <= set(BOOKING_FIELDS)
    return only_data and len(words(remaining)) <= _MAX_FOLLOW_UP_WORDS and bool(_FOLLOW_UP.match(text))

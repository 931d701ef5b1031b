"""Tells a question from a wish where a summary waits for a yes: «а сколько стоит Мрак?» changes nothing."""

import re
from collections.abc import Iterator, Set

from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.languages import CONSENT, EXTRAS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import HALL_MASK, MASK
from hallchat.nlu.types import Intent

_ASKING = {
    *(Intent.HALLS, Intent.HALL_INFO, Intent.PRICE, Intent.CHEAPEST, Intent.OPENING_HOURS, Intent.CAPACITY),
    *(Intent.RULES, Intent.AVAILABILITY, Intent.PAYMENT, Intent.CONTACTS, Intent.HELP, Intent.MY_BOOKING),
}
"""Intents of a client who wants to know something."""
_CHANGING = {Intent.CHANGE, Intent.ANOTHER, Intent.START_OVER, Intent.UNDO}
"""Intents whose phrases have something done."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|[.!?;](?=\S)|(?<!\w{4})\.)+[.!?;]*")
"""Not cut at the point of «5 дек. с 12», nor in an address."""
_DATA = re.compile(f"[{MASK}{HALL_MASK}]")
_OPENS_QUESTION = any_of(TOPICS.questions)
_WISH = any_of(rf"(?:{CONSENT.wishes})(?!\w)")
_MAY_I = any_of(rf"(?:{CONSENT.may_i})\s+(?:\w{{1,4}}\s+){{0,2}}[{MASK}{HALL_MASK}]")
_WE_ARE = any_of(rf"(?:{CONSENT.we_are})\s+[{MASK}]")
_HOW_MUCH = any_of(EXTRAS.how_much)
_SUPPOSES = lazy(rf"\W*(?:{CONSENT.supposing})(?!\w)")
_SUPPOSITION = any_of(rf"(?:{CONSENT.suppositions})(?!\w)")


def only_asks(text: str, remaining: str, intents: Set[Intent], asks_studio: bool, corrected: bool) -> bool:
    """True if a message asks something, and its data are only what it asks about.

    `text` is the folded message, `remaining` the same with the data masked, `intents` are those of the
    message. `asks_studio`: it has a question to the studio. `corrected`: its words change a value, which they
    only suppose in «а если на час дольше?».
    """
    if not (asks_studio or intents & _ASKING) or (corrected and not _SUPPOSITION.search(text)):
        return False
    return not any(_gives_data(*sentence) for sentence in _sentences_with_data(text, remaining))


def supposes(text: str, remaining: str) -> bool:
    """True if a message asks what other data would make of a booking: «а если продлить до 22?».

    `text` is the folded message, `remaining` the same with the data masked.
    """
    return any(_only_supposes(sentence) for sentence, _ in _sentences_with_data(text, remaining))


def _only_supposes(sentence: str) -> bool:
    asks_price = _HOW_MUCH.search(sentence) and _SUPPOSITION.search(sentence)
    return "?" in sentence and bool(_SUPPOSES.match(sentence) or asks_price)


def _sentences_with_data(text: str, remaining: str) -> Iterator[tuple[str, str]]:
    """Yields the sentences that have data, and the same with the data masked."""
    for match in _SENTENCE.finditer(text):  # a mask may hide the end of a sentence
        masked = remaining[match.start() : match.end()]
        if _DATA.search(masked):
            yield match[0], masked


def _gives_data(sentence: str, masked: str) -> bool:
    """True if the data of the sentence are wanted, not only asked about."""
    if _only_supposes(sentence):
        return False
    phrases = phrases_in(masked)
    wishes = _WISH.search(sentence) or _MAY_I.search(masked) or _WE_ARE.search(masked)
    if phrases & _CHANGING or (wishes and not _SUPPOSITION.search(sentence)):
        return True
    return not ("?" in sentence or phrases & _ASKING or _OPENS_QUESTION.search(sentence))

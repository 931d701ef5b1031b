"""Reads what the staff are to be told or to do: «передайте администратору, что ...», "please don't call"."""

import re

from hallchat.nlu.acts.topics import topics_named
from hallchat.nlu.languages import CONSENT, INTENTS, TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Intent

_RELAY = any_of(rf"(?:{CONSENT.relays})(?!\w)")
_STAFF = any_of(CONSENT.staff)
_FAVOUR = any_of(rf"(?:{CONSENT.favours})(?!\w)")
_END = re.compile(rf"[.!?;\n](?!\w)|$|,?\s(?:{TOPICS.joins})\s+(?:{INTENTS.phrases[Intent.BOOK]})")
"""The end of a request: that of its sentence, or what goes on to book."""
_MIN_LETTERS = 8
"""The fewest letters of words that tell the staff something."""
_OF_PAPERS = {Topic.INVOICE, Topic.PAYMENT, Topic.REFUND, Topic.MOVING, Topic.DISCOUNTS, Topic.CERTIFICATES}
"""Topics of what the conversation itself serves: «подготовьте счёт»."""


def blank_requests(utterance: Utterance) -> tuple[str, ...]:
    """Blanks the requests to the staff, whose words are no data of a booking; returns the client's words.

    A request goes from its first words to the end of its sentence, or to an order to book.
    """
    requests: list[str] = []
    for match in sorted((*_RELAY.finditer(utterance.text), *_FAVOUR.finditer(utterance.text)), key=_start):
        start, end = match.start(), _END.search(utterance.text, match.end()).start()  # type: ignore[union-attr]  # "$" is always found
        words = utterance.text[start:end]
        of_papers = not _STAFF.search(match[0]) and topics_named(words) & _OF_PAPERS
        if len(words.strip()) < _MIN_LETTERS or of_papers:
            continue
        requests.append(utterance.words_at(start, end))
        utterance.blank(start, end)
    return tuple(requests)


def _start(match: re.Match[str]) -> int:
    return match.start()

"""Reads what the staff are to be told or to do: «передайте администратору, что ...», "please don't call"."""

import re

from hallchat.nlu.acts.topics import topics_named
from hallchat.nlu.languages import CONSENT, DATES, INTENTS, TOPICS, VIEWINGS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Intent

_RELAY = any_of(rf"(?:{VIEWINGS.passes_on}|{CONSENT.relays})(?!\w)")
_STAFF = any_of(CONSENT.staff)
_FAVOUR = any_of(rf"(?:{CONSENT.favours})(?!\w)")
_END = re.compile(rf"[.!?;\n](?!\w)|$|,?\s(?:{TOPICS.joins})\s+(?:{INTENTS.phrases[Intent.BOOK]})")
"""The end of a request: that of its sentence, or what goes on to book."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|[.!?;](?=\w))+[.!?;]*")
_NOTHING_MORE = re.compile(rf"(?:\W*(?:{VIEWINGS.polite})(?!\w))*\W*\Z")
_VIEWING = any_of(rf"(?:{VIEWINGS.viewings})")
_DAY_OR_HOUR = any_of(r"\d", rf"(?:{VIEWINGS.days}|{'|'.join(DATES.weekdays.values())})(?!\w)")
_SEARCH = any_of(rf"(?:{VIEWINGS.searches})(?!\w)")
_MIN_LETTERS = 8
"""The fewest letters of words that tell the staff something."""
_OF_PAPERS = {Topic.INVOICE, Topic.PAYMENT, Topic.REFUND, Topic.MOVING, Topic.DISCOUNTS, Topic.CERTIFICATES}
"""Topics of what the conversation itself serves: «подготовьте счёт»."""


def blank_viewings(utterance: Utterance) -> tuple[str, ...]:
    """Blanks the sentences that wish to look at a hall on a day, or by way of the staff; returns their words.

    They begin no booking, and what they name is none of one.
    """
    viewings = []
    for match in _SENTENCE.finditer(utterance.text):
        said = match[0]
        if not _VIEWING.search(said) or _SEARCH.search(said):
            continue
        if _DAY_OR_HOUR.search(said) or _RELAY.search(said):
            start, end = match.span()
            viewings.append(utterance.words_at(start, end))
            utterance.blank(start, end)
            without = f"{utterance.original[:start]}{' ' * (end - start)}{utterance.original[end:]}"
            utterance.original = without  # a capital names no unknown hall either
    return tuple(viewings)


def blank_requests(utterance: Utterance) -> tuple[str, ...]:
    """Blanks the requests to the staff, whose words are no data of a booking; returns the client's words.

    A request goes from its first words to the end of its sentence, or to an order to book. One that stands
    behind what it passes on is noted with its whole sentence: «нас трое, передайте администратору».
    """
    requests: list[str] = []
    for match in sorted((*_RELAY.finditer(utterance.text), *_FAVOUR.finditer(utterance.text)), key=_start):
        start, end = match.start(), _END.search(utterance.text, match.end()).start()  # type: ignore[union-attr]  # "$" is always found
        words = utterance.text[start:end]
        of_papers = not _STAFF.search(match[0]) and topics_named(words) & _OF_PAPERS
        if len(words.strip()) < _MIN_LETTERS or of_papers:
            continue
        tells_nothing = _NOTHING_MORE.match(utterance.text[match.end() : end])
        begin = _sentence_start(utterance.text, start) if tells_nothing else start
        requests.append(utterance.words_at(begin, end))
        utterance.blank(start, end)
    return tuple(requests)


def _sentence_start(text: str, place: int) -> int:
    return next((match.start() for match in _SENTENCE.finditer(text) if match.end() > place), place)


def _start(match: re.Match[str]) -> int:
    return match.start()

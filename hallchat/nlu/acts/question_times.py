"""Tells the times that a question names from those of a booking: «можно прийти за полчаса?»."""

from collections.abc import Set

from hallchat.nlu.extractors.date_patterns import RELATIVE_SIGN
from hallchat.nlu.extractors.time_patterns import RANGE
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import NluResult

_TOPICS_WITH_TIMES = {
    Topic.EARLY_ARRIVAL,
    Topic.LATENESS,
    Topic.OVERTIME,
    Topic.REFUND,
    Topic.MOVING,
    Topic.STORAGE,
    Topic.DISCOUNTS,
    Topic.PAYMENT,
    Topic.HEAD_COUNT,
}
"""Topics whose questions name times that are none of a booking: «за сутки», «на час дольше»."""


def names_times_of_none(topics: Set[str], found: NluResult, message: str, rest: str) -> bool:
    """True if the times of a message with questions about these topics are none of a booking.

    `rest`: the text without the questions; a day that stands there is meant: «скидки есть? мне в субботу».
    """
    in_full = RANGE.search(fold(message))  # «можно на час раньше, чтоб 11-14?»
    in_rest = found.date and RELATIVE_SIGN.search(rest)
    named = in_rest or (found.start and (found.date or (found.end and in_full)))
    has_number = any(sign.isdigit() for sign in rest)
    return bool(topics) and topics <= _TOPICS_WITH_TIMES and not named and not has_number

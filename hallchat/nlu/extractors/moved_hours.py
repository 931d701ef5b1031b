"""Hours that a message moves: in «перенесите с 12 на 14» the first is the known start, 14 the new one."""

import re

from hallchat.nlu.extractors import clock_patterns
from hallchat.nlu.extractors.clock_patterns import NoSuchTime, OpeningHours
from hallchat.nlu.extractors.durations import TimeShift
from hallchat.nlu.extractors.time_resolution import ChosenHours, TimeResult
from hallchat.nlu.languages import BOOKED, DURATIONS
from hallchat.nlu.languages import TIMES as WORDS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance

_CLOCK, _OLD_END = clock_patterns.pattern(1), r"(?:\s*-\s*\d{1,2}(?::\d\d)?)?"
_MOVED = any_of(
    rf"(?:{WORDS.moved_from})\s+{_CLOCK}{_OLD_END}\s+(?P<to>{WORDS.moved_to})\s+(?=\d|(?:{WORDS.one}|{WORDS.noon})(?!\w))"
)

_MOVED_BY = any_of(
    rf"(?:{BOOKED.moves})\s+(?:\w+\s+){{0,2}}?(?P<by>(?:{WORDS.moved_by})\s+(?:(?:{DURATIONS.half_hour})|(?:\d\s*)?(?:{DURATIONS.hours}|{DURATIONS.one_hour})))"
    rf"(?!\w)(?!\s+(?:{DURATIONS.later}|{DURATIONS.earlier}|{DURATIONS.not_one_hour}))"
)


def take_moved_start(utterance: Utterance, start_minutes: int, opening: OpeningHours) -> None:
    """Blanks the known start that a message moves, and makes the word before the new one that of a start."""
    match = _MOVED.search(utterance.text)
    if match is None or start_minutes not in _minutes_of(match, opening):
        return
    at = WORDS.start_word_of[match["to"]]
    utterance.text = (
        utterance.text[: match.start()]
        + " " * (match.start("to") - match.start())
        + at.rjust(len(match["to"]))
        + utterance.text[match.end("to") :]
    )


def blank_moved_by(utterance: Utterance) -> None:
    """Blanks by how much hours are moved without a direction: «передвинуть на час» is no length."""
    for match in _MOVED_BY.finditer(utterance.text):
        utterance.blank(*match.span("by"))


def _minutes_of(match: re.Match[str], opening: OpeningHours) -> tuple[int, ...]:
    try:
        return clock_patterns.clock_of_match(match, 1, opening, None).options
    except NoSuchTime:
        return ()


def with_named_start(shift: TimeShift, chosen: ChosenHours, beside: TimeResult) -> TimeResult | None:
    """The new length from a start that is named beside it: "an hour shorter, from 3pm"; None without one.

    `beside`: the hours that the message names beside the words that move the chosen ones.
    """
    start, end, new = shift.start_minutes, shift.end_minutes, beside.start_minutes
    if start is None or end is None or new is None or start != chosen.start_minutes:
        return None
    if beside.end_minutes is not None or beside.duration_hours is not None:
        return None
    return TimeResult(new, new + end - start, shifted=True)

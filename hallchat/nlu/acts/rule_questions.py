"""Questions about the studio's rules: lengths, hours of prices, the wait for a payment, days in general.

They change nothing of the booking: what they name says only what they are about.
"""

from dataclasses import dataclass

from hallchat.nlu.languages import RULE_QUESTIONS as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of, sign_of
from hallchat.nlu.types import Digression

_MINIMUM = any_of(WORDS.minimum)
_OTHER_MINIMUM = lazy(rf"\s*(?:{WORDS.other_minimums})")
_WISH = lazy(rf"(?<!\w)(?:{WORDS.wishes})\s+$")
_RATE_TIME = any_of(WORDS.rate_time)
_HOLD = any_of(WORDS.hold)
_OTHER_LOSS = any_of(WORDS.other_losses)
_LONGER_HOLD = any_of(WORDS.longer_hold)
_WORD = lazy(r"\w")
_SIGN_OF_QUESTION = lazy(r"\s*\?+")
_SIGN = sign_of(_MINIMUM, _RATE_TIME, _HOLD)
_PARTS = {part: any_of(words) for part, words in WORDS.rate_parts.items()}
_DAYS = {days: any_of(words) for days, words in WORDS.days.items()}
_DAYS_SIGN = sign_of(*_DAYS.values())


@dataclass(frozen=True, slots=True)
class RuleQuestion:
    """A question about a rule, and its place in the text."""

    digression: Digression
    subject: str
    """The part of the day whose price is asked about; empty if none is named."""
    start: int
    end: int


def rule_question(text: str) -> RuleQuestion | None:
    """The question about a rule that the folded text asks."""
    if not _SIGN.search(text):
        return None
    if match := _RATE_TIME.search(text):
        part = next((part for part, words in _PARTS.items() if words.search(match[0])), "")
        return RuleQuestion(Digression.RATE_TIME, part, *match.span())
    if place := _hold(text):
        return RuleQuestion(Digression.HOLD, "", *place)
    for match in _MINIMUM.finditer(text):
        if not _OTHER_MINIMUM.match(text, match.end()) and not _WISH.search(text[: match.start()]):
            return RuleQuestion(Digression.MINIMUM, "", *match.span())
    return None


def _hold(text: str) -> tuple[int, int] | None:
    """The place of the first question about the wait for a payment, and of those that follow it at once.

    It has the question mark too: what stands before it in another sentence asks nothing.
    """
    place: tuple[int, int] | None = None
    matches = _HOLD.finditer(text) if not _OTHER_LOSS.search(text) else iter(())
    for match in matches:
        if place is None:
            place = match.span()
        elif not _WORD.search(text, place[1], match.start()):
            place = place[0], match.end()
    sign = _SIGN_OF_QUESTION.match(text, place[1]) if place else None
    return (place[0], sign.end()) if place and sign else place


def asks_for_hold(text: str) -> bool:
    """True if the folded text asks how long a booking waits for its payment."""
    return _hold(text) is not None


def asks_for_longer_hold(text: str) -> bool:
    """True if it also asks for a longer wait, or says that the usual one is too short."""
    return _LONGER_HOLD.search(text) is not None


def general_days(text: str) -> tuple[str, int, int] | None:
    """The days in general that the folded text names, "weekdays" in «в будни», and the place of the words."""
    if not _DAYS_SIGN.search(text):
        return None
    found = ((days, match) for days, words in _DAYS.items() if (match := words.search(text)))
    return next(((days, *match.span()) for days, match in found), None)

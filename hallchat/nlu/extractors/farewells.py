"""Farewells that name a day: «спасибо, до вторника!» and "see you on Tuesday" give no day of a booking."""

from hallchat.nlu.languages import DATES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import Utterance

_WEEKDAY = "|".join(f"(?:{stem})" for stem in DATES.weekday_stems.values())
_MONTH = "|".join(DATES.months.values())
_DAY = (
    rf"(?:(?:{DATES.definite})\s+)?\d{{1,2}}"
    rf"(?:\s*-?\s*(?:{DATES.day_ending})(?!\w)|\s+(?:{_MONTH})(?!\w))"
)
_FAREWELL = lazy(
    rf"(?:^|[.,!;)\n])\W*(?:(?:{DATES.and_})\s+)?(?:{DATES.farewells})\s+(?:(?:{_WEEKDAY})\w*|{_DAY})\W*$"
)


def blank_farewell(utterance: Utterance) -> None:
    """Blanks a farewell that ends the message, with its day."""
    if match := _FAREWELL.search(utterance.text):
        utterance.blank(*match.span())

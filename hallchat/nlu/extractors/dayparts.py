"""Parts of the day, and the whole of it."""

import re

from hallchat.nlu.text.normalize import Utterance, any_of
from hallchat.nlu.types import Daypart

_IN = r"(?:(?:in|at|during|for)\s+)?(?:the\s+)?(?:early\s+|late\s+)?"
_DAYPARTS = (
    (
        Daypart.AFTERNOON,
        any_of(
            r"(?:после|опосля)\s+обеда|пополудни|в\s+обед\w*|дн[е]м\b|(?:в\s+)?дневн\w+\s+(?:время|час\w+)",
            r"во?\s+(?:2\w{0,3}|вторую|второй)\s+половин\w\s+дня|в\s+середине\s+дня",
            _IN + r"(?:afternoon|arvo)(?!\w)",
        ),
    ),
    (
        Daypart.MORNING,
        any_of(
            r"до\s+обеда|(?:с\s+)?(?:рано\s+|ранн\w+\s+)?(?:по\s+)?утр(?:ом|ечком|енн\w+|у|о)\b"
            r"|с\s+(?:самого\s+)?утра\b",
            r"в\s+(?:1\w{0,3}|первую|первой)\s+половин\w\s+дня",
            _IN + r"morning",
        ),
    ),
    (
        Daypart.EVENING,
        any_of(
            r"(?:(?:в|на|ближе\s+к|под|к)\s+)?(?:поздно\s+)?вечер(?:ом|ком|у|н\w+)?\b",
            _IN + r"(?:evening|tonight|tonite|2nite)",
        ),
    ),
    (Daypart.NIGHT, any_of(r"(?:в\s+)?ноч(?:ью|ь|н\w+)\b", _IN + r"(?:night|nite)(?!\w)")),
)
_CLOCK_BEFORE = re.compile(r"\d\s*$")
"""A clock time, whose own part of day it is: "10 in the morning"."""
_ALL_DAY = any_of(
    r"(?:на\s+)?(?:весь|целый|полный)\s+день|на\s+сутки|all\s+day|(?:the\s+)?(?:whole|entire|full)\s+day"
)

_COURTESY = any_of(
    r"(?:добр|хорош|прекрасн|приятн)\w+\s+(?:день|дня|утр\w|вечер\w?|ночи|времени\s+суток)",
    r"(?:good|nice|great|lovely|wonderful)\s+(?:morning|afternoon|evening|night|day)",
    r"^\W*(?:morning|afternoon|evening)(?=\s*(?:[!,.]|all\b|everyone|guys|folks|team|\W*$))",
)


def daypart(utterance: Utterance) -> Daypart | None:
    """The part of day that is named; blanks it, so that "в 7 вечером" does not fall apart."""
    for part, pattern in _DAYPARTS:
        for match in pattern.finditer(utterance.text):
            if not (
                match[0].startswith(("in the ", "at "))
                and _CLOCK_BEFORE.search(utterance.text[: match.start()])
            ):
                utterance.mask(*match.span(), by=" ")
                return part
    return None


def all_day(utterance: Utterance) -> bool:
    """Whether the whole day is wanted; crosses the words out."""
    if match := _ALL_DAY.search(utterance.text):
        utterance.mask(*match.span())
    return match is not None


def blank_greetings(utterance: Utterance) -> None:
    """Blank "добрый вечер": it says nothing of the time."""
    for match in _COURTESY.finditer(utterance.text):
        utterance.mask(*match.span(), by=" ")

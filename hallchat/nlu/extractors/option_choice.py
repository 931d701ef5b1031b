"""Picking one of those that were offered by its place: "первый вариант", "давайте второй", "the last one"."""

import re
from collections.abc import Sequence

from hallchat.nlu.text.normalize import Utterance, fold

_PLACES = (
    r"перв(?:ый|ая|ую|ое|ого|ому|ой)|first|1st|1-?(?:й|ый|ая|ую)(?!\w)",
    r"втор(?:ой|ая|ую|ое|ого|ому)|second|2nd|2-?(?:й|ой|ая|ую)(?!\w)",
    r"трет(?:ий|ья|ью|ье|ьего|ьему|ьей)|third|3rd|3-?(?:й|ий|ья|ью)(?!\w)",
    r"четверт(?:ый|ая|ую|ое|ого|ому|ой)|fourth|4th|4-?(?:й|ый|ая|ую)(?!\w)",
    r"последн(?:ий|яя|юю|ее|его|ему|ей)|last",
)
_NTH = "(?P<nth>" + "|".join(_PLACES) + ")"
_NUMBERED = re.compile(
    rf"(?<!\w)(?<!не )(?<!not )(?:the\s+)?(?:{_NTH}\s+(?:из\s+(?:них|этих|этого|предложен\w+|списка)"
    r"|of\s+(?:them|those|these|the\s+list)"
    r"|(?:вариант|окн|окошк|врем(?:я|ени)|предложени|числ|option|choice|one|slot|variant)\w*)"
    r"|(?:вариант\w*|option|variant|choice|№|под\s+номером)\s*№?\s*(?P<number>[1-6])(?![\d:.]))(?!\w)"
)
"""A place beside a word that stands for what was offered."""
_BEFORE = (
    r"(?:(?:ну|а|да|ок\w*|тогда|давайте?|пусть(?:\s+будет)?|пожалуй\w*|беру|берем|возьму|возьмем|хочу|хотим|выбираю"
    r"|выбираем|лучше|мне|нам|на|в|вот|будет|устро\w+|подойдет|подходит"
    r"|ok|okay|let'?s|i'?ll|we'?ll|i|we|would|like|take|have|go|with|pick|choose|for|then|the|well|yes)[\s,]+)*"
)
_AFTER = (
    r"(?:[\s,]+(?:пожалуйста|тогда|давайте?|подойдет|подходит|устро\w+|беру|лучше|зал|день"
    r"|please|then|hall|works?|is|fine|good))*"
)
_ALONE = re.compile(rf"\W*{_BEFORE}{_NTH}{_AFTER}\W*")
"""Nothing but a place."""
_OF_A_MONTH = re.compile(r"\w+(?:ое|ого|ому)|first|second|third|fourth|\d\w+")
"""A place that may be a day of the month as well."""


def replace_choice(utterance: Utterance, offers: Sequence[str], dates: bool) -> Utterance:
    """The page with what was picked in place of the words that picked it; itself where none were.

    `dates`: days are what was asked for, so that "второго" is the second of a month.
    """
    if not offers or "?" in utterance.text:
        return utterance
    match = _NUMBERED.search(utterance.text) or _ALONE.fullmatch(utterance.text)
    if match is None:
        return utterance
    said = match["nth"]
    if dates and match.re is _ALONE and _OF_A_MONTH.fullmatch(said):
        return utterance
    at = _place(said, len(offers)) if said else int(match["number"]) - 1
    if at >= len(offers):
        return utterance
    start, end = match.span("nth") if match.re is _ALONE else match.span()
    picked = f"{utterance.original[:start]} {offers[at]} {utterance.original[end:]}"
    return Utterance(picked, fold(picked))


def _place(said: str, count: int) -> int:
    at = next(place for place, pattern in enumerate(_PLACES) if re.fullmatch(pattern, said))
    return count - 1 if at == len(_PLACES) - 1 else at

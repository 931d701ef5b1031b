"""Completes a list of days that a number of days announces: «три дня: 7, 11 и 14» are days, no hours."""

import re

from hallchat.nlu.languages import LANGUAGES

_JOIN = r"\s*(?:,|(?<!\w)(?:и|and)(?!\w))\s*"
_LIST = rf"(?P<list>\d{{1,2}}(?:{_JOIN}\d{{1,2}})+)(?![\d:.-]*\d)(?P<named>\s*[^\W\d_]{{3,}})?"
_RULES = tuple(
    (
        re.compile(rf"(?<!\w)(?:{language.dates.counted_days})\s*[:-]\s*{_LIST}", re.IGNORECASE),
        language.dates.after_listed_day,
    )
    for language in LANGUAGES
    if language.dates.counted_days
)


def with_day_lists(text: str) -> str:
    """Returns the message without that number, the last day with its unit: "7, 11 и 14 числа".

    Behind "три дня: 7, 11 и 14 декабря" the month is enough.
    """
    for pattern, unit in _RULES:
        for match in reversed(list(pattern.finditer(text))):
            text = f"{text[: match.start()]}{match['list']}{match['named'] or unit}{text[match.end() :]}"
    return text

"""What a client takes back in the same breath: "не в пятницу, а в субботу"."""

import re

from hallchat.nlu.text.normalize import Utterance, any_of

_TAKEN_BACK = (
    any_of(r"не\s+(?P<what>[^,.;!?\n]{1,40}?)\s*,?\s+а\s+(?!не\b|ли\b|сколько|как\b|где\b|что\b)"),
    re.compile(r"(?P<what>(?:,\s*|\s+)а\s+не\s+[^,.;!?\n]{1,40})"),
    any_of(r"not\s+(?P<what>[^,.;!?\n]{1,40}?)\s*,?\s+but\s+"),
    any_of(r"(?:instead\s+of|rather\s+than|вместо)\s+(?:the\s+|an?\s+)?(?P<what>\S+)"),
    re.compile(
        r"(?:(?<=,)|(?<=^)|(?<=тогда))\s*(?P<what>(?!не\b)\w+)\s+не\s+(?:надо|нужн\w+)(?=\s*[,;.]\s*\w)"
    ),
    re.compile(r"^\W*not\s+(?P<what>(?:on\s+|at\s+|the\s+)?\w+)\s*,(?=\s*\w)"),
    any_of(r"not\s+(?P<what>\d{1,2}(?::\d\d)?)(?=\W*$)"),
    re.compile(
        r",\s*not\s+(?P<what>(?:on\s+|at\s+|for\s+|in\s+)?(?:the\s+)?\w+(?:\s+the)?(?:\s+\w+)?)(?=\W*$)"
    ),
)

_LENGTH = re.compile(r"\d\s*час|два\s+часа|три\s+часа|hours")


def drop_retracted(utterance: Utterance) -> tuple[bool, bool]:
    """Blanks it; whether there was anything, and whether it was a length ("не 2 часа, а 3")."""
    found = length = False
    for pattern in _TAKEN_BACK:
        if match := pattern.search(utterance.text):
            utterance.mask(*match.span(), by=" ")
            found, length = True, length or bool(_LENGTH.search(match[0]))
    return found, length

"""Messages typed on the wrong keyboard layout."""

import re

from hallchat.nlu.extractors.first_names import KNOWN
from hallchat.nlu.text.normalize import MASK, TO_RUSSIAN_LAYOUT, Utterance, words
from hallchat.nlu.text.vocabulary import is_common

_CYRILLIC = re.compile("[а-я]")


def undo_layout(utterance: Utterance) -> None:
    """Put a message typed in Latin letters on Russian keys ("ghbdtn") right, in place."""
    latin = [word for word in words(utterance.text) if len(word) > 2]
    if (
        not latin
        or _CYRILLIC.search(utterance.original.lower())
        or "@" in utterance.text
        or any(is_common(word) for word in latin)
    ):
        return
    turned = utterance.text.translate(TO_RUSSIAN_LAYOUT)
    known = [word for word in re.findall(r"[а-я]{3,}", turned) if is_common(word) or word in KNOWN]
    if known and MASK not in utterance.text:
        utterance.text = utterance.original = turned

"""The language of a message, and messages typed on the wrong keyboard layout."""

import re

from hallchat.nlu.extractors.first_names import KNOWN
from hallchat.nlu.text.normalize import MASK, TO_RUSSIAN_LAYOUT, Utterance, fold, word_list, words
from hallchat.nlu.text.vocabulary import is_common

_NEITHER = word_list("ok okay pm am k e-mail email https http www com ru html script div select from")
_CYRILLIC = re.compile("[а-я]")
_LATIN = re.compile("[a-z]")


def detect_language(text: str, name: str | None) -> str | None:
    """ "ru" or "en" by the words of a folded text; the client's name, hall names and "ok" show none."""
    of_name = set(words(fold(name or "")))
    said = [word for word in words(text) if word not in of_name]
    russian = sum(1 for word in said if _CYRILLIC.search(word))
    english = sum(
        1
        for word in said
        if _LATIN.match(word) and word not in _NEITHER and (is_common(word) or len(said) > 2)
    )
    if not russian and not english:
        return None
    # Addresses, brands and terms are Latin in Russian as well; nobody writes a Cyrillic word in English.
    return "ru" if 3 * russian >= english else "en"


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

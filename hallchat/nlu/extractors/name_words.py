"""The words of a client's name: which words can be in one, and their capitals."""

import re

from hallchat.nlu.languages import CIRCUMSTANCES, DIGRESSIONS, NAMES
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.first_names import KNOWN, is_first_name
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.text.transliteration import in_russian
from hallchat.nlu.text.vocabulary import COMMON, is_common, looks_like_speech

MAX_CHARACTERS = 120
"""The longest name that a booking stores."""
NAME_WORD = r"[^\W\d_]+(?:[-'][^\W\d_]+)*\.?"
"""The expression of one word of a name."""
SURNAME_LIKE = lazy(rf"\w{{2,}}(?:{NAMES.surname_endings})")
_TITLE = re.compile(rf"^(?:{NAMES.titles})\.?\s+(?=\w)", re.I)
_RELATIVE = lazy(CIRCUMSTANCES.relatives)
_INITIAL = re.compile(r"[^\W\d_]\.?")
_BEFORE_COLON = re.compile(r"(?:^|(?<=[.!?,;\n]))\s*(?P<word>[^\W\d_]+)\s*:(?!\s*(?:\+?\d|\S+@))")
"""A lone word that announces something: «Вспомнил: нас будет семь»; not one before a contact."""
_INTRODUCTION = re.compile(
    rf"(?:{DIGRESSIONS.slots['name']}|{NAMES.introductions}|{NAMES.weak_introductions}|{NAMES.weak_introductions_dashed})",
    re.I,
)


def name_at_start(words: str, only_name: bool) -> str | None:
    """Returns the words up to the first that cannot be in a name, in title case.

    `only_name`: None if any word cannot be in a name.
    """
    parts: list[str] = []
    for word in _TITLE.sub("", words).split():
        folded = fold(word.rstrip("."))
        if _RELATIVE.fullmatch(folded):
            break  # «на имя мужа»
        if parts and folded in NAMES.particles:
            parts.append(word)
            continue
        is_speech = is_everyday(word.rstrip(".")) if parts else looks_like_speech(folded)
        is_name = folded in KNOWN or (word[:1].isupper() and not is_common(folded) and is_first_name(folded))
        if not folded or (not is_name and is_speech):
            break
        if parts and parts[0][:1].isupper() and not word[:1].isupper():
            break  # "Анна хочет"
        if len(folded) < 2 and not (word[:1].isupper() and (parts or len(words.split()) > 1)):
            break
        parts.append(word)
        if word.endswith(".") and len(folded) > 1:
            break
    if (
        not parts
        or all(_INITIAL.fullmatch(word) for word in parts)
        or (only_name and len(parts) < len(words.split()))
    ):
        return None
    return " ".join(word if word in NAMES.particles else titled(word) for word in parts)


def is_everyday(word: str) -> bool:
    """True for a word that is no part of a name. One with the capital and the ending of a surname may be."""
    folded = fold(word)
    is_surname = word[:1].isupper() and SURNAME_LIKE.fullmatch(folded) and folded not in COMMON
    return not is_surname and looks_like_speech(folded)


def titled(word: str) -> str:
    """Returns a word of a name with a capital letter, an initial with a full stop."""
    if _INITIAL.fullmatch(word):
        return word[0].upper() + "."
    word = word.rstrip(".")
    if not word.islower() and not (word.isupper() and len(word) > 1):
        return word
    return re.sub(r"[^\W\d_]+(?:'(?=s\b))?", lambda part: part[0].capitalize(), word)


def is_known_first(word: str) -> bool:
    """True for a well-known first name, also one that is written in Latin letters."""
    folded = fold(word)
    return folded in KNOWN or (folded.isascii() and in_russian(folded) in KNOWN)


def announcing_words(text: str) -> list[tuple[int, int]]:
    """The places of the lone words before a colon, which are no names: «Вспомнил: нас будет семь»."""
    return [
        match.span("word")
        for match in _BEFORE_COLON.finditer(text)
        if not (is_known_first(match["word"]) or _introduces(match))
    ]


def _introduces(match: re.Match[str]) -> bool:
    """True if the word before the colon announces a name."""
    found = _INTRODUCTION.match(match.string, match.start("word"))
    return found is not None and found.end() >= match.end("word")

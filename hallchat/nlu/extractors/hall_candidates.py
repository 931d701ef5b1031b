"""Word groups of a message that may be a hall's name: exact names, numbers, misspellings, wrong layout."""

import re
from collections.abc import Iterator

from hallchat.nlu.extractors.hall_index import HallIndex
from hallchat.nlu.languages import HALLS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.layout import from_latin_layout, to_latin_layout
from hallchat.nlu.text.normalize import fold, words
from hallchat.nlu.text.phonetics import phonetic_key, stem_name, to_cyrillic
from hallchat.nlu.text.vocabulary import is_common

_MAX_COMPARED = 24
"""The number of word groups of a message that are compared with all names."""
_WORD = re.compile(r"[\w'][\w'\[\];,.]*[\w'\]]|\w")
"""A word; the signs in it are letters on the Russian keyboard layout: "[" is "х"."""
_BEFORE_NUMBER = lazy(rf"(?<!\w)(?:{HALLS.before_number})\s*[№#]?\s*$|[№#]\s*$")


def hall_name_candidates(text: str, index: HallIndex) -> Iterator[tuple[int, int, str]]:
    """Yields word groups that may be a name, as (start, end, name in Russian letters), the longest first.

    Words in Latin letters come a second time, as typed on the wrong keyboard layout.
    """
    found = list(_WORD.finditer(text))[: _MAX_COMPARED * 4]
    compared = 0
    for size in range(max(index.max_words, 2), 0, -1):
        for group in (found[first : first + size] for first in range(len(found) - size + 1)):
            start, end = group[0].start(), group[-1].end()
            written = text[start:end]
            if written.isdecimal() and not _is_hall_number(text, start, end):
                continue
            if size > index.max_words:  # "black box" for "Blackbox"
                if joined := _joined(group, index):
                    yield start, end, joined
                continue
            common = all(is_common(part) for part in words(written))
            if exact := _exact(written, common, index):
                yield start, end, exact
            elif size > 1 and any(_is_exact(word[0], index) for word in group):
                continue  # a word of the group is a name already
            elif common or index.is_other_word(to_cyrillic(written)):
                continue
            elif len(written) > 2 and compared < _MAX_COMPARED:
                compared += 1
                yield start, end, to_cyrillic(written)
                if written.isascii():
                    yield start, end, fold(from_latin_layout(written))


def _joined(group: list[re.Match[str]], index: HallIndex) -> str | None:
    """Returns the words without spaces if they are a hall's name then and the first word alone is not.

    Everyday words have to be spelled like the name: «пустят до» is no «Пустота».
    """
    joined = "".join(to_cyrillic(word[0]) for word in group).replace(" ", "")
    if phonetic_key(joined) not in index.exact or _is_exact(group[0][0], index):
        return None
    is_everyday = all(is_common(word[0]) for word in group) and stem_name(joined) not in index.nouns
    return None if is_everyday else joined


def _exact(written: str, common: bool, index: HallIndex) -> str | None:
    """Returns the words in Russian letters if they are a hall's name, also typed on the wrong layout.

    `common`: the words are everyday words. They name a hall with a noun as its name in any grammatical case.
    """
    name = to_cyrillic(written)
    if phonetic_key(name) in index.exact or (common and stem_name(name) in index.nouns):
        return name
    other_layout = to_cyrillic(to_latin_layout(written))
    return other_layout if phonetic_key(other_layout) in index.exact else None


def _is_exact(word: str, index: HallIndex) -> bool:
    return phonetic_key(to_cyrillic(word)) in index.exact


def _is_hall_number(text: str, start: int, end: int) -> bool:
    """True if a number is a hall's name, not an hour or a day: it follows "зал" or is the whole message."""
    return bool(_BEFORE_NUMBER.search(text[:start])) or not (text[:start] + text[end:]).strip(" .,!")

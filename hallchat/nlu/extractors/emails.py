"""Finds and parses e-mail addresses, also those with words for their signs.

Group names: `user` and `domain` of a spoken address.
"""

import re
from itertools import islice

from email_validator import EmailNotValidError, validate_email

from hallchat.nlu.languages import CONTACTS, CORRECTIONS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import Utterance
from hallchat.nlu.text.vocabulary import looks_like_speech

_AT = re.compile(r"(?:[^\s,;:<>()[\]{}«»“”\"'\0]|(?<=\w)'(?=\w))*@[^\s,;:<>()[\]{}«»“”\"'\0]*")
_AROUND_AT = re.compile(r"(?<=[\w.])[^\S\n]{1,2}@[^\S\n]{0,2}(?=\w+[.-])|(?<=\w)@[^\S\n]{1,2}(?=\w+\.\w)")
_AT_WORD = rf"(?:{CONTACTS.at})"
_AT_IN_BRACKETS = rf"\({_AT_WORD}\)|\[{_AT_WORD}\]"
_DOT_WORD = rf"(?:{CONTACTS.dot})"
_SAID_DOT = rf"(?:\.|\s+\.\s+|\s*(?:\({_DOT_WORD}\)|\[{_DOT_WORD}\]|\s{_DOT_WORD}\s)\s*)"
"""The dot of a domain. One with a space behind it alone ends a sentence: "it opens at 5. Then ..."."""
_SERVICES = "|".join(CONTACTS.services.values())
_ENDINGS = "|".join(CONTACTS.endings.values())
_ENDING = (
    rf"(?:{_ENDINGS}|[a-z]{{2}}|com|net|org|edu|gov|info|biz|app|dev|online|site|shop|store|studio|agency|art|pro|email|cloud"
    r"|xyz|club|team|academy|photo|photography|name|moscow|tech|media|space|life|live|world|group|work|digital)"
)
"""The last part of a domain that is dictated; any two letters are a country."""
_USER_SIGNS = {".": CONTACTS.dot, "_": CONTACTS.underscore, "-": CONTACTS.hyphen, "+": CONTACTS.plus}
"""Signs in the part of an address before the @, and the words for each."""
_USER_SIGN = (
    rf"\s+(?:{'|'.join(filter(None, _USER_SIGNS.values()))})\s+|\s*(?:\({_DOT_WORD}\)|\[{_DOT_WORD}\])\s*"
)
_USER_PART = r"[a-z0-9](?:[a-z0-9._+-]|'(?=[a-z]))*"
_SAID_HYPHEN = rf"\s+(?:{CONTACTS.hyphen})\s+"
_DOMAIN = (
    rf"(?:(?=[0-9-]*[a-z])[a-z0-9-]+(?:{_SAID_HYPHEN}[a-z0-9-]+)*(?:{_SAID_DOT}[a-z]{{2,}})*{_SAID_DOT}{_ENDING}"
    rf"|(?:{CONTACTS.providers}|{_SERVICES}(?={_SAID_DOT}))(?:{_SAID_DOT}|\s+){_ENDING})"
)
SPOKEN_ADDRESS = lazy(
    rf"(?<![\w.])(?P<user>{_USER_PART}(?:(?:{_USER_SIGN}){_USER_PART}){{0,8}})"
    rf"(?:@|\s*(?:{_AT_IN_BRACKETS}|\s{_AT_WORD}\s)\s*)(?P<domain>{_DOMAIN})(?!\w)"
)
"""An address with words for its signs: "anna точка k собака mail точка ru", "anna(at)mail.ru"."""
_TAKEN_BACK = lazy(rf"(?<!\w)(?:{CORRECTIONS.before_old})\s+$")
_CORRECTION = any_of(rf"(?:{CORRECTIONS.instead})(?!\w)")
_DOT = re.compile(rf"{_SAID_DOT}|\s+(?={_ENDING}$)")
_HYPHEN = lazy(_SAID_HYPHEN)
_WORD_BEFORE = re.compile(r"(?<![\w@.'-])(?P<word>[\w'-]+) $")
_MOST_WORDS_BEFORE = 3
_SAID_SIGNS = [
    (re.compile(rf"\s*[(\[]?(?<=[\s(\[])(?:{said})(?=[\s)\]])[)\]]?\s*"), sign)
    for sign, said in _USER_SIGNS.items()
    if said
]
_AT_SPOKEN = lazy(rf"(?<!\w){_AT_WORD}(?!\w)")
_SPOKEN_AROUND_AT = lazy(
    rf"(?:{_USER_SIGN}){_USER_PART}@|@[a-z0-9-]+\s+{_DOT_WORD}\s|@(?:{_SERVICES})(?:{_SAID_DOT}|\s)"
)
_LATIN = [(lazy(said), name) for name, said in (CONTACTS.services | CONTACTS.endings).items()]
"""How a part of a domain is called in letters that no address has, and the part."""
INVALID_ADDRESS = lazy(
    rf"[a-z0-9._%+-]+(?:\s*(?:{_AT_IN_BRACKETS}|{CONTACTS.at_unspaced}|\s{_AT_WORD}\s)\s*|\.)[a-z0-9-]+\.[a-z]{{2,}}"
    rf"|(?<![\w.%+-])[\w.%+-]+(?:(?:{_USER_SIGN})[\w.%+-]+){{0,4}}\s+{_AT_WORD}\s+[\w-]+(?=\W*$)"
)
"""Words that are meant as an address but are none: "anna.mail.ru", "anna собака mail"."""


_IN_RUSSIAN_LETTERS = lazy(
    rf"(?<![\w.])[\w.+-]+(?:(?:{_USER_SIGN})[\w.+-]+){{0,4}}\s+{_AT_WORD}\s+"
    rf"(?:(?=[\d-]*[^\W\d])[\w-]+(?:{_SAID_DOT}(?:\w{{2,6}})(?!\w))+|(?:{CONTACTS.providers})(?:\s+\w{{2,3}}(?!\w)|(?=\W*$)))"
)
"""An address in Russian letters, which leave its spelling open: «вася собака яндекс точка ру»."""


def parse_email(text: str) -> str | None:
    """Returns the text as a normalised e-mail address; None if it is not one."""
    try:
        return validate_email(text, check_deliverability=False, strict=True).normalized
    except EmailNotValidError:
        return None


def find_email(utterance: Utterance, asked: bool) -> tuple[str | None, str | None]:
    """Returns the normalised address of the message, and the words of an invalid address.

    Masks both. `asked`: the client was asked for an address.
    """
    if asked:
        _join_around_at(utterance)
    spoken = SPOKEN_ADDRESS.search(utterance.text) if _has_spoken_signs(utterance.text) else None
    if spoken:
        written = f"{_with_signs(spoken['user'])}@{_domain(spoken['domain'])}"
        if found := parse_email(written) if written.isascii() else None:  # else an address may follow
            begin = _begin(utterance.text, spoken.start())
            utterance.mask(begin, spoken.end())
            if begin < spoken.start():
                return None, utterance.words_at(begin, spoken.end())
            return found, None
    invalid, valid = None, []
    for match in islice(_AT.finditer(utterance.text), 5) if "@" in utterance.text else ():
        written = utterance.words_at(*match.span()).strip(".!?")
        if match[0] == "@":
            continue  # "@ 4" is an hour
        utterance.mask(*match.span())
        if found := parse_email(written):
            valid.append((match, found))
        elif len(written) > 1:
            invalid = written
    if valid:
        return _wanted(valid), None
    if invalid is None and (dictated := _IN_RUSSIAN_LETTERS.search(utterance.text)):
        span = _begin(utterance.text, dictated.start()), dictated.end()
        utterance.mask(*span)
        return None, utterance.words_at(*span)
    if invalid is None and asked and (invalid_match := INVALID_ADDRESS.search(utterance.text)):
        span = _begin(utterance.text, invalid_match.start()), invalid_match.end()
        invalid = utterance.words_at(*span)
        utterance.mask(*span)
    return None, invalid


def _wanted(addresses: list[tuple[re.Match[str], str]]) -> str | None:
    """The address that is meant: the first that is not taken back, or the last behind a correction."""
    kept = [
        (match, found) for match, found in addresses if not _TAKEN_BACK.search(match.string, 0, match.start())
    ]
    if not kept:
        return None
    (first, found), (last, latest) = kept[0], kept[-1]
    return latest if _CORRECTION.search(last.string, first.end(), last.start()) else found


def _begin(text: str, start: int) -> int:
    """The place where a dictated address begins that stands at `start`: words before it may be a part of it.

    Of "jane smith at gmail dot com" nobody knows whether jane is one.
    """
    begin = start
    for _ in range(_MOST_WORDS_BEFORE):
        before = _WORD_BEFORE.search(text, 0, begin)
        if before is None or looks_like_speech(before["word"]):
            break
        begin = before.start()
    return begin


def _has_spoken_signs(text: str) -> bool:
    """True if a folded text may have an address with words for its signs."""
    return bool(_AT_SPOKEN.search(text) if "@" not in text else _SPOKEN_AROUND_AT.search(text))


def _with_signs(user: str) -> str:
    """Returns the part of a spoken address before the @ as it is written."""
    for said, sign in _SAID_SIGNS:
        user = said.sub(sign, user)
    return user


def _domain(spoken: str) -> str:
    """Returns a spoken domain as it is written: "mail.ru" of «мейл точка ру»."""
    parts = _DOT.sub(".", _HYPHEN.sub("-", spoken)).split(".")
    return ".".join(next((name for said, name in _LATIN if said.fullmatch(part)), part) for part in parts)


def _join_around_at(utterance: Utterance) -> None:
    """Removes the spaces around "@" from both texts: "anna @ mail.ru"."""
    for match in reversed(list(islice(_AROUND_AT.finditer(utterance.text), 5))):
        start, end = match.span()
        utterance.text = utterance.text[:start] + "@" + utterance.text[end:]
        utterance.original = utterance.original[:start] + "@" + utterance.original[end:]

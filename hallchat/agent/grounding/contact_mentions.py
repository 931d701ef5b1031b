"""Finds links, e-mail addresses, handles, phones and street names in a sentence."""

import re

from hallchat.nlu.languages import CONTACTS
from hallchat.nlu.languages.word_lists import any_of

_NOT_IN_LINK = r"\s<>\"'()\[\]{}|\\^`"
_DOT = rf"(?:\.|\s?[\[(]\s?(?:\.|{CONTACTS.dot})\s?[\])]\s?)"
_TOP_LEVEL = (
    r"(?:com|net|org|info|biz|io|me|ru|su|рф|рус|by|kz|ua|app|dev|site|online|shop|store|pro|top|xyz|club|link|live|space"
    r"|studio|page|tech|website|example|ly|gl|gg|cc|tv|to|co|ai|eu|uk|de|us)"
)
# wider than a client's address: all that a chat or a page may turn into a link
WEB_ADDRESS = re.compile(
    rf"[a-z][a-z\d+.-]{{1,15}}:/{{1,3}}[^{_NOT_IN_LINK}]+"
    r"|(?:javascript|data|mailto|tel|tg):\S+"
    rf"|(?<=\]\()[^)\n]*|href\s*=\s*\S+"
    rf"|[\w.+-]+(?:@|\s?[\[(](?:{CONTACTS.at})[\])]\s?)[\w-]+(?:{_DOT}[\w-]+)+"
    r"|(?<!\w)@[a-z]\w{2,}"
    rf"|(?<![\w@])(?:[\w-]{{1,63}}{_DOT}){{1,8}}{_TOP_LEVEL}(?![\w-])(?:[:/?#][^{_NOT_IN_LINK}]*)?"
    rf"|(?<![\w@.])(?:[\w-]{{2,63}}\.){{1,8}}[a-z]{{2,}}/[^{_NOT_IN_LINK}]*"
    rf"|//[\w-]+\.[^{_NOT_IN_LINK}]+|(?<!\w)www\.[^{_NOT_IN_LINK}]+",
    re.IGNORECASE,
)
MAY_HOLD_WEB_ADDRESS = re.compile(
    rf"@|//|\]\(|[^\W\d][.:]\w|[\w-]\.[^\W\d]|[\[(]\s?(?:\.|{CONTACTS.dot}|{CONTACTS.at})|href|www",
    re.IGNORECASE,
)
"""A cheap test that every text with a `WEB_ADDRESS` passes."""
# unlike a client's number, one in a sentence need not be valid: any long run of digits has to be known
PHONE = re.compile(r"(?<!\d)\+?\d(?:[\s().-]{0,3}\d){8,24}(?!\d)")
_ADDRESS_OR_HANDLE = re.compile(
    rf"[^\s/]+@[^\s/]+|.*[\[(](?:{CONTACTS.at})[\])].*|@\w+|(?:mailto|tel|tg):.*", re.IGNORECASE
)
_STREET = any_of(CONTACTS.streets)
_PROPER_NAME = re.compile(r"[А-ЯЁA-Z][\w-]{2,}")
_MIN_PLACE_POSITION = 3
"""Before it a capital letter may only begin the sentence."""
_TRAILING_SIGNS = ".,;:!?…*_~'"


def is_contact(address: str) -> bool:
    """True for an e-mail address, a handle or a link to a contact ("tel:"); False for a web page."""
    return "://" not in address and bool(_ADDRESS_OR_HANDLE.fullmatch(address))


def without_trailing_signs(address: str) -> str:
    """Returns the link without the punctuation behind it."""
    return address.strip().rstrip(_TRAILING_SIGNS)


def phone_digits(phone: str) -> str:
    """Returns the last 10 digits of a phone number, which are the same however it is written."""
    return re.sub(r"\D", "", phone)[-10:]


def place_names(text: str, cased: str) -> list[str]:
    """Returns the capitalised words of a sentence about a street, but for its first word."""
    if not _STREET.search(text):
        return []
    return [match[0] for match in _PROPER_NAME.finditer(cased) if match.start() >= _MIN_PLACE_POSITION]

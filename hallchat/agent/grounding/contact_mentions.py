"""Links, addresses, phones and handles, wherever they stand in a sentence."""

import re

_STOP = r"\s<>\"'()\[\]{}|\\^`"
_DOT = r"(?:\.|\s?[\[(]\s?(?:\.|dot|точка)\s?[\])]\s?)"
_TOP = (
    r"(?:com|net|org|info|biz|io|me|ru|su|рф|рус|by|kz|ua|app|dev|site|online|shop|store|pro|top|xyz|club|link|live|space"
    r"|studio|page|tech|website|example|ly|gl|gg|cc|tv|to|co|ai|eu|uk|de|us)"
)
WEB = re.compile(
    rf"[a-z][a-z\d+.-]{{1,15}}:/{{1,3}}[^{_STOP}]+"
    r"|(?:javascript|data|mailto|tel|tg):\S+"
    rf"|(?<=\]\()[^)\n]*|href\s*=\s*\S+"
    rf"|[\w.+-]+(?:@|\s?[\[(](?:at|собака)[\])]\s?)[\w-]+(?:{_DOT}[\w-]+)+"
    r"|(?<!\w)@[a-z]\w{2,}"
    rf"|(?<![\w@])(?:[\w-]{{1,63}}{_DOT}){{1,8}}{_TOP}(?![\w-])(?:[:/?#][^{_STOP}]*)?"
    rf"|(?<![\w@.])(?:[\w-]{{2,63}}\.){{1,8}}[a-z]{{2,}}/[^{_STOP}]*"
    rf"|//[\w-]+\.[^{_STOP}]+|(?<!\w)www\.[^{_STOP}]+",
    re.IGNORECASE,
)
MAYBE_WEB = re.compile(
    r"@|//|\]\(|[^\W\d][.:]\w|[\w-]\.[^\W\d]|[\[(]\s?(?:\.|dot|at|точка|соб)|href|www", re.IGNORECASE
)
"""Cheap, and found wherever WEB is."""
PHONE = re.compile(r"(?<!\d)\+?\d(?:[\s().-]{0,3}\d){8,24}(?!\d)")
_ADDRESS = re.compile(r"[^\s/]+@[^\s/]+|.*[\[(](?:at|собака)[\])].*|@\w+|(?:mailto|tel|tg):.*", re.IGNORECASE)
_STREET = re.compile(
    r"(?<!\w)(?:ул\.|улиц\w+|просп(?:ект\w*|\.)|пр-т|переул\w+|площад[ьи]\s|метро|street|avenue|subway)"
)
_PROPER = re.compile(r"[А-ЯЁA-Z][\w-]{2,}")
_AFTER = ".,;:!?…*_~'"


def is_contact(web: str) -> bool:
    """True if it is an e-mail address or a handle, not a web page."""
    return "://" not in web and bool(_ADDRESS.fullmatch(web))


def bare(web: str) -> str:
    """The link without the signs of the sentence that follow it."""
    return web.strip().rstrip(_AFTER)


def digits(phone: str) -> str:
    """The digits of a phone number, equal for all ways to write it."""
    return re.sub(r"\D", "", phone)[-10:]


def places(text: str, cased: str) -> list[str]:
    """Proper names in a sentence that speaks of a street."""
    if not _STREET.search(text):
        return []
    return [match[0] for match in _PROPER.finditer(cased) if match.start() > 2]

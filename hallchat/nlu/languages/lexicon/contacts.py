"""Words in phone numbers and e-mail addresses."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWords:
    """Spoken signs and announcements: alternatives of one expression, without capturing groups."""

    at: str = ""
    """The sign @ as a word, with spaces around it: "anna собака mail.ru"."""
    at_unspaced: str = ""
    """Those words for it that may also stand without spaces: letters that no address has."""
    dot: str = ""
    """The dot of an address as a word."""
    providers: str = ""
    """Names of mail services, behind which a domain may be said without its dot: "yandex ru"."""
    services: dict[str, str] = field(default_factory=dict)
    """Domain of a mail service without its ending -> how it is called in letters that no address has."""
    endings: dict[str, str] = field(default_factory=dict)
    """Ending of a domain -> how it is called in such letters: "ru" -> «ру»."""
    underscore: str = ""
    """The underscore of an address as words."""
    hyphen: str = ""
    """The hyphen of an address as a word."""
    plus: str = ""
    """The plus sign before a number, or in an address, as a word."""
    and_: str = ""
    """The word inside spoken numbers: "hundred and five"."""
    phone: str = ""
    """Words that announce a phone number."""
    extension: str = ""
    """Words before the extension of a phone number: "ext."."""
    abroad: str = ""
    """Words that say that a number is of a country with another code."""
    streets: str = ""
    """Words, folded, that show that an answer names a street or a station."""

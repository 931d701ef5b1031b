"""Finds and parses e-mail addresses and phone numbers.

Group names: `user` and `domain` of a spoken address; the ten digits of a Russian number in `after_code` or
`without_code`.
"""

import re
from itertools import islice

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from hallchat.nlu.languages import CONTACTS
from hallchat.nlu.text.normalize import MASK, Utterance

_AT = re.compile(r"[^\s,;:<>()\"'\0]*@[^\s,;:<>()\"'\0]*")
_AROUND_AT = re.compile(r"(?<=[\w.])[^\S\n]{1,2}@[^\S\n]{0,2}(?=\w+[.-])|(?<=\w)@[^\S\n]{1,2}(?=\w+\.\w)")
_AT_WORD = rf"(?:{CONTACTS.at})"
_AT_IN_BRACKETS = rf"\({_AT_WORD}\)|\[{_AT_WORD}\]"
SPOKEN_ADDRESS = re.compile(
    rf"(?<![\w.])(?P<user>[a-z0-9][a-z0-9._-]*)\s*(?:{_AT_IN_BRACKETS}|\s{_AT_WORD}\s)\s*"
    rf"(?P<domain>[a-z0-9-]+(?:\s*(?:\.|\s(?:{CONTACTS.dot})\s)\s*[a-z]{{2,}})+)(?!\w)"
)
"""An address with words for its signs: "anna собака mail точка ru", "anna(at)mail.ru"."""
_DOT = re.compile(rf"\s*(?:\.|(?<=\s)(?:{CONTACTS.dot})(?=\s))\s*")
INVALID_ADDRESS = re.compile(
    rf"[a-z0-9._%+-]+(?:\s*(?:{_AT_IN_BRACKETS}|{CONTACTS.at_unspaced}|\s{_AT_WORD}\s)\s*|\.)[a-z0-9-]+\.[a-z]{{2,}}"
    rf"|(?<![\w.%+-])[\w.%+-]+\s+{_AT_WORD}\s+[\w-]+(?=\W*$)"
)
"""Words that are meant as an address but are none: "anna.mail.ru", "anna собака mail"."""

_DIGIT = re.compile(r"\d")
_GAP = r"[\s().-]{0,3}"
_SPOKEN_NUMBER = re.compile(
    rf"(?:(?<![\w,])(?:{CONTACTS.plus})\s+)?\d{{1,3}}(?:[ ,-]+\d{{1,3}}){{4,12}}(?!\w)"
)
"""A number in words, which are digits with wide gaps by now: "восемь девятьсот двенадцать ..."."""
_SPOKEN_LENGTHS = {"8": 11, "7": 11, "9": 10}
"""First digit -> the number of digits."""
_RUSSIAN_NUMBER = re.compile(
    rf"(?<![\d+])(?:\+?\s?7|8){_GAP}(?P<after_code>[3489](?:{_GAP}\d){{9}})(?!\d)"
    rf"|(?<![\d+])(?P<without_code>9(?:{_GAP}\d){{9}})(?!\d)"
)
_FOREIGN_NUMBER = re.compile(rf"(?:\+|(?<!\d)00)\d(?:{_GAP}\d){{6,16}}(?!\d)")
_MOST_FOLLOWING_DIGITS = 4
_DIGIT_RUN = re.compile(rf"\+?\d(?:{_GAP}\d){{2,24}}")
_ANNOUNCED = re.compile(rf"(?<!\w)(?:{CONTACTS.phone})(?!\w)")
_DATE_OR_CLOCK = re.compile(  # consists of the same characters as a phone number
    r"(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:20)?\d\d(?![\d.-])|(?<![\d-])20\d\d-\d\d-\d\d(?!\d)|\d{1,2}:\d\d"
    r"|(?<![\w)+.-])\d{1,2}[.-]\d{1,2}(?![\d-]|\.\d)"
)


def parse_email(text: str) -> str | None:
    """Returns the text as a normalised e-mail address; None if it is not one."""
    try:
        return validate_email(text, check_deliverability=False, strict=True).normalized
    except EmailNotValidError:
        return None


def parse_phone(text: str) -> str | None:
    """Returns the text as a phone number in E.164; None if it is not one.

    A number without a country code is Russian. It only has to be possible, not valid, because numbering plans
    change faster than the library's tables.
    """
    number = _possible_number(text)
    return _e164(number) if number else None


def has_phone(text: str) -> bool:
    """True if the text, such as "8 (343) 200-00-00, WhatsApp", has a possible phone number in it."""
    found = phonenumbers.PhoneNumberMatcher(text, "RU", leniency=phonenumbers.Leniency.POSSIBLE)
    return any(found)


def _possible_number(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, "RU")
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def find_email(utterance: Utterance, asked: bool) -> tuple[str | None, str | None]:
    """Returns the normalised address of the message, and the words of an invalid address.

    Masks both. `asked`: the client was asked for an address.
    """
    if asked:
        _join_around_at(utterance)
    spoken = SPOKEN_ADDRESS.search(utterance.text) if "@" not in utterance.text else None
    if spoken:
        written = f"{spoken['user']}@{_DOT.sub('.', spoken['domain'])}"
        if found := parse_email(written):  # else an address may follow
            utterance.mask(*spoken.span())
            return found, None
    invalid = None
    for match in islice(_AT.finditer(utterance.text), 5) if "@" in utterance.text else ():
        written = utterance.words_at(*match.span()).strip(".!?")
        if match[0] == "@":
            continue  # "@ 4" is an hour
        utterance.mask(*match.span())
        if found := parse_email(written):
            return found, None
        if len(written) > 1:
            invalid = written
    if invalid is None and asked and (invalid_match := INVALID_ADDRESS.search(utterance.text)):
        invalid = utterance.words_at(*invalid_match.span())
        utterance.mask(*invalid_match.span())
    return None, invalid


def _join_around_at(utterance: Utterance) -> None:
    """Removes the spaces around "@" from both texts: "anna @ mail.ru"."""
    for match in reversed(list(islice(_AROUND_AT.finditer(utterance.text), 5))):
        start, end = match.span()
        utterance.text = utterance.text[:start] + "@" + utterance.text[end:]
        utterance.original = utterance.original[:start] + "@" + utterance.original[end:]


def find_phone(utterance: Utterance, asked: bool) -> tuple[str | None, str | None]:
    """Returns the phone number of the message in E.164, and the words of an invalid number.

    Masks both. `asked`: the client was asked for a phone.
    """
    if not _DIGIT.search(utterance.text):
        return None, None
    if spoken := _spoken_number(utterance):
        return spoken, None
    text = _DATE_OR_CLOCK.sub(lambda match: MASK * len(match[0]), utterance.text)
    if match := _RUSSIAN_NUMBER.search(text):
        if asked and _goes_on(text[match.end() :]):
            return None, _invalid_number(utterance, text, asked)
        utterance.mask(*match.span())
        return "+7" + re.sub(r"\D", "", match["after_code"] or match["without_code"]), None
    for match in islice(_FOREIGN_NUMBER.finditer(text), 5):
        if found := _foreign_number(match[0]):
            utterance.mask(match.start(), match.start() + found[1])
            return found[0], None
    return None, _invalid_number(utterance, text, asked)


def _goes_on(rest: str) -> bool:
    """True if only digits follow a number, too many for an hour or a day and no second number."""
    has_only_digits = not re.search(r"[^\d\s().+-]", rest)
    return (
        has_only_digits
        and len(re.findall(r"\d", rest)) > _MOST_FOLLOWING_DIGITS
        and not _RUSSIAN_NUMBER.search(rest)
    )


def _spoken_number(utterance: Utterance) -> str | None:
    """Returns a Russian number of the message that was written in words; masks it."""
    for match in _SPOKEN_NUMBER.finditer(utterance.text):
        if not re.search(r"[^\W\d]", utterance.original[match.start() : match.end()]):
            continue
        number = re.sub(r"\D", "", match[0])
        if len(number) == _SPOKEN_LENGTHS.get(number[:1]) and number[-10] in "3489":
            utterance.mask(*match.span())
            return f"+7{number[-10:]}"
    return None


def _foreign_number(written: str) -> tuple[str, int] | None:
    """Returns the number in E.164 and its length in the text, cut at a gap if only its beginning is valid."""
    for end in [len(written), *(gap.start() for gap in reversed(list(re.finditer(r"[\s(.-]+", written))))]:
        number = _possible_number(re.sub(r"^00", "+", written[:end]))
        if number and (phonenumbers.is_valid_number(number) or _is_sample(number)):
            return _e164(number), end
    return None


def _is_sample(number: phonenumbers.PhoneNumber) -> bool:
    """True if the number is reserved for films and examples, so that nobody owns it."""
    return bool(
        re.match(
            r"(?:44(?:7700900|1\d{2}4960))|1\d{3}55501", f"{number.country_code}{number.national_number}"
        )
    )


def _invalid_number(utterance: Utterance, text: str, asked: bool) -> str | None:
    """Returns digits that the client means as a phone number; masks them."""
    announced = _ANNOUNCED.search(text)
    if not (asked or announced or "+" in text):
        return None
    begin = announced.end() if announced and not asked else 0
    for match in _DIGIT_RUN.finditer(text, begin):
        if asked or announced or match[0].startswith("+"):
            utterance.mask(*match.span())
            return utterance.words_at(*match.span())
    return None

"""Finds and parses phone numbers, Russian ones and those of other countries.

Group names: the ten digits of a Russian number in `after_code` or `without_code`.
"""

import re
from itertools import islice

import phonenumbers

from hallchat.nlu.languages import CONTACTS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.normalize import MASK, Utterance

_DIGIT = re.compile(r"\d")
_GAP = r"[\s().-]{0,3}"
_SPOKEN_NUMBER = lazy(rf"(?:(?<![\w,])(?:{CONTACTS.plus})\s+)?\d{{1,3}}(?:[ ,-]+\d{{1,3}}){{4,12}}(?!\w)")
"""A number in words, which are digits with wide gaps by now: "восемь девятьсот двенадцать ..."."""
_SPOKEN_LENGTHS = {"8": 11, "7": 11, "9": 10}
"""First digit -> the number of digits."""
_RUSSIAN_NUMBER = lazy(
    rf"(?<![\d+])(?:\+?\s?7|8){_GAP}(?P<after_code>[3489](?:{_GAP}\d){{9}})(?!\d)"
    rf"|(?<![\d+])(?P<without_code>9(?:{_GAP}\d){{9}})(?!\d)"
)
_INTERNATIONAL_NUMBER = lazy(rf"(?:\+\s?|(?<!\d)00\s?)\d(?:{_GAP}\d){{6,16}}(?!\d)")
_CODE_FIRST = re.compile(r"(?<![\d+])\d(?:[ ().-]{0,3}\d){10,14}(?!\d)")
"""A number that may begin with a country code, without a plus: "1 917 555 0199", "44 7911 123456"."""
_KAZAKH_NUMBER = lazy(rf"[78]{_GAP}7")
_PLUS_WORD = lazy(rf"(?<![\w,])(?:{CONTACTS.plus})\s+(?=\d)")
_RUSSIA = 7
_RUSSIAN_E164 = re.compile(r"\+7[3489]\d{9}")
_TAIL = re.compile(r"(?<![\w-])(\d\d)-(\d\d)(?![\w-])")
_MOBILE = "+79"
_ABROAD = any_of(rf"(?:{CONTACTS.abroad})(?!\w)")
_NEAR = 30
"""The characters around a number in which its country is named."""
_MIN_UNANNOUNCED_DIGITS = 6
"""Fewer digits beside other words are a phone number only if the words announce one."""
_MOST_FOLLOWING_DIGITS = 4
_DIGIT_RUN = lazy(rf"\+?\(?\d(?:{_GAP}\d){{2,24}}")
_NATIONAL = lazy(rf"(?<![\d+])\(?0[1-9](?:{_GAP}\d){{8,9}}(?!\d)")
"""A number as it is dialled within another country, without its code: "07700 900456"."""
_ANNOUNCED = lazy(rf"(?<!\w)(?:{CONTACTS.phone})(?!\w)")
_EXTENSION = lazy(rf"(?<={MASK})[\s,;(-]*(?:{CONTACTS.extension})\s*[:#№]?\s*\d{{1,6}}(?!\w)\)?")
_DATE_OR_CLOCK = re.compile(  # consists of the same characters as a phone number
    r"(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:20)?\d\d(?![\d.-])|(?<![\d-])20\d\d-\d\d-\d\d(?!\d)|\d{1,2}:\d\d"
    r"|(?<![\w)+.-])\d{1,2}[.-]\d{1,2}(?![\d-]|\.\d)"
)


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


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, "RU")
    except phonenumbers.NumberParseException:
        return None


def _possible_number(text: str) -> phonenumbers.PhoneNumber | None:
    number = _parsed(text)
    return number if number and phonenumbers.is_possible_number(number) else None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def find_phone(utterance: Utterance, asked: bool) -> tuple[str | None, str | None]:
    """Returns the phone number of the message in E.164, and the words of an invalid number.

    Masks both. `asked`: the client was asked for a phone.
    """
    if not _DIGIT.search(utterance.text):
        return None, None
    if spoken := _spoken_number(utterance):
        return spoken, None
    text = _DATE_OR_CLOCK.sub(lambda match: MASK * len(match[0]), utterance.text)
    text = _PLUS_WORD.sub(lambda match: f"{'+':>{len(match[0])}}", text)
    announced = asked or bool(_ANNOUNCED.search(text))
    if foreign := _foreign_number(text, announced):
        number, start, end = foreign
        utterance.mask(start, end)
        return number, None
    found = list(islice(_RUSSIAN_NUMBER.finditer(_without_foreign(text)), 5))
    if found and not _is_abroad(text, found[0]):
        if asked and _goes_on(text[found[0].end() :]):
            return None, _invalid_number(utterance, text, asked)
        for match in found:  # no other number is hours or days
            utterance.mask(*match.span())
        number = _mobile_or_first([_russian(match) for match in found])
        for match in _TAIL.finditer(utterance.text):
            if number.endswith(match[1] + match[2]):
                utterance.mask(*match.span())  # «какое время 17-03? Это телефон 8-912-555-17-03»
        return number, None
    return None, _invalid_number(utterance, text, asked)


def mask_extension(utterance: Utterance) -> bool:
    """Masks the extension behind a number that was found: "ext. 14". True if there is one."""
    match = _EXTENSION.search(utterance.text)
    if match:
        utterance.mask(*match.span())
    return match is not None


def _russian(match: re.Match[str]) -> str:
    return "+7" + re.sub(r"\D", "", match["after_code"] or match["without_code"])


def _mobile_or_first(numbers: list[str]) -> str:
    """The first mobile number, which takes messages, else the first."""
    return next((number for number in numbers if number.startswith(_MOBILE)), numbers[0])


def _is_abroad(text: str, match: re.Match[str]) -> bool:
    """True if a number without a country code is said to be of another country: "9845012367 (India)"."""
    near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return match["without_code"] is not None and _ABROAD.search(near) is not None


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


def _foreign_number(text: str, announced: bool) -> tuple[str, int, int] | None:
    """Returns the first number of another country in E.164, and where it stands in the text.

    First those after a plus or 00, then those that begin with a country code. Such a number may also be days
    and hours, unless it is `announced`, or a part of it would be read as a Russian number.
    """
    for match in islice(_INTERNATIONAL_NUMBER.finditer(text), 5):
        written = _with_plus(match[0])
        gaps = [gap.start() for gap in re.finditer(r"[\s(.-]+", written)]
        for end in (len(written), *reversed(gaps)):  # cut at a gap if only its beginning is valid
            if number := _valid_foreign(written[:end]):
                return number, match.start(), match.end() - len(written) + end
    for match in islice(_CODE_FIRST.finditer(text), 5):
        if announced or _RUSSIAN_NUMBER.search(match[0]) or _KAZAKH_NUMBER.match(match[0]):
            as_dialled = match[0] if match[0][0] in "78" else f"+{match[0]}"
            if number := _valid_foreign(as_dialled):
                return number, *match.span()
    return None


def _valid_foreign(written: str) -> str | None:
    """Returns a number of another country in E.164 if it is valid."""
    number = _possible_number(written)
    if number is None or not (phonenumbers.is_valid_number(number) or _is_sample(number)):
        return None
    e164 = _e164(number)
    return None if _RUSSIAN_E164.fullmatch(e164) else e164


def _without_foreign(text: str) -> str:
    """Returns the text without wrong numbers of other countries, of which no part is a Russian number."""
    for match in islice(_INTERNATIONAL_NUMBER.finditer(text), 5):
        number = _parsed(_with_plus(match[0]))
        if number and number.country_code != _RUSSIA:
            text = f"{text[: match.start()]}{MASK * len(match[0])}{text[match.end() :]}"
    return text


def _with_plus(number: str) -> str:
    return re.sub(r"^(?:00|\+)\s?", "+", number)


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
    if not (asked or announced or "+" in text or _NATIONAL.search(text)):
        return None
    begin = announced.end() if announced and not asked else 0
    has_words = not announced and re.search(r"[^\W\d]{2}", text)
    for match in _DIGIT_RUN.finditer(text, begin):
        if has_words and len(_DIGIT.findall(match[0])) < _MIN_UNANNOUNCED_DIGITS:
            continue  # "December 8 10am"
        if asked or announced or match[0].startswith("+") or _NATIONAL.fullmatch(match[0]):
            utterance.mask(*match.span())
            return utterance.words_at(*match.span())
    return None

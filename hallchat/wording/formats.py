"""Dates, hours, money and phones as people of a language write them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

import phonenumbers
from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from hallchat.wording import say

_DAY_MINUTES = 24 * 60
MAX_LISTED = 20
"""At most so many items are named in a sentence."""


def language_name(code: str, reader: str) -> str:
    """ "русский", "Russian": the name of a language in the language `reader`."""
    return str(Locale.parse(code).get_display_name(reader))


def own_language_name(code: str) -> str:
    """ "Русский": the name of a language in itself, as a label."""
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def day(language: str, value: date | str, today: date | None = None) -> str:
    """ "пт, 27 ноября"; with the year when it is not that of `today`, or no `today` is given."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    pattern = "format-date" if _is_of_year(when, today) else "format-date-with-year"
    return _formatted_date(language, say(language, pattern), when)


@lru_cache(maxsize=1024)
def _formatted_date(language: str, pattern: str, when: date) -> str:
    return format_date(when, pattern, locale=language)


def day_and_month(language: str, value: date | str) -> str:
    """ "27 ноября"."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return _formatted_date(language, say(language, "format-day-and-month"), when)


def moment(language: str, value: datetime | str) -> str:
    """ "27 ноября, 15:30" of a studio time."""
    when = datetime.fromisoformat(value) if isinstance(value, str) else value
    return format_datetime(when, say(language, "format-date-time"), locale=language)


def short_moment(language: str, when: datetime, today: date) -> str:
    """ "27 нояб., 15:30" of a studio time; with the year when it is not that of `today`."""
    year = "" if _is_of_year(when, today) else "-with-year"
    pattern = say(language, f"format-short-date-time{year}")
    return format_datetime(when.replace(tzinfo=None), pattern, locale=language)


def _is_of_year(when: date, today: date | None) -> bool:
    return today is not None and when.year == today.year


def time_left(language: str, left: timedelta) -> str:
    """ "2 дня 5 часов", "45 минут": rounded down, nobody is promised a minute that is not there."""
    minutes = max(1, left // timedelta(minutes=1))
    parts = {"day": minutes // 1440, "hour": minutes // 60 % 24, "minute": minutes % 60}
    said = [format_unit(count, f"duration-{unit}", locale=language) for unit, count in parts.items() if count]
    return " ".join(said[:2])


def clock(minute: int) -> str:
    """ "00:30" of 30 minutes after a midnight, and of 1470."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def start(language: str, day_of: date, minute: int, today: date) -> tuple[str, str]:
    """("сб, 28 ноября", "00:30"): the time so many minutes after a day's midnight, perhaps a day later."""
    return day(language, day_of + timedelta(days=minute // _DAY_MINUTES), today), clock(minute)


def span(start: str, end: str) -> str:
    """ "15:00-18:00", with a dash."""
    return f"{start}–{end}"


def money(language: str, rubles: float | Decimal) -> str:
    """ "15 000 ₽", "−750 ₽", unbroken."""
    return f"{_grouped(language, rubles)}\u00a0₽"


def money_range(language: str, low: int, high: int) -> str:
    """ "от 1 800 ₽ до 2 500 ₽"; one amount if both are the same."""
    if low == high:
        return money(language, low)
    return say(language, "format-money-range", low=money(language, low), high=money(language, high))


def number(language: str, value: float | Decimal) -> str:
    """ "2 100", "1,5"."""
    return _grouped(language, value)


@lru_cache(maxsize=1024)
def _grouped(language: str, value: float | Decimal) -> str:
    return with_minus(format_decimal(value, locale=language))


def with_minus(number: str) -> str:
    """The number with a minus sign: most of Babel's languages have a hyphen."""
    return number.replace("-", "\u2212")


def phone(e164: str) -> str:
    """ "+7 912 345-67-89"; what cannot be parsed stays as it is."""
    try:
        parsed = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def either(language: str, items: Iterable[str]) -> str:
    """ "Минимализм, Мрак или Пустота"; of many items the first ones, and how many more there are."""
    return format_list(_first_items(language, items), style="or", locale=language)


def listed(language: str, items: Iterable[str]) -> str:
    """ "Минимализм, Мрак и Пустота"; of many items the first ones, and how many more there are."""
    return format_list(_first_items(language, items), locale=language)


def _first_items(language: str, items: Iterable[str]) -> list[str]:
    every = list(items)
    if len(every) <= MAX_LISTED:
        return every
    return [*every[: MAX_LISTED - 1], say(language, "and-others", count=len(every) - MAX_LISTED + 1)]

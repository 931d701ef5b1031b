"""Dates, hours, money and phones as people of a language write them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import phonenumbers
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit


def day(language: str, value: date | str, today: date | None = None) -> str:
    """ "пт, 27 ноября"; with the year when it is not that of `today`, or no `today` is given."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    pattern = "EEE, d MMMM" if language == "ru" else "EEE, MMMM d"
    if today is None or when.year != today.year:
        pattern += " y" if language == "ru" else ", y"
    return format_date(when, pattern, locale=language)


def moment(language: str, value: datetime | str) -> str:
    """ "27 ноября, 15:30" of a studio time."""
    when = datetime.fromisoformat(value) if isinstance(value, str) else value
    return format_datetime(when, "d MMMM, HH:mm" if language == "ru" else "MMMM d, HH:mm", locale=language)


def time_left(language: str, left: timedelta) -> str:
    """ "2 дня 5 часов", "45 минут": rounded down, nobody is promised a minute that is not there."""
    minutes = max(1, left // timedelta(minutes=1))
    parts = {"day": minutes // 1440, "hour": minutes // 60 % 24, "minute": minutes % 60}
    said = [format_unit(count, f"duration-{unit}", locale=language) for unit, count in parts.items() if count]
    return " ".join(said[:2])


def span(start: str, end: str) -> str:
    """ "15:00-18:00", with a dash."""
    return f"{start}–{end}"


def money(language: str, rubles: int) -> str:
    """ "15 000 ₽", unbroken."""
    return f"{format_decimal(rubles, locale=language)}\u00a0₽"


def phone(e164: str) -> str:
    """ "+7 912 345-67-89"; what cannot be parsed stays as it is."""
    try:
        parsed = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def either(language: str, items: Iterable[str]) -> str:
    """ "Минимализм, Мрак или Пустота"."""
    return format_list(list(items), style="or", locale=language)


def listed(language: str, items: Iterable[str]) -> str:
    """ "Минимализм, Мрак и Пустота"."""
    return format_list(list(items), locale=language)

"""A price rule in short words for the list: its conditions and its effect."""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from hallchat.request_context import current_language
from hallchat.studio.description import PriceRule
from hallchat.studio.spans import Band, DateSpan
from hallchat.wording import say
from hallchat.wording.formats import listed, span, with_minus

_MONEY = ("rate", "per_hour", "per_person_hour", "once", "total")


def number_text(number: Decimal) -> str:
    """The number with the language's signs: 2 100, 1,5, −20."""
    return with_minus(format_decimal(number, format="#,##0.####", locale=current_language()))


def day_text(day: date, pattern: str = "d MMM") -> str:
    """The day as "5 дек.", "5 Dec"."""
    return str(format_date(day, pattern, locale=current_language()))


def minutes_text(minutes: int) -> str:
    """The length in hours: "1,5 ч"."""
    return say(current_language(), "admin-hours-short", hours=number_text(Decimal(minutes) / 60))


def effect_text(rule: PriceRule) -> str:
    """The effect of the rule: "+700 ₽ за час"."""
    language, effect = current_language(), rule.effect
    if effect is None:
        return ""
    amount = getattr(rule, effect)
    if effect in _MONEY:
        shown = f"{number_text(amount)}\u00a0₽"
    elif effect == "percent":
        shown = f"{number_text(amount)}%"
    else:
        shown = f"×{number_text(amount)}"
    if effect in ("per_hour", "per_person_hour", "once", "percent"):
        shown = f"+{shown}" if amount > 0 else shown
    return say(language, f"admin-effect-short-{effect.replace('_', '-')}", amount=shown, above=rule.above)


def conditions_text(rule: PriceRule, names: dict[str, str]) -> str:
    """The conditions of the rule: "Белый · выходные · 20:00–24:00"; `names` has the halls' names by key."""
    language = current_language()
    found = []
    if rule.halls:
        found.append(listed(language, [names.get(key, key) for key in rule.halls]))
    if rule.days:
        found.append(listed(language, [say(language, f"day-short-{day}") for day in rule.days]))
    if rule.time:
        found.append(span(*str(rule.time).split("-")))
    if rule.dates:
        found.append(_dates_text(rule.dates))
    bands = (("people", rule.people), ("length", rule.length), ("ahead", rule.ahead))
    found += [say(language, f"admin-band-{name}", band=_band_text(band)) for name, band in bands if band]
    if rule.code:
        found.append(say(language, "admin-rule-code", code=rule.code))
    if rule.min_minutes:
        found.append(say(language, "admin-rule-minimum", time=minutes_text(rule.min_minutes)))
    return " · ".join(found) or say(language, "admin-rule-always")


def _band_text(band: Band) -> str:
    if band.low is not None and band.high is not None:
        low, high = number_text(band.low), number_text(band.high)
        return low if low == high else f"{low}–{high}"
    end = band.low if band.low is not None else band.high
    assert end is not None
    return say(
        current_language(), "admin-band-from" if band.high is None else "admin-band-to", end=number_text(end)
    )


def _dates_text(dates: DateSpan) -> str:
    first, last = (day_text(day, "d MMM y") if day else None for day in (dates.first, dates.last))
    if first and last:
        return first if first == last else f"{first}–{last}"
    word = "admin-band-from" if first else "admin-band-to"
    return say(current_language(), word, end=first or last or "")

"""Extras and promo codes as people read them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import listed, money

Data = Mapping[str, Any]
_BY_HOURS = ("hour", "person_hour")
"""Units that are paid for each hour of the booking."""


def is_by_hours(extra: Data) -> bool:
    """True if the extra is paid for each hour of the booking."""
    return extra["unit"] in _BY_HOURS


def extra_price(language: str, extra: Data) -> str:
    """ "400 ₽ за час", or "бесплатно"."""
    if not extra["rubles"]:
        return say(language, "extra-free")
    message = f"extra-price-{extra['unit'].replace('_', '-')}"
    return say(language, message, price=money(language, extra["rubles"]))


def extra_brief(language: str, extra: Data) -> str:
    """ "Гримёрка (400 ₽ за час)"."""
    return say(language, "extra-brief", name=extra["name"], price=extra_price(language, extra))


def extra_line(language: str, extra: Data) -> str:
    """ "Гримёрка — 400 ₽ за час, до 2 человек, всего 1 шт.": all that a client may know of it."""
    facts = [extra_price(language, extra)]
    if "includes" in extra:
        facts.append(say(language, "extra-includes", people=extra["includes"]))
        if extra["further"]:
            message = "extra-further-hour" if is_by_hours(extra) else "extra-further"
            facts.append(say(language, message, price=money(language, extra["further"])))
    if "stock" in extra:
        facts.append(say(language, "extra-stock", count=extra["stock"]))
    if "most" in extra:
        facts.append(say(language, "extra-most", count=extra["most"]))
    if "only_halls" in extra:
        halls = listed(language, extra["only_halls"])
        facts.append(say(language, "extra-halls", halls=halls, count=len(extra["only_halls"])))
    return say(language, "extra-line", name=extra["name"], facts=", ".join(facts))


def extras_text(language: str, extras: Sequence[Data]) -> str:
    """A list with bullets; a sentence if there is none."""
    return "\n".join(f"• {extra_line(language, extra)}" for extra in extras) or say(language, "extras-none")


def ordered(language: str, extras: Iterable[Data]) -> str:
    """ "Гримёрка: 1, Дым-машина: 2"."""
    return ", ".join(
        say(language, "extra-ordered", name=extra["name"], count=extra["count"]) for extra in extras
    )


def code_rows(language: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of the promo code of a quote or a booking; no row for none."""
    code = result.get("code")
    if not code:
        return []
    applies = result.get("code_applies", True)
    return [(say(language, "label-code"), code if applies else say(language, "code-idle", code=code))]

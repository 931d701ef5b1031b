"""Prices, and the conditions on which they depend, as people read them."""

from collections.abc import Mapping, Sequence
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import money, money_range, number

Data = Mapping[str, Any]
_ADDED = ("per_hour", "per_person_hour", "once")
"""Effects whose amount is added to the price: it is shown with its sign."""


def hourly_price(language: str, data: Data) -> str:
    """ "от 1 800 ₽ до 2 500 ₽", or one price: what an hour costs."""
    return money_range(language, data["price"], data.get("price_to") or data["price"])


def length(language: str, hours: float) -> str:
    """ "2 часа", "1,5 часа"."""
    whole = hours == int(hours)  # the plural rules need 3, not 3.0
    return say(language, "hours", hours=int(hours) if whole else hours)


def condition(language: str, data: Data) -> str:
    """A condition of `hall_prices.price_conditions`: "После 20 — +200 ₽ за час"."""
    effect, label = data.get("effect"), data["label"]
    if effect is None:
        return say(language, "condition-min-hours", label=label, length=length(language, data["min_hours"]))
    if effect == "percent":
        return say(language, "condition-percent", label=label, percent=_signed(language, data["amount"], "%"))
    if effect == "times":
        return say(language, "condition-times", label=label, factor=number(language, data["amount"]))
    amount = data["amount"]
    shown = _signed(language, amount, "₽") if effect in _ADDED else money(language, amount)
    message = f"condition-{effect.replace('_', '-')}" + ("-above" if data.get("above") else "")
    return say(language, message, label=label, money=shown, above=data.get("above", 0))


def _signed(language: str, amount: float, unit: str) -> str:
    sign = "−" if amount < 0 else "+"
    return f"{sign}{number(language, abs(amount))}\u00a0{unit}"


def price_lines(language: str, lines: Sequence[Data]) -> list[str]:
    """ "Белый — 3 600 ₽" of each line of a price."""
    return [
        say(language, "price-line", label=line["label"], amount=money(language, line["amount"]))
        for line in lines
    ]


def changes(language: str, result: Data) -> list[str]:
    """What the studio has changed since the last summary: "цена была 5 000 ₽, теперь 6 000 ₽"."""
    changed = result.get("changed") or {}
    said = [
        say(
            language,
            f"changed-{name}",
            old=money(language, changed[name]),
            new=money(language, result[name]),
        )
        for name in ("cost", "prepay")
        if name in changed
    ]
    return said + [say(language, f"changed-{name}") for name in ("refund", "rules") if changed.get(name)]

"""Prices, and the conditions on which they depend, as people read them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import day_and_month, listed, moment, money, money_range, number, span
from hallchat.wording.opening import WEEKDAYS, days_words

Data = Mapping[str, Any]
Row = tuple[str, str]
_HALF_AN_HOUR = 0.5
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4
"""Letters that two forms of a word share."""
_BANDS = ("length", "people", "ahead")
_ADDED = ("per_hour", "per_person_hour", "once")
"""Effects whose amount is added to the price: it is shown with its sign."""


def hourly_price(language: str, data: Data) -> str:
    """ "от 1 800 ₽ до 2 500 ₽", or one price: what an hour costs."""
    return money_range(language, data["price"], data.get("price_to") or data["price"])


def length(language: str, hours: float) -> str:
    """ "2 часа", "1,5 часа", "полчаса"."""
    if hours == _HALF_AN_HOUR:
        return say(language, "half-an-hour")
    whole = hours == int(hours)  # the plural rules need 3, not 3.0
    return say(language, "hours", hours=int(hours) if whole else hours)


def condition(language: str, data: Data, *, with_time: bool = False) -> str:
    """A condition of `hall_prices.price_conditions`: "Вечер (20:00–23:00) — +200 ₽ за час".

    `with_time`: with the hours of the day also behind a label that tells them.
    """
    effect, label = data.get("effect"), rule_label(language, data, with_time=with_time)
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


def rule_label(language: str, data: Data, *, with_time: bool = False) -> str:
    """The label of a condition with the days, hours and bands that it is for, unless it tells them."""
    label = str(data["label"])
    when = [] if _tells_days(language, label, data) else [_rule_days(language, data["days"])]
    if "dates" in data and not _NUMBER.search(label):
        when.append(_dates(language, data["dates"]))
    hours = span(*data["time"]) if "time" in data else ""
    bands = [band(language, f"band-{name}", data[name]) for name in _BANDS if name in data]
    when += [said for said in (hours, *bands) if said and not _tells_number(label, said)]
    if with_time and hours and hours not in when:
        when.append(hours)
    return f"{label} ({', '.join(when)})" if when else label


def _tells_number(label: str, said: str) -> bool:
    """True if the label has the first number of these words: «После 20:00» needs no "20:00–26:00"."""
    first = _NUMBER.search(said)
    return first is not None and int(first[0]) in map(int, _NUMBER.findall(label))


def _tells_days(language: str, label: str, data: Data) -> bool:
    """True if the label has one of the words for the days, or the rule is for any day."""
    if "days" not in data:
        return True
    words, told = _WORD.findall(_rule_days(language, data["days"]).casefold()), label.casefold()
    return any(word[:_STEM] in told for word in words if len(word) >= _STEM)


def _rule_days(language: str, days: Sequence[str]) -> str:
    """ "выходные и праздники" of the days of a rule."""
    weekdays = [day for day in WEEKDAYS if day in days or (day in WEEKDAYS[5:] and "weekend" in days)]
    parts = [days_words(language, weekdays)] if weekdays else []
    return listed(language, [*parts, *([days_words(language, ["holiday"])] if "holiday" in days else [])])


def _dates(language: str, ends: Sequence[str | None]) -> str:
    """ "1 декабря – 12 января"; an open end is left out."""
    first, last = (end and day_and_month(language, end) for end in ends)
    return f"{first or '…'} – {last or '…'}" if first != last else str(first)


def band(language: str, message: str, ends: Sequence[float | None]) -> str:
    """ "от 5 ч", "до 30 человек", "12–30 человек"."""
    low, high = ends
    if low is not None and high is not None:
        shown = f"{number(language, low)}–{number(language, high)}"
        return say(language, f"{message}-between", range=shown, count=high)
    known = high if low is None else low
    assert known is not None  # a band has an end
    end = "to" if low is None else "from"
    return say(language, f"{message}-{end}", shown=number(language, known), count=known)


def _signed(language: str, amount: float, unit: str) -> str:
    sign = "−" if amount < 0 else "+"
    return f"{sign}{number(language, abs(amount))}\u00a0{unit}"


def price_lines(language: str, lines: Sequence[Data]) -> list[str]:
    """ "Белый — 3 600 ₽" of each line of a price."""
    return [
        say(language, "price-line", label=line["label"], amount=money(language, line["amount"]))
        for line in lines
    ]


def cost_rows(language: str, result: Data) -> list[Row]:
    """(label, value) of the chosen extras, and of the cost with the lines that explain it."""
    rows = []
    if extras := result.get("extras"):
        rows.append((say(language, "label-extras"), ", ".join(_extra(language, each) for each in extras)))
    said = [money(language, result["cost"])]
    said += [f"• {line}" for line in price_lines(language, explaining_lines(result))]
    return [*rows, (say(language, "label-cost"), "\n".join(said))]


def _extra(language: str, extra: Data) -> str:
    if extra["count"] == 1:
        return str(extra["name"])
    return say(language, "extra-pieces", name=extra["name"], count=extra["count"])


def explaining_lines(result: Data) -> Sequence[Data]:
    """The lines of a price; none if the hall's own is the only one, or if staff have agreed another cost."""
    lines: Sequence[Data] = result.get("lines") or []
    alone = len(lines) == 1 and lines[0]["label"] == result["title"]
    return () if alone or sum(line["amount"] for line in lines) != result["cost"] else lines


def terms_rows(language: str, result: Data) -> list[Row]:
    """(label, value) of what is due at once and of what comes back until when.

    Of a booking, only while they apply.
    """
    rows, status = [], result.get("status")
    prepay, refund = result.get("prepay", result["cost"]), result.get("refund")
    rest = result["cost"] - prepay
    if result["cost"] and status in (None, "held"):
        rows.append((say(language, "label-due"), _prepay(language, prepay, rest)))
    if paid := part_paid(result):
        rows.append((say(language, "label-paid"), _paid_words(language, *paid, owed_now(result))))
    if refund is not None and status in (None, "held", "paid"):
        tiers = _refund(language, refund)
        if rest > 0 and refund:
            tiers.append(say(language, "refund-at-most"))
        rows.append((say(language, "label-refund"), "\n".join(tiers)))
    return rows


def _prepay(language: str, prepay: int, rest: int) -> str:
    if not prepay:
        return say(language, "due-nothing")
    if not rest:
        return say(language, "due-all", prepay=money(language, prepay))
    return say(language, "due-part", prepay=money(language, prepay), rest=money(language, rest))


def _paid_words(language: str, received: int, left: int, now: int) -> str:
    """The words for rubles `received` and rubles `left` to pay, of which `now` are due at once."""
    message = "prepaid-part" if not now else "prepaid-owed" if now == left else "prepaid-owed-part"
    values = {"prepay": received, "rest": left, "now": now}
    return say(language, message, **{name: money(language, amount) for name, amount in values.items()})


def _refund(language: str, tiers: Sequence[Data]) -> list[str]:
    said = [
        say(language, "refund-until", moment=moment(language, until), amount=money(language, amount))
        for until, amount in ((tier["until"], tier["amount"]) for tier in tiers)
    ]
    return [*said, say(language, "refund-later" if said else "refund-none")]


def part_paid(result: Data) -> tuple[int, int] | None:
    """(received, still to pay) in rubles of a booking of which only a part is paid; None of any other."""
    prepay, cost = result.get("prepay", result["cost"]), result["cost"]
    return (prepay, cost - prepay) if result.get("status") == "paid" and 0 < prepay < cost else None


def owed_now(result: Data) -> int:
    """The rubles of what is still to pay that the client owes at once after a change; 0 if none."""
    return max(0, result.get("owed") or 0)


def status_words(language: str, result: Data) -> str:
    """ "оплачена", "предоплата получена": the status of a booking."""
    return say(language, f"status-{'prepaid' if part_paid(result) else result['status']}")


def changes(language: str, result: Data) -> list[str]:
    """The changes by the studio since the last summary: "цена была 5 000 ₽, теперь 6 000 ₽"."""
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

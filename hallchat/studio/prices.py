"""The price of a rental: its lines and their total, by the studio's rules.

The only module that multiplies a price by hours. Amounts are exact decimals; each line is rounded to whole
rubles, half away from zero.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from hallchat.studio.description import Description, Extra, PaymentTerms, PriceRule
from hallchat.studio.fitting_rules import HALF_AN_HOUR, Conditions, Rental

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a quote."""

    label: str
    label_en: str
    amount: int
    """Whole rubles."""


def rounded(amount: Decimal) -> int:
    """Whole rubles, half away from zero."""
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def total(lines: Iterable[Line]) -> int:
    """The sum of the lines, in whole rubles."""
    return sum(line.amount for line in lines)


def per_hour(cost: int, minutes: int) -> int:
    """An hour's share of what so many minutes cost, in whole rubles."""
    return rounded(Decimal(cost) * 60 / minutes)


def price_lines(studio: Description, rental: Rental) -> tuple[Line, ...]:
    """The lines of the rental and its extras, which sum to its price."""
    return (*_rent_lines(studio, rental), *_extra_lines(studio.extras, rental))


def code_applies(studio: Description, rental: Rental) -> bool:
    """True if a rule that needs the rental's promo code counts for it."""
    conditions = Conditions(studio, rental)
    return any(
        rule.code and rule.effect is not None and _counts(rule, conditions.fitting_parts(rule), rental)
        for rule in studio.prices
    )


def _counts(rule: PriceRule, parts: frozenset[int], rental: Rental) -> bool:
    """True if a rule that fits these half hours changes the price: some effects need all of them."""
    needs_all = rule.percent is not None or rule.total is not None
    return len(parts) == len(rental.parts) if needs_all else bool(parts)


def uncut_rent(studio: Description, rental: Rental) -> int:
    """The rent without extras, below zero if the rules take more from it than it costs: a quote cuts it."""
    return total(_uncut_lines(studio, rental))


def _rent_lines(studio: Description, rental: Rental) -> list[Line]:
    return _never_below_zero(_uncut_lines(studio, rental))


def _uncut_lines(studio: Description, rental: Rental) -> list[Line]:
    conditions = Conditions(studio, rental)
    found = ((rule, conditions.fitting_parts(rule)) for rule in studio.prices)
    fitting = [(rule, parts) for rule, parts in found if parts]
    rates = [(rule, parts) for rule, parts in fitting if rule.rate is not None]
    sum_of_rules = _Rent(rental, *_base(rental, rates))
    for rule, parts in fitting:
        sum_of_rules.apply(rule, parts)
    return sum_of_rules.lines


def _base(
    rental: Rental, rates: Sequence[tuple[PriceRule, frozenset[int]]]
) -> tuple[list[Line], list[Decimal]]:
    """The lines of the hall's price and of each rate, and the cost of each half hour by them."""
    hall = rental.hall
    costs = [hall.price * HALF_AN_HOUR for _ in rental.parts]
    source: list[PriceRule | None] = [None for _ in rental.parts]
    for rule, parts in rates:
        for index in parts:
            costs[index] = (rule.rate or Decimal(0)) * HALF_AN_HOUR
            source[index] = rule
    lines = []
    for origin in (None, *(rule for rule, _ in rates)):
        of_rule = [cost for cost, by in zip(costs, source, strict=True) if by is origin]
        if of_rule:
            label, label_en = (hall.name, hall.name_en) if origin is None else (origin.label, origin.label_en)
            lines.append(Line(label, label_en, rounded(sum(of_rule, Decimal(0)))))
    return lines, costs


class _Rent:
    """The lines so far, and the cost of each half hour so far, while rules are applied in their order."""

    def __init__(self, rental: Rental, lines: list[Line], costs: list[Decimal]) -> None:
        self.rental, self.lines, self.costs = rental, lines, costs
        self.replaced = False
        """True once a `total` stands in place of the hours: nothing is left that `times` could multiply."""

    def apply(self, rule: PriceRule, parts: frozenset[int]) -> None:
        """Adds the rule's line, or replaces all by it. `parts` are the half hours that it fits."""
        if not _counts(rule, parts, self.rental):
            return
        if rule.per_hour is not None:
            self._add_to_parts(rule, parts, rule.per_hour)
        elif rule.per_person_hour is not None:
            counted = max(0, self.rental.people - rule.above)
            self._add_to_parts(rule, parts, rule.per_person_hour * counted)
        elif rule.times is not None and not self.replaced:
            self._multiply(rule, parts, rule.times)
        elif rule.once is not None:
            self._add_line(rule, rule.once)
        elif rule.percent is not None:
            self._add_line(rule, total(self.lines) * rule.percent / _HUNDRED)
        elif rule.total is not None:
            self.lines, self.replaced = [], True
            self._add_line(rule, rule.total)

    def _add_to_parts(self, rule: PriceRule, parts: frozenset[int], per_hour: Decimal) -> None:
        if per_hour:
            for index in parts:
                self.costs[index] += per_hour * HALF_AN_HOUR
            self._add_line(rule, per_hour * HALF_AN_HOUR * len(parts))

    def _multiply(self, rule: PriceRule, parts: frozenset[int], times: Decimal) -> None:
        before = sum((self.costs[index] for index in parts), Decimal(0))
        for index in parts:
            self.costs[index] *= times
        if before:
            self._add_line(rule, before * (times - 1))

    def _add_line(self, rule: PriceRule, amount: Decimal) -> None:
        self.lines.append(Line(rule.label, rule.label_en, rounded(amount)))


def _never_below_zero(lines: list[Line]) -> list[Line]:
    """The lines, whose last one is cut so that the rent does not fall below zero.

    A line of nothing counts as none: who reads the quote would see it turn into a price.
    """
    below = min(0, total(lines))
    if not below:
        return lines
    last = max(index for index, line in enumerate(lines) if line.amount)
    cut = replace(lines[last], amount=lines[last].amount - below)
    return [*lines[:last], cut, *lines[last + 1 :]]


def _extra_lines(extras: Sequence[Extra], rental: Rental) -> list[Line]:
    chosen = [(extra, rental.extras.get(extra.key, 0)) for extra in extras]
    return [
        Line(extra.name, extra.name_en, rounded(_extra_cost(extra, count, rental)))
        for extra, count in chosen
        if count
    ]


def _extra_cost(extra: Extra, count: int, rental: Rental) -> Decimal:
    """The cost of `count` pieces; people beyond those that they include cost `further` each instead."""
    by_hours = rental.hours if extra.unit in ("hour", "person_hour") else Decimal(1)
    further = max(0, rental.people - extra.includes * count) if extra.includes else 0
    by_people = rental.people - further if extra.unit in ("person", "person_hour") else 1
    return (extra.price * count * by_people + extra.further * further) * by_hours


def prepay(terms: PaymentTerms, hours: Decimal, cost: int) -> int:
    """The rubles of the total that are due at once: the first tier that fits the length, else all."""
    for tier in terms.prepay:
        if tier.length is None or hours in tier.length:
            return rounded(cost * tier.percent / _HUNDRED)
    return cost


def refunds(terms: PaymentTerms, starts_at: datetime, cost: int) -> tuple[tuple[datetime, int], ...]:
    """(instant, rubles): until the instant so much of the total comes back."""
    return tuple(
        (starts_at - timedelta(hours=float(tier.hours)), rounded(cost * tier.percent / _HUNDRED))
        for tier in sorted(terms.refund, key=lambda tier: -tier.hours)
    )

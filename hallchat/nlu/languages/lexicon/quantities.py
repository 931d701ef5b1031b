"""Words that show what the numbers of an answer count."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Units of numbers, and words of a sentence that show what its numbers are about.

    Alternatives of one expression each, without groups, for folded text in which number words are digits.
    Words for hours, days, clock times, people and rubles of other topics count as well.
    """

    multiples: Mapping[int, str] = field(default_factory=dict)
    """Factor -> its words behind a number: 5 "млн". `BudgetWords.thousand` counts as well."""
    amounts: Mapping[int, str] = field(default_factory=dict)
    """Number -> words that mean it without a number before them: "тысяча", "полтысячи"."""
    rubles: str = ""
    """The ruble behind a number."""
    rubles_before: str = ""
    """The ruble before a number: "руб. 5000"."""
    foreign_money: str = ""
    """Money that the studio does not take, behind a number."""
    foreign_money_before: str = ""
    """The same before a number."""
    percent: str = ""
    """The word for "%"."""
    years: str = ""
    """Years behind a number."""
    persons: str = ""
    """Words for people behind a number."""
    halls: str = ""
    """Halls behind a number."""
    measures: str = ""
    """Units of length, area and the like."""
    bookings: str = ""
    """Words for bookings and what waits to be one, counted: "2 bookings"."""
    things: str = ""
    """Things of the conversation that an answer counts, no facts: 2 "варианта"."""
    of: str = ""
    """The word between a number and those: 2 "of" the options."""
    ordinal_endings: str = ""
    """Endings of an ordinal in digits: 2-"й"."""
    before_durations: str = ""
    """Words that stand before clock times and before durations: "от" 2 часов."""

    added: str = ""
    """Words before an amount that is added to a price."""
    price: str = ""
    """Words of a sentence about prices."""
    per_hour: str = ""
    """Short forms behind an hourly price, on top of `DurationWords.per_hour`: "/ч"."""
    budget: str = ""
    """Words of a sentence about what the client wants to spend."""
    opening: str = ""
    """Words about opening hours."""
    closing: str = ""
    """Those of them that are about closing."""
    closed: str = ""
    """Words about hours when a hall is closed."""
    around_the_clock: str = ""
    """Claims that a hall is always open."""
    availability: str = ""
    """Words about free and taken hours."""
    capacity: str = ""
    """Words about the largest number of people."""
    exceeds_capacity: str = ""
    """Words about a number of people that is too large."""
    minimum: str = ""
    """Words about the shortest booking."""
    client: str = ""
    """The client, before their number of people: "вас" 5."""
    list_items: str = ""
    """Words before the number of a list item: "шаг" 1."""

"""Words for what the client wants to spend."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetWords:
    """Words for money: alternatives of one expression, without capturing groups, for folded text."""

    thousand: str = ""
    """Units of a thousand behind a number: "5 тыс", "5k"."""
    before_thousands: str = ""
    """The same before the number: "тысяч 5", "тысяч за 5"."""
    currency: str = ""
    """The rouble behind a number, but for its sign."""
    maximum: str = ""
    """Words behind the largest sum that is possible: "5000 max"."""
    before_amount: str = ""
    """Words before the largest sum that is possible: "до", "бюджет", "under"."""
    approximately: str = ""
    """Words between those and the sum: "бюджет примерно 5000"."""

"""The price of a rental: the only module that works out what hours cost.

Plain arithmetic without a table, so that the check of a model's sentences (`agent/grounding`) can use it too.
"""

import math


def cost(price: int, hours: float) -> int:
    """The cost in whole rubles at that price for an hour. Each hour that has begun counts as a whole one."""
    return price * math.ceil(hours)


def costs_by_length(price: int, hours: int) -> list[int]:
    """The cost of 1, 2, 3 ... hours in whole rubles, up to that number of hours."""
    return [cost(price, length) for length in range(1, hours + 1)]

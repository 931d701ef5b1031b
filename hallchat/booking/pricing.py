"""The price of a rental: the only module that works out what hours cost.

`agent/grounding/known_prices.py` allows the same amounts in a model's sentences: change both together.
"""

from hallchat.models import Hall


def cost(hall: Hall, hours: int) -> int:
    """The cost of renting the hall for that many hours, in whole rubles."""
    return hall.price * hours


def costs_by_length(hall: Hall) -> list[int]:
    """The cost of 1, 2, 3 ... hours in whole rubles, up to a whole day of the hall's opening hours."""
    return [cost(hall, hours) for hours in range(1, hall.closes - hall.opens + 1)]

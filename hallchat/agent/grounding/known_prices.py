"""The prices that a model's sentences may state in a turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.events import Data
from hallchat.agent.grounding.result_values import is_number


@dataclass(frozen=True)
class KnownPrices:
    """Prices in rubles. A parameter `halls` holds positions in `self.halls`; empty means all halls."""

    halls: Sequence[Data]
    results: Sequence[Data]
    answer_amounts: frozenset[float]
    """The amounts in earlier answers."""

    def of(self, halls: set[int]) -> frozenset[float]:
        """Returns the prices of the halls: per hour, and the costs of results."""
        return self.hourly(halls) | self._in_results("cost", halls)

    def hourly(self, halls: set[int]) -> frozenset[int]:
        """Returns the prices of one hour in the halls."""
        listed = {self.halls[index].get("price") for index in halls} if halls else self._all_hourly
        return frozenset(filter(None, listed)) | self._in_results("price", halls)

    @cached_property
    def _all_hourly(self) -> frozenset[int]:
        return frozenset(hall["price"] for hall in self.halls if "price" in hall)

    def _in_results(self, key: str, halls: set[int]) -> frozenset[int]:
        """Returns the numbers under the key in the results about the halls."""
        names = {self.halls[index][name] for index in halls for name in ("hall", "title")}
        about = [each for each in self.results if not halls or {each.get("hall"), each.get("title")} & names]
        return frozenset(int(each[key]) for each in about if is_number(each.get(key)))

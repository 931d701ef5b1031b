"""The prices that a model's sentences may state in a turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hallchat.agent.events import Data
from hallchat.agent.grounding.result_values import is_number, values_of

_HOURLY = ("price", "price_to")
"""The keys of what an hour costs at the least and at the most."""
_SUMS = ("cost", "cost_to", "prepay", "amount")
"""The keys of other sums; "amount" is that of a line, or of a refund."""


def _of_several_halls(result: Data) -> list[Data]:
    """The results for each hall in one of get_hall_price for all; refusals list names of halls instead."""
    return [each for each in result.get("halls", ()) if isinstance(each, Mapping) and "conditions" in each]


def _visits(result: Data) -> list[Data]:
    """The times in a result of find_free_time and the bookings in one of check_list, each of one hall."""
    return [each for key in ("found", "nearest", "wishes") for each in result.get(key, ()) if each]


@dataclass(frozen=True)
class KnownPrices:
    """Prices in rubles. A parameter `halls` holds positions in `self.halls`; empty means all halls."""

    halls: Sequence[Data]
    results: Sequence[Data]
    answer_amounts: frozenset[float]
    """The amounts in earlier answers."""

    def of(self, halls: set[int]) -> frozenset[float]:
        """Returns the prices of an hour in the halls, and the amounts of results: none is worked out here."""
        amounts = self._in_results(_SUMS, halls) | self._of_conditions(("total",), halls)
        return self.hourly(halls) | amounts

    def hourly(self, halls: set[int]) -> frozenset[float]:
        """Returns the prices of one hour in the halls, and those that rules put in their place."""
        about = [self.halls[index] for index in halls] if halls else self.halls
        listed = frozenset(hall[key] for hall in about for key in _HOURLY if hall.get(key))
        return listed | self._in_results(_HOURLY, halls) | self._of_conditions(("rate",), halls)

    def surcharges(self, halls: set[int]) -> frozenset[float]:
        """Returns what rules add to the price of the halls."""
        return self._of_conditions(("per_hour", "per_person_hour", "once"), halls)

    @cached_property
    def sums(self) -> frozenset[float]:
        """The amounts of the results: costs, prepayments, lines."""
        return self._in_results(_SUMS, set())

    @cached_property
    def percents(self) -> frozenset[float]:
        """The percents of the price rules, without their sign."""
        return self._of_conditions(("percent",), set())

    def _of_conditions(self, effects: Sequence[str], halls: set[int]) -> frozenset[float]:
        """Returns the amounts of price rules with these effects, without their sign."""
        conditions = [each for result in self._about(halls) for each in result.get("conditions", ())]
        return frozenset(abs(float(each["amount"])) for each in conditions if each.get("effect") in effects)

    def _in_results(self, keys: Sequence[str], halls: set[int]) -> frozenset[float]:
        """Returns the numbers under the keys in the results about the halls, apart from the conditions."""
        return frozenset(
            abs(float(value))
            for result in self._about(halls)
            for key, value in values_of({name: result[name] for name in result if name != "conditions"})
            if key in keys and is_number(value)
        )

    def _about(self, halls: set[int]) -> list[Data]:
        names = {self.halls[index][name] for index in halls for name in ("hall", "title")}
        results = [
            each for result in self.results for each in (result, *_of_several_halls(result), *_visits(result))
        ]
        return [each for each in results if not halls or {each.get("hall"), each.get("title")} & names]

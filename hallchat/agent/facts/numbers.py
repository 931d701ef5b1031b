"""Whether each number of a sentence is one that was told, as what it counts."""

import re
from collections.abc import Iterator
from functools import cached_property

from hallchat.agent.facts.figures import Figure
from hallchat.agent.facts.kinds import Kind
from hallchat.agent.facts.told import Told
from hallchat.agent.understanding.text import any_of

_OF_PRICE = any_of(
    r"сто(?:ит|ят|ило|ить|имост)|цен[аыуе]?(?!\w)|ценой|тариф|прайс|итог|сумм|оплат|плат[аиеу]|предоплат|аванс|дешев|дорож|дорог|обойд|обош"
    r"|всего\s+(?:\W*\d)|cost|pric|total|rate[sd]?(?!\w)|fee[s]?(?!\w)|charg|pay|paid|deposit|cheap|expensive|only\s+\d|за\s+(?:1\s+)?час|per\s+hour|an\s+hour"
)
_OF_BUDGET = any_of(
    r"бюджет|улож|уклад|хватит|хвата|в\s+пределах|budget|afford|within|за\s+\d+\s*(?:руб|₽)\w*[^.]*(?:ничего|нет)"
)
_OF_OPENING = any_of(
    r"работа(?:ет|ем|ют|л)|откры|закры|opens?(?!\w)|opening|close[sd]?(?!\w)|closing|working\s+hours|график|режим"
)
_OF_CLOSING = any_of(r"закры|close[s]?(?!\w)|closing")
_NOT_OPEN = any_of(r"закрыт|уже\s+не|не\s+работа|closed|not\s+open|n't\s+open|не\s+открыт")
_OF_CAPACITY = any_of(
    r"вмеща|вмест|помест|помещ|входит|войдет|рассчитан|вместимост|capacity|holds?(?!\w)|fits?(?!\w)|accommodat|up\s+to|максимум|max"
)
_TOO_MANY = any_of(r"не(?!\w)|n't|not(?!\w)|too\s+(?:small|many)|больше,?\s+чем|тесн")
_LEAST = any_of(r"миним|не\s+ме(?:нее|ньше)|хотя\s+бы|at\s+least|(?:брон|аренд|сда)\w*\s+от|держ(?:ит|им)")
_FOREVER = any_of(
    r"круглосуточн|24\s?/\s?7|24\s+(?:часа|hours)|around\s+the\s+clock|сутки\s+напролет|ночью\s+работ|all\s+night|без\s+перерыв"
)
_BULLET = re.compile(r"\W*\d{1,2}[.)](?=\s|\Z)|\W*(?:шаг|step)\s+\d{1,2}(?!\d)")
_TILL = frozenset("до по to until till til by".split())
_SINCE = frozenset("с со от from".split())
_FEW = 5


def wrong_numbers(text: str, found: list[Figure], named: set[int], told: Told) -> Iterator[Kind]:
    """The kinds of numbers in a folded text that nobody told; `named` are the halls it names."""
    if _FOREVER.search(text) and not any(hall.get("opens") == "00:00" for hall in told.halls):
        yield Kind.HOURS
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    check = _Check(text, named, told)
    yield from (kind for figure in found if figure.start >= start and (kind := check.wrong(figure, found)))


class _Check:
    """What a sentence speaks of, found out once for all its numbers."""

    def __init__(self, text: str, named: set[int], told: Told) -> None:
        self.text, self.named, self.told = text, named, told

    @cached_property
    def _of_price(self) -> bool:
        return bool(_OF_PRICE.search(self.text))

    @cached_property
    def _of_opening(self) -> bool:
        return bool(_OF_OPENING.search(self.text))

    @cached_property
    def _of_capacity(self) -> bool:
        return bool(_OF_CAPACITY.search(self.text))

    def wrong(self, figure: Figure, found: list[Figure]) -> Kind | None:
        """What the figure states wrongly, if it does."""
        if figure.unit in ("rubles", "foreign", "percent"):
            return None if self._is_price(figure) else Kind.PRICE
        if figure.clock:
            return None if self._is_time(figure, found) else Kind.HOURS
        if figure.unit == "people":
            return None if self._is_people(figure) else Kind.NUMBER
        if figure.unit == "hours":
            return None if self._is_length(figure, found) else Kind.NUMBER
        if figure.unit in ("measure", "days"):
            return None if self._is_written(figure) else Kind.NUMBER
        if self._is_small(figure):
            return None
        if self._of_price:
            return None if self._is_price(figure) else Kind.PRICE
        return None if figure.value in self.told.numbers or self._is_written(figure) else Kind.NUMBER

    def _is_price(self, figure: Figure) -> bool:
        if figure.unit in ("foreign", "percent"):
            return self._is_written(figure)
        budget = self.told.turn.reading.budget
        if budget is not None and figure.value == budget and _OF_BUDGET.search(self.text):
            return True
        return figure.value in self.told.prices(self.named)

    def _is_time(self, figure: Figure, found: list[Figure]) -> bool:
        options = {option % 1440 for option in figure.clock}
        if self._of_opening:
            if options & self._opening(figure, found):
                return True
            if not _NOT_OPEN.search(self.text):
                return False
        if options & self.told.times or self._is_written(figure):
            return True
        free = [span for day in self.told.availability for span in day.free]
        return any(start <= option <= end for option in figure.clock for start, end in free)

    def _opening(self, figure: Figure, found: list[Figure]) -> frozenset[int]:
        at = found.index(figure)
        begins = figure.prep in _SINCE or (at + 1 < len(found) and found[at + 1].linked)
        ends = figure.linked or figure.prep in _TILL
        if not begins and not ends:
            verbs = [match[0] for match in _OF_OPENING.finditer(self.text, 0, figure.start)]
            begins = not (verbs and _OF_CLOSING.match(verbs[-1]))
        return self.told.opening(self.named, "opens" if begins else "closes")

    def _is_people(self, figure: Figure) -> bool:
        if self._of_capacity:
            if figure.value in self.told.capacities(self.named):
                return True
            if not _TOO_MANY.search(self.text):
                return False
        return figure.value in self.told.people or figure.value in self.told.capacities(self.named)

    def _is_length(self, figure: Figure, found: list[Figure]) -> bool:
        if _LEAST.search(self.text):
            return self._is_written(figure)
        if figure.value == 1 or figure.value in self.told.lengths or figure.value in self.told.said:
            return True
        clocks = [option for each in found for option in each.clock]
        return any(figure.value * 60 == one - other for one in clocks for other in clocks)

    def _is_written(self, figure: Figure) -> bool:
        number = f"{figure.value:g}" + (f":{figure.clock[0] % 60:02}" if figure.clock else "")
        return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]?\d)", self.told.written(self.named)))

    def _is_small(self, figure: Figure) -> bool:
        """Whether it only counts words: "один вопрос", "второй вариант", "три зала"."""
        if figure.unit == "halls":
            return figure.value <= max(1, len(self.told.halls))
        if figure.unit == "ordinal":
            return figure.value <= 10
        return figure.value <= 1 or (figure.unit == "things" and figure.value <= _FEW)

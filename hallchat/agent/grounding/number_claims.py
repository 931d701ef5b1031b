"""Checks that each number of a sentence is known, for the same thing it counts."""

import re
from collections.abc import Iterator
from functools import cached_property

from hallchat.agent.grounding.kinds import FactKind
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.number_mentions import NumberMention
from hallchat.nlu.languages.word_lists import any_of, word_list

_OF_PRICE = any_of(
    r"с\s+вас\s+|сто(?:ит|ят|ило|ить|имост)|цен[аыуе]?(?!\w)|ценой|тариф|прайс|итог|сумм|оплат|плат[аиеу]|предоплат|аванс|дешев|дорож|дорог|обойд|обош"
    r"|всего\s+(?:\W*\d)|cost|pric|total|rate[sd]?(?!\w)|fee[s]?(?!\w)|charg|pay|paid|deposit|cheap|expensive|only\s+\d|за\s+(?:1\s+)?час|per\s+hour|an\s+hour"
)
_PER_HOUR = re.compile(
    r"\s*(?:₽|руб\w*\.?|р\.?|rub\w*)?\s*(?:(?:за|в)\s+(?:1\s+|один\s+)?час(?!\w)|/\s*(?:ч(?:ас)?(?!\w)|h(?:our|r)?(?!\w))"
    r"|(?:per|an|a)\s+hour(?!\w))"
)
"""Behind an amount: it is the price of one hour."""
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
_LEAST = any_of(
    r"миним(?!ализм)|не\s+ме(?:нее|ньше)|хотя\s+бы|at\s+least|(?:брон|аренд|сда)\w*\s+от|держ(?:ит|им)"
)
_FOREVER = any_of(
    r"круглосуточн|24\s?/\s?7|24\s+(?:часа|hours)|around\s+the\s+clock|сутки\s+напролет|ночью\s+работ|all\s+night|без\s+перерыв"
)
_OF_STATE = any_of(r"свобод|занят|free(?!\w)|taken(?!\w)|available|busy")
_OF_CLIENT = re.compile(r"(?<!\w)(?:вас|ваш\w*|you\w*)\W+(?:\w+\W+){0,2}\Z")
_BULLET = re.compile(r"\W*\d{1,2}[.)](?=\s|\Z)|\W*(?:шаг|step)\s+\d{1,2}(?!\d)")
_TILL = word_list("до по to until till til by")
_SINCE = word_list("с со от from")
_FEW = 5
_MOMENT = 2
"""Minutes that nobody counts."""

HallPositions = dict[int, list[tuple[int, int]]]
"""Numbers of the halls that a sentence names -> where."""


def tells_of_a_hall(text: str, found: list[NumberMention]) -> bool:
    """True if the text states a price or a capacity, so that a name in it is likely a hall's."""
    units = {figure.unit for figure in found}
    if units & {"rubles", "foreign"}:
        return True
    return "people" in units and (
        bool(_OF_CAPACITY.search(text)) or any(figure.prep == "до" for figure in found)
    )


def wrong_numbers(
    text: str, found: list[NumberMention], at: HallPositions, told: KnownFacts
) -> Iterator[FactKind]:
    """The kinds of numbers in a folded text that nobody told; `at` is where it names halls."""
    if _FOREVER.search(text) and not any(hall.get("opens") == "00:00" for hall in told.halls):
        yield FactKind.HOURS
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    check = _Check(text, found, at, told)
    yield from (kind for figure in found if figure.start >= start and (kind := check.wrong(figure)))


def _is_moment(figure: NumberMention) -> bool:
    """True if it only asks for patience: "одну минуту", "пару минут"."""
    return figure.said.startswith(("мин", "min")) and figure.value <= _MOMENT


class _Check:
    """The subject of a sentence, worked out once for all its numbers."""

    def __init__(self, text: str, found: list[NumberMention], at: HallPositions, told: KnownFacts) -> None:
        self.text, self.found, self.told = text, found, told
        self.places = sorted((span[0], hall) for hall, spans in at.items() for span in spans)
        self.named = set(at)

    def wrong(self, figure: NumberMention) -> FactKind | None:
        """The kind of fact that the number states wrongly; None if it is right."""
        if figure.unit in ("rubles", "foreign", "percent"):
            return None if self._is_price(figure) else FactKind.PRICE
        if figure.clock:
            return None if self._is_time(figure) or self._is_capacity(figure) else FactKind.HOURS
        if figure.unit == "people":
            return None if self._is_people(figure) else FactKind.NUMBER
        if figure.unit == "hours":
            return None if self._is_length(figure) else FactKind.NUMBER
        if figure.unit in ("measure", "days"):
            return None if _is_moment(figure) or self._is_written(figure) else FactKind.NUMBER
        if self._is_small(figure):
            return None
        if self._of_price:
            return None if self._is_price(figure) else FactKind.PRICE
        return None if figure.value in self.told.numbers or self._is_written(figure) else FactKind.NUMBER

    @cached_property
    def _of_price(self) -> bool:
        return bool(_OF_PRICE.search(self.text))

    @cached_property
    def _of_capacity(self) -> bool:
        return bool(_OF_CAPACITY.search(self.text))

    def _halls(self, figure: NumberMention) -> set[int]:
        """The halls that the figure is of: "Мрак 5 000, Минимализм 3 750", or all that are named."""
        if len(self.named) < 2 or not self.places or self.places[0][0] > self.found[0].start:
            return self.named
        meant, since = self.named, 0
        for each in self.found:
            between = {hall for place, hall in self.places if since <= place < each.start}
            if between:
                meant = between if len(between) == 1 else self.named
            since = each.end
            if each is figure:
                break
        return meant

    def _is_price(self, figure: NumberMention) -> bool:
        if figure.unit in ("foreign", "percent"):
            return self._is_written(figure)
        budget = self.told.request.nlu.budget
        if budget is not None and figure.value == budget and _OF_BUDGET.search(self.text):
            return True
        halls = self._halls(figure)
        hourly = _PER_HOUR.match(self.text, figure.end)
        return figure.value in (self.told.hourly_prices(halls) if hourly else self.told.prices(halls))

    def _is_time(self, figure: NumberMention) -> bool:
        options = {option % 1440 for option in figure.clock}
        if self._is_opening(figure):
            if options & self._opening(figure):
                return True
            if not _NOT_OPEN.search(self.text):
                return False
        if options & self.told.times or self._is_written(figure):
            return True
        free = [span for day in self.told.availability for span in day.free]
        return any(start <= option <= end for option in figure.clock for start, end in free)

    def _is_capacity(self, figure: NumberMention) -> bool:
        """True if "до 20" is a capacity, not an hour."""
        return self._of_capacity and figure.value in self.told.capacities(self._halls(figure))

    def _is_opening(self, figure: NumberMention) -> bool:
        """True if the time is an opening or closing time, not a free hour."""
        if not _OF_OPENING.search(self.text):
            return False
        states = [match.end() for match in _OF_STATE.finditer(self.text, 0, figure.start)]
        return not states or bool(_OF_OPENING.search(self.text, states[-1], figure.start))

    def _opening(self, figure: NumberMention) -> frozenset[int]:
        at = self.found.index(figure)
        begins = figure.prep in _SINCE or (at + 1 < len(self.found) and self.found[at + 1].linked)
        ends = figure.linked or figure.prep in _TILL
        if not begins and not ends:
            verbs = [match[0] for match in _OF_OPENING.finditer(self.text, 0, figure.start)]
            begins = not (verbs and _OF_CLOSING.match(verbs[-1]))
        return self.told.opening(self._halls(figure), "opens" if begins else "closes")

    def _is_people(self, figure: NumberMention) -> bool:
        capacities = self.told.capacities(self._halls(figure))
        if figure.value in capacities:
            return True
        bound = self._of_capacity and not _TOO_MANY.search(self.text)
        if bound and not _OF_CLIENT.search(self.text, 0, figure.start):
            return False
        return figure.value in self.told.people

    def _is_length(self, figure: NumberMention) -> bool:
        if _LEAST.search(self.text):
            return self._is_written(figure)
        if figure.value == 1 or figure.value in self.told.lengths or figure.value in self.told.spoken.numbers:
            return True
        clocks = [option for each in self.found for option in each.clock]
        return any(figure.value * 60 == one - other for one in clocks for other in clocks)

    def _is_written(self, figure: NumberMention) -> bool:
        """True if the studio's own texts contain the number."""
        number = f"{figure.value:g}" + (f":{figure.clock[0] % 60:02}" if figure.clock else "")
        return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]?\d)", self.told.written(self.named)))

    def _is_small(self, figure: NumberMention) -> bool:
        """True if it only counts words: "один вопрос", "второй вариант", "три зала"."""
        if figure.unit == "halls":
            return figure.value <= max(1, len(self.told.halls))
        if figure.unit == "ordinal":
            return figure.value <= 10
        return figure.value <= 1 or (figure.unit == "things" and figure.value <= _FEW)

"""Checks that each number of a sentence is known for the thing that it counts."""

import re
from collections.abc import Iterator
from functools import cached_property

from hallchat.agent.grounding.kinds import FactKind
from hallchat.agent.grounding.known_facts import KnownFacts
from hallchat.agent.grounding.mentions import Mentions
from hallchat.agent.grounding.number_mentions import NumberMention, Unit
from hallchat.nlu.languages import BUDGET, DURATIONS
from hallchat.nlu.languages import QUANTITIES as WORDS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.types import DAY_MINUTES

_SPEAKS_OF_PRICE = any_of(WORDS.price)
_PER_HOUR = lazy(rf"\s*(?:₽|{BUDGET.currency})?\s*(?:{DURATIONS.per_hour}|{WORDS.per_hour})")
"""Behind an amount: it is the price of one hour."""
_IS_ADDED = lazy(rf"\+|(?<!\w)(?:{WORDS.added})")
"""Before an amount: it is added to the price."""
_SPEAKS_OF_BUDGET = any_of(WORDS.budget)
_SPEAKS_OF_OPENING = any_of(WORDS.opening)
_SPEAKS_OF_CLOSING = any_of(WORDS.closing)
_SPEAKS_OF_CLOSED_HOURS = any_of(WORDS.closed)
_SPEAKS_OF_AVAILABILITY = any_of(WORDS.availability)
_AROUND_THE_CLOCK = any_of(WORDS.around_the_clock)
_SPEAKS_OF_CAPACITY = any_of(WORDS.capacity)
_EXCEEDS_CAPACITY = any_of(WORDS.exceeds_capacity)
_SPEAKS_OF_MINIMUM = any_of(WORDS.minimum)
_ABOUT_CLIENT = lazy(rf"(?<!\w)(?:{WORDS.client})\W+(?:\w+\W+){{0,2}}\Z")
_LIST_ITEM = lazy(rf"\W*\d{{1,2}}[.)](?=\s|\Z)|\W*(?:{WORDS.list_items})\s+\d{{1,2}}(?!\d)")
_MAX_ORDINAL = 10
_MAX_COUNTED_THINGS = 5
_MAX_MOMENT_MINUTES = 2
"""Up to this number of minutes only asks for patience: "одну минуту"."""


def states_price_or_capacity(mentions: Mentions) -> bool:
    """True if the sentence states a price or a number of people, so that a name in it is likely a hall's."""
    units = {number.unit for number in mentions.numbers}
    if units & {Unit.RUBLES, Unit.FOREIGN_MONEY}:
        return True
    return Unit.PEOPLE in units and (
        bool(_SPEAKS_OF_CAPACITY.search(mentions.text_of_numbers))
        or any(number.has_end_preposition for number in mentions.numbers)
    )


def wrong_numbers(mentions: Mentions, facts: KnownFacts) -> Iterator[FactKind]:
    """Yields the kinds of the numbers that no known fact supports; skips the number of a list item."""
    text = mentions.text_of_numbers
    opens_always = any(hall.get("opens") == "00:00" for hall in facts.halls)
    is_told = _AROUND_THE_CLOCK.search(facts.studio_text(mentions.halls))
    if _AROUND_THE_CLOCK.search(text) and not (opens_always or is_told):
        yield FactKind.HOURS
    list_item = _LIST_ITEM.match(text)
    start = list_item.end() if list_item else 0
    check = _NumberCheck(mentions, facts)
    for number in mentions.numbers:
        if number.start >= start and (kind := check.wrong_kind(number)):
            yield kind


def _is_moment(number: NumberMention) -> bool:
    """True if it only asks for patience: "одну минуту", "пару минут"."""
    return number.unit is Unit.MINUTES and number.value <= _MAX_MOMENT_MINUTES


class _NumberCheck:
    """Checks the numbers of one sentence; what the sentence is about is found once for all of them."""

    def __init__(self, mentions: Mentions, facts: KnownFacts) -> None:
        self.text, self.numbers, self.facts = mentions.text_of_numbers, mentions.numbers, facts
        self.hall_starts = sorted(
            (start, hall) for hall, spans in mentions.hall_spans.items() for start, _ in spans
        )
        self.halls = mentions.halls
        self.extras = facts.extras.named(mentions.prose.text)

    def wrong_kind(self, number: NumberMention) -> FactKind | None:
        """Returns the kind of fact that the number states wrongly; None if it is right."""
        if self.facts.told.has_number(number, self.text, self.facts.titles(self._halls_of(number))):
            return None
        if number.unit in (Unit.RUBLES, Unit.FOREIGN_MONEY, Unit.PERCENT):
            return None if self._is_known_price(number) else FactKind.PRICE
        if number.clock:
            return None if self._is_known_time(number) or self._is_capacity(number) else FactKind.HOURS
        if number.unit is Unit.PEOPLE:
            return None if self._is_known_people(number) else FactKind.NUMBER
        if number.unit is Unit.HOURS:
            return None if self._is_known_duration(number) else FactKind.NUMBER
        if number.unit is Unit.MINUTES and number.value in self.facts.notice_minutes:
            return None
        if number.unit in (Unit.MEASURE, Unit.MINUTES, Unit.DAYS):
            return None if _is_moment(number) or self._is_in_studio_text(number) else FactKind.NUMBER
        if number.unit is Unit.BOOKINGS:
            return None if number.value in self.facts.booking_counts else FactKind.NUMBER
        if self._only_counts_words(number):
            return None
        if self._speaks_of_price:
            return None if self._is_known_price(number) else FactKind.PRICE
        return (
            None if number.value in self.facts.numbers or self._is_in_studio_text(number) else FactKind.NUMBER
        )

    @cached_property
    def _speaks_of_price(self) -> bool:
        return bool(_SPEAKS_OF_PRICE.search(self.text))

    @cached_property
    def _speaks_of_capacity(self) -> bool:
        return bool(_SPEAKS_OF_CAPACITY.search(self.text))

    def _halls_of(self, number: NumberMention) -> set[int]:
        """Returns the hall named last before the number, as in "Мрак 5 000, Минимализм 3 750".

        Returns all halls of the sentence if none is named before its first number, or several together.
        """
        if len(self.halls) < 2 or self.hall_starts[0][0] > self.numbers[0].start:
            return self.halls
        halls, searched_to = self.halls, 0
        for each in self.numbers:
            between = {hall for start, hall in self.hall_starts if searched_to <= start < each.start}
            if between:
                halls = between if len(between) == 1 else self.halls
            searched_to = each.end
            if each is number:
                break
        return halls

    def _is_known_price(self, number: NumberMention) -> bool:
        if number.unit is Unit.PERCENT and number.value in self.facts.prices.percents:
            return True
        if number.unit in (Unit.FOREIGN_MONEY, Unit.PERCENT):
            return self._is_in_studio_text(number)
        budget = self.facts.request.nlu.budget
        if budget is not None and number.value == budget and _SPEAKS_OF_BUDGET.search(self.text):
            return True
        if self.extras and number.value in self.facts.extras.prices(self.extras):
            return True
        halls = self._halls_of(number)
        if self.extras and not halls:  # the price of a hall is none of an extra
            return number.value in self.facts.prices.sums
        is_hourly = _PER_HOUR.match(self.text, number.end)
        prices = self.facts.prices
        if number.value in (prices.hourly(halls) if is_hourly else prices.of(halls)):
            return True
        return number.value in prices.surcharges(halls) and bool(_IS_ADDED.search(self.text, 0, number.end))

    def _is_known_time(self, number: NumberMention) -> bool:
        options = {option % DAY_MINUTES for option in number.clock}
        if self._is_opening_time(number):
            if options & self._opening_times(number):
                return True
            if not _SPEAKS_OF_CLOSED_HOURS.search(self.text):
                return False
        if options & self.facts.times or self._is_in_studio_text(number):
            return True
        free = [span for day in self.facts.availability for span in day.free]
        return any(start <= option <= end for option in number.clock for start, end in free)

    def _is_capacity(self, number: NumberMention) -> bool:
        """True if "до 20" is a capacity, not an hour."""
        return self._speaks_of_capacity and number.value in self.facts.capacities(self._halls_of(number))

    def _is_opening_time(self, number: NumberMention) -> bool:
        """True if the words before the time speak of opening last, not of free hours."""
        if not _SPEAKS_OF_OPENING.search(self.text):
            return False
        ends = [match.end() for match in _SPEAKS_OF_AVAILABILITY.finditer(self.text, 0, number.start)]
        return not ends or bool(_SPEAKS_OF_OPENING.search(self.text, ends[-1], number.start))

    def _opening_times(self, number: NumberMention) -> frozenset[int]:
        """Returns the known times, in minutes of the day, at which the halls of the number open or close."""
        following = self.numbers[self.numbers.index(number) + 1 :]
        is_start = number.has_start_preposition or (bool(following) and following[0].ends_range)
        is_end = number.ends_range or number.has_end_preposition
        if not is_start and not is_end:
            verbs = [match[0] for match in _SPEAKS_OF_OPENING.finditer(self.text, 0, number.start)]
            is_start = not (verbs and _SPEAKS_OF_CLOSING.match(verbs[-1]))
        return self.facts.opening_times(self._halls_of(number), "opens" if is_start else "closes")

    def _is_known_people(self, number: NumberMention) -> bool:
        capacities = self.facts.capacities(self._halls_of(number))
        if number.value in capacities or number.value in self.facts.extras.numbers(self.extras):
            return True
        states_capacity = self._speaks_of_capacity and not _EXCEEDS_CAPACITY.search(self.text)
        if states_capacity and not _ABOUT_CLIENT.search(self.text, 0, number.start):
            return False
        return number.value in self.facts.people

    def _is_known_duration(self, number: NumberMention) -> bool:
        if _SPEAKS_OF_MINIMUM.search(self.text):
            return number.value in self.facts.least_hours or self._is_in_studio_text(number)
        if number.value in {1, *self.facts.durations, *self.facts.conversation.client_values}:
            return True
        clocks = [option for each in self.numbers for option in each.clock]
        return any(number.value * 60 == one - other for one in clocks for other in clocks)

    def _is_in_studio_text(self, number: NumberMention) -> bool:
        """True if the studio's own texts contain the number."""
        written = f"{number.value:g}" + (f":{number.clock[0] % 60:02}" if number.clock else "")
        pattern = rf"(?<![\d.,]){re.escape(written)}(?![\d.,]?\d)"
        return bool(re.search(pattern, self.facts.studio_text(self.halls)))

    def _only_counts_words(self, number: NumberMention) -> bool:
        """True if the number states no fact of the studio: "один вопрос", "второй вариант", "три зала"."""
        if number.unit is Unit.HALLS:
            return number.value <= max(1, len(self.facts.halls))
        if number.unit is Unit.ORDINAL:
            return number.value <= _MAX_ORDINAL
        return number.value <= 1 or (number.unit is Unit.THINGS and number.value <= _MAX_COUNTED_THINGS)

"""What a turn holds: the values that prose may state, each kind collected when it is first asked for."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import TypeGuard

from hallchat.agent.events import Data, Turn
from hallchat.agent.grounding.availability_claims import Day, days_told
from hallchat.agent.grounding.client_words import Spoken
from hallchat.agent.grounding.contact_mentions import digits
from hallchat.agent.grounding.date_mentions import Named
from hallchat.agent.grounding.hall_mentions import Names
from hallchat.nlu.types import minutes

_ISO = re.compile(r"(20\d\d-\d\d-\d\d)(?:T(\d\d:\d\d))?")
_CLOCK = re.compile(r"\d\d:\d\d")
_MOST_HOURS = 24
_LONGEST = 62
"""Days of a range that are counted."""
_OF_THE_MODEL = ("halls", "wrong", "expected", "tools")
"""What of a result is no fact: the lists of halls stand apart, the rest tells a model what it did wrong."""
_MANY = 200
"""Of more halls only the texts of those are read that the conversation is about."""


class Told:
    """Of one turn."""

    def __init__(self, turn: Turn, public_url: str) -> None:
        self.turn = turn
        self._url = public_url.rstrip("/")

    @cached_property
    def results(self) -> tuple[Data, ...]:
        """What tools said for this message, and what was booked before."""
        return (*(each.result for each in self.turn.results), *self.turn.bookings)

    @cached_property
    def halls(self) -> tuple[Data, ...]:
        """The halls on offer; for an engine that is given none, those of the results."""
        if self.turn.catalogue:
            return self.turn.catalogue
        listed = [
            hall for result in self.results for hall in result.get("halls", ()) if isinstance(hall, dict)
        ]
        return (*listed, *(result for result in self.results if "title" in result))

    @cached_property
    def names(self) -> Names:
        return Names(self.halls)

    @cached_property
    def links(self) -> frozenset[str]:
        own = {self._url, f"{self._url}/", f"{self._url}/privacy"}
        return frozenset(own | {str(value) for key, value in self.values if key in ("link", "privacy_link")})

    @cached_property
    def values(self) -> tuple[tuple[str, object], ...]:
        """(key, value) of all that the results hold, however deep; the lists of halls stand apart."""
        return tuple(pair for result in self.results for pair in _flat("", result, 0))

    # Money

    @cached_property
    def lengths(self) -> frozenset[float]:
        """Hours that a booking may last, as far as that is known."""
        draft, reading = self.turn.draft, self.turn.reading
        found = {value for value in (draft.hours, reading.hours) if value}
        found |= {float(value) for key, value in self.values if key == "hours" and _is_number(value)}
        pairs = [(draft.start, draft.end), (reading.start, reading.end)]
        pairs += [(each.get("start"), each.get("end")) for each in self.results]
        return frozenset(
            found | {(minutes(end) - minutes(start)) / 60 for start, end in pairs if start and end}
        )

    def prices(self, named: set[int]) -> frozenset[float]:
        """What these halls cost, an hour and for the lengths known; of all halls where none is named."""
        rates = (
            self._rates
            if not named
            else {self.halls[each]["price"] for each in named if "price" in self.halls[each]}
        )
        titles = {self.halls[each][key] for each in named for key in ("hall", "title")}
        costs = {
            float(result[key])
            for result in self.results
            for key in ("price", "cost")
            if _is_number(result.get(key))
            and (not named or result.get("hall") in titles or result.get("title") in titles)
        }
        derived = {rate * hours for rate in rates for hours in self.lengths} if len(rates) <= _MANY else set()
        earlier = {
            each
            for each in self.spoken.amounts
            if any(each % rate == 0 and each // rate <= _MOST_HOURS for rate in rates if rate)
        }
        return frozenset(rates | costs | derived | earlier)

    @cached_property
    def _rates(self) -> frozenset[float]:
        return frozenset(hall["price"] for hall in self.halls if "price" in hall)

    # Time

    @cached_property
    def days(self) -> frozenset[date]:
        """Days that were spoken of, and today."""
        draft, reading, today = self.turn.draft, self.turn.reading, self.turn.now.date()
        found = {today, draft.date, reading.date, reading.date_end}
        if draft.previous:
            found.add(draft.previous.date)
        spans = [draft.days] if draft.days else []
        if reading.date and reading.date_end:
            spans.append((reading.date, reading.date_end))
        for first, last in spans:
            found |= {first + timedelta(days=n) for n in range(min((last - first).days, _LONGEST) + 1)}
        told = [value for _, value in self.values if isinstance(value, str)]
        found |= {_day(each) for each in (*told, *reading.ambiguous.get("date", ()))}
        return frozenset(each for each in found if each is not None)

    def knows_day(self, named: Named) -> bool:
        if any(named.fits(day) for day in self.days):
            return True
        said = (each for each in self.spoken.days.dates if (each.day, each.month) == (named.day, named.month))
        return any(self._agrees(named, each.year) for each in said)

    def _agrees(self, named: Named, year: int | None) -> bool:
        """Whether a day that was named before is the same, and on that weekday."""
        if named.year and year and named.year != year:
            return False
        possible = named.possible(self.turn.now.date())
        return not possible or any(named.fits(day) for day in possible)  # "30 февраля" is told to be none

    @cached_property
    def weekdays(self) -> frozenset[int]:
        return self.spoken.days.weekdays | {day.weekday() for day in self.days}

    @cached_property
    def times(self) -> frozenset[int]:
        """Minutes of the day that were told or said; midnight is 0."""
        draft, reading = self.turn.draft, self.turn.reading
        said = [draft.start, draft.end, reading.start, reading.end]
        said += [part for each in reading.ambiguous.get("time", ()) for part in each.split("-")]
        for key, value in self.values:
            if isinstance(value, str) and key != "text":
                said += (
                    [value] if _CLOCK.fullmatch(value) else [match[2]] if (match := _ISO.match(value)) else []
                )
        found = {minutes(each) % 1440 for each in said if each and _CLOCK.fullmatch(each)}
        for each in (*self.spoken.client_figures, *self.spoken.answer_figures):
            found |= {option % 1440 for option in each.clock}
            if not each.clock and each.value <= 24 and not each.value % 1:
                found |= {int(each.value) * 60 % 1440, (int(each.value) * 60 + 720) % 1440}
        return frozenset(found | self.opening(set(), "opens") | self.opening(set(), "closes"))

    def opening(self, named: set[int], key: str) -> frozenset[int]:
        """When these halls open, or close; all halls where none is named."""
        halls = [self.halls[each] for each in named] if named else self.halls
        told = {hall[key] for hall in halls if key in hall}
        if not named:
            told |= {str(value) for name, value in self.values if name == key}
        return frozenset(minutes(each) % 1440 for each in told)

    @cached_property
    def availability(self) -> tuple[Day, ...]:
        """Which hours were found free or taken, and where."""
        return tuple(days_told(self.turn, self.names))

    # People and other numbers

    def capacities(self, named: set[int]) -> frozenset[float]:
        halls = [self.halls[each] for each in named] if named else self.halls
        return frozenset(hall["capacity"] for hall in halls if "capacity" in hall)

    @cached_property
    def people(self) -> frozenset[float]:
        own = {self.turn.draft.people, self.turn.reading.people}
        told = {value for key, value in self.values if key in ("people", "capacity")}
        return frozenset(float(each) for each in own | told if _is_number(each)) | self.spoken.numbers

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Any number that is known for anything."""
        found = {float(value) for _, value in self.values if _is_number(value)}
        found |= {float(number) for day in self.days for number in (day.day, day.year)}
        found |= {time / 60 for time in self.times} | self.people | self.lengths | self.prices(set())
        found |= self.capacities(set()) | {float(len(self.halls))}
        studio = re.findall(r"\d{1,6}", f"{self.turn.studio.address} {self.turn.studio.name}")
        return frozenset(found | set(map(float, studio)))

    def written(self, named: set[int]) -> str:
        """The studio's own words, folded: of halls (these, or all that it is about), and of results."""
        return self._all_written if not named else self._written([self.halls[each] for each in named])

    @cached_property
    def _all_written(self) -> str:
        about = {self.turn.draft.hall, *(result.get("hall") for result in self.results)}
        few = len(self.halls) <= _MANY
        return self._written([hall for hall in self.halls if few or hall.get("hall") in about])

    def _written(self, halls: list[Data]) -> str:
        texts = [str(hall.get(key) or "") for hall in halls for key in ("title", "description", "rules")]
        texts += [str(value) for key, value in self.values if key in ("rules", "description")]
        return "\n".join([*texts, self.turn.studio.name]).lower().replace("ё", "е")

    # Words

    @cached_property
    def phones(self) -> frozenset[str]:
        own = (self.turn.studio.phone, self.turn.draft.phone, self.turn.reading.phone)
        return frozenset(digits(each) for each in own if each)

    @cached_property
    def addresses(self) -> frozenset[str]:
        own = (self.turn.studio.email, self.turn.draft.email, self.turn.reading.email)
        return frozenset(each.lower() for each in own if each)

    @cached_property
    def references(self) -> frozenset[str]:
        return frozenset(str(value).lower() for key, value in self.values if key == "reference") | (
            {self.turn.cancelled.lower()} if self.turn.cancelled else frozenset()
        )

    @cached_property
    def spoken(self) -> Spoken:
        return Spoken(self.turn)


def _flat(key: str, value: object, depth: int) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and depth < 5:
        for name, inner in value.items():
            if name not in _OF_THE_MODEL:
                yield from _flat(str(name), inner, depth + 1)
    elif isinstance(value, (list, tuple)) and depth < 5:
        for inner in value:
            yield from _flat(key, inner, depth + 1)
    elif key != "photo":
        yield key, value


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if _ISO.match(text) else None
    except ValueError:
        return None


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

"""The values that a model's prose may state in a turn; each kind is collected on first use."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import TypeGuard

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data
from hallchat.agent.grounding.availability_claims import KnownDay, known_days
from hallchat.agent.grounding.client_words import ConversationWords
from hallchat.agent.grounding.contact_mentions import digits
from hallchat.agent.grounding.date_mentions import DayMention
from hallchat.agent.grounding.hall_mentions import HallNames
from hallchat.nlu.types import minutes_of_clock

_ISO = re.compile(r"(20\d\d-\d\d-\d\d)(?:T(\d\d:\d\d))?")
_CLOCK = re.compile(r"\d\d:\d\d")
_MOST_HOURS = 24
_LONGEST = 62
"""Days of a range that are counted."""
_OF_THE_MODEL = ("halls", "wrong", "expected", "tools", "costs")
"""Result keys that are not facts: halls are read separately, the others are hints for the model."""
_MANY = 200
"""Above this number, read only the texts of halls under discussion."""


class KnownFacts:
    """Of one turn."""

    def __init__(self, request: EngineRequest, public_url: str) -> None:
        self.request = request
        self._url = public_url.rstrip("/")

    @cached_property
    def results(self) -> tuple[Data, ...]:
        """The tool results of this message, and the client's earlier bookings."""
        return (*(each.result for each in self.request.results), *self.request.bookings)

    @cached_property
    def halls(self) -> tuple[Data, ...]:
        """The halls on offer; for an engine that is given none, those of the results."""
        if self.request.catalogue:
            return self.request.catalogue
        listed = [
            hall for result in self.results for hall in result.get("halls", ()) if isinstance(hall, dict)
        ]
        return (*listed, *(result for result in self.results if "title" in result))

    @cached_property
    def names(self) -> HallNames:
        return HallNames(self.halls)

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
        state, nlu = self.request.state, self.request.nlu
        found = {value for value in (state.hours, nlu.hours) if value}
        found |= {float(value) for key, value in self.values if key == "hours" and _is_number(value)}
        pairs = [(state.start, state.end), (nlu.start, nlu.end)]
        pairs += [(each.get("start"), each.get("end")) for each in self.results]
        return frozenset(
            found
            | {
                (minutes_of_clock(end) - minutes_of_clock(start)) / 60
                for start, end in pairs
                if start and end
            }
        )

    def hourly_prices(self, named: set[int]) -> frozenset[float]:
        """The prices of one hour in these halls, rubles; of all halls if none is named."""
        listed = self._rates if not named else {self.halls[at].get("price") for at in named}
        return frozenset(filter(None, listed)) | self._amounts_of("price", named)

    def _amounts_of(self, key: str, named: set[int]) -> frozenset[float]:
        """The numbers under this key in the results about these halls; in all results if none is named."""
        titles = {self.halls[at][name] for at in named for name in ("hall", "title")}
        about = [each for each in self.results if not named or {each.get("hall"), each.get("title")} & titles]
        return frozenset(float(result[key]) for result in about if _is_number(result.get(key)))

    def prices(self, named: set[int]) -> frozenset[float]:
        """Prices of these halls, rubles: per hour and for known lengths; of all halls if none is named."""
        rates = self.hourly_prices(named)
        costs = self._amounts_of("cost", named)
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
        state, nlu, today = self.request.state, self.request.nlu, self.request.now.date()
        found = {today, state.date, nlu.date, nlu.date_end}
        if state.previous:
            found.add(state.previous.date)
        spans = [state.days] if state.days else []
        if nlu.date and nlu.date_end:
            spans.append((nlu.date, nlu.date_end))
        for first, last in spans:
            found |= {first + timedelta(days=n) for n in range(min((last - first).days, _LONGEST) + 1)}
        told = [value for _, value in self.values if isinstance(value, str)]
        found |= {_day(each) for each in (*told, *nlu.ambiguous.get("date", ()))}
        return frozenset(each for each in found if each is not None)

    def knows_day(self, named: DayMention) -> bool:
        if any(named.fits(day) for day in self.days):
            return True
        said = (each for each in self.spoken.days.dates if (each.day, each.month) == (named.day, named.month))
        return any(self._agrees(named, each.year) for each in said)

    def _agrees(self, named: DayMention, year: int | None) -> bool:
        """True if a day named earlier is the same day and weekday."""
        if named.year and year and named.year != year:
            return False
        possible = named.possible(self.request.now.date())
        return not possible or any(named.fits(day) for day in possible)  # "30 февраля" is told to be none

    @cached_property
    def weekdays(self) -> frozenset[int]:
        return self.spoken.days.weekdays | {day.weekday() for day in self.days}

    @cached_property
    def times(self) -> frozenset[int]:
        """Minutes of the day that were told or said; midnight is 0."""
        state, nlu = self.request.state, self.request.nlu
        said = [state.start, state.end, nlu.start, nlu.end]
        said += [part for each in nlu.ambiguous.get("time", ()) for part in each.split("-")]
        for key, value in self.values:
            if isinstance(value, str) and key != "text":
                said += (
                    [value] if _CLOCK.fullmatch(value) else [match[2]] if (match := _ISO.match(value)) else []
                )
        found = {minutes_of_clock(each) % 1440 for each in said if each and _CLOCK.fullmatch(each)}
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
        return frozenset(minutes_of_clock(each) % 1440 for each in told)

    @cached_property
    def availability(self) -> tuple[KnownDay, ...]:
        """The hours that tools found free or busy, by hall and day."""
        return tuple(known_days(self.request, self.names))

    # People and other numbers

    def capacities(self, named: set[int]) -> frozenset[float]:
        halls = [self.halls[each] for each in named] if named else self.halls
        return frozenset(hall["capacity"] for hall in halls if "capacity" in hall)

    @cached_property
    def people(self) -> frozenset[float]:
        own = {self.request.state.people, self.request.nlu.people}
        told = {value for key, value in self.values if key in ("people", "capacity")}
        return frozenset(float(each) for each in own | told if _is_number(each)) | self.spoken.numbers

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Any number that is known for anything."""
        found = {float(value) for _, value in self.values if _is_number(value)}
        found |= {float(number) for day in self.days for number in (day.day, day.year)}
        found |= {time / 60 for time in self.times} | self.people | self.lengths | self.prices(set())
        found |= self.capacities(set()) | {float(len(self.halls))}
        studio = re.findall(r"\d{1,6}", f"{self.request.studio.address} {self.request.studio.name}")
        return frozenset(found | set(map(float, studio)))

    def written(self, named: set[int]) -> str:
        """The studio's own words, folded: of halls (these, or all that it is about), and of results."""
        return self._all_written if not named else self._written([self.halls[each] for each in named])

    @cached_property
    def _all_written(self) -> str:
        about = {self.request.state.hall, *(result.get("hall") for result in self.results)}
        few = len(self.halls) <= _MANY
        return self._written([hall for hall in self.halls if few or hall.get("hall") in about])

    def _written(self, halls: list[Data]) -> str:
        texts = [str(hall.get(key) or "") for hall in halls for key in ("title", "description", "rules")]
        texts += [str(value) for key, value in self.values if key in ("rules", "description")]
        return "\n".join([*texts, self.request.studio.name]).lower().replace("ё", "е")

    # Words

    @cached_property
    def phones(self) -> frozenset[str]:
        own = (self.request.studio.phone, self.request.state.phone, self.request.nlu.phone)
        return frozenset(digits(each) for each in own if each)

    @cached_property
    def addresses(self) -> frozenset[str]:
        own = (self.request.studio.email, self.request.state.email, self.request.nlu.email)
        return frozenset(each.lower() for each in own if each)

    @cached_property
    def references(self) -> frozenset[str]:
        return frozenset(str(value).lower() for key, value in self.values if key == "reference") | (
            {self.request.cancelled.lower()} if self.request.cancelled else frozenset()
        )

    @cached_property
    def spoken(self) -> ConversationWords:
        return ConversationWords(self.request)


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

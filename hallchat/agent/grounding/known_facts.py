"""The values that a model's sentences may state in a turn; each kind is collected on first use."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.events import Data
from hallchat.agent.grounding.conversation_words import ConversationWords
from hallchat.agent.grounding.date_mentions import DateMentions, DayMention, find_days
from hallchat.agent.grounding.extra_claims import KnownExtras
from hallchat.agent.grounding.hall_mentions import HallNames
from hallchat.agent.grounding.known_contacts import KnownContacts
from hallchat.agent.grounding.known_hours import KnownDay, known_days
from hallchat.agent.grounding.known_prices import KnownPrices
from hallchat.agent.grounding.prose import read_prose
from hallchat.agent.grounding.result_values import clock_of, date_of, is_number, values_of
from hallchat.agent.grounding.studio_texts import StudioTexts
from hallchat.agent.grounding.told_answers import ToldAnswers
from hallchat.nlu.types import DAY_MINUTES, Wish, length_minutes, minutes_of_clock

_MAX_RANGE_DAYS = 62
"""The number of days of a range, from its first, that count as known."""
_MAX_HOUR = 24


class KnownFacts:
    """The facts of one turn. A parameter `halls` holds positions in `self.halls`; empty means all halls."""

    def __init__(self, request: EngineRequest, public_url: str) -> None:
        self.request = request
        self._public_url = public_url

    @cached_property
    def results(self) -> tuple[Data, ...]:
        """The tool results of this message, and the client's earlier bookings."""
        return (*(each.result for each in self.request.results), *self.request.bookings)

    @cached_property
    def result_values(self) -> tuple[tuple[str, object], ...]:
        """(key, value) of all facts in the results, as `values_of` finds them."""
        return tuple(pair for result in self.results for pair in values_of(result))

    @cached_property
    def conversation(self) -> ConversationWords:
        """The words of the client and of the earlier answers."""
        return ConversationWords(self.request)

    @cached_property
    def halls(self) -> tuple[Data, ...]:
        """The halls on offer; those of the results if the request has no catalogue."""
        if self.request.catalogue:
            return self.request.catalogue
        listed = [
            hall for result in self.results for hall in result.get("halls", ()) if isinstance(hall, dict)
        ]
        return (*listed, *(result for result in self.results if "title" in result))

    @cached_property
    def hall_names(self) -> HallNames:
        """The names of the halls on offer."""
        return HallNames(self.halls)

    def _halls(self, halls: set[int]) -> Sequence[Data]:
        return [self.halls[index] for index in halls] if halls else self.halls

    # Money and durations

    @property
    def _replaced(self) -> DialogueState | None:
        """The state whose values this message replaced: the answer names them."""
        state = self.request.state
        return state.previous if state.replaced else None

    @property
    def _wishes(self) -> tuple[Wish, ...]:
        """The client's wishes that wait, those just taken off, and those whose prices are asked for."""
        state = self.request.state
        return (*state.wishes, *state.wishes_dropped, *self.request.nlu.priced)

    @cached_property
    def durations(self) -> frozenset[float]:
        """The known durations of a booking, in hours."""
        state, nlu = self.request.state, self.request.nlu
        found = {hours for hours in (state.hours, nlu.hours) if hours}
        found |= {float(value) for key, value in self.result_values if key == "hours" and is_number(value)}
        spans = [(each.start, each.end) for each in (state, nlu, self._replaced, *self._wishes) if each]
        spans += [(each.get("start"), each.get("end")) for each in self.results]
        found |= {length_minutes(start, end) / 60 for start, end in spans if start and end}
        return frozenset(found)

    @cached_property
    def least_hours(self) -> frozenset[float]:
        """The least lengths of a booking that results name, in hours."""
        found = {value for key, value in self.result_values if key == "min_hours" and is_number(value)}
        return frozenset(found | {minutes / 60 for minutes in self.notice_minutes})

    @cached_property
    def notice_minutes(self) -> frozenset[float]:
        """The least lengths, and the least times before a start, for which tools have refused, in minutes."""
        return frozenset(value for key, value in self.result_values if key == "minutes" and is_number(value))

    @cached_property
    def prices(self) -> KnownPrices:
        """The prices of the halls, in rubles."""
        return KnownPrices(self.halls, self.results, self.conversation.answer_amounts)

    @cached_property
    def extras(self) -> KnownExtras:
        """The studio's extras, and those that the client has ordered."""
        ordered = {key for key, count in (self.request.state.extras or {}).items() if count}
        told = [each for result in self.results for each in result.get("extras") or () if "count" in each]
        keys = frozenset(ordered | {each["extra"] for each in told if "extra" in each})
        return KnownExtras(self.request.extras, self.results, keys)

    # Days and times

    @cached_property
    def days(self) -> frozenset[date]:
        """Today, and the days in the dialogue state, the message and the results."""
        state, nlu, today = self.request.state, self.request.nlu, self.request.now.date()
        found = {today, state.date, nlu.date, nlu.date_end, *(wish.date for wish in self._wishes)}
        if state.previous:
            found.add(state.previous.date)
        ranges = [state.days] if state.days else []
        if nlu.date and nlu.date_end:
            ranges.append((nlu.date, nlu.date_end))
        for first, last in ranges:
            found |= {first + timedelta(days=n) for n in range(min((last - first).days + 1, _MAX_RANGE_DAYS))}
        texts = [value for _, value in self.result_values if isinstance(value, str)]
        found |= {date_of(each) for each in (*texts, *nlu.ambiguous.get("date", ()))}
        return frozenset(each for each in found if each is not None)

    def knows_day(self, mention: DayMention) -> bool:
        """True if the mention fits a known day, or repeats a day of the conversation with its weekday."""
        if any(mention.fits(day) for day in self.days):
            return True
        return any(
            (each.day, each.month) == (mention.day, mention.month)
            and self._year_and_weekday_agree(mention, each.year)
            for each in (*self.conversation.dates.dates, *self.told_dates.dates)
        )

    def _year_and_weekday_agree(self, mention: DayMention, year: int | None) -> bool:
        if mention.year and year and mention.year != year:
            return False
        possible = mention.possible_dates(self.request.now.date())
        # An impossible date ("30 февраля") is allowed: the sentence tells the client that it does not exist.
        return not possible or any(mention.fits(day) for day in possible)

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The weekdays of the known days and of the conversation, 0 for Monday."""
        told = self.conversation.dates.weekdays | self.told_dates.weekdays
        return told | {day.weekday() for day in self.days}

    @cached_property
    def times(self) -> frozenset[int]:
        """The known times in minutes of the day, where midnight is 0.

        A number of the conversation up to 24 may be an hour, in the morning or in the evening.
        """
        state, nlu = self.request.state, self.request.nlu
        stated = (state, nlu, self._replaced, *self._wishes)
        texts = [time for each in stated if each for time in (each.start, each.end)]
        texts += [part for each in nlu.ambiguous.get("time", ()) for part in each.split("-")]
        texts += [value for key, value in self.result_values if isinstance(value, str) and key != "text"]
        found = {clock for each in texts if each and (clock := clock_of(each)) is not None}
        for number in (*self.conversation.client_numbers, *self.conversation.answer_numbers):
            found |= {option % DAY_MINUTES for option in number.clock}
            if not number.clock and number.value <= _MAX_HOUR and not number.value % 1:
                hour = int(number.value)
                found |= {hour * 60 % DAY_MINUTES, (hour + 12) * 60 % DAY_MINUTES}
        return frozenset(found | self.opening_times(set(), "opens") | self.opening_times(set(), "closes"))

    def opening_times(self, halls: set[int], key: str) -> frozenset[int]:
        """Returns when the halls open or close, in minutes of the day. `key`: "opens" or "closes"."""
        rows = [row for hall in self._halls(halls) for row in (hall, *hall.get("opening", ()))]
        clocks = {row[key] for row in rows if row.get(key)}
        if not halls:
            clocks |= {str(value) for name, value in self.result_values if name == key}
        return frozenset(minutes_of_clock(each) % DAY_MINUTES for each in clocks)

    @cached_property
    def availability(self) -> tuple[KnownDay, ...]:
        """The hours that tools found free or busy, by hall and day."""
        return tuple(known_days(self.request, self.hall_names))

    # People and other numbers

    def capacities(self, halls: set[int]) -> frozenset[float]:
        """Returns the largest numbers of people in the halls."""
        return frozenset(hall["capacity"] for hall in self._halls(halls) if "capacity" in hall)

    @cached_property
    def people(self) -> frozenset[float]:
        """The known numbers of people, and all numbers in the client's messages."""
        values: set[object] = {
            self.request.state.people,
            self.request.nlu.people,
            self._replaced and self._replaced.people,
        }
        values |= {value for key, value in self.result_values if key in ("people", "capacity")}
        return frozenset(float(each) for each in values if is_number(each)) | self.conversation.client_values

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All numbers that are known for anything."""
        found = {float(value) for _, value in self.result_values if is_number(value)}
        found |= {float(number) for day in self.days for number in (day.day, day.year)}
        found |= {time / 60 for time in self.times} | self.people | self.durations | self.prices.of(set())
        found |= self.capacities(set()) | {float(len(self.halls))}
        studio = re.findall(r"\d{1,6}", f"{self.request.studio.address} {self.request.studio.name}")
        return frozenset(found | set(map(float, studio)))

    @cached_property
    def booking_counts(self) -> frozenset[float]:
        """The true numbers of bookings: those made, those waiting, and these with the one in hand."""
        waiting = len(self.request.state.wishes)
        in_results = {float(value) for _, value in self.result_values if is_number(value)}
        return frozenset({1.0, float(waiting), waiting + 1.0, float(len(self.request.bookings)), *in_results})

    # Texts and contacts

    def studio_text(self, halls: set[int]) -> str:
        """Returns the studio's own texts about the halls and the texts in tool results, after `fold`."""
        return self._studio_texts.about(halls)

    @cached_property
    def _studio_texts(self) -> StudioTexts:
        talked_of = {self.request.state.hall, *(result.get("hall") for result in self.results)}
        return StudioTexts(self.request.studio.name, self.halls, talked_of, self.result_values, self.told)

    @cached_property
    def told(self) -> ToldAnswers:
        """The studio's answers that a tool told in this turn."""
        return ToldAnswers(self.results)

    def titles(self, halls: set[int]) -> set[str]:
        """Returns the titles of the halls at these positions."""
        return {str(self.halls[index]["title"]) for index in halls}

    @cached_property
    def told_dates(self) -> DateMentions:
        """The days that the told answers name."""
        texts = [read_prose(line).text for text in self.told.texts(set()) for line in text.splitlines()]
        return find_days("\n".join(texts), self.request.now.date())

    @cached_property
    def contacts(self) -> KnownContacts:
        """The links, phone numbers and e-mail addresses."""
        return KnownContacts(self.request, self.result_values, self._public_url)

    @cached_property
    def references(self) -> frozenset[str]:
        """The references of the client's bookings, in lower case."""
        references = [value for key, value in self.result_values if key == "reference"]
        return frozenset(str(each).lower() for each in (*references, self.request.cancelled) if each)

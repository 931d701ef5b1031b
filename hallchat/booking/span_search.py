"""Looks for the spans that fit the conditions of a search, hall by hall and day by day."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from hallchat.booking.availability import REACH, owned_half_hours
from hallchat.booking.calendar import Slot
from hallchat.booking.free_time_query import FreeSpan, FreeTimeQuery, Rank, bookable_days, fitting_halls
from hallchat.booking.hall_time import PER_DAY, HallTime, half_hours
from hallchat.booking.known_costs import KnownCosts, of_hall, rules_between
from hallchat.booking.stock import lacking
from hallchat.booking.studio import snapshot
from hallchat.models import Hall
from hallchat.studio.description import Description
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR, ClockSpan

MAX_HALLS = 24
"""At most so many halls are looked at, and the days of so many halls and costs in one search."""
MAX_HALL_DAYS = 180
MAX_COSTS = 600
_DAYS_AT_ONCE = 7
_FIRST_DAYS = 2
_PER_HALL_AND_DAY = 3
"""At most so many spans of one hall, if a search is for one day."""
_HOUR = 60
_DAY = timedelta(days=1)


class SpanSearch:
    """One search: looks at some days of all halls at a time, as far as its limits go."""

    def __init__(self, session: Session, described: Description, query: FreeTimeQuery, now: datetime) -> None:
        self.session, self.described, self.query, self.now = session, described, query, now
        fitting = fitting_halls(session, described, query)
        if query.rank is Rank.CHEAPEST and len(fitting) > MAX_HALLS:
            fitting.sort(key=lambda hall: hall.price)
        self.halls, self.more_halls = fitting[:MAX_HALLS], max(0, len(fitting) - MAX_HALLS)
        today = now.astimezone(described.studio.timezone).date()
        self.last_bookable = today + timedelta(days=described.studio.horizon_days)
        self.days = bookable_days(described, query, now) or self._coming_days(today)
        self.first, self.last = self.days[0], self.days[0]
        self.costs = 0

    def _coming_days(self, today: date) -> tuple[date, ...]:
        count = MAX_HALL_DAYS // max(1, len(self.halls))
        if self.query.rank is not Rank.EARLIEST:
            count = min(count, _DAYS_AT_ONCE)
        count = min(count, self.described.studio.horizon_days + 1)
        return tuple(today + ahead * _DAY for ahead in range(count))

    def run(self, limit: int) -> tuple[FreeSpan, ...]:
        """The best spans, at most so many."""
        found: list[tuple[int, FreeSpan]] = []
        for days in self._days_at_once():
            found += self._of_days(days)
            enough = self.query.rank is Rank.EARLIEST and len(found) >= limit
            if enough or self.costs >= MAX_COSTS:
                break
        spans = [span for _, span in sorted(found, key=self._order)]
        if self.query.rank is not Rank.EARLIEST:
            return tuple(_mixed(spans, [span.hall.id for span in spans], limit))
        if self.query.days:
            spans = _mixed(spans, [span.slot.date for span in spans], limit)
        return tuple(sorted(spans[:limit], key=lambda span: (span.slot.date, span.slot.start)))

    def _order(self, numbered: tuple[int, FreeSpan]) -> tuple[object, ...]:
        number, span = numbered
        when = (span.slot.date, span.slot.start)
        if self.query.rank is Rank.CHEAPEST:
            return (span.cost, *when)
        if self.query.rank is Rank.LONGEST:
            return (-span.slot.minutes, span.cost, *when)
        return (span.slot.date, number, span.slot.start, span.cost)

    def _days_at_once(self) -> Iterator[tuple[date, ...]]:
        """The days in groups, each within a week; the first ones alone where they may be enough."""
        left, most = list(self.days), MAX_HALL_DAYS // max(1, len(self.halls))
        left = left[: max(1, most)]
        days = _DAYS_AT_ONCE if self.query.days or self.query.rank is not Rank.EARLIEST else _FIRST_DAYS
        while left:
            group = [day for day in left if day < left[0] + days * _DAY]
            yield tuple(group)
            left, days = left[len(group) :], _DAYS_AT_ONCE

    def _of_days(self, days: tuple[date, ...]) -> Iterator[tuple[int, FreeSpan]]:
        """The spans of these days, one day after another, until too many costs have been worked out."""
        times = self._times(days) if self.halls else []
        for day in days:
            for place, (hall, time, costs) in enumerate(times):
                if self.costs >= MAX_COSTS:
                    if day == self.first:
                        self.more_halls += len(times) - place
                    return
                before = costs.worked_out
                yield from self._of_day(hall, time, costs, day)
                self.costs += costs.worked_out - before
            self.last = day

    def _times(self, days: tuple[date, ...]) -> list[tuple[Hall, HallTime, KnownCosts]]:
        """The time of each hall over these days, and the costs in it."""
        first, query = days[0], self.query
        # A night belongs to the evening before it, and a booking may go on after midnight.
        instants = half_hours(first, (days[-1] - first).days + 3, self.described.studio.timezone)
        known = [each for each in instants if each is not None]
        begin, end = known[0] - REACH, known[-1]
        owned = owned_half_hours(self.session, self.halls, begin, end, self.now)
        short = lacking(self.session, self.described, query.extras, begin, end, self.now)
        rules = rules_between(self.described, first, days[-1], query.people, query.code)
        found = []
        for hall in self.halls:
            terms = snapshot(self.session).terms[hall.id]
            studio = of_hall(rules, terms)
            time = HallTime(studio, terms, first, instants, owned[hall.id], short, self.now)
            found.append((hall, time, KnownCosts(studio)))
        return found

    def _of_day(
        self, hall: Hall, time: HallTime, costs: KnownCosts, day: date
    ) -> Iterator[tuple[int, FreeSpan]]:
        """Numbered spans of one hall and day, the best first; they do not overlap."""
        several = len(self.days) == 1 and (self.query.rank is Rank.EARLIEST or len(self.halls) == 1)
        most = _PER_HALL_AND_DAY if several else 1
        spans = self._spans(hall, time, costs, day)
        if self.query.rank is not Rank.EARLIEST:
            spans = iter(sorted(spans, key=lambda span: self._order((0, span))))
        kept: list[FreeSpan] = []
        for span in spans:
            if all(_are_apart(span.slot, other.slot) for other in kept):
                yield len(kept), span
                kept.append(span)
                if len(kept) == most:
                    return

    def _spans(self, hall: Hall, time: HallTime, costs: KnownCosts, day: date) -> Iterator[FreeSpan]:
        """The spans from each start that comes into question, in order."""
        query, base = self.query, (day - time.first).days * PER_DAY
        is_window = (query.stretches or query.minutes is None) and query.rank is Rank.EARLIEST
        covered = -1
        for minute in self._starts():
            index = base + minute // HALF_HOUR
            if (is_window and index < covered) or not time.may_begin(index):
                continue
            count = self._best_count(time, costs, index)
            if count and (slot := time.slot(index, count)).date <= self.last_bookable:
                cost = costs.of(self._rental(time, index, count))
                yield FreeSpan(hall, slot, cost, slot.start + time.most(index) * HALF_HOUR)
                covered = index + time.room[index]

    def _starts(self) -> Sequence[int]:
        """Minutes from the day's midnight at which a booking may begin."""
        query = self.query
        step: int = self.described.studio.step_minutes
        if query.start is not None:
            return (query.start // step * step,)
        part = query.part or ClockSpan(0, DAY_MINUTES)
        if query.rank is Rank.LONGEST:
            step = max(step, _HOUR)
        return range(-(-part.start // step) * step, part.end, step)

    def _rental(self, time: HallTime, index: int, count: int) -> Rental:
        return time.rental(index, count, self.query.people, self.query.extras, self.query.code)

    def _best_count(self, time: HallTime, costs: KnownCosts, index: int) -> int:
        """The first length in half hours, of those that come into question, that fits; 0 if none does."""
        step, most = self.described.studio.step_minutes // HALF_HOUR, time.most(index)
        if self.query.minutes is not None:
            begun = 0 if self.query.start is None else self.query.start % (step * HALF_HOUR)
            asked = -(-(begun + self.query.minutes) // (step * HALF_HOUR)) * step  # widened as a quote is
            counts: Sequence[int] = (asked,) if 0 < asked <= most else ()
        else:
            least = -(-_HOUR // (step * HALF_HOUR)) * step
            counts = range(least, most + 1, step)
        if self.query.rank is Rank.LONGEST:
            counts = counts[::-1]
        for count in counts:
            rental = self._rental(time, index, count)
            if time.is_long_enough(index, rental) and self._is_within_budget(costs, rental):
                return count
        return 0

    def _is_within_budget(self, costs: KnownCosts, rental: Rental) -> bool:
        return self.query.budget is None or costs.of(rental) <= self.query.budget


def _mixed(spans: Sequence[FreeSpan], groups: Sequence[object], limit: int) -> list[FreeSpan]:
    """The first of the spans in their order, no group more often than its share while others have some.

    `groups` has the hall or the day of each span.
    """
    share, counts = -(-limit // max(1, len(set(groups)))), Counter[object]()
    first: list[int] = []
    more: list[int] = []
    for place, group in enumerate(groups):
        counts[group] += 1
        (first if counts[group] <= share else more).append(place)
    return [spans[place] for place in sorted([*first, *more][:limit])]


def _are_apart(one: Slot, other: Slot) -> bool:
    """True if the two slots, which begin on the same day or the night after it, do not overlap."""
    ahead = (other.date - one.date).days * DAY_MINUTES
    return one.end <= other.start + ahead or other.end + ahead <= one.start

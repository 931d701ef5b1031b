"""Search over time: the spans that can be booked now, ranked, and the nearest ones if there is none."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from hallchat.booking.availability import REACH, check_people, owned_half_hours
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import OutOfStock
from hallchat.booking.extras import is_of, unknown_extra
from hallchat.booking.hall_time import PER_DAY, HallTime, half_hours
from hallchat.booking.known_costs import KnownCosts, of_hall, rules_between
from hallchat.booking.stock import lacking
from hallchat.booking.studio import snapshot
from hallchat.booking.time_rules import check_horizon
from hallchat.config import Settings
from hallchat.models import Hall
from hallchat.studio.description import Description
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.spans import DAY_MINUTES, HALF_HOUR, ClockSpan

PARTS_OF_DAY: Mapping[str, ClockSpan] = {
    "morning": ClockSpan(0, 12 * 60),
    "afternoon": ClockSpan(12 * 60, 18 * 60),
    "evening": ClockSpan(18 * 60, 22 * 60),
    "night": ClockSpan(22 * 60, 30 * 60),
}
"""The beginnings of a rental that is wanted in a part of the day, in minutes from its midnight."""
MAX_FOUND = 6
MAX_NEAREST = 4
MAX_HALLS = 24
"""At most so many halls are looked at, and the days of so many halls and costs in one search."""
MAX_HALL_DAYS = 180
MAX_COSTS = 600
_DAYS_AT_ONCE = 7
_FIRST_DAYS = 2
_PER_HALL_AND_DAY = 3
"""At most so many spans of one hall, if a search is for one day."""
_DAYS_AFTER, _DAYS_BEFORE = range(1, 8), range(-2, 0)
"""Days before the first and after the last wished one that are looked at if those have nothing."""
_HOUR = 60
_DAY = timedelta(days=1)


class Rank(StrEnum):
    """The order of the spans that are found."""

    EARLIEST = "earliest"
    CHEAPEST = "cheapest"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The conditions of a search; one that is left out may be anything."""

    halls: tuple[Hall, ...] = ()
    days: tuple[date, ...] = ()
    part: ClockSpan | None = None
    """The booking begins within it, in minutes from the midnight of its day."""
    start: int | None = None
    """The booking begins at this minute of its day."""
    minutes: int | None = None
    """The length. Without it each span is the shortest that can be had, an hour at the least."""
    people: int = 1
    budget: int | None = None
    """The most that it may cost, in rubles."""
    rank: Rank = Rank.EARLIEST
    extras: Mapping[str, int] = field(default_factory=dict)
    """Key of an extra -> how many of it."""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FreeSpan:
    """A span that can be booked now, at that price."""

    hall: Hall
    slot: Slot
    cost: int
    """Whole rubles, extras included, by the price rules."""
    until: int
    """A booking from that start may end as late as this minute, counted like the end of the slot."""


@dataclass(frozen=True, slots=True)
class FreeTime:
    """The result of a search."""

    found: tuple[FreeSpan, ...]
    nearest: tuple[FreeSpan, ...]
    """If nothing was found: spans that differ from the wish in one respect, or else in several."""
    first: date
    last: date
    """The days that were looked at."""
    more_halls: int
    """The number of halls that were not looked at."""


def find_free_time(session: Session, wish: Wish, now: datetime, settings: Settings) -> FreeTime:
    """The spans that fit the wish, the best first; else the nearest to it.

    Raises InPast or TooFar if no day of the wish can be booked, BadPeople or TooManyPeople for people who fit
    in none of its halls, UnknownExtra or OutOfStock for extras that can be had in none.
    """
    described = snapshot(session).description(settings)
    if wish.days and not _bookable_days(described, wish, now):
        check_horizon(described, wish.days[0], now)
    search = _Search(session, described, wish, now)
    found = search.run(MAX_FOUND)
    nearest = () if found else tuple(_nearest(session, described, wish, now))
    return FreeTime(found, nearest, search.first, search.last, search.more_halls)


def _nearest(session: Session, described: Description, wish: Wish, now: datetime) -> Sequence[FreeSpan]:
    """The best of each search for the wish without one of its conditions; if there are none, without all."""

    def search(wider: Wish) -> tuple[FreeSpan, ...]:
        return _Search(session, described, wider, now).run(2)

    results = [search(wider) for wider in _wider(described, wish, now)]
    if wish.minutes is not None:
        any_length = search(replace(wish, minutes=None))
        is_too_long = any_length and any_length[0].slot.minutes < wish.minutes
        results.append(search(replace(wish, minutes=None, rank=Rank.LONGEST)) if is_too_long else any_length)
    ranked = [span for place in range(2) for spans in results for span in spans[place : place + 1]]
    if not ranked:
        return search(Wish(people=wish.people, extras=wish.extras, code=wish.code))
    return [*{(span.hall.id, span.slot): span for span in ranked}.values()][:MAX_NEAREST]


def _wider(described: Description, wish: Wish, now: datetime) -> Iterator[Wish]:
    """The wish without each of its conditions, the least important first."""
    if wish.part is not None or wish.start is not None:
        yield replace(wish, part=None, start=None)
    if wish.halls:
        yield replace(wish, halls=())
    if wish.days:
        for from_day, ahead in ((max(wish.days), _DAYS_AFTER), (min(wish.days), _DAYS_BEFORE)):
            near = replace(wish, days=tuple(from_day + number * _DAY for number in ahead))
            if days := _bookable_days(described, near, now):
                yield replace(wish, days=days)
    if wish.budget is not None:
        yield replace(wish, budget=None, rank=Rank.CHEAPEST)


def _bookable_days(described: Description, wish: Wish, now: datetime) -> tuple[date, ...]:
    """Those of the wished days that are neither past nor beyond the horizon, in order."""
    today = now.astimezone(described.studio.timezone).date()
    last = today + timedelta(days=described.studio.horizon_days)
    return tuple(sorted({day for day in wish.days if today <= day <= last}))


class _Search:
    """One search: looks at some days of all halls at a time, as far as its limits go."""

    def __init__(self, session: Session, described: Description, wish: Wish, now: datetime) -> None:
        self.session, self.described, self.wish, self.now = session, described, wish, now
        fitting = _fitting_halls(session, described, wish)
        if wish.rank is Rank.CHEAPEST and len(fitting) > MAX_HALLS:
            fitting.sort(key=lambda hall: hall.price)
        self.halls, self.more_halls = fitting[:MAX_HALLS], max(0, len(fitting) - MAX_HALLS)
        today = now.astimezone(described.studio.timezone).date()
        self.last_bookable = today + timedelta(days=described.studio.horizon_days)
        self.days = _bookable_days(described, wish, now) or self._coming_days(today)
        self.first, self.last = self.days[0], self.days[0]
        self.costs = 0

    def _coming_days(self, today: date) -> tuple[date, ...]:
        count = MAX_HALL_DAYS // max(1, len(self.halls))
        if self.wish.rank is not Rank.EARLIEST:
            count = min(count, _DAYS_AT_ONCE)
        count = min(count, self.described.studio.horizon_days + 1)
        return tuple(today + ahead * _DAY for ahead in range(count))

    def run(self, limit: int) -> tuple[FreeSpan, ...]:
        """The best spans, at most so many."""
        found: list[tuple[int, FreeSpan]] = []
        for days in self._days_at_once():
            found += self._of_days(days)
            enough = self.wish.rank is Rank.EARLIEST and len(found) >= limit
            if enough or self.costs >= MAX_COSTS:
                break
        spans = [span for _, span in sorted(found, key=self._order)]
        if self.wish.rank is not Rank.EARLIEST:
            return tuple(_mixed(spans, [span.hall.id for span in spans], limit))
        if self.wish.days:
            spans = _mixed(spans, [span.slot.date for span in spans], limit)
        return tuple(sorted(spans[:limit], key=lambda span: (span.slot.date, span.slot.start)))

    def _order(self, numbered: tuple[int, FreeSpan]) -> tuple[object, ...]:
        number, span = numbered
        when = (span.slot.date, span.slot.start)
        if self.wish.rank is Rank.CHEAPEST:
            return (span.cost, *when)
        if self.wish.rank is Rank.LONGEST:
            return (-span.slot.minutes, span.cost, *when)
        return (span.slot.date, number, span.slot.start, span.cost)

    def _days_at_once(self) -> Iterator[tuple[date, ...]]:
        """The days in groups, each within a week; the first ones alone where they may be enough."""
        left, most = list(self.days), MAX_HALL_DAYS // max(1, len(self.halls))
        left = left[: max(1, most)]
        days = _DAYS_AT_ONCE if self.wish.days or self.wish.rank is not Rank.EARLIEST else _FIRST_DAYS
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
        first, wish = days[0], self.wish
        # A night belongs to the evening before it, and a booking may go on after midnight.
        instants = half_hours(first, (days[-1] - first).days + 3, self.described.studio.timezone)
        known = [each for each in instants if each is not None]
        begin, end = known[0] - REACH, known[-1]
        owned = owned_half_hours(self.session, self.halls, begin, end, self.now)
        short = lacking(self.session, self.described, wish.extras, begin, end, self.now)
        rules = rules_between(self.described, first, days[-1], wish.people, wish.code)
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
        several = len(self.days) == 1 and (self.wish.rank is Rank.EARLIEST or len(self.halls) == 1)
        most = _PER_HALL_AND_DAY if several else 1
        spans = self._spans(hall, time, costs, day)
        if self.wish.rank is not Rank.EARLIEST:
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
        wish, base = self.wish, (day - time.first).days * PER_DAY
        is_window, covered = wish.minutes is None and wish.rank is Rank.EARLIEST, -1
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
        wish = self.wish
        step: int = self.described.studio.step_minutes
        if wish.start is not None:
            return (wish.start // step * step,)
        part = wish.part or ClockSpan(0, DAY_MINUTES)
        if wish.rank is Rank.LONGEST:
            step = max(step, _HOUR)
        return range(-(-part.start // step) * step, part.end, step)

    def _rental(self, time: HallTime, index: int, count: int) -> Rental:
        return time.rental(index, count, self.wish.people, self.wish.extras, self.wish.code)

    def _best_count(self, time: HallTime, costs: KnownCosts, index: int) -> int:
        """The first length in half hours, of those that come into question, that fits; 0 if none does."""
        step, most = self.described.studio.step_minutes // HALF_HOUR, time.most(index)
        if self.wish.minutes is not None:
            begun = 0 if self.wish.start is None else self.wish.start % (step * HALF_HOUR)
            asked = -(-(begun + self.wish.minutes) // (step * HALF_HOUR)) * step  # widened as a quote is
            counts: Sequence[int] = (asked,) if 0 < asked <= most else ()
        else:
            least = -(-_HOUR // (step * HALF_HOUR)) * step
            counts = range(least, most + 1, step)
        if self.wish.rank is Rank.LONGEST:
            counts = counts[::-1]
        for count in counts:
            rental = self._rental(time, index, count)
            if time.is_long_enough(index, rental) and self._is_within_budget(costs, rental):
                return count
        return 0

    def _is_within_budget(self, costs: KnownCosts, rental: Rental) -> bool:
        return self.wish.budget is None or costs.of(rental) <= self.wish.budget


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


def _fitting_halls(session: Session, described: Description, wish: Wish) -> list[Hall]:
    """The active halls of the wish that are large enough and have its extras. Raises why there are none."""
    active = snapshot(session).active
    halls = [hall for hall in wish.halls or active if hall.active]
    if not halls:
        return []
    large = [hall for hall in halls if hall.capacity >= wish.people]
    check_people(session, max(halls, key=lambda hall: hall.capacity), wish.people)
    for extra in described.extras:
        count = wish.extras.get(extra.key, 0)
        left = min((limit for limit in (extra.most, extra.stock) if limit is not None), default=count)
        if count > left:
            raise OutOfStock(extra=extra.key, left=left, most=left == extra.most)
    for key, count in wish.extras.items():
        offering = {extra.key: extra for extra in described.extras if extra.key == key}
        having = [hall for hall in large if key in offering and is_of(offering[key], hall.key)]
        if count and not having:
            raise unknown_extra(active, described.extras, large[0].key, key)
        large = having if count else large
    return large

"""A second, slow working out of what an order costs and why it is refused, for comparing with the product.

Written from the specification alone, on the plain tables of a `studio.toml`. It shares no code with the
product: whoever changes one of the two has to change the other.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

import holidays

Table = dict[str, Any]
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EFFECTS = ("rate", "per_hour", "per_person_hour", "once", "percent", "times", "total")
CELL = timedelta(minutes=30)
DAY = timedelta(days=1)
HALF = Decimal("0.5")
FULL_TERMS = [{"percent": 100}]


@dataclass(frozen=True)
class Order:
    """What is asked: wall clock times, the end after the start."""

    hall: Table
    start: datetime
    end: datetime
    people: int
    extras: dict[str, int]
    code: str
    ordered_at: datetime

    @property
    def cells(self) -> list[datetime]:
        return cells(self.start, self.end)

    @property
    def hours(self) -> Decimal:
        return HALF * len(self.cells)


@dataclass
class Oracle:
    """A studio as its file says, and what is booked in it."""

    file: Table
    booked: list[Order] = field(default_factory=list)

    # Reading what is asked

    @property
    def facts(self) -> Table:
        facts: Table = self.file.get("studio", {})
        return facts

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.facts["timezone"])

    @property
    def step(self) -> int:
        return int(self.facts.get("step_minutes", 60))

    def read(self, asked: Table) -> Order | str:
        """The order, or why it is none."""
        try:
            day, start, end = date.fromisoformat(asked["date"]), clock(asked["start"]), clock(asked["end"])
        except (KeyError, ValueError):
            return "bad_request"
        hall = next(
            (hall for hall in self.file["hall"] if asked["hall"] in (hall["key"], hall["name"])), None
        )
        if hall is None:
            return "unknown_hall"
        extras = asked.get("extras", {})
        if any(key not in self.extras_of(hall) for key in extras):
            return "unknown_extra"
        code = (asked.get("code") or "").strip().casefold()
        if code and code not in {rule["code"].casefold() for rule in self.rules if "code" in rule}:
            return "unknown_code"
        if asked.get("people", 1) < 1:
            return "bad_people"
        if start % self.step or end % self.step or start == end:
            return "bad_step"
        midnight = datetime(day.year, day.month, day.day)
        starts, ends = midnight + timedelta(minutes=start), midnight + timedelta(minutes=end)
        ends += DAY if end < start else timedelta()
        ordered_at = datetime.fromisoformat(asked["ordered_at"])
        return Order(hall, starts, ends, asked.get("people", 1), extras, code, ordered_at)

    @property
    def rules(self) -> list[Table]:
        return list(self.file.get("price", []))

    def extras_of(self, hall: Table) -> dict[str, Table]:
        return {extra["key"]: extra for extra in self.file.get("extra", []) if of_hall(extra, hall)}

    # Days and openings

    def names(self, day: date) -> list[str]:
        """What a day is called, the most particular first."""
        country = self.facts.get("holidays", "")
        free = {date.fromisoformat(text) for text in self.facts.get("extra_holidays", [])}
        if country and day in holidays.country_holidays(country, years=day.year):
            free.add(day)
        weekday = WEEKDAYS[day.weekday()]
        return ["holiday"] * (day in free) + [weekday] + ["weekend"] * (weekday in ("sat", "sun")) + ["all"]

    def by_day(self, table: Table, day: date) -> Any:
        return next((table[name] for name in self.names(day) if name in table), None)

    def opening_of(self, hall: Table, cell: datetime) -> date | None:
        """The day whose opening a half hour lies in, the earlier of two."""
        for back in (2, 1, 0):
            day = cell.date() - timedelta(days=back)
            span = self.by_day(hall["open"], day)
            if span and within(span, day, cell):
                return day
        return None

    def closed(self, hall: Table, cell: datetime) -> bool:
        for closure in self.file.get("closed", []):
            if not of_hall(closure, hall):
                continue
            if "from" in closure:
                if moment(closure["from"]) < cell + CELL and cell < moment(closure["to"]):
                    return True
                continue
            for back in (2, 1, 0):
                day = cell.date() - timedelta(days=back)
                if set(self.names(day)) & set(closure["days"]) and overlaps(closure["time"], day, cell):
                    return True
        return False

    # Refusals

    def refusal(self, order: Order) -> str | None:
        return self.refused_time(order) or self.refused_hours(order) or self.refused_sharing(order)

    def refused_time(self, order: Order) -> str | None:
        if any(self.changes_clock(cell) for cell in order.cells):
            return "clock_change"
        ahead = self.instant(order.start) - self.instant(order.ordered_at)
        if ahead <= timedelta():
            return "in_past"
        if ahead < timedelta(minutes=self.facts.get("lead_minutes", 0)):
            return "too_soon"
        if (order.start.date() - order.ordered_at.date()).days > self.facts.get("horizon_days", 365):
            return "too_far"
        return None

    def refused_hours(self, order: Order) -> str | None:
        hall = order.hall
        outside = [cell for cell in order.cells if self.opening_of(hall, cell) is None]
        if any(self.closed(hall, cell) for cell in order.cells):
            return "closed"
        if order.start in outside and not self.by_day(hall["open"], order.start.date()):
            return "closed"
        if outside:
            return "outside_hours"
        return "too_short" if self.too_short(order) else None

    def refused_sharing(self, order: Order) -> str | None:
        if order.people > order.hall["capacity"]:
            return "too_many_people"
        if self.collides(order.hall, order.start, order.end):
            return "taken"
        for key, count in order.extras.items():
            extra = self.extras_of(order.hall)[key]
            if count > extra.get("most", count):
                return "out_of_stock"
            for cell in order.cells:
                used = sum(
                    other.extras.get(key, 0) for other in self.booked if other.start <= cell < other.end
                )
                if used + count > extra.get("stock", used + count):
                    return "out_of_stock"
        return None

    def instant(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=self.zone).astimezone(ZoneInfo("UTC"))

    def changes_clock(self, cell: datetime) -> bool:
        """Says whether a half hour is skipped or repeated."""
        offsets = {cell.replace(tzinfo=self.zone, fold=fold).utcoffset() for fold in (0, 1)}
        return len(offsets) > 1

    def too_short(self, order: Order) -> bool:
        minutes = len(order.cells) * 30
        if any(
            minutes < rule.get("min_minutes", 0) and any(self.fits(rule, order, cell) for cell in order.cells)
            for rule in self.rules
        ):
            return True
        opening = self.opening_of(order.hall, order.cells[0])
        assert opening is not None
        least = self.by_day(order.hall.get("min_minutes", {}), opening)
        if minutes >= (self.step if least is None else least):
            return False
        return not (order.hall.get("short_fills_gap", False) and self.fills_gap(order))

    def fills_gap(self, order: Order) -> bool:
        """Says whether no booking of one step would fit beside this one."""
        hall, step = order.hall, timedelta(minutes=self.step)
        buffer = buffer_of(hall)
        left = order.start
        while self.free(hall, left - CELL) and left > order.start - 2 * DAY:
            left -= CELL
        right = order.end
        while self.free(hall, right) and right < order.end + 2 * DAY:
            right += CELL
        for start in cells(left, order.start):
            if self.on_step(start) and start + step + buffer <= order.start:
                return False
        for start in cells(order.end + buffer, right):
            fits = self.on_step(start) and start + step <= right
            if fits and not self.collides(hall, start, start + step):
                return False
        return True

    def on_step(self, start: datetime) -> bool:
        return (start.hour * 60 + start.minute) % self.step == 0

    def free(self, hall: Table, cell: datetime) -> bool:
        shut = self.opening_of(hall, cell) is None or self.closed(hall, cell)
        after = buffer_of(hall)
        return not shut and not any(
            other.hall is hall and other.start <= cell < other.end + after for other in self.booked
        )

    def collides(self, hall: Table, start: datetime, end: datetime) -> bool:
        after = buffer_of(hall)
        others = [other for other in self.booked if other.hall is hall]
        return any(start < other.end + after and other.start < end + after for other in others)

    # Prices

    def fits(self, rule: Table, order: Order, cell: datetime) -> bool:
        day = self.opening_of(order.hall, cell)
        assert day is not None
        ahead = (self.instant(order.start) - self.instant(order.ordered_at)) / timedelta(hours=1)
        return (
            of_hall(rule, order.hall)
            and (not rule.get("days") or bool(set(rule["days"]) & set(self.names(day))))
            and ("time" not in rule or within(rule["time"], day, cell))
            and ("dates" not in rule or within_dates(rule["dates"], day))
            and in_band(rule.get("people"), Decimal(order.people))
            and in_band(rule.get("length"), order.hours)
            and in_band(rule.get("ahead"), Decimal(ahead))
            and ("code" not in rule or rule["code"].casefold() == order.code)
        )

    def rent(self, order: Order) -> list[tuple[str, int]]:
        """The lines of the hall, rule by rule."""
        fitting = [[cell for cell in order.cells if self.fits(rule, order, cell)] for rule in self.rules]
        cost, source = (
            dict.fromkeys(order.cells, HALF * Decimal(order.hall["price"])),
            dict.fromkeys(order.cells, -1),
        )
        for number, rule in enumerate(self.rules):
            for cell in fitting[number] if "rate" in rule else []:
                cost[cell], source[cell] = HALF * Decimal(rule["rate"]), number
        lines = []
        for number in sorted(set(source.values())):
            label = order.hall["name"] if number < 0 else self.rules[number]["label"]
            lines.append((label, rounded(sum((cost[c] for c in cost if source[c] == number), Decimal()))))
        totalled = False
        for rule, some in zip(self.rules, fitting, strict=True):
            effect = next((name for name in EFFECTS if name in rule), "rate")
            if not some or effect == "rate":
                continue
            value, whole = Decimal(rule[effect]), len(some) == len(order.cells)
            if effect in ("per_hour", "per_person_hour"):
                above = max(0, order.people - rule.get("above", 0)) if effect == "per_person_hour" else 1
                for cell in some:
                    cost[cell] += HALF * value * above
                lines.append((rule["label"], rounded(HALF * value * above * len(some))))
            elif effect == "times" and not totalled:
                lines.append((rule["label"], rounded(sum((cost[c] for c in some), Decimal()) * (value - 1))))
                for cell in some:
                    cost[cell] *= value
            elif effect == "once":
                lines.append((rule["label"], rounded(value)))
            elif effect == "percent" and whole:
                lines.append((rule["label"], rounded(sum(amount for _, amount in lines) * value / 100)))
            elif effect == "total" and whole:
                lines, totalled = [(rule["label"], rounded(value))], True
        return never_below_zero([line for line in lines if line[1]])

    def extra_lines(self, order: Order) -> list[tuple[str, int]]:
        lines = []
        for key, extra in self.extras_of(order.hall).items():
            if order.extras.get(key):
                amount = cost_of_extra(extra, order.extras[key], order.people, order.hours)
                lines.append((extra["name"], rounded(amount)))
        return lines

    # The answer

    def quote(self, asked: Table) -> Table:
        """What `flask quote --json` has to write."""
        order = self.read(asked)
        refused = order if isinstance(order, str) else self.refusal(order)
        if refused or isinstance(order, str):
            return {"refused": refused}
        lines = self.rent(order) + self.extra_lines(order)
        total = sum(amount for _, amount in lines)
        terms = self.file.get("payment", {})
        share = next(
            (tier["percent"] for tier in terms.get("prepay", []) if in_band(tier.get("length"), order.hours)),
            100,
        )
        refund = {
            self.instant(order.start) - timedelta(hours=float(tier["hours"])): rounded(
                Decimal(total) * Decimal(tier["percent"]) / 100
            )
            for tier in terms.get("refund", [])
        }
        prepay = rounded(Decimal(total) * Decimal(share) / 100)
        return {"refused": None, "lines": lines, "total": total, "prepay": prepay, "refund": refund}

    def book(self, asked: Table) -> str | None:
        """Books what is asked; returns why not."""
        order = self.read(asked)
        refused = order if isinstance(order, str) else self.refusal(order)
        if refused is None and isinstance(order, Order):
            self.booked.append(order)
        return refused


def cost_of_extra(extra: Table, count: int, people: int, hours: Decimal) -> Decimal:
    """The cost of some pieces: each is for so many people, and each further person costs `further`."""
    price, further, unit = Decimal(extra["price"]), Decimal(extra.get("further", 0)), extra["unit"]
    includes = extra.get("includes") or people
    beyond = max(0, people - includes * count)
    heads = (people - beyond) if unit in ("person", "person_hour") else 1
    once = price * count * heads + further * beyond
    return once * hours if unit in ("hour", "person_hour") else once


def cells(start: datetime, end: datetime) -> list[datetime]:
    """The half hours of a span."""
    return [start + CELL * number for number in range(max(0, (end - start) // CELL))]


def clock(text: str) -> int:
    """Minutes after midnight."""
    hours, minutes = text.split(":")
    if len(text) != len("00:00") or int(minutes) >= 60:
        raise ValueError(text)
    return int(hours) * 60 + int(minutes)


def span_of(text: str, day: date) -> tuple[datetime, datetime]:
    midnight = datetime(day.year, day.month, day.day)
    start, end = text.split("-")
    return midnight + timedelta(minutes=clock(start)), midnight + timedelta(minutes=clock(end))


def within(text: str, day: date, cell: datetime) -> bool:
    start, end = span_of(text, day)
    return start <= cell and cell + CELL <= end


def overlaps(text: str, day: date, cell: datetime) -> bool:
    start, end = span_of(text, day)
    return start < cell + CELL and cell < end


def within_dates(text: str, day: date) -> bool:
    first, last = text.split("..")
    return date.fromisoformat(first) <= day <= date.fromisoformat(last)


def in_band(text: str | None, value: Decimal) -> bool:
    low, high = (text or "..").split("..")
    return (not low or Decimal(low) <= value) and (not high or value <= Decimal(high))


def of_hall(table: Table, hall: Table) -> bool:
    return not table.get("halls") or hall["key"] in table["halls"]


def buffer_of(hall: Table) -> timedelta:
    return timedelta(minutes=hall.get("buffer_minutes", 0))


def moment(value: str | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def never_below_zero(lines: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The lines, the last of which takes no more than there is."""
    below = min(0, sum(amount for _, amount in lines))
    return [*lines[:-1], (lines[-1][0], lines[-1][1] - below)] if below else lines

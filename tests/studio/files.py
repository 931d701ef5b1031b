"""Random `studio.toml` files and orders, as plain tables: sound values, whatever they mean together."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

Table = dict[str, Any]
FIRST_DAYS = (date(2026, 12, 29), date(2026, 12, 3), date(2027, 3, 12), date(2026, 10, 30))
"""Days at whose neighbourhood all happens: New Year, a usual week, and the clock changes of New York."""
DAYS = 6
HALLS = ("white", "black")
CODES = ("LIGHT", "снег")
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekend", "holiday")
_MONEY = st.one_of(st.integers(0, 5000), st.integers(0, 99).map(lambda kopecks: kopecks + 0.5))


def usually(strategy: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The first in nine of ten cases."""
    return st.integers(0, 9).flatmap(lambda chance: other if chance == 9 else strategy)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@st.composite
def spans(draw: st.DrawFn, step: int, latest: int = 23 * 60) -> str:
    """Hours of a day that begin at the latest so many minutes after midnight and may pass the next one."""
    start = draw(st.integers(0, latest // step)) * step
    end = draw(st.integers(start // step + 1, min(2880, start + 1440) // step)) * step
    return f"{clock(start)}-{clock(end)}"


@st.composite
def bands(draw: st.DrawFn, top: int, parts: int = 1) -> str:
    low, high = sorted(draw(st.tuples(st.integers(1, top * parts), st.integers(1, top * parts))))
    texts = [str(value / parts).removesuffix(".0") for value in (low, high)]
    return "..".join(draw(st.sampled_from((texts, [texts[0], ""], ["", texts[1]], [texts[0]] * 2))))


@st.composite
def effects(draw: st.DrawFn) -> Table:
    name = draw(
        st.sampled_from(
            ("rate", "rate", "per_hour", "per_person_hour", "once", "percent", "times", "total", "")
        )
    )
    if not name:
        return {"min_minutes": draw(st.integers(1, 8)) * 30}
    sign = draw(st.sampled_from((1, 1, -1))) if name in ("per_hour", "per_person_hour", "once") else 1
    values: dict[str, st.SearchStrategy[Any]] = {
        "percent": st.integers(-100, 50),
        "times": st.integers(0, 30).map(lambda tenths: tenths / 10),
        "per_person_hour": st.integers(0, 300),
        "total": st.integers(0, 9000),
        "rate": st.integers(0, 5000),
    }
    above = {"above": draw(st.integers(0, 10))} if name == "per_person_hour" and draw(st.booleans()) else {}
    return {name: sign * draw(values.get(name, _MONEY)), **above}


@st.composite
def rules(draw: st.DrawFn, number: int, day: date) -> Table:
    first = day + timedelta(days=draw(st.integers(-2, DAYS)))
    last = first + timedelta(days=draw(st.integers(0, 4)))
    conditions: dict[str, st.SearchStrategy[Any]] = {
        "halls": st.sampled_from((["white"], ["black"], ["white", "black"])),
        "days": st.lists(st.sampled_from(_DAY_NAMES), min_size=1, max_size=4, unique=True),
        "time": spans(30),
        "dates": st.just(f"{first}..{last}"),
        "people": bands(12),
        "length": bands(8, 2),
        "ahead": bands(72),
        "code": st.sampled_from(CODES),
        "min_minutes": st.integers(0, 6).map(lambda halves: halves * 30),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(conditions)), max_size=2, unique=True))
    return (
        {"label": f"Правило {number}"} | {name: draw(conditions[name]) for name in chosen} | draw(effects())
    )


@st.composite
def halls(draw: st.DrawFn, key: str, step: int) -> Table:
    long = st.one_of(st.sampled_from(("10:00-26:00", "00:00-24:00", "09:00-22:00")), spans(step, 720))
    hours = {"all": draw(long)}
    for name in draw(st.lists(st.sampled_from(_DAY_NAMES), max_size=2, unique=True)):
        hours[name] = draw(st.one_of(long, long, spans(step), st.just("")))
    hall = {"key": key, "name": key.upper(), "price": draw(st.integers(0, 3001)), "open": hours}
    least = st.dictionaries(
        st.sampled_from((*_DAY_NAMES, "all")), st.integers(1, 6).map(lambda halves: halves * 30), max_size=2
    )
    return hall | {
        "capacity": draw(st.integers(4, 14)),
        "min_minutes": draw(least),
        "short_fills_gap": draw(st.booleans()),
        "buffer_minutes": draw(st.sampled_from((0, 0, 30, 60))),
    }


@st.composite
def extras(draw: st.DrawFn, key: str) -> Table:
    unit = draw(st.sampled_from(("hour", "booking", "piece", "person", "person_hour")))
    extra = {"key": key, "name": f"Вещь {key}", "price": draw(_MONEY), "unit": unit}
    optional: dict[str, st.SearchStrategy[Any]] = {
        "stock": st.integers(1, 3),
        "halls": st.sampled_from((["white"], ["black"])),
        "most": st.integers(1, 3),
    }
    for name in draw(st.lists(st.sampled_from(sorted(optional)), max_size=2, unique=True)):
        extra[name] = draw(optional[name])
    if draw(st.booleans()):
        extra |= {"includes": draw(st.integers(1, 4)), "further": draw(st.integers(0, 300))}
    return extra


@st.composite
def closures(draw: st.DrawFn, day: date) -> Table:
    halls = {"halls": ["white"]} if draw(st.booleans()) else {}
    if draw(st.booleans()):
        names = draw(st.lists(st.sampled_from(_DAY_NAMES), min_size=1, max_size=2, unique=True))
        return halls | {"days": names, "time": draw(spans(30))}
    midnight = datetime(day.year, day.month, day.day)
    begins = midnight + timedelta(minutes=30 * draw(st.integers(0, 48 * DAYS)))
    ends = begins + timedelta(minutes=30 * draw(st.integers(1, 20)))
    return halls | {"from": begins.isoformat(timespec="minutes"), "to": ends.isoformat(timespec="minutes")}


@st.composite
def terms(draw: st.DrawFn) -> Table:
    shares = st.integers(0, 100)
    prepay = st.fixed_dictionaries({"percent": shares}, optional={"length": bands(8, 2)})
    hours = draw(st.lists(st.integers(0, 100), max_size=3, unique=True))
    refund = [{"hours": each, "percent": draw(shares)} for each in hours]
    return {"prepay": draw(st.lists(prepay, max_size=3)), "refund": refund}


@st.composite
def orders(draw: st.DrawFn, day: date, step: int, codes: list[str]) -> Table:
    """An order whose start and end nearly always lie on steps, in the days after `day`."""
    daytime = st.integers(9 * 60 // step, 1439 // step)
    start = draw(usually(daytime, st.integers(0, 1439 // step))) * step
    start += draw(usually(st.just(0), st.sampled_from((15, 30))))
    length = draw(usually(st.integers(1, 5), st.integers(1, 20))) * step
    ordered_at = datetime(day.year, day.month, day.day) + timedelta(minutes=draw(st.integers(0, 1800)))
    order: Table = {
        "hall": draw(usually(st.sampled_from(("white", *HALLS, "WHITE")), st.sampled_from((*HALLS, "red")))),
        "date": (day + timedelta(days=draw(usually(st.integers(1, 3), st.integers(0, DAYS))))).isoformat(),
        "start": clock(start % 1440),
        "end": clock((start + length) % 1440),
        "people": draw(usually(st.integers(1, 8), st.integers(0, 15))),
        "ordered_at": ordered_at.isoformat(timespec="minutes"),
    }
    if draw(st.booleans()):
        keys = ("snow", "smoke") if draw(st.integers(0, 9)) else ("snow", "swing")
        chosen = draw(st.lists(st.sampled_from(keys), max_size=2, unique=True))
        order["extras"] = {key: draw(st.integers(1, 3)) for key in chosen}
    if draw(st.booleans()):
        known = [written for code in codes for written in (code, code.swapcase())]
        order["code"] = draw(usually(st.sampled_from(("", *known)), st.sampled_from((*CODES, "nothing"))))
    return order


@dataclass(frozen=True)
class Case:
    """A studio, what is booked in it, and what is asked."""

    file: Table
    booked: list[Table]
    asked: list[Table]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    step, day = draw(st.sampled_from((30, 60))), draw(st.sampled_from(FIRST_DAYS))
    facts = {
        "name": "Случай",
        "timezone": draw(st.sampled_from(("Europe/Moscow", "America/New_York", "Asia/Kolkata"))),
        "step_minutes": step,
        "horizon_days": draw(st.integers(3, 40)),
        "lead_minutes": draw(st.sampled_from((0, 0, 45, 300))),
        "holidays": draw(st.sampled_from(("", "RU", "US"))),
        "extra_holidays": [(day + timedelta(days=1)).isoformat()] * draw(st.integers(0, 1)),
    }
    prices = [draw(rules(number, day)) for number in range(draw(st.integers(0, 6)))]
    codes = [rule["code"] for rule in prices if "code" in rule]
    file = {
        "studio": facts,
        "hall": [draw(halls(key, step)) for key in HALLS],
        "price": prices,
        "extra": [draw(extras(key)) for key in ("snow", "smoke")],
        "payment": draw(terms()),
        "closed": draw(st.lists(closures(day), max_size=2)),
    }
    return Case(
        file=file,
        booked=draw(st.lists(orders(day, step, codes), max_size=12)),
        asked=draw(st.lists(orders(day, step, codes), min_size=8, max_size=16)),
    )

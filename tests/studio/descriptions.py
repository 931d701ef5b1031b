"""Random studios and rentals, for properties that hold in any of them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from hallchat.studio.description import (
    Answer,
    Closure,
    Description,
    Extra,
    HallTerms,
    MoveTerms,
    PaymentTerms,
    PrepayTier,
    PriceRule,
    RefundTier,
    StudioFacts,
)
from hallchat.studio.fitting_rules import Rental
from hallchat.studio.opening import Part
from hallchat.studio.spans import Band, ClockSpan, DateSpan
from hallchat.studio.value_types import DAY_NAMES

TODAY = date(2026, 11, 27)
KEYS = ("white", "black", "loft")
TEXTS = st.text("абвЖё xyz012\n\"'\\«»", min_size=1, max_size=30).filter(
    lambda text: text == text.strip() != ""
)
_LINES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
MONEY = st.integers(0, 9_999_99).map(lambda kopecks: Decimal(kopecks) / 100)
_HALF_HOURS = st.integers(0, 48).map(lambda count: count * 30)
_DAYS = st.lists(st.sampled_from(DAY_NAMES), max_size=3, unique=True).map(tuple)
_HALLS = st.lists(st.sampled_from(KEYS), max_size=2, unique=True).map(tuple)


@st.composite
def spans(draw: st.DrawFn, step: int = 30) -> ClockSpan:
    """Hours of a day that may pass midnight."""
    start = draw(st.integers(0, 1410 // step)) * step
    return ClockSpan(start, start + draw(st.integers(1, 1440 // step)) * step)


@st.composite
def bands(draw: st.DrawFn, top: int) -> Band:
    low, high = sorted(draw(st.tuples(st.integers(0, top * 2), st.integers(0, top * 2))))
    ends = [Decimal(low) / 2, Decimal(high) / 2]
    open_end = draw(st.sampled_from((None, 0, 1)))
    return Band(*(None if index == open_end else end for index, end in enumerate(ends)))


@st.composite
def effects(draw: st.DrawFn) -> dict[str, Any]:
    """One effect of a price rule."""
    name = draw(st.sampled_from(("rate", "per_hour", "per_person_hour", "once", "percent", "times", "total")))
    if name == "percent":
        return {name: Decimal(draw(st.integers(-100, 100)))}
    if name == "times":
        return {name: Decimal(draw(st.integers(0, 300))) / 100}
    sign = draw(st.sampled_from((1, -1))) if name in ("per_hour", "per_person_hour", "once") else 1
    above = {"above": draw(st.integers(0, 10))} if name == "per_person_hour" else {}
    return {name: sign * draw(MONEY), **above}


@st.composite
def rules(draw: st.DrawFn) -> PriceRule:
    first = draw(st.dates(TODAY - timedelta(days=30), TODAY + timedelta(days=90)))
    optional: dict[str, Any] = {
        "halls": _HALLS,
        "days": _DAYS,
        "time": spans(),
        "dates": st.integers(0, 60).map(lambda days: DateSpan(first, first + timedelta(days=days))),
        "people": bands(20),
        "length": bands(10),
        "ahead": bands(100),
        "code": st.sampled_from(("LIGHT", "снег")),
        "min_minutes": _HALF_HOURS,
    }
    names = draw(st.lists(st.sampled_from(sorted(optional)), max_size=3, unique=True))
    conditions = {name: draw(optional[name]) for name in names}
    return PriceRule(label=draw(_LINES), **conditions, **draw(effects()))


@st.composite
def halls(draw: st.DrawFn, key: str, step: int) -> HallTerms:
    days = ("all", "weekend", "holiday", "mon", "fri")
    names = {"all", *draw(st.lists(st.sampled_from(days), max_size=2))}
    opening = {name: draw(st.one_of(spans(step), st.none())) for name in names}
    return HallTerms(
        key=key,
        name=key.upper(),
        price=draw(st.integers(0, 10_000)),
        capacity=draw(st.integers(1, 60)),
        open=opening,
        min_minutes=draw(st.dictionaries(st.sampled_from(days), _HALF_HOURS, max_size=2)),
        short_fills_gap=draw(st.booleans()),
        buffer_minutes=draw(st.sampled_from((0, 30, 60))),
        facts=draw(st.dictionaries(_LINES, _LINES, max_size=2)),
        rules=draw(st.one_of(st.just(""), TEXTS)),
    )


EXTRAS = st.lists(
    st.builds(
        Extra,
        key=st.sampled_from(("snow", "smoke", "dressing")),
        name=_LINES,
        price=MONEY,
        unit=st.sampled_from(("hour", "booking", "piece", "person", "person_hour")),
        stock=st.one_of(st.none(), st.integers(1, 3)),
        includes=st.integers(0, 4),
        further=MONEY,
    ),
    max_size=3,
    unique_by=(lambda extra: extra.key, lambda extra: extra.name.casefold()),
).map(tuple)
_CLOSURES = st.one_of(
    st.builds(
        Closure,
        begins=st.integers(0, 500).map(lambda half: datetime(2026, 12, 1) + timedelta(minutes=30 * half)),
        ends=st.integers(501, 900).map(lambda half: datetime(2026, 12, 1) + timedelta(minutes=30 * half)),
        note=st.one_of(st.just(""), _LINES),
    ),
    st.builds(Closure, days=st.just(("mon", "holiday")), time=spans(), halls=_HALLS),
)
_TERMS = st.builds(
    PaymentTerms,
    hold_hours=st.integers(1, 100).map(Decimal),
    prepay=st.lists(
        st.builds(
            PrepayTier, length=st.one_of(st.none(), bands(10)), percent=st.integers(0, 100).map(Decimal)
        ),
        max_size=2,
    ).map(tuple),
    refund=st.lists(
        st.builds(
            RefundTier, hours=st.integers(0, 200).map(Decimal), percent=st.integers(0, 100).map(Decimal)
        ),
        max_size=2,
    ).map(tuple),
    move=st.one_of(st.none(), st.builds(MoveTerms, hours=st.integers(0, 200).map(Decimal))),
)
_ANSWERS = st.builds(
    Answer, topic=_LINES, asked=st.lists(_LINES, max_size=2).map(tuple), text=TEXTS, text_en=st.just("")
)


@st.composite
def descriptions(draw: st.DrawFn) -> Description:
    """A studio whose values are sound one by one."""
    step = draw(st.sampled_from((30, 60)))
    return Description(
        studio=StudioFacts(
            name=draw(_LINES),
            timezone=ZoneInfo(draw(st.sampled_from(("Europe/Moscow", "America/New_York", "Asia/Kolkata")))),
            step_minutes=step,
            lead_minutes=draw(st.integers(0, 300)),
            holidays=draw(st.sampled_from(("", "RU"))),
            extra_holidays=tuple(draw(st.lists(st.dates(TODAY, TODAY + timedelta(days=60)), max_size=2))),
        ),
        halls=tuple(draw(halls(key, step)) for key in KEYS),
        prices=tuple(draw(st.lists(rules(), max_size=6))),
        extras=draw(EXTRAS),
        payment=draw(_TERMS),
        closures=tuple(draw(st.lists(_CLOSURES, max_size=2))),
        answers=tuple(draw(st.lists(_ANSWERS, max_size=2))),
    )


@st.composite
def rentals(draw: st.DrawFn, studio: Description) -> Rental:
    """A rental in the studio, whatever its opening hours."""
    day = draw(st.dates(TODAY, TODAY + timedelta(days=60)))
    start = draw(st.integers(0, 47)) * 30
    parts = tuple(Part(day, start + 30 * index) for index in range(draw(st.integers(1, 20))))
    starts_at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=start)
    return Rental(
        hall=draw(st.sampled_from(studio.halls)),
        parts=parts,
        starts_at=starts_at,
        ordered_at=starts_at - timedelta(minutes=draw(st.integers(1, 20_000))),
        people=draw(st.integers(1, 40)),
        extras={extra.key: draw(st.integers(0, 3)) for extra in studio.extras},
        code=draw(st.sampled_from(("", "light", "СНЕГ", "nothing"))),
    )

"""What a search finds in a random studio can be booked at the told price, and is what an oracle finds."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hallchat.booking.calendar import clock_of
from hallchat.booking.errors import BookingError
from hallchat.booking.free_time import FreeTime, find_free_time
from hallchat.booking.free_time_query import FreeSpan, FreeTimeQuery, Rank
from hallchat.config import Settings
from hallchat.studio.spans import ClockSpan
from tests.conftest import Database
from tests.studio.conftest import CLIENT, Product
from tests.studio.files import Case, Table, cases
from tests.studio.oracle import Oracle
from tests.studio.test_oracle import open_studio, oracle_of

HOURS = (1, 2, 3, 5)


def order_of(span: FreeSpan, query: FreeTimeQuery, ordered_at: str) -> Table:
    """The span as an order of the command line."""
    return {
        "hall": span.hall.key,
        "date": span.slot.date.isoformat(),
        "start": clock_of(span.slot.start),
        "end": clock_of(span.slot.end % 1440),
        "people": query.people,
        "extras": dict(query.extras),
        "ordered_at": ordered_at,
    }


def candidates(oracle: Oracle, query: FreeTimeQuery, ordered_at: str) -> Iterator[tuple[str, date, int, int]]:
    """(hall, day, start, price) of all that the query of a length may mean, as the oracle has it."""
    assert query.minutes is not None
    for hall in oracle.file["hall"]:
        for day in query.days:
            for start in range(0, 1440, oracle.step):
                if query.part is not None and start not in query.part:
                    continue
                order = {
                    "hall": hall["key"],
                    "date": day.isoformat(),
                    "start": clock_of(start),
                    "end": clock_of((start + query.minutes) % 1440),
                    "people": query.people,
                    "extras": dict(query.extras),
                    "ordered_at": ordered_at,
                }
                answer = oracle.quote(order)
                if answer["refused"] is None:
                    yield hall["key"], day, start, answer["total"]


@st.composite
def wishes(draw: st.DrawFn, case: Case) -> tuple[FreeTimeQuery, str]:
    """A query of a length, a while before or in the days in which the studio is busy."""
    order = draw(st.sampled_from(case.asked))
    day, step = date.fromisoformat(order["date"]), case.file["studio"].get("step_minutes", 60)
    days = draw(st.lists(st.integers(-2, 4), min_size=1, max_size=3, unique=True))
    extras = draw(st.sampled_from(({}, {"snow": 1}, {"smoke": 2})))
    parts = st.sampled_from((None, None, (18 * 60, 22 * 60), (0, 12 * 60)))
    part = draw(parts)
    query = FreeTimeQuery(
        days=tuple(day + timedelta(days=ahead) for ahead in sorted(days)),
        minutes=draw(st.sampled_from(HOURS)) * max(60, step),
        people=draw(st.integers(1, 8)),
        rank=draw(st.sampled_from((Rank.EARLIEST, Rank.CHEAPEST))),
        extras=extras,
        part=None if part is None else ClockSpan(*part),
    )
    return query, order["ordered_at"]


def search(
    session: Session, query: FreeTimeQuery, ordered_at: str, case: Case, settings: Settings
) -> FreeTime | None:
    """The result of the search at that time; None if it is refused."""
    zone = ZoneInfo(case.file["studio"]["timezone"])
    now = datetime.fromisoformat(ordered_at).replace(tzinfo=zone)
    try:
        return find_free_time(session, query, now, settings)
    except BookingError as error:
        event(error.code)
        return None


@settings(max_examples=30)
@given(case=cases(), data=st.data())
def test_what_is_found_can_be_booked_at_the_told_price_and_nothing_is_better(
    product: Product, sqlite: Database, settings: Settings, case: Case, data: st.DataObject
) -> None:
    oracle, booked = oracle_of(case)
    open_studio(product, sqlite, case, booked)
    query, ordered_at = data.draw(wishes(case))
    with sqlite.sessions() as session:
        result = search(session, query, ordered_at, case, settings)
    assume(result is not None)
    assert result is not None
    spans = (*result.found, *result.nearest)
    orders = [order_of(span, query, ordered_at) for span in spans]
    for span, told in zip(spans, product.answers("quote", orders=orders), strict=True):
        assert (told["refused"], told.get("total")) == (None, span.cost), span
    possible = list(candidates(oracle, query, ordered_at))
    event(f"found {len(result.found)}, nearest {len(result.nearest)}")
    assert bool(result.found) == bool(possible)
    if not possible:
        return
    first = result.found[0]
    if query.rank is Rank.CHEAPEST:
        assert first.cost == min(price for *_, price in possible)
    else:
        assert (first.slot.date, first.slot.start) == min((day, start) for _, day, start, _ in possible)
    span = data.draw(st.sampled_from(result.found))
    [done] = product.answers("bookings", "add", orders=[order_of(span, query, ordered_at) | CLIENT])
    assert done["refused"] is None
    with sqlite.sessions() as session:
        again = search(session, query, ordered_at, case, settings)
    taken = (span.hall.key, span.slot)
    assert again is None or taken not in [(each.hall.key, each.slot) for each in again.found]

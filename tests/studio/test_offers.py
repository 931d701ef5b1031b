"""What is offered in a random studio can be had at the price that was told, and its file says all of it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking.calendar import clock_of
from hallchat.booking.hall_days import hall_day
from hallchat.config import Settings
from hallchat.models import Booking, Hall
from tests.conftest import Database
from tests.studio.conftest import CLIENT, Product
from tests.studio.files import Case, Table, cases
from tests.studio.test_oracle import described

PEOPLE = 3


def prepared(product: Product, database: Database, case: Case) -> str:
    """Describes the studio in an empty database and books what can be booked; returns its file."""
    database.clear()
    text, _ = described(case.file)
    product.apply(text)
    product.answers("bookings", "add", orders=[order | CLIENT for order in case.booked])
    return text


@settings(max_examples=30)
@given(case=cases())
def test_an_exported_studio_applied_again_changes_nothing(
    product: Product, sqlite: Database, case: Case
) -> None:
    prepared(product, sqlite, case)
    exported = product.run("studio", "export")
    product.file.write_text(exported, "utf-8")
    assert product.run("studio", "apply", str(product.file)) == "Nothing to change.\n"
    assert product.run("studio", "export") == exported


def offered(session: Session, hall: Hall, day: date, now: datetime, settings: Settings) -> Iterator[Table]:
    """Orders of the shortest and the longest time from each start that the day of the hall offers.

    A whole day cannot be written: an order that ends at the minute at which it starts has no length.
    """
    offer = hall_day(session, hall, day, now, settings, PEOPLE)
    for first, last, least in offer.starts:
        for start in {first, last}:
            until = next(end for begin, end in offer.free if begin <= start < end)
            for end in {start + least, min(until, start + 1440 - 60)}:
                begins = day + timedelta(days=start // 1440)
                yield {
                    "date": begins.isoformat(),
                    "start": clock_of(start % 1440),
                    "end": clock_of(end % 1440),
                }


@settings(max_examples=40)
@given(case=cases(), data=st.data())
def test_a_slot_that_is_offered_can_be_booked_at_the_price_that_was_told(
    product: Product, sqlite: Database, settings: Settings, case: Case, data: st.DataObject
) -> None:
    check_offered(product, sqlite, settings, case, data)


def check_offered(
    product: Product, sqlite: Database, settings: Settings, case: Case, data: st.DataObject
) -> None:
    """Books a slot that is offered in the studio of the case."""
    prepared(product, sqlite, case)
    order = data.draw(st.sampled_from(case.asked))
    now = datetime.fromisoformat(order["ordered_at"]).replace(
        tzinfo=ZoneInfo(case.file["studio"]["timezone"])
    )
    with sqlite.sessions() as session:
        hall = session.scalars(select(Hall).where(Hall.key == "white")).one()
        slots = list(offered(session, hall, date.fromisoformat(order["date"]), now, settings))
    assume(slots)
    wanted = data.draw(st.sampled_from(slots))
    whole = {"hall": "white", "people": PEOPLE, "ordered_at": order["ordered_at"]} | wanted
    [told] = product.answers("quote", orders=[whole])
    assert told["refused"] is None, (whole, slots)
    [done] = product.answers("bookings", "add", orders=[whole | CLIENT])
    assert done["refused"] is None
    with sqlite.sessions() as session:
        booking = session.scalars(select(Booking).where(Booking.reference == done["reference"])).one()
        assert booking.cost == told["total"] == sum(line["amount"] for line in booking.lines)
        assert booking.prepay == told["prepay"]
    [again] = product.answers("quote", orders=[whole])
    assert again["refused"] in ("taken", "too_short")

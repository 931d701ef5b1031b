"""The search over time in a studio with known bookings: ranks, sums, extras, and what is nearest."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from hallchat.booking import known_costs
from hallchat.booking.errors import InPast, OutOfStock, TooFar, TooManyPeople, UnknownExtra
from hallchat.booking.free_time import MAX_FOUND, find_free_time
from hallchat.booking.free_time_query import PARTS_OF_DAY, FreeSpan, FreeTimeQuery, Rank
from hallchat.booking.span_search import MAX_COSTS
from hallchat.config import Settings
from hallchat.models import ExtraRow, Hall, PriceRuleRow
from hallchat.studio import prices
from tests.booking.conftest import CountStatements
from tests.conftest import DAY, MakeBooking, MakeHall, hours

TODAY = date(2026, 11, 25)
"""A Wednesday, noon."""
MOST_COSTS_OF_A_HALL_AND_DAY = 28 * 48


def told(spans: tuple[FreeSpan, ...]) -> list[str]:
    """The spans as "hall day from-to cost"."""
    return [
        f"{span.hall.name} {span.slot.date:%d.%m} {span.slot.start / 60:g}-{span.slot.end / 60:g} {span.cost}"
        for span in spans
    ]


def test_the_earliest_comes_first_and_what_is_taken_is_left_out(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking(slot=hours(TODAY, 13, 17))
    found = find_free_time(session, FreeTimeQuery(minutes=180), now, settings).found
    assert told(found)[0] == "Мрак 26.11 11-14 15000"
    assert len(found) == MAX_FOUND
    only_today = FreeTimeQuery(minutes=120, days=(TODAY,))
    assert told(find_free_time(session, only_today, now, settings).found) == ["Мрак 25.11 17-19 10000"]


def test_without_a_length_each_free_time_is_told_once_and_how_long_it_stays_free(
    session: Session, hall: Hall, make_booking: MakeBooking, now: datetime, settings: Settings
) -> None:
    make_booking(slot=hours(DAY, 13, 15))
    found = find_free_time(session, FreeTimeQuery(days=(DAY,)), now, settings).found
    assert told(found) == ["Мрак 05.12 11-12 5000", "Мрак 05.12 15-16 5000"]
    assert [span.until for span in found] == [13 * 60, 19 * 60]


def test_the_cheapest_of_two_days_by_the_price_rules(
    session: Session, hall: Hall, make_hall: MakeHall, now: datetime, settings: Settings
) -> None:
    other = make_hall(name="Лофт", name_en="", price=4000)
    session.add(PriceRuleRow(position=0, label="Суббота", days=["sat"], per_hour=2000, halls=[other.key]))
    session.flush()
    query = FreeTimeQuery(days=(DAY, DAY + timedelta(days=1)), minutes=180, rank=Rank.CHEAPEST)
    assert told(find_free_time(session, query, now, settings).found) == [
        "Лофт 06.12 11-14 12000",
        "Мрак 05.12 11-14 15000",
        "Мрак 06.12 11-14 15000",
        "Лофт 05.12 11-14 18000",
    ]


@pytest.mark.parametrize(
    ("budget", "expected"), [(10_000, "11-13 10000"), (12_400, "11-13 10000"), (5_000, "11-12 5000")]
)
def test_the_longest_that_a_sum_is_enough_for(
    session: Session, hall: Hall, now: datetime, settings: Settings, budget: int, expected: str
) -> None:
    query = FreeTimeQuery(days=(DAY,), budget=budget, rank=Rank.LONGEST)
    assert told(find_free_time(session, query, now, settings).found)[0] == f"Мрак 05.12 {expected}"


def test_a_longer_time_may_cost_less(session: Session, hall: Hall, now: datetime, settings: Settings) -> None:
    session.add(PriceRuleRow(position=0, label="Весь день", length="8..", percent=-90))
    session.flush()
    query = FreeTimeQuery(days=(DAY,), budget=5000, rank=Rank.LONGEST)
    assert told(find_free_time(session, query, now, settings).found)[0] == "Мрак 05.12 11-19 4000"


def test_the_part_of_the_day_is_that_of_the_start_and_a_night_belongs_to_its_evening(
    session: Session, make_hall: MakeHall, now: datetime, settings: Settings
) -> None:
    make_hall(open={"all": "20:00-26:00"})
    query = FreeTimeQuery(days=(DAY,), part=PARTS_OF_DAY["night"], minutes=120)
    assert told(find_free_time(session, query, now, settings).found) == [
        "Мрак 05.12 22-24 10000",
        "Мрак 06.12 0-2 10000",
    ]
    evening = FreeTimeQuery(days=(DAY,), part=PARTS_OF_DAY["evening"], minutes=120)
    assert told(find_free_time(session, evening, now, settings).found) == ["Мрак 05.12 20-22 10000"]


def nearest(session: Session, now: datetime, settings: Settings, **query: Any) -> list[str]:
    result = find_free_time(session, FreeTimeQuery(**query), now, settings)
    assert result.found == ()
    return told(result.nearest)


def test_if_nothing_is_free_the_nearest_differs_in_one_respect(
    session: Session,
    hall: Hall,
    make_hall: MakeHall,
    make_booking: MakeBooking,
    now: datetime,
    settings: Settings,
) -> None:
    make_hall(name="Лофт", name_en="", price=4000, closes=22)
    found = nearest(
        session, now, settings, halls=(hall,), days=(DAY,), part=PARTS_OF_DAY["evening"], minutes=120
    )
    assert found[:2] == ["Мрак 05.12 11-13 10000", "Лофт 05.12 18-20 8000"]


def test_if_the_sum_is_too_small_the_cheapest_is_nearest(
    session: Session, hall: Hall, now: datetime, settings: Settings
) -> None:
    found = nearest(session, now, settings, days=(DAY,), budget=3000, minutes=120)
    assert "Мрак 05.12 11-13 10000" in found


def test_if_the_length_is_too_great_the_longest_free_time_is_told(
    session: Session, hall: Hall, now: datetime, settings: Settings
) -> None:
    result = find_free_time(session, FreeTimeQuery(days=(DAY,), minutes=10 * 60), now, settings)
    assert result.found == ()
    assert (result.nearest[0].slot.start, result.nearest[0].until) == (11 * 60, 19 * 60)


def test_an_extra_of_which_none_is_left_closes_its_time(
    session: Session,
    hall: Hall,
    make_hall: MakeHall,
    make_booking: MakeBooking,
    now: datetime,
    settings: Settings,
) -> None:
    session.add(ExtraRow(position=0, key="room", name="Гримёрка", price=400, unit="hour", stock=1))
    other = make_hall(name="Лофт", name_en="", price=4000)
    session.flush()
    make_booking(hall=hall, slot=hours(DAY, 11, 15), extras={"room": 1})
    query = FreeTimeQuery(halls=(other,), days=(DAY,), minutes=180, extras={"room": 1})
    assert told(find_free_time(session, query, now, settings).found) == ["Лофт 05.12 15-18 13200"]
    with pytest.raises(OutOfStock):
        find_free_time(session, FreeTimeQuery(extras={"room": 2}), now, settings)
    with pytest.raises(UnknownExtra):
        find_free_time(session, FreeTimeQuery(extras={"fog": 1}), now, settings)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (FreeTimeQuery(days=(date(2026, 11, 24),)), InPast),
        (FreeTimeQuery(days=(date(2029, 1, 1),)), TooFar),
        (FreeTimeQuery(people=21), TooManyPeople),
    ],
)
def test_refused(
    session: Session,
    hall: Hall,
    now: datetime,
    settings: Settings,
    query: FreeTimeQuery,
    error: type[Exception],
) -> None:
    with pytest.raises(error):
        find_free_time(session, query, now, settings)


def test_a_studio_without_halls_has_nothing_free(session: Session, now: datetime, settings: Settings) -> None:
    result = find_free_time(session, FreeTimeQuery(), now, settings)
    assert (result.found, result.nearest) == ((), ())


def test_a_search_reads_what_is_owned_in_one_statement(
    session: Session, make_hall: MakeHall, now: datetime, settings: Settings, statements: CountStatements
) -> None:
    for number in range(3):
        make_hall(name=f"Зал {number}", name_en="")
    find_free_time(session, FreeTimeQuery(), now, settings)
    with statements() as seen:
        find_free_time(session, FreeTimeQuery(minutes=180, rank=Rank.CHEAPEST), now, settings)
    assert len([each for each in seen if "owned_half_hours" in each]) == 1
    assert not [each for each in seen if "owned_extras" in each]


@pytest.mark.parametrize("rank", Rank)
def test_the_work_of_a_search_is_limited(
    session: Session,
    make_hall: MakeHall,
    now: datetime,
    settings: Settings,
    rank: Rank,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(60):
        make_hall(name=f"Зал {number}", name_en="", price=1000 + number, open={"all": "00:00-24:00"})
    worked_out = 0
    price_lines = prices.price_lines

    def counted(*arguments: Any) -> Any:
        nonlocal worked_out
        worked_out += 1
        return price_lines(*arguments)

    monkeypatch.setattr(known_costs, "price_lines", counted)
    result = find_free_time(session, FreeTimeQuery(rank=rank, budget=5000), now, settings)
    assert result.found
    assert result.more_halls >= 36
    assert worked_out <= MAX_COSTS + MOST_COSTS_OF_A_HALL_AND_DAY

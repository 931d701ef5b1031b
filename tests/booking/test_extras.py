"""Extras of bookings: known by any name, given back when a booking ends, kept when staff change others."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hallchat.booking import bookings, extras, hall_views, offers, staff_bookings
from hallchat.booking.errors import OutOfStock, UnknownExtra
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, ExtraRow, Hall, OwnedExtra, PriceRuleRow
from tests.conftest import DAY, Clock, MakeBooking, MakeForm, MakeHall, hours


@pytest.fixture
def hall(make_hall: MakeHall) -> Hall:
    return make_hall(key="dark")


@pytest.fixture(autouse=True)
def studio_extras(session: Session, hall: Hall) -> None:
    """A dressing room of which there is one, glasses without limit, and a fan of another hall."""
    rows: list[Mapping[str, Any]] = [
        {
            "key": "dressing",
            "name": "Гримёрка",
            "name_en": "Dressing room",
            "price": 400,
            "unit": "hour",
            "stock": 1,
        },
        {"key": "glasses", "name": "Бокалы", "price": Decimal("10.50"), "unit": "piece", "most": 20},
        {"key": "fan", "name": "Вентилятор", "price": 0, "unit": "booking", "halls": ["other"]},
    ]
    for position, row in enumerate(rows):
        session.add(ExtraRow(position=position, **row))
    session.flush()


def owned(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(OwnedExtra)) or 0


def test_extras_are_named_by_key_or_name_in_any_case(session: Session) -> None:
    wanted = {"ГРИМЁРКА": 1, " dressing ROOM ": 1, "glasses": 0, "fog": 2}
    assert extras.by_key(session, wanted) == {"dressing": 2, "fog": 2}


def test_an_extra_that_the_hall_lacks_is_refused_with_those_that_it_has(
    session: Session, hall: Hall, make_hall: MakeHall, clock: Clock, settings: Settings
) -> None:
    other = make_hall(name="Другой", name_en="", key="other")
    for key, halls in (("fan", [other.name]), ("fog", [])):
        order = offers.Order(hall, hours(DAY, 12, 14), 2, {key: 1})
        with pytest.raises(UnknownExtra) as refused:
            offers.work_out(session, order, clock(), settings)
        assert refused.value.data == {"extra": key, "halls": halls, "instead": ["dressing", "glasses"]}


def test_a_refusal_says_whether_the_limit_is_of_one_booking(
    session: Session, hall: Hall, clock: Clock, settings: Settings
) -> None:
    for wanted, data in (({"glasses": 21}, (20, True)), ({"dressing": 2}, (1, False))):
        with pytest.raises(OutOfStock) as refused:
            offers.work_out(session, offers.Order(hall, hours(DAY, 12, 14), 2, wanted), clock(), settings)
        assert (refused.value.data["left"], refused.value.data["most"]) == data


@pytest.mark.parametrize("ending", ["cancelled", "lapsed", "deleted", "cancelled by staff"])
def test_an_ended_booking_gives_its_extras_back(
    session: Session,
    make_booking: MakeBooking,
    make_form: MakeForm,
    clock: Clock,
    settings: Settings,
    ending: str,
) -> None:
    booking = make_booking(extras={"dressing": 1})
    assert owned(session) == 6
    match ending:
        case "cancelled":
            bookings.cancel_booking(session, booking, clock())
        case "deleted":
            staff_bookings.delete_booking(session, booking)
        case "lapsed":
            clock.advance(hours=80)
        case _:
            details = make_form(extras={"dressing": 1}, status=BookingStatus.CANCELLED)
            staff_bookings.change_booking(session, booking, details, booking.version, clock(), settings)
    again = make_booking(slot=hours(DAY, 13, 15), extras={"dressing": 1})
    assert session.scalars(select(OwnedExtra.booking_id).distinct()).all() == [again.id]


def test_staff_add_and_remove_extras(
    session: Session, make_booking: MakeBooking, make_form: MakeForm, clock: Clock, settings: Settings
) -> None:
    booking = make_booking()

    def change(**values: Any) -> Booking:
        staff_bookings.change_booking(
            session, booking, make_form(**values), booking.version, clock(), settings
        )
        return booking

    assert change(extras={"dressing": 1}).cost == 15000 + 3 * 400
    assert owned(session) == 6
    assert change(extras={"dressing": 1}, people=6).cost == 15000 + 3 * 400
    assert change(extras={}).cost == 15000
    assert owned(session) == 0


def test_clients_see_the_extras_of_a_hall(session: Session, hall: Hall) -> None:
    assert hall_views.offered_extras_view(session, "en", hall) == [
        {"extra": "dressing", "name": "Dressing room", "rubles": 400, "unit": "hour", "stock": 1},
        {"extra": "glasses", "name": "Бокалы", "rubles": 10.5, "unit": "piece", "most": 20},
    ]


@pytest.mark.parametrize(
    ("rule", "applies"),
    [
        ({"percent": -10}, True),
        ({"percent": -10, "time": "12:00-14:00"}, False),  # it needs all half hours
        ({"per_hour": -100, "time": "12:00-14:00"}, True),
        ({"rate": 4000, "length": "5.."}, False),
        ({"min_minutes": 60}, False),
    ],
)
def test_a_code_applies_if_a_rule_of_it_counts(
    session: Session, hall: Hall, clock: Clock, settings: Settings, rule: dict[str, Any], applies: bool
) -> None:
    session.add(PriceRuleRow(position=1, label="Скидка", code="LIGHT", **rule))
    session.flush()
    order = offers.Order(hall, hours(DAY, 12, 15), 2, {}, "light")
    offer = offers.work_out(session, order, clock(), settings)
    assert offer.code_applies is applies
    assert (offer.total != 15000) is applies

"""A changed description: what live bookings own follows it, and names may change hands, on both databases."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking import description_changes
from hallchat.booking.description_edits import put_entry
from hallchat.booking.errors import StudioInUse
from hallchat.booking.studio import description, facts_of
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, ExtraRow, Hall, OwnedExtra, OwnedHalfHour
from hallchat.studio.description import Description, HallTerms
from tests.conftest import BORIS, DAY, Clock, MakeBooking, hours
from tests.promise import assert_sound

SNOW: dict[str, Any] = {"key": "snow", "name": "Снег", "price": 500, "unit": "hour"}


def apply(session: Session, settings: Settings, now: datetime, **changes: Any) -> None:
    """Applies a studio of the hall "Мрак" and a snow machine, with these changes."""
    hall = {"key": "mrak", "name": "Мрак", "price": 5000, "capacity": 20, "open": {"all": "11:00-19:00"}}
    halls = changes.pop("halls", [hall | changes.pop("hall", {})])
    snow = SNOW | changes.pop("snow", {})
    wanted = Description(
        studio=facts_of(settings), halls=tuple(HallTerms(**each) for each in halls), extras=(snow,), **changes
    )
    description_changes.apply(session, wanted, now, settings)


@pytest.fixture
def hall(session: Session, settings: Settings, now: datetime) -> Hall:
    apply(session, settings, now)
    return session.scalars(select(Hall)).one()


@pytest.mark.usefixtures("hall")
def test_buffers_follow_the_hall_up_to_the_next_booking(
    session: Session, make_booking: MakeBooking, settings: Settings, now: datetime
) -> None:
    first = make_booking(slot=hours(DAY, 11, 12))
    second = make_booking(slot=hours(DAY, 13, 14), client=BORIS)
    for minutes, expected in ((30, (1, 1)), (120, (2, 4)), (60, (2, 2)), (0, (0, 0))):
        apply(session, settings, now, hall={"buffer_minutes": minutes})
        assert_sound(session)
        owners = session.scalars(select(OwnedHalfHour.booking_id).where(OwnedHalfHour.buffer)).all()
        assert (owners.count(first.id), owners.count(second.id)) == expected


def test_an_edit_by_staff_does_the_same(
    session: Session, hall: Hall, make_booking: MakeBooking, settings: Settings, now: datetime
) -> None:
    make_booking(slot=hours(DAY, 11, 12))
    put_entry(session, Hall, hall, {"buffer_minutes": 90}, now, settings)
    assert_sound(session)
    assert len(session.scalars(select(OwnedHalfHour).where(OwnedHalfHour.buffer)).all()) == 3


@pytest.mark.usefixtures("hall")
def test_bookings_of_an_extra_own_pieces_of_it_once_its_number_is_known(
    session: Session, make_booking: MakeBooking, settings: Settings, now: datetime
) -> None:
    other = {"key": "light", "name": "Свет", "price": 700, "capacity": 20, "open": {"all": "11:00-19:00"}}
    mrak = {"key": "mrak", "name": "Мрак", "price": 5000, "capacity": 20, "open": {"all": "11:00-19:00"}}
    apply(session, settings, now, halls=[mrak, other])
    light = session.scalars(select(Hall).where(Hall.key == "light")).one()
    made = [
        make_booking(slot=hours(DAY, 12, 14), extras={"snow": 1}),
        make_booking(slot=hours(DAY, 13, 15), extras={"snow": 2}, hall=light),
    ]
    assert session.scalars(select(OwnedExtra)).all() == []
    with pytest.raises(StudioInUse) as refused:
        apply(session, settings, now, halls=[mrak, other], snow={"stock": 2})
    assert refused.value.data["references"] == [booking.reference for booking in made]
    assert refused.value.data["reasons"] == ["stock", "stock"]
    for stock, pieces in ((3, 4 + 2 * 4), (None, 0), (4, 4 + 2 * 4)):
        apply(session, settings, now, halls=[mrak, other], snow={"stock": stock})
        assert_sound(session)
        assert len(session.scalars(select(OwnedExtra)).all()) == pieces


def test_a_hold_that_has_run_out_needs_no_piece(
    session: Session, hall: Hall, make_booking: MakeBooking, settings: Settings, clock: Clock
) -> None:
    lapsed = make_booking(slot=hours(DAY, 12, 14), extras={"snow": 9})
    clock.advance(hours=72)
    apply(session, settings, clock(), snow={"stock": 1})
    session.refresh(lapsed)
    assert lapsed.status == BookingStatus.EXPIRED
    assert_sound(session)
    assert make_booking(slot=hours(DAY, 12, 14), extras={"snow": 1}, hall=hall)


@pytest.mark.usefixtures("hall")
def test_halls_swap_their_names(session: Session, settings: Settings, now: datetime) -> None:
    keys, names = ("mrak", "b", "c"), ("Мрак", "Свет", "Тьма")
    for order in (names, names[::-1], (names[1], names[2], names[0])):
        pairs = list(zip(keys, order, strict=True))
        apply(session, settings, now, halls=[{"key": key, "name": name, "price": 1} for key, name in pairs])
        stored = session.execute(select(Hall.key, Hall.name).order_by(Hall.position)).all()
        assert [tuple(row) for row in stored] == pairs


def test_a_hall_with_a_new_key_keeps_its_bookings(
    session: Session, hall: Hall, make_booking: MakeBooking, settings: Settings, now: datetime
) -> None:
    booking = make_booking()
    apply(session, settings, now, hall={"key": "gloom"})
    assert (session.get_one(Booking, booking.id).hall.key, hall.active) == ("gloom", True)


def test_a_closed_hall_gives_up_its_name(
    session: Session, hall: Hall, make_booking: MakeBooking, settings: Settings, clock: Clock
) -> None:
    make_booking(status=BookingStatus.PAID)
    clock.advance(days=30)
    apply(session, settings, clock(), halls=[{"key": "light", "name": "Свет", "price": 1}])
    apply(session, settings, clock(), halls=[{"key": "light", "name": "Мрак", "price": 1}])
    assert (hall.name, hall.active) == ("Мрак (mrak)", False)
    halls = {each.key: each.active for each in description(session, settings).halls}
    assert halls == {"light": True, "mrak": False}


def test_a_hall_that_staff_closed_may_be_left_out_while_its_bookings_live(
    session: Session, hall: Hall, make_booking: MakeBooking, settings: Settings, now: datetime
) -> None:
    make_booking()
    light = {"key": "light", "name": "Свет", "price": 1}
    with pytest.raises(StudioInUse):
        apply(session, settings, now, halls=[light])
    hall.active = False
    apply(session, settings, now, halls=[light])
    assert session.scalars(select(ExtraRow)).one().key == "snow"
    assert_sound(session)

"""Lookups of halls, and changes by staff."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from hallchat.booking import bookings, halls, studio
from hallchat.booking.description_edits import EditRefused, put_entry
from hallchat.booking.errors import HallHasBookings, StaleEdit, StudioInUse, UnknownHall
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from tests.conftest import DAY, Clock, MakeBooking, MakeHall, MakeQuote, hours, usual_hall

Change = Callable[..., None]


@pytest.fixture
def change(session: Session, clock: Clock, settings: Settings) -> Change:
    """Changes these columns as staff."""

    def save(hall: Hall, version: int | None = None, **values: Any) -> None:
        seen = hall.version if version is None else version
        halls.change_hall(session, hall, values, seen, clock(), settings)

    return save


@pytest.mark.parametrize("name", ["Мрак", "мрак", " МРАК ", "Mrak", "mRAK"])
def test_a_hall_is_found_by_either_name(session: Session, hall: Hall, name: str) -> None:
    assert halls.get_hall(session, name) is hall


def test_a_hall_that_others_made_after_the_stamp_was_read_is_found(
    sessions: sessionmaker[Session], session: Session, hall: Hall
) -> None:
    studio.use_stamp(session, studio.snapshot(session).stamp)
    session.commit()
    with sessions.begin() as staff:
        made = halls.create_hall(staff, usual_hall(name="Свет", name_en="")).id
    assert [studio.hall_of(session, each).name for each in (hall.id, made)] == ["Мрак", "Свет"]


@pytest.mark.parametrize("name", ["", " ", "Свет", "Мра", "%", "М" * 5000])
def test_an_unknown_hall_is_refused_with_those_that_are_there(
    session: Session, hall: Hall, make_hall: MakeHall, name: str
) -> None:
    make_hall(name="Без перевода", name_en="")
    make_hall(name="Закрыт", name_en="Closed", active=False)
    with pytest.raises(UnknownHall) as refused:
        halls.get_hall(session, name)
    assert refused.value.data == {"hall": name[:80], "halls": [hall.name, "Без перевода"]}


def test_clients_are_offered_what_is_open_in_the_order_it_was_made(
    session: Session, make_hall: MakeHall
) -> None:
    first = make_hall(name="Я", name_en="")
    make_hall(name="Б", name_en="", active=False)
    last = make_hall(name="А", name_en="")
    assert [hall.name for hall in halls.active_halls(session)] == [first.name, last.name]


@pytest.mark.parametrize(
    "names",
    [("Мрак", ""), ("мрак", "Gloom"), ("Mrak", ""), ("Тьма", "MRAK"), ("Тьма", "Мрак")],
    ids=str,
)
def test_no_two_halls_answer_to_one_name(
    session: Session, hall: Hall, now: datetime, settings: Settings, names: tuple[str, str]
) -> None:
    values = usual_hall(name=names[0], name_en=names[1])
    with pytest.raises(EditRefused) as refused:
        put_entry(session, Hall, None, values, now, settings)
    assert [fault.code for fault in refused.value.own] == ["twice"]
    assert session.scalars(select(Hall)).all() == [hall]


def test_a_hall_may_keep_its_own_name(hall: Hall, change: Change) -> None:
    change(hall, name="Мрак", name_en="Мрак")
    assert hall.name_en == "Мрак"


def test_a_hall_is_not_renamed_to_another(
    hall: Hall, make_hall: MakeHall, change: Change, session: Session
) -> None:
    other = make_hall(name="Другой", name_en="Other")
    with pytest.raises(EditRefused):
        change(other, name="мрак")
    session.refresh(other)
    assert other.name == "Другой"


def test_changed_rules_get_a_new_version_and_nothing_else_does(hall: Hall, change: Change) -> None:
    assert hall.rules_version == 1
    change(hall, price=1, description="Тьма", rules=hall.rules)
    assert hall.rules_version == 1
    change(hall, rules="Не мусорить.")
    assert hall.rules_version == 2
    change(hall, rules_en="Leave no litter.")
    assert hall.rules_version == 3


def test_a_stale_edit_is_refused(hall: Hall, change: Change) -> None:
    seen = hall.version
    change(hall, price=6000)
    with pytest.raises(StaleEdit):
        change(hall, version=seen, price=7000)
    assert hall.price == 6000


def test_hours_are_not_cut_from_under_a_booking(
    session: Session, hall: Hall, make_booking: MakeBooking, change: Change
) -> None:
    booking = make_booking(slot=hours(DAY, 12, 15))
    change(hall, open={"all": "12:00-15:00"})  # just around it
    cuts: tuple[dict[str, str], ...] = (
        {"all": "13:00-15:00"},
        {"all": "12:00-14:00"},
        {"all": "09:00-21:00", "sat": ""},
        {"all": "09:00-21:00", "weekend": "13:00-21:00"},
    )
    for cut in cuts:
        with pytest.raises(StudioInUse) as refused:
            change(hall, open=cut)
        session.refresh(hall)
        assert refused.value.data == {"references": [booking.reference], "more": 0, "reasons": ["hours"]}
    assert hall.open == {"all": "12:00-15:00"}
    change(hall, open={"all": "", "sat": "12:00-15:00"})  # the other days hold none


def test_of_many_bookings_in_the_way_the_first_twenty_are_named(
    hall: Hall, make_booking: MakeBooking, change: Change
) -> None:
    made = [make_booking(slot=hours(DAY + timedelta(days=n), 11, 12)) for n in range(22)]
    with pytest.raises(StudioInUse) as refused:
        change(hall, open={"all": "12:00-19:00"})
    first = [booking.reference for booking in made[:20]]
    assert refused.value.data == {"references": first, "more": 2, "reasons": ["hours"] * 20}


def test_bookings_that_are_over_or_ended_hold_no_hours(
    session: Session, hall: Hall, make_booking: MakeBooking, change: Change, clock: Clock
) -> None:
    make_booking(slot=hours(DAY, 11, 12), status=BookingStatus.CANCELLED)
    make_booking(slot=hours(DAY, 11, 12))  # its hold will have lapsed
    make_booking(slot=hours(DAY - timedelta(days=9), 11, 12), status=BookingStatus.PAID)  # will be over
    clock.advance(hours=72)
    change(hall, open={"all": "12:00-19:00"})
    assert hall.open == {"all": "12:00-19:00"}


def test_a_hall_with_bookings_can_be_closed_not_deleted(
    session: Session, hall: Hall, make_booking: MakeBooking, change: Change, now: datetime, settings: Settings
) -> None:
    bookings.cancel_booking(session, make_booking(), now)  # even one that came to nothing
    with pytest.raises(HallHasBookings):
        halls.delete_hall(session, hall, now, settings)
    change(hall, active=False)
    assert halls.active_halls(session) == ()


def test_a_hall_that_was_only_quoted_can_be_deleted(
    session: Session, hall: Hall, make_quote: MakeQuote, now: datetime, settings: Settings
) -> None:
    make_quote()
    halls.delete_hall(session, hall, now, settings)
    assert session.scalars(select(Hall)).all() == []

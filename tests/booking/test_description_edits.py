"""Edits of single entries of the description by staff."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from hallchat.booking import staff_bookings
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.description_changes import apply
from hallchat.booking.description_edits import EditRefused, move_entry, put_entry, remove_entry
from hallchat.booking.errors import StaleEdit, StudioInUse, UnknownCode
from hallchat.booking.studio import STAMP, description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, ClosureRow, ExtraRow, Hall, PriceRuleRow, StudioRow
from hallchat.studio import toml_file
from tests.conftest import NOW, hours

TOMORROW = NOW.date() + timedelta(days=1)
HALL = {"name": "Белый", "price": 1800, "capacity": 12, "open": {"all": "09:00-21:00"}}


def put(session: Session, settings: Settings, table: type[Any], row: Any = None, **values: Any) -> Any:
    return put_entry(session, table, row, values, NOW, settings)


@pytest.fixture
def hall(session: Session, settings: Settings) -> Hall:
    hall: Hall = put(session, settings, Hall, **HALL)
    return hall


@pytest.fixture
def booking(session: Session, settings: Settings, hall: Hall) -> Booking:
    client = ClientDetails("Анна", "+79123456789", "a@example.com")
    details = staff_bookings.BookingDetails(hall, hours(TOMORROW, 12, 14), 5, client, BookingStatus.PAID)
    return staff_bookings.create_booking(session, details, NOW, settings)


def refusal(
    session: Session, settings: Settings, table: type[Any], row: Any = None, **values: Any
) -> EditRefused:
    with pytest.raises(EditRefused) as raised, session.begin_nested():
        put(session, settings, table, row, **values)
    return raised.value


def test_a_new_entry_gets_a_key_and_the_last_place(session: Session, settings: Settings, hall: Hall) -> None:
    other = put(session, settings, Hall, **HALL | {"name": "Белый!"})
    assert (hall.key, hall.position, other.key, other.position) == ("belyy", 0, "belyy-2", 1)
    named = put(session, settings, Hall, other, name="Чёрный")
    assert (named.key, named.price) == ("belyy-2", 1800), "the key stays, and so does what is not given"


def test_a_change_counts_at_once_and_renews_the_stamp(
    session: Session, settings: Settings, hall: Hall
) -> None:
    stamps = [session.scalar(STAMP)]
    rule = put(session, settings, PriceRuleRow, label="Выходные", days=["weekend"], rate=2100)
    stamps.append(session.scalar(STAMP))
    put(session, settings, PriceRuleRow, rule, rate=None, percent=10)
    stamps.append(session.scalar(STAMP))
    assert description(session, settings).prices[0].effect == "percent"
    remove_entry(session, rule, NOW, settings)
    stamps.append(session.scalar(STAMP))
    assert len(set(stamps)) == 4
    assert not description(session, settings).prices


def test_faults_of_an_entry_name_its_keys(session: Session, settings: Settings, hall: Hall) -> None:
    own = refusal(session, settings, PriceRuleRow, label="", people="много", rate=1).own
    assert {(fault.place, fault.code) for fault in own} == {(("label",), "empty"), (("people",), "band")}
    never = refusal(session, settings, PriceRuleRow, label="Толпа", people="50..", rate=1).own
    assert [(fault.place, fault.code) for fault in never] == [(("people",), "never")]
    off_step = refusal(session, settings, Hall, hall, open={"all": "09:00-21:00", "fri": "09:30-21:00"}).own
    assert [(fault.place, fault.code) for fault in off_step] == [(("open", "fri"), "off_step")]
    twice = refusal(session, settings, Hall, **HALL | {"name": "БЕЛЫЙ"}).own
    assert [(fault.place, fault.code) for fault in twice] == [(("name",), "twice")]


def test_an_edit_may_not_make_a_fault_in_another_entry(
    session: Session, settings: Settings, hall: Hall
) -> None:
    put(session, settings, PriceRuleRow, label="Толпа", people="12..", rate=1)
    refused = refusal(session, settings, Hall, hall, capacity=11)
    assert not refused.own
    assert [(other.table, other.name, other.fault.code) for other in refused.others] == [
        ("price", "Толпа", "never")
    ]


def test_a_fault_that_was_there_before_hinders_nobody(
    session: Session, settings: Settings, hall: Hall
) -> None:
    session.add(PriceRuleRow(position=0, label="Толпа", people="50..", rate=1))
    session.flush()
    put(session, settings, Hall, hall, price=2000)
    assert hall.price == 2000


def test_what_would_break_live_bookings_is_refused(
    session: Session, settings: Settings, hall: Hall, booking: Booking
) -> None:
    day = TOMORROW.isoformat()
    edits: list[tuple[type[Any], Any, dict[str, Any], str]] = [
        (Hall, hall, {"open": {"all": "13:00-21:00"}}, "hours"),
        (Hall, hall, {"capacity": 4}, "people"),
        (ClosureRow, None, {"begins": f"{day}T13:00", "ends": f"{day}T15:00"}, "hours"),
        (StudioRow, None, {"name": "Свет", "timezone": "Europe/Moscow"}, "timezone"),
    ]
    for table, row, values, reason in edits:
        with pytest.raises(StudioInUse) as refused, session.begin_nested():
            put(session, settings, table, row, **values)
        assert refused.value.data == {"references": [booking.reference], "more": 0, "reasons": [reason]}
    put(session, settings, Hall, hall, open={"all": "12:00-14:00"}, capacity=5)


def test_a_booking_that_was_broken_before_hinders_nobody(
    session: Session, settings: Settings, hall: Hall, booking: Booking
) -> None:
    hall.capacity = 2
    session.flush()
    put(session, settings, Hall, hall, price=2000)
    assert hall.price == 2000


def test_entries_move(session: Session, settings: Settings) -> None:
    extras = [put(session, settings, ExtraRow, name=name, price=1, unit="piece") for name in "АБВ"]
    move_entry(session, extras[2], 0)
    move_entry(session, extras[0], 99)
    assert [extra.name for extra in description(session, settings).extras] == ["В", "Б", "А"]
    assert session.scalars(select(ExtraRow.position).order_by(ExtraRow.position)).all() == [0, 1, 2]


def test_an_edit_of_an_old_version_is_refused(session: Session, settings: Settings) -> None:
    extra = put(session, settings, ExtraRow, name="Дым", price=1, unit="piece")
    put_entry(session, ExtraRow, extra, {"price": 2}, NOW, settings, version=1)
    with pytest.raises(StaleEdit):
        put_entry(session, ExtraRow, extra, {"price": 3}, NOW, settings, version=1)


def test_an_applied_export_leaves_a_closed_hall_closed(
    session: Session, settings: Settings, hall: Hall
) -> None:
    put(session, settings, Hall, hall, active=False)
    exported = toml_file.write(description(session, settings))
    assert "active = false" in exported
    apply(session, toml_file.read(exported, NOW.date()), NOW, settings)
    assert not hall.active
    apply(session, toml_file.read(exported.replace("active = false", ""), NOW.date()), NOW, settings)
    assert hall.active


def test_a_booking_whose_promo_code_is_gone_can_still_be_changed(
    session: Session, settings: Settings, hall: Hall
) -> None:
    rule = put(session, settings, PriceRuleRow, label="Код", code="LIGHT", percent=-50)
    client = ClientDetails("Анна", "+79123456789", "a@example.com")

    def details(start: int, end: int, code: str = "light", people: int = 5) -> staff_bookings.BookingDetails:
        slot = hours(TOMORROW, start, end)
        return staff_bookings.BookingDetails(hall, slot, people, client, BookingStatus.PAID, code=code)

    booking = staff_bookings.create_booking(session, details(12, 14), NOW, settings)

    def change(wanted: staff_bookings.BookingDetails) -> None:
        session.refresh(booking)
        staff_bookings.change_booking(session, booking, wanted, booking.version, NOW, settings)

    remove_entry(session, rule, NOW, settings)
    change(details(12, 14))
    assert (booking.cost, booking.code) == (1800, "light"), "saved as it is, it costs what was agreed"
    change(details(15, 18, code=" Light "))
    assert (booking.cost, len(booking.lines)) == (5400, 1), "moved, it costs what the present rules say"
    with pytest.raises(UnknownCode), session.begin_nested():
        change(details(15, 18, code="OTHER"))
    with pytest.raises(UnknownCode):
        staff_bookings.create_booking(session, details(9, 10), NOW, settings)
    change(details(15, 18, code=""))
    assert booking.code == ""


def test_an_extra_of_a_live_booking_stays(session: Session, settings: Settings, booking: Booking) -> None:
    extra = put(session, settings, ExtraRow, name="Дым", price=100, unit="hour")
    details = staff_bookings.BookingDetails(
        booking.hall, hours(TOMORROW, 12, 14), 5, ClientDetails("Анна", "+79123456789", "a@example.com"),
        BookingStatus.PAID, {extra.key: 1},
    )  # fmt: skip
    staff_bookings.change_booking(session, booking, details, booking.version, NOW, settings)
    with pytest.raises(StudioInUse) as raised, session.begin_nested():
        remove_entry(session, extra, NOW, settings)
    assert raised.value.data == {"references": [booking.reference], "more": 0, "reasons": ["extra"]}
    remove_entry(session, extra, NOW + timedelta(days=2), settings)

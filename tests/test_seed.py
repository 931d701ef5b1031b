"""`flask seed`: a demo studio; a second run changes nothing."""

import re
from collections import Counter
from datetime import timedelta

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker
from werkzeug.security import check_password_hash

from hallchat.booking.calendar import slot_of
from hallchat.booking.hall_views import widest_hours
from hallchat.config import Settings
from hallchat.models import Base, Booking, Hall, OwnedHalfHour, Staff
from hallchat.studio.spans import HALF_HOUR
from tests.conftest import NOW
from tests.promise import assert_sound


def invoke_seed(app: Flask, *options: str) -> Result:
    with app.app_context():  # as the flask command gives it
        return app.test_cli_runner().invoke(args=["seed", *options])


def seed(app: Flask, *options: str) -> Result:
    result = invoke_seed(app, *options)
    assert result.exit_code == 0, result.output
    return result


def everything(sessions: sessionmaker[Session]) -> dict[str, list[tuple[object, ...]]]:
    with sessions() as session:
        return {
            table.name: sorted(map(tuple, session.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def booked_share(sessions: sessionmaker[Session], days: int) -> float:
    with sessions() as session:
        offered = sum(widest_hours(hall).minutes for hall in session.scalars(select(Hall))) * days
        return HALF_HOUR * (session.scalar(select(func.count()).select_from(OwnedHalfHour)) or 0) / offered


def test_the_three_halls_are_as_the_owner_described_them(app: Flask, sessions: sessionmaker[Session]) -> None:
    seed(app, "--no-bookings")
    with sessions() as session:
        halls = session.scalars(select(Hall).order_by(Hall.id)).all()
        listed = [(hall.name, hall.price, hall.open, hall.capacity) for hall in halls]
        assert listed == [
            ("Минимализм", 3750, {"all": "10:00-23:00"}, 30),
            ("Мрак", 5000, {"all": "11:00-19:00"}, 20),
            ("Пустота", 4450, {"all": "17:00-21:00"}, 60),
        ]
        for hall in halls:
            assert hall.photo
            assert all((hall.name_en, hall.description, hall.description_en, hall.rules, hall.rules_en))
        assert session.scalar(select(func.count()).select_from(Booking)) == 0


def test_bookings_keep_the_rules(app: Flask, sessions: sessionmaker[Session], settings: Settings) -> None:
    seed(app)
    with sessions() as session:
        assert_sound(session)
        for booking in session.scalars(select(Booking)):
            slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
            opening = widest_hours(booking.hall)
            assert opening.start <= slot.start < slot.end <= opening.end
            assert NOW < booking.starts_at < NOW + timedelta(days=14)
            assert booking.cost == booking.hall.price * slot.hours
            assert 1 <= booking.num_people <= booking.hall.capacity
        assert set(Counter(session.scalars(select(Booking.status)))) == {"held", "paid"}


def test_seeding_again_changes_nothing(app: Flask, sessions: sessionmaker[Session]) -> None:
    seed(app)
    before = everything(sessions)
    again = seed(app)
    assert everything(sessions) == before
    assert "keeps the same password" in again.output
    seed(app, "--if-empty")
    assert everything(sessions) == before


def test_a_hall_that_staff_changed_stays_as_they_left_it(app: Flask, sessions: sessionmaker[Session]) -> None:
    seed(app, "--no-bookings")
    with sessions.begin() as session:
        session.query(Hall).filter_by(name="Мрак").one().price = 1
    seed(app, "--no-bookings")
    with sessions() as session:
        assert session.scalar(select(Hall.price).where(Hall.name == "Мрак")) == 1


@pytest.mark.parametrize(("load", "least", "most"), [(0, 0, 0), (30, 0.15, 0.45), (100, 0.99, 1)])
def test_the_load_is_the_share_of_hours_taken(
    app: Flask, sessions: sessionmaker[Session], load: int, least: float, most: float
) -> None:
    seed(app, "--days", "10", "--load", str(load))
    today_is_half_over = 0.09
    assert least - today_is_half_over <= booked_share(sessions, days=10) <= most


def test_days_say_how_far_ahead(app: Flask, sessions: sessionmaker[Session]) -> None:
    seed(app, "--days", "2", "--load", "100")
    with sessions() as session:
        last = session.scalar(select(func.max(Booking.starts_at)))
        assert last is not None
        assert NOW + timedelta(days=1) <= last < NOW + timedelta(days=2)


@pytest.mark.parametrize("options", [("--load", "101"), ("--days", "-1"), ("--load", "many")])
def test_options_that_cannot_be_are_refused(app: Flask, options: tuple[str, str]) -> None:
    assert invoke_seed(app, *options).exit_code == 2


def test_a_generated_password_is_printed_once_and_works(app: Flask, sessions: sessionmaker[Session]) -> None:
    output = seed(app, "--no-bookings").output
    found = re.search(r"/admin/ .*password (\S+)", output)
    assert found
    with sessions() as session:
        admin = session.scalars(select(Staff)).one()
        assert check_password_hash(admin.password_hash, found[1])
        assert found[1] not in admin.password_hash


def test_a_given_password_is_not_printed_and_replaces_the_old_one(
    app: Flask, sessions: sessionmaker[Session]
) -> None:
    seed(app, "--no-bookings")
    output = seed(app, "--no-bookings", "--admin-password", "a given password").output
    assert "a given password" not in output
    assert "The password of admin is now the one you gave" in output
    with sessions() as session:
        assert check_password_hash(session.scalars(select(Staff.password_hash)).one(), "a given password")


def test_a_given_password_of_a_new_administrator_is_told(app: Flask) -> None:
    output = seed(app, "--no-bookings", "--admin-password", "a given password").output
    assert "login admin with the password you gave" in output
    assert "a given password" not in output


@pytest.mark.parametrize("password", ["", "1234567", "        "])
def test_a_short_password_is_refused_and_changes_nothing(
    app: Flask, sessions: sessionmaker[Session], password: str
) -> None:
    seed(app, "--no-bookings")
    before = everything(sessions)
    refused = invoke_seed(app, "--no-bookings", "--admin-password", password)
    assert refused.exit_code == 2
    assert "at least 8 characters" in refused.output
    assert everything(sessions) == before

"""Demo data: a studio of three halls, random bookings and an administrator."""

import random
import secrets
from datetime import date, datetime, timedelta
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from hallchat.booking import description_changes, outbox
from hallchat.booking.calendar import Slot
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import SlotError
from hallchat.booking.hall_views import widest_hours
from hallchat.booking.photos import store_photo
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, Staff
from hallchat.studio import toml_file

ADMIN = "admin"
PICTURES = Path(__file__).with_name("pictures")
"""Photos of the halls: SVG sources, and the WebP files that `make pictures` makes from them."""

STUDIO = Path(__file__).with_name("demo_studio.toml")
_NAMES = (
    "Анна Белова",
    "Илья Громов",
    "Мария Ким",
    "Олег Зуев",
    "Софья Лис",
    "Тимур Ахметов",
    "Дарья Орлова",
    "Павел Снегирёв",
)


def is_empty(session: Session) -> bool:
    """True if there are neither halls nor staff."""
    return not session.scalar(select(exists().select_from(Hall))) and not session.scalar(
        select(exists().select_from(Staff))
    )


def seed_halls(session: Session, now: datetime, settings: Settings) -> int:
    """Describe the demo studio with its halls' photos, if there is no hall. Returns the number of new halls.

    The studio's own facts and payment terms stay those of the environment.
    """
    if session.scalar(select(exists().select_from(Hall))):
        return 0
    described = toml_file.read(STUDIO.read_text("utf-8"), now.astimezone(settings.timezone).date())
    description_changes.apply(session, described, now, settings, keeps_settings=True)
    for hall in session.scalars(select(Hall)):
        picture = (PICTURES / f"{hall.key}.webp").read_bytes()
        hall.photos = [{"name": store_photo(session, picture, now), "alt": "", "alt_en": ""}]
    return len(described.halls)


def seed_bookings(session: Session, days: int, load: int, now: datetime, settings: Settings) -> int:
    """Book about `load` percent of the hours of `days` days, if there is no booking. Returns the number."""
    if session.scalar(select(exists().select_from(Booking))):
        return 0
    rng = random.Random(2026)  # noqa: S311  the same bookings each time; no secret
    today = now.astimezone(description(session, settings).studio.timezone).date()
    count = 0
    for hall in session.scalars(select(Hall).where(Hall.active).order_by(Hall.id)):
        for day in range(days):
            for slot in _slots(hall, today + timedelta(days=day), load, rng):
                try:
                    create_booking(session, _random_details(hall, slot, rng), now, settings)
                    count += 1
                except SlotError:
                    continue  # the hour is over or falls into a time change
    outbox.discard_pending(session, now)
    return count


def _slots(hall: Hall, day: date, load: int, rng: random.Random) -> list[Slot]:
    """Slots of 1 to 3 hours that fill about `load` percent of the day."""
    hours = widest_hours(hall)
    slots, minute = [], hours.start
    while minute < hours.end:
        length = min(60 * rng.randint(1, 3), hours.end - minute)
        if rng.randrange(100) < load:
            slots.append(Slot(day, minute, minute + length))
        minute += length
    return slots


def _random_details(hall: Hall, slot: Slot, rng: random.Random) -> BookingDetails:
    number = rng.randrange(10_000_000)
    client = ClientDetails(rng.choice(_NAMES), f"+7912{number:07d}", f"client{number}@example.com")
    status = rng.choice((BookingStatus.HELD, BookingStatus.PAID))
    return BookingDetails(hall, slot, rng.randint(1, min(10, hall.capacity)), client, status)


class AdminPassword(Enum):
    """The origin of the administrator's password after `seed_admin`."""

    GENERATED = auto()
    GIVEN = auto()
    """Of a new administrator."""
    REPLACED = auto()
    """By the one given."""
    KEPT = auto()


def seed_admin(session: Session, password: str | None, now: datetime) -> tuple[AdminPassword, str]:
    """Create the administrator, or give an existing one `password`. Returns a new password, else "".

    A new administrator without `password` gets a generated one; an existing one is not changed.
    """
    admin = session.scalar(select(Staff).where(Staff.username == ADMIN))
    if admin is not None and password is None:
        return AdminPassword.KEPT, ""
    origin = AdminPassword.GIVEN if admin is None else AdminPassword.REPLACED
    if password is None:
        origin, password = AdminPassword.GENERATED, secrets.token_urlsafe(9)
    if admin is None:
        admin = Staff(username=ADMIN, created_at=now)
        session.add(admin)
    admin.password_hash = generate_password_hash(password)
    session.flush()
    return origin, password

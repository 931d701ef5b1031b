"""Demo data: three halls, random bookings and an administrator."""

import random
import secrets
from datetime import date, datetime, timedelta
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from hallchat.booking import outbox
from hallchat.booking.calendar import Slot
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import SlotError
from hallchat.booking.halls import create_hall
from hallchat.booking.photos import store_photo
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.booking.studio import description
from hallchat.booking.views import widest_hours
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, Staff

ADMIN = "admin"
PICTURES = Path(__file__).with_name("pictures")
"""Photos of the halls: SVG sources, and the WebP files that `make pictures` makes from them."""

HALLS = (
    {
        "name": "Минимализм",
        "name_en": "Minimalism",
        "price": 3750,
        "key": "minimalism",
        "open": {"all": "10:00-23:00"},
        "capacity": 30,
        "description": "Светлая студия в духе современного минимализма: чистые линии, белый пол и много"
        " воздуха. Хороша для предметной, каталожной и журнальной съёмки.",
        "description_en": "A bright studio in modern minimalist design: clean lines, a white floor and plenty"
        " of air. Made for product and editorial shoots.",
        "rules": "По белому полу — без обуви. Свет не трогать: его настроит администратор."
        " Мусор забрать с собой.",
        "rules_en": "No shoes on the white floor. Hands off the lighting: the staff will set it."
        " Leave no litter.",
    },
    {
        "name": "Мрак",
        "name_en": "Mrak",
        "price": 5000,
        "key": "mrak",
        "open": {"all": "11:00-19:00"},
        "capacity": 20,
        "description": "Тёмная отделка и свет, который создаёт тайну. Для фильмов ужасов, мистических клипов"
        " и тематических вечеринок.",
        "description_en": "“Gloom”: a dark finish and lighting effects that make a mystery. For horror films,"
        " mystical clips and themed parties.",
        "rules": "Никакого открытого огня. Не курить. Не мусорить. Реквизит беречь.",
        "rules_en": "No open fire. No smoking. No litter. Take care of the props.",
    },
    {
        "name": "Пустота",
        "name_en": "Pustota",
        "price": 4450,
        "key": "pustota",
        "open": {"all": "17:00-21:00"},
        "capacity": 60,
        "description": "Большой пустой зал: простор и свобода. Для танцевальных вечеринок, тренировок,"
        " модных показов и модельных съёмок.",
        "description_en": "“The Void”: a large bare hall, space and freedom. For dance parties, training,"
        " fashion and model shoots.",
        "rules": "Соблюдать порядок. Не портить оборудование. Никаких запрещённых веществ. Не курить.",
        "rules_en": "Keep order. Do no harm to the equipment. No forbidden substances. No smoking.",
    },
)
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


def seed_halls(session: Session, now: datetime) -> int:
    """Create the three halls with their photos, if there is no hall. Returns the number of new halls."""
    if session.scalar(select(exists().select_from(Hall))):
        return 0
    for values in HALLS:
        picture = PICTURES / f"{values['name_en']}.webp".lower()
        photo = {"name": store_photo(session, picture.read_bytes(), now), "alt": "", "alt_en": ""}
        create_hall(session, {**values, "photos": [photo]})
    return len(HALLS)


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

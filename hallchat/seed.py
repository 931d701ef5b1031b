"""A studio to try the product on: three halls, random bookings, an administrator."""

import random
import secrets
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from hallchat.booking import outbox
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import SlotError
from hallchat.booking.halls import active_halls, create_hall
from hallchat.booking.photos import keep_photo
from hallchat.booking.quotes import ContactDetails
from hallchat.booking.staff_bookings import BookingDetails, create_booking
from hallchat.config import Settings
from hallchat.models import Booking, BookingStatus, Hall, Staff

ADMIN = "admin"
PICTURES = Path(__file__).with_name("pictures")
"""Drawn as SVG; `make pictures` makes the WebP beside them."""

HALLS = (
    {
        "name": "Минимализм",
        "name_en": "Minimalism",
        "price": 3750,
        "opens": 10,
        "closes": 23,
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
        "opens": 11,
        "closes": 19,
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
        "opens": 17,
        "closes": 21,
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
    """Whether nobody has set this studio up yet."""
    return not session.scalar(select(exists().select_from(Hall))) and not session.scalar(
        select(exists().select_from(Staff))
    )


def seed_halls(session: Session, now: datetime) -> int:
    """Make the three halls with their photos, unless there is any hall; how many were made."""
    if session.scalar(select(exists().select_from(Hall))):
        return 0
    for values in HALLS:
        picture = PICTURES / f"{values['name_en']}.webp".lower()
        create_hall(session, {**values, "photo": keep_photo(session, picture.read_bytes(), now)})
    return len(HALLS)


def seed_bookings(session: Session, days: int, load: int, now: datetime, settings: Settings) -> int:
    """Take about `load` percent of the hours of `days` days, unless there is any booking; how many."""
    if session.scalar(select(exists().select_from(Booking))):
        return 0
    chance = random.Random(2026)  # noqa: S311  the same studio each time, and no secret
    today = now.astimezone(settings.timezone).date()
    made = 0
    for hall in active_halls(session):
        for ahead in range(days):
            for slot in _slots(hall, today + timedelta(days=ahead), load, chance):
                try:
                    create_booking(session, _form(hall, slot, chance), now, settings)
                    made += 1
                except SlotError:
                    continue  # over already, or skipped by the clock: nothing to fill
    outbox.discard_pending(session, now)
    return made


def _slots(hall: Hall, day: date, load: int, chance: random.Random) -> list[Slot]:
    """Slots of one to three hours, one after another, that take about `load` percent of the day."""
    slots, hour = [], hall.opens
    while hour < hall.closes:
        length = min(chance.randint(1, 3), hall.closes - hour)
        if chance.randrange(100) < load:
            slots.append(Slot(day, hour, hour + length))
        hour += length
    return slots


def _form(hall: Hall, slot: Slot, chance: random.Random) -> BookingDetails:
    number = chance.randrange(10_000_000)
    client = ContactDetails(chance.choice(_NAMES), f"+7912{number:07d}", f"client{number}@example.com")
    status = chance.choice((BookingStatus.HELD, BookingStatus.PAID))
    return BookingDetails(hall, slot, chance.randint(1, min(10, hall.capacity)), client, status)


def seed_admin(session: Session, password: str | None, now: datetime) -> str | None:
    """Make the administrator; the password when it was generated here, to be told once.

    One that exists keeps what it has, unless a password is given.
    """
    admin = session.scalar(select(Staff).where(Staff.username == ADMIN))
    if admin is not None and password is None:
        return None
    generated = None if password else secrets.token_urlsafe(9)
    if admin is None:
        admin = Staff(username=ADMIN, created_at=now)
        session.add(admin)
    admin.password_hash = generate_password_hash(password or generated or "")
    session.flush()
    return generated

"""Free time and quotes in a studio of 10,000 halls, 1,000 rules and 1,000,000 owned half hours.

In the process, after a first question that reads the description into memory.
"""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, insert, text
from sqlalchemy.orm import Session

from benchmarks.figures import Figure, ms, percentile
from hallchat import database
from hallchat.booking.calendar import Slot
from hallchat.booking.errors import Taken
from hallchat.booking.free_time import find_free_time
from hallchat.booking.free_time_query import FreeTimeQuery, Rank
from hallchat.booking.hall_days import hall_day
from hallchat.booking.offers import Order, work_out
from hallchat.booking.studio import STAMP, snapshot, use_stamp
from hallchat.config import Settings, from_environ
from hallchat.models import Base, Hall, PriceRuleRow, StudioRow

HALLS, RULES, OWNED = 10_000, 1_000, 1_000_000
BOOKING_PARTS = 4
"""Half hours of each booking: an hour and a half, and half an hour after it that is kept free."""
QUESTIONS = 100
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
FIRST = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""The start of the first booking of each hall; the others follow at the same time on the days after."""
_NUMBERS = "WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < {} - 1)"
_AT = f"strftime('%Y-%m-%d %H:%M:%S.000000', '{FIRST:%Y-%m-%d %H:%M}', {{}})"
_DAYS = "'+' || ({}) || ' days'"
_BOOKINGS = f"""
INSERT INTO bookings (id, reference, checkout_key, hall_id, starts_at, ends_at, num_people, client_name,
    client_phone, client_email, cost, extras, code, lines, prepay, refund, status, language,
    created_at, version)
{_NUMBERS.format(":bookings")}
SELECT n + 1, n, n, 1 + n % :halls, {_AT.format(_DAYS.format("n / :halls"))},
    {_AT.format(_DAYS.format("n / :halls") + ", '+' || ((:parts - 1) * 30) || ' minutes'")}, 1, 'Анна',
    '+7912' || n, 'anna@example.com', 1000, '{{}}', '', '[]', 0, '[]', 'paid', 'ru',
    '2026-11-27 09:00:00.000000', 1
FROM counted"""  # noqa: S608  of numbers above alone
"""The bookings of a hall are those whose numbers leave the same remainder, one a day."""
_OWNED = f"""
INSERT INTO owned_half_hours (hall_id, half_hour, booking_id, buffer)
{_NUMBERS.format(":owned")}
SELECT 1 + n / :parts % :halls,
    {_AT.format(_DAYS.format("n / :parts / :halls") + ", '+' || (n % :parts * 30) || ' minutes'")},
    n / :parts + 1, n % :parts = :parts - 1
FROM counted"""  # noqa: S608  of numbers above alone


def measure(folder: Path) -> Iterator[Figure]:
    """Measures the CPU of each question, p50 and p95."""
    settings = from_environ(
        {"SECRET_KEY": "not-a-secret-in-benchmarks", "DATABASE_URL": f"sqlite:///{folder}/large.sqlite3"},
        folder,
    )
    engine = database.configure(create_engine(settings.database_url))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
        session.commit()
        use_stamp(session, session.scalar(STAMP))
        snapshot(session)
        for name, question, target in _QUESTIONS:
            took = _cpu(session, settings, question)
            measured = f"{ms(percentile(took, 50))} (p95 {ms(percentile(took, 95))})"
            yield Figure(f"CPU of {name}, large studio", measured, target=target)
    engine.dispose()


_Question = Callable[[Session, Hall, int, Settings], object]


def _cpu(session: Session, settings: Settings, question: _Question) -> list[float]:
    """Seconds of each of the questions, each about another hall and day."""
    halls, took = snapshot(session).halls, []
    for number in range(QUESTIONS):
        hall, started_at = halls[number * 31 % HALLS], time.process_time()
        question(session, hall, number, settings)
        took.append(time.process_time() - started_at)
    return took[QUESTIONS // 10 :]


def _slot(number: int, start: int) -> Slot:
    day = (FIRST + timedelta(days=number % 20)).date()
    return Slot(day, start * 60, start * 60 + 180)


def _day(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    day = hall_day(session, hall, _slot(number, 15).date, NOW, settings)
    assert day.busy
    return day


def _quote(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    offer = work_out(session, Order(hall, _slot(number, 15), 1 + number % 10), NOW, settings)
    assert len(offer.lines) > 1
    return offer


def _taken(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    try:
        return work_out(session, Order(hall, _slot(number, 12), 1), NOW, settings)
    except Taken as error:
        return error


def _week(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    halls = snapshot(session).halls
    three = tuple(halls[(number * 31 + ahead) % HALLS] for ahead in range(3))
    days = tuple((FIRST + timedelta(days=ahead)).date() for ahead in range(7))
    wish = FreeTimeQuery(halls=three, days=days, minutes=180, people=1 + number % 10, rank=Rank.CHEAPEST)
    return _found(session, wish, settings)


def _earliest(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    return _found(session, FreeTimeQuery(minutes=180, people=1 + number % 10), settings)


def _cheapest(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    return _found(session, FreeTimeQuery(minutes=180, rank=Rank.CHEAPEST, people=1 + number % 10), settings)


def _longest(session: Session, hall: Hall, number: int, settings: Settings) -> object:
    return _found(session, FreeTimeQuery(budget=10_000, rank=Rank.LONGEST, people=1 + number % 10), settings)


def _found(session: Session, wish: FreeTimeQuery, settings: Settings) -> object:
    result = find_free_time(session, wish, NOW, settings)
    assert result.found
    return result


def fill(session: Session) -> None:
    """Describes the studio and books in it."""
    session.add(
        StudioRow(name="Большая", timezone="Europe/Moscow", step_minutes=30, holidays="RU", payment={})
    )
    session.flush()
    session.execute(insert(Hall), [_hall(number) for number in range(1, HALLS + 1)])
    session.execute(insert(PriceRuleRow), [_rule(number) for number in range(RULES)])
    numbers = {"halls": HALLS, "parts": BOOKING_PARTS, "bookings": OWNED // BOOKING_PARTS, "owned": OWNED}
    session.execute(text(_BOOKINGS), numbers)
    session.execute(text(_OWNED), numbers)


def _hall(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "key": f"hall-{number}",
        "position": number,
        "name": f"Зал {number}",
        "price": 1000 + number % 7 * 100,
        "open": {"all": "09:00-23:00", "fri": "09:00-26:00"},
        "capacity": 12,
        "buffer_minutes": 30,
    }


def _rule(number: int) -> dict[str, Any]:
    """One of five kinds of rule, all of all halls: each has to be looked at for each quote."""
    least = {"min_minutes": 120} if number % 50 == 1 else {}
    day = FIRST.date() + timedelta(days=number // 5)
    kinds: tuple[dict[str, Any], ...] = (
        {"dates": f"{day}..{day}", "per_hour": 10},
        {"days": ["sat", "sun"], "time": "20:00-24:00", "per_hour": 5} | least,
        {"people": f"{1 + number % 12}..", "length": "8..", "per_hour": 1},
        {"days": ["holiday"], "rate": 2000},
        {"code": f"CODE{number}", "percent": -10},
    )
    return {"position": number, "label": f"Правило {number}"} | kinds[number % len(kinds)]


_QUESTIONS = (
    ("free time of a day", _day, "5 ms"),
    ("the cheapest three hours of a week in three halls", _week, "20 ms"),
    ("the earliest three hours in any hall", _earliest, ""),
    ("the cheapest three hours in any hall", _cheapest, ""),
    ("the longest for a sum in any hall", _longest, ""),
    ("a quote", _quote, "5 ms"),
    ("a refusal with what is free instead", _taken, ""),
)

"""Processes that book the same hours at the same time, each for its own clients."""

import itertools
import multiprocessing
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool

from hallchat import database, sqlite_writers
from hallchat.booking import bookings, description_changes, halls, quotes, staff_bookings
from hallchat.booking.calendar import Slot
from hallchat.booking.client_details import ClientDetails
from hallchat.booking.errors import OutOfStock, Taken
from hallchat.booking.offers import Order
from hallchat.config import Settings
from hallchat.models import BookingStatus, Hall
from hallchat.studio import toml_file
from tests.conftest import DAY, add_conversation, add_quote, hours, usual_hall

OPENS, CLOSES, DAYS = 10, 20, 5
HOURS = (CLOSES - OPENS) * DAYS
START_S = 60
RACE_S = 500
"""The longest time for a racer, who on a busy machine also waits for the others' transactions."""
FAR = ClientDetails("Дальний", "+79990000000", "far@example.com")
STUDIO = """
[studio]
name = "Гонка"
timezone = "Asia/Yekaterinburg"
step_minutes = 30

[[hall]]
key = "white"
name = "Белый"
price = 1000
open = { all = "10:00-20:00" }
buffer_minutes = 30
[[hall]]
key = "black"
name = "Чёрный"
price = 1000
open = { all = "10:00-20:00" }
[[hall]]
key = "store"
name = "Дальний"
price = 1000
open = { all = "10:00-20:00" }

[[extra]]
key = "snow"
name = "Снег"
price = 500
unit = "hour"
stock = 2
[[extra]]
key = "light"
name = "Свет"
price = 300
unit = "booking"
stock = 1
"""
"""Half hours, time kept free after bookings, and extras that bookings of three halls want at once."""


@dataclass(frozen=True)
class Wanted:
    """An agreed quote, to be booked."""

    conversation_id: str
    quote_id: str


Outcome = Mapping[str, str]
"""The outcome of each quote by its id: "booked", "taken", "out_of_stock", or an unexpected error."""


def prepare(
    sessions: sessionmaker[Session], racers: int, each: int, settings: Settings, now: datetime, seed: int
) -> list[list[Wanted]]:
    """Makes a hall with 50 hours, lapsed holds on many of them, and `each` quotes for every racer.

    Quotes are of one to three hours, so that racers want overlapping hours in different orders.
    """
    chance = random.Random(seed)
    with sessions.begin() as session:
        hall = halls.create_hall(session, usual_hall(opens=OPENS, closes=CLOSES))
        long_ago = now - timedelta(days=30)
        for slot in _slots(chance):
            if chance.random() < 0.5:
                _hold_if_free(session, hall, slot, long_ago, settings)
        return [
            [
                _agreed(session, hall, slot, number, settings, now)
                for slot in chance.sample(_slots(chance), each)
            ]
            for number in range(racers)
        ]


def prepare_extras(
    sessions: sessionmaker[Session], racers: int, each: int, settings: Settings, now: datetime, seed: int
) -> list[list[Wanted]]:
    """Makes `STUDIO`, of whose two snow machines one is out all along, and `each` quotes for every racer.

    Quotes are of half an hour to two hours in two halls, nearly all with extras.
    """
    chance = random.Random(seed)
    numbers = itertools.count()
    with sessions.begin() as session:
        described = toml_file.read(STUDIO, now.date())
        description_changes.apply(session, described, now, settings)
        white, black, store = session.scalars(select(Hall).order_by(Hall.position))
        for day in range(DAYS):
            all_day = hours(DAY + timedelta(days=day), OPENS, CLOSES)
            form = staff_bookings.BookingDetails(
                store, all_day, 1, FAR, BookingStatus.PAID, extras={"snow": 1}
            )
            staff_bookings.create_booking(session, form, now, settings)
        return [
            [
                _agreed_with_extras(
                    session, chance, chance.choice((white, black)), next(numbers), settings, now
                )
                for _ in range(each)
            ]
            for _ in range(racers)
        ]


def _agreed_with_extras(
    session: Session, chance: random.Random, hall: Hall, number: int, settings: Settings, now: datetime
) -> Wanted:
    start = chance.randrange(OPENS * 60, CLOSES * 60, 30)
    end = min(start + chance.randint(1, 4) * 30, CLOSES * 60)
    slot = Slot(DAY + timedelta(days=chance.randrange(DAYS)), start, end)
    extras = chance.choice(({"snow": 1}, {"light": 1}, {"snow": 1, "light": 1}, {}))
    client = ClientDetails(f"Гость {number}", f"+7912{number:07d}", "a@b.ru")
    return _agreed_to(session, Order(hall, slot, 1, extras), client, settings, now)


def race(url: str, wanted: Sequence[Sequence[Wanted]], settings: Settings, now: datetime) -> dict[str, str]:
    """Starts a process for each list of quotes; all book at the same time, each in its own order."""
    # A server that has imported everything once forks the racers: twenty imports would take longer.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    barrier, results = context.Barrier(len(wanted)), context.Queue()
    racers = [
        context.Process(target=_run, args=(url, share, settings, now, barrier, results, number))
        for number, share in enumerate(wanted)
    ]
    for racer in racers:
        racer.start()
    outcomes = [results.get(timeout=RACE_S) for _ in racers]
    for racer in racers:
        racer.join()
    return {quote: end for outcome in outcomes for quote, end in outcome.items()}


def summary(outcome: Outcome) -> Counter[str]:
    return Counter(outcome.values())


def _slots(chance: random.Random) -> list[Slot]:
    """Slots of one to three hours from each of the hours."""
    return [
        hours(DAY + timedelta(days=day), start, min(start + chance.randint(1, 3), CLOSES))
        for day in range(DAYS)
        for start in range(OPENS, CLOSES)
    ]


def _hold_if_free(session: Session, hall: Hall, slot: Slot, then: datetime, settings: Settings) -> None:
    client = ClientDetails("Прежний", "+79990000000", "before@example.com")
    form = staff_bookings.BookingDetails(hall, slot, 1, client, BookingStatus.HELD)
    try:
        staff_bookings.create_booking(session, form, then, settings)
    except Taken:
        return


def _agreed(
    session: Session, hall: Hall, slot: Slot, number: int, settings: Settings, now: datetime
) -> Wanted:
    client = ClientDetails(
        f"Гость {number}", f"+7912{number:03d}{slot.date.day:02d}{slot.start // 60:02d}", "a@b.ru"
    )
    return _agreed_to(session, Order(hall, slot, 1), client, settings, now)


def _agreed_to(
    session: Session, order: Order, client: ClientDetails, settings: Settings, now: datetime
) -> Wanted:
    conversation = add_conversation(session)
    quote = add_quote(session, conversation, order, client, now, settings)
    return Wanted(conversation, quote.id)


def _run(
    url: str,
    wanted: Sequence[Wanted],
    settings: Settings,
    now: datetime,
    barrier: Barrier,
    results: "Queue[Outcome]",
    seed: int,
) -> None:
    # Nobody is in turn between processes: on a busy machine the unluckiest of twenty waits for long.
    sqlite_writers.WRITE_WAIT_S = RACE_S
    engine = database.configure(create_engine(url, poolclass=NullPool))
    sessions = sessionmaker(engine)
    order = random.Random(seed).sample(list(wanted), len(wanted))
    barrier.wait(timeout=START_S)
    results.put({each.quote_id: _book(sessions, each, now, settings) for each in order})


def _book(sessions: sessionmaker[Session], wanted: Wanted, now: datetime, settings: Settings) -> str:
    try:
        with sessions.begin() as session:
            quote = quotes.get_quote(session, wanted.conversation_id, wanted.quote_id)
            bookings.book_quote(session, quote, now, settings)
    except Taken:
        return "taken"
    except OutOfStock:
        return "out_of_stock"
    except Exception as error:
        return repr(error)
    return "booked"

"""A chat turn in a studio of 10,000 halls."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from benchmarks.dialogue import script
from benchmarks.figures import Figure, ms, percentile
from benchmarks.servers import off_first_core, serving, studio, today
from benchmarks.turns import opened, timed
from benchmarks.visitor import Visitor
from hallchat import database

HALLS = 10_000
DIALOGUES = 8
_FILL = (
    "INSERT INTO halls (key, position, name, name_en, description, description_en, rules, rules_en,"
    " rules_version, price, open, min_minutes, short_fills_gap, buffer_minutes, capacity, facts, facts_en,"
    " photos, active, version)"
    " WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :halls)"
    " SELECT 'room-' || n, n + 3, 'Комната ' || n, 'Room ' || n, 'Светлая комната', '', 'Без обуви', '',"
    """ 1, 1000 + n, '{"all": "09:00-22:00"}', '{}', 0, 0, 10, '{}', '{}',"""
    " '[]', 1, 1"
    " FROM counted"
)


def measure(folder: Path) -> Iterator[Figure]:
    """Measures the CPU of a turn; to list all halls is left out, as no studio has so many."""
    engine = database.configure(create_engine(studio(folder)["DATABASE_URL"]))
    with engine.begin() as connection:
        connection.execute(text(_FILL), {"halls": HALLS})
    engine.dispose()
    with off_first_core(), serving("wsgi:app", folder) as server:
        visitors = [opened(server) for _ in range(DIALOGUES + 1)]
        _talk(visitors[0], 0)
        cpu = server.cpu()
        took = [each for number, visitor in enumerate(visitors[1:], 1) for each in _talk(visitor, number)]
        cpu = (server.cpu() - cpu) / len(took)
    measured = f"{ms(cpu)} (p95 of the time: {ms(percentile(took, 95))})"
    yield Figure(f"CPU of a chat turn, {HALLS} halls", measured, target="10 ms")


def _talk(visitor: Visitor, number: int) -> list[float]:
    """A dialogue in Russian up to a booking, without its first question: which halls there are."""
    messages = script(2 * number, today() + timedelta(days=2 + number))[1:]
    return [timed(lambda it=message: visitor.say(it)) for message in messages]  # type: ignore[misc]

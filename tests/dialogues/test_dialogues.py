"""Plays conversations from the *.txt files of this folder against the embedded engine.

    # What this is about
    > what the client writes
    < words that the answer holds, in any case of letters
    <! words that it does not hold
    ? what it asks for, as names; "-" for nothing
    = Мрак 2026-12-05 12:00-15:00 5    the only booking in the end; "= -" for none

What a good receptionist would do and ours does not yet is in wanted.txt: once one of these passes, its test
fails, and it moves to the file of its theme.

It is Wednesday, 25 November 2026, noon in the studio. Nothing is ever said twice: that no answer repeats a
sentence of the one before is checked wherever the client did not repeat theirs.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from hallchat.agent import Agent
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.config import Settings
from hallchat.models import Booking
from tests.agent.talking import Answer, Client
from tests.promise import assert_promise

FOLDER = Path(__file__).parent
_QUESTION = re.compile(r"[^.!?\n]{12,}\?")


def dialogues() -> Iterator[tuple[str, list[str]]]:
    """The title and the lines of each conversation."""
    for path in sorted(FOLDER.glob("*.txt")):
        for part in re.split(r"^# ", path.read_text("utf-8"), flags=re.M)[1:]:
            title, *lines = part.strip().splitlines()
            yield f"{path.stem}: {title}", [line for line in lines if line.strip()]


DIALOGUES = [
    pytest.param(
        title, lines, id=title, marks=pytest.mark.xfail(strict=True) if title.startswith("wanted") else ()
    )
    for title, lines in dialogues()
]


def test_there_are_at_least_forty() -> None:
    assert len(DIALOGUES) >= 40


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("title", "lines"), DIALOGUES)
def test_it_goes_as_written(title: str, lines: list[str], agent: Agent, settings: Settings) -> None:
    client, answer, before = Client(agent), None, ""
    for line in lines:
        sign, _, words = line.partition(" ")
        if sign == ">":
            before = answer.text if answer else ""
            answer = client.say(words)
            repeated = [each for each in _QUESTION.findall(answer.text) if each in before]
            assert not repeated, f"{title}: after {words!r} it asks again, word for word"
        elif sign == "=":
            assert booked(agent, settings) == ("" if words == "-" else words)
        else:
            assert answer is not None
            _CHECKS[sign](answer, words)
    with agent.sessions() as session:
        assert_promise(session, settings)


def _holds(answer: Answer, words: str) -> None:
    assert words.casefold() in answer.text.replace("\u00a0", " ").casefold(), answer.text


def _lacks(answer: Answer, words: str) -> None:
    assert words.casefold() not in answer.text.replace("\u00a0", " ").casefold(), answer.text


def _asks(answer: Answer, words: str) -> None:
    assert answer.asks == (() if words == "-" else tuple(words.split())), answer.text


_CHECKS: dict[str, Callable[[Answer, str], None]] = {"<": _holds, "<!": _lacks, "?": _asks}


def booked(agent: Agent, settings: Settings) -> str:
    """All live bookings in the notation of the files, separated by "; "."""
    told = []
    with agent.sessions() as session:
        for booking in session.scalars(select(Booking).where(Booking.status == "held").order_by(Booking.id)):
            slot = slot_of(booking.starts_at, booking.ends_at, settings.timezone)
            hours = f"{clock_of(slot.start)}-{clock_of(slot.end)}"
            told.append(f"{booking.hall.name} {slot.date} {hours} {booking.num_people}")
    return "; ".join(told)

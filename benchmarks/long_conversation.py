"""The page of a conversation of 2,000 turns, in process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from benchmarks.figures import Figure
from benchmarks.servers import ROOT, studio
from hallchat import create_app
from hallchat.agent import Agent
from tests.long_conversation import lengthen

TURNS = 2000
MESSAGES = ("Какие у вас залы?", "Сколько стоит Мрак?", "Что свободно завтра?", "Мрак через 13 дней")
"""Their answers have the cards of the halls and of hours."""

_MEASURE = """
import statistics, sys, time
from hallchat import create_app

conversation, times = sys.argv[1], int(sys.argv[2])
client = create_app().test_client()
with client.session_transaction() as session:
    session["conversation"] = conversation
spent = []
for _ in range(times + 1):
    started_at = time.process_time()
    response = client.get("/")
    size = len(response.get_data())
    spent.append(time.process_time() - started_at)
assert response.status_code == 200 and b'id="turn-2000"' in response.data
print(statistics.median(spent[1:]), size)
"""
"""Prints the CPU seconds of the page, the median without the first request, and its bytes."""


def measure(folder: Path) -> Iterator[Figure]:
    """Yields the CPU and the bytes of the page; with all its turns it took 993 ms and 4,737 KB."""
    conversation = _fill(folder)
    yield Figure(
        f"Page of a {TURNS:,}-turn conversation", _cost(folder, conversation, 20), "", "25 ms, 120 KB"
    )


def _fill(folder: Path) -> str:
    """Makes a conversation with many cards and repeats its turns; returns its id."""
    with patch.dict(os.environ, studio(folder)):
        agent: Agent = create_app().extensions["hallchat"]
    conversation = agent.start("web", "ru")
    for message in MESSAGES:
        for _ in agent.reply(conversation, message):
            pass
    with agent.sessions.begin() as session:
        lengthen(session.connection(), conversation, TURNS, datetime.now(UTC))
    return conversation


def _cost(folder: Path, conversation: str, times: int) -> str:
    """The CPU of the page in a process of its own, and its bytes without compression."""
    printed = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", _MEASURE, conversation, str(times)],
        cwd=ROOT,
        env=os.environ | studio(folder),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    seconds, size = printed.split()
    return f"{float(seconds) * 1000:,.0f} ms, {int(size) / 1024:,.0f} KB"

"""Hostile clients: how long other clients' pages take while they hold their connections."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, ms
from benchmarks.servers import off_first_core, serving
from tests.http.attackers import ATTACKS, Target, attacking

SECONDS = 8.0
"""Length of each attack."""
PATIENCE_S = 20.0
"""After so many seconds another client gives up."""


def measure(folder: Path) -> Iterator[Figure]:
    """The slowest page of another client during each attack."""
    with off_first_core():
        for attack in ATTACKS:
            with serving("wsgi:app", folder) as server, attacking(target := Target(server.port), attack):
                pages = list(_pages(target))
                size = server.largest_bytes() / 2**20
            slowest = max(pages)
            shown = ms(slowest) if slowest < PATIENCE_S else f"none within {PATIENCE_S:.0f} s"
            name = f"Attack: {attack.name}; another's page, slowest of {len(pages)}"
            yield Figure(name, f"{shown}; {size:.0f} MB", "", "1 s")


def _pages(target: Target) -> Iterator[float]:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            yield target.load_page(timeout_s=PATIENCE_S)
        except OSError:
            yield PATIENCE_S
        time.sleep(0.1)

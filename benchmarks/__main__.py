"""`python -m benchmarks [NAME ...]`: prints all measurements, or those named, as a table."""

import sys
import tempfile
from pathlib import Path

from benchmarks import (
    admin_pages,
    attacks,
    ceilings,
    figures,
    first_load,
    large_studio,
    long_conversation,
    many_halls,
    model_crowds,
    model_turns,
    servers,
    start,
    telegram,
    turns,
    writers,
)

MEASUREMENTS = {
    "turns": turns.measure,
    "many_halls": many_halls.measure,
    "large_studio": large_studio.measure,
    "writers": writers.measure,
    "ceilings": ceilings.measure,
    "model_turns": model_turns.measure,
    "model_bursts": model_crowds.bursts,
    "model_held": model_crowds.held,
    "telegram": telegram.measure,
    "start": start.measure,
    "first_load": first_load.measure,
    "long_conversation": long_conversation.measure,
    "admin_pages": admin_pages.measure,
    "attacks": attacks.measure,
}


def main(names: list[str]) -> None:
    """Runs each measurement in a new studio, and prints each figure as soon as it is known."""
    print(f"{figures.machine()}\n\n{figures.HEADINGS}", flush=True)
    for name in names or MEASUREMENTS:
        print(f"Measuring: {name}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            servers.seed(Path(folder))
            for figure in MEASUREMENTS[name](Path(folder)):
                print(figure, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""The time of a start, and the memory of a server after a dialogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dialogue import script
from benchmarks.figures import Figure
from benchmarks.servers import prepare, serving, today, understand
from benchmarks.visitor import Visitor

TIMES = 3


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds and CPU seconds until the first answer; megabytes after a dialogue."""

    seconds: float
    cpu: float
    largest_mb: float
    pss_mb: float


def measure(folder: Path) -> Iterator[Figure]:
    """The fastest of TIMES starts; the floor is an application that only imports the same libraries."""
    preparing = min(prepare(folder) for _ in range(TIMES))
    understanding = min(understand(folder) for _ in range(TIMES))
    floor = min((_start("benchmarks.floor:libraries()", folder) for _ in range(TIMES)), key=_cpu)
    studio = min((_start("wsgi:app", folder) for _ in range(TIMES)), key=_cpu)
    yield Figure("Start under gunicorn", _times(studio), _times(floor), "1.0 s")
    yield Figure("Before it in `make run`: `flask prepare`, nothing to do", f"{preparing:.1f} s")
    yield Figure("`flask understand`, one message", f"{understanding:.1f} s", target="0.8 s")
    yield Figure(
        "Memory, largest process", f"{studio.largest_mb:.0f} MB", f"{floor.largest_mb:.0f} MB", "140 MB"
    )
    yield Figure("Memory, all processes (PSS)", f"{studio.pss_mb:.0f} MB", f"{floor.pss_mb:.0f} MB")


def _cpu(started: Started) -> float:
    return started.cpu


def _times(started: Started) -> str:
    return f"{started.seconds:.1f} s ({started.cpu:.1f} s of CPU)"


def _start(application: str, folder: Path) -> Started:
    with serving(application, folder) as server:
        cpu = server.cpu()
        visitor = Visitor(server.port)
        visitor.open()
        if application == "wsgi:app":
            for message in script(0, today()):
                visitor.say(message)
        visitor.close()
        return Started(server.started_in, cpu, server.largest_bytes() / 2**20, server.pss_bytes() / 2**20)

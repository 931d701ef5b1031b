"""Servers with the studio's gunicorn configuration, on their own core, and their use of CPU and memory."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
PASSWORD = "a-password-for-benchmarks"  # noqa: S105  of a temporary studio
_CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: gunicorn's arbiter and its worker."""

    port: int
    process: subprocess.Popen[bytes]
    started_in: float
    """Seconds from the command to the first answer."""

    def cpu(self) -> float:
        """Seconds of CPU that its processes have used so far."""
        return sum(_cpu(pid) for pid in self._pids())

    def largest_bytes(self) -> int:
        """Resident bytes of its largest process."""
        return max(_kilobytes(pid, "status", "VmRSS") for pid in self._pids()) * 1024

    def pss_bytes(self) -> int:
        """Bytes of all its processes; shared memory is counted once (PSS)."""
        return sum(_kilobytes(pid, "smaps_rollup", "Pss") for pid in self._pids()) * 1024

    def _pids(self) -> list[int]:
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [pid, *map(int, children)]


def studio(folder: Path) -> dict[str, str]:
    """The environment of a studio in that folder."""
    return {
        "DATABASE_URL": f"sqlite:///{folder / 'studio.sqlite3'}",
        "SECRET_KEY": "not-a-secret-in-benchmarks",
        "FLOOR_DATABASE": str(folder / "floor.sqlite3"),
        "MESSAGES_PER_MINUTE": "1000000",
        "OPENAI_API_KEY": "",  # the environment may hold one
        "FLASK_SKIP_DOTENV": "1",  # and .env other settings
        "MAX_OPEN_HOLDS": "1000000",
    }


def today() -> date:
    return datetime.now(UTC).date()


def seed(folder: Path) -> None:
    """Creates the studio with an operator's commands."""
    _flask(folder, "db", "upgrade")
    _flask(folder, "seed", "--no-bookings", "--admin-password", PASSWORD)


def prepare(folder: Path) -> float:
    """Seconds of `flask prepare`, which `make run` calls first, in an existing studio."""
    started_at = time.perf_counter()
    _flask(folder, "prepare")
    return time.perf_counter() - started_at


def understand(folder: Path) -> float:
    """Seconds of `flask understand` with one message and the halls of the database."""
    started_at = time.perf_counter()
    _flask(folder, "understand", lines="хочу зал на завтра в семь\n".encode())
    return time.perf_counter() - started_at


def _flask(folder: Path, *command: str, lines: bytes = b"") -> None:
    subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "flask", *command],
        cwd=ROOT,
        env=os.environ | studio(folder),
        input=lines,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def serving(application: str, folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Runs the application on the first core and stops it at the end.

    `settings` are environment variables in addition to those of `studio`.
    """
    port = _free_port()
    environment = studio(folder) | {"PUBLIC_URL": f"http://127.0.0.1:{port}"} | dict(settings or {})
    started_at = time.perf_counter()
    with _first_core():
        process = subprocess.Popen(  # noqa: S603  our own command
            [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    try:
        _wait(process, port)
        yield Server(port, process, time.perf_counter() - started_at)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _first_core() -> AbstractContextManager[None]:
    """Puts this process, and those it starts, on the first core; does nothing where that is not possible."""
    return _on_cores(slice(0, 1))


def off_first_core() -> AbstractContextManager[None]:
    """Puts this process on all cores but the first, which the server uses."""
    return _on_cores(slice(1, None))


@contextmanager
def _on_cores(chosen: slice) -> Iterator[None]:
    if len(_CORES) < 2:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, _CORES[chosen])
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.01)
        else:
            return
        finally:
            connection.close()


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _kilobytes(pid: int, file: str, name: str) -> int:
    lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))

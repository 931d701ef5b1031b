"""A studio under gunicorn in its own process."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PASSWORD = "a-password-for-tests"


@dataclass
class Server:
    """Serves the studio of one database; `kill` acts like a power failure."""

    folder: Path
    """Holds the seeded studio.sqlite3."""
    application: str = "wsgi:app"
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = f"sqlite:///{self.folder / 'studio.sqlite3'}"
        self.environ = os.environ | {
            "DATABASE_URL": self.database,
            "SECRET_KEY": "not-a-secret-in-tests",
            "PUBLIC_URL": self.url,
            "MESSAGES_PER_MINUTE": "1000",
            "TURN_DEADLINE_S": "5",
        }

    def start(self) -> None:
        """Starts the server and waits until it answers."""
        bind = ["--bind", f"127.0.0.1:{self.port}", "--log-level", "error"]
        command = [sys.executable, "-m", "gunicorn", self.application, *bind]
        # In its own session, so that a kill reaches the worker too.
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environ, start_new_session=True)
        deadline = time.monotonic() + 20
        while True:
            try:
                urllib.request.urlopen(self.url + "/privacy")  # noqa: S310  loopback
                return
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def flask(self, *command: str) -> None:
        """Runs a flask command on this studio."""
        subprocess.run([sys.executable, "-m", "flask", *command], cwd=ROOT, env=self.environ, check=True)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def _end(self, sent: signal.Signals) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, sent)
            self.process.wait(20)
            self.process = None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def seed(database: Path) -> None:
    """Creates a studio with an operator's commands."""
    environ = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "SECRET_KEY": "not-a-secret-in-tests"}
    flask = [sys.executable, "-m", "flask"]
    for command in (["db", "upgrade"], ["seed", "--no-bookings", "--admin-password", PASSWORD]):
        subprocess.run([*flask, *command], cwd=ROOT, env=environ, check=True)

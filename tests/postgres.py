"""A PostgreSQL for the time of the tests, from the binaries that Debian's package leaves behind."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

UNPRIVILEGED = "nobody"
"""The user that runs the server when the tests run as root: PostgreSQL refuses root."""
START_S = 60


class NoPostgresError(Exception):
    """There are no binaries to start."""


class Postgres:
    """A running server; `create` makes an empty database in it and says its address."""

    def __init__(self, port: int) -> None:
        self.port = port

    def create(self, name: str) -> str:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"


@contextmanager
def running() -> Iterator[Postgres]:
    """Start a server on a free loopback port and stop it in the end. Raises NoPostgresError."""
    binaries = _binaries()
    home = Path(tempfile.mkdtemp(prefix="hallchat-postgres-"))
    data, port = home / "data", _free_port()
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home}"
        " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=150"
    )
    try:
        if os.geteuid() == 0:
            shutil.chown(home, UNPRIVILEGED)
        initdb = (binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust")
        _run(*initdb, "--locale=C.UTF-8", "-E", "UTF8", "--no-sync")
        _run(binaries / "pg_ctl", "-D", data, "-w", "-t", START_S, "-l", home / "log", "-o", options, "start")
        try:
            yield Postgres(port)
        finally:
            _run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _binaries() -> Path:
    """The folder that has them, the newest version's first."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    on_path = shutil.which("pg_ctl")
    for folder in [*folders, *([Path(on_path).resolve().parent] if on_path else [])]:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgresError("PostgreSQL's binaries are not installed")


def _run(*command: object) -> None:
    as_other = ("runuser", "-u", UNPRIVILEGED, "--") if os.geteuid() == 0 else ()
    # A server keeps what it is given as output: a pipe would never end.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [*as_other, *map(str, command)],
            check=False,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        if done.returncode:
            output.seek(0)
            raise RuntimeError(output.read().decode(errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

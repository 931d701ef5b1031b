"""The command line as it is used from outside: its input and its output."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hallchat import create_app
from hallchat.config import from_environ
from hallchat.extensions import db
from hallchat.seed import seed_halls
from tests.conftest import NOW, Database, open_database

ROOT = Path(__file__).parents[2]
MOMENT = "2026-11-25T12:00"
"""The studio's present time."""

Environ = dict[str, str]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def studio(tmp_path: Path) -> Database:
    """The seeded halls in a file of this test's own."""
    database = open_database(f"sqlite:///{tmp_path / 'studio.sqlite3'}")
    with database.sessions.begin() as session:
        seed_halls(session, NOW)
    database.engine.dispose()
    return database


@pytest.fixture
def environ(studio: Database) -> Environ:
    """Of a process that works on that studio."""
    usual = {"PATH": os.environ["PATH"], "HALLCHAT_NOW": MOMENT, "SECRET_KEY": "not-a-secret-in-tests"}
    return usual | {"DATABASE_URL": studio.url}


@pytest.fixture
def flask(environ: Environ, tmp_path: Path) -> Run:
    """Run `flask ...` with these lines as its input; in this process, as one of its own takes two seconds."""

    def run(*arguments: str, lines: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        app = create_app(from_environ(environ, tmp_path))
        with app.app_context():
            done = app.test_cli_runner().invoke(args=arguments, input=lines)
            db.engine.dispose()
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout_bytes, done.stderr_bytes)

    return run


Chat = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def chat(flask: Run) -> Chat:
    """Say these lines to `flask chat --json`; its objects, the greeting first."""

    def say(*lines: str | bytes, language: str | None = None) -> list[dict[str, Any]]:
        given = [line.encode() if isinstance(line, str) else line for line in lines]
        options = ["--locale", language] if language else []
        done = flask("chat", "--json", *options, lines=b"".join(line + b"\n" for line in given))
        assert done.returncode == 0, done.stderr.decode()
        written = done.stdout.decode().removesuffix("\n").split("\n")
        return [json.loads(line) for line in written]

    return say

"""Fixtures that run the command line with input and output."""

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
from tests.conftest import Database, open_database, seed_demo

ROOT = Path(__file__).parents[2]
MOMENT = "2026-11-25T12:00"
"""The studio's present time."""

Environ = dict[str, str]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def studio(tmp_path: Path) -> Database:
    """A database file with the seeded halls."""
    database = open_database(f"sqlite:///{tmp_path / 'studio.sqlite3'}")
    with database.sessions.begin() as session:
        seed_demo(session)
    database.engine.dispose()
    return database


@pytest.fixture
def environ(studio: Database) -> Environ:
    """The environment of a process that uses this studio."""
    usual = {"PATH": os.environ["PATH"], "HALLCHAT_NOW": MOMENT, "SECRET_KEY": "not-a-secret-in-tests"}
    return usual | {"DATABASE_URL": studio.url}


@pytest.fixture
def flask(environ: Environ, tmp_path: Path) -> Run:
    """Runs `flask ...` with these lines as input; in this process, because a new one takes two seconds."""

    def run(*arguments: str, lines: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        app = create_app(from_environ(environ, tmp_path))
        with app.app_context():
            done = app.test_cli_runner().invoke(args=arguments, input=lines, env=environ)
            db.engine.dispose()
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout_bytes, done.stderr_bytes)

    return run


Chat = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def chat(flask: Run) -> Chat:
    """Sends the lines to `flask chat --json`; returns its objects, the greeting first."""

    def say(*lines: str | bytes, language: str | None = None) -> list[dict[str, Any]]:
        given = [line.encode() if isinstance(line, str) else line for line in lines]
        options = ["--locale", language] if language else []
        done = flask("chat", "--json", *options, lines=b"".join(line + b"\n" for line in given))
        assert done.returncode == 0, done.stderr.decode()
        written = done.stdout.decode().removesuffix("\n").split("\n")
        return [json.loads(line) for line in written]

    return say

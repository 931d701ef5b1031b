"""One `.env` is read by the commands and by the server, and printed addresses follow the port."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.server import ROOT, free_port


@pytest.fixture
def environ() -> dict[str, str]:
    """The environment without settings, and with `.env` allowed."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}


@pytest.fixture
def port(tmp_path: Path) -> int:
    """The port in the `.env` of a studio in `tmp_path`."""
    port = free_port()
    lines = (
        f"PORT={port}",
        "STUDIO_NAME=Of the file",
        f"DATABASE_URL=sqlite:///{tmp_path / 'studio.sqlite3'}",
    )
    (tmp_path / ".env").write_text("\n".join((*lines, "SECRET_KEY=not-a-secret-in-tests")))
    return port


@pytest.fixture
def prepared(tmp_path: Path, environ: dict[str, str], port: int) -> str:
    """The output of `flask prepare` in that folder."""
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "prepare"]
    return subprocess.run(
        command, cwd=tmp_path, env=environ, check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def output(tmp_path: Path, environ: dict[str, str], prepared: str) -> Iterator[Iterator[str]]:
    """The lines that the server prints."""
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), "wsgi:app"]
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout
        server.terminate()


def test_the_command_and_the_server_use_the_port_and_the_database(
    prepared: str, output: Iterator[str], port: int
) -> None:
    assert f"http://127.0.0.1:{port}/admin/" in prepared
    assert next(output) == f"Hallchat: http://127.0.0.1:{port}\n"
    page = urlopen(f"http://127.0.0.1:{port}/").read().decode()
    assert "Of the file" in page


def test_the_environment_goes_before_the_file(environ: dict[str, str], tmp_path: Path, port: int) -> None:
    show = "from hallchat.dotenv import read_settings; s = read_settings(); print(s.port, s.studio_name)"
    shown = subprocess.run(
        [sys.executable, "-c", show],
        cwd=tmp_path,
        env=environ | {"PORT": "81"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert shown.stdout == "81 Of the file\n"

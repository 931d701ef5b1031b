"""Commands whose database cannot be used: a sentence and exit code 2, no stack trace."""

from pathlib import Path

import pytest

from tests.cli.conftest import Environ, Run

COMMANDS = (("bookings", "list"), ("chat",), ("seed",), ("prepare",), ("db", "upgrade"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("url", ["sqlite:////nonexistent/x.db", "postgresql://nobody@127.0.0.1:9/none"])
def test_a_database_that_cannot_be_opened(
    command: tuple[str, ...], url: str, flask: Run, environ: Environ
) -> None:
    environ["DATABASE_URL"] = url
    refused = flask(*command, lines="Привет\n".encode())
    said = refused.stderr.decode()
    assert refused.returncode == 2, said
    assert "check DATABASE_URL" in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1


@pytest.mark.parametrize("command", [("bookings", "list"), ("chat",), ("seed",)], ids=" ".join)
def test_a_database_without_tables(
    command: tuple[str, ...], flask: Run, environ: Environ, tmp_path: Path
) -> None:
    environ["DATABASE_URL"] = f"sqlite:///{tmp_path / 'none.sqlite3'}"
    refused = flask(*command, lines="Привет\n".encode())
    said = refused.stderr.decode()
    assert (refused.returncode, said) == (
        2,
        "Error: The database is not there or not up to date: run `flask prepare` first.\n",
    )

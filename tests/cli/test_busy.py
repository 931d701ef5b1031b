"""`flask chat` says in a sentence that the database is busy, and goes on."""

import pytest

from tests.cli.conftest import Run
from tests.conftest import Database, another_process_writing


@pytest.mark.usefixtures("short_wait")
def test_a_chat_that_cannot_begin_says_why(flask: Run, studio: Database) -> None:
    with another_process_writing(studio):
        done = flask("chat", lines="Привет\n".encode())
    assert done.returncode == 1
    assert "слишком много обращений" in done.stderr.decode()

"""`flask understand`: a JSON object for each line, read without history."""

import json
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from hallchat import create_app
from hallchat.config import from_environ
from hallchat.nlu import Intent
from tests.cli.conftest import Environ, Run
from tests.conftest import Database

KEYS = [
    *("intents", "hall", "date", "date_end", "start", "end", "hours", "daypart"),
    *("people", "extras", "code", "name", "phone", "email", "budget", "language"),
    *("ambiguous", "invalid", "unsaid"),
]


def told(flask: Run, *arguments: str, lines: str) -> list[dict[str, Any]]:
    done = flask("understand", "--json", *arguments, lines=lines.encode())
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_each_line_is_read_by_itself(flask: Run) -> None:
    lines = "хочу зал на субботу часа на три, человек пять\n\nв 13:30\nда\n"
    lines += "Mrak tomorrow at 3 pm, +7 912 345 67 89\n"
    wish, nothing, clock, yes, english = told(flask, lines=lines)
    assert list(wish) == KEYS
    assert (wish["date"], wish["hours"], wish["people"]) == ("2026-11-28", 3, 5)
    assert "book" in wish["intents"]
    assert [nothing[key] for key in KEYS[1:16]] == [None] * 15
    assert (nothing["intents"], nothing["ambiguous"]) == ([], {})
    assert clock["start"] == "13:30", "rounding is not the reading's"
    assert yes["intents"] == ["yes"]
    assert (english["hall"], english["start"], english["phone"]) == ("Мрак", "15:00", "+79123456789")
    assert (english["date"], english["language"]) == ("2026-11-26", "en")


def test_named_halls_and_a_moment_need_no_database(flask: Run, environ: Environ, tmp_path: Path) -> None:
    environ["DATABASE_URL"] = f"sqlite:///{tmp_path / 'nowhere' / 'none.sqlite3'}"
    [found] = told(
        flask, "--now", "2027-02-01T10:00", "--halls", "Лофт, Готика", lines="в лофте завтра весь день\n"
    )
    assert (found["hall"], found["date"]) == ("Лофт", "2027-02-02")
    assert (found["start"], found["end"]) == ("09:00", "23:00")
    [zoned] = told(flask, "--now", "2027-02-01T20:00+00:00", "--halls", "А", lines="сегодня\n")
    assert zoned["date"] == "2027-02-02", "in the studio it is the next day already"


def test_two_readings_are_both_told(flask: Run) -> None:
    [found] = told(flask, "--halls", "Лофт", lines="в субботу в 9\n")
    assert found["start"] == "09:00"
    assert found["ambiguous"] == {"start": ["09:00", "21:00"]}


def test_what_cannot_be_is_refused_in_a_sentence(flask: Run, environ: Environ, tmp_path: Path) -> None:
    refused = flask("understand", "--now", "soon")
    assert refused.returncode == 2
    assert "2026-11-25T12:00" in refused.stderr.decode()
    environ["DATABASE_URL"] = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    refused = flask("understand", lines="привет\n".encode())
    assert refused.returncode == 1
    assert "--halls" in refused.stderr.decode()
    assert "Traceback" not in refused.stderr.decode()


def test_the_help_lists_every_intent(flask: Run) -> None:
    words = flask("understand", "--help").stdout.decode()
    assert all(f"{intent}," in words or f"{intent}." in words for intent in Intent)


def test_broken_input_is_read_as_far_as_it_can_be(flask: Run) -> None:
    done = flask("understand", "--halls", "A", lines=b"\xff\xfe\x00 5 people\r\n\xd0")
    assert [json.loads(line)["people"] for line in done.stdout.splitlines()] == [5, None]


def test_it_starts_without_the_web_application() -> None:
    [command] = entry_points(group="flask.commands", name="understand")
    code = f"import sys, {command.module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"flask", "flask_admin", "sqlalchemy.orm", "hallchat.agent"} & set(done.stdout.split())


def test_a_relative_database_lies_in_the_instance_folder_as_for_the_server(
    environ: Environ, studio: Database, tmp_path: Path
) -> None:
    relative = environ | {"DATABASE_URL": "sqlite:///studio.sqlite3"}
    assert from_environ(relative, tmp_path).database_url == studio.url
    assert create_app(from_environ(relative, tmp_path)).config["SQLALCHEMY_DATABASE_URI"] == studio.url
    for url in ("sqlite://", "postgresql+psycopg://me@host/studio"):
        assert from_environ(environ | {"DATABASE_URL": url}, tmp_path).database_url == url

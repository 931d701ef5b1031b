"""Settings: read from the environment and checked once; an invalid value gives one clear sentence."""

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from hallchat.config import SettingsError, check_server, from_environ
from hallchat.paths import ROOT
from tests.conftest import MakeSettings


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATABASE_URL", "not an address", "database address"),
        ("DATABASE_URL", "mysql://studio@localhost/studio", "SQLite or a PostgreSQL"),
        ("SECRET_KEY", "short", "at least 16"),
        ("PUBLIC_URL", "studio.example", "URL"),
        ("PUBLIC_URL", "javascript:alert(1)", "URL"),
        ("PUBLIC_URL", "https://studio.example/book/", "without a path"),
        ("PUBLIC_URL", "https://studio.example?", "without a path"),
        ("PUBLIC_URL", "https://studio.example/#top", "without a path"),
        ("PUBLIC_URL", "https://anna:secret@studio.example", "without a path"),
        ("STUDIO_TIMEZONE", "Asia/Atlantis", "timezone"),
        ("HOLD_HOURS", "0", "greater than 0"),
        ("HOLD_HOURS", "-1", "greater than 0"),
        ("HOLD_HOURS", "three", "number"),
        ("HOLD_HOURS", "nan", "8760"),
        ("HOLD_HOURS", "inf", "8760"),
        ("MAX_OPEN_HOLDS", "0", "at least 1|greater than or equal to 1"),
        ("MAX_OPEN_HOLDS", "2.5", "integer"),
        ("BOOKING_HORIZON_DAYS", "0", "greater than or equal to 1"),
        ("BOOKING_HORIZON_DAYS", "100000", "3650"),
        ("TURN_DEADLINE_S", "0", "greater than 0"),
        ("TURN_DEADLINE_S", "soon", "number"),
        ("TRUSTED_PROXIES", "-1", "greater than or equal to 0"),
        ("HALLCHAT_ENGINE", "magic", "'auto', 'embedded' or 'openai'"),
        ("HALLCHAT_ENGINE", "openai", "OPENAI_API_KEY"),
        ("OPENAI_BASE_URL", "localhost", "URL"),
        ("OPENAI_TEMPERATURE", "3", "less than or equal to 2"),
        ("TOKENS_PER_DAY", "0", "greater than or equal to 1"),
        ("PROMPT_FILE", "/no/such/prompt.md", "no file"),
        ("TELEGRAM_STAFF_LANGUAGE", "xx", "ru, en"),
        ("HALLCHAT_NOW", "yesterday", "ISO date with a time"),
        ("HALLCHAT_NOW", "2026", "ISO date with a time"),
        ("HALLCHAT_NOW", "1764054000", "ISO date with a time"),
        ("HALLCHAT_NOW", "2026-11-25", "ISO date with a time"),
        ("HALLCHAT_NOW", "2026-11-25T99:00", "datetime"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_setting(
    make_settings: MakeSettings, name: str, value: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said) as refused:
        make_settings(**{name: value})
    sentence = str(refused.value)
    assert name in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert "pydantic" not in sentence


def test_a_secret_is_not_told_in_its_refusal(make_settings: MakeSettings) -> None:
    with pytest.raises(SettingsError) as refused:
        make_settings(SECRET_KEY="hunter2")
    assert "hunter2" not in str(refused.value)
    assert "a-long-enough-secret" not in repr(make_settings(SECRET_KEY="a-long-enough-secret"))
    assert "sk-secret" not in repr(make_settings(OPENAI_API_KEY="sk-secret"))


def test_defaults(tmp_path: Path) -> None:
    settings = from_environ({}, tmp_path)
    assert settings.database_url == f"sqlite:///{tmp_path / 'hallchat.sqlite3'}"
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.timezone.key == "Asia/Yekaterinburg"
    assert (settings.hold_hours, settings.max_open_holds, settings.horizon_days) == (72, 3, 365)
    assert (settings.turn_deadline_s, settings.trusted_proxies) == (20, 0)
    assert (settings.engine, settings.payments, settings.fixed_now) == ("auto", "demo", None)


def test_addresses_follow_the_port(make_settings: MakeSettings) -> None:
    settings = make_settings(PORT="8100")
    assert (settings.port, settings.public_url) == (8100, "http://127.0.0.1:8100")
    assert make_settings(PORT="8100", PUBLIC_URL="https://a.example").public_url == "https://a.example"
    with pytest.raises(SettingsError, match="The setting PORT cannot be used: "):
        make_settings(PORT="http")


def test_an_empty_value_is_an_absent_one(make_settings: MakeSettings) -> None:
    settings = make_settings(HOLD_HOURS="", STUDIO_TIMEZONE="  ", DATABASE_URL="")
    assert settings.hold_hours == 72
    assert settings.timezone.key == "Asia/Yekaterinburg"


def test_settings_are_frozen(make_settings: MakeSettings) -> None:
    with pytest.raises(ValidationError):
        make_settings().hold_hours = 1  # type: ignore[misc]  # mypy knows it too


def test_public_url_has_no_slash_at_its_end(make_settings: MakeSettings) -> None:
    assert make_settings(PUBLIC_URL="https://studio.example/").public_url == "https://studio.example"


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Studio.example:443/", "https://studio.example"),
        ("https://студия.рф", "https://xn--d1aizef8e.xn--p1ai"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ],
)
def test_the_origin_is_written_as_browsers_do(make_settings: MakeSettings, address: str, origin: str) -> None:
    assert make_settings(PUBLIC_URL=address).public_origin == origin


@pytest.mark.parametrize(
    ("environ", "warned"),
    [
        ({}, True),
        ({"TRUSTED_PROXIES": "1"}, False),
        ({"PUBLIC_URL": "http://127.0.0.1:8000"}, False),
    ],
)
def test_a_server_that_sees_all_visitors_as_one_warns_in_one_sentence(
    make_settings: MakeSettings, caplog: pytest.LogCaptureFixture, environ: dict[str, str], warned: bool
) -> None:
    settings = make_settings(**{"PUBLIC_URL": "https://studio.example"} | environ)
    assert not caplog.messages, "a command is no server"
    check_server(settings)
    assert len(caplog.messages) == warned
    for sentence in caplog.messages:
        assert "TRUSTED_PROXIES" in sentence
        assert sentence.count(".") == 1
        assert sentence.endswith(".")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_postgresql_is_reached_through_psycopg_3(make_settings: MakeSettings, scheme: str) -> None:
    settings = make_settings(DATABASE_URL=f"{scheme}://studio:p%40ss@db.example:5433/studio?sslmode=require")
    assert (
        settings.database_url == "postgresql+psycopg://studio:p%40ss@db.example:5433/studio?sslmode=require"
    )


# The secret key


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    first, second = from_environ({}, instance), from_environ({}, instance)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) == 64
    assert first.secret_key != from_environ({}, tmp_path / "another").secret_key
    assert [path.name for path in instance.iterdir()] == ["secret_key"]
    assert stat.S_IMODE((instance / "secret_key").stat().st_mode) == 0o600


def test_a_key_that_is_given_leaves_no_file(make_settings: MakeSettings, tmp_path: Path) -> None:
    assert make_settings(SECRET_KEY="given-from-outside").secret_key == "given-from-outside"
    assert not (tmp_path / "instance").exists()


def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    code = "import pathlib, sys; from hallchat.config import from_environ as settings; "
    code += "print(settings({}, pathlib.Path(sys.argv[1])).secret_key)"
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    keys = {process.communicate(timeout=60)[0].strip() for process in started}
    assert len(keys) == 1
    assert len(keys.pop()) == 64


# The clock that stands still


@pytest.mark.parametrize(
    ("given", "instant"),
    [
        ("2026-11-25T12:00", datetime(2026, 11, 25, 7, tzinfo=UTC)),
        ("2026-11-25 12:00:30", datetime(2026, 11, 25, 7, 0, 30, tzinfo=UTC)),
        ("2026-11-25T12:00+01:00", datetime(2026, 11, 25, 11, tzinfo=UTC)),
        ("2026-11-25T12:00Z", datetime(2026, 11, 25, 12, tzinfo=UTC)),
    ],
)
def test_a_fixed_clock_is_in_studio_time(make_settings: MakeSettings, given: str, instant: datetime) -> None:
    settings = make_settings(HALLCHAT_NOW=given)
    assert settings.now() == settings.now() == instant
    assert settings.now().tzinfo is UTC


def test_without_it_time_goes_on(make_settings: MakeSettings) -> None:
    before = datetime.now(UTC)
    assert before <= make_settings().now() <= datetime.now(UTC)


def test_the_web_server_refuses_a_fixed_clock() -> None:
    environ = os.environ | {"HALLCHAT_NOW": "2026-11-25T12:00", "SECRET_KEY": "not-a-secret-in-tests"}
    environ |= {"DATABASE_URL": "sqlite:///:memory:"}
    command = [sys.executable, "-m", "gunicorn", "--check-config", "wsgi:app"]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=environ, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr.startswith("HALLCHAT_NOW")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_program_that_cannot_use_a_setting_ends_with_that_sentence(tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "HOLD_HOURS": "-1", "SECRET_KEY": "not-a-secret-in-tests"}
    done = subprocess.run(
        [sys.executable, "-c", "from hallchat import create_app; create_app()"],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environ,
        timeout=60,
    )
    assert done.returncode == 1
    assert "HOLD_HOURS" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_model_talks_where_there_is_a_key_or_a_server_of_ones_own(make_settings: MakeSettings) -> None:
    own = "http://127.0.0.1:11434/v1"
    assert not make_settings().has_model
    assert make_settings(OPENAI_API_KEY="sk").has_model
    assert not make_settings(OPENAI_API_KEY="sk", HALLCHAT_ENGINE="embedded").has_model
    assert make_settings(OPENAI_BASE_URL=own, HALLCHAT_ENGINE="openai").has_model

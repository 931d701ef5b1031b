"""`flask telegram` that cannot start: a sentence and exit code 2. Tests of the bot: channels/telegram."""

from pathlib import Path

from tests.cli.conftest import Environ, Run
from tests.fake_telegram import FakeTelegram


def test_without_a_token(flask: Run) -> None:
    refused = flask("telegram")
    assert refused.returncode == 2
    assert "TELEGRAM_BOT_TOKEN" in refused.stderr.decode()
    assert "Traceback" not in refused.stderr.decode()


def test_without_a_database(flask: Run, environ: Environ, tmp_path: Path) -> None:
    with FakeTelegram() as telegram:
        environ |= {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_BASE_URL": telegram.base_url}
        environ["DATABASE_URL"] = f"sqlite:///{tmp_path / 'none.sqlite3'}"
        refused = flask("telegram")
    assert refused.returncode == 2
    assert "flask prepare" in refused.stderr.decode()


def test_with_a_token_that_telegram_does_not_know(flask: Run, environ: Environ) -> None:
    with FakeTelegram() as telegram:
        environ |= {"TELEGRAM_BOT_TOKEN": "43:WRONG", "TELEGRAM_API_BASE_URL": telegram.base_url}
        refused = flask("telegram")
    assert refused.returncode == 2
    assert "TELEGRAM_BOT_TOKEN" in refused.stderr.decode()
    assert "43:WRONG" not in refused.stderr.decode()

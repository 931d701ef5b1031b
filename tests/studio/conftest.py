"""The command line as a studio's owner uses it, in the test's process."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from hallchat import create_app
from hallchat.agent.engines.rules import RulesEngine
from hallchat.extensions import db
from tests.conftest import Clock, Database, MakeSettings
from tests.studio.files import Table

BEFORE = datetime(2026, 10, 28, 9, tzinfo=UTC)
"""When the studios are described: before all that happens in them."""
CLIENT = {"name": "Вера", "phone": "+79120000001", "email": "vera@example.com"}


class Product:
    """The command line of an installation of its own."""

    def __init__(self, app: Flask, clock: Clock, folder: Path) -> None:
        self.app, self.clock = app, clock
        self.runner, self.file = app.test_cli_runner(), folder / "studio.toml"

    def run(self, *arguments: str, given: str = "") -> str:
        done = self.runner.invoke(args=arguments, input=given)
        assert done.exit_code == 0, (done.output, done.exception)
        return done.stdout

    def apply(self, text: str) -> None:
        self.file.write_text(text, "utf-8")
        self.run("studio", "apply", str(self.file))

    def answers(self, *arguments: str, orders: list[Table]) -> list[Table]:
        out = self.run(*arguments, "--json", given="".join(json.dumps(order) + "\n" for order in orders))
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def product(sqlite: Database, make_settings: MakeSettings, tmp_path: Path) -> Iterator[Product]:
    clock = Clock(BEFORE)
    app = create_app(make_settings(DATABASE_URL=sqlite.url, MESSAGES_PER_MINUTE="1000"), RulesEngine(), clock)
    yield Product(app, clock, tmp_path)
    with app.app_context():
        db.engine.dispose()

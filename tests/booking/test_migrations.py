"""The migrations make the very tables that the models describe, on either database."""

from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import inspect

from hallchat import create_app
from hallchat.extensions import db
from hallchat.models import Base
from tests.conftest import MakeSettings


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, make_settings: MakeSettings, tmp_path: Path) -> Iterator[Flask]:
    """An application whose empty database has been taken through all migrations."""
    url = f"sqlite:///{tmp_path / 'migrated.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").create(f"migrated_{request.node.originalname}"[:60])
    app = create_app(make_settings(DATABASE_URL=url))
    with app.app_context():
        flask_migrate.upgrade()
        yield app
        db.engine.dispose()


def test_migrations_lead_to_the_models(migrated: Flask) -> None:
    flask_migrate.check()  # exits for any difference
    assert set(inspect(db.engine).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_the_indexes_that_count_only_some_rows_are_there(migrated: Flask) -> None:
    """Alembic does not compare their conditions."""
    for table, index, condition in (
        ("quotes", "uq_quotes_one_open", ("shown", "agreed")),
        ("turns", "uq_turns_one_running", ("running",)),
    ):
        found = next(each for each in inspect(db.engine).get_indexes(table) if each["name"] == index)
        assert found["unique"]
        where = str(found["dialect_options"][f"{db.engine.dialect.name}_where"])
        assert all(state in where for state in condition)


def test_upgrading_again_changes_nothing(migrated: Flask) -> None:
    flask_migrate.upgrade()
    flask_migrate.check()


def test_prepare_makes_the_database_and_fills_it_once(make_settings: MakeSettings, tmp_path: Path) -> None:
    app = create_app(make_settings(DATABASE_URL=f"sqlite:///{tmp_path / 'prepared.sqlite3'}"))
    with app.app_context():
        first, second = (app.test_cli_runner().invoke(args=["prepare"]) for _ in range(2))
        db.engine.dispose()
    assert "Halls made: 3" in first.output
    assert (second.exit_code, second.output) == (0, "")

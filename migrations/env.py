"""Gives Alembic the database and the tables of the Flask application."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app
from sqlalchemy import Connection

from hallchat.cli.errors import database_errors
from hallchat.models import Base
from hallchat.models.base import UtcDateTime


def render_item(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Migrations stand by themselves: no type of the application in them."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


engine = current_app.extensions["migrate"].db.engine


def foreign_keys(connection: Connection, state: Literal["ON", "OFF"]) -> None:
    """SQLite cannot change a table that others refer to while it watches the references."""
    if connection.dialect.name == "sqlite":
        driver = connection.connection.dbapi_connection
        assert driver is not None
        driver.execute(f"PRAGMA foreign_keys={state}")  # type: ignore[attr-defined]  sqlite3 has it


with database_errors(), engine.connect() as connection:
    foreign_keys(connection, "OFF")  # before the transaction: within one it does nothing
    with connection.begin():
        # Batch mode lets SQLite, which cannot alter a column, have the same migrations as PostgreSQL.
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            render_item=render_item,
            transactional_ddl=True,
        )
        with context.begin_transaction():
            context.run_migrations()
        if (
            connection.dialect.name == "sqlite"
            and connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        ):
            raise RuntimeError("the upgrade would leave rows that refer to nothing")
    foreign_keys(connection, "ON")

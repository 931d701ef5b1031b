"""Gives Alembic the database and the tables of the Flask application."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app

from hallchat.cli.errors import database_errors
from hallchat.models import Base
from hallchat.models.base import UtcDateTime


def render_item(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Migrations stand by themselves: no type of the application in them."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


engine = current_app.extensions["migrate"].db.engine

with database_errors(), engine.begin() as connection:
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

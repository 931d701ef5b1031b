"""Errors of the commands that an operator can correct: one sentence instead of a stack trace."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from hallchat.database import BusyError

_NO_TABLE = re.compile(r"no such (?:table|column)|does not exist", re.IGNORECASE)


class ConfigurationError(click.ClickException):
    """A setting or a database that the operator has to correct before the command can run."""

    exit_code = 2


@contextmanager
def database_errors() -> Iterator[None]:
    """Raises ConfigurationError or ClickException, in a sentence, for a database that cannot be used."""
    try:
        yield
    except BusyError:
        raise click.ClickException("Others are writing to the database. Please try again.") from None
    except (OperationalError, ProgrammingError) as error:
        raise ConfigurationError(_explain(error)) from None


def _explain(error: DBAPIError) -> str:
    """The advice to a missing table, else the first line of the driver's reason; both without values."""
    reason = next(iter(str(error.orig).strip().splitlines()), type(error.orig).__name__)
    is_missing_database = 'database "' in reason
    if _NO_TABLE.search(reason) and not is_missing_database:
        return "The database is not there or not up to date: run `flask prepare` first."
    return f"The database cannot be used ({reason.rstrip('.')}): check DATABASE_URL."

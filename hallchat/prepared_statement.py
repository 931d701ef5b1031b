"""Statements that are compiled once, and run on the cursor of the driver: the least layers.

SQLAlchemy's own way through a Connection takes several times as long as SQLite takes for the statement.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Dialect
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement, ReturnsRows
from sqlalchemy.types import TypeEngine

Row = tuple[Any, ...]
_Convert = Callable[[Any], Any] | None


class _Compiled:
    """A statement in the words of a database, and the conversions of its values and columns."""

    def __init__(self, statement: ClauseElement, names: Sequence[str], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        assert isinstance(compiled, SQLCompiler)
        if compiled.prefetch or compiled.post_compile_params:
            raise TypeError(f"a default in Python, or a list of values, belongs to each run: {compiled}")
        self.sql = compiled.string
        self._order: Sequence[str] | None = compiled.positiontup
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        types = {name: bound.type for name, bound in compiled.binds.items() if name in compiled.params}
        self._binds = [(name, _bind(kind, dialect)) for name, kind in types.items()]
        columns_out = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
        self._converts = [_result(column.type, dialect) for column in columns_out]
        self.returns = bool(self._converts)
        self._plain = not any(self._converts)

    def arguments(self, values: Mapping[str, Any]) -> dict[str, Any] | tuple[Any, ...]:
        """The values for the driver. Raises KeyError if one is missing."""
        given = {**self._constants, **values}
        found = {
            name: given[name] if convert is None else convert(given[name]) for name, convert in self._binds
        }
        return found if self._order is None else tuple(found[name] for name in self._order)

    def rows(self, rows: Sequence[Row]) -> Sequence[Row]:
        if self._plain:
            return rows
        converts = self._converts
        return [
            tuple(
                value if convert is None else convert(value)
                for convert, value in zip(converts, row, strict=True)
            )
            for row in rows
        ]


def _bind(kind: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _result(kind: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


class Prepared:
    """A statement of SQLAlchemy Core that is compiled once for each engine.

    An INSERT or UPDATE without values of its own is compiled once for each set of columns that it gets.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement
        self._compiled: WeakKeyDictionary[Dialect, dict[tuple[str, ...], _Compiled]] = WeakKeyDictionary()

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Row]:
        """Runs the statement in the open transaction; returns its rows, none for one without RETURNING.

        Raises the errors of SQLAlchemy, without the values, and KeyError if a value is missing.
        """
        assert connection.in_transaction()  # SQLite's driver would commit each statement by itself
        dialect = connection.dialect
        compiled = self._for(dialect, tuple(values))
        arguments = compiled.arguments(values)
        cursor = connection.connection.cursor()
        try:
            connection.dispatch.before_cursor_execute(
                connection, cursor, compiled.sql, arguments, None, False
            )
            cursor.execute(compiled.sql, arguments)
            connection.dispatch.after_cursor_execute(connection, cursor, compiled.sql, arguments, None, False)
            return compiled.rows(cursor.fetchall()) if compiled.returns else []
        except dialect.loaded_dbapi.Error as error:
            raise _translated(error, compiled.sql, connection, cursor) from error
        finally:
            cursor.close()

    def _for(self, dialect: Dialect, names: tuple[str, ...]) -> _Compiled:
        known = self._compiled.get(dialect)
        if known is None:
            known = self._compiled.setdefault(dialect, {})
        compiled = known.get(names)
        if compiled is None:
            compiled = known[names] = _Compiled(self.statement, names, dialect)
        return compiled

    def one(self, connection: Connection, values: Mapping[str, Any]) -> Row | None:
        """The first row of the statement, or None."""
        rows = self.run(connection, values)
        return rows[0] if rows else None


def _translated(error: Exception, sql: str, connection: Connection, cursor: DBAPICursor) -> BaseException:
    """The error as SQLAlchemy raises it. A connection that is lost is not used again."""
    dialect = connection.dialect
    driver = connection.connection.dbapi_connection
    lost = dialect.is_disconnect(error, driver, cursor)  # type: ignore[arg-type]  # it is one of the driver's
    translated = DBAPIError.instance(
        sql,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=lost,
        dialect=dialect,
    )
    if lost:
        connection.invalidate(error)
    return translated

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
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}
        types = {name: bound.type for name, bound in compiled.binds.items() if name in compiled.params}
        self._by_name = compiled.positiontup is None
        self._names = list(types if compiled.positiontup is None else compiled.positiontup)
        self._binds = [(name, _bind(types[name], dialect)) for name in self._names]
        columns_out = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
        self._converts = [_result(column.type, dialect) for column in columns_out]
        self.returns = bool(self._converts)
        self._plain = not any(self._converts)

    def arguments(self, values: Mapping[str, Any]) -> dict[str, Any] | tuple[Any, ...]:
        """The values for the driver. Raises KeyError if one is missing."""
        given = {**self._constants, **values}
        found = [given[name] if convert is None else convert(given[name]) for name, convert in self._binds]
        return dict(zip(self._names, found, strict=True)) if self._by_name else tuple(found)

    def rows(self, rows: Sequence[Row]) -> Sequence[Row]:
        if self._plain or not rows:
            return rows
        columns = zip(self._converts, zip(*rows, strict=True), strict=True)
        converted = (column if convert is None else map(convert, column) for convert, column in columns)
        return list(zip(*converted, strict=True))


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
        compiled = self._for(connection.dialect, tuple(values))
        return _executed(connection, compiled, compiled.arguments(values))

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Runs the statement for each of the rows, which have the same columns, in their order.

        Raises what `run` raises.
        """
        if rows:
            compiled = self._for(connection.dialect, tuple(rows[0]))
            _executed(connection, compiled, [compiled.arguments(row) for row in rows])

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


def _executed(connection: Connection, compiled: _Compiled, arguments: Any) -> Sequence[Row]:
    """Executes the statement with its arguments, or with a list of them; returns the rows of a single one."""
    assert connection.in_transaction()  # SQLite's driver would commit each statement by itself
    dispatch, sql, many = connection.engine.dispatch, compiled.sql, isinstance(arguments, list)
    cursor = connection.connection.cursor()
    try:
        dispatch.before_cursor_execute(connection, cursor, sql, arguments, None, many)
        (cursor.executemany if many else cursor.execute)(sql, arguments)
        dispatch.after_cursor_execute(connection, cursor, sql, arguments, None, many)
        return compiled.rows(cursor.fetchall()) if compiled.returns and not many else []
    except connection.dialect.loaded_dbapi.Error as error:
        raise _translated(error, sql, connection, cursor) from error
    finally:
        cursor.close()


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

"""A form field of several rows of inputs, with empty rows at the end for what is new; it needs no script."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from wtforms import FieldList, Form, FormField
from wtforms.utils import unset_value

if TYPE_CHECKING:
    _Rows = FieldList[FormField[Form]]
else:
    _Rows = FieldList

_MAX_ROWS = 60


class RowsField(_Rows):
    """Rows, each a small form; `filled` has those in which something was typed.

    `blank` is the number of empty rows that are offered beside those with values.
    """

    def __init__(self, row: type[Form], label: Any, *, blank: int, **options: Any) -> None:
        super().__init__(FormField(row), label, min_entries=min(blank, 1), max_entries=_MAX_ROWS, **options)
        self.blank = blank

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        values = [] if data is unset_value or not data else list(data)
        if not formdata:
            values += [{}] * min(self.blank, _MAX_ROWS - len(values))
        super().process(formdata, values, extra_filters)

    def _extract_indices(self, prefix: str, formdata: Iterable[str]) -> Iterable[int]:
        """The numbers of the rows that were sent; WTForms' own method fails for other digits than ours."""
        for name in formdata:
            index = name.removeprefix(f"{prefix}-").split("-", 1)[0]
            if name.startswith(f"{prefix}-") and index.isascii() and index.isdecimal() and len(index) < 4:
                yield int(index)

    @property
    def filled(self) -> list[tuple[Form, Mapping[str, Any]]]:
        """(form, values) of each row in which something was typed."""
        return [(row.form, row.form.data) for row in self.entries if any(row.form.data.values())]

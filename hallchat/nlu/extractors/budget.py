"""Finds the sum that the client wants to spend.

Group names: `thousands` ("5 тыс"), `thousands_after` ("тысяч 5"), `maximum` ("5000 max"), `sum` ("5000 руб"),
`up_to` ("до 5000").
"""

import re

from hallchat.nlu.languages import BUDGET
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.text.normalize import Utterance

_MONEY = lazy(
    rf"(?<![\w.])(?:(?P<thousands>\d{{1,3}}(?:[.,]\d)?)\s*(?:{BUDGET.thousand})\b(?:\s*(?:{BUDGET.currency}))?"
    rf"|(?:{BUDGET.before_thousands})\s+(?P<thousands_after>\d{{1,3}})(?!\d)"
    rf"|(?P<maximum>\d{{1,3}},?\d{{3}})\s+(?:{BUDGET.maximum})\b"
    rf"|(?P<sum>\d{{1,3}}(?:[\s,]\d{{3}})+|\d{{2,7}})\s*(?:₽|{BUDGET.currency})"
    rf"|(?:{BUDGET.before_amount})\s*(?:-\s*|:\s*)?(?:(?:{BUDGET.approximately})\s+)*"
    r"(?P<up_to>\d{1,2}[\s,]\d{3}|\d{4,6})(?!\d|[.:]\d))"
)


def find_budget(utterance: Utterance) -> int | None:
    """The sum in rubles that the client names; masks the words."""
    match = _MONEY.search(utterance.text)
    if not match:
        return None
    utterance.mask(*match.span())
    if thousands := match["thousands"] or match["thousands_after"]:
        return int(float(thousands.replace(",", ".")) * 1000)
    return int(re.sub(r"\D", "", match["sum"] or match["up_to"] or match["maximum"]))

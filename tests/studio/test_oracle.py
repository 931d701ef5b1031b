"""The product and the second working out say the same of any order in any studio."""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

import pytest
import tomlkit
from hypothesis import event, given, settings

from hallchat.studio import toml_file
from hallchat.studio.fault import DescriptionError, Fault
from tests.conftest import Database
from tests.studio.conftest import BEFORE, CLIENT, Product
from tests.studio.files import Case, Table, cases
from tests.studio.oracle import Oracle


def described(file: Table) -> tuple[str, str]:
    """The file for the product, which refuses rules that nothing can ever meet, and for the oracle.

    The oracle keeps those rules, and so shows that they would change nothing. It keeps none that is more than
    a price: one may be the only one that names a code, and a least length for more people than the hall holds
    is refused for the length before it is refused for the people.
    """
    never = {fault.place[1] for fault in faults_of(tomlkit.dumps(file)) if fault.code == "never"}
    met = [rule for number, rule in enumerate(file["price"]) if number not in never]
    kept = [
        rule
        for number, rule in enumerate(file["price"])
        if number not in never or not rule.keys() & {"code", "min_minutes"}
    ]
    return tomlkit.dumps(file | {"price": met}), tomlkit.dumps(file | {"price": kept})


def faults_of(text: str) -> tuple[Fault, ...]:
    try:
        toml_file.read(text, BEFORE.date())
    except DescriptionError as error:
        return error.faults
    return ()


def comparable(answer: Table) -> Table:
    """An answer of the product in the form of the oracle's."""
    if answer["refused"]:
        return {"refused": answer["refused"]}
    assert sum(line["amount"] for line in answer["lines"]) == answer["total"]
    refund = {datetime.fromisoformat(each["until"]): each["amount"] for each in answer["refund"]}
    lines = [(line["label"], line["amount"]) for line in answer["lines"]]
    return answer | {"refund": refund, "lines": lines}


def seen(answer: Table) -> Table:
    """The answer without lines of nothing."""
    return answer | {"lines": [line for line in answer.get("lines", []) if line[1]]}


def check(product: Product, database: Database, case: Case) -> None:
    for expected, answer, order in compared(product, database, case):
        event(str(expected["refused"]))
        assert answer == expected, (order, tomlkit.dumps(case.file))


def compared(product: Product, database: Database, case: Case) -> Iterator[tuple[Table, Table, Table]]:
    """Yields what the oracle and the product say of each order."""
    oracle, booked = oracle_of(case)
    open_studio(product, database, case, booked)
    answers = product.answers("quote", orders=case.asked)
    for order, answer in zip(case.asked, answers, strict=True):
        yield seen(oracle.quote(order)), seen(comparable(answer)), order


def oracle_of(case: Case) -> tuple[Oracle, list[Table]]:
    """The oracle of the studio with all that can be booked in it, and the orders of these bookings."""
    _, text = described(case.file)
    oracle = Oracle(tomllib.loads(text, parse_float=Decimal))
    return oracle, [order for order in case.booked if oracle.book(order) is None]


def open_studio(product: Product, database: Database, case: Case, booked: list[Table]) -> None:
    """Describes the studio of the case in an empty database and books these orders in it."""
    database.clear()
    product.clock.now = BEFORE  # whatever the time was of the case before
    text, _ = described(case.file)
    product.apply(text)
    done = product.answers("bookings", "add", orders=[order | CLIENT for order in booked])
    assert [answer["refused"] for answer in done] == [None] * len(booked)


@settings(max_examples=60)
@given(case=cases())
def test_the_same_quotes_and_refusals(product: Product, sqlite: Database, case: Case) -> None:
    check(product, sqlite, case)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=600)
@given(case=cases())
def test_the_same_quotes_and_refusals_at_length(product: Product, sqlite: Database, case: Case) -> None:
    check(product, sqlite, case)

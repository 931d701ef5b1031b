"""Price lists of studios, with quotes that were worked out by hand."""

import tomllib
from pathlib import Path

import pytest
import tomlkit

from tests.studio.conftest import CLIENT, Product
from tests.studio.files import Table

LISTS = sorted((Path(__file__).parent / "lists").glob("*.toml"))
assert LISTS


def answers(product: Product, case: Table) -> list[Table]:
    """What the studio of the file says to its quotes, after what is booked there already."""
    cases = {name: case.pop(name, []) for name in ("quote", "book")}
    ordered_at = {"ordered_at": case.pop("ordered_at")}
    product.apply(tomlkit.dumps(case))
    orders = [ordered_at | CLIENT | order for order in cases["book"]]
    assert all(done["reference"] for done in product.answers("bookings", "add", orders=orders))
    return product.answers("quote", orders=[ordered_at | quote for quote in cases["quote"]])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_quotes_worked_out_by_hand(product: Product, path: Path) -> None:
    text = path.read_text("utf-8")
    quotes = tomllib.loads(text)["quote"]
    for quote, answer in zip(quotes, answers(product, tomllib.loads(text)), strict=True):
        expected = {name: quote[name] for name in ("total", "prepay", "refused") if name in quote}
        assert {"refused": None} | expected == {name: answer[name] for name in {"refused"} | set(expected)}, (
            quote
        )
        assert sum(line["amount"] for line in answer["lines"]) == (answer["total"] or 0)

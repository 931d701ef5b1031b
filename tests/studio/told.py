"""Prices as the parts of the product tell them, read from what a person sees."""

import csv
import html
import io
import re
from dataclasses import dataclass, replace
from typing import Self

Lines = tuple[tuple[str, int], ...]
_AMOUNT = r"(−?\d[\d\s,]*)\s₽"
_COST = {"ru": "Стоимость", "en": "Cost"}
_DUE = {"ru": "К оплате сейчас", "en": "Due now"}
_NOTHING_DUE = {"ru": "Ничего", "en": "Nothing"}
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Told:
    """A price, its lines and what is due at once."""

    total: int
    lines: Lines
    prepay: int

    def compared(self, hall: str) -> Self:
        """The price without lines of nothing and without the hall's alone: not all parts tell these."""
        lines = tuple(line for line in self.lines if line[1])
        return replace(self, lines=() if [label for label, _ in lines] == [hall] else lines)


def rubles(text: str) -> int:
    """The first amount in a text."""
    found = re.search(_AMOUNT, text)
    assert found, text
    return int(re.sub(r"[\s,]", "", found[1]).replace("−", "-"))


def in_card(text: str, language: str) -> Told:
    """The price on the last card of a text: of a summary, or of a booking."""
    *_, before, card = text.rpartition(_COST[language])
    assert before, text
    lines = re.findall(rf"• ([^•]+?) — {_AMOUNT}", card)
    total = rubles(card)
    return Told(
        total, tuple((label, rubles(f"{amount} ₽")) for label, amount in lines), _due(card, language, total)
    )


def _due(card: str, language: str, total: int) -> int:
    _, label, said = card.partition(_DUE[language])
    if not label:
        return total
    return 0 if said.lstrip(": ").startswith(_NOTHING_DUE[language]) else rubles(said)


def in_table(page: str) -> Told:
    """The price in the first table of a price on a page of the admin."""
    table = page[page.index('<table class="quote">') :]
    table = table[: table.index("</table>")]
    rows = re.findall(r'<th scope="row">(.*?)</th><td>(.*?)</td>', table)
    amounts = [(html.unescape(_TAG.sub("", label)), rubles(html.unescape(amount))) for label, amount in rows]
    of_lines = table.partition("<tfoot>")[0].count("<tr>")
    lines, (total, *due) = amounts[:of_lines], [amount for _, amount in amounts[of_lines:]]
    return Told(total, tuple(lines), due[0] if due else total)


def in_export(text: str, reference: str, language: str) -> tuple[int, Lines]:
    """The cost and the lines of a booking in an export."""
    table = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";" if language == "ru" else ",")
    heading, *rows = table
    row = next(row for row in rows if reference in row)
    cells = dict(zip(heading, row, strict=True))
    explained = cells["Из чего сложилась цена" if language == "ru" else "What the price is made of"]
    lines = (line.rpartition(": ") for line in explained.split("; ") if line)
    return int(cells[_COST[language]]), tuple((label, int(amount)) for label, _, amount in lines)

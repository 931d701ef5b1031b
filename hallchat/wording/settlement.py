"""The money of a change of a booking, and what is owed, as people read it."""

from collections.abc import Mapping
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import money
from hallchat.wording.prices import part_paid

Data = Mapping[str, Any]
Row = tuple[str, str]


def change_money_rows(language: str, change: Data) -> list[Row]:
    """(label, value) of the money of a change: the cost before, the difference, what is paid and owed."""
    before = change["before"]["cost"]
    rows = [(say(language, "label-cost-before"), money(language, before))] if change["difference"] else []
    if change["difference"]:
        sign = "+" if change["difference"] > 0 else "−"
        rows.append(
            (say(language, "label-difference"), f"{sign}{money(language, abs(change['difference']))}")
        )
    if change["status"] == "paid":
        rows.append((say(language, "label-received"), money(language, change["received"])))
        if change["left"]:
            rows.append((say(language, "label-left"), money(language, change["left"])))
        if change["owed"] < 0:
            rows += owed_rows(language, change)
    if change["moves_left"] is not None:
        rows.append((say(language, "label-moves"), say(language, "moves-left", times=change["moves_left"])))
    return rows


def refund_told(language: str, back: int) -> str:
    """The sentence on what comes back after a cancellation, in rubles."""
    if not back:
        return say(language, "cancel-back-nothing")
    return say(language, "cancel-back", back=money(language, back))


def owed_rows(language: str, booking: Data) -> list[Row]:
    """(label, value) of what is owed after a change or a cancellation; no row if nothing is.

    What a client owes of a booking that is paid in part stands with the rest that is to pay (`terms_rows`).
    """
    owed = booking.get("owed") or 0
    if not owed or (owed > 0 and part_paid(booking)):
        return []
    label = "label-owed-by-client" if owed > 0 else "label-owed-to-client"
    return [(say(language, label), money(language, abs(owed)))]

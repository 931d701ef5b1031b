"""The opening hours of a hall, day by day, as people read them."""

from collections.abc import Mapping, Sequence
from typing import Any

from babel.dates import get_day_names

from hallchat.wording import say
from hallchat.wording.formats import span

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED = {WEEKDAYS[:5]: "days-weekdays", WEEKDAYS[5:]: "days-weekend", ("holiday",): "days-holiday"}
"""Days that have a word together."""


def opening_words(language: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """ "пн–чт 09:00–23:00; пт 09:00–02:00; выходные 10:00–22:00" of the rows of `views.opening_by_day`."""
    said = (f"{days_words(language, row['days'])} {hours_words(language, row)}" for row in rows)
    # No line ends between days and their hours.
    return "; ".join(part.replace(" ", "\u00a0") for part in said)


def hours_words(language: str, row: Mapping[str, Any]) -> str:
    """ "09:00–23:00", "круглосуточно", "закрыто" of `opens` and `closes`."""
    if not row["opens"]:
        return say(language, "opening-closed")
    if (row["opens"], row["closes"]) == ("00:00", "24:00"):
        return say(language, "opening-always")
    return span(row["opens"], row["closes"])


def days_words(language: str, days: Sequence[str]) -> str:
    """ "будни", "пн–чт, вс": weekdays in their order."""
    if (message := _NAMED.get(tuple(days))) is not None:
        return say(language, message)
    names = get_day_names("abbreviated", "stand-alone", language)
    runs: list[list[int]] = []
    for day in map(WEEKDAYS.index, days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said = []
    for run in runs:
        joined = "–" if len(run) > 2 else ", "
        said.append(joined.join(dict.fromkeys((names[run[0]], names[run[-1]]))))
    return ", ".join(said)

"""The results of a search over time, as people read them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, span
from hallchat.wording.prices import length

Data = Mapping[str, Any]


def are_windows(result: Data) -> bool:
    """True for stretches of free time, or if the client has named no length: each is shown in full."""
    return result["order"] == "earliest" and ("hours" not in result or "stretches" in result)


_PART_ENDS = {"morning": "12:00", "afternoon": "18:00"}


def window_part(result: Data) -> str | None:
    """The part of the day to which the shown windows of a result are cut; None if they are shown in full."""
    return result.get("part_of_day") if are_windows(result) else None


def _window_end(free: Data, part: str | None) -> str:
    """The end of a window, at most that of the part of the day that was asked for."""
    end, until = _PART_ENDS.get(part or ""), str(free["free_until"])
    is_longer = end is not None and free["end"] <= end and (until > end or until < free["start"])
    return end if end and is_longer else until


def free_span(
    language: str, free: Data, today: date | None = None, *, is_window: bool = False, part: str | None = None
) -> str:
    """ "«Мрак», чт, 26 ноября, 11:00–14:00 (3 часа — 15 000 ₽)"."""
    return say(
        language,
        "free-span",
        hall=free["title"],
        day=day(language, free["date"], today),
        hours=span(free["start"], _window_end(free, part) if is_window else free["end"]),
        length=length(language, free["hours"]),
        cost=money(language, free["cost"]),
    )


def choosing_words(language: str, free: Data, today: date, *, is_window: bool) -> str:
    """A message that takes this time; without the end where the client has not named a length."""
    values = {"hall": free["title"], "day": day(language, free["date"], today), "start": free["start"]}
    if is_window:
        return say(language, "chip-start", **values)
    return say(language, "chip-slot", **values, end=free["end"])


def listed_spans(result: Data) -> Sequence[Data]:
    """The times that a card lists: those found, else the nearest; none if a sentence names the only one."""
    spans: Sequence[Data] = result["found"] or result["nearest"]
    return spans if len(spans) > 1 else ()


def free_times_heading(language: str, result: Data) -> str:
    """The words above the times of a card."""
    return say(language, "card-free-times" if result["found"] else "card-nearest-times")


def free_times_text(language: str, result: Data) -> str:
    """The times as a list with bullets; "" if a sentence names the only one."""
    spans = listed_spans(result)
    part = window_part(result)
    lines = [f"• {free_span(language, each, is_window=are_windows(result), part=part)}" for each in spans]
    return "\n".join([free_times_heading(language, result), *lines]) if lines else ""


def searched_words(language: str, result: Data, today: date | None = None) -> str:
    """The words of a search: "«Мрак», чт, 26 ноября, вечером, 3 часа"."""
    first, last = (day(language, result[name], today) for name in ("first", "last"))
    halls = [say(language, "quoted", words=title) for title in result["only_halls"]]
    words = [listed(language, halls)] if halls else []
    words.append(first if first == last else f"{first} – {last}")
    if "part_of_day" in result:
        words.append(say(language, f"part-{result['part_of_day']}"))
    if "start" in result:
        words.append(say(language, "starting", start=result["start"]))
    if "hours" in result:
        words.append(length(language, result["hours"]))
    if "people" in result:
        words.append(say(language, "people", people=result["people"]))
    if "budget" in result:
        words.append(say(language, "search-budget", budget=money(language, result["budget"])))
    return ", ".join(words)

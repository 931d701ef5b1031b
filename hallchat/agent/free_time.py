"""The free time of a day, from a result of get_bookings_by_date, in minutes from the day's midnight."""

from collections.abc import Mapping

from hallchat.agent.events import Data
from hallchat.nlu.types import DAY_MINUTES, Daypart, minutes_of_clock, span_minutes

DAYPART_MINUTES: Mapping[Daypart, tuple[int, int]] = {
    Daypart.MORNING: (6 * 60, 12 * 60),
    Daypart.AFTERNOON: (12 * 60, 18 * 60),
    Daypart.EVENING: (18 * 60, DAY_MINUTES),
    Daypart.NIGHT: (22 * 60, DAY_MINUTES + 6 * 60),
}
"""The parts of the day as people mean them, in minutes from its midnight.

A search asks for less: for a rental that begins there (`booking/free_time_query.py`).
"""


def free_spans(free_day: Data) -> list[tuple[int, int]]:
    """The free spans in order; what is after the next midnight is above 1440."""
    return day_spans(free_day, "free")


def day_spans(free_day: Data, key: str) -> list[tuple[int, int]]:
    """The spans under that key: "free" or "busy"."""
    opens = minutes_of_clock(free_day["opens"])
    return [_span(opens, start, end) for start, end in free_day[key]]


def opening_span(free_day: Data) -> tuple[int, int]:
    """The opening hours of the day."""
    return span_minutes(free_day["opens"], free_day["closes"])


def is_free(free_day: Data, start: str, end: str) -> bool:
    """True if the hall is free from `start` to `end`, which may be on the next day."""
    first, last = span_minutes(start, end)
    return any(begins <= first and last <= ends and first < ends for begins, ends in free_spans(free_day))


def starts(free_day: Data) -> dict[int, int]:
    """Minute at which a booking may begin -> the least minutes that can be had from there."""
    opens, step = minutes_of_clock(free_day["opens"]), free_day.get("step_minutes", 60)
    if "starts" not in free_day:
        return {at: step for first, last in free_spans(free_day) for at in range(first, last, step)}
    return {
        at: least
        for first, last, least in free_day["starts"]
        for at in range(_minute(opens, first), _minute(opens, last) + 1, step)
    }


def _minute(opens: int, clock: str) -> int:
    minute = minutes_of_clock(clock)
    return minute + DAY_MINUTES if minute < opens else minute


def _span(opens: int, start: str, end: str) -> tuple[int, int]:
    first, last = span_minutes(start, end)
    shift = DAY_MINUTES if first < opens else 0
    return first + shift, last + shift

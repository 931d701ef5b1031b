"""Which of the halls: those that are large enough, or can be had at that time, by what is known so far."""

from collections.abc import Sequence

from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.events import Data, Turn
from hallchat.nlu.types import Aside
from hallchat.wording import say
from hallchat.wording.formats import day, either, listed, span


def fitting(use: Lookup, people: int | None) -> list[Data]:
    """The halls that hold so many; all of them where the number is not known."""
    halls = use("get_halls_data", data_type="capacity")["halls"]
    return [hall for hall in halls if hall["capacity"] >= (people or 0)]


def largest(use: Lookup) -> Data | None:
    """The hall that holds most."""
    return max(use("get_halls_data", data_type="capacity")["halls"], key=_capacity, default=None)


def capacities(turn: Turn, halls: Sequence[Data]) -> str:
    """How many each of several halls holds, the largest first."""
    by_size = sorted(halls, key=_capacity, reverse=True)
    each = [say(turn.locale, "holds", hall=hall["title"], people=hall["capacity"]) for hall in by_size]
    return say(turn.locale, "capacities", halls=listed(turn.locale, each))


def answers(turn: Turn, use: Lookup) -> list[str]:
    """The answer to "which hall?", as far as that was asked."""
    asides = turn.reading.asides
    if Aside.WHICH_FITS in asides:
        return [_fits(turn, use)]
    return [_is_open(turn, use)] if Aside.WHICH_IS_OPEN in asides else []


def _fits(turn: Turn, use: Lookup) -> str:
    people = turn.draft.people
    if people is None:
        return capacities(turn, fitting(use, None))
    enough = [hall["title"] for hall in fitting(use, people)]
    if not enough:
        return too_many(turn, use, people)
    return say(turn.locale, "fitting", people=people, halls=either(turn.locale, enough))


def too_many(turn: Turn, use: Lookup, people: int) -> str:
    """That no hall holds so many, and how many the largest does."""
    hall = largest(use) or {"title": "", "capacity": 0}
    return say(turn.locale, "too-many-for-all", people=people, hall=hall["title"], capacity=hall["capacity"])


def _is_open(turn: Turn, use: Lookup) -> str:
    """The halls that can be had at the hours that were said, on the day where it is known; else a card."""
    draft = turn.draft
    start, end = draft.start, draft.end or draft.start
    if start is None or end is None:
        use("get_halls_data", show=True, data_type="hours")
        return ""
    hours = span(start, end) if end != start else start
    when = f"{day(turn.locale, draft.date, turn.now.date())}, {hours}" if draft.date else hours
    halls = [
        hall for hall in use("get_halls_data", data_type="hours")["halls"] if _can_be_had(turn, use, hall)
    ]
    if not halls:
        return say(turn.locale, "none-open-then", when=when)
    each = [f"{hall['title']} ({span(hall['opens'], hall['closes'])})" for hall in halls]
    return say(turn.locale, "open-then", when=when, halls=listed(turn.locale, each))


def _can_be_had(turn: Turn, use: Lookup, hall: Data) -> bool:
    draft = turn.draft
    start, end = draft.start or "", draft.end or draft.start or ""
    times = [[hall["opens"], hall["closes"]]]
    if draft.date is not None:
        free_day = use("get_bookings_by_date", hall=hall["hall"], date=draft.date.isoformat())
        times = free_day.get("free", [])
    return any(opens <= start < closes and end <= closes for opens, closes in times)


def _capacity(hall: Data) -> int:
    return int(hall["capacity"])

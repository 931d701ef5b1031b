"""What was read, said back, so that a client sees a misunderstanding at once."""

from collections.abc import Callable

from hallchat.agent.dialogue import state as drafts
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Data, Turn
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, phone, span

_SLOT = {"hall", "date", "start", "end", "hours"}


def free(turn: Turn, result: Data) -> tuple[str, ...]:
    """Hall, day, hours and cost in full, whenever the message spoke of one of them."""
    said = {name for name in _SLOT if getattr(turn.reading, name) is not None}
    if turn.reading.hall != turn.draft.hall:
        said.discard("hall")  # it was only asked about
    if not said and not result["rounded"]:
        return ()
    return (
        say(
            turn.locale,
            "hours-are-free",
            hall=result["title"],
            day=day(turn.locale, result["date"], turn.now.date()),
            hours=span(result["start"], result["end"]),
            count=result["hours"],
            cost=money(turn.locale, result["cost"]),
        ),
    )


def undone(turn: Turn) -> str:
    """What holds again, once the last change was taken back."""
    draft = turn.draft
    if draft.previous is None:
        return anew(turn, "nothing-to-undo")
    known = [day(turn.locale, draft.date, turn.now.date()) if draft.date else ""]
    known.append(span(draft.start, draft.end) if draft.start and draft.end else "")
    what = ", ".join(filter(None, known))
    return anew(turn, "undone-to", what=what) if what else anew(turn, "undone")


def so_far(turn: Turn, use: Lookup) -> tuple[str, ...]:
    """What is known, for a client who comes back to it; nothing where the next step shows it all."""
    draft = turn.draft
    if None not in drafts.terms(draft):
        return ()
    known = [hall_titles(use).get(draft.hall, draft.hall) if draft.hall else ""]
    known.append(day(turn.locale, draft.date, turn.now.date()) if draft.date else "")
    known.append(span(draft.start, draft.end) if draft.start and draft.end else "")
    known.append(say(turn.locale, "people", people=draft.people) if draft.people else "")
    facts = [*filter(None, known)]
    return (say(turn.locale, "so-far", what=", ".join(facts)),) if facts else ()


def rounded(turn: Turn, result: Data) -> tuple[str, ...]:
    """That half hours were rounded outward, when they were."""
    hours = span(result["start"], result["end"])
    return (say(turn.locale, "rounded", hours=hours),) if result["rounded"] else ()


def noted(turn: Turn, asks: tuple[str, ...]) -> tuple[str, ...]:
    """What the message told beside what is asked for, where the question does not show that it was heard."""
    unknown = turn.draft.hall is None or turn.draft.date is None
    heard = {"hall", *asks} if unknown else {*_SLOT, *asks}
    sure = [name for name in _FACTS if name != "people" or name not in turn.reading.ambiguous]
    told = [name for name in sure if getattr(turn.reading, name) is not None]
    if (
        turn.reading.intents == (Intent.OFFTOPIC,)
        or "confirm" in asks
        or not (unknown or asks == turn.draft.asked)
    ):
        return ()
    facts = [fact for name in told if name not in heard if (fact := _FACTS[name](turn))]
    return (say(turn.locale, "noted", what=listed(turn.locale, facts)),) if facts else ()


def _hours(turn: Turn) -> str:
    reading = turn.reading
    if reading.start and reading.end:
        return span(reading.start, reading.end)
    return say(turn.locale, "starting", start=reading.start) if reading.start else ""


def _day(turn: Turn) -> str:
    """The day that was named, or the first and the last of them."""
    named = (turn.reading.passed or turn.reading.date, turn.reading.date_end)
    return " – ".join(day(turn.locale, each, turn.now.date()) for each in named if each)


def _length(turn: Turn) -> str:
    reading = turn.reading
    if reading.hours is None or (reading.start and reading.end):
        return ""
    whole = reading.hours == int(reading.hours)  # a plural knows "3" and "1.5", and takes 3.0 for the latter
    return say(turn.locale, "hours", hours=int(reading.hours) if whole else reading.hours)


_FACTS: dict[str, Callable[[Turn], str]] = {
    "hall": lambda turn: turn.reading.hall or "",
    "date": _day,
    "start": _hours,
    "end": lambda turn: "",  # said with the start
    "hours": _length,
    "people": lambda turn: say(turn.locale, "people", people=turn.reading.people or 0),
    "name": lambda turn: turn.reading.name or "",
    "phone": lambda turn: phone(turn.reading.phone or ""),
    "email": lambda turn: turn.reading.email or "",
}

"""A rule said no: why, and what can be had instead."""

from hallchat.agent.engines.embedded.step import Step, date_chips
from hallchat.agent.events import Asks, Data, Turn
from hallchat.wording import say
from hallchat.wording.formats import day, either, span

_ASKED_AGAIN = {
    "unknown_hall": "hall",
    "hall_inactive": "hall",
    "too_far": "date",
    "bad_people": "people",
    "too_many_people": "people",
    "too_many_holds": None,
}
"""What a refusal leaves open; the hours, where nothing is said."""


def instead(turn: Turn, refusal: Data) -> Step:
    """Says the reason and asks for what may help, with the nearest possibilities to tap."""
    code = str(refusal["error"])
    if code == "taken":
        return _taken(turn, refusal["alternatives"])
    asked = _asked_again(turn, code)
    message = (
        "refused-past-day" if (code, asked) == ("in_past", "date") else f"refused-{code.replace('_', '-')}"
    )
    reason = say(turn.locale, message, **_values(turn, refusal))
    chips = date_chips(turn) if asked == "date" else ()
    return Step((reason,), Asks((asked,) if asked else (), chips))


def _asked_again(turn: Turn, code: str) -> str | None:
    if code == "in_past":
        over = turn.draft.date is not None and turn.draft.date < turn.now.date()
        return "date" if over else "time"
    return _ASKED_AGAIN.get(code, "time")


def _values(turn: Turn, refusal: Data) -> dict[str, str | int]:
    """The refusal's data as people read them."""
    values: dict[str, str | int] = {"hall": turn.draft.hall or ""}
    for name, value in refusal.items():
        if name == "last":
            values[name] = day(turn.locale, value)
        elif name == "halls":
            values[name] = either(turn.locale, value) if value else ""
            values["count"] = len(value)
        elif isinstance(value, str | int):
            values[name] = value
    return values


def _taken(turn: Turn, alternatives: Data) -> Step:
    """Nearest hours of that day, the same hours on days around, another hall."""
    locale, today = turn.locale, turn.now.date()
    texts = [say(locale, "refused-taken")]
    chips = []
    same_day = [span(each["start"], each["end"]) for each in alternatives["same_day"]]
    if same_day:
        texts.append(say(locale, "instead-same-day", times=either(locale, same_day)))
        chips += [say(locale, "chip-span", start=s["start"], end=s["end"]) for s in alternatives["same_day"]]
    other_days = [day(locale, each["date"], today) for each in alternatives["other_days"]]
    if other_days:
        texts.append(say(locale, "instead-other-day", days=either(locale, other_days)))
        chips += other_days
    if alternatives["other_halls"]:
        texts.append(say(locale, "instead-other-hall", halls=either(locale, alternatives["other_halls"])))
        chips += alternatives["other_halls"]
    texts.append(say(locale, "ask-instead" if len(texts) > 1 else "ask-other-day"))
    asked = "time" if same_day or not other_days else "date"
    return Step(("\n".join(texts),), Asks((asked,), tuple(chips[:6])))

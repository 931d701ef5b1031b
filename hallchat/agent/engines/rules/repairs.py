"""A rule said no: why, and what can be had instead."""

from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.quick_replies import date_chips
from hallchat.agent.engines.rules.reply import Step
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.engines.slot_after_error import asked_again
from hallchat.agent.events import Asks, Data, Turn
from hallchat.wording import say
from hallchat.wording.alternatives import alternative_lines
from hallchat.wording.formats import day, either

MOST_CHIPS = 6


def instead(turn: Turn, use: Lookup, refusal: Data) -> Step:
    """Says the reason and asks for what may help, with the nearest possibilities to tap."""
    code = str(refusal["error"])
    if code == "taken":
        return _taken(turn, use, refusal["alternatives"])
    asked = asked_again(turn, code)
    past_day = (code, asked) == ("in_past", "date")
    message = "refused-past-day" if past_day else f"refused-{code.replace('_', '-')}"
    reason = anew(turn, message, **_values(turn, use, refusal))
    larger = [hall_titles(use).get(hall, hall) for hall in refusal.get("halls", ())]
    chips = date_chips(turn) if asked == "date" else tuple(larger)[:MOST_CHIPS]
    return Step((reason,), Asks((asked,) if asked else (), chips))


def _values(turn: Turn, use: Lookup, refusal: Data) -> dict[str, str | int]:
    """The refusal's data as people read them."""
    titles = hall_titles(use)
    hall = turn.draft.hall or ""
    values: dict[str, str | int] = {}
    for name, value in refusal.items():
        if name == "last":
            values[name] = day(turn.locale, value)
        elif name == "halls":
            known = [titles.get(each, each) for each in value]
            values |= {name: either(turn.locale, known) if known else "", "count": len(known)}
        elif isinstance(value, str | int):
            values[name] = value
    return values | {"hall": titles.get(hall, hall)}


def _taken(turn: Turn, use: Lookup, alternatives: Data) -> Step:
    """Nearest hours of that day, the same hours on days around, another hall."""
    locale, today = turn.locale, turn.now.date()
    titles = hall_titles(use)
    halls = [titles.get(each, each) for each in alternatives["other_halls"]]
    lines = alternative_lines(locale, dict(alternatives) | {"other_halls": halls}, today)
    spans = [say(locale, "chip-span", start=s["start"], end=s["end"]) for s in alternatives["same_day"]]
    days = [day(locale, each["date"], today) for each in alternatives["other_days"]]
    question = say(locale, "ask-instead" if lines else "ask-other-day")
    asked = "time" if spans or not days else "date"
    text = "\n".join([anew(turn, "refused-taken"), *lines, question])
    return Step((text,), Asks((asked,), (*spans, *days, *halls)[:MOST_CHIPS]))

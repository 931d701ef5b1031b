"""The plan of a booking: hall, date, hours, contacts, people, summary, yes. What is known is not asked."""

from dataclasses import replace
from datetime import date, timedelta

from hallchat.agent.dialogue.state import says_terms
from hallchat.agent.engines.rules import acknowledgements
from hallchat.agent.engines.rules.hall_question import ask_hall
from hallchat.agent.engines.rules.quick_replies import MOST, chips, end_chips, start_chips
from hallchat.agent.engines.rules.repairs import instead
from hallchat.agent.engines.rules.reply import Step
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Asks, Data, Turn
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import day, either

CHANGE_CHIPS = ("chip-change-hall", "chip-change-date", "chip-change-time", "chip-start-over")
MOST_NAMED = 2
"""Days: of so few, one is asked for by name."""


def changes(turn: Turn) -> bool:
    """Whether the message says anything that a booking consists of."""
    return says_terms(turn.reading)


def in_progress(turn: Turn) -> bool:
    """Whether the client is on the way to a booking; after one is made, only when a new one is begun."""
    if not turn.bookings or changes(turn):
        return True
    draft = turn.draft
    begun = draft.hall or draft.date or draft.start or draft.hours or draft.asked
    return bool(begun or {Intent.BOOK, Intent.ANOTHER} & set(turn.reading.intents))


def next_step(turn: Turn, use: Lookup) -> Step:
    """What is to be asked now; a wrong answer first, then what is missing, in the order of the plan."""
    draft = turn.draft
    wrong = next(iter(turn.reading.invalid.items()), None)
    if wrong is not None:
        return _wrong(turn, use, *wrong)
    if draft.hall is None:
        return ask_hall(turn, use)
    if draft.date is None:
        return _ask_date(turn, use)
    if draft.all_day or (draft.start and draft.end):
        return _offer(turn, use)
    return _ask_time(turn, use)


def _ask_date(turn: Turn, use: Lookup) -> Step:
    """Which day; of a few that were named, which of these."""
    first, last = turn.draft.days or (None, None)
    named = [date.fromisoformat(each) for each in turn.reading.ambiguous.get("date", ())]
    if first and last and not named and last - first < timedelta(days=MOST_NAMED):
        named = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    if len(named) > 1:
        days = [day(turn.locale, each, turn.now.date()) for each in named]
        text = anew(turn, "which-date", days=either(turn.locale, days))
        return Step((text,), Asks(("date",), tuple(days)[:MOST]))
    title = str(use("get_hall_price", hall=turn.draft.hall).get("title", turn.draft.hall))
    return _ask(turn, "date", anew(turn, "ask-date", hall=title))


def _wrong(turn: Turn, use: Lookup, what: str, said: str) -> Step:
    """What cannot be is named, and asked for again."""
    text = anew(turn, f"wrong-{what}", said=said[:60])
    if what == "hall":
        step = ask_hall(turn, use)
        return Step((text, *step.texts), step.asks)
    return _ask(turn, what, text)


def _ask_time(turn: Turn, use: Lookup) -> Step:
    """Shows what is free on that day; without a free hour, or for an impossible day, asks for another."""
    draft = turn.draft
    free_day = _free_day(turn, use)
    if "error" in free_day:
        return instead(turn, use, free_day)
    if not free_day["free"]:
        return _ask(turn, "date", anew(turn, "day-full", day=day(turn.locale, free_day["date"])))
    readings = turn.reading.ambiguous.get("time", ())
    if readings:
        text = anew(turn, "which-time", times=either(turn.locale, readings))
        return Step((text,), Asks(("time",), readings[:MOST]))
    if draft.start is not None:
        opening = use("get_hall_info", hall=draft.hall)
        if not opening.get("opens", "") <= draft.start < opening.get("closes", "24:00"):
            return _closed(turn, opening, free_day)
        text = anew(turn, "ask-end", start=draft.start)
        return Step((text,), Asks(("time",), end_chips(turn, free_day, draft.start)))
    question = "ask-time" if draft.hours is None and draft.end is None else "ask-start"
    return Step((anew(turn, question),), Asks(("time",), start_chips(turn, free_day)))


def _closed(turn: Turn, opening: Data, free_day: Data) -> Step:
    """The hall is not open when the client wants to start."""
    values = {"hall": opening["title"], "opens": opening["opens"], "closes": opening["closes"]}
    text = anew(turn, "refused-outside-hours", **values)
    return Step((text,), Asks(("time",), start_chips(turn, free_day)))


def _offer(turn: Turn, use: Lookup) -> Step:
    """Hall, day and hours are known: check them, then ask for what else the quote needs, or for the yes."""
    draft = turn.draft
    assert draft.date is not None
    opening = use("get_hall_info", hall=draft.hall) if draft.all_day else {}
    if "error" in opening:
        return instead(turn, use, opening)
    result = use(
        "generate_booking_info",
        show=True,
        hall=draft.hall,
        date=draft.date.isoformat(),
        start=opening.get("opens", draft.start),
        end=opening.get("closes", draft.end),
        people=draft.people,
    )
    if "error" in result:
        return _refuse(turn, use, result)
    if "missing" in result:
        field = result["missing"][0]
        either_of = turn.reading.ambiguous.get("people", ()) if field == "people" else ()
        question = (
            anew(turn, "which-people", counts=either(turn.locale, either_of))
            if either_of
            else anew(turn, f"ask-{field}")
        )
        texts = (*acknowledgements.free(turn, result), *acknowledgements.rounded(turn, result), question)
        return Step(texts, Asks((field,), either_of or chips(turn, field)))
    asks = ("confirm",) if result["rules_agreed"] else ("rules", "confirm")
    question = "ask-confirm" if result["rules_agreed"] else "ask-rules-and-confirm"
    texts = (*acknowledgements.rounded(turn, result), anew(turn, question))
    return Step(texts, Asks(asks, (say(turn.locale, "chip-confirm"), say(turn.locale, "chip-change"))))


def _refuse(turn: Turn, use: Lookup, result: Data) -> Step:
    """The reason; to closed hours also what is free on that day."""
    step = instead(turn, use, result)
    if result["error"] != "outside_hours":
        return step
    return replace(step, asks=replace(step.asks, suggestions=start_chips(turn, _free_day(turn, use))))


def _free_day(turn: Turn, use: Lookup) -> Data:
    assert turn.draft.date is not None
    return use("get_bookings_by_date", show=True, hall=turn.draft.hall, date=turn.draft.date.isoformat())


def _ask(turn: Turn, field: str, text: str) -> Step:
    return Step((text,), Asks((field,), chips(turn, field)))

"""The booking form: asks for the first unknown slot, in the order of `nlu.slots`, then for the yes."""

from dataclasses import replace
from datetime import date, timedelta

from hallchat.agent.dialogue.state import fills_quoted_slot
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.next_question import ask_consent, next_slots
from hallchat.agent.engines.quick_replies import MAX_REPLIES, end_replies, slot_replies, start_replies
from hallchat.agent.engines.rules import acknowledgements, closed_hours, extra_questions, extras, hall_filters
from hallchat.agent.engines.rules.booked import say_what_to_change
from hallchat.agent.engines.rules.hall_question import ask_hall, hall_title
from hallchat.agent.engines.rules.repairs import repair, tell_refusal
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.agent.free_time import opening_span
from hallchat.nlu.types import Digression, Intent, minutes_of_clock
from hallchat.wording.formats import day, either, money, span

MAX_QUOTED_CHARACTERS = 60
"""The most of a client's words that are quoted."""
MAX_LISTED_DAYS = 2
"""Up to this many days, list them and ask which."""


def is_in_progress(request: EngineRequest) -> bool:
    """True if the client is on the way to a booking; after a booking, only if another one has begun."""
    if not request.bookings or fills_quoted_slot(request.nlu):
        return True
    state = request.state
    has_begun = state.hall or state.date or state.start or state.hours or set(state.asked) - {"extras"}
    return bool(has_begun or {Intent.BOOK, Intent.ANOTHER} & set(request.nlu.intents))


def ask_next(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Asks again after an invalid answer; else for the first unknown slot, or for the yes to the summary."""
    invalid = next(iter(request.nlu.invalid.items()), None)
    if invalid is not None:
        return _ask_again(request, call_tool, *invalid)
    if question := extra_questions.next_question(request, call_tool):
        return question
    if "code" in request.nlu.change_requests:
        return _ask_slot(request, "code", say_varied(request, "ask-code"))
    slots = next_slots(request)
    may_be_closed = slots in (("hall",), ("date",), ("time",))
    if may_be_closed and (closed := closed_hours.ask_other_hours(request, call_tool)):
        return closed
    if slots == ("hall",):
        return ask_hall(request, call_tool)
    if slots[:1] in (("date",), ("time",)) and (refusal := hall_filters.too_small(request, call_tool)):
        return repair(request, call_tool, refusal)
    if slots == ("date",):
        return _ask_date(request, call_tool)
    if slots == ("time",):
        return _ask_time(request, call_tool)
    return _make_quote(request, call_tool)


def _ask_again(request: EngineRequest, call_tool: ToolResults, slot: str, client_words: str) -> Reply:
    """Names the words that cannot be right, and asks for the slot again."""
    said = client_words[:MAX_QUOTED_CHARACTERS]
    text = say_varied(request, f"wrong-{slot}", said=said if said == client_words else f"{said}…")
    if slot == "hall":
        question = ask_hall(request, call_tool)
        return Reply((text, *question.texts), question.next_question)
    return _ask_slot(request, slot, text)


def _ask_date(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Asks for the day; if the client named a few days, asks which of them."""
    first, last = request.state.days or (None, None)
    named = [date.fromisoformat(each) for each in request.nlu.ambiguous.get("date", ())]
    if first and last and not named and last - first < timedelta(days=MAX_LISTED_DAYS):
        named = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    if len(named) > 1:
        days = [day(request.language, each, request.now.date()) for each in named]
        text = say_varied(request, "which-date", days=either(request.language, days))
        can_be_had = zip(days, named, strict=True)
        hall = request.state.hall
        replies = [said for said, each in can_be_had if hall is None or request.is_open_on(hall, each)]
        return Reply((text,), NextQuestion(("date",), tuple(replies)[:MAX_REPLIES]))
    return _ask_slot(request, "date", say_varied(request, "ask-date", hall=_title(request, call_tool)))


def _title(request: EngineRequest, call_tool: ToolResults) -> str:
    """The title of the chosen hall; asks a tool only if no result of this turn has it."""
    hall = request.state.hall
    results = [each.result for each in request.results if each.result.get("hall") == hall]
    result = next((each for each in results if "title" in each), None)
    return str(result["title"]) if result else hall_title(call_tool, hall or "")


def _ask_time(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Shows the day's free hours and asks for the time; if none is free, asks for another day."""
    state = request.state
    free_day = _free_hours(request, call_tool, show=not _has_seen_free_hours(request))
    if "error" in free_day:
        return repair(request, call_tool, free_day)
    slots = next_slots(request, free_day=free_day)
    if slots == ("date",):
        values = {"day": day(request.language, free_day["date"]), "hall": free_day["title"]}
        text = say_varied(request, "day-full", **values)
        return _ask_slot(request, "date", text)
    candidates = request.nlu.ambiguous.get("time", ())
    if candidates:
        text = say_varied(request, "which-time", times=either(request.language, candidates))
        return Reply((text,), NextQuestion(slots, candidates[:MAX_REPLIES]))
    if state.start is not None:
        opens, closes = opening_span(free_day)
        if not opens <= minutes_of_clock(state.start) < closes:
            return _say_closed(request, free_day)
        text = say_varied(request, "ask-end", start=state.start)
        return Reply((text,), NextQuestion(slots, end_replies(request, free_day, state.start)))
    question = "ask-time" if state.hours is None and state.end is None else "ask-start"
    return Reply((say_varied(request, question),), NextQuestion(slots, start_replies(request, free_day)))


def _say_closed(request: EngineRequest, free_day: Data) -> Reply:
    """Says that the hall is not open at the wanted start."""
    values = {"hall": free_day["title"], "opens": free_day["opens"], "closes": free_day["closes"]}
    texts = (say_varied(request, "refused-outside-hours", **values), say_varied(request, "ask-time"))
    return Reply((" ".join(texts),), NextQuestion(("time",), start_replies(request, free_day)))


def _make_quote(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Checks hall, day and hours; asks for what the quote still needs, or for the yes to it."""
    state = request.state
    assert state.date is not None
    start, end = state.start, state.end
    if state.all_day:
        free_day = call_tool("get_bookings_by_date", hall=state.hall, date=state.date.isoformat())
        if "error" in free_day:
            return repair(request, call_tool, free_day)
        start, end = free_day["opens"], free_day["closes"]
    redraw = bool(request.refused) or Digression.RESUMES in request.nlu.digressions
    outcome, notes = extras.make_quote(
        request,
        call_tool,
        redraw,
        hall=state.hall,
        date=state.date.isoformat(),
        start=start,
        end=end,
        people=state.people,
    )
    if "error" in outcome:
        return _with_notes(_refuse(request, call_tool, outcome), notes)
    if "missing" in outcome:
        return _with_notes(_ask_missing(request, outcome), notes)
    if outcome["quote"] == state.quote and not redraw:
        return Reply((*notes, _same_summary(request, outcome)), ask_consent(request, outcome))
    question = _consent_question(outcome)
    texts = (
        *acknowledgements.mention_changes(request, outcome),
        *notes,
        *acknowledgements.mention_rounding(request, outcome),
        *extras.offer(request, outcome),
        say_varied(request, question),
    )
    return Reply(texts, ask_consent(request, outcome))


def _consent_question(outcome: Data) -> str:
    """The message that asks for the yes to a summary, and to the rules that the client has not agreed to."""
    kind = "change" if "change" in outcome else "confirm"
    if outcome["rules_agreed"]:
        return f"ask-{kind}"
    return f"ask-rules-and-{kind}" if outcome["rules"] else f"ask-data-and-{kind}"


def _same_summary(request: EngineRequest, outcome: Data) -> str:
    """Names the summary that the last answer showed in a line, and asks for the yes again."""
    agreement = "ask-again-with-rules" if outcome["rules"] else "ask-again-with-data"
    question = "ask-again" if outcome["rules_agreed"] else agreement
    if "change" in outcome:
        question = _consent_question(outcome)
    summary = say_varied(
        request,
        "summary-same-change" if "change" in outcome else "summary-same",
        hall=outcome["title"],
        day=day(request.language, outcome["date"], request.now.date()),
        hours=span(outcome["start"], outcome["end"]),
        cost=money(request.language, outcome["cost"]),
    )
    return f"{summary} {say_varied(request, question)}"


def _with_notes(reply: Reply, notes: tuple[str, ...]) -> Reply:
    return replace(reply, texts=(*notes, *reply.texts))


def _ask_missing(request: EngineRequest, quote: Data) -> Reply:
    """Confirms the free hours and asks for the first slot that the quote still needs."""
    slot = next_slots(request, quote)[0]
    counts = request.nlu.ambiguous.get("people", ()) if slot == "people" else ()
    question = (
        say_varied(request, "which-people", counts=either(request.language, counts))
        if counts
        else say_varied(request, f"ask-{slot}")
    )
    texts = (
        *acknowledgements.confirm_free_hours(request, quote),
        *acknowledgements.mention_rounding(request, quote),
        *extras.offer(request, quote),
        question,
    )
    replies = counts or slot_replies(request, slot)
    return Reply(texts, NextQuestion((slot,), replies, offers_extras="can_add" in quote))


def _refuse(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> Reply:
    """Says the reason; outside opening hours also shows the free hours of that day.

    No hours are offered of a hall that is too small, which is said instead. A wish of a list gives way to the
    next one.
    """
    if refusal["error"] == "nothing_changed":
        return say_what_to_change(request)
    if "next" in refusal:
        text = tell_refusal(request, call_tool, refusal)
        return Reply((text,), NextQuestion(()), next_wish=refusal["next"])
    alternatives = refusal.get("alternatives")
    small = hall_filters.too_small(request, call_tool) if alternatives else None
    if alternatives and small and not alternatives["other_halls"]:
        return repair(request, call_tool, small)
    reply = repair(request, call_tool, refusal)
    if refusal["error"] != "outside_hours" or small:
        return reply
    free_day = _free_hours(request, call_tool, show=True)
    if "error" in free_day or (alternatives and alternatives["same_day"]):
        return reply
    others = reply.next_question.suggestions
    replies = (*start_replies(request, free_day), *others)[:MAX_REPLIES]
    return replace(reply, next_question=replace(reply.next_question, suggestions=replies))


def _free_hours(request: EngineRequest, call_tool: ToolResults, *, show: bool) -> Data:
    assert request.state.date is not None
    return call_tool(
        "get_bookings_by_date", show=show, hall=request.state.hall, date=request.state.date.isoformat()
    )


def _has_seen_free_hours(request: EngineRequest) -> bool:
    """True if the last answer asked for the time of the same day and hall, and so showed what is free."""
    nlu, state = request.nlu, request.state
    named = nlu.hall or nlu.date or nlu.people or nlu.change_requests or state.replaced
    return "time" in state.asked and not (named or nlu.ambiguous or Intent.AVAILABILITY in nlu.intents)


def _ask_slot(request: EngineRequest, slot: str, text: str) -> Reply:
    return Reply((text,), NextQuestion((slot,), slot_replies(request, slot)))

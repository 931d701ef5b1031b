"""Search over time: «самое раннее на три часа», "any evening next week", «на 10 тысяч сколько часов?»."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.next_question import next_slots
from hallchat.agent.engines.quick_replies import offered_spans, span_replies
from hallchat.agent.engines.rules import booking_form
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.repairs import repair
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.acts.searches import ANY_TIME, EARLIEST, LONGEST, OTHER_DAYS, WHEN_FREE
from hallchat.nlu.types import WEEKDAY_KEYS, Digression, Intent, length_minutes
from hallchat.wording import say
from hallchat.wording.formats import listed, money
from hallchat.wording.free_times import are_windows, free_span, searched_words, window_part
from hallchat.wording.prices import length

_OTHER_DAYS_AHEAD = 21
_MAX_DAYS, _MAX_HALLS = 62, 20
_WEEKDAYS = {"weekdays": range(5), "weekends": range(5, 7)}
_WEEKDAYS |= {key: range(number, number + 1) for number, key in enumerate(WEEKDAY_KEYS)}
_OF_VISIT = (("hall",), ("date",), ("time",))
_ITS_INTENTS = {
    *(Intent.AVAILABILITY, Intent.CHEAPEST, Intent.RECOMMEND, Intent.HALLS, Intent.PRICE, Intent.HALL_INFO),
    *(Intent.OPENING_HOURS, Intent.CAPACITY, Intent.OFFTOPIC, Intent.HELP),
}
"""Intents that the words of a search bring up."""
_WITH_MORE = {Intent.BOOK, Intent.CHANGE, Intent.AVAILABILITY, Intent.CHEAPEST, Intent.YES, Intent.THANKS}
"""Intents with which a message may say more of what is looked for."""
_WHICH_HALL = {Digression.WHICH_IS_OPEN, Digression.WHICH_FITS, Digression.ANY_HALL}


@dataclass(frozen=True, slots=True)
class Search:
    """A search that the client asks for."""

    kind: str
    """One of `nlu.acts.searches`, or "cheapest", "free", "any_hall"."""
    arguments: dict[str, Any]
    """Those of find_free_time."""
    is_said: bool
    """False if only what was said before leads to it."""


def asked_search(request: EngineRequest) -> Search | None:
    """The search that the message asks for, if it asks for one."""
    kind = _kind(request)
    if not kind:
        return None
    is_said = bool({Digression.SEARCH, Digression.ANY_HALL} & request.nlu.digressions.keys())
    return Search(kind, dict(_arguments(request, kind)), is_said)


def without_its_words(request: EngineRequest) -> EngineRequest:
    """The request without the intents and questions that the words of a search bring up."""
    nlu = request.nlu
    intents = tuple(intent for intent in nlu.intents if intent not in _ITS_INTENTS)
    digressions = {each: nlu.digressions[each] for each in nlu.digressions if each not in _WHICH_HALL}
    return replace(request, nlu=replace(nlu, intents=intents, digressions=digressions))


def answer(request: EngineRequest, call_tool: ToolResults, search: Search) -> Reply:
    """The free spans, the best of them with its price, and the question which one to take."""
    state = request.state
    is_hall_enough = search.kind == "any_hall" and state.date and state.start and state.end
    arguments = _without_refused(request, call_tool, search.arguments)
    result = call_tool("find_free_time", show=not is_hall_enough, **arguments)
    if "error" in result:
        return repair(request, call_tool, result)
    if is_hall_enough and result["found"]:
        return _take_hall(request, call_tool, result["found"][0])
    spans = result["found"] or result["nearest"]
    texts = tuple(_texts(request, search, result))
    if not spans:
        question = say_varied(request, "ask-other-day")
        return Reply((*texts, question), NextQuestion(next_slots(request)))
    question = say_varied(request, "search-take" if len(spans) == 1 else "search-which")
    chips = span_replies(request, result)
    slots = next_slots(request)[:1]
    asked = NextQuestion(slots if slots in _OF_VISIT else ("time",), chips, spans=offered_spans(result))
    return Reply((*texts, question), asked)


def _without_refused(request: EngineRequest, call_tool: ToolResults, given: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a search in any hall without the halls that the client does not want."""
    refused = {*request.state.refused_halls, *request.nlu.refused_halls}
    left = [hall for hall in hall_titles(call_tool) if hall not in refused] if refused else []
    return given if "halls" in given or not left else {**given, "halls": left[:_MAX_HALLS]}


def _take_hall(request: EngineRequest, call_tool: ToolResults, span: Data) -> Reply:
    """Goes on with the first hall that is free at the time that is known."""
    chosen = replace(request, state=replace(request.state, hall=span["hall"]))
    step = booking_form.ask_next(chosen, call_tool)
    named = free_span(request.language, span, request.now.date())
    return replace(step, texts=(say_varied(request, "search-hall-taken", span=named), *step.texts))


def _kind(request: EngineRequest) -> str:
    """The kind of the search; "" if the message asks for none."""
    nlu, state = request.nlu, request.state
    intents, digressions = set(nlu.intents), nlu.digressions
    if subject := digressions.get(Digression.SEARCH):
        return subject
    is_hall_open = state.any_hall and state.hall is None
    if Digression.ANY_HALL in digressions or (is_hall_open and next_slots(request)[:1] == ("hall",)):
        return "any_hall"
    names_time = nlu.date or nlu.hours or nlu.daypart or nlu.start
    was_asked_for_day = state.days is not None and "date" in state.asked
    if Intent.CHEAPEST in intents and (names_time or was_asked_for_day):
        return "cheapest"
    fits_then = Digression.WHICH_FITS in digressions and (state.start or state.hours) and not state.hall
    if (Digression.WHICH_IS_OPEN in digressions or fits_then) and (state.date or state.days):
        return "free"
    if Intent.AVAILABILITY in intents and _needs_search(request):
        return "free"
    if state.search is not None and _narrows(request):
        return "again"
    return "free" if nlu.budget is not None and names_time and not nlu.start else ""


def _narrows(request: EngineRequest) -> bool:
    """True if the message says more of what was searched for in the last answer, and picks nothing of it."""
    nlu, state = request.nlu, request.state
    is_open = next_slots(request)[:1] in _OF_VISIT
    named = (nlu.hall, nlu.date, nlu.start, nlu.hours, nlu.daypart, nlu.people, nlu.budget)
    # In a known hall and on a known day the card of its hours shows more than a search for no length.
    is_open = is_open and not (state.hall and state.date and (state.start or not state.hours))
    says_more = any(each is not None for each in named) or Intent.CHEAPEST in nlu.intents
    asks_else = set(nlu.intents) - _WITH_MORE or nlu.general_days or nlu.questions or nlu.invalid
    return is_open and says_more and not asks_else


def _needs_search(request: EngineRequest) -> bool:
    """True for a question what is free that no card of one day's hours answers."""
    nlu, state = request.nlu, request.state
    if state.start is not None:
        return state.days is not None if state.date is None else state.hall is None
    if state.date is None:
        return state.days is not None or Intent.BOOK not in nlu.intents
    return bool(nlu.daypart or nlu.hours)


def _arguments(request: EngineRequest, kind: str) -> Iterator[tuple[str, Any]]:
    """Yields the arguments of find_free_time that the client has given."""
    nlu, state = request.nlu, request.state
    before = (state.search or {}) if kind == "again" else {}
    if halls := _halls(request, kind):
        yield "halls", halls
    if days := _days(request, kind):
        yield "days", [day.isoformat() for day in days[:_MAX_DAYS]]
    elif "days" in before:
        yield "days", before["days"]
    start = state.start if nlu.start or kind in ("free", "any_hall", "again") else None
    if kind == OTHER_DAYS and nlu.hours is None:
        start = state.start
    if start is not None:
        yield "start", start
    elif part := nlu.daypart or before.get("part_of_day"):
        yield "part_of_day", str(part)
    hours = state.hours or nlu.hours
    if state.start and state.end and (hours is None or start):
        hours = length_minutes(state.start, state.end) / 60
    if hours and kind != LONGEST:
        yield "hours", hours
        if start is None and nlu.hours is None and (kind in (WHEN_FREE, "free") or "stretches" in before):
            yield "stretches", True
    if state.people is not None:
        yield "people", state.people
    budget = before.get("budget") if nlu.budget is None else nlu.budget
    if budget is not None:
        yield "budget", budget
    order = "cheapest" if Intent.CHEAPEST in nlu.intents else before.get("order")
    if order := kind if kind in ("cheapest", LONGEST) else order:
        yield "order", order


def _halls(request: EngineRequest, kind: str) -> list[str]:
    """The halls that come into question; none for all."""
    nlu, state = request.nlu, request.state
    named = list(nlu.ambiguous.get("hall", ())) or [nlu.hall or ""]
    if named != [""]:
        return named
    leaves_open = kind == "any_hall" or (kind == "free" and Digression.WHICH_IS_OPEN in nlu.digressions)
    if leaves_open or (Intent.CHEAPEST in nlu.intents and kind == "cheapest"):
        return []
    return [state.hall] if state.hall else []


def _days(request: EngineRequest, kind: str) -> list[date]:
    """The days that come into question; none for all from today on."""
    nlu, state = request.nlu, request.state
    if options := nlu.ambiguous.get("date"):
        return [date.fromisoformat(each) for each in options]
    if kind == OTHER_DAYS and nlu.date is None:
        today = request.now.date()
        coming = [today + timedelta(days=ahead) for ahead in range(_OTHER_DAYS_AHEAD)]
        return [day for day in coming if day != state.date]
    if nlu.general_days in _WEEKDAYS:
        return _of_week(request, _WEEKDAYS[nlu.general_days])
    if state.days is not None:
        first, last = state.days
        return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    keeps_day = kind not in (EARLIEST, WHEN_FREE, ANY_TIME) or (kind == ANY_TIME and "time" in state.asked)
    if state.date is not None and (nlu.date is not None or keeps_day):
        return [state.date]
    return []


def _of_week(request: EngineRequest, weekdays: range) -> list[date]:
    """The days that are such weekdays: of those in question, else of the coming ones."""
    today = request.now.date()
    first, last = request.state.days or (today, today + timedelta(days=_OTHER_DAYS_AHEAD - 1))
    coming = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return [each for each in coming if each.weekday() in weekdays]


def _texts(request: EngineRequest, search: Search, result: Data) -> Iterator[str]:
    """Names the best of what was found; else what was looked for, and the nearest to it."""
    language, today = request.language, request.now.date()
    spans = result["found"] or result["nearest"]
    part, windows = window_part(result), are_windows(result)
    best = free_span(language, spans[0], today, is_window=windows, part=part) if spans else ""
    if not result["found"]:
        yield say_varied(request, "search-none", what=searched_words(language, result, today))
        if best:
            yield say_varied(request, "search-nearest", span=best)
    elif search.kind == LONGEST and "budget" in result:
        values = {"budget": money(language, result["budget"]), "span": best}
        yield say_varied(request, "search-lasts", length=length(language, spans[0]["hours"]), **values)
    elif result["order"] == "cheapest" and len({span["cost"] for span in spans}) == 1 < len(spans):
        yield say_varied(request, "search-same-price", span=best)
    elif result["order"] == "cheapest":
        yield say_varied(request, "search-cheapest", span=best)
    elif len(spans) == 1:
        yield say_varied(request, "search-free", span=best)
    elif len({(span["date"], span["start"]) for span in spans}) == 1:
        halls = [say(language, "quoted", words=span["title"]) for span in spans]
        yield say_varied(request, "search-halls-free", halls=listed(language, halls))
    elif not (are_windows(result) and search.kind in (WHEN_FREE, "free")):  # a list of these says it all
        yield say_varied(request, "search-earliest", span=best)
    if result["more_halls"]:
        yield say(language, "search-more-halls", count=result["more_halls"])

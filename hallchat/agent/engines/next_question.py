"""The one decision of what the next answer asks for, from the dialogue state and tool results.

The rules engine puts the decision into words. A language model chooses its own words, so its engine takes
slots and quick replies from here, whatever the words are.
"""

from dataclasses import replace

from hallchat.agent.dialogue.state import DialogueState
from hallchat.agent.dialogue.wishes import of_view
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import (
    MAX_REPLIES,
    offered_spans,
    say_all,
    slot_replies,
    span_replies,
)
from hallchat.agent.events import Data
from hallchat.nlu.slots import CONSENTS, REQUIRED

_SLOTS_AFTER_ERROR: dict[str, tuple[str, ...]] = {
    "unknown_hall": ("hall",),
    "hall_inactive": ("hall",),
    "too_far": ("date",),
    "bad_people": ("people",),
    "too_many_people": ("people",),
    "too_many_holds": (),
    "nothing_changed": (),
    "move_refused": (),
    "bad_status": (),
    "unknown_booking": (),
}
"""Error code -> the slot whose change may help; the time for a code that is not listed."""


def next_question(request: EngineRequest) -> NextQuestion:
    """The next question for an engine that words its answer alone; the words are not looked at."""
    booked = _last_result(request, "create_booking_info", "reference")
    if booked and "next" not in booked:
        return after_booking(request)
    request = with_next_wish(request)
    quote = _last_result(request, "generate_booking_info")
    if quote and "quote" in quote:
        return ask_consent(request, quote)
    slots = next_slots(request, quote, _result_for_chosen_day(request))
    if searched := _last_result(request, "find_free_time", "found"):
        replies = span_replies(request, searched)
        return NextQuestion(slots[:1], replies, spans=offered_spans(searched))
    replies = _replies(request, slots[0]) if slots else ()
    return NextQuestion(slots, replies, offers_extras="can_add" in (quote or {}))


def with_next_wish(request: EngineRequest) -> EngineRequest:
    """The request with the wish in hand that the last tool result took from the list, if one did."""
    results = [each.result for each in request.results if "next" in each.result]
    return replace(request, state=of_view(request.state, results[-1]["next"])) if results else request


def next_slots(
    request: EngineRequest, outcome: Data | None = None, free_day: Data | None = None
) -> tuple[str, ...]:
    """Names of the slots that the next message may fill with a bare word or number, in the order of asking.

    `outcome` is the result of generate_booking_info, or any tool's refusal; `free_day` is the result of
    get_bookings_by_date for the chosen hall and date; None if the tool has not run. Empty if no answer of
    the client can help.
    """
    if outcome is not None:
        if "error" in outcome:
            return _after_error(request, outcome)
        if "quote" in outcome:
            return CONSENTS if outcome["rules"] and not outcome["rules_agreed"] else ("confirm",)
        return tuple(outcome["missing"])
    unknown = unknown_slots(request.state)
    if unknown[:1] == ("time",) and free_day is not None:
        if "error" in free_day:
            return _after_error(request, free_day)
        if not free_day["free"]:
            return ("date",)
    # A reply such as «5» may be a hall of a list, a day or an hour: so only one of them is asked at once.
    return unknown[:1] if unknown and unknown[0] in ("hall", "date", "time") else unknown


def unknown_slots(state: DialogueState) -> tuple[str, ...]:
    """Names of the slots that the state does not know, in the order in which they are asked."""
    return tuple(slot.name for slot in REQUIRED if not _is_known(state, slot.name))


def after_booking(request: EngineRequest) -> NextQuestion:
    """Nothing is asked once a booking is made; the replies lead on from it."""
    return NextQuestion((), say_all(request, ("chip-another", "chip-my-booking")))


def ask_consent(request: EngineRequest, quote: Data) -> NextQuestion:
    """A summary asks for the yes, and for agreement to the rules if that is not given yet."""
    skip = ("chip-skip",) if request.state.wishes else ()
    replies = say_all(request, ("chip-confirm", "chip-change", *skip))
    return NextQuestion(next_slots(request, quote), replies, offers_extras="can_add" in quote)


def _after_error(request: EngineRequest, refusal: Data) -> tuple[str, ...]:
    """The slot to ask for after a tool's refusal; empty if no answer helps."""
    code = refusal["error"]
    if code == "in_past":
        is_past_day = request.state.date is not None and request.state.date < request.now.date()
        return ("date",) if is_past_day else ("time",)
    if "days" in refusal:
        return ("date",)
    if "alternatives" in refusal:
        alternatives = refusal["alternatives"]
        only_other_days = alternatives["other_days"] and not alternatives["same_day"]
        return ("date",) if only_other_days else ("time",)
    return _SLOTS_AFTER_ERROR.get(code, ("time",))


def _is_known(state: DialogueState, name: str) -> bool:
    if name == "time":
        return bool(state.all_day or (state.start and state.end))
    return getattr(state, name) is not None


def _replies(request: EngineRequest, slot: str) -> tuple[str, ...]:
    if slot == "hall":
        people = request.state.people or 0
        wanted = [hall for hall in request.catalogue if hall["hall"] not in request.state.refused_halls]
        enough = [str(hall["title"]) for hall in wanted or request.catalogue if hall["capacity"] >= people]
        return tuple(enough[:MAX_REPLIES])
    return slot_replies(request, slot, _last_result(request, "get_bookings_by_date", "free"))


def _result_for_chosen_day(request: EngineRequest) -> Data | None:
    """The last result of get_bookings_by_date for the chosen hall and date."""
    hall, date = request.state.hall, request.state.date
    results = [each.result for each in request.results if each.name == "get_bookings_by_date"]
    chosen = (
        each
        for each in reversed(results)
        if date and (each.get("hall"), each.get("date")) == (hall, date.isoformat())
    )
    return next(chosen, None)


def _last_result(request: EngineRequest, tool: str, key: str = "") -> Data | None:
    """The last result of that tool, of those that have `key` if one is given."""
    results = [each.result for each in request.results if each.name == tool]
    return next((each for each in reversed(results) if not key or key in each), None)

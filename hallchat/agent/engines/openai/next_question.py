"""What a model's answer asks for: worked out from the draft and the results, whatever its words are."""

from hallchat.agent.engines.protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.rules.quick_replies import MOST, chips, end_chips, start_chips
from hallchat.agent.engines.slot_after_error import slot_after_error
from hallchat.agent.events import Data
from hallchat.nlu.slots import CONTACTS
from hallchat.wording import say


def next_question(request: EngineRequest) -> NextQuestion:
    """The fields that the next message may answer with a bare word, and replies to tap."""
    if _last(request, "create_booking_info", "reference"):
        return NextQuestion(
            (), (say(request.language, "chip-another"), say(request.language, "chip-my-booking"))
        )
    tried = _last(request, "generate_booking_info")
    if tried and "quote" in tried:
        deciding = ("confirm",) if tried["rules_agreed"] else ("rules", "confirm")
        return NextQuestion(
            deciding, (say(request.language, "chip-confirm"), say(request.language, "chip-change"))
        )
    fields = _open_fields(request, tried)
    return NextQuestion(fields, _chips(request, fields[0]) if fields else ())


def _open_fields(request: EngineRequest, tried: Data | None) -> tuple[str, ...]:
    """What is to be asked next; a bare number can answer only one of them."""
    if tried and "error" in tried:
        field = slot_after_error(request, tried["error"])
        return (field,) if field else ()
    if tried and tried.get("missing"):
        return tuple(tried["missing"])
    state = request.state
    if state.hall is None:
        return ("hall",)
    if state.date is None:
        return ("date",)
    if not (state.all_day or (state.start and state.end)):
        return ("time",)
    return tuple(name for name in (*CONTACTS, "people") if getattr(state, name) is None)


def _chips(request: EngineRequest, field: str) -> tuple[str, ...]:
    if field == "hall":
        return tuple(str(hall["title"]) for hall in request.catalogue[:MOST])
    free_day = _last(request, "get_bookings_by_date", "free")
    if field == "time" and free_day:
        start = request.state.start
        return end_chips(request, free_day, start) if start else start_chips(request, free_day)
    return chips(request, field)


def _last(request: EngineRequest, name: str, having: str = "") -> Data | None:
    """The last result of that tool, of those that have that key."""
    results = [each.result for each in request.results if each.name == name]
    return next((each for each in reversed(results) if not having or having in each), None)

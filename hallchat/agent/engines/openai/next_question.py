"""What a model's answer asks for: worked out from the draft and the results, whatever its words are."""

from hallchat.agent.dialogue.state import CONTACTS
from hallchat.agent.engines.rules.quick_replies import MOST, chips, end_chips, start_chips
from hallchat.agent.engines.slot_after_error import asked_again
from hallchat.agent.events import Asks, Data, Turn
from hallchat.wording import say


def asks(turn: Turn) -> Asks:
    """The fields that the next message may answer with a bare word, and replies to tap."""
    if _last(turn, "create_booking_info", "reference"):
        return Asks((), (say(turn.locale, "chip-another"), say(turn.locale, "chip-my-booking")))
    tried = _last(turn, "generate_booking_info")
    if tried and "quote" in tried:
        deciding = ("confirm",) if tried["rules_agreed"] else ("rules", "confirm")
        return Asks(deciding, (say(turn.locale, "chip-confirm"), say(turn.locale, "chip-change")))
    fields = _open_fields(turn, tried)
    return Asks(fields, _chips(turn, fields[0]) if fields else ())


def _open_fields(turn: Turn, tried: Data | None) -> tuple[str, ...]:
    """What is to be asked next; a bare number can answer only one of them."""
    if tried and "error" in tried:
        field = asked_again(turn, tried["error"])
        return (field,) if field else ()
    if tried and tried.get("missing"):
        return tuple(tried["missing"])
    draft = turn.draft
    if draft.hall is None:
        return ("hall",)
    if draft.date is None:
        return ("date",)
    if not (draft.all_day or (draft.start and draft.end)):
        return ("time",)
    return tuple(name for name in (*CONTACTS, "people") if getattr(draft, name) is None)


def _chips(turn: Turn, field: str) -> tuple[str, ...]:
    if field == "hall":
        return tuple(str(hall["title"]) for hall in turn.catalogue[:MOST])
    free_day = _last(turn, "get_bookings_by_date", "free")
    if field == "time" and free_day:
        start = turn.draft.start
        return end_chips(turn, free_day, start) if start else start_chips(turn, free_day)
    return chips(turn, field)


def _last(turn: Turn, name: str, having: str = "") -> Data | None:
    """The last result of that tool, of those that have that key."""
    results = [each.result for each in turn.results if each.name == name]
    return next((each for each in reversed(results) if not having or having in each), None)

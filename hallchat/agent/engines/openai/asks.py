"""What a model's answer asks for: worked out from the draft and the results, whatever its words are."""

from hallchat.agent.draft import CONTACTS, Draft
from hallchat.agent.events import Asks, Data, Turn
from hallchat.wording import say


def asks(turn: Turn) -> Asks:
    """The fields that the next message may answer with a bare word, so that it is read as such."""
    quoted = _last(turn, "generate_booking_info")
    if _last(turn, "create_booking_info"):
        return Asks(())
    if quoted and "quote" in quoted:
        fields = ("confirm",) if quoted["rules_agreed"] else ("rules", "confirm")
        return Asks(fields, (say(turn.locale, "chip-confirm"), say(turn.locale, "chip-change")))
    if quoted and quoted.get("missing"):
        return Asks(tuple(quoted["missing"]))
    return Asks(_missing(turn.draft))


def _missing(draft: Draft) -> tuple[str, ...]:
    """What comes next in the order of a booking; a number alone can answer only one of these."""
    if draft.hall is None:
        return ("hall",)
    if draft.date is None:
        return ("date",)
    if not (draft.start and draft.end):
        return ("time",)
    return tuple(name for name in (*CONTACTS, "people") if getattr(draft, name) is None)


def _last(turn: Turn, name: str) -> Data | None:
    """The last result of that tool that is no refusal."""
    return next(
        (r.result for r in reversed(turn.results) if r.name == name and "error" not in r.result), None
    )

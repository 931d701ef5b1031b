"""What a rule's refusal leaves open, for whichever engine asks for it again."""

from hallchat.agent.engines.protocol import EngineRequest

_FIELDS = {
    "unknown_hall": "hall",
    "hall_inactive": "hall",
    "too_far": "date",
    "bad_people": "people",
    "too_many_people": "people",
    "too_many_holds": None,
}
"""By the code of the refusal; the hours, where nothing is said."""


def slot_after_error(request: EngineRequest, code: str) -> str | None:
    """The field to be asked for after that refusal; None where no answer helps."""
    if code == "in_past":
        over = request.state.date is not None and request.state.date < request.now.date()
        return "date" if over else "time"
    return _FIELDS.get(code, "time")

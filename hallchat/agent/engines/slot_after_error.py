"""What a rule's refusal leaves open, for whichever engine asks for it again."""

from hallchat.agent.events import Turn

_FIELDS = {
    "unknown_hall": "hall",
    "hall_inactive": "hall",
    "too_far": "date",
    "bad_people": "people",
    "too_many_people": "people",
    "too_many_holds": None,
}
"""By the code of the refusal; the hours, where nothing is said."""


def asked_again(turn: Turn, code: str) -> str | None:
    """The field to be asked for after that refusal; None where no answer helps."""
    if code == "in_past":
        over = turn.draft.date is not None and turn.draft.date < turn.now.date()
        return "date" if over else "time"
    return _FIELDS.get(code, "time")

"""Takes one of the free times that the last answer offered: by a yes, or by what a message says of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu.types import Digression, Intent, NluResult

_ASKING = {
    *(Intent.HALL_INFO, Intent.PRICE, Intent.OPENING_HOURS, Intent.CAPACITY, Intent.RULES, Intent.HALLS),
    *(Intent.AVAILABILITY, Intent.CHEAPEST, Intent.RECOMMEND, Intent.NO, Intent.CHANGE, Intent.START_OVER),
}
"""With these a message asks about a hall or a day, or wants another one."""
_NAMING = ("hall", "date", "start")
"""The fields that tell one time from the others."""
_DIFFERING = ("hours", "all_day", "daypart", "date_end")
"""A message with one of these wants something that was not offered."""


def with_picked_span(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The state with the hall, day and hours of the time that the message picks, if it picks one."""
    span = _picked(state.spans, nlu)
    if span is None:
        return state
    end = nlu.end or span.get("end")
    return replace(
        state,
        hall=span["hall"],
        any_hall=False,
        date=date.fromisoformat(span["date"]),
        days=None,
        start=span["start"],
        end=end,
        hours=None if end else state.hours,
        all_day=None,
    )


def _picked(spans: tuple[dict[str, str], ...], nlu: NluResult) -> Mapping[str, str] | None:
    asks = nlu.questions and Intent.YES not in nlu.intents  # "yes. Is there a kettle?" takes what was offered
    if not spans or asks or nlu.invalid or nlu.ambiguous or _ASKING & set(nlu.intents):
        return None
    if {Digression.SEARCH, Digression.ANY_HALL} & nlu.digressions.keys():
        return None
    if any(getattr(nlu, name) is not None for name in _DIFFERING):
        return None
    named = {name: _text(getattr(nlu, name)) for name in _NAMING if getattr(nlu, name) is not None}
    if not named:
        return spans[0] if Intent.YES in nlu.intents else None
    fitting = [span for span in spans if all(span[name] == value for name, value in named.items())]
    fitting = [span for span in fitting if nlu.end is None or span.get("end") in (None, nlu.end)]
    return fitting[0] if len(fitting) == 1 else None


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)

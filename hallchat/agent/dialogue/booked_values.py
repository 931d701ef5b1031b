"""The values of what is booked and of the messages about it: a change begins with those of its booking."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hallchat.agent.dialogue.booked_act import Scene, is_draft
from hallchat.agent.dialogue.state import MAX_WISHES, DialogueState
from hallchat.agent.dialogue.wishes import present_wish, started_over
from hallchat.booking.calendar import clock_of, slot_of
from hallchat.booking.records import BookingRecord
from hallchat.nlu import NluResult
from hallchat.nlu.acts import booked
from hallchat.nlu.slots import BOOKING_FIELDS, CONTACTS

_VISIT = (*(name for name in BOOKING_FIELDS if name not in ("extras", "code")), "date_end", "past_date")


def with_values(scene: Scene, state: DialogueState, record: BookingRecord) -> DialogueState:
    """The state in which this booking is being changed: it has the booking's values."""
    slot = slot_of(record.starts_at, record.ends_at, scene.timezone)
    begun = is_draft(state) and not state.changing
    waiting = (present_wish(state), *state.wishes) if begun else state.wishes
    return replace(
        started_over(state),
        wishes=waiting[:MAX_WISHES],
        wish_number=max(0, state.wish_number - begun),
        changing=record.reference,
        asked=(),
        hall=record.hall.name,
        date=slot.date,
        start=clock_of(slot.start),
        end=clock_of(slot.end),
        people=record.num_people,
        name=record.client.name,
        phone=record.client.phone,
        email=record.client.email,
        extras=dict(record.extras) or None,
        code=record.code or None,
        extras_offered=True,
        spoken_extras=state.spoken_extras,
    )


def without_visit(nlu: NluResult) -> NluResult:
    """The reading without hall, day and hours: they name a booking, and begin none."""
    doubts = {name: value for name, value in nlu.ambiguous.items() if name in CONTACTS}
    wrong = {name: value for name, value in nlu.invalid.items() if name in CONTACTS}
    unset: dict[str, Any] = dict.fromkeys(_VISIT)
    return replace(nlu, **unset, change_requests=(), ambiguous=doubts, invalid=wrong)


def with_other_hall(nlu: NluResult, old: str | None) -> NluResult:
    """The reading of a change that names the old hall and one other, with that one: «Мрак на Пустоту»."""
    others = [name for name in nlu.ambiguous.get("hall", ()) if name != old]
    if len(others) != 1 or len(nlu.ambiguous["hall"]) != 2:
        return nlu
    ambiguous = {name: options for name, options in nlu.ambiguous.items() if name != "hall"}
    return replace(nlu, hall=others[0], ambiguous=ambiguous)


def in_its_week(scene: Scene, text: str, state: DialogueState, nlu: NluResult) -> NluResult:
    """The reading, with a bare weekday as the one in the week spoken of: «а на воскресенье?»."""
    today, old, new = scene.now.astimezone(scene.timezone).date(), state.date, nlu.date
    if old is None or new is None or nlu.date_end or not booked.names_only_weekday(text):
        return nlu
    wanted = old + timedelta(days=new.weekday() - old.weekday())
    return replace(nlu, date=wanted if wanted > today else new)


def on_booked_weekday(scene: Scene, text: str, nlu: NluResult) -> NluResult:
    """The reading of words about what is booked, with a bare weekday as the only booked one of its name."""
    if nlu.date is None or nlu.date_end or not booked.names_only_weekday(text):
        return nlu
    days = {each.starts_at.astimezone(scene.timezone).date() for each in scene.live}
    same = [each for each in days if each.weekday() == nlu.date.weekday()]
    return replace(nlu, date=same[0]) if len(same) == 1 and nlu.date not in days else nlu

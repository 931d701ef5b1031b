"""Finds which of the client's bookings a message names: by its hall and day, its place, or what moves."""

import re
from collections.abc import Callable
from dataclasses import replace

from hallchat.agent.dialogue.booked_act import Scene, is_draft
from hallchat.agent.dialogue.booked_values import on_booked_weekday
from hallchat.agent.dialogue.matter import CHANGE
from hallchat.agent.dialogue.state import DialogueState
from hallchat.booking.records import BookingRecord
from hallchat.nlu import NluResult
from hallchat.nlu.acts import booked

Read = Callable[[str, DialogueState], NluResult]
"""Reads a message in a dialogue state."""
_INNER_SIGN = re.compile(r"[,.;!?\n]\s")
"""The end of a clause within a message."""


def by_visit(scene: Scene, nlu: NluResult) -> list[BookingRecord]:
    """The live bookings of the day and the hall that the message names; all of them if it names neither."""
    return [
        each
        for each in scene.live
        if nlu.hall in (None, each.hall.name)
        and nlu.date in (None, each.starts_at.astimezone(scene.timezone).date())
    ]


def by_words(scene: Scene, act: str, text: str, state: DialogueState, read: Read) -> str | None:
    """The reference of the one live booking that a change names: «перенесите Мрак на час»."""
    named, _ = booked.named_part(text)
    if act != CHANGE or not named.strip():
        return None
    nlu = read(named, replace(state, hall=None, date=None))
    meant = by_visit(scene, nlu) if nlu.hall or nlu.date else []
    return meant[0].reference if len(meant) == 1 else None


def moved_beside(scene: Scene, text: str, state: DialogueState, read: Read) -> str | None:
    """The reference of the booking that a message moves beside another one in hand, in another hall."""
    if not (state.changing or is_draft(state)) or not booked.wants_move(text):
        return None
    moved = by_words(scene, CHANGE, text, state, read)
    record = next((each for each in scene.live if each.reference == moved), None)
    return moved if record and moved != state.changing and record.hall.name != state.hall else None


def with_refused_day(scene: Scene, text: str, state: DialogueState, read: Read) -> str | None:
    """The reference of the one live booking whose day the client refuses: «5-е не подходит, можно 6-го?».

    Without another day it is not the booking that a longer message is about: «я 5-го не смогу, придёт муж».
    """
    part = booked.refused_part(text) if scene.live and not booked.only_supposes(text) else ""
    bare = replace(state, hall=None, date=None)
    if not part or (_says_more(text) and not read(text, bare).date):
        return None
    nlu = on_booked_weekday(scene, part, read(part, bare))
    meant = by_visit(scene, nlu) if nlu.date and nlu.date != state.date else []
    return meant[0].reference if len(meant) == 1 else None


def _says_more(text: str) -> bool:
    return bool(_INNER_SIGN.search(text.strip(" .!?)")))


def added_to(scene: Scene, text: str, state: DialogueState, read: Read) -> str | None:
    """The reference of the booking to which a message adds beside a draft: "add it to the 5th too"."""
    target = booked.added_to(text) if scene.live and is_draft(state) and not state.changing else ""
    if not target:
        return None
    place = booked.place_in(target)
    if place is not None and 0 < place <= len(scene.live):
        return scene.live[place - 1].reference
    bare = replace(state, hall=None, date=None)
    nlu = on_booked_weekday(scene, target, read(target, bare))
    meant = by_visit(scene, nlu) if nlu.date and nlu.date != state.date else []
    return meant[0].reference if len(meant) == 1 else None


def named_beside(scene: Scene, text: str, state: DialogueState, read: Read) -> str | None:
    """The reference of the booking that a message changes beside another one in hand."""
    ways = (moved_beside, with_refused_day, added_to)
    return next((found for way in ways if (found := way(scene, text, state, read))), None)


def at_place(scene: Scene, text: str) -> str | None:
    """The reference of the one of several live bookings that the message names by its place: «первую»."""
    place, live = booked.place_in(text), scene.live
    if place is None or len(live) < 2 or place > len(live):
        return None
    return live[place - 1 if place > 0 else place].reference


def names_one(scene: Scene, nlu: NluResult, state: DialogueState) -> bool:
    """True if the message tells which of the bookings that were asked about is meant."""
    return bool(state.pending) and len(by_visit(scene, nlu)) == 1

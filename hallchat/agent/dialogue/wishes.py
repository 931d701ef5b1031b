"""The list of wishes: bookings that wait for the one in hand. Plain functions from state to state."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hallchat.agent.dialogue.state import MAX_WISHES, DialogueState
from hallchat.agent.dialogue.wish_values import HOURS, filled, is_same, visit
from hallchat.agent.events import Data
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.types import DroppedWishes, Intent, NluResult, Wish

_NEWS = ("wishes_added", "wishes_refused", "wishes_dropped")
_KEPT = (*CONTACTS, "rules", "privacy", "last_booking", "opened", "statuses", *_NEWS)
"""Fields that every booking of the conversation shares, and the news of this message."""
_NOT_TO_BE_HAD = {
    *("taken", "closed", "outside_hours", "in_past", "too_soon", "too_far", "clock_change"),
    *("hall_inactive", "unknown_hall", "too_many_people"),
}
"""Refusals after which the next wish is taken: no answer of the client but another wish would help."""


def present_wish(state: DialogueState) -> Wish:
    """The booking in hand."""
    given = {name: getattr(state, name) for name in ("hall", "date", *HOURS, "people", "extras")}
    return Wish(**given)


def with_added(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The state with the further bookings of a message, as many as the list holds.

    What the message does not say of them is as in the booking in hand, people apart: their number may come.
    """
    known = replace(present_wish(state), people=None, extras=state.extras or {})
    named = [filled(wish, known) for wish in nlu.visits]
    kept = state.wishes if nlu.adds else _on_other_days(state, named)
    kept = tuple(each for wish in kept for each in _in_all_halls(wish, nlu))
    listed = {visit(wish) for wish in (present_wish(state), *kept)}
    new = [wish for wish in named if visit(wish) not in listed]
    if not new and (nlu.adds or kept == state.wishes):
        return state
    room = MAX_WISHES - len(kept)
    return replace(
        state,
        wishes=tuple(sorted((*kept, *new[:room]), key=_day))
        if kept and (nlu.dropped or not nlu.adds)
        else (*kept, *new[:room]),
        wish_number=state.wish_number if state.wishes else 1,
        wishes_added=len(new[:room]),
        wishes_refused=len(new[room:]),
    )


def _on_other_days(state: DialogueState, named: Sequence[Wish]) -> tuple[Wish, ...]:
    """The waiting wishes of days that a list does not name again: what it names replaces the others."""
    days = {wish.date for wish in named}
    return tuple(wish for wish in state.wishes if wish.date is None or wish.date not in days)


def _in_all_halls(wish: Wish, nlu: NluResult) -> tuple[Wish, ...]:
    """A wish without a hall as a wish for each of several halls, if the message names no more."""
    names = [nlu.hall, *(each.hall for each in nlu.visits)]
    only_halls = all(each.hall and not (each.date or each.start) for each in nlu.visits)
    if wish.hall or nlu.adds or not (nlu.hall and only_halls):
        return (wish,)
    return tuple(replace(wish, hall=name) for name in names)


def _day(wish: Wish) -> date:
    return wish.date or date.max


def with_changed(state: DialogueState, nlu: NluResult) -> DialogueState | None:
    """The state with new values of wishes that wait; None if the message is not about their days.

    "put the 8th and the 15th in Minimalism" leaves the one in hand, of another day, as it is.
    """
    named = (_own_wish(nlu), *nlu.visits)
    days = {wish.date for wish in named}
    waiting = {wish.date for wish in state.wishes} - {None}
    if nlu.adds or nlu.only_asks or nlu.date_end or None in days or state.date in (None, *days):
        return None
    if not days & waiting or "date" in state.asked or Intent.START_OVER in nlu.intents:
        return None
    changed = [_changed(wish, named) for wish in state.wishes]
    new = [filled(wish, present_wish(state)) for wish in named if wish.date not in waiting]
    room = MAX_WISHES - len(changed)
    return replace(
        state,
        wishes=(*changed, *new[:room]),
        wishes_added=len(named),
        wishes_refused=len(new[room:]),
    )


def with_extras_for_all(state: DialogueState, extras: Mapping[str, int]) -> DialogueState:
    """The state in which each waiting wish has these extras too."""
    return replace(state, wishes=tuple(_with_extras(wish, extras) for wish in state.wishes))


def _with_extras(wish: Wish, extras: Mapping[str, int] | None) -> Wish:
    counts = {**(wish.extras or {}), **(extras or {})}
    return replace(wish, extras={key: count for key, count in counts.items() if count})


def with_people_of_halls(state: DialogueState, nlu: NluResult) -> DialogueState | None:
    """The state with the people that a message tells of the halls of waiting wishes; None if none."""
    people = {
        wish.hall: wish.people for wish in nlu.visits if wish == Wish(hall=wish.hall, people=wish.people)
    }
    told = {hall for hall, count in people.items() if hall and count}
    if not told or len(told) < len(nlu.visits) or not told <= {wish.hall for wish in state.wishes}:
        return None
    wishes = tuple(replace(wish, people=people.get(wish.hall, wish.people)) for wish in state.wishes)
    return replace(state, wishes=wishes)


def _own_wish(nlu: NluResult) -> Wish:
    values = {name: getattr(nlu, name) for name in ("hall", "date", *HOURS, "people", "extras")}
    return Wish(**values)


def _changed(wish: Wish, named: Sequence[Wish]) -> Wish:
    """The wish with the values that the message names for its day, or for all of its days."""
    own = next((each for each in named if each.date == wish.date), None)
    if own is None:
        return wish
    hall, people = own.hall or named[0].hall, own.people or named[0].people
    hours = own if own.start or own.hours else named[0]
    values: dict[str, Any] = {"hall": hall or wish.hall, "people": people or wish.people}
    if hours.start or hours.hours:
        values |= {"start": hours.start or wish.start, "end": hours.end, "hours": hours.hours}
    return _with_extras(replace(wish, **values), own.extras)


def next_wish(state: DialogueState) -> DialogueState:
    """The state with the next wish in hand, or with none if none waits; the one in hand is forgotten.

    What the wish leaves open and the client does not have to be asked for is as in the one before.
    """
    kept = {name: getattr(state, name) for name in _KEPT}
    waiting = _others(state)
    if not waiting:
        return DialogueState(**kept)
    wish = filled(waiting[0], present_wish(state))
    values = {name: getattr(wish, name) for name in ("hall", "date", *HOURS, "extras")}
    return DialogueState(
        **kept,
        **values,
        people=wish.people or state.people,
        code=state.code,
        extras_offered=state.extras_offered,
        all_day=state.all_day if not wish.start else None,
        wishes=waiting[1:],
        wish_number=state.wish_number + 1,
        asked=(),
    )


def after_booking(state: DialogueState) -> DialogueState:
    """The state after the booking in hand is made: with the next wish, or free for another booking."""
    return next_wish(replace(state, last_booking=present_wish(state)))


def _others(state: DialogueState) -> tuple[Wish, ...]:
    """The waiting wishes but for those of the very hall and hours in hand: nobody has these twice."""
    present = present_wish(state)
    return tuple(wish for wish in state.wishes if not is_same(wish, present))


def started_over(state: DialogueState) -> DialogueState:
    """The state of a client who begins anew: contacts and consents stay, all wishes are gone."""
    return next_wish(replace(state, wishes=()))


def after_refusal(state: DialogueState, arguments: Data, refusal: Data) -> DialogueState | None:
    """The state with the next wish if the one in hand cannot be had; None if the client can still decide.

    `arguments` are those of the refused quote: an engine may have tried other hours than the wished ones.
    """
    wished = (state.hall, state.date and state.date.isoformat(), state.start, state.end)
    tried = tuple(arguments.get(name) for name in ("hall", "date", "start", "end"))
    if not state.wishes or refusal.get("error") not in _NOT_TO_BE_HAD or tried != wished:
        return None
    following = next_wish(state)
    is_too_small_again = refusal["error"] == "too_many_people" and following.hall == state.hall
    return None if is_too_small_again else following


def with_dropped(state: DialogueState, dropped: DroppedWishes) -> DialogueState:
    """The state without the wishes that the client takes off the list; they are named in `wishes_dropped`."""
    listed = [present_wish(state), *state.wishes]
    gone = [index for index in range(len(listed)) if _is_dropped(index, listed, state.wish_number, dropped)]
    left = tuple(wish for index, wish in enumerate(listed) if index and index not in gone)
    state = replace(state, wishes=left, wish_number=1 if left else 0)
    if 0 in gone:
        state = replace(next_wish(state), wish_number=1 if left[1:] else 0)
    return replace(state, wishes_dropped=tuple(listed[index] for index in gone))


def _is_dropped(index: int, listed: Sequence[Wish], first: int, dropped: DroppedWishes) -> bool:
    """True if the wish at that place is taken off; place 0 is the one in hand, the list's number `first`."""
    if dropped.like:
        likes = (dropped.like, *dropped.also_like)
        return any(listed[index].is_like(like) for like in likes) != dropped.keeps
    if dropped.all:  # before any is booked, «хватит» leaves the one in hand
        return index > 0 or first > 1
    if dropped.present or dropped.rest:
        return (index == 0) == dropped.present
    last = len(listed) - 1
    is_named = index + max(first, 1) in dropped.numbers or (index == last and -1 in dropped.numbers)
    return is_named != dropped.keeps


def wish_view(state: DialogueState) -> dict[str, Any]:
    """The booking in hand as JSON values, for the result of the tool that took it."""
    values = {name: getattr(state, name) for name in ("hall", *HOURS, "all_day", "people", "extras", "code")}
    listed = {"wish_number": state.wish_number, "waiting": len(state.wishes)}
    return values | listed | {"date": state.date and state.date.isoformat()}


def of_view(state: DialogueState, view: Data) -> DialogueState:
    """The state with the booking in hand that `wish_view` described. `state` may be that of before."""
    values = {**view, "date": date.fromisoformat(view["date"]) if view["date"] else None}
    others = _others(state)
    wishes = others[max(0, len(others) - values.pop("waiting")) :]
    kept = {name: getattr(state, name) for name in (*_KEPT, "extras_offered")}
    return DialogueState(**kept, **values, wishes=wishes, asked=())

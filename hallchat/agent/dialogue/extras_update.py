"""The extras in the dialogue state: what a message adds, takes off, asks about, wants for a list."""

from collections.abc import Sequence
from dataclasses import replace

from hallchat.agent.dialogue import wishes
from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu.types import Digression, Intent, NluResult


def with_news(state: DialogueState, nlu: NluResult) -> DialogueState:
    """The state with the extras that the message asks about, and those that it wants for the whole list."""
    state = replace(state, spoken_extras=tuple(nlu.digressions.get(Digression.EXTRAS, "").split()))
    return wishes.with_extras_for_all(state, nlu.extras or {}) if nlu.extras_for_all else state


def with_extras(state: DialogueState, nlu: NluResult) -> DialogueState:
    """Adds and removes the extras that the message names, or takes the proposed ones; sets the code."""
    if nlu.code is not None and nlu.code_known:
        state = replace(state, code=nlu.code or None)
    wanted = nlu.extras
    if wanted is None and state.proposed_extras and Intent.YES in nlu.intents:
        wanted = state.proposed_extras
    if wanted is None:
        return state
    counts = {**(state.extras or {}), **wanted}
    dropped, returned = (
        {key: count for key, count in of_state.items() if key not in wanted}
        for of_state in (state.dropped_extras, state.returned_extras)
    )
    extras = {key: count for key, count in counts.items() if count}
    return replace(state, extras=extras, dropped_extras=dropped, returned_extras=returned)


def with_dropped(state: DialogueState, before: DialogueState, fields: Sequence[str]) -> DialogueState:
    """Wants the extras again that were taken at the time before, once another one is chosen.

    `fields` are those of hall, day and hours.
    """
    visit = [[getattr(each, name) for name in fields] for each in (before, state)]
    is_chosen = state.hall and state.date and (state.all_day or (state.start and state.end))
    if not state.dropped_extras or not is_chosen or visit[0] == visit[1]:
        return state
    extras = {**(state.extras or {}), **state.dropped_extras}
    returned = state.returned_extras | state.dropped_extras
    return replace(state, extras=extras, dropped_extras={}, returned_extras=returned)

"""Consent: decides from the client's own words what a message agrees to. No engine decides this."""

from dataclasses import replace
from functools import cache
from hashlib import sha256

from hallchat.agent.dialogue.state import DialogueState
from hallchat.nlu.slots import QUOTED_FIELDS
from hallchat.nlu.types import Digression, Intent, NluResult
from hallchat.wording import LANGUAGES, say

_INTENTS_AGAINST_YES = {
    Intent.NO,
    Intent.CHANGE,
    Intent.START_OVER,
    Intent.UNDO,
    Intent.CANCEL_BOOKING,
}


@cache
def privacy_version() -> str:
    """A hash of the personal data policy at /privacy: a changed text is a new version."""
    policy = "".join(say(language, "privacy-text", studio="", contacts=1) for language in LANGUAGES)
    return sha256(policy.encode()).hexdigest()[:12]


def is_yes(nlu: NluResult, state: DialogueState) -> bool:
    """True for a yes without reservation that changes no value of the dialogue state."""
    if Intent.YES not in nlu.intents or _INTENTS_AGAINST_YES & set(nlu.intents):
        return False
    if Digression.GIVES_UP in nlu.digressions:
        return False
    if nlu.invalid or nlu.ambiguous or nlu.change_requests or nlu.all_day:
        return False
    return all(getattr(nlu, name) in (None, getattr(state, name)) for name in QUOTED_FIELDS)


def takes_back(nlu: NluResult) -> bool:
    """True if the message withdraws an earlier yes."""
    return bool(_INTENTS_AGAINST_YES & set(nlu.intents)) or Digression.GIVES_UP in nlu.digressions


def with_consents(state: DialogueState, hall: str, rules_version: int) -> DialogueState:
    """The state with the consent to the rules of this hall and to the personal data policy."""
    return replace(state, rules=state.rules | {hall: rules_version}, privacy=privacy_version())

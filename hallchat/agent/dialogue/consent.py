"""What a client's message agrees to: decided here, from the client's own words, never by an engine."""

from dataclasses import replace
from functools import cache
from hashlib import sha256

from hallchat.agent.dialogue.state import TERMS, Draft
from hallchat.nlu.types import Aside, Intent, Reading
from hallchat.wording import LOCALES, say

_RESERVATIONS = {
    Intent.NO,
    Intent.CHANGE,
    Intent.START_OVER,
    Intent.UNDO,
    Intent.CANCEL_BOOKING,
}


@cache
def privacy_version() -> str:
    """Of the personal data policy at /privacy: another text is another version."""
    policy = "".join(say(locale, "privacy-text", studio="") for locale in LOCALES)
    return sha256(policy.encode()).hexdigest()[:12]


def is_yes(reading: Reading, draft: Draft) -> bool:
    """A yes to what was asked: without reservation, and without a word that would change the draft."""
    if Intent.YES not in reading.intents or _RESERVATIONS & set(reading.intents):
        return False
    if Aside.GIVES_UP in reading.asides:
        return False
    if reading.invalid or reading.ambiguous or reading.unsaid or reading.all_day:
        return False
    return all(getattr(reading, name) in (None, getattr(draft, name)) for name in TERMS)


def takes_back(reading: Reading) -> bool:
    """Whether the message withdraws what may have been agreed to before."""
    return bool(_RESERVATIONS & set(reading.intents)) or Aside.GIVES_UP in reading.asides


def with_consents(draft: Draft, hall: str, rules_version: int) -> Draft:
    """The draft of a client who said yes to the rules of that hall and to the personal data policy."""
    return replace(draft, rules=draft.rules | {hall: rules_version}, privacy=privacy_version())

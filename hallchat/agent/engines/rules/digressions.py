"""Answers to what a client says beside the booking."""

from dataclasses import replace

from hallchat.agent.engines.rules import acknowledgements, hall_filters, questions
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Turn
from hallchat.nlu.extractors import amenities
from hallchat.nlu.types import Aside, Intent
from hallchat.wording import say

_BELONG_TO = {
    Aside.RESUMES: {Intent.CONTACTS, Intent.HELP},
    Aside.MOVING: {Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.NO, Intent.LATER, Intent.BOOK, Intent.RULES},
    Aside.WHICH_FITS: {Intent.CAPACITY, Intent.HALLS, Intent.RECOMMEND, Intent.HALL_INFO, Intent.CONTACTS},
    Aside.WHICH_IS_OPEN: {Intent.OPENING_HOURS, Intent.AVAILABILITY, Intent.HALLS, Intent.RECOMMEND},
    Aside.OWES: {Intent.PRICE, Intent.PAYMENT, Intent.MY_BOOKING, Intent.OFFTOPIC},
    Aside.AMENITY: {Intent.CONTACTS, Intent.HALL_INFO, Intent.HALLS, Intent.RECOMMEND, Intent.OFFTOPIC}
    | {Intent.CAPACITY, Intent.AVAILABILITY, Intent.HELP},
    Aside.WHY: {Intent.NO, Intent.CONTACTS, Intent.HELP, Intent.PAYMENT, Intent.RULES},
}
"""Intents that are seen in such words, and are not what the client is after."""


def without_theirs(turn: Turn) -> Turn:
    """The turn without the intents that only belong to something said beside the booking."""
    covered = {intent for aside in turn.reading.asides for intent in _BELONG_TO.get(aside, ())}
    if Aside.RESUMES in turn.reading.asides and not turn.bookings:
        covered.add(Intent.MY_BOOKING)
    intents = tuple(intent for intent in turn.reading.intents if intent not in covered)
    return replace(turn, reading=replace(turn.reading, intents=intents))


def answers(turn: Turn, use: Lookup) -> list[str]:
    """The answers to all of it, in the order of `Aside`."""
    asides = turn.reading.asides
    texts = hall_filters.answers(turn, use)
    if Aside.RESUMES in asides:
        texts.extend(acknowledgements.so_far(turn, use))
    if Aside.MOVING in asides:
        texts.append(anew(turn, "moving"))
    if Aside.OWES in asides:
        texts.append(questions.owed(turn, use))
    if Aside.AMENITY in asides:
        texts.append(_amenity(turn, use, asides[Aside.AMENITY]))
    if Aside.WHY in asides:
        texts.append(anew(turn, f"why-{asides[Aside.WHY]}"))
    return [text for text in texts if text]


def _amenity(turn: Turn, use: Lookup, amenity: str) -> str:
    """What the halls' descriptions and rules tell of it; else that they do not, and whom to ask."""
    lines = []
    for hall in use("get_halls_data", data_type="all")["halls"]:
        if told := amenities.told(f"{hall['description']} {hall['rules']}", amenity):
            lines.append(say(turn.locale, "amenity-told", hall=hall["title"], told=" ".join(told)))
    if lines:
        return "\n".join(lines)
    unknown = anew(turn, "amenity-unknown", what=say(turn.locale, f"amenity-{amenity}"))
    return f"{unknown} {questions.contacts(turn)}"

"""Tells what a message asks for of a booking that was made: to change it, cancel it, or be told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from hallchat.agent.dialogue.matter import CANCEL, CHANGE, LEFT, LINK, PAID, STATUS, TELL
from hallchat.agent.dialogue.state import DialogueState, fills_booking
from hallchat.booking.records import BookingRecord
from hallchat.booking.status import LIVE, effective_status
from hallchat.booking.studio import description
from hallchat.config import Settings
from hallchat.nlu import Intent, NluResult
from hallchat.nlu.acts import booked
from hallchat.nlu.acts.cancelling import asks_if_cancelled
from hallchat.nlu.acts.intents import cancels_then_goes_on
from hallchat.nlu.acts.kept_values import puts_instead, without_rest_kept
from hallchat.nlu.acts.wish_words import same_again, same_slots
from hallchat.nlu.slots import CONTACTS, TIME
from hallchat.nlu.text.normalize import fold

_NEW = {Intent.BOOK, Intent.ANOTHER, Intent.AVAILABILITY}


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that decides which booking a message means."""

    session: Session
    conversation_id: str
    now: datetime
    settings: Settings
    number: int
    """The number of the turn."""
    records: Sequence[BookingRecord]
    """The client's bookings."""

    @property
    def timezone(self) -> ZoneInfo:
        """The studio's."""
        return description(self.session, self.settings).studio.timezone

    @property
    def live(self) -> list[BookingRecord]:
        """Those that are held or paid, and not over."""
        return [
            each
            for each in self.records
            if effective_status(each, self.now) in LIVE and each.ends_at > self.now
        ]


def is_draft(state: DialogueState) -> bool:
    """True if a booking has been begun: at least two of hall, day and hours are known."""
    has_day, has_time = state.date or state.days, state.start or state.hours
    return sum(map(bool, (state.hall, has_day, has_time))) > 1


def act_of(
    scene: Scene, text: str, state: DialogueState, nlu: NluResult, reference: str | None, moved: str | None
) -> str | None:
    """The request about a booking that was made; None if the message is about the draft or something else.

    `reference` is of the booking that the message names; `moved` of the one whose hall or day it moves.
    """
    intents = set(nlu.intents)
    for words in nlu.requests:
        text = text.replace(words, " ")  # they are for the staff: «передайте: оплату пришлю сегодня»
    if asks_if_cancelled(text) and (scene.records or not is_draft(state)):
        return STATUS
    if Intent.CANCEL_BOOKING in intents and not booked.changes_only(text):
        if is_draft(state) and not state.changing and not (scene.live or reference):
            return None
        anew = booked.books_anew(text) and (fills_booking(nlu) or nlu.change_requests)
        return CHANGE if anew and not state.changing else CANCEL
    own = bool(scene.live) and booked.speaks_of_own(text)
    if reference and booked.wants_change(text):
        return CHANGE
    if state.changing or (is_draft(state) and not reference and not (own and booked.wants_change(text))):
        return _beside_draft(scene, text, state, nlu, moved)
    keeps = state.cancelling and Intent.NO in intents  # "no, keep it. When do I get my money back?"
    if scene.records and not keeps and (question := _question(text, nlu)):
        return question
    if scene.live and booked.asks_of_booked(text):
        return TELL
    replaces = (booked.regrets(text) and _names_other_visit(scene, nlu)) or _takes_its_place(
        scene, text, state, nlu
    )
    if scene.live and (moved or replaces):
        return CHANGE
    text = without_rest_kept(text)
    changes = booked.wants_change(text) and not same_again(fold(text))  # "the very same one week later"
    if changes and (scene.live or reference or booked.wants_move(text)):
        return CHANGE if scene.live or reference or _is_of_own(text, nlu) else None
    if scene.live and (takes_proposed_extras(state, nlu) or booked.adds_person(text)):
        return CHANGE
    begins = intents & (_NEW - {Intent.BOOK} if own else _NEW)
    supposes = booked.asks_what_happens(text) or (booked.only_supposes(text) and not fills_booking(nlu))
    is_new = begins or (not own and _names_new_visit(text, nlu))
    if scene.live and not is_new and not supposes and _changes_something(state, nlu, bool(own or reference)):
        return CHANGE
    tells = Intent.MY_BOOKING in intents and booked.speaks_of_own(text)
    return TELL if tells and not scene.records and not intents & _NEW else None


def agrees_to_cancel(text: str, nlu: NluResult, state: DialogueState) -> bool:
    """True for a yes to cancelling beside which the client goes on with another plan."""
    agrees = state.cancelling is not None and Intent.YES in nlu.intents
    return agrees and cancels_then_goes_on(fold(text))


def _beside_draft(
    scene: Scene, text: str, state: DialogueState, nlu: NluResult, moved: str | None
) -> str | None:
    """The act on a booking that is made, while the client is busy with a further booking or with a change."""
    if booked.asks_of_booked(text) and state.date != nlu.date in _own_days(scene):
        return TELL
    return CHANGE if scene.live and _moves_other(text, state, moved) else None


def _question(text: str, nlu: NluResult) -> str | None:
    """The question about the payment of what is booked that the message asks, if any."""
    if booked.asks_if_paid(text):
        return PAID
    if booked.asks_if_confirmed(text):
        return LEFT
    begins = nlu.hall and nlu.date
    names_deadline = (nlu.date or nlu.start or nlu.daypart) and not begins  # «вечером оплачу»
    speaks_of_paying = booked.speaks_of_paying(text) and not booked.asks_of_booked(text)
    if booked.asks_what_is_left(text) or (names_deadline and speaks_of_paying):
        return LEFT
    return LINK if booked.asks_for_link(text) and Intent.HALL_INFO not in nlu.intents else None


def _moves_other(text: str, state: DialogueState, moved: str | None) -> bool:
    """True for a move of what is booked, not of the booking in hand: «перенесите бронь», "the Mrak one"."""
    return bool(moved) or (not state.changing and booked.moves_booking(text))


def _is_of_own(text: str, nlu: NluResult) -> bool:
    """True if the client speaks of a booking that this conversation does not know."""
    return booked.speaks_of_own(text) or booked.speaks_of_booking(text) or not nlu.hall


def takes_proposed_extras(state: DialogueState, nlu: NluResult) -> bool:
    """True for a yes to an extra that the last answer offered for what is booked."""
    return bool(state.proposed_extras and nlu.extras is None and Intent.YES in nlu.intents)


def is_aside(scene: Scene, state: DialogueState, nlu: NluResult) -> bool:
    """True for a client who has booked, and names a day or an hour beside a question: it begins nothing.

    Nor does the day of what is booked: "see you on the 5th then!".
    """
    tells = Intent.MY_BOOKING in nlu.intents
    begins = set(nlu.intents) & _NEW or (not tells and (is_draft(state) or state.changing))
    named = sum(map(bool, (nlu.hall, nlu.date, nlu.start or nlu.hours)))
    asks = nlu.questions or nlu.digressions or tells or Intent.PAYMENT in nlu.intents
    asks = asks or nlu.date in _own_days(scene)
    return bool(scene.live and not begins and (named < 2 or tells) and asks)


def _own_days(scene: Scene) -> set[date]:
    """The days of the client's live bookings."""
    return {each.starts_at.astimezone(scene.timezone).date() for each in scene.live}


def _names_other_visit(scene: Scene, nlu: NluResult) -> bool:
    """True if a message names a day or hours, and no hall but one that is booked."""
    halls = (None, *(each.hall.name for each in scene.live))
    return bool((nlu.date or nlu.start) and nlu.hall in halls and Intent.ANOTHER not in nlu.intents)


def _takes_its_place(scene: Scene, text: str, state: DialogueState, nlu: NluResult) -> bool:
    """True for another day, hour or hall in place of the booked one: «можно в воскресенье в эти же часы?».

    Not for one more, nor «если дождь», nor beside anything of another booking that was named before.
    """
    begun = state.asked or state.hall or state.date or state.days or state.start
    if begun or booked.says_as_well(text) or Intent.ANOTHER in nlu.intents or booked.wants_another(text):
        return False
    if booked.only_supposes(text) or booked.asks_what_happens(text):
        return False
    if puts_instead(text):
        return bool(nlu.hall or nlu.date or nlu.start or "hall" in nlu.ambiguous)
    is_other_day = nlu.date is not None and nlu.date not in _own_days(scene) and nlu.hall is None
    same_hours = TIME in same_slots(fold(text)) and not set(nlu.intents) & _NEW
    return is_other_day and same_hours


def _names_new_visit(text: str, nlu: NluResult) -> bool:
    """True for the whole visit of another booking: «а теперь Мрак в пятницу с 13 до 15, без гримёрки»."""
    is_whole = nlu.start and (nlu.end or nlu.hours) and (nlu.hall or nlu.date)
    return bool(is_whole) and Intent.CHANGE not in nlu.intents and not booked.wants_change(text)


def _changes_something(state: DialogueState, nlu: NluResult, names_booking: bool) -> bool:
    """True for a correction, or for a detail alone, while nothing is asked and nothing else is begun.

    `names_booking`: the message speaks of what is booked, which its hall, day and hours may name.
    """
    if nlu.only_asks:
        return False
    if names_booking and (nlu.people or nlu.extras is not None or nlu.code is not None):
        return True
    if nlu.questions:
        return bool(
            (nlu.people or any((nlu.extras or {}).values()))
            and not state.asked
            and not (nlu.hall or nlu.date or nlu.start)
        )
    if Intent.CHANGE in nlu.intents or nlu.change_requests or nlu.extras is not None or nlu.code is not None:
        return True
    details = nlu.people or any(getattr(nlu, name) not in (None, getattr(state, name)) for name in CONTACTS)
    visit = nlu.hall or nlu.date or nlu.start
    return bool(details) and not visit and not state.asked

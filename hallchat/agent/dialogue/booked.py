"""Finds what a message has to do with what is booked, and which booking it means, before any engine runs."""

from dataclasses import dataclass, replace

from hallchat.agent.dialogue.booked_act import Scene, act_of, is_aside, is_draft, takes_proposed_extras
from hallchat.agent.dialogue.booked_values import (
    in_its_week,
    on_booked_weekday,
    with_other_hall,
    with_values,
    without_visit,
)
from hallchat.agent.dialogue.left_change import agreed_again, leave_change
from hallchat.agent.dialogue.matter import CANCEL, CHANGE, LEFT, LINK, PAID, STATUS, TELL, BookedMatter
from hallchat.agent.dialogue.named_booking import (
    Read,
    at_place,
    by_visit,
    by_words,
    named_beside,
    names_one,
)
from hallchat.agent.dialogue.state import DialogueState, PendingMatter, fills_booking
from hallchat.agent.dialogue.wishes import next_wish, started_over
from hallchat.booking import bookings, lookups
from hallchat.booking.records import BookingRecord
from hallchat.booking.status import effective_status
from hallchat.models import BookingStatus
from hallchat.nlu import Intent, NluResult
from hallchat.nlu.acts import booked
from hallchat.nlu.acts.cancelling import asks_for_fee
from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.extractors.time_resolution import begins_in
from hallchat.nlu.slots import TIME
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.types import Digression

_NOT_OF_CHANGE = {
    *(Intent.CANCEL_BOOKING, Intent.BOOK, Intent.ANOTHER, Intent.MY_BOOKING, Intent.START_OVER, Intent.NO),
    *(Intent.OFFTOPIC, Intent.HELP, Intent.UNDO, Intent.AVAILABILITY, Intent.CONTACTS),
}
"""Intents that the words of a change may look like."""
_GUESSED = {Intent.RULES, Intent.HALL_INFO, Intent.OPENING_HOURS}
"""Questions that the words of a change ask only if a phrase shows it: not "can we swap to Mrak?"."""


@dataclass(frozen=True, slots=True)
class _Message:
    """The words that ask for something of a booking, their reading, and how to read them in another state."""

    scene: Scene
    text: str
    state: DialogueState
    nlu: NluResult
    read: Read


def find_matter(
    scene: Scene, text: str, state: DialogueState, nlu: NluResult, read: Read
) -> tuple[DialogueState, NluResult, BookedMatter | None]:
    """The state in which the message counts, its reading there, and what it wants of a booking, if anything.

    `nlu` is the reading in the present state. A change takes the values of its booking into the state.
    """
    if state.changing and state.changing not in {each.reference for each in scene.live}:
        state = next_wish(state)  # it ended elsewhere
        nlu = read(text, state)
    nlu = _in_week_meant(scene, text, state, nlu)
    if state.changing and (left := leave_change(scene, text, state, nlu, read)):
        return left
    nlu = agreed_again(scene, text, state, nlu, read)
    references = {each.reference for each in scene.records}
    reference = booked.reference_in(text, references, asked=state.pending is not None)
    if reference == state.changing:
        reference = None
    moved = None if reference else named_beside(scene, text, state, read)
    act, wanted = act_of(scene, text, state, nlu, reference, moved), text
    if act == STATUS:
        return (
            replace(state, pending=None),
            replace(without_visit(nlu), intents=(), questions=()),
            BookedMatter(act),
        )
    if other := _other_to_cancel(scene, text, state, nlu, act):
        act, reference = CANCEL, other
    placed = None if reference else at_place(scene, text)
    named = reference or nlu.phone or placed or names_one(scene, nlu, state)
    if act is None and state.pending and named:
        act, wanted = state.pending.act, state.pending.text
    if act is None:
        act = TELL if reference and not is_draft(state) else None
    if act is None and state.pending and state.pending.elsewhere and _says_nothing(nlu):
        return state, nlu, BookedMatter(state.pending.act, asks="forgotten")
    if act is None:
        if is_aside(scene, state, nlu):
            hall = None if Intent.MY_BOOKING in nlu.intents else nlu.hall
            nlu = replace(nlu, hall=hall, date=None, start=None, end=None, hours=None)
        return replace(state, pending=None), nlu, None
    if act == CHANGE and booked.refuses_another(text) and is_draft(state) and not state.changing:
        state = started_over(state)  # the client gives up what was begun
    reference = reference or placed or moved or by_words(scene, act, wanted, state, read)
    is_elsewhere = reference or (state.pending and state.pending.elsewhere) or not scene.records
    if reference not in references and is_elsewhere:
        return _elsewhere(_Message(scene, wanted, state, nlu, read), act, reference)
    return _here(_Message(scene, wanted, state, nlu, read), act, reference)


def _in_week_meant(scene: Scene, text: str, state: DialogueState, nlu: NluResult) -> NluResult:
    """The reading, with a bare weekday as that of the booking that the message asks about or cancels."""
    nlu = in_its_week(scene, text, state, nlu)
    names_booked = booked.asks_of_booked(text) or Intent.CANCEL_BOOKING in nlu.intents
    return on_booked_weekday(scene, text, nlu) if names_booked and nlu.date != state.date else nlu


def _says_nothing(nlu: NluResult) -> bool:
    """True for «не помню»: the client cannot say what was asked for."""
    said = nlu.questions or nlu.digressions or nlu.change_requests or fills_booking(nlu)
    return not said and set(nlu.intents) <= {Intent.NO, Intent.HELP}


def _other_to_cancel(
    scene: Scene, text: str, state: DialogueState, nlu: NluResult, act: str | None
) -> str | None:
    """The booking to cancel in place of the one that was asked about: «нет, пятницу 27-го»."""
    if state.cancelling is None or act not in (None, TELL, CHANGE) or not (nlu.hall or nlu.date):
        return None
    meant = [each.reference for each in by_visit(scene, nlu)]
    wants = bool({Intent.NO, Intent.CHANGE} & set(nlu.intents)) and not booked.wants_change(text)
    return meant[0] if wants and len(meant) == 1 and meant[0] != state.cancelling else None


def _here(
    message: _Message, act: str, reference: str | None
) -> tuple[DialogueState, NluResult, BookedMatter]:
    """The matter of a booking that this conversation knows."""
    scene, state, nlu = message.scene, message.state, message.nlu
    meant = _meant(message, act, reference)
    if act in (PAID, LEFT, LINK):
        told = tuple(each.reference for each in meant or scene.records[-1:])
        others = tuple(each for each in nlu.questions if not booked.speaks_of_paying(each))
        asks_more = len(nlu.questions) > 1 or Digression.HOLD in nlu.digressions
        bare = without_visit(replace(nlu, questions=others if asks_more else ()))
        return replace(state, pending=None), bare, BookedMatter(act, which=told)
    if act == CANCEL and len(meant) > 1 and booked.names_all(message.text):
        state = replace(state, to_cancel=tuple(each.reference for each in meant[1:]))
        return _begin(replace(message, state=state), BookedMatter(act, meant[0].reference), meant[0])
    is_none = bool(meant) and act != CHANGE and not reference and not by_visit(scene, nlu)
    if len(meant) != 1 or is_none:
        which = tuple(each.reference for each in meant)
        kept = PendingMatter(act, message.text) if len(meant) > 1 and not is_none else None
        asked = replace(state, pending=kept, to_cancel=())
        return asked, without_visit(nlu), BookedMatter(act, which=which, is_none=is_none)
    state = replace(state, to_cancel=())
    return _begin(replace(message, state=state), BookedMatter(act, meant[0].reference), meant[0])


def _meant(message: _Message, act: str, reference: str | None) -> list[BookingRecord]:
    """The bookings that may be meant: the named one, else that of the last answer, else all that are live."""
    scene, state, nlu = message.scene, message.state, message.nlu
    names_visit = act != CHANGE and (nlu.hall or nlu.date or booked.names_all(message.text))
    in_question = state.cancelling if act == CANCEL and not names_visit else None
    wanted = reference or state.changing or in_question
    if wanted:
        return [each for each in scene.records if each.reference == wanted]
    live = scene.live
    if state.about_turn and state.about_turn == scene.number - 1 and not names_visit:
        live = [each for each in live if each.reference == state.about] or live
    of_visit = [each for each in by_visit(scene, nlu) if each in live]
    if act != CHANGE or state.pending:
        return of_visit or live
    return of_visit if len(of_visit) == 1 else live


def _elsewhere(
    message: _Message, act: str, reference: str | None
) -> tuple[DialogueState, NluResult, BookedMatter]:
    """The matter of a booking made elsewhere, which its reference and its phone open together."""
    scene, state, nlu = message.scene, message.state, message.nlu
    reference = reference or (state.pending.reference if state.pending else None)
    phone = nlu.phone or state.phone
    bare = without_visit(nlu)
    waiting = replace(state, pending=PendingMatter(act, message.text, reference, elsewhere=True))
    if reference is None or phone is None:
        asks = "phone" if reference else ("reference" if phone else "both")
        return waiting, bare, BookedMatter(act, asks=asks)
    if not lookups.may_look_up(scene.session, scene.conversation_id, scene.now):
        return replace(state, pending=None), bare, BookedMatter(act, lookup="too_many")
    if not lookups.look_up(scene.session, scene.conversation_id, reference, phone, scene.now):
        return waiting, bare, BookedMatter(act, lookup="not_found")
    opened = replace(state, opened=(*state.opened, reference))
    records = bookings.records_of(scene.session, scene.conversation_id, opened.opened)
    record = next(each for each in records if each.reference == reference)
    found = replace(message, scene=replace(scene, records=records), state=opened)
    return _begin(found, BookedMatter(act, reference, lookup="opened"), record)


def _begin(
    message: _Message, matter: BookedMatter, record: BookingRecord
) -> tuple[DialogueState, NluResult, BookedMatter]:
    """Takes the matter of this booking up: a change begins with the booking's values."""
    scene, text, nlu = message.scene, message.text, message.nlu
    state = replace(message.state, pending=None)
    if matter.act == CANCEL and effective_status(record, scene.now) == BookingStatus.HELD:
        nlu = replace(nlu, questions=tuple(each for each in nlu.questions if not asks_for_fee(each)))
    if matter.act == TELL:
        nlu = replace(nlu, questions=tuple(each for each in nlu.questions if not booked.asks_of_booked(each)))
    if matter.act != CHANGE or record.reference not in {each.reference for each in scene.live}:
        if state.changing:
            state = next_wish(state)
        return state, without_visit(nlu), matter
    state = with_values(scene, state, record)
    values = booked.without_place(_values_of(message, record))
    again = with_other_hall(in_its_week(scene, text, state, message.read(values, state)), state.hall)
    is_other_part = again.daypart and not begins_in(state.start, again.daypart)
    if is_other_part and not (again.start or again.end or again.hours):
        again = replace(again, change_requests=(*again.change_requests, TIME))  # «на вечер»: at what hour?
    if takes_proposed_extras(message.state, nlu):
        again = replace(again, extras=message.state.proposed_extras)
    guessed = _GUESSED - phrases_in(fold(values))
    intents = tuple(each for each in again.intents if each not in _NOT_OF_CHANGE | guessed)
    return state, replace(again, intents=intents, digressions={}), matter


def _values_of(message: _Message, record: BookingRecord) -> str:
    """The words of a change without those that name its booking, if they name this one."""
    named = by_words(message.scene, CHANGE, message.text, message.state, message.read)
    return booked.named_part(message.text)[1] if named == record.reference else message.text

"""What the receptionist says: what was done, answers to questions, then the next step of the booking."""

from dataclasses import dataclass

from hallchat.agent.engines.rules import acknowledgements, booking_form, digressions, questions
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Asks, Data, Turn
from hallchat.nlu.types import Aside, Intent
from hallchat.wording import has, say

_BOOKED_CHIPS = ("chip-another", "chip-my-booking")
_IDLE_CHIPS = ("chip-book", "chip-halls", "chip-help")
_NEEDED = {"name", "phone", "email", "people"}
_SOCIAL = {Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.YES, Intent.NO}


@dataclass(frozen=True, slots=True)
class Answer:
    texts: tuple[str, ...]
    asks: Asks


def hello(turn: Turn) -> tuple[str, ...]:
    """What comes before everything else, cards included."""
    intents = turn.reading.intents
    texts = [anew(turn, "hello")] if Intent.GREETING in intents and not turn.said else []
    if not turn.text.strip():
        texts.append(anew(turn, "empty-message"))
    elif turn.refused:
        texts += _why_not_booked(turn, turn.refused)
    elif turn.draft.misses:
        texts.append(anew(turn, "not-understood" if turn.draft.misses == 1 else "not-understood-again"))
    if Intent.UNDO in intents and not booking_form.changes(turn):
        texts.append(acknowledgements.undone(turn))
    if Intent.START_OVER in intents:
        texts.append(anew(turn, "start-over"))
    return tuple(texts)


def answer(turn: Turn, use: Lookup) -> Answer:
    """The whole answer to a turn, but for the hello."""
    if turn.agreed_quote is not None:
        booked = use("create_booking_info", show=True, quote=turn.agreed_quote)
        if "error" not in booked:
            return _only(turn, anew(turn, "booked"), _BOOKED_CHIPS)
        return _with_plan(turn, use, _why_not_booked(turn, booked["error"]))
    turn = digressions.without_theirs(turn)
    return _ended(turn) or _with_plan(turn, use, _said(turn, use))


def _ended(turn: Turn) -> Answer | None:
    """Answers after which nothing is asked."""
    intents = set(turn.reading.intents)
    if turn.cancelled is not None:
        return _only(turn, anew(turn, "cancelled", reference=turn.cancelled), _IDLE_CHIPS)
    given_up = Intent.NO in intents or Aside.GIVES_UP in turn.reading.asides
    if turn.draft.cancelling is not None and given_up:
        return _only(turn, anew(turn, "not-cancelled"), _BOOKED_CHIPS)
    if Intent.CANCEL_BOOKING in intents:
        return _cancelling(turn)
    if Intent.CHANGE in intents and turn.bookings and not (turn.draft.asked or turn.draft.hall):
        text = f"{anew(turn, 'change-booked')} {questions.contacts(turn)}"
        return _only(turn, text, _BOOKED_CHIPS)
    return _refused(turn, intents)


def _refused(turn: Turn, intents: set[Intent]) -> Answer | None:
    """Answers to a no, a "not yet", a wish to change that does not say what."""
    says_what = booking_form.changes(turn) or bool(turn.reading.unsaid)
    refusing = Intent.NO in intents and not says_what and booking_form.in_progress(turn)
    if refusing and (turn.draft.quote is not None or Intent.CHANGE in intents):
        return _only(turn, anew(turn, "not-booked"), booking_form.CHANGE_CHIPS)
    gives_up = Aside.GIVES_UP in turn.reading.asides and turn.draft.offered is None
    if gives_up and (Intent.CHANGE in intents or turn.draft.quote is not None):
        return _only(turn, anew(turn, "not-booked"), booking_form.CHANGE_CHIPS)
    if gives_up or (refusing and intents <= _SOCIAL and _nothing_begun(turn)):
        return _only(turn, anew(turn, "as-you-like"), _IDLE_CHIPS)
    if Intent.LATER in intents and not says_what and intents <= {Intent.LATER, *_SOCIAL}:
        return _only(turn, anew(turn, "take-your-time"), ())
    if (
        Intent.CHANGE in intents
        and booking_form.in_progress(turn)
        and not says_what
        and intents <= {Intent.CHANGE, *_SOCIAL}
    ):
        return _only(turn, anew(turn, "change-what"), booking_form.CHANGE_CHIPS)
    if intents == {Intent.THANKS} and not (turn.draft.asked or says_what):
        return _only(turn, anew(turn, "welcome"), ())
    if Intent.GOODBYE in intents and intents <= _SOCIAL:
        return _only(turn, anew(turn, "goodbye"), ())
    return None


def _nothing_begun(turn: Turn) -> bool:
    """Whether a no is to all: nothing was asked or proposed, or no more than which hall it shall be."""
    draft = turn.draft
    return not draft.asked or (draft.asked == ("hall",) and draft.offered is None and draft.hall is None)


def _cancelling(turn: Turn) -> Answer:
    """Asks which booking, and whether; the yes is carried out by code, before any engine runs."""
    held = [booking for booking in turn.bookings if booking["status"] == "held"]
    named = [b for b in held if _is_named(turn, b)] or held
    if not turn.bookings and (turn.draft.hall or turn.draft.date):
        return _only(turn, anew(turn, "not-booked"), booking_form.CHANGE_CHIPS)
    if not turn.bookings:
        return _only(turn, anew(turn, "no-bookings") + " " + questions.contacts(turn), _IDLE_CHIPS)
    if not held:
        return _only(turn, anew(turn, "cancel-by-studio") + " " + questions.contacts(turn), _BOOKED_CHIPS)
    if len(named) > 1:
        chips = tuple(say(turn.locale, "chip-cancel", reference=b["reference"]) for b in named)
        text = anew(turn, "cancel-which") + "\n" + questions.booking_lines(turn, named)
        return Answer((text,), Asks((), chips))
    booking = named[0]
    text = anew(turn, "cancel-sure", booking=questions.booking_line(turn, booking))
    chips = (say(turn.locale, "chip-yes-cancel"), say(turn.locale, "chip-keep"))
    return Answer((text,), Asks((), chips, cancelling=booking["reference"]))


def _is_named(turn: Turn, booking: Data) -> bool:
    """Whether the message speaks of that booking: by its number or its day."""
    day = turn.reading.date
    return booking["reference"].casefold() in turn.text.casefold() or bool(
        day and day.isoformat() == booking["date"]
    )


def _said(turn: Turn, use: Lookup) -> tuple[str, ...]:
    """What is answered before the next step is asked for."""
    intents = turn.reading.intents
    texts = questions.answers(turn, use) + digressions.answers(turn, use)
    if Intent.NO in intents and not booking_form.changes(turn) and set(turn.draft.asked) & _NEEDED:
        texts.append(anew(turn, "needed"))
    if Intent.THANKS in intents and Intent.NO not in intents:
        texts.append(anew(turn, "welcome"))
    return tuple(texts)


def _why_not_booked(turn: Turn, code: str) -> tuple[str, ...]:
    """What the next step does not say by itself."""
    message = f"not-booked-{code.replace('_', '-')}"
    return (anew(turn, message),) if has(turn.locale, message) else ()


def _with_plan(turn: Turn, use: Lookup, texts: tuple[str, ...]) -> Answer:
    if not booking_form.in_progress(turn):
        text = texts or (anew(turn, "anything-else"),)
        return Answer(text, Asks((), tuple(say(turn.locale, chip) for chip in _IDLE_CHIPS)))
    step = booking_form.next_step(turn, use)
    return Answer((*texts, *acknowledgements.noted(turn, step.asks.fields), *step.texts), step.asks)


def _only(turn: Turn, text: str, chips: tuple[str, ...]) -> Answer:
    return Answer((text,), Asks((), tuple(say(turn.locale, chip) for chip in chips)))

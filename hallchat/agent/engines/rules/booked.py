"""Answers about bookings that were made: which one is meant, how to open one, cancelling, changing."""

from collections.abc import Sequence
from dataclasses import replace

from hallchat.agent.dialogue.matter import CANCEL, CHANGE, LEFT, LINK, PAID, STATUS, BookedMatter
from hallchat.agent.dialogue.state import fills_booking
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import MAX_REPLIES, say_all
from hallchat.agent.engines.rules import booking_questions
from hallchat.agent.engines.rules.booked_money import tell_payment, with_totals
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu import Intent
from hallchat.nlu.acts import booked as acts
from hallchat.nlu.acts.cancelling import asks_for_fee
from hallchat.nlu.types import Digression
from hallchat.wording import say
from hallchat.wording.formats import listed, moment, money
from hallchat.wording.prices import part_paid
from hallchat.wording.settlement import refund_told

_LIVE = ("held", "paid")
_AFTER = ("chip-another", "chip-my-booking")


def say_news(request: EngineRequest) -> tuple[str, ...]:
    """News of bookings since the last answer: paid, cancelled or run out elsewhere.

    Also the one that was just cancelled, if the client goes on with another one.
    """
    cancelled = request.cancelled and _goes_on(request)
    changed = (each for each in request.bookings if each["reference"] in request.news)
    news = tuple(
        say(
            request.language,
            f"news-{'prepaid' if part_paid(booking) else booking['status']}",
            reference=booking["reference"],
            back=money(request.language, max(0, -booking["owed"])),
            returns=int(booking["owed"] < 0),
        )
        for booking in changed
    )
    return (*news, _cancelled(request, "cancelled-and-next")) if cancelled else news


def _goes_on(request: EngineRequest) -> bool:
    return request.matter is None and fills_booking(request.nlu)


def answer_matter(request: EngineRequest) -> Reply | None:
    """The reply that ends a turn about what is booked; None if a change goes on, or for another turn."""
    if request.cancelled is not None:
        return None if _goes_on(request) else _after_cancellation(request)
    if request.kept is not None:
        return None if fills_booking(request.nlu) else _say_kept(request, request.kept)
    matter = request.matter
    if matter is None:
        return None
    if matter.lookup in ("not_found", "too_many") or matter.asks:
        return _ask_to_open(request, matter)
    if matter.act in (PAID, LEFT, LINK):
        if Digression.HOLD in request.nlu.digressions:
            return None  # its answer tells the sum, the time and the link
        told = [tell_payment(request, matter.act, _booking(request, each)) for each in matter.which]
        if matter.act == LEFT:
            told = with_totals(request, told)
        return _final(request, "\n".join(filter(None, told)), _AFTER)
    if matter.act == STATUS:
        return _tell_status(request)
    if len(matter.which) > 1 or matter.is_none:
        return _ask_which(request, matter)
    booking = _booking(request, matter.reference)
    if booking is None:
        return _final(request, booking_questions.my_bookings(request), _AFTER)
    if matter.act == CANCEL:
        return ask_cancellation(request, booking)
    if matter.act == CHANGE and booking["status"] in _LIVE and not booking["over"]:
        return None
    message = "booking-ended" if matter.act == CHANGE else "booking-found"
    line = booking_questions.booking_line(request, booking)
    return _final(request, say_varied(request, message, booking=line), _AFTER)


def _tell_status(request: EngineRequest) -> Reply:
    """Says what is cancelled and what stands; asks again whether to cancel, if that was left open."""
    gone = [each["reference"] for each in request.bookings if each["status"] == "cancelled"]
    live = [each for each in request.bookings if each["status"] in _LIVE and not each["over"]]
    language = request.language
    texts = [say(language, "status-of-cancelled", count=len(gone), references=listed(language, gone))]
    if again := ask_cancelling_again(request):
        return replace(again, texts=(*texts, *again.texts))
    if live:
        lines = booking_questions.booking_lines(request, live)
        texts.append(f"{say(language, 'status-of-live')}\n{lines}")
    return _final(request, "\n".join(texts), _AFTER)


def _say_kept(request: EngineRequest, reference: str) -> Reply:
    """Says that a booking stays as it is, and what it is or what is to be paid if the client asks."""
    texts = [say_varied(request, "change-kept", reference=reference)]
    if Intent.MY_BOOKING in request.nlu.intents:
        texts.append(booking_questions.my_bookings(request))
    asks = {PAID: acts.asks_if_paid, LEFT: acts.asks_what_is_left, LINK: acts.asks_for_link}
    if question := next((each for each, is_asked in asks.items() if is_asked(request.text)), None):
        texts.append(tell_payment(request, question, _booking(request, reference)))
    return _final(request, "\n".join(texts), _AFTER)


def ask_cancellation(request: EngineRequest, booking: Data) -> Reply:
    """Asks for the yes to cancel, with what comes back of a paid booking. Code carries that yes out."""
    line = booking_questions.booking_line(request, booking)
    if booking["status"] not in _LIVE:
        return _final(request, say_varied(request, "booking-ended", booking=line), _AFTER)
    if booking["status"] == "paid" and booking["begun"]:
        text = say_varied(request, "cancel-begun", booking=line)
        return _final(request, booking_questions.with_contacts(request, text), _AFTER)
    text = say_varied(request, "cancel-sure", booking=line)
    back = booking["back"]
    if back is not None:
        text += " " + refund_told(request.language, back)
    if booking["status"] == "held" and asks_for_fee(request.text):
        text = f"{say(request.language, 'cancel-unpaid')} {text}"
    chips = say_all(request, ("chip-yes-cancel", "chip-keep"))
    return Reply((text,), NextQuestion((), chips, cancelling=booking["reference"], back=back))


def ask_cancelling_again(request: EngineRequest) -> Reply | None:
    """The question of the last answer whether to cancel, after a message that left it open; else None."""
    booking = _booking(request, request.state.cancelling)
    return ask_cancellation(request, booking) if booking and booking["status"] in _LIVE else None


def say_changed(request: EngineRequest, booking: Data) -> str:
    """Says that a booking was changed, and what is to be done about its money."""
    text = say_varied(request, "booking-changed", reference=booking["reference"])
    owed, language = booking["owed"], request.language
    if booking["status"] == "held":
        due = money(language, min(booking["prepay"], booking["cost"]))
        values = {"cost": due, "until": moment(language, booking["hold_until"])}
        return f"{text} {say(language, 'changed-pay', **values)}"
    if owed:
        message = "changed-owed-by-client" if owed > 0 else "changed-owed-to-client"
        return f"{text} {say(language, message, sum=money(language, abs(owed)))}"
    return text


def say_what_to_change(request: EngineRequest) -> Reply:
    """Asks what of the booking is to change."""
    text = say_varied(request, "change-what-booked", reference=request.state.changing or "")
    return _final(request, text, ("chip-change-date", "chip-change-time", "chip-change-hall"))


def _after_cancellation(request: EngineRequest) -> Reply:
    """Says that a booking is cancelled, and asks about the next one, if all are to be cancelled."""
    following = _booking(request, request.matter.reference) if request.matter else None
    text = _cancelled(request, "cancelled" if following is None else "cancelled-and-next")
    if following is None:
        return _final(request, text, ("chip-book", "chip-halls", "chip-help"))
    asked = ask_cancellation(request, following)
    return replace(asked, texts=(text, *asked.texts))


def _cancelled(request: EngineRequest, message: str) -> str:
    text = say_varied(request, message, reference=request.cancelled or "")
    if not request.returned:
        return text
    returned = say(request.language, "cancelled-back", back=money(request.language, request.returned))
    return booking_questions.with_contacts(request, f"{text} {returned}")


def _ask_to_open(request: EngineRequest, matter: BookedMatter) -> Reply:
    """Asks for what opens a booking made elsewhere, or says that it did not open; with the contacts."""
    message = f"open-{(matter.lookup or matter.asks).replace('_', '-')}"
    text = say_varied(request, message)
    slots = ("phone",) if matter.asks == "phone" else ()
    return Reply((booking_questions.with_contacts(request, text),), NextQuestion(slots))


def _ask_which(request: EngineRequest, matter: BookedMatter) -> Reply:
    named = [each for each in request.bookings if each["reference"] in matter.which]
    chip = "chip-cancel" if matter.act == CANCEL else "chip-this-booking"
    chips = [say(request.language, chip, reference=each["reference"]) for each in named]
    lines = booking_questions.booking_lines(request, named)
    message = f"{matter.act}-which" if len(named) > 1 else "your-bookings"
    text = say_varied(request, message, count=len(named)) + "\n" + lines
    if matter.is_none:
        text = say(request.language, "no-such-booking") + "\n" + text
    return Reply((text,), NextQuestion((), tuple(chips[:MAX_REPLIES])))


def _booking(request: EngineRequest, reference: str | None) -> Data | None:
    return next((each for each in request.bookings if each["reference"] == reference), None)


def _final(request: EngineRequest, text: str, chips: Sequence[str]) -> Reply:
    return Reply((text,), NextQuestion((), say_all(request, chips)))

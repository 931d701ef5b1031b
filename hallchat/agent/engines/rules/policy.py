"""The dialogue policy: says what was done, answers questions, then asks the next question of the booking."""

from dataclasses import replace

from hallchat.agent.dialogue import state_update
from hallchat.agent.dialogue.state import fills_booking, fills_quoted_slot
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.rules import (
    acknowledgements,
    booking_form,
    digressions,
    extra_questions,
    extras,
    questions,
    replacements,
    search,
    studio_answers,
    troubles,
    wish_list,
)
from hallchat.agent.engines.rules.after_yes import after_yes
from hallchat.agent.engines.rules.booked import answer_matter, ask_cancelling_again, say_news
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu import slots
from hallchat.nlu.types import Digression, Intent, Trouble
from hallchat.wording import has, say

_REPLIES_AFTER_BOOKING = ("chip-another", "chip-my-booking")
_CHANGE_REPLIES = ("chip-change-hall", "chip-change-date", "chip-change-time", "chip-start-over")
_IDLE_REPLIES = ("chip-book", "chip-halls", "chip-help")
_ANSWERED_ALONE = {
    *(Digression.IS_PROGRAM, Digression.TOO_DEAR, Digression.PERSONAL_DATA, Digression.REPROACHES),
}
"""Digressions after whose answer the question for a hall would not move on."""
_SOCIAL = {Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.YES, Intent.NO}


def opening_texts(request: EngineRequest) -> tuple[str, ...]:
    """Texts that come before all others and before the cards: the greeting, a fallback, an undone change."""
    intents = request.nlu.intents
    texts = [say_varied(request, "hello")] if Intent.GREETING in intents and not request.said else []
    texts += say_news(request)
    if request.kept and fills_booking(request.nlu):  # and another one is begun
        texts.append(say_varied(request, "change-kept", reference=request.kept))
    if not request.text.strip():
        texts.append(say_varied(request, "empty-message"))
    elif request.refused:
        texts += _why_not_booked(request, request.refused)
    elif request.state.fallback_count:
        texts.append(
            say_varied(
                request, "not-understood" if request.state.fallback_count == 1 else "not-understood-again"
            )
        )
    if Intent.UNDO in intents and not (fills_quoted_slot(request.nlu) or request.kept):
        texts.append(acknowledgements.confirm_undo(request))
    if Intent.START_OVER in intents:
        texts.append(say_varied(request, "start-over"))
    return tuple(texts)


def answer(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """The answer to a turn, without its opening texts."""
    if request.agreed_quote is not None:
        booked = call_tool("create_booking_info", show=True, quote=request.agreed_quote)
        if "error" in booked:
            return _continue_booking(request, call_tool, _why_not_booked(request, booked["error"]))
        return after_yes(request, call_tool, booked)
    if request.nlu.troubles:
        return _reply_to_troubles(digressions.remove_false_intents(request), call_tool)
    searched = search.asked_search(_supposed(request))
    reply = None if searched and searched.is_said else _last_word(request, call_tool)
    if reply is None and searched is not None:
        return _search(search.without_its_words(request), call_tool, searched)
    request = digressions.remove_false_intents(request)
    if reply is None:
        return _continue_booking(request, call_tool, _answers_before_question(request, call_tool))
    answers = studio_answers.answer_studio_questions(request, call_tool)
    return replace(reply, texts=(*answers, *troubles.note_requests(request), *reply.texts))


def _last_word(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """The reply that ends the turn, if there is one."""
    request = digressions.remove_false_intents(request)
    return _final_reply(request) or wish_list.end_if_empty(request, call_tool)


def _search(request: EngineRequest, call_tool: ToolResults, searched: search.Search) -> Reply:
    """The answer to a search; beside a summary that waits for a yes, that summary in a line after it."""
    texts = _answers_before_question(request, call_tool)
    found = search.answer(_supposed(request), call_tool, searched)
    if _asks_beside_summary(request):
        return _continue_booking(request, call_tool, (*texts, *(found.texts[:-1] or found.texts)))
    replaced = replacements.say_replaced(request, call_tool)
    return replace(found, texts=(*texts, *replaced, *found.texts))


def _supposed(request: EngineRequest) -> EngineRequest:
    """The request with the data that a question beside a summary is about."""
    if not _asks_beside_summary(request):
        return request
    return replace(request, state=state_update.supposed(request.state, request.nlu))


def _reply_to_troubles(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Answers what went wrong, and asks nothing, unless the client also books or cancels something."""
    nlu = request.nlu
    if not request.flagged and Intent.GOODBYE in nlu.intents:  # «ждём звонка, хорошего дня»
        return _reply_without_question(request, say_varied(request, "goodbye"), ())
    others = troubles.questions_beside(request)
    texts = (
        *studio_answers.answer_studio_questions(
            replace(request, nlu=replace(nlu, questions=others)), call_tool
        ),
        *troubles.answer_troubles(request, call_tool),
        *troubles.note_requests(request),
    )
    if request.cancelled is not None:
        texts = (say_varied(request, "cancelled", reference=request.cancelled), *texts)
    if Intent.CANCEL_BOOKING in nlu.intents and request.bookings and (reply := answer_matter(request)):
        return replace(reply, texts=(*texts, *reply.texts))
    if fills_booking(nlu) and Trouble.HUMAN not in nlu.troubles:
        return _continue_booking(request, call_tool, texts)
    has_begun = request.state.hall or request.state.date or request.state.start
    chips = (say(request.language, "chip-continue"),) if has_begun else ()
    return Reply(texts, NextQuestion((), chips))


def _final_reply(request: EngineRequest) -> Reply | None:
    """The reply that ends a turn without the booking's next question; None if the booking goes on."""
    intents = set(request.nlu.intents)
    if (reply := answer_matter(request)) is not None:
        return reply
    given_up = Intent.NO in intents or Digression.GIVES_UP in request.nlu.digressions
    if request.state.cancelling is not None and given_up:
        return _reply_without_question(request, say_varied(request, "not-cancelled"), _REPLIES_AFTER_BOOKING)
    if Intent.CANCEL_BOOKING in intents:  # of a draft
        return _reply_without_question(request, say_varied(request, "not-booked"), _CHANGE_REPLIES)
    return _reply_to_refusal(request, intents)


def _reply_to_refusal(request: EngineRequest, intents: set[Intent]) -> Reply | None:
    """The reply to a no, to "later", to "change it" without saying what, to thanks and goodbye; else None."""
    nlu = request.nlu
    if nlu.questions and intents <= _SOCIAL:
        return None
    says_what = fills_quoted_slot(nlu) or bool(
        nlu.change_requests or nlu.invalid or "extras" in nlu.ambiguous or Intent.RECOMMEND in intents
    )
    refusing = (
        Intent.NO in intents
        and not says_what
        and booking_form.is_in_progress(request)
        and not extras.declines(request)
    )
    if refusing and (request.state.quote is not None or Intent.CHANGE in intents):
        return _reply_without_question(request, say_varied(request, "not-booked"), _change_replies(request))
    gives_up = Digression.GIVES_UP in request.nlu.digressions and request.state.offered is None
    if gives_up and (Intent.CHANGE in intents or request.state.quote is not None):
        return _reply_without_question(request, say_varied(request, "not-booked"), _change_replies(request))
    if gives_up or (refusing and intents <= _SOCIAL and _has_not_begun(request)):
        return _reply_without_question(request, say_varied(request, "as-you-like"), _IDLE_REPLIES)
    if Intent.LATER in intents and not says_what and intents <= {Intent.LATER, *_SOCIAL}:
        text = "take-your-time" if booking_form.is_in_progress(request) else "goodbye"
        return _reply_without_question(request, say_varied(request, text), ())
    if (
        Intent.CHANGE in intents
        and booking_form.is_in_progress(request)
        and not says_what
        and intents <= {Intent.CHANGE, *_SOCIAL}
    ):
        return _reply_without_question(request, say_varied(request, "change-what"), _CHANGE_REPLIES)
    if intents == {Intent.THANKS} and not (request.state.asked or says_what):
        return _reply_without_question(request, say_varied(request, "welcome"), ())
    if Intent.GOODBYE in intents and intents <= _SOCIAL:
        return _reply_without_question(request, say_varied(request, "goodbye"), ())
    return None


def _change_replies(request: EngineRequest) -> tuple[str, ...]:
    """Buttons for what can be changed; a wish of a list can be passed over too."""
    return (*_CHANGE_REPLIES, "chip-skip") if request.state.wish_number else _CHANGE_REPLIES


def _has_not_begun(request: EngineRequest) -> bool:
    """True if a no can only reject the whole booking: at most the hall was asked for, and none proposed."""
    state = request.state
    return not state.asked or (state.asked == ("hall",) and state.offered is None and state.hall is None)


def _asks_beside_summary(request: EngineRequest) -> bool:
    """True for a question while a summary waits for a yes, whose data are only what it asks about."""
    return request.nlu.only_asks and "confirm" in request.state.asked


def _answers_before_question(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """Answers that come before the next question."""
    intents = request.nlu.intents
    asked = _supposed(request)
    texts = [
        *studio_answers.answer_reproach(asked, call_tool),
        *studio_answers.answer_studio_questions(asked, call_tool),
        *questions.answer_questions(asked, call_tool),
        *digressions.answer_digressions(asked, call_tool),
        *troubles.note_requests(request),
    ]
    if (
        Intent.NO in intents
        and not extras.declines(request)
        and not fills_quoted_slot(request.nlu)
        and set(request.state.asked) & set(slots.JUSTIFIED)
    ):
        texts.append(say_varied(request, "needed"))
    if _only_thanks(request) and not texts:
        texts.append(say_varied(request, "welcome"))
    return tuple(texts)


def _only_thanks(request: EngineRequest) -> bool:
    """True for thanks without a question: beside an answer "You are welcome" is out of place."""
    intents = set(request.nlu.intents)
    return Intent.THANKS in intents and intents <= _SOCIAL - {Intent.NO}


def _has_begun(request: EngineRequest) -> bool:
    """True if anything of a booking is known."""
    state = request.state
    return bool(state.hall or state.date or state.days or state.start or state.hours or state.people)


def _is_acknowledgement(request: EngineRequest) -> bool:
    """True for «ясно», "cool" or an emoji, and for an "ok" where nothing was asked that it could agree to."""
    state, nlu = request.state, request.nlu
    if Digression.ACKNOWLEDGES in nlu.digressions and set(nlu.intents) <= {Intent.YES}:
        return True
    agrees = set(nlu.intents) == {Intent.YES}
    asked = {"rules", "confirm"} & set(state.asked) or state.offered or state.proposed_extras
    return agrees and not (asked or state.offers_extras or request.refused or fills_quoted_slot(nlu))


def _asks_only_for_words(request: EngineRequest) -> bool:
    """True if a message before any booking is answered for itself: a question to the studio, thanks, "ok"."""
    nlu = request.nlu
    answered = (
        nlu.questions
        or nlu.requests
        or _ANSWERED_ALONE & set(nlu.digressions)
        or _is_acknowledgement(request)
    )
    if _has_begun(request) or request.state.offered or fills_quoted_slot(nlu) or nlu.ambiguous or nlu.invalid:
        return False
    return bool(answered and set(nlu.intents) <= _SOCIAL) or set(nlu.intents) == {Intent.THANKS}


def _why_not_booked(request: EngineRequest, code: str) -> tuple[str, ...]:
    """The reason why a yes did not book, if there is a text for it."""
    message = f"not-booked-{code.replace('_', '-')}"
    return (say_varied(request, message),) if has(request.language, message) else ()


def _continue_booking(request: EngineRequest, call_tool: ToolResults, texts: tuple[str, ...]) -> Reply:
    if _is_acknowledgement(request) and not (texts or _has_begun(request)):
        texts = (say_varied(request, "acknowledged"),)
    if not booking_form.is_in_progress(request):
        if (texts or request.state.fallback_count) and (again := ask_cancelling_again(request)):
            return replace(again, texts=(*texts, *again.texts))
        if texts and (offer := extra_questions.ask_to_add_to_booked(request, call_tool)):
            return replace(offer, texts=(*texts, *offer.texts))
        text = texts or (say_varied(request, "anything-else"),)
        return Reply(text, NextQuestion((), tuple(say(request.language, chip) for chip in _IDLE_REPLIES)))
    if _asks_beside_summary(request):  # its data are none of the booking's
        request = replace(request, nlu=replace(request.nlu, invalid={}, ambiguous={}, extras=None))
    step = wish_list.ask_next(request, call_tool)
    # the summary of a change says itself what all but the client's own data were
    unsaid = [slot for slot in slots.REQUIRED if slot.contact or not _shows_change(request)]
    replaced = replacements.say_replaced(request, call_tool, unsaid)
    listed = wish_list.tell_news(request, call_tool)
    noted = () if listed else acknowledgements.confirm_data(request, step.next_question.slots)
    known = (*listed, *replaced, *extras.acknowledge(request, call_tool), *noted)
    if step.next_question.slots == ("hall",) and texts and _asks_only_for_words(request):
        return Reply((*texts, *known), step.next_question)  # no question: it would not move on
    news = (text for text in step.texts if not any(text in told for told in texts))
    return Reply((*texts, *known, *news), step.next_question)


def _shows_change(request: EngineRequest) -> bool:
    """True if this turn's summary is of a change, and says itself what was before."""
    return any("change" in each.result for each in request.results)


def _reply_without_question(request: EngineRequest, text: str, chips: tuple[str, ...]) -> Reply:
    return Reply((text,), NextQuestion((), tuple(say(request.language, chip) for chip in chips)))

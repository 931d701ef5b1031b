"""The reply after the client's yes: a booking is made or changed, and the next wish is taken up."""

from dataclasses import replace

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.next_question import after_booking
from hallchat.agent.engines.rules import noted, questions, studio_answers, troubles, wish_list
from hallchat.agent.engines.rules.booked import say_changed
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.acts.agreement import asks_behind
from hallchat.nlu.text.normalize import fold
from hallchat.nlu.types import Digression


def after_yes(request: EngineRequest, call_tool: ToolResults, booked: Data) -> Reply:
    """Answers what the client asks beside the yes, says what was done, and goes on with the next wish."""
    answers = studio_answers.answer_studio_questions(request, call_tool)
    if "?" in request.text or asks_behind(fold(request.text)):  # «да, верно. По выходным работаете?»
        answers = [*answers, *questions.answer_questions(request, call_tool)]
    if request.nlu.troubles:
        answers = [*answers, *troubles.answer_troubles(request, call_tool)]
    answers += troubles.note_requests(request)  # «да! И можно попросить музыку не включать»
    if Digression.NOTED in request.nlu.digressions:  # "yes. Did you put Lee?"
        subject = request.nlu.digressions[Digression.NOTED]
        answers = [*answers, noted.tell_noted(request, call_tool, subject)]
    done = _done(request, call_tool, booked)
    return replace(done, texts=(*answers, *done.texts))


def _done(request: EngineRequest, call_tool: ToolResults, booked: Data) -> Reply:
    """Says that a booking was made or changed, and goes on with the next wish, if one waits."""
    if booked.get("changed_booking"):
        return _after_change(request, call_tool, booked)
    if "next" in booked:
        return wish_list.after_booking(request, call_tool, booked)
    return Reply((say_varied(request, "booked"),), after_booking(request))


def _after_change(request: EngineRequest, call_tool: ToolResults, booked: Data) -> Reply:
    """Says that a booking was changed, and goes on with the next wish, if one waits."""
    text = say_changed(request, booked)
    if "next" not in booked:
        return Reply((text,), after_booking(request))
    step = wish_list.after_booking(request, call_tool, booked)
    return replace(step, texts=(text, *step.texts[1:]))

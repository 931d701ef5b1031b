"""Answers to a client for whom something went wrong: a human sentence, what helps at once, whom to call.

Code has flagged the conversation for staff before any engine runs (`dialogue.interpret`). The answer
promises only what the settings keep: "I pass it on" only if a chat of the staff is told.
"""

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions
from hallchat.agent.engines.rules.studio_answers import told_answers
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.acts.troubles import find_troubles
from hallchat.nlu.text.normalize import prepare
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Digression, Trouble
from hallchat.wording import has, say
from hallchat.wording.cards import slot_value
from hallchat.wording.formats import listed, moment

MAX_SENTENCES = 2
"""Troubles that one answer has a sentence for; staff see all of them."""
_TOPICS = {
    Trouble.LATE: Topic.LATENESS,
    Trouble.LOCKED_OUT: Topic.ROUTE,
    Trouble.REFUND: Topic.REFUND,
}
"""Trouble -> the topic whose answer by the studio helps at once."""
_NOT_OF_TERMS = {Trouble.COMPLAINT, Trouble.PAID_TWICE, Trouble.BROKEN}
"""Troubles after which money is no matter of the terms of cancelling."""
_OF_BOOKINGS = {Trouble.PAID_TWICE, Trouble.CANNOT_PAY, Trouble.NOT_CONFIRMED}
"""Troubles for which the state and the link of the client's bookings help."""


def answer_troubles(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """The texts of the answer; they ask nothing."""
    asides = [is_program(request)] if Digression.IS_PROGRAM in request.nlu.digressions else []
    if not request.flagged:  # said before, and staff have not dealt with it yet
        return (*asides, " ".join(filter(None, (say_varied(request, "flag-open"), how_to_call(request)))))
    answers = _studio_answers(request, call_tool)
    told = "flag-passed-on" if request.studio.staff_chat else "flag-marked"
    return (
        *asides,
        " ".join(_human_sentences(request, bool(answers))),
        *answers,
        *_bookings(request),
        *_held_while_late(request),
        " ".join(filter(None, (how_to_call(request), say_varied(request, told), *_reach(request)))),
    )


def note_requests(request: EngineRequest) -> tuple[str, ...]:
    """Says what the staff will read: the requests to them, in the client's words."""
    if not request.nlu.requests:
        return ()
    return (say_varied(request, "request-noted", words=listed(request.language, list(request.nlu.requests))),)


def _reach(request: EngineRequest) -> tuple[str, ...]:
    """By what the staff can reach a client who wants a person; asks for it if nothing is known."""
    if Trouble.HUMAN not in request.nlu.troubles:
        return ()
    contact = request.state.phone or request.state.email
    if contact is None:
        return (say(request.language, "reach-unknown"),)
    shown = slot_value(request.language, "phone", {"phone": contact}) if request.state.phone else contact
    return (say(request.language, "reach-by", contact=shown),)


def _human_sentences(request: EngineRequest, answered: bool) -> list[str]:
    """The sentence that a person would say first; shorter if the studio's own answer follows."""
    new = [each for each in request.nlu.troubles if each in request.flagged]
    if Trouble.PAID_TWICE in new:
        new = [each for each in new if each != Trouble.REFUND]  # its sentence tells who returns the money
    if {Trouble.BROKEN, Trouble.REFUND} <= set(new):  # the visit is over: sorry first, no help on site
        new = [Trouble.COMPLAINT, Trouble.REFUND]
    messages = [f"trouble-{each.replace('_', '-')}" for each in new[:MAX_SENTENCES]]
    short = [
        f"{each}-told" if answered and has(request.language, f"{each}-told") else each for each in messages
    ]
    return [say_varied(request, each) for each in short]


def questions_beside(request: EngineRequest) -> tuple[str, ...]:
    """The questions that do not tell the trouble; beside a complaint only those with a question mark."""
    others = [question for question in request.nlu.questions if not is_of_trouble(question)]
    complains = bool({Trouble.COMPLAINT, Trouble.BROKEN} & set(request.nlu.troubles))
    return tuple(question for question in others if "?" in question or not complains)


def is_of_trouble(question: str) -> bool:
    """True if the client's question also tells the trouble: «опаздываем, это ничего?»."""
    return find_troubles(prepare(question).text) is not None


def is_program(request: EngineRequest) -> str:
    """Says that a program answers, and how to reach a person."""
    text, phone = say_varied(request, "is-program"), request.studio.phone
    if Trouble.HUMAN in request.nlu.troubles or not phone:
        return text  # its answer tells it, or nothing can be told
    return f"{text} {say(request.language, 'call-for-human', phone=phone)}"


def how_to_call(request: EngineRequest) -> str:
    """The studio's phone or other contact, in a sentence; "" if the studio has given none."""
    if request.studio.phone:
        return say_varied(request, "call-studio", phone=request.studio.phone)
    return booking_questions.contacts(request) if request.studio.contacts else ""


def _studio_answers(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The studio's own answers on such a trouble, or its terms; empty if it has told nothing."""
    troubles = request.nlu.troubles
    topics = [_TOPICS[each] for each in troubles if each in _TOPICS]
    if _NOT_OF_TERMS & set(troubles):
        topics = [topic for topic in topics if topic != Topic.REFUND]
    if Trouble.COMPLAINT in troubles:  # «20 минут под дверью простояли» is past: no way in helps
        topics = [topic for topic in topics if topic != Topic.ROUTE]
    texts = []
    asked = () if _NOT_OF_TERMS & set(troubles) else request.nlu.questions
    for question in filter(is_of_trouble, asked):
        texts += told_answers(request, call_tool("get_studio_info", question=question, hall=None))
    for topic in topics:
        result = call_tool("get_studio_info", question=say(request.language, topic.label), hall=None)
        texts += told_answers(request, result, topic)
    return list(dict.fromkeys(texts))


def _held_while_late(request: EngineRequest) -> tuple[str, ...]:
    """Says to a client who comes late until when the hours of an unpaid booking are held, if they are."""
    language = request.language
    if Trouble.LATE not in request.nlu.troubles:
        return ()
    return tuple(
        say(
            language,
            f"late-{booking['status']}",
            reference=booking["reference"],
            until=moment(language, booking["hold_until"]) if booking["hold_until"] else "",
            link=booking["link"],
        )
        for booking in request.bookings
        if booking["status"] in ("held", "expired") and not booking["over"]
    )


def _bookings(request: EngineRequest) -> tuple[str, ...]:
    """The client's bookings of this conversation with state and link, where these help."""
    if not _OF_BOOKINGS & set(request.nlu.troubles) or not request.bookings:
        return ()
    return (booking_questions.my_bookings(request),)

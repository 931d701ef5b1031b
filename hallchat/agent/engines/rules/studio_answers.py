"""Answers to questions to the studio: in its own words, or honestly that it has not told."""

from collections.abc import Iterator, Sequence

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.acts.clauses import asks_itself
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.other_matters import is_usual_verb
from hallchat.nlu.acts.studio_questions import studio_questions
from hallchat.nlu.acts.topics import asks_for_place, asks_for_point, names_way_to_pay, words_of_topic
from hallchat.nlu.text.nearness import content_words
from hallchat.nlu.text.normalize import fold, prepare
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Digression, Intent
from hallchat.wording import say
from hallchat.wording.formats import listed

_MOST_WORDS_OF_THING = 4
_MAX_EARLIER = 3
"""Messages that a reproach looks back to, and whose answers need not be told again."""
_MAX_NEW_SHARE = 0.25
"""Of the words of a question that is asked once more."""


def answer_studio_questions(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """The answers to the questions of the message; what is not told comes last, with the contacts."""
    texts: list[str] = []
    not_told: list[str] = []
    for question in request.nlu.questions:
        result = _ask(request, call_tool, question)
        if Digression.EXTRAS in request.nlu.digressions:
            result = _only_written(result)
        texts += told_answers(request, result)
        if result.get("not_told"):
            not_told.append(_not_told(request, result))
        texts += _beside(request, result)
    if not_told:
        contacts = () if Intent.CONTACTS in request.nlu.intents else _contacts(request)
        texts = [*dict.fromkeys(texts), *dict.fromkeys(not_told), *contacts]
    return list(dict.fromkeys(texts))


def _ask(request: EngineRequest, call_tool: ToolResults, question: str) -> Data:
    """The studio's answers to a question, without those that were given a few messages ago.

    If all of them were, the question goes to the staff: the client wants to know more. A question that is
    only repeated, and a need that is only stated, get the same answers again.
    """
    hall = request.nlu.hall  # of another one, chosen before, the tool knows
    result = call_tool("get_studio_info", question=question, hall=hall)
    answers = result.get("answers", ())
    earlier = request.history[-_MAX_EARLIER:]
    told = "\n".join(exchange.agent for exchange in earlier)
    new = [answer for answer in answers if answer["topic"] is None or str(answer["text"]) not in told]
    repeats = any(_repeats(question, exchange.client) for exchange in earlier) or _asks_plainly(question)
    if len(new) == len(answers) or repeats or not ("?" in question or asks_itself(fold(question))):
        return result
    if new:
        return {**result, "answers": new}
    return call_tool("get_studio_info", question=question, hall=hall, more=True)


def _repeats(question: str, earlier: str) -> bool:
    """True if an earlier message had nearly all words of the question."""
    asked, said = set(content_words(fold(question))), set(content_words(fold(earlier)))
    return len(asked - said) <= len(asked) * _MAX_NEW_SHARE


def _asks_plainly(question: str) -> bool:
    """True if the question only names its topic: «парковка есть?», not «парковка охраняется?»."""
    asked = fold(question)
    if asks_for_place(asked):
        return True
    named = {word for topic in matter_of(asked).topics for word in words_of_topic(asked, topic)}
    plain = all(word in named or is_usual_verb(word) for word in content_words(asked))
    return plain and not asks_for_point(asked)


def answer_reproach(request: EngineRequest, call_tool: ToolResults) -> list[str]:
    """An apology to who says that a question was passed over, with the answers that it should have had."""
    if Digression.REPROACHES not in request.nlu.digressions:
        return []
    if request.nlu.questions:
        return [say_varied(request, "passed-over")]
    answers = list(dict.fromkeys(_passed_over(request, call_tool)))
    return [say_varied(request, "passed-over" if answers else "passed-over-unknown"), *answers]


def _passed_over(request: EngineRequest, call_tool: ToolResults) -> Iterator[str]:
    """Yields what the studio tells on questions of the last messages, and no answer has told yet."""
    earlier = request.history[-_MAX_EARLIER:]
    told = "\n".join(exchange.agent for exchange in earlier)
    for exchange in earlier:
        text = prepare(exchange.client).text
        for asked in studio_questions(text, text, frozenset(), set(), None):
            question = text[asked.start : asked.end]
            hall = request.state.hall or request.state.offered
            result = call_tool("get_studio_info", question=question, hall=hall) if asked.matter else {}
            yield from (answer for answer in told_answers(request, result) if answer not in told)


def _only_written(result: Data) -> Data:
    """The result without the extra itself, of which the digression tells, and without what is not told."""
    written = [answer for answer in result.get("answers", ()) if answer["topic"] is not None]
    return {**result, "answers": written, "not_told": [], "in_general": []}


def _beside(request: EngineRequest, result: Data) -> list[str]:
    """The texts beside an answer: on the client's own bookings, else on what holds in every studio."""
    topics = {result.get("topic"), *(answer["topic"] for answer in result.get("answers", ()))}
    names_way = names_way_to_pay(prepare(str(result["question"])).text)  # «наличными можно?» asks for no sum
    is_held = any(booking["status"] == "held" for booking in request.bookings)
    if Topic.PAYMENT in topics and is_held and not names_way:
        return [booking_questions.payment(request)]
    return list(result.get("in_general", ()))


def of_topic(request: EngineRequest, call_tool: ToolResults, topic: Topic, hall: str | None) -> str:
    """The studio's answers on a topic for a hall, or for all halls without one; "" if there are none."""
    result = call_tool("get_studio_info", question=say(request.language, topic.label), hall=hall)
    return "\n".join(told_answers(request, result, topic))


def told_answers(request: EngineRequest, result: Data, topic: str | None = None) -> list[str]:
    """The answers of a result as one text, those of one topic if it is given; empty if there are none."""
    found = [answer for answer in result.get("answers", ()) if topic in (None, answer["topic"])]
    return ["\n".join(_answer_text(request, answer) for answer in found)] if found else []


def _answer_text(request: EngineRequest, answer: Data) -> str:
    if not answer["halls"]:
        return str(answer["text"])
    halls = listed(
        request.language, [say(request.language, "quoted", words=each) for each in answer["halls"]]
    )
    return say(request.language, "told-of-halls", halls=halls, told=answer["text"])


def _not_told(request: EngineRequest, result: Data) -> str:
    """Says what the studio has not told: the topics, or the client's own question.

    A thing that is only named, «отпариватель», says more than its topic.
    """
    matters: Sequence[str] = result["not_told"]
    question = str(result["question"])
    if result.get("all_told"):
        return say_varied(request, "all-told", question=question.rstrip(" .!?"))
    names_thing = "?" not in question and len(question.split()) <= _MOST_WORDS_OF_THING
    if names_thing or list(matters) == [question]:
        return say_varied(request, "not-told-question", question=question.rstrip(" .!?"))
    return say_varied(request, "not-told", what=listed(request.language, matters))


def _contacts(request: EngineRequest) -> tuple[str, ...]:
    return (booking_questions.contacts(request),) if request.studio.contacts else ()

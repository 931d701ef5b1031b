"""The question which hall to book: asks among halls, or proposes one."""

from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import MAX_REPLIES
from hallchat.agent.engines.rules import hall_filters
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.formats import either

_WANTS_OTHER = {Intent.NO, Intent.CHANGE, Intent.HALLS, Intent.START_OVER}
"""With these a client turns the proposed hall down, or wants to see all."""
SHOW_AFTER_FALLBACKS = 2
"""Shows the halls after this many messages that were not understood."""


def ask_hall(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """Proposes the hall if only one comes into question; else asks which of the candidates."""
    titles = _not_refused(request, call_tool)
    if not titles:
        return Reply((say_varied(request, "no-halls"),), NextQuestion(()))
    people = request.state.people
    enough = hall_filters.without_too_small(call_tool, tuple(titles), people) if people else list(titles)
    if people and not enough:
        return ask_fewer_people(request, call_tool, people)
    candidates = [hall for hall in _candidates(request, call_tool) if hall in enough]
    if not candidates and people and len(enough) < len(titles):
        return _ask_among_large_enough(request, people, {hall: titles[hall] for hall in enough}, titles)
    if len(candidates) == 1:
        return _propose(request, candidates[0], {hall: titles[hall] for hall in enough})
    if request.state.refused_halls and len(titles) == 1 and not candidates:
        return _propose(request, next(iter(titles)), titles)
    is_lost = request.state.fallback_count == SHOW_AFTER_FALLBACKS
    shows_all = len(enough) == len(titles) and not request.state.refused_halls
    if not candidates and shows_all and (is_lost or Intent.BOOK in request.nlu.intents):
        call_tool("get_halls_data", show=True, data_type="all")
    chosen = [titles[hall] for hall in candidates or titles]
    text = say_varied(request, "ask-hall", halls=either(request.language, chosen))
    return Reply((text,), NextQuestion(("hall",), tuple(chosen)[:MAX_REPLIES]))


def ask_fewer_people(request: EngineRequest, call_tool: ToolResults, people: int) -> Reply:
    """Says that no hall is large enough, and asks for the number of people again."""
    reason = hall_filters.exceeds_all(request, call_tool, people)
    return Reply((reason, say_varied(request, "ask-people")), NextQuestion(("people",)))


def _ask_among_large_enough(
    request: EngineRequest, people: int, enough: dict[str, str], titles: dict[str, str]
) -> Reply:
    """Proposes the only hall that is large enough, or asks which of them."""
    if len(enough) == 1:
        hall = next(iter(enough))
        next_question = _propose(request, hall, enough).next_question
        question = say_varied(request, "take-it", hall=titles[hall])
    else:
        next_question = NextQuestion(("hall",), tuple(enough.values())[:MAX_REPLIES])
        question = say_varied(request, "ask-hall", halls=either(request.language, [*enough.values()]))
    gave_people = request.nlu.people is not None
    reason = say(
        request.language, "fitting", people=people, halls=either(request.language, [*enough.values()])
    )
    return Reply((reason, question) if gave_people else (question,), next_question)


def _not_refused(request: EngineRequest, call_tool: ToolResults) -> dict[str, str]:
    """The halls that the client has not refused; all if none of these is left that is large enough."""
    titles, state = hall_titles(call_tool), request.state
    left = {hall: title for hall, title in titles.items() if hall not in state.refused_halls}
    if not state.refused_halls or not state.people:
        return left or titles
    return left if hall_filters.without_too_small(call_tool, tuple(left), state.people) else titles


def hall_titles(call_tool: ToolResults) -> dict[str, str]:
    """Hall code -> title in the client's language."""
    return {hall["hall"]: hall["title"] for hall in call_tool("get_halls_data", data_type="names")["halls"]}


def hall_title(call_tool: ToolResults, hall: str) -> str:
    """The title of one hall in the client's language; its code if it is bookable no longer."""
    return str(call_tool("get_hall_price", hall=hall).get("title", hall))


def _candidates(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """The halls that the message may mean; after an aside the one that was proposed before it."""
    named = request.nlu.ambiguous.get("hall", ())
    if Intent.CHEAPEST in request.nlu.intents:
        cheapest = hall_filters.cheapest(call_tool, request.state.people, named)
        return (cheapest["hall"],) if cheapest else ()
    offered, refused = request.state.offered, request.state.refused_halls
    offered = None if offered in refused else offered
    return named or ((offered,) if offered and not _WANTS_OTHER.intersection(request.nlu.intents) else ())


def _propose(request: EngineRequest, hall: str, titles: dict[str, str]) -> Reply:
    """Asks whether to take this hall; the replies offer the others."""
    was_proposed = hall == request.state.offered
    recommended = was_proposed or {Intent.RECOMMEND, Intent.CAPACITY, Intent.CHEAPEST} & set(
        request.nlu.intents
    )
    text = say_varied(request, "take-it" if recommended else "did-you-mean", hall=titles[hall])
    others = (title for key, title in titles.items() if key != hall)
    replies = (say(request.language, "chip-yes"), *others)[:MAX_REPLIES]
    return Reply((text,), NextQuestion(("hall",), replies, hall=hall))

"""Questions about extras: the answers to the client's, and those whether to add one or which of several."""

from collections.abc import Collection
from dataclasses import replace

from hallchat.agent.dialogue.state import fills_quoted_slot
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import MAX_REPLIES
from hallchat.agent.engines.rules import extra_stock
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.events import Data
from hallchat.nlu.acts.missed_extras import misses_extra
from hallchat.nlu.types import Digression, Intent
from hallchat.wording import say
from hallchat.wording.extras import extra_brief, extra_line, extras_text, is_by_hours
from hallchat.wording.formats import either, listed
from hallchat.wording.prices import length

_LIVE = ("held", "confirmed", "paid")


def all_extras(call_tool: ToolResults) -> dict[str, Data]:
    """Key -> the extra as clients may know it."""
    found = call_tool("get_halls_data", data_type="extras")["extras"]
    return {extra["extra"]: extra for extra in found}


def _asked_keys(request: EngineRequest) -> list[str]:
    """The keys of the extras that the message asks about."""
    return request.nlu.digressions.get(Digression.EXTRAS, "").split()


def answer_about(request: EngineRequest, call_tool: ToolResults) -> str:
    """Tells price, unit, number and halls of the extras that a question is about; "" for no such question."""
    if Digression.EXTRAS not in request.nlu.digressions:
        return ""
    known = all_extras(call_tool)
    asked = [known[key] for key in _asked_keys(request) if key in known]
    if asked:
        lines = [f"{extra_line(request.language, extra)}." for extra in asked]
        then = extra_stock.left_then(request, call_tool, asked)
        return "\n".join([*lines, *then, *about_length(request, asked)])
    hall = request.nlu.hall or request.state.hall
    if hall is None:
        return extras_text(request.language, list(known.values()))
    info = call_tool("get_hall_info", hall=hall)
    if "error" in info or not info.get("extras"):
        return say(request.language, "extras-none-of-hall", hall=info.get("title", hall))
    return extras_text(request.language, info["extras"])


def about_length(request: EngineRequest, extras: list[Data]) -> list[str]:
    """Says how a price is counted to a client who wants extras for another time than the booking."""
    wanted, language = request.nlu.extra_hours, request.language
    if wanted is None:
        return []
    texts = []
    by_hours = [extra for extra in extras if is_by_hours(extra) and extra["rubles"]]
    others = [extra for extra in extras if extra not in by_hours]
    for message, group in (("extras-whole-booking", by_hours), ("extras-without-hours", others)):
        if group:
            shown = listed(language, [extra_brief(language, extra) for extra in group])
            hours = length(language, wanted)
            texts.append(say(language, message, extras=shown, count=len(group), length=hours))
    return texts


def next_question(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """The question about extras that comes before that of the booking form; None if there is none."""
    if "extras" in request.nlu.ambiguous and (question := ask_which(request, call_tool)):
        return question
    if accepts_offer(request) and (question := ask_which_offered(request, call_tool)):
        return question
    return ask_to_add(request, call_tool)


def ask_which(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """Asks whether to add the extra that the message may mean, or which of several; None if it is clear."""
    known = all_extras(call_tool)
    possible = [key for key in request.nlu.ambiguous.get("extras", ()) if key in known]
    if not possible:
        return None
    language, names = request.language, [str(known[key]["name"]) for key in possible]
    if len(possible) > 1:
        text = say(language, "which-extras", extras=either(language, names))
        return Reply((text,), NextQuestion(("extras",), tuple(names[:MAX_REPLIES])))
    extra = known[possible[0]]
    limits = (extra[limit] for limit in ("stock", "most") if extra.get(limit))
    count = min((request.nlu.extra_count or 1, *limits))
    what = extra_brief(language, extra)
    if count > 1:
        what = say(language, "extra-ordered", name=what, count=count)
    question = NextQuestion(
        ("extras",), (say(language, "chip-yes"), say(language, "chip-no")), extras={possible[0]: count}
    )
    return Reply((say(language, "ask-add-extra", extra=what),), question)


def accepts_offer(request: EngineRequest) -> bool:
    """True for a yes to the offer of extras that does not say which."""
    nlu, state = request.nlu, request.state
    names_extra = nlu.extras is not None or state.proposed_extras or "extras" in nlu.ambiguous
    is_to_offer = state.offers_extras and "confirm" not in state.asked
    return bool(is_to_offer and Intent.YES in nlu.intents and not names_extra and not fills_quoted_slot(nlu))


def ask_which_offered(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """Asks which of the hall's extras the client wants after a yes to the offer; None if it has none."""
    info = call_tool("get_hall_info", hall=request.state.hall)
    offered = tuple(extra["extra"] for extra in info.get("extras", ()))
    ambiguous = {**request.nlu.ambiguous, "extras": offered}
    return ask_which(replace(request, nlu=replace(request.nlu, ambiguous=ambiguous)), call_tool)


def ask_to_add(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """Offers the extra that the message asks about for the booking in hand; None if it cannot have it.

    Beside a summary, to which a yes is, only if the client misses the extra in it: «а дым где?».
    """
    state = request.state
    is_apart = "confirm" not in state.asked or misses_extra(request.text)
    begun = state.hall and state.date and state.start and state.end and is_apart
    return _offer_asked(request, call_tool, state.hall, state.extras or ()) if begun else None


def ask_to_add_to_booked(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """Offers the extra that the message asks about for the only live booking of the client."""
    live = [each for each in request.bookings if each["status"] in _LIVE and not each["over"]]
    if len(live) != 1:
        return None
    return _offer_asked(request, call_tool, live[0]["hall"], [each["extra"] for each in live[0]["extras"]])


def _offer_asked(
    request: EngineRequest, call_tool: ToolResults, hall: str | None, ordered: Collection[str]
) -> Reply | None:
    """Asks whether to add the one extra of the question to a booking that has those ordered."""
    asked, nlu = _asked_keys(request), request.nlu
    if len(asked) != 1 or asked[0] in {*ordered, *(nlu.extras or ())} or Intent.NO in nlu.intents:
        return None
    info = call_tool("get_hall_info", hall=hall)
    if asked[0] not in {extra["extra"] for extra in info.get("extras", ())}:
        return None
    ambiguous = {**nlu.ambiguous, "extras": tuple(asked)}
    return ask_which(replace(request, nlu=replace(nlu, ambiguous=ambiguous)), call_tool)

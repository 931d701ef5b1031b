"""Extras and promo codes: what was taken or left out, the one offer, and what cannot be had."""

from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules.extra_questions import about_length, all_extras
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent
from hallchat.wording import say
from hallchat.wording.extras import extra_brief, ordered
from hallchat.wording.formats import listed, money

_CORRECTED = {"unknown_extra", "unknown_code", "out_of_stock"}
"""Refusals of a part of the order: the booking goes on without that part."""
_MAX_CORRECTIONS = 4
"""After so many the last refusal is the answer: the rounds of a turn are limited."""


def acknowledge(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """Says which extras were added or removed, and which code is noted."""
    texts = []
    if changes := _changes(request):
        known = all_extras(call_tool)
        told = _told_by_refusals(request)
        counts = {key: count for key, count in changes.items() if key in known and key not in told}
        before = _known_before(request)
        fewer = {key: count for key, count in counts.items() if 0 < count < before.get(key, 0)}
        if fewer:
            left = [{"name": known[key]["name"], "count": count} for key, count in fewer.items()]
            texts.append(say(request.language, "extras-fewer", extras=ordered(request.language, left)))
        added = [
            {"name": known[key]["name"], "count": count}
            for key, count in counts.items()
            if count and key not in fewer
        ]
        removed = [known[key]["name"] for key, count in counts.items() if not count and key in before]
        if added:
            message = "extras-added-for-all" if request.nlu.extras_for_all else "extras-added"
            texts.append(say_varied(request, message, extras=ordered(request.language, added)))
        if removed:
            names = listed(request.language, removed)
            texts.append(say_varied(request, "extras-removed", extras=names))
        elif counts and not any(counts.values()) and request.state.extras_offered:
            texts.append(say_varied(request, "extras-declined"))
        texts += about_length(request, [known[key] for key, count in counts.items() if count])
    texts += _returned(request)
    if request.nlu.code == "":
        texts.append(say(request.language, "code-removed"))
    elif request.nlu.code:
        texts += _about_code(request, request.nlu.code)
    if declines(request):
        texts.append(say_varied(request, "extras-declined"))
    return tuple(texts)


def _known_before(request: EngineRequest) -> dict[str, int]:
    """Key -> how many of an extra the client wanted before this message."""
    state = request.state
    before = state.previous if state.previous and "extras" in state.replaced else state
    return {key: count for key, count in (before.extras or {}).items() if count}


def _returned(request: EngineRequest) -> list[str]:
    """Says which extras that were taken before are in the booking again."""
    outcomes = [each.result for each in request.results if each.name == "generate_booking_info"]
    ordered_now = outcomes[-1].get("extras", ()) if outcomes else ()
    again = [extra for extra in ordered_now if extra["extra"] in request.state.returned_extras]
    return (
        [say(request.language, "extras-returned", extras=ordered(request.language, again))] if again else []
    )


def _about_code(request: EngineRequest, code: str) -> list[str]:
    """Says that the code counts, and the new price, or that there is none; `make_quote` tells the rest."""
    if not request.nlu.code_known:
        return [say_varied(request, "refused-unknown-code", code=code)]
    outcomes = [each.result for each in request.results if each.name == "generate_booking_info"]
    if outcomes:
        counts = outcomes[-1].get("code") and outcomes[-1]["code_applies"]
        cost = money(request.language, outcomes[-1]["cost"]) if counts else ""
        return [say(request.language, "code-applied", code=code, cost=cost)] if counts else []
    priced = any(each.name == "get_hall_price" and "code" in each.result for each in request.results)
    return [] if priced else [say(request.language, "code-noted", code=code)]  # the price tells of it


def _told_by_refusals(request: EngineRequest) -> set[str]:
    """The extras that this turn's quote could not have as they were wanted: the refusal tells of them."""
    refused = [each.result for each in request.results if each.result.get("error") in _CORRECTED]
    prices = [each.result for each in request.results if each.name == "get_hall_price"]
    of_halls = [hall for price in prices for hall in price.get("halls", ()) if "error" not in price]
    fewer = {key for price in (*prices, *of_halls) for key in price.get("out_of_stock", ())}
    return fewer | {str(refusal["extra"]) for refusal in refused if "extra" in refusal}


def _changes(request: EngineRequest) -> dict[str, int]:
    """Key -> the new number, of the extras that this message named or took."""
    nlu, state = request.nlu, request.state
    if nlu.extras is not None:
        return dict(nlu.extras)
    taken = Intent.YES in nlu.intents and state.proposed_extras
    return dict(state.proposed_extras or {}) if taken else {}


def declines(request: EngineRequest) -> bool:
    """True for a no to the offer of extras that names nothing: the booking goes on.

    Beside a summary, which asks for a yes, a no is to the summary, but for «нет, спасибо».
    """
    nlu, state = request.nlu, request.state
    is_to_offer = state.quote is None or Intent.THANKS in nlu.intents
    of_visit = (nlu.hall or nlu.date or nlu.start or nlu.refused_halls) and Intent.THANKS not in nlu.intents
    offered = state.offers_extras and is_to_offer and nlu.extras is None and not of_visit
    says_more = {Intent.CHANGE, Intent.CANCEL_BOOKING} & set(nlu.intents)
    return offered and Intent.NO in nlu.intents and not says_more


def offer(request: EngineRequest, outcome: Data) -> tuple[str, ...]:
    """The one offer of the hall's extras; empty if there is nothing to offer."""
    if not outcome.get("can_add"):
        return ()
    offered = [extra_brief(request.language, extra) for extra in outcome["can_add"]]
    return (say_varied(request, "ask-extras", extras=listed(request.language, offered)),)


def make_quote(
    request: EngineRequest, call_tool: ToolResults, redraw: bool, **arguments: Any
) -> tuple[Data, tuple[str, ...]]:
    """The outcome of generate_booking_info with the client's extras and code, and what is to be said of them.

    An extra or a code that cannot be had is left out, and said so. `redraw`: a summary that the last answer
    showed is shown again.
    """
    wanted, code = dict(request.state.extras or {}), request.state.code or ""
    texts: list[str] = []
    outcome = _call(call_tool, redraw, arguments, wanted, code)
    while outcome.get("error") in _CORRECTED and len(texts) < _MAX_CORRECTIONS:
        texts.append(_why_without(request, call_tool, outcome))
        if outcome["error"] == "unknown_code":
            code = ""
        else:
            wanted[outcome["extra"]] = outcome.get("left", 0)
        left = {key: count for key, count in wanted.items() if count}
        outcome = _call(call_tool, redraw, arguments, left, code)
    if outcome.get("code") and not outcome["code_applies"] and _is_code_news(request, outcome):
        texts.append(say(request.language, "code-does-not-apply", code=outcome["code"]))
    return outcome, tuple(texts)


def why_fewer(request: EngineRequest, call_tool: ToolResults, price: Data) -> list[str]:
    """Says of which extras a told price counts fewer than are wanted, or none."""
    if not (price.get("out_of_stock") or price.get("not_offered")):
        return []
    known = all_extras(call_tool)
    fewer = [
        _out_of_stock(request, known[key], left, left > 0 and left == known[key].get("most"))
        for key, left in price.get("out_of_stock", {}).items()
    ]
    none = ({"error": "unknown_extra", "extra": key, "instead": ()} for key in price.get("not_offered", ()))
    return [*fewer, *(_why_without(request, call_tool, refusal) for refusal in none)]


def _out_of_stock(request: EngineRequest, extra: Data, left: int, is_most: bool) -> str:
    message = "refused-most-of-extra" if is_most else "refused-out-of-stock"
    return say_varied(request, message, extra=extra["name"], left=left)


def _is_code_news(request: EngineRequest, outcome: Data) -> bool:
    """True if the client has just given the code, or sees a summary."""
    return request.nlu.code is not None or "quote" in outcome


def _call(
    call_tool: ToolResults, redraw: bool, arguments: dict[str, Any], wanted: dict[str, int], code: str
) -> Data:
    given = {name: value for name, value in (("extras", wanted), ("code", code)) if value}
    return call_tool("generate_booking_info", show=redraw, **arguments, **given)


def _why_without(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> str:
    """Says why a part of the order cannot be had, and what can be added instead."""
    if refusal["error"] == "unknown_code":
        return say_varied(request, "refused-unknown-code", code=refusal["code"])
    known, language = all_extras(call_tool), request.language
    extra = known.get(refusal["extra"], {"name": refusal["extra"]})
    if refusal["error"] == "out_of_stock":
        return _out_of_stock(request, extra, refusal["left"], refusal["most"])
    hall = call_tool("get_hall_info", hall=request.state.hall)
    halls = extra.get("only_halls", ())
    named = listed(language, halls) if halls else ""
    values = {"extra": extra["name"], "hall": hall.get("title", ""), "halls": named, "count": len(halls)}
    text = say_varied(request, "refused-unknown-extra", **values)
    instead = [extra_brief(language, known[key]) for key in refusal["instead"] if key in known]
    if not instead:
        return text
    also = say(language, "extras-instead", hall=hall.get("title", ""), extras=listed(language, instead))
    return f"{text} {also}"

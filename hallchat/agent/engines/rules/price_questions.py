"""Answers to questions about prices: of an hour, of a length, of exact hours, by the studio's rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import extras, rule_questions
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.repairs import why_refused
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Digression, Intent, length_minutes
from hallchat.wording import say
from hallchat.wording.formats import day, day_and_month, listed, money, money_range, span
from hallchat.wording.prices import condition, explaining_lines, hourly_price, length, price_lines

MAX_DAYS = 2
"""Days whose prices one answer tells; of more days it tells the price of any day."""
_NOT_THEN = ("outside_hours", "too_short")
"""Refusals of hours or a part of the day, at other times of which the hall may be had."""


def answer_price(request: EngineRequest, call_tool: ToolResults, hall: str | None) -> str:
    """Tells the price of the hall, or of each hall, on the days, for the time and people in question."""
    asked = _asked(request, call_tool)
    if hall is not None:
        return _of_hall(request, call_tool, hall, asked)
    if not asked and not _days(request):
        if Intent.HALLS not in request.nlu.intents:  # the cards of the halls show the prices
            call_tool("get_halls_data", show=True, data_type="prices")
        return ""
    return _of_all(request, call_tool, asked)


def _asked(request: EngineRequest, call_tool: ToolResults) -> dict[str, Any]:
    """The arguments of get_hall_price, apart from hall and date, that the client has given."""
    nlu, state, days = request.nlu, request.state, _days(request)
    given: dict[str, Any] = {}
    if nlu.general_days:
        given["days"] = nlu.general_days
    if nlu.hours or state.hours:
        given["hours"] = nlu.hours or state.hours
    other_length = nlu.only_asks and nlu.hours and not nlu.start and nlu.hours != _known_hours(request)
    start, end = (nlu.start, nlu.end) if nlu.only_asks and nlu.start else (state.start, state.end)
    if start and end and not (nlu.daypart or other_length):
        given["hours"] = length_minutes(start, end) / 60
        if len(days) == 1:
            del given["hours"]
            given |= {"start": start, "end": end}
    if Digression.MINIMUM in nlu.digressions and (least := _least_hours(request, call_tool)):
        given = {"hours": least}
    if nlu.only_asks and nlu.extras and "start" in given:
        given["extras"] = {**(state.extras or {}), **nlu.extras}
    if state.all_day and len(days) == 1:
        given["all_day"] = True
    if state.people:
        given["people"] = state.people
    if nlu.daypart and "start" not in given and (nlu.general_days or len(days) == 1):
        given["part_of_day"] = str(nlu.daypart)
    return given


def _known_hours(request: EngineRequest) -> float | None:
    """The length of the hours that are known; None if they are not."""
    state = request.state
    return length_minutes(state.start, state.end) / 60 if state.start and state.end else None


def _least_hours(request: EngineRequest, call_tool: ToolResults) -> float | None:
    """The least length in the hall and on the day in question; None if it is not one."""
    lengths = {row["hours"] for hall in rule_questions.minimums(request, call_tool) for row in hall["least"]}
    return lengths.pop() if len(lengths) == 1 else None


def _days(request: EngineRequest) -> list[date]:
    """The days in question; none if there are too many, none was named, or they are days in general."""
    nlu, state = request.nlu, request.state
    if nlu.general_days:
        return []
    if nlu.only_asks and nlu.date is not None:
        one, span = (nlu.date, None) if nlu.date_end is None else (None, (nlu.date, nlu.date_end))
    else:
        one, span = state.date, state.days
    if one is not None:
        return [one]
    first, last = span or (None, None)
    if first is None or last is None or (last - first).days >= MAX_DAYS:
        return []
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _calls(request: EngineRequest, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The arguments of get_hall_price for each day in question."""
    return [asked | {"date": each.isoformat()} for each in _days(request)] or [asked]


def _of_hall(request: EngineRequest, call_tool: ToolResults, hall: str, asked: dict[str, Any]) -> str:
    results = [call_tool("get_hall_price", hall=hall, **each) for each in _calls(request, asked)]
    texts = []
    if all(result.get("error") == "too_many_people" for result in results):
        if hall != request.state.hall and results[0]["halls"]:  # else the next question of the booking tells
            texts.append(why_refused(request, call_tool, {**results[0], "hall": hall}))
        return " ".join([*texts, _of_hall(request, call_tool, hall, _without_people(asked))])
    of_time = ("part_of_day", "start", "end") if request.nlu.only_asks else ("part_of_day",)
    if set(of_time) & asked.keys() and all(result.get("error") in _NOT_THEN for result in results):
        any_time = {name: value for name, value in asked.items() if name not in of_time}
        texts.append(_refusal(request, call_tool, {**results[0], "hall": hall}))
        return " ".join([*texts, _of_hall(request, call_tool, hall, any_time)])
    told = [result for result in results if "error" not in result]
    refused = [result for result in results if "error" in result and not _form_tells(request, hall, result)]
    texts += [_refusal(request, call_tool, {**result, "hall": hall}) for result in refused]
    texts += [*_prices(request, told), *_by_code(request, told)]
    if request.nlu.only_asks and any(result.get("taken") for result in told):  # else the booking's form tells
        texts.append(say_varied(request, "refused-taken"))
    texts += [text for result in told for text in extras.why_fewer(request, call_tool, result)]
    if told and not all("lines" in result for result in told):
        texts.append(_conditions(request, [told]))
    return " ".join(dict.fromkeys(filter(None, texts)))


def _without_people(asked: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in asked.items() if name != "people"}


def _of_all(request: EngineRequest, call_tool: ToolResults, asked: dict[str, Any]) -> str:
    """The prices of the halls, those that are too small apart; if all are, for fewer people."""
    results = [call_tool("get_hall_price", **each) for each in _calls(request, asked)]
    by_hall = list(zip(*(result["halls"] for result in results), strict=True))
    too_small = [of_days[0] for of_days in by_hall if of_days[0].get("error") == "too_many_people"]
    if by_hall and len(too_small) == len(by_hall):
        return _of_all(request, call_tool, _without_people(asked))
    texts, told = [], []
    for of_days in by_hall:
        priced = [result for result in of_days if "error" not in result]
        refused = [each for each in of_days if each.get("error") not in (None, "too_many_people")]
        said = [
            *_prices(request, priced),
            *_by_code(request, priced),
            *(_refusal(request, call_tool, each) for each in refused),
        ]
        texts.append(" ".join(said))
        told += [priced] if priced else []
    texts += [
        text for of_days in told for each in of_days for text in extras.why_fewer(request, call_tool, each)
    ]
    if any("lines" not in result for of_days in told for result in of_days):
        texts.append(_conditions(request, told))
    if too_small:
        texts.append(_left_out(request, too_small))
    if results[0]["more_halls"]:
        texts.append(say(request.language, "price-more-halls", count=results[0]["more_halls"]))
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _left_out(request: EngineRequest, too_small: list[Data]) -> str:
    """Says which halls are too small for the people."""
    language = request.language
    halls = [say(language, "holds", hall=each["title"], people=each["capacity"]) for each in too_small]
    return say(language, "price-left-out", people=too_small[0]["people"], halls=listed(language, halls))


def _refusal(request: EngineRequest, call_tool: ToolResults, refusal: Data) -> str:
    """The reason why a price cannot be told."""
    if "days_in_general" not in refusal:
        about = replace(request, state=replace(request.state, hall=refusal["hall"]))
        return why_refused(about, call_tool, refusal)
    title = str(hall_titles(call_tool).get(refusal["hall"], refusal["hall"]))
    days = _general_days(request, refusal["days_in_general"], refusal)
    return say(request.language, "general-closed", hall=title, days=days)


def _general_days(request: EngineRequest, days: str, result: Data) -> str:
    """ "в будни"; with the first and the last day of the New Year holidays."""
    language, only = request.language, result.get("date")
    ends = {name: day_and_month(language, result.get(name, only)) for name in ("first", "last")}
    return say(request.language, f"general-{days}", **ends)


def _prices(request: EngineRequest, told: list[Data]) -> list[str]:
    """The prices of a hall on several days; those on which they are the same together."""
    by_price: dict[object, list[Data]] = {}
    for result in told:
        prices = tuple(result.get(key) for key in ("price", "price_to", "cost", "cost_to"))
        by_price.setdefault(prices, []).append(result)
    return [tell_price(request, same) for same in by_price.values()]


def _form_tells(request: EngineRequest, hall: str, refusal: Data) -> bool:
    """True if the next question of the booking meets the same refusal and tells it."""
    state = request.state
    is_asked = state.hall == hall and state.date is not None and not request.nlu.only_asks
    return is_asked and bool(refusal["error"] == "closed" or (state.start and state.end))


def tell_price(request: EngineRequest, same: list[Data]) -> str:
    """The price of exact hours with its lines; else of an hour, and of a length if one is known.

    `same` are the results of days with the same price.
    """
    language, today, result = request.language, request.now.date(), same[0]
    when = listed(language, [day(language, each["date"], today) for each in same if "date" in each])
    if "days" in result:
        when = _general_days(request, result["days"], result)
    if "lines" in result:
        cost = money(language, result["cost"])
        hours = span(result["start"], result["end"])
        text = say(language, "price-exact", hall=result["title"], day=when, hours=hours, cost=cost)
        lines = price_lines(language, explaining_lines(result))
        return f"{text} {say(language, 'price-made-of', lines='; '.join(lines))}" if lines else text
    price = hourly_price(language, result)
    message = "price-on-day" if when else "price"
    text = say(language, message, hall=result["title"], day=when, price=price)
    if "cost" not in result:
        return text
    cost = money_range(language, result["cost"], result["cost_to"])
    return f"{text} {say(language, 'price-of-hours', length=length(language, result['hours']), cost=cost)}"


def _by_code(request: EngineRequest, told: list[Data]) -> Iterator[str]:
    """The prices with the client's promo code; else that it does not count."""
    language = request.language
    for result in told:
        if "with_code" in result:
            prices = result["with_code"]
            cost = money_range(language, prices["cost"], prices["cost_to"]) if "cost" in prices else None
            price = cost or hourly_price(language, prices)
            message = "price-with-code" if cost else "hourly-price-with-code"
            yield say(language, message, code=result["code"], cost=price)
        elif "code" in result and "lines" not in result:
            yield say(language, "code-does-not-apply", code=result["code"])


def _conditions(request: EngineRequest, told: list[list[Data]]) -> str:
    """Tells what the prices depend on. `told` has the results of each hall."""
    language, by_words = request.language, dict[str, list[str]]()
    for of_days in told:
        said = dict.fromkeys(condition(language, each) for one in of_days for each in one["conditions"])
        for words in said:
            by_words.setdefault(words, []).append(of_days[0]["title"])
    texts = []
    if by_words:
        conditions = rule_questions.with_halls(request, by_words, len(told))
        texts.append(say(language, "price-depends", conditions=conditions))
    if request.nlu.general_days == "holidays" and all("days" not in one for each in told for one in each):
        texts.append(say(language, "general-no-holidays"))
    return " ".join(texts)

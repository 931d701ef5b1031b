"""Answers to questions about the studio's rules: the least length of a rental, the hours of a price."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hallchat.agent.engine_protocol import EngineRequest
from hallchat.agent.engines.rules import booking_questions
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.agent.free_time import DAYPART_MINUTES
from hallchat.nlu.types import DAY_MINUTES, Daypart, minutes_of_clock
from hallchat.wording import say
from hallchat.wording.formats import day, listed
from hallchat.wording.opening import WEEKDAYS, days_words
from hallchat.wording.prices import condition, length

MAX_HALLS = 20
"""Halls whose rules one answer tells."""
_DAYS = {
    "weekdays": ("mon", "tue", "wed", "thu", "fri"),
    "weekends": ("sat", "sun"),
    "holidays": ("holiday",),
}
"""Days in general -> those of the rows of `minimums_view`; other days in general are one weekday."""


def hall_in_question(request: EngineRequest) -> str | None:
    """The hall that the message names, else the chosen or the proposed one."""
    return request.nlu.hall or request.state.hall or request.state.offered


def minimums(request: EngineRequest, call_tool: ToolResults) -> Sequence[Data]:
    """The least lengths in the hall in question, else in each hall; on the day that the message names."""
    asked: dict[str, Any] = {}
    if request.nlu.date is not None and request.nlu.date_end is None:
        asked["date"] = request.nlu.date.isoformat()
    halls: list[Data] = call_tool("get_halls_data", data_type="minimums", **asked)["halls"]
    hall = hall_in_question(request)
    return [each for each in halls if each["hall"] == hall] or halls[:MAX_HALLS]


def answer_minimum(request: EngineRequest, call_tool: ToolResults) -> str:
    """Tells the least length by hall and day."""
    halls = minimums(request, call_tool)
    texts = [_minimum(request, hall) for hall in halls]
    rules = dict.fromkeys(condition(request.language, rule) for hall in halls for rule in hall["conditions"])
    if rules:
        texts.append(say(request.language, "minimum-by-rules", conditions="; ".join(rules)))
    gaps = [hall["title"] for hall in halls if hall.get("fills_gap")]
    if gaps:
        every = len(gaps) == len(halls)
        where = "" if every else listed(request.language, [f"«{hall}»" for hall in gaps])
        texts.append(say(request.language, "minimum-fills-gap", halls=where, count=0 if every else len(gaps)))
    return "\n".join(texts)


def _minimum(request: EngineRequest, hall: Data) -> str:
    language, named = request.language, request.nlu.date
    on_day = named is not None and request.nlu.date_end is None
    rows = hall["least"] if on_day else _rows_in_question(request, hall["least"])
    when = day(language, named, request.now.date()) if named is not None and on_day else ""
    if not rows:
        return say(language, "minimum-closed", hall=hall["title"], day=when)
    if on_day or (len(rows) == 1 and rows == hall["least"]):
        message = "minimum-on-day" if on_day else "minimum"
        shown = length(language, rows[0]["hours"])
        return say(language, message, hall=hall["title"], day=when, length=shown)
    lengths = "; ".join(
        say(
            language,
            "minimum-of-days",
            days=_days_words(language, row["days"]),
            length=length(language, row["hours"]),
        )
        for row in rows
    )
    return say(language, "minimum-by-day", hall=hall["title"], lengths=lengths)


def _days_words(language: str, days: Sequence[str]) -> str:
    return say(language, "days-usual") if len(days) == len(WEEKDAYS) else days_words(language, days)


def _rows_in_question(request: EngineRequest, rows: Sequence[Data]) -> Sequence[Data]:
    """The rows of the days that the message names in general or as a range; all if it names none."""
    wanted = _days_in_question(request)
    found = [
        {**row, "days": days} for row in rows if (days := [each for each in row["days"] if each in wanted])
    ]
    return found or rows


def _days_in_question(request: EngineRequest) -> Sequence[str]:
    nlu = request.nlu
    if nlu.general_days is not None:
        return _DAYS.get(nlu.general_days, (nlu.general_days,))
    if nlu.date is None or nlu.date_end is None or (nlu.date_end - nlu.date).days > len(_DAYS["weekdays"]):
        return ()
    names = (*_DAYS["weekdays"], *_DAYS["weekends"])
    return [names[date.fromordinal(each).weekday()] for each in _ordinals(nlu.date, nlu.date_end)]


def _ordinals(first: date, last: date) -> range:
    return range(first.toordinal(), last.toordinal() + 1)


def answer_rate_time(request: EngineRequest, call_tool: ToolResults, part: str) -> str:
    """Tells from when to when the prices of a part of the day count, by the labels of the rules."""
    hall = hall_in_question(request)
    result = call_tool("get_hall_price", hall=hall) if hall else call_tool("get_hall_price")
    halls = [each for each in result.get("halls", (result,)) if "conditions" in each]
    by_words: dict[str, list[str]] = {}
    timed = [(each, rule) for each in halls for rule in each["conditions"] if "time" in rule]
    for each, rule in [pair for pair in timed if _touches(pair[1], part)] or timed:
        by_words.setdefault(condition(request.language, rule, with_time=True), []).append(each["title"])
    if not by_words:
        titles = [each["title"] for each in halls[:1]] if hall else []
        message = "rate-time-none-of-hall" if titles else "rate-time-none"
        return say(request.language, message, hall="".join(titles))
    return say(request.language, "rate-time", conditions=with_halls(request, by_words, len(halls)))


def answer_hold(request: EngineRequest, call_tool: ToolResults) -> str:
    """Tells how long a booking waits for its payment; until when, if one of the client's waits."""
    told = call_tool("get_studio_info", question=request.text)
    texts = [answer["text"] for answer in told["answers"]]
    if any(booking["status"] == "held" for booking in request.bookings):
        texts = [booking_questions.payment(request), say(request.language, "hold-ends")]
    if told["not_told"]:
        texts.append(say_varied(request, "only-staff-can", what=listed(request.language, told["not_told"])))
    return "\n".join(texts)


def with_halls(request: EngineRequest, by_words: dict[str, list[str]], halls: int) -> str:
    """The conditions of several halls, each with its halls if it is not that of all."""
    said = (
        words if len(titles) == halls else f"{words} ({listed(request.language, titles)})"
        for words, titles in by_words.items()
    )
    return "; ".join(said)


def _touches(rule: Data, part: str) -> bool:
    if part not in tuple(Daypart):
        return True
    first, last = DAYPART_MINUTES[Daypart(part)]
    start, end = map(minutes_of_clock, rule["time"])
    end += DAY_MINUTES if end <= start else 0
    return start < last and first < end

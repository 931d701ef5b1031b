"""The list of wishes in words: what will be booked in turn, what is taken off, which one is next."""

from dataclasses import replace

from hallchat.agent.dialogue.wishes import of_view, present_wish
from hallchat.agent.engine_protocol import EngineRequest, NextQuestion
from hallchat.agent.engines.quick_replies import say_all
from hallchat.agent.engines.rules import booking_form
from hallchat.agent.engines.rules.hall_question import hall_titles
from hallchat.agent.engines.rules.reply import Reply
from hallchat.agent.engines.rules.tool_results import ToolResults
from hallchat.agent.engines.rules.variation import say_varied
from hallchat.agent.events import Data
from hallchat.nlu.types import Intent, Wish
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, span
from hallchat.wording.prices import length

MAX_REFUSED = 3
"""After so many wishes that cannot be had one answer ends: the rounds of a turn are limited."""

_AFTER_BOOKING, _IDLE = ("chip-another", "chip-my-booking"), ("chip-book", "chip-halls")


def ask_next(request: EngineRequest, call_tool: ToolResults) -> Reply:
    """The next question of the booking in hand; if it cannot be had, of the wish after it, and so on."""
    texts: list[str] = []
    for refused in range(MAX_REFUSED):
        step = booking_form.ask_next(request, call_tool)
        if step.next_wish is None:
            following = (_next_line(request, call_tool),) if refused else ()
            return replace(step, texts=(*texts, *following, *step.texts, *_tell_waiting(request)))
        texts += step.texts
        request = with_wish_in_hand(request, step.next_wish)
    return Reply((*texts, say_varied(request, "go-on")), NextQuestion((), say_all(request, ("chip-go-on",))))


def after_booking(request: EngineRequest, call_tool: ToolResults, booked: Data) -> Reply:
    """Says that a booking is made, and goes on with the next wish."""
    following = with_wish_in_hand(request, booked["next"])
    step = ask_next(following, call_tool)
    list_of_more = tell_added(request, call_tool) if request.state.wishes_added > 1 else ()
    texts = (say_varied(request, "booked-and-next"), *list_of_more, *tell_no_room(request))
    return replace(step, texts=(*texts, *step.texts))


def with_wish_in_hand(request: EngineRequest, wish: Data) -> EngineRequest:
    """The request as if the client had just named that wish, which a tool's result has as `next`."""
    said = replace(
        request.nlu, intents=(), invalid={}, ambiguous={}, change_requests=(), digressions={}, questions=()
    )
    return replace(request, state=of_view(request.state, wish), nlu=said, agreed_quote=None)


def end_if_empty(request: EngineRequest, call_tool: ToolResults) -> Reply | None:
    """The reply if the message took the last wish off the list, the one in hand included; else None."""
    state = request.state
    if not state.wishes_dropped or state.hall or state.date:
        return None
    texts = (*tell_news(request, call_tool), say_varied(request, "as-you-like"))
    replies = say_all(request, _AFTER_BOOKING if request.bookings else _IDLE)
    return Reply(texts, NextQuestion((), replies))


def tell_news(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """Sentences on what this message did to the list of wishes; empty if nothing."""
    state, texts = request.state, []
    if state.wishes_dropped:
        gone = [wish_words(request, call_tool, wish) for wish in state.wishes_dropped]
        texts.append(say_varied(request, "wishes-dropped", wishes=listed(request.language, gone)))
    if state.wishes_added or (state.wishes_dropped and state.wishes):
        texts += tell_added(request, call_tool)
    return (*texts, *tell_no_room(request))


def tell_added(request: EngineRequest, call_tool: ToolResults) -> tuple[str, ...]:
    """The list of wishes with their numbers, from the one in hand on."""
    checked = call_tool("check_list")
    asks = Intent.AVAILABILITY in request.nlu.intents
    free = "wish-free" if asks else ""
    lines = [say_varied(request, "wishes-list"), *_lines(request, call_tool, checked, free)]
    return ("\n".join(lines), *_tell_limit(request, checked))


def tell_total(request: EngineRequest, call_tool: ToolResults) -> str:
    """The list with the price of each booking that can be had, and the sum; empty without a list."""
    checked = call_tool("check_list") if request.state.wishes else {}
    priced = [wish for wish in checked.get("wishes", ()) if wish and "error" not in wish]
    if not priced:
        return ""
    total = say(
        request.language,
        "bookings-total",
        count=len(priced),
        total=money(request.language, checked["cost"]),
    )
    return "\n".join([*_lines(request, call_tool, checked, "wish-price"), total])


def _lines(request: EngineRequest, call_tool: ToolResults, checked: Data, free: str = "") -> list[str]:
    """The list with its numbers, from the one in hand on; says which of it cannot be had.

    `free`: the message that tells of each that can, with its `cost`.
    """
    state, lines = request.state, []
    wishes = (present_wish(state), *state.wishes)
    passed_over = len(wishes) - len(checked["wishes"])  # those refused in this turn: their refusal is told
    results = (*[None] * passed_over, *checked["wishes"])
    for number, (wish, found) in enumerate(zip(wishes, results, strict=False), max(state.wish_number, 1)):
        line = f"{number}) {wish_words(request, call_tool, wish)}"
        if found and "error" in found:
            line += f" — {say(request.language, 'wish-not-free', why=found['error'])}"
        elif found and free:
            line += f" — {say(request.language, free, cost=money(request.language, found['cost']))}"
        lines.append(line)
    return lines


def _tell_limit(request: EngineRequest, checked: Data) -> tuple[str, ...]:
    """Says how many of the list can be booked before one is paid; empty if all of them can."""
    possible = [wish for wish in checked["wishes"] if not (wish and "error" in wish)]
    if len(possible) <= checked["may_hold"]:
        return ()
    return (say(request.language, "wishes-limit", count=checked["may_hold"]),)


def tell_no_room(request: EngineRequest) -> tuple[str, ...]:
    """Says how many wishes of the message the list has no room for."""
    left = request.state.wishes_refused
    return (say(request.language, "wishes-no-room", count=left),) if left else ()


def _tell_waiting(request: EngineRequest) -> tuple[str, ...]:
    """Says that the list is kept until earlier bookings are paid; empty if nothing has to be paid first."""
    results = [each.result for each in request.results if each.name == "generate_booking_info"]
    if not (request.state.wish_number and results and results[-1].get("error") == "too_many_holds"):
        return ()
    return (say(request.language, "wishes-wait", count=len(request.state.wishes) + 1),)


def wish_words(request: EngineRequest, call_tool: ToolResults, wish: Wish) -> str:
    """A wish in one line, as far as it is known: "«Мрак», пт, 4 декабря, 12:00–14:00"."""
    language = request.language
    known = []
    if wish.hall:
        known.append(say(language, "quoted", words=hall_titles(call_tool).get(wish.hall, wish.hall)))
    if wish.date:
        known.append(day(language, wish.date, request.now.date()))
    if wish.start and wish.end:
        known.append(span(wish.start, wish.end))
    elif wish.start:
        known.append(say(language, "starting", start=wish.start))
    if wish.hours and not wish.end:
        known.append(length(language, wish.hours))
    return ", ".join(known) or say(language, "wish-open")


def _next_line(request: EngineRequest, call_tool: ToolResults) -> str:
    """Names the wish that is taken next."""
    wish = wish_words(request, call_tool, present_wish(request.state))
    return say_varied(request, "next-wish", wish=wish)

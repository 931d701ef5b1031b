"""The plan of a booking: hall, date, hours, contacts, people, summary, yes. What is known is not asked."""

from hallchat.agent.draft import TERMS
from hallchat.agent.engines.embedded.lookup import Lookup
from hallchat.agent.engines.embedded.refusals import instead
from hallchat.agent.engines.embedded.step import Step, date_chips
from hallchat.agent.events import Asks, Data, Turn
from hallchat.agent.understanding.reading import Intent, clock, minutes
from hallchat.wording import say
from hallchat.wording.formats import day, either, money, span

CHANGE_CHIPS = ("chip-change-hall", "chip-change-date", "chip-change-time", "chip-start-over")
MOST_CHIPS = 4
SHOW_AFTER = 2
"""Messages that were not understood, after which the halls are shown."""
_TIME_WORDS = {"start", "end", "hours"}


def changes(turn: Turn) -> bool:
    """Whether the message says anything that a booking consists of."""
    return any(getattr(turn.reading, name) is not None for name in (*TERMS, "hours"))


def in_progress(turn: Turn) -> bool:
    """Whether the client is on the way to a booking; after one is made, only when a new one is begun."""
    if not turn.bookings or changes(turn):
        return True
    draft = turn.draft
    begun = draft.hall or draft.date or draft.start or draft.hours or draft.asked
    return bool(begun or {Intent.BOOK, Intent.ANOTHER} & set(turn.reading.intents))


def repeats(turn: Turn, step: Step) -> bool:
    """Whether the message told something else than what is being asked for, again."""
    told = {name for name in TERMS if getattr(turn.reading, name) is not None}
    asks = step.asks.fields
    aside = told - {"hall", "date", "start", "end", *asks}
    return bool(aside) and asks == turn.draft.asked and "confirm" not in asks


def next_step(turn: Turn, use: Lookup) -> Step:
    """What is to be asked now; a wrong answer first, then what is missing, in the order of the plan."""
    wrong = next(iter(turn.reading.invalid.items()), None)
    if wrong is not None:
        return _wrong(turn, use, *wrong)
    if turn.draft.hall is None:
        return _ask_hall(turn, use)
    if turn.draft.date is None:
        return _ask(turn, "date", say(turn.locale, "ask-date", hall=_title(turn, use)))
    if turn.draft.all_day:
        return _offer(turn, use)
    if turn.draft.start is None or turn.draft.end is None:
        return _ask_time(turn, use)
    return _offer(turn, use)


def _wrong(turn: Turn, use: Lookup, what: str, said: str) -> Step:
    """What cannot be is named, and asked for again."""
    text = say(turn.locale, f"wrong-{what}", said=said[:60])
    if what == "hall":
        step = _ask_hall(turn, use)
        return Step((text, *step.texts), step.asks)
    return Step((text,), Asks((what,), _chips(turn, what)))


def _ask_hall(turn: Turn, use: Lookup) -> Step:
    candidates = turn.reading.ambiguous.get("hall", ())
    halls = use("get_halls_data", data_type="names")["halls"]
    titles = {hall["hall"]: hall["title"] for hall in halls}
    candidates = tuple(hall for hall in candidates if hall in titles)
    if not halls:
        return Step((say(turn.locale, "no-halls"),), Asks(()))
    if len(candidates) == 1:
        offered = {Intent.RECOMMEND, Intent.CAPACITY} & set(turn.reading.intents)
        question = "take-it" if offered else "did-you-mean"
        text = say(turn.locale, question, hall=titles[candidates[0]])
        chips = (say(turn.locale, "chip-yes"), *(t for key, t in titles.items() if key != candidates[0]))
        return Step((text,), Asks(("hall",), chips[:MOST_CHIPS], hall=candidates[0]))
    if Intent.BOOK in turn.reading.intents or turn.draft.misses == SHOW_AFTER:
        use("get_halls_data", show=True, data_type="all")
    chosen = candidates or tuple(titles)
    text = say(turn.locale, "ask-hall", halls=either(turn.locale, [titles[key] for key in chosen]))
    return Step((text,), Asks(("hall",), tuple(titles[key] for key in chosen)[:MOST_CHIPS]))


def _ask_time(turn: Turn, use: Lookup) -> Step:
    """Shows what is free on that day; without a free hour, or for an impossible day, asks for another."""
    draft = turn.draft
    assert draft.date is not None
    arguments = {"hall": draft.hall, "date": draft.date.isoformat()}
    free_day = use("get_bookings_by_date", show=True, **arguments)
    if "error" in free_day:
        return instead(turn, free_day)
    if not free_day["free"]:
        text = say(turn.locale, "day-full", day=day(turn.locale, draft.date, turn.now.date()))
        return Step((text,), Asks(("date",), _chips(turn, "date")))
    readings = turn.reading.ambiguous.get("time", ())
    if readings:
        text = say(turn.locale, "which-time", times=either(turn.locale, readings))
        return Step((text,), Asks(("time",), readings[:MOST_CHIPS]))
    chips = _free_chips(turn, free_day)
    if draft.start is not None:
        return Step((say(turn.locale, "ask-end", start=draft.start),), Asks(("time",), chips))
    if draft.hours is not None or draft.end is not None:
        return Step((say(turn.locale, "ask-start"),), Asks(("time",), chips))
    return Step((say(turn.locale, "ask-time"),), Asks(("time",), chips))


def _free_chips(turn: Turn, free_day: Data) -> tuple[str, ...]:
    """Spans that fit into the free hours, of the wanted length (two hours when none is known)."""
    length = int((turn.draft.hours or 2) * 60)
    start = turn.draft.start
    spans = []
    for opens, closes in free_day["free"]:
        first = minutes(start) if start else minutes(opens)
        step = 60 if start else length
        while minutes(opens) <= first and first + length <= minutes(closes):
            spans.append((clock(first), clock(first + length)))
            if start:
                length += step
            else:
                first += step
    return tuple(say(turn.locale, "chip-span", start=a, end=b) for a, b in spans[:MOST_CHIPS])


def _offer(turn: Turn, use: Lookup) -> Step:
    """Hall, day and hours are known: check them, then ask for what else the quote needs, or for the yes."""
    draft = turn.draft
    assert draft.date is not None
    opening = use("get_hall_info", hall=draft.hall) if draft.all_day else {}
    result = use(
        "generate_booking_info",
        show=True,
        hall=draft.hall,
        date=draft.date.isoformat(),
        start=opening.get("opens", draft.start),
        end=opening.get("closes", draft.end),
        people=draft.people,
    )
    if "error" in result:
        if result["error"] == "outside_hours":
            use("get_bookings_by_date", show=True, hall=draft.hall, date=draft.date.isoformat())
        return instead(turn, result)
    texts = _echo(turn, result)
    if "missing" in result:
        field = result["missing"][0]
        return Step((*texts, say(turn.locale, f"ask-{field}")), Asks((field,), _chips(turn, field)))
    asks = ("confirm",) if result["rules_agreed"] else ("rules", "confirm")
    question = "ask-confirm" if result["rules_agreed"] else "ask-rules-and-confirm"
    texts = (*texts[1:], say(turn.locale, question, link=turn.studio.privacy_link))
    chips = (say(turn.locale, "chip-confirm"), say(turn.locale, "chip-change"))
    return Step(texts, Asks(asks, chips))


def _echo(turn: Turn, result: Data) -> tuple[str, ...]:
    """What was read is said back in full whenever the hours changed."""
    said = {name for name in ("hall", "date", *_TIME_WORDS) if getattr(turn.reading, name) is not None}
    if turn.reading.hall != turn.draft.hall:
        said.discard("hall")  # it was only asked about
    if not said and not result["rounded"]:
        return ("",)
    texts = [
        say(
            turn.locale,
            "hours-are-free",
            hall=result["title"],
            day=day(turn.locale, result["date"], turn.now.date()),
            hours=span(result["start"], result["end"]),
            count=result["hours"],
            cost=money(turn.locale, result["cost"]),
        )
    ]
    if result["rounded"]:
        texts.append(say(turn.locale, "rounded", hours=span(result["start"], result["end"])))
    return tuple(texts)


def _ask(turn: Turn, field: str, text: str) -> Step:
    return Step((text,), Asks((field,), _chips(turn, field)))


def _chips(turn: Turn, field: str) -> tuple[str, ...]:
    """Replies that make sense for that field."""
    if field == "date":
        return date_chips(turn)
    if field == "people":
        return ("1", "2", "5", "10")
    return ()


def _title(turn: Turn, use: Lookup) -> str:
    hall = use("get_hall_price", hall=turn.draft.hall)
    return str(hall.get("title", turn.draft.hall))

"""Side questions, answered from tools and from what the conversation has booked."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from hallchat.agent.engines.rules import hall_filters
from hallchat.agent.engines.rules.tool_results import Lookup
from hallchat.agent.engines.rules.variation import anew
from hallchat.agent.events import Data, Turn
from hallchat.nlu.types import Intent, minutes
from hallchat.wording import say
from hallchat.wording.formats import day, listed, money, span

MOST_HALLS = 3
"""How many halls' days are shown when no hall is named."""
MOST_DAYS = 2


def answers(turn: Turn, use: Lookup) -> list[str]:
    """The answers to all that was asked, in the order of `_ANSWERS`."""
    asked = [intent for intent in _ANSWERS if intent in turn.reading.intents]
    return [text for intent in asked if (text := _ANSWERS[intent](turn, use))]


def contacts(turn: Turn) -> str:
    """How to reach a human being."""
    studio = turn.studio
    known = [each for each in (studio.phone, studio.email, studio.address) if each]
    if not known:
        return say(turn.locale, "contacts-unknown")
    return say(turn.locale, "contacts", contacts=", ".join(known))


def booking_line(turn: Turn, booking: Data) -> str:
    """One booking in a line."""
    return say(
        turn.locale,
        "booking-line",
        reference=booking["reference"],
        hall=booking["title"],
        day=day(turn.locale, booking["date"], turn.now.date()),
        hours=span(booking["start"], booking["end"]),
        status=say(turn.locale, f"status-{booking['status']}"),
        link=booking["link"],
    )


def booking_lines(turn: Turn, bookings: Sequence[Data]) -> str:
    return "\n".join(f"• {booking_line(turn, booking)}" for booking in bookings)


def _halls(turn: Turn, use: Lookup) -> str:
    use("get_halls_data", show=True, data_type="all")
    return ""


def _hall(turn: Turn) -> str | None:
    """The hall that is asked about, else the one that is chosen, or was proposed."""
    return turn.reading.hall or turn.draft.hall or turn.draft.offered


def _hall_info(turn: Turn, use: Lookup) -> str:
    if _hall(turn) is None:
        return _halls(turn, use)
    use("get_hall_info", show=True, hall=_hall(turn))
    return ""


def _recommend(turn: Turn, use: Lookup) -> str:
    named = (turn.reading.hall,) if turn.reading.hall else ()
    fitting = turn.reading.ambiguous.get("hall", ()) or named
    if not fitting:
        return _halls(turn, use)
    titles = [use("get_hall_info", show=True, hall=hall)["title"] for hall in fitting[:MOST_HALLS]]
    if len(titles) > 1:
        return say(turn.locale, "recommend-several", halls=listed(turn.locale, titles))
    return say(turn.locale, "recommend", hall=titles[0])


def _price(turn: Turn, use: Lookup) -> str:
    if _hall(turn) is None:
        if Intent.HALLS not in turn.reading.intents:  # else their cards tell the prices already
            use("get_halls_data", show=True, data_type="prices")
        return ""
    hall = use("get_hall_price", hall=_hall(turn))
    if "error" in hall:
        return _halls(turn, use)
    price = say(turn.locale, "price", hall=hall["title"], price=money(turn.locale, hall["price"]))
    hours = turn.reading.hours or turn.draft.hours or _chosen_hours(turn)
    if hours is None:
        return price
    whole = -int(-hours // 1)
    cost = money(turn.locale, hall["price"] * whole)
    return f"{price} {say(turn.locale, 'price-of-hours', hours=whole, cost=cost)}"


def owed(turn: Turn, use: Lookup) -> str:
    """What is to be paid: for the bookings that wait for it, else for what is being booked."""
    begun = turn.draft.hall is not None
    waiting = any(booking["status"] == "held" for booking in turn.bookings)
    if turn.bookings and not begun:
        return _payment(turn, use) if waiting else _my_booking(turn, use)
    return _price(turn, use)


def _chosen_hours(turn: Turn) -> float | None:
    start, end = turn.draft.start, turn.draft.end
    return (minutes(end) - minutes(start)) / 60 if start and end else None


def cheapest(use: Lookup) -> Data | None:
    """The hall with the lowest price, with its price."""
    return min(
        use("get_halls_data", data_type="prices")["halls"], key=lambda each: each["price"], default=None
    )


def _cheapest(turn: Turn, use: Lookup) -> str:
    hall = cheapest(use)
    if hall is None:
        return ""
    return say(turn.locale, "cheapest", hall=hall["title"], price=money(turn.locale, hall["price"]))


def _of_hall_or_all(data_type: str, message: str) -> Callable[[Turn, Lookup], str]:
    """An answer in words for the hall that is spoken of, else a card of all."""

    def tell(turn: Turn, use: Lookup) -> str:
        if _hall(turn) is None:
            use("get_halls_data", show=True, data_type=data_type)
            return ""
        hall = use("get_hall_info", hall=_hall(turn))
        if "error" in hall:
            return ""
        return say(
            turn.locale,
            message,
            hall=hall["title"],
            opens=hall["opens"],
            closes=hall["closes"],
            people=hall["capacity"],
            rules=hall["rules"],
        )

    return tell


def _capacity(turn: Turn, use: Lookup) -> str:
    """Of the halls between which the client hesitates, else of the one that is spoken of, else of all."""
    between = turn.reading.ambiguous.get("hall", ())
    if len(between) > 1:
        return hall_filters.capacities(
            turn, [hall for hall in hall_filters.fitting(use, None) if hall["hall"] in between]
        )
    return _of_hall_or_all("capacity", "capacity")(turn, use)


def _availability(turn: Turn, use: Lookup) -> str:
    """Of the hall that is spoken of, else of all, on the day, or on the first of the days to choose from."""
    draft = turn.draft
    if draft.start is not None:
        return ""  # the next step asks for the date, or checks the hours
    if draft.date is not None:
        wanted = [draft.date]
    elif draft.days is not None:
        first, last = draft.days
        wanted = [first + timedelta(days=ahead) for ahead in range(min(MOST_DAYS, (last - first).days + 1))]
    else:
        return ""
    named = _hall(turn)
    halls = [named] if named else [h["hall"] for h in use("get_halls_data", data_type="names")["halls"]]
    for hall in halls[:MOST_HALLS]:
        for each in wanted:
            use("get_bookings_by_date", show=True, hall=hall, date=each.isoformat())
    return ""


def _my_booking(turn: Turn, _use: Lookup) -> str:
    if not turn.bookings:
        return f"{say(turn.locale, 'no-bookings')} {contacts(turn)}"
    return (
        say(turn.locale, "your-bookings", count=len(turn.bookings))
        + "\n"
        + booking_lines(turn, turn.bookings)
    )


def _payment(turn: Turn, _use: Lookup) -> str:
    """How to pay; where something waits for it, until when and by which link."""
    held = [booking for booking in turn.bookings if booking["status"] == "held"]
    return "\n".join(_due(turn, booking) for booking in held) or anew(turn, "payment")


def _due(turn: Turn, booking: Data) -> str:
    until = datetime.fromisoformat(booking["hold_until"])
    return say(
        turn.locale,
        "payment-due",
        reference=booking["reference"],
        cost=money(turn.locale, booking["cost"]),
        day=day(turn.locale, until.date(), turn.now.date()),
        time=f"{until:%H:%M}",
        link=booking["link"],
    )


def _contacts(turn: Turn, _use: Lookup) -> str:
    return contacts(turn)


def _rude(turn: Turn, _use: Lookup) -> str:
    studio = turn.studio
    known = studio.phone or studio.email or studio.address
    return f"{anew(turn, 'rude')} {contacts(turn)}" if known else anew(turn, "rude")


def _says(message: str) -> Callable[[Turn, Lookup], str]:
    def tell(turn: Turn, _use: Lookup) -> str:
        return anew(turn, message)

    return tell


def _help(turn: Turn, use: Lookup) -> str:
    halls = use("get_halls_data", data_type="names")["halls"]
    return say(turn.locale, "help", halls=listed(turn.locale, [hall["title"] for hall in halls]))


_ANSWERS: dict[Intent, Callable[[Turn, Lookup], str]] = {
    Intent.RUDE: _rude,
    Intent.OFFTOPIC: _says("offtopic"),
    Intent.HELP: _help,
    Intent.HALLS: _halls,
    Intent.RECOMMEND: _recommend,
    Intent.HALL_INFO: _hall_info,
    Intent.CHEAPEST: _cheapest,
    Intent.PRICE: _price,
    Intent.OPENING_HOURS: _of_hall_or_all("hours", "opening-hours"),
    Intent.CAPACITY: _capacity,
    Intent.RULES: _of_hall_or_all("rules", "rules"),
    Intent.AVAILABILITY: _availability,
    Intent.PAYMENT: _payment,
    Intent.MY_BOOKING: _my_booking,
    Intent.CONTACTS: _contacts,
}

"""Tool results as plain text: what the terminal shows, and what a transcript keeps."""

from collections.abc import Mapping
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import day, moment, money, phone, span

Data = Mapping[str, Any]


def card_text(locale: str, tool: str, result: Data) -> str:
    """The text of a tool's result; empty for one that is not shown."""
    writer = _WRITERS.get(tool)
    return "" if writer is None or "error" in result else writer(locale, result)


def free_hours(locale: str, result: Data) -> str:
    """ "free: 11:00-14:00, 16:00-19:00", or that there are none."""
    spans = ", ".join(span(start, end) for start, end in result["free"])
    return say(locale, "free-hours", hours=spans) if spans else say(locale, "none-free")


def day_hours(result: Data) -> list[dict[str, Any]]:
    """Each opening hour of a day: its start (15, and "15:00"), and whether it is free, busy or over."""
    first, last = int(result["opens"][:2]), int(result["closes"][:2])
    return [
        {"start": hour, "clock": f"{hour:02d}:00", "state": _state(result, hour)}
        for hour in range(first, last)
    ]


def _state(result: Data, hour: int) -> str:
    for state in ("free", "busy"):
        if any(int(start[:2]) <= hour < int(end[:2]) for start, end in result[state]):
            return state
    return "over"


def summary_rows(locale: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of a quote's summary, as a table has them."""
    hours = say(locale, "hours", hours=result["hours"])
    rate = say(locale, "per-hour", price=money(locale, result["price"]))
    return [
        (say(locale, "label-hall"), result["title"]),
        (say(locale, "label-date"), day(locale, result["date"])),
        (say(locale, "label-time"), f"{span(result['start'], result['end'])} ({hours})"),
        (say(locale, "label-cost"), f"{money(locale, result['cost'])} ({rate})"),
        (say(locale, "label-name"), result["name"]),
        (say(locale, "label-phone"), phone(result["phone"])),
        (say(locale, "label-email"), result["email"]),
        (say(locale, "label-people"), str(result["people"])),
    ]


def client_rows(locale: str, booking: Any) -> list[tuple[str, str]]:
    """(label, value) of whom a booking is for."""
    return [
        (say(locale, "label-name"), booking.client_name),
        (say(locale, "label-phone"), phone(booking.client_phone)),
        (say(locale, "label-email"), booking.client_email),
        (say(locale, "label-people"), str(booking.num_people)),
    ]


def booking_facts(locale: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of what was booked."""
    return [
        (say(locale, "label-reference"), result["reference"]),
        (say(locale, "label-hall"), result["title"]),
        (say(locale, "label-date"), day(locale, result["date"])),
        (say(locale, "label-time"), span(result["start"], result["end"])),
        (say(locale, "label-cost"), money(locale, result["cost"])),
    ]


def booking_rows(locale: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of a booking that was made, and of what it is now."""
    rows = booking_facts(locale, result)
    rows.append((say(locale, "label-status"), say(locale, f"status-{result['status']}")))
    if result["status"] == "held" and result["hold_until"]:
        rows.append((say(locale, "label-hold"), moment(locale, result["hold_until"])))
    return rows


def consent(locale: str) -> tuple[str, str, str]:
    """What a first yes to a summary agrees to: the words before a link to the policy, its own, the rest."""
    linked = say(locale, "consent-processing")
    return say(locale, "consent", processing=linked).partition(linked)


def _halls(locale: str, result: Data) -> str:
    # An overview spares the rules: they are shown for one hall, or when asked for.
    spared = {"rules"} if result["data_type"] == "all" else set()
    told = ({key: value for key, value in hall.items() if key not in spared} for hall in result["halls"])
    return "\n".join(_hall(locale, hall) for hall in told)


def _hall(locale: str, hall: Data) -> str:
    """A hall by what is told of it: a line of facts, then texts."""
    facts = []
    if "price" in hall:
        facts.append(say(locale, "per-hour", price=money(locale, hall["price"])))
    if "opens" in hall:
        facts.append(span(hall["opens"], hall["closes"]))
    if "capacity" in hall:
        facts.append(say(locale, "up-to-people", people=hall["capacity"]))
    lines = [f"• {hall['title']}" + (f" — {', '.join(facts)}" if facts else "")]
    lines += [hall["description"]] if hall.get("description") else []
    lines += [f"{say(locale, 'label-rules')}: {hall['rules']}"] if hall.get("rules") else []
    return "\n".join(lines)


def _day(locale: str, result: Data) -> str:
    return say(
        locale,
        "card-day",
        hall=result["title"],
        day=day(locale, result["date"]),
        opening=span(result["opens"], result["closes"]),
        free=free_hours(locale, result),
    )


def _summary(locale: str, result: Data) -> str:
    if "quote" not in result:
        return ""
    rules = f"{say(locale, 'label-rules')}: {result['rules']}"
    lines = [*_lines(summary_rows(locale, result)), rules]
    if not result["rules_agreed"]:  # a client agrees once
        lines += ["", f"{''.join(consent(locale))}: {result['privacy_link']}"]
    return "\n".join(lines)


def _booking(locale: str, result: Data) -> str:
    link = f"{say(locale, 'label-link')}: {result['link']}"
    return "\n".join([*_lines(booking_rows(locale, result)), link])


def _lines(rows: list[tuple[str, str]]) -> list[str]:
    return [f"{label}: {value}" for label, value in rows]


_WRITERS = {
    "get_halls_data": _halls,
    "get_hall_info": _hall,
    "get_bookings_by_date": _day,
    "generate_booking_info": _summary,
    "create_booking_info": _booking,
}

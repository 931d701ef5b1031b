"""Tool results as plain text: what the terminal shows, and what a transcript keeps."""

from collections.abc import Mapping
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import day, moment, money, phone, span

Data = Mapping[str, Any]


def card_text(language: str, tool: str, result: Data) -> str:
    """The text of a tool's result; empty for one that is not shown."""
    writer = _WRITERS.get(tool)
    return "" if writer is None or "error" in result else writer(language, result)


def free_hours(language: str, result: Data) -> str:
    """ "free: 11:00-14:00, 16:00-19:00", or that there are none."""
    spans = ", ".join(span(start, end) for start, end in result["free"])
    return say(language, "free-hours", hours=spans) if spans else say(language, "none-free")


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


def summary_rows(language: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of a quote's summary, as a table has them."""
    hours = say(language, "hours", hours=result["hours"])
    rate = say(language, "per-hour", price=money(language, result["price"]))
    return [
        (say(language, "label-hall"), result["title"]),
        (say(language, "label-date"), day(language, result["date"])),
        (say(language, "label-time"), f"{span(result['start'], result['end'])} ({hours})"),
        (say(language, "label-cost"), f"{money(language, result['cost'])} ({rate})"),
        (say(language, "label-name"), result["name"]),
        (say(language, "label-phone"), phone(result["phone"])),
        (say(language, "label-email"), result["email"]),
        (say(language, "label-people"), str(result["people"])),
    ]


def client_rows(language: str, booking: Any) -> list[tuple[str, str]]:
    """(label, value) of whom a booking is for."""
    return [
        (say(language, "label-name"), booking.client_name),
        (say(language, "label-phone"), phone(booking.client_phone)),
        (say(language, "label-email"), booking.client_email),
        (say(language, "label-people"), str(booking.num_people)),
    ]


def booking_facts(language: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of what was booked."""
    return [
        (say(language, "label-reference"), result["reference"]),
        (say(language, "label-hall"), result["title"]),
        (say(language, "label-date"), day(language, result["date"])),
        (say(language, "label-time"), span(result["start"], result["end"])),
        (say(language, "label-cost"), money(language, result["cost"])),
    ]


def booking_rows(language: str, result: Data) -> list[tuple[str, str]]:
    """(label, value) of a booking that was made, and of what it is now."""
    rows = booking_facts(language, result)
    rows.append((say(language, "label-status"), say(language, f"status-{result['status']}")))
    if result["status"] == "held" and result["hold_until"]:
        rows.append((say(language, "label-hold"), moment(language, result["hold_until"])))
    return rows


def consent(language: str) -> tuple[str, str, str]:
    """What a first yes to a summary agrees to: the words before a link to the policy, its own, the rest."""
    linked = say(language, "consent-processing")
    return say(language, "consent", processing=linked).partition(linked)


def _halls(language: str, result: Data) -> str:
    # An overview spares the rules: they are shown for one hall, or when asked for.
    spared = {"rules"} if result["data_type"] == "all" else set()
    told = ({key: value for key, value in hall.items() if key not in spared} for hall in result["halls"])
    return "\n".join(_hall(language, hall) for hall in told)


def _hall(language: str, hall: Data) -> str:
    """A hall by what is told of it: a line of facts, then texts."""
    facts = []
    if "price" in hall:
        facts.append(say(language, "per-hour", price=money(language, hall["price"])))
    if "opens" in hall:
        facts.append(span(hall["opens"], hall["closes"]))
    if "capacity" in hall:
        facts.append(say(language, "up-to-people", people=hall["capacity"]))
    lines = [f"• {hall['title']}" + (f" — {', '.join(facts)}" if facts else "")]
    lines += [hall["description"]] if hall.get("description") else []
    lines += [f"{say(language, 'label-rules')}: {hall['rules']}"] if hall.get("rules") else []
    return "\n".join(lines)


def _day(language: str, result: Data) -> str:
    return say(
        language,
        "card-day",
        hall=result["title"],
        day=day(language, result["date"]),
        opening=span(result["opens"], result["closes"]),
        free=free_hours(language, result),
    )


def _summary(language: str, result: Data) -> str:
    if "quote" not in result:
        return ""
    rules = f"{say(language, 'label-rules')}: {result['rules']}"
    lines = [*_lines(summary_rows(language, result)), rules]
    if not result["rules_agreed"]:  # a client agrees once
        lines += ["", f"{''.join(consent(language))}: {result['privacy_link']}"]
    return "\n".join(lines)


def _booking(language: str, result: Data) -> str:
    link = f"{say(language, 'label-link')}: {result['link']}"
    return "\n".join([*_lines(booking_rows(language, result)), link])


def _lines(rows: list[tuple[str, str]]) -> list[str]:
    return [f"{label}: {value}" for label, value in rows]


_WRITERS = {
    "get_halls_data": _halls,
    "get_hall_info": _hall,
    "get_bookings_by_date": _day,
    "generate_booking_info": _summary,
    "create_booking_info": _booking,
}

"""Tool results as people read them: rows, facts and paragraphs, and the plain text that is made of them.

The web's templates and Telegram's messages are made of the same rows and facts. The terminal and the
transcript use the plain text (`card_text`).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hallchat.nlu.slots import DETAILS, Slot
from hallchat.nlu.slots import VISIT as _VISIT_SLOTS
from hallchat.wording import has, say
from hallchat.wording.extras import code_rows, extras_text
from hallchat.wording.formats import clock, day, moment, money, phone, span
from hallchat.wording.free_times import free_times_text
from hallchat.wording.opening import hours_words, opening_words
from hallchat.wording.prices import cost_rows, hourly_price, length, status_words, terms_rows
from hallchat.wording.settlement import change_money_rows, owed_rows

Data = Mapping[str, Any]
Row = tuple[str, str]
"""A label and a value."""

_HOUR, _DAY_MINUTES = 60, 24 * 60


def card_text(language: str, tool: str, result: Data) -> str:
    """Returns the plain text of a tool's result; "" for an error and for a result that is not shown."""
    to_text = _TEXTS.get(tool)
    return "" if to_text is None or "error" in result else to_text(language, result)


# Halls


def hall_hours(language: str, hall: Data) -> str:
    """Returns the hours of a hall, those of each day if they differ."""
    if hall.get("opening"):
        return opening_words(language, hall["opening"])
    return hours_words(language, hall)


_FACT_VALUES: dict[str, Callable[[str, Data], str]] = {
    "price": hourly_price,
    "opens": hall_hours,
}
"""The values that a fact shows in another form than the data; all others are shown as they are."""


def hall_facts(language: str, hall: Data) -> list[tuple[str, str]]:
    """Returns (key, words) of each short fact that `hall` has: ("capacity", "до 20 чел.").

    A fact is a value with a message `fact-<key>`; the facts are in the order of the data.
    """
    shown = [key for key, value in hall.items() if value is not None and has(language, f"fact-{key}")]
    return [(key, say(language, f"fact-{key}", **{key: _fact_value(language, hall, key)})) for key in shown]


def _fact_value(language: str, hall: Data, key: str) -> Any:
    to_value = _FACT_VALUES.get(key)
    return to_value(language, hall) if to_value else hall[key]


def hall_details(language: str, hall: Data) -> list[Row]:
    """Returns (label, value) of the facts that the studio has named: ("Площадь", "64 м²")."""
    return [(_detail_label(language, key), value) for key, value in hall.get("facts", {}).items()]


def _detail_label(language: str, key: str) -> str:
    """Returns the label of a well-known fact; the studio's own word for any other."""
    message = f"hall-fact-{key}"
    return say(language, message) if has(language, message) else key[:1].upper() + key[1:]


def hall_photos(language: str, hall: Data) -> list[tuple[str, str]]:
    """Returns (name, alternative text) of the hall's photos, in order."""
    photos = hall.get("photos") or ([{"name": hall["photo"]}] if hall.get("photo") else [])
    usual = say(language, "page-photo", hall=hall["title"])
    return [(photo["name"], photo.get("alt") or usual) for photo in photos]


def hall_headline(language: str, hall: Data) -> str:
    """Returns the title with the facts: "Мрак — 5 000 ₽ в час, 11:00–19:00, до 20 человек"."""
    facts = ", ".join(words for _, words in hall_facts(language, hall))
    return f"{hall['title']} — {facts}" if facts else hall["title"]


def hall_paragraphs(language: str, hall: Data) -> list[str]:
    """Returns the longer texts that `hall` has: its description, its details, its rules with their label."""
    paragraphs = [hall["description"]] if hall.get("description") else []
    if details := hall_details(language, hall):
        paragraphs.append("; ".join(_lines(details)))
    if hall.get("rules"):
        paragraphs.append(f"{say(language, 'label-rules')}: {hall['rules']}")
    return paragraphs


def listed_halls(result: Data) -> list[Data]:
    """Returns the halls of `get_halls_data`. An overview ("all") leaves the rules out: they are long."""
    if result["data_type"] != "all":
        return list(result["halls"])
    return [{key: value for key, value in hall.items() if key != "rules"} for hall in result["halls"]]


def halls_text(language: str, result: Data) -> str:
    """Returns the halls of `get_halls_data`, or its extras, as a list with bullets."""
    if "extras" in result:
        return extras_text(language, result["extras"])
    return "\n".join(_hall_text(language, hall) for hall in listed_halls(result))


def _hall_text(language: str, hall: Data) -> str:
    return "\n".join([f"• {hall_headline(language, hall)}", *hall_paragraphs(language, hall)])


# Hours of a day


def day_text(language: str, result: Data) -> str:
    """Returns one sentence on a day of a hall: its opening hours and the free ones."""
    free = ", ".join(span(start, end) for start, end in result["free"])
    return say(
        language,
        "card-day",
        hall=result["title"],
        day=day(language, result["date"]),
        opening=span(result["opens"], result["closes"]),
        free=say(language, "free-hours", hours=free) if free else say(language, "none-free"),
    )


def day_steps(result: Data) -> list[dict[str, Any]]:
    """Returns each step of a day: `minute` (900), `clock` ("15:00"), `state` (free, busy or over), `least`.

    `least` is the least length in minutes of a booking that begins there, 0 if none may. Minutes count from
    the day's midnight.
    """
    opens, closes = _minutes(result, result["opens"]), _minutes(result, result["closes"], ends=True)
    step = result.get("step_minutes", _HOUR)  # answers stored by earlier versions hold none
    least = _least_lengths(result, step)
    return [
        {
            "minute": minute,
            "clock": clock(minute),
            "state": (state := _step_state(result, minute, step)),
            "least": least.get(minute, 0) if "starts" in result else (step if state == "free" else 0),
        }
        for minute in range(opens, closes, step)
    ]


def hours_hint(language: str, result: Data) -> str:
    """Returns how to choose a time: one tap takes the shortest that can be had, a second one its end."""
    step = result.get("step_minutes", _HOUR)
    least = min((each["least"] for each in day_steps(result) if each["least"]), default=step)
    if least <= step:
        return say(language, "page-hours-hint" if step == _HOUR else "page-hours-hint-half")
    hours = least / _HOUR if least % _HOUR else least // _HOUR
    return say(language, "page-hours-hint-least", length=say(language, "hours", hours=hours))


def _least_lengths(result: Data, step: int) -> dict[int, int]:
    return {
        minute: length
        for first, last, length in result.get("starts", ())
        for minute in range(_minutes(result, first), _minutes(result, last) + 1, step)
    }


def _step_state(result: Data, minute: int, step: int) -> str:
    for state in ("free", "busy"):
        for start, end in result[state]:
            if minute < _minutes(result, end, ends=True) and minute + step > _minutes(result, start):
                return state
    return "over"


def _minutes(result: Data, at: str, *, ends: bool = False) -> int:
    """Returns the minutes from the day's midnight: a clock before the opening is one of the next day."""
    minutes, opens = (int(each[:2]) * 60 + int(each[3:]) for each in (at, result["opens"]))
    return minutes + _DAY_MINUTES if minutes < opens or (ends and minutes == opens) else minutes


# Summaries and bookings


def slot_value(language: str, slot: str, data: Data) -> str:
    """Returns the value of a slot (its name in `nlu.slots`) as people read it; `data` holds its fields."""
    match slot:
        case "hall":
            return str(data["title"])
        case "date":
            return day(language, data["date"])
        case "time":
            return span(data["start"], data["end"])
        case "phone":
            return phone(data["phone"])
        case _:
            return str(data[slot])


def slot_rows(language: str, slots: Iterable[Slot], data: Data) -> list[Row]:
    """Returns (label, value) of each of the slots."""
    return [(say(language, slot.label), slot_value(language, slot.name, data)) for slot in slots]


def summary_rows(language: str, result: Data) -> list[Row]:
    """Returns (label, value) of a quote: the visit with its length, the price and its terms, the client."""
    if "change" in result:
        return change_rows(language, result)
    *visit, (time_label, time) = slot_rows(language, _VISIT_SLOTS, result)
    return [
        *visit,
        (time_label, f"{time} ({length(language, result['hours'])})"),
        *code_rows(language, result),
        *cost_rows(language, result),
        *_cost_before(language, result),
        *terms_rows(language, result),
        *slot_rows(language, DETAILS, result),
    ]


def change_rows(language: str, result: Data) -> list[Row]:
    """Returns (label, value) of a change of a booking: what it is to be and was, and its money."""
    change, before = result["change"], result["change"]["before"]
    asked = {**result, "status": change["status"], "prepay": change["prepay"]}
    was = dict(slot_rows(language, _VISIT_SLOTS, before))
    visit = [
        (label, value if was[label] == value else say(language, "change-from", new=value, old=was[label]))
        for label, value in slot_rows(language, _VISIT_SLOTS, result)
    ]
    return [
        (say(language, "label-changes"), change["reference"]),
        *visit,
        *code_rows(language, result),
        *cost_rows(language, result),
        *change_money_rows(language, result["change"]),
        *([] if change["status"] == "paid" else terms_rows(language, asked)),
        *_changed_people(language, result, before),
        *slot_rows(language, (slot for slot in DETAILS if slot.contact), result),
    ]


def _changed_people(language: str, result: Data, before: Data) -> list[Row]:
    """The row of the number of people, with the old one if it changes."""
    old, new = before["people"], result["people"]
    value = str(new) if old == new else say(language, "change-from", new=str(new), old=str(old))
    return [(say(language, "label-people"), value)]


def _cost_before(language: str, result: Data) -> list[Row]:
    """The row of the cost that an earlier summary had, if the studio has changed it since."""
    before = (result.get("changed") or {}).get("cost")
    return [] if before is None else [(say(language, "label-cost-before"), money(language, before))]


def detail_value(language: str, slot: Slot, booking: Any) -> str:
    """Returns the value of one of `DETAILS` of a booking, a row of the database, as people read it."""
    return slot_value(language, slot.name, {slot.name: getattr(booking, slot.column)})


def client_rows(language: str, booking: Any) -> list[Row]:
    """Returns (label, value) of the client of a booking, a row of the database, without empty values."""
    rows = [(say(language, slot.label), detail_value(language, slot, booking)) for slot in DETAILS]
    return [(label, value) for label, value in rows if value]


def booking_facts(language: str, result: Data) -> list[Row]:
    """Returns (label, value) of a booking that never change with its status."""
    return [
        (say(language, "label-reference"), result["reference"]),
        *slot_rows(language, _VISIT_SLOTS, result),
        *code_rows(language, result),
        *cost_rows(language, result),
        *terms_rows(language, result),
        *owed_rows(language, result),
    ]


def booking_rows(language: str, result: Data) -> list[Row]:
    """Returns (label, value) of a booking with people, status, and the end of the hold while it is held."""
    rows = booking_facts(language, result)
    if result.get("people"):
        rows.append((say(language, "label-people"), str(result["people"])))
    rows.append((say(language, "label-status"), status_words(language, result)))
    if result["status"] == "held" and result["hold_until"]:
        rows.append((say(language, "label-hold"), moment(language, result["hold_until"])))
    return rows


def consent(language: str, rules: str) -> tuple[str, str, str]:
    """Returns the consent to `rules`, if the hall has any, and to data processing.

    That is the words before the link to the policy, those of the link, and the rest.
    """
    linked = say(language, "consent-processing")
    message = "consent" if rules else "consent-without-rules"
    return say(language, message, processing=linked).partition(linked)


def rules_rows(language: str, result: Data) -> list[Row]:
    """Returns (label, value) of the rules of a quote's hall; no row if the hall has none."""
    return [(say(language, "label-rules"), result["rules"])] if result["rules"] else []


def _summary_text(language: str, result: Data) -> str:
    if "quote" not in result:
        return ""
    lines = _lines([*summary_rows(language, result), *rules_rows(language, result)])
    if not result["rules_agreed"]:  # a client agrees once
        lines += ["", f"{''.join(consent(language, result['rules']))}: {result['privacy_link']}"]
    return "\n".join(lines)


def link_label(language: str, result: Data) -> str:
    """The words for the link to a booking's page, where it is paid as long as it is held."""
    return say(language, "label-link" if result["status"] == "held" else "label-booking-page")


def _booking_text(language: str, result: Data) -> str:
    link = f"{link_label(language, result)}: {result['link']}"
    return "\n".join([*_lines(booking_rows(language, result)), link])


def _lines(rows: Iterable[Row]) -> list[str]:
    return [f"{label}: {value}" for label, value in rows]


_TEXTS: dict[str, Callable[[str, Data], str]] = {
    "get_halls_data": halls_text,
    "get_hall_info": _hall_text,
    "get_bookings_by_date": day_text,
    "find_free_time": free_times_text,
    "generate_booking_info": _summary_text,
    "create_booking_info": _booking_text,
}

"""What a tap says: a message in words, as if the client had written it, and the quote that it speaks of."""

from collections.abc import Callable
from datetime import date

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from hallchat.booking.calendar import clock_of_hour
from hallchat.wording import say
from hallchat.wording.formats import day


class NoHoursError(ValueError):
    """A day's strip of hours was sent with none of them ticked."""


def message_of_form(
    form: MultiDict[str, str], language: Callable[[], str], today: date
) -> tuple[str, str | None]:
    """The message and the id of its quote, if any, of a posted form.

    A summary's button sends `confirm`, a strip of hours `hall`, `date` and ticked `hours`, everything else
    `message`. Raises NoHoursError, and BadRequest for what no page of ours sends.
    """
    if "confirm" in form:
        return say(language(), "chip-confirm"), form["confirm"]
    if "hall" in form:
        return _slot(form, language(), today), None
    return form.get("message", "").replace("\r\n", "\n"), form.get("quote") or None


def _slot(form: MultiDict[str, str], language: str, today: date) -> str:
    """From the first ticked hour to the end of the last: whether those between are free, the booking says."""
    try:
        hours = [int(hour) for hour in form.getlist("hours")]
        when = day(language, date.fromisoformat(form["date"]), today)
    except ValueError:
        raise BadRequest from None
    if not hours:
        raise NoHoursError
    if not 0 <= min(hours) <= max(hours) <= 23:
        raise BadRequest
    return say(
        language,
        "chip-slot",
        hall=form["hall"],
        day=when,
        start=clock_of_hour(min(hours)),
        end=clock_of_hour(max(hours) + 1),
    )

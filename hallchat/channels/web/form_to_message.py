"""Turns a posted form into a message text and the id of the quote it refers to."""

from collections.abc import Callable
from datetime import date

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from hallchat.booking.calendar import clock_of
from hallchat.wording import say
from hallchat.wording.formats import day


class NoHoursError(ValueError):
    """The form of a day's hours was sent with no hour ticked."""


def message_of_form(
    form: MultiDict[str, str], language: Callable[[], str], today: Callable[[], date]
) -> tuple[str, str | None]:
    """Returns the message text of a posted form, and the id of its quote or None.

    The button of a summary sends `confirm`; the form of a day's hours sends `hall`, `date` and the ticked
    `hours`; other forms send `message`. Raises NoHoursError, and BadRequest for
    hours or a date that no page sends.
    """
    if "confirm" in form:
        return say(language(), "chip-confirm"), form["confirm"]
    if "hall" in form:
        return _message_of_hours(form, language(), today()), None
    return form.get("message", "").replace("\r\n", "\n"), form.get("quote") or None


def _message_of_hours(form: MultiDict[str, str], language: str, today: date) -> str:
    """Returns the message for the time from the first ticked hour to the end of the last.

    Hours between them are not checked here; booking does that.
    """
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
        start=clock_of(min(hours)),
        end=clock_of(max(hours) + 1),
    )

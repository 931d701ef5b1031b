"""Turns a posted form into a message text and the id of the quote it refers to."""

from collections.abc import Callable
from datetime import date

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from hallchat.booking.calendar import clock_of
from hallchat.studio.spans import DAY_MINUTES
from hallchat.studio.value_types import STEPS
from hallchat.wording import say
from hallchat.wording.formats import start as start_words

_LATEST_MINUTE = 2 * DAY_MINUTES


class NoHoursError(ValueError):
    """The form of a day's hours was sent with no time ticked."""


def message_of_form(
    form: MultiDict[str, str], language: Callable[[], str], today: Callable[[], date]
) -> tuple[str, str | None]:
    """Returns the message text of a posted form, and the id of its quote or None.

    The button of a summary sends `confirm`; the form of a day's hours sends `hall`, `date`, its
    `step` and the ticked `minutes`; other forms send `message`. Raises NoHoursError, and BadRequest for
    hours or a date that no page sends.
    """
    if "confirm" in form:
        return say(language(), "chip-confirm"), form["confirm"]
    if "hall" in form:
        return _message_of_hours(form, language(), today()), None
    return form.get("message", "").replace("\r\n", "\n"), form.get("quote") or None


def _message_of_hours(form: MultiDict[str, str], language: str, today: date) -> str:
    """Returns the message for the time from the first ticked step to the end of the last.

    Steps between them are not checked here; booking does that.
    """
    if not form.getlist("minutes"):
        raise NoHoursError
    try:
        ticked = sorted(int(minute) for minute in form.getlist("minutes"))
        step, day = int(form["step"]), date.fromisoformat(form["date"])
        first, last = ticked[0], ticked[-1]
        is_slot = 0 <= first <= last < _LATEST_MINUTE and step in STEPS and not (first % step or last % step)
        day_words, begins = start_words(language, day, first, today)
    except (ValueError, OverflowError):
        raise BadRequest from None
    if not is_slot:
        raise BadRequest
    end = clock_of(first % DAY_MINUTES + last - first + step)
    return say(language, "chip-slot", hall=form["hall"], day=day_words, start=begins, end=end)

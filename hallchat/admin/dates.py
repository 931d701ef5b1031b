"""Days in studio time for the staff's pages; weeks begin on Monday."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hallchat.request_context import agent, studio_time


def today() -> date:
    """The studio's date now."""
    return studio_time(agent().clock()).date()


def parse_day(text: str | None) -> date | None:
    """The day in ISO form that a web address names; None if it is no valid day or not within 2000 to 2999."""
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 2000 <= day.year < 3000 else None


def start_of_day(day: date, tz: ZoneInfo) -> datetime:
    """The instant at which the day begins."""
    return datetime.combine(day, time(), tz)


def week_of(day: date) -> list[date]:
    """The days of the week that contains `day`, Monday first."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=ahead) for ahead in range(7)]


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None where no page can show it."""
    try:
        return parse_day((day + timedelta(days=days)).isoformat())
    except OverflowError:
        return None

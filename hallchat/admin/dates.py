"""Days of the studio, as the staff's pages ask for them; weeks begin on Monday."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hallchat.request_context import agent, studio_time


def today() -> date:
    """The studio's date now."""
    return studio_time(agent().clock()).date()


def asked_for(text: str | None) -> date | None:
    """The day that an address names; None for what is no day, or none that a studio could mean."""
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 2000 <= day.year < 3000 else None


def begins(day: date, tz: ZoneInfo) -> datetime:
    """The instant at which the day begins."""
    return datetime.combine(day, time(), tz)


def week_of(day: date) -> list[date]:
    """Monday to Sunday of the week that the day is in."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=ahead) for ahead in range(7)]

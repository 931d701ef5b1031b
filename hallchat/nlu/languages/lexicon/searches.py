"""Words of clients who look for free time: the earliest, any day, any hall, as long as the money lasts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """Alternatives of one expression each, without groups, for folded text."""

    earliest: str = ""
    """Phrases for the first free time: «самое раннее», «ближайшее окно», "earliest slot"."""
    soon: str = ""
    """Words that want a visit soon, or a call: «как можно скорее»."""
    when_free: str = ""
    """Questions when something is free: «когда свободен Мрак», "when is it free"."""
    any_time: str = ""
    """Phrases that leave the day or the hour open: «любой день», «когда угодно», "any evening"."""
    weekdays: str = ""
    """Words for working days: «в будни», "weekday"."""
    weekends: str = ""
    """Words for days off: «по выходным», "weekends"."""
    any_hall: str = ""
    """Phrases that leave the hall open: «любой зал», "whichever is free"."""
    anything: str = ""
    """Answers that leave open what was asked for: «любой», «без разницы», "whatever"."""
    other_days: str = ""
    """Questions for other days: «какие другие дни свободны», "what other days"."""
    where: str = ""
    """Questions what comes into question for a visit: "where can we shoot", «что предложите»."""
    how_long: str = ""
    """Questions for the length that a sum is enough for: «на сколько часов хватит»."""

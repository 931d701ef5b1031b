"""Texts that offer alternatives to hours that are taken."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hallchat.wording import say
from hallchat.wording.formats import day, either, span


def alternative_lines(language: str, alternatives: Mapping[str, Any], today: date | None = None) -> list[str]:
    """Returns one sentence each for other hours, other days and other halls, if there are any."""
    times = [span(each["start"], each["end"]) for each in alternatives["same_day"]]
    days = [day(language, each["date"], today) for each in alternatives["other_days"]]
    halls = alternatives["other_halls"]
    offers = (("same-day", "times", times), ("other-day", "days", days), ("other-hall", "halls", halls))
    return [
        say(language, f"instead-{kind}", **{name: either(language, found)})
        for kind, name, found in offers
        if found
    ]

"""Finds the letters of a text that name days and hours, whatever they are said of."""

from datetime import date

from hallchat.nlu.extractors import dates, times
from hallchat.nlu.extractors.clock_patterns import OpeningHours
from hallchat.nlu.extractors.time_resolution import ChosenHours
from hallchat.nlu.text.normalize import MASK, Utterance


def places_of_days(text: str, today: date) -> set[int]:
    """The places of the letters that name days, in a folded text."""
    found = Utterance(text, text)
    return _masked(found) if dates.find_date(found, today).span else set()


def places_of_hours(text: str, today: date) -> set[int]:
    """The places of the letters that name hours of the day or lengths, in a folded text."""
    found = Utterance(text, text)
    dates.find_date(found, today)  # masks: «10-го» is no hour
    of_days = _masked(found)
    times.find_times(found, OpeningHours(), ChosenHours(), asked=False)
    return _masked(found) - of_days


def _masked(utterance: Utterance) -> set[int]:
    return {at for at, letter in enumerate(utterance.text) if letter == MASK}

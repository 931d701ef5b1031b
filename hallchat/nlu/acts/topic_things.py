"""Tells apart the things of topics that have several: heating and toilets, light and steamers."""

import re
from functools import cache

from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.topics import Topic

_THINGS = {
    Topic.HEATING: ("warmth", "air", "toilet", "shower"),
    Topic.EQUIPMENT: ("light", "stand", "steamer", "screen", "fan", "ladder"),
    Topic.SOUND: ("music", "quiet"),
    Topic.FOOD: ("food", "alcohol", "drinks", "kitchen"),
    Topic.WIFI: ("internet", "sockets"),
    Topic.EFFECTS: ("smoke", "fire", "confetti", "snow", "bubbles", "balloons"),
    Topic.INVOICE: ("contract", "bill", "papers"),
    Topic.PHOTOGRAPHER: ("photographer", "makeup", "assistant"),
    Topic.SECURITY: ("guard", "cameras"),
}
"""The things of topics that have several."""


@cache
def _thing_patterns() -> dict[str, re.Pattern[str]]:
    return {name: any_of(expression) for name, expression in TOPICS.things.items()}


def is_told(question: str, topic: str, told: str) -> bool:
    """True if a folded text on the topic may answer the folded question: «туалет есть?», not by heating.

    A text that names none of the topic's things is about all of them.
    """
    patterns = _thing_patterns()
    things = [patterns[name] for name in _THINGS.get(Topic(topic), ())]
    asked = [thing for thing in things if thing.search(question)]
    named = [thing for thing in things if thing.search(told)]
    return not asked or not named or any(thing in named for thing in asked)

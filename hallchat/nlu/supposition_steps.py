"""Steps that know a question for the price of other data from a change: «а если продлить до 22?»."""

from collections.abc import Sequence

from hallchat.nlu.acts.intents import most_specific
from hallchat.nlu.acts.only_asking import supposes
from hallchat.nlu.acts.studio_questions import Asked
from hallchat.nlu.acts.topics import mentions
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Intent

_OF_THE_BOOKING = {Topic.OVERTIME, Topic.MOVING, Topic.HEAD_COUNT}
"""Topics that a summary's other hours, day or people are talked of with."""
_SUPPOSED_FIELDS = ("hall", "date", "start", "end", "hours", "all_day", "people")


def supposes_another(builder: ResultBuilder, text: str, asked: Sequence[Asked]) -> bool:
    """True if the message asks for the price of the booking with other data: «а если продлить до 22?».

    «а если опоздаем на час?» is a question to the studio.
    """
    topics = {topic for each in asked for topic in each.matter.topics}
    if not topics <= _OF_THE_BOOKING or mentions(text, Topic.LATENESS):
        return False  # nor "if my flight is delayed, can I move it to Saturday?"
    named = _named(builder)
    if Topic.OVERTIME in topics and not named - {"hours"}:
        return False  # «если мы задержимся на час?» names no length of the booking
    return bool(named) and supposes(text, builder.utterance.text)


def compares_price(builder: ResultBuilder, text: str, asked: Sequence[Asked]) -> bool:
    """True if the message asks what other hours would cost: «а если на 4 часа, дешевле будет?»."""
    topics = {topic for each in asked for topic in each.matter.topics}
    of_price = {Intent.PRICE, Intent.CHEAPEST} & set(builder.found.intents)
    asks_price = topics == {Topic.DISCOUNTS} or bool(of_price)
    return asks_price and bool(_named(builder)) and supposes(text, builder.utterance.text)


def ask_for_price(builder: ResultBuilder) -> None:
    """Makes a question for the price of the message: it changes nothing."""
    left = set(builder.found.intents) - {Intent.CHANGE, Intent.BOOK, Intent.NO}
    builder.set(intents=most_specific({*left, Intent.PRICE}), change_requests=())


def _named(builder: ResultBuilder) -> set[str]:
    """The fields of a booking that the message names."""
    return {name for name in _SUPPOSED_FIELDS if getattr(builder.found, name) is not None}

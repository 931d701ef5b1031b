"""Steps of the pipeline that fill the hall: by its name, by a comparison, by a description."""

from hallchat.nlu.acts.intents import most_specific
from hallchat.nlu.extractors import hall_by_name
from hallchat.nlu.extractors.hall_by_comparison import hall_by_comparison
from hallchat.nlu.extractors.hall_by_description import halls_by_description
from hallchat.nlu.languages import DIGRESSIONS, INTENTS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.result_builder import ResultBuilder
from hallchat.nlu.slots import CONTACTS
from hallchat.nlu.types import Intent

_SOMEWHERE = any_of(INTENTS.somewhere)
_WHICH_HALL = lazy(rf"(?<!\w)(?:{DIGRESSIONS.which})\s+(?:\w+\s+){{0,3}}(?:{TOPICS.halls})")
_WANTS_HALL = {Intent.RECOMMEND, Intent.BOOK, Intent.HALLS}
"""Intents of a client who describes the hall that they want: «нужен тёмный зал»."""
_BESIDE_ADVICE = {*_WANTS_HALL, Intent.HALL_INFO, Intent.GREETING}
"""Intents beside which «какой зал светлый?» asks for advice."""


def find_hall(builder: ResultBuilder) -> None:
    """Sets the hall by its name, else by a comparison with other halls."""
    asked = builder.asked("hall")
    contact_asked = bool(set(CONTACTS) & set(builder.context.asked))
    result = hall_by_name.find_hall(
        builder.utterance, builder.context.halls, strict=contact_asked and not asked, asked=asked
    )
    builder.set_with_doubts("hall", result.key, result.unknown, result.options)
    if result == hall_by_name.HallResult():
        builder.set(hall=hall_by_comparison(builder.utterance, builder.context))
        builder.hall_compared = builder.found.hall is not None


def asks_which_hall(text: str) -> bool:
    """True if a folded text asks which hall: «какой из залов светлый?»."""
    return bool(_WHICH_HALL.search(text))


def find_described_hall(builder: ResultBuilder, text: str) -> None:
    """Sets the hall that the text describes if the hall was asked for, else offers candidates."""
    if builder.found.hall or "hall" in builder.invalid or "hall" in builder.ambiguous:
        return
    asked = builder.asked("hall")
    intents = set(builder.found.intents)
    if (
        intents <= _BESIDE_ADVICE
        and asks_which_hall(text)
        and halls_by_description(text, builder.context.halls)
    ):
        intents = intents - {Intent.HALLS, Intent.HALL_INFO} | {Intent.RECOMMEND}
        builder.set(intents=most_specific(intents))
    if not (asked or intents & _WANTS_HALL or _SOMEWHERE.search(text)):
        return
    halls = builder.context.halls
    candidates = halls_by_description(text, halls)
    recommends = Intent.RECOMMEND in intents
    is_answer = asked and not recommends and "?" not in text
    if is_answer and len(candidates) == 1:
        builder.set(hall=candidates[0])
    elif candidates and (len(candidates) < len(halls) or recommends):
        builder.ambiguous["hall"] = candidates
    elif is_answer and not intents and not builder.mentioned_fields() and hall_by_name.may_be_a_name(text):
        builder.invalid["hall"] = builder.utterance.words_at(0, len(text))

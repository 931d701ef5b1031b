"""Tells whether a question to the studio is about something that nothing here knows."""

from collections.abc import Set

from hallchat.nlu.acts.intents import phrases_in
from hallchat.nlu.acts.other_matters import (
    asks_for_unknown,
    asks_to_lend,
    is_usual_verb,
    names_matter,
    names_other_matter,
    names_something,
)
from hallchat.nlu.acts.topics import Matter, parts_of, topics_named
from hallchat.nlu.languages import CONSENT, DIGRESSIONS, TOPICS
from hallchat.nlu.languages.patterns import lazy
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.nearness import content_words
from hallchat.nlu.text.normalize import HALL_MASK, MASK
from hallchat.nlu.topics import Topic
from hallchat.nlu.types import Intent

_OPENS_QUESTION = any_of(TOPICS.questions)
_STATES = any_of(TOPICS.statements)
_OPENING = lazy(rf"\W*(?:{TOPICS.openings})(?!\w)")
_ABOUT_STUDIO = any_of(TOPICS.about_studio)
_CONDITION = any_of(rf"(?:{CONSENT.supposing})(?!\w)")
_EXISTS = any_of(TOPICS.exists)
_HALL = any_of(TOPICS.halls)
_ADVICE = any_of(TOPICS.advice)
_WHICH = any_of(DIGRESSIONS.which)
_TOO_DEAR = any_of(DIGRESSIONS.too_dear)
_ASKS_REASON = any_of(TOPICS.reasons)
_ASKS_TO_ACT = {Intent.BOOK, Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.MY_BOOKING}
_ASKS_TO_ACT |= {Intent.PRICE, Intent.PAYMENT}
"""Intents whose phrases explain a question that has a topic's words."""
SAYS_LITTLE = {Intent.HALL_INFO, Intent.AVAILABILITY, Intent.OFFTOPIC, Intent.NO, Intent.YES}
SAYS_LITTLE |= {Intent.THANKS, Intent.GREETING}
"""Intents whose phrases do not explain a question with words that nothing else explains."""
_ANSWERED = {Intent.CONTACTS, Intent.CAPACITY, Intent.OPENING_HOURS, Intent.MY_BOOKING}
"""Intents whose phrases have an answer of their own: «где вы находитесь?»."""
_GUESSED = {Intent.CONTACTS, Intent.HELP, Intent.HALLS, Intent.RECOMMEND, Intent.CAPACITY, Intent.PAYMENT}
_GUESSED |= {Intent.CHANGE, Intent.CANCEL_BOOKING, Intent.RULES}
"""Intents that explain such a question by a phrase, but not if only the classifier takes them from it."""
_SURE = {
    Intent.OPENING_HOURS,
    Intent.CHEAPEST,
    Intent.CAPACITY,
    Intent.HALLS,
    Intent.RULES,
    Intent.MY_BOOKING,
}
"""Intents whose phrases explain a question whatever else it names."""


def has_question(text: str) -> bool:
    """True if a folded message may have a question: most have none."""
    return "?" in text or bool(_OPENS_QUESTION.search(text) or _OPENING.match(text))


def is_question(sentence: str) -> bool:
    """True if a folded sentence has the form of a question."""
    if "?" in sentence or _OPENING.match(sentence):
        return True
    return bool(_OPENS_QUESTION.search(sentence) and not _STATES.search(sentence))


def asks_plainly(sentence: str) -> bool:
    """True if a folded sentence has a question mark, or opens as questions do: not «если не трудно, ...»."""
    if "?" in sentence:
        return True
    states = _CONDITION.match(sentence.lstrip()) or sentence.rstrip().endswith((".", "!"))
    return bool(_OPENING.match(sentence) and not states)


def asks_other(matter: Matter, sentence: str, rest: str, intents: Set[Intent]) -> bool:
    """True for a question to the studio about something that no topic covers."""
    if names_other_matter(sentence):
        return True
    advises = Intent.RECOMMEND in intents and (_HALL.search(sentence) or _ADVICE.search(sentence))
    if advises or not names_matter(sentence):
        return False
    if matter.surely_other and HALL_MASK not in rest and _names_thing(sentence):
        return True
    if _ANSWERED & phrases_in(sentence):
        return False
    if _TOO_DEAR.search(sentence):
        return False  # a remark on the prices has its own answer
    of_hall = matter.asks_other is False and _HALL.search(sentence)  # perhaps of a fact the studio named
    asks = "?" in sentence or _OPENING.match(sentence)  # not «нет, оставьте как есть»
    is_unsure = matter.asks_other is None or (matter.asks_other and not asks)
    if is_unsure or of_hall or Intent.RECOMMEND in {*phrases_in(sentence), *intents}:
        return _asks_unknown(sentence, rest, intents)
    return bool(matter.asks_other)


def _names_thing(sentence: str) -> bool:
    """True if a folded sentence has a word of its own for what it asks about: not «что посоветуете?»."""
    usual = TOPICS.hollow | TOPICS.indefinite | TOPICS.vague
    own = (word for word in content_words(sentence) if not (word in usual or is_usual_verb(word)))
    return not phrases_in(sentence) & _SURE and any(not phrases_in(word) for word in own)


def _names_topic(sentence: str) -> bool:
    """True if a folded sentence has words of a topic, and no phrase explains them.

    What is said of paying explains no invoice and no discount.
    """
    topics, explained = topics_named(sentence), phrases_in(sentence) & _ASKS_TO_ACT
    if Topic.PAYMENT not in topics:
        explained -= {Intent.PAYMENT}
    return bool(topics) and not explained


def _asks_unknown(sentence: str, rest: str, intents: Set[Intent]) -> bool:
    """True for a question to the studio about something that nothing here knows."""
    if asks_to_lend(rest) and not _HALL.search(sentence):
        return True
    if MASK not in rest and not _HALL.search(sentence) and asks_for_unknown(sentence, ()):
        return True
    if MASK not in rest and asks_plainly(sentence) and _names_topic(sentence):
        return True  # the rest makes another matter of a topic's words: "can i adopt your cat?"
    if (
        MASK in rest and "?" in sentence
    ):  # beside data, only the parts that ask by their own words: «нас пятеро, батут есть?»
        parts = [(start, end) for start, end in parts_of(rest) if MASK not in rest[start:end]]
        asking = [(start, end) for start, end in parts if _EXISTS.search(rest[start:end])]
        sentence, intents = ", ".join(sentence[start:end] for start, end in asking), set()
        rest = ", ".join(rest[start:end] for start, end in asking)
    exists = bool(_EXISTS.search(sentence))
    if MASK in rest:
        return False
    if _ASKS_REASON.search(sentence) or not names_something(rest) or (HALL_MASK in rest and not exists):
        return False
    explained = phrases_in(sentence) - SAYS_LITTLE
    names_hall = _HALL.search(sentence) or _WHICH.search(sentence)
    if explained - ({Intent.RECOMMEND} if exists and not names_hall else set()):
        return False
    if intents - SAYS_LITTLE - (_GUESSED if exists else set()):
        return False
    asks = "?" in sentence or _OPENING.match(sentence)
    return bool(_ABOUT_STUDIO.search(sentence)) or bool(asks and Intent.OFFTOPIC not in intents)

"""Finds what a message asks and no other reading explains: only the studio can answer it."""

from collections.abc import Iterator

from hallchat.nlu.acts.classifier import IntentEvidence, classify
from hallchat.nlu.acts.clauses import clause_places
from hallchat.nlu.acts.intents import IntentContext, intents_by_rules, is_off_topic, phrases_in
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.topics import parts_of
from hallchat.nlu.acts.unknown_matters import SAYS_LITTLE, asks_plainly, is_question
from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.text.nearness import content_words
from hallchat.nlu.text.normalize import HALL_MASK, MASK, words
from hallchat.nlu.types import Intent

_ASKS_REASON = any_of(TOPICS.reasons)
_MIN_OWN_WORDS = 2
"""Words that say something of their own in a question that nothing explains, if it is short."""
_MIN_WORDS = 4
"""Words of a question of which one of its own is enough: "what is the floor made of"."""
_MIN_OWN_WORDS_SAID = 3
"""The same in words that have no form of a question."""


def part_beside_data(sentence: str, rest: str) -> tuple[int, int] | None:
    """The place of the question after data: the second part of «нас четверо, а шторы закрываются?».

    `sentence`: a folded clause; `rest`: the same without the data. None if there is none, or something
    explains it.
    """
    parts = parts_of(rest)
    with_data = [number for number, (start, end) in enumerate(parts) if has_data(rest[start:end])]
    if not with_data or with_data[-1] + 1 == len(parts):
        return None
    start = parts[with_data[-1] + 1][0]
    start += len(sentence[start:]) - len(sentence[start:].lstrip())
    part = sentence[start:]
    return (start, len(sentence)) if is_unexplained(part, asks=asks_plainly(part)) else None


def unexplained_clauses(text: str, is_all: bool) -> Iterator[tuple[int, int]]:
    """Yields the places of the clauses of a folded message that ask an unknown thing.

    `is_all`: nothing else of the message was understood; then one that surely speaks of such a thing counts.
    """
    for start, end in clause_places(text):
        if is_unexplained(text[start:end], asks=asks_plainly(text[start:end]), speaks=is_all):
            yield start, end


def is_unexplained(text: str, asks: bool, speaks: bool = False) -> bool:
    """True if neither phrases nor intents say what a folded text without data is about.

    `asks`: it has the form of a question. `speaks`: without it, it may do what only the staff can answer.
    """
    if not (asks or speaks) or not _says_enough(text, asks):
        return False
    matter = matter_of(text)
    is_sure = bool(matter or matter.asks_other)
    explained = phrases_in(text) - (SAYS_LITTLE if is_sure else SAYS_LITTLE - {Intent.HALL_INFO})
    if explained or is_off_topic(text) or not (asks or is_sure):
        return False
    rules = intents_by_rules(text, text, IntentContext())
    classified = classify(IntentEvidence(text, rules, frozenset(), corrected=False), answering=False)
    return is_sure or not set(classified) - SAYS_LITTLE


def own_words(text: str) -> list[str]:
    """The words of a folded text by which it speaks of something: none in «а в ... тоже?»."""
    return [word for word in content_words(text) if word not in TOPICS.hollow | TOPICS.indefinite]


def _says_enough(text: str, asks: bool) -> bool:
    """True if a folded text has words of its own: not "would that work?"."""
    own = own_words(text)
    if asks and len(words(text)) >= _MIN_WORDS and not _ASKS_REASON.search(text):
        return bool(own)
    return len(own) >= (_MIN_OWN_WORDS if asks or is_question(text) else _MIN_OWN_WORDS_SAID)


def has_data(rest: str) -> bool:
    """True if data were found in a text, and masked."""
    return MASK in rest or HALL_MASK in rest

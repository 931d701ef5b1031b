"""Finds what clients say that they bring, do or need, on which a studio has its say: «мы с собакой»."""

from collections.abc import Iterator

from hallchat.nlu.acts.clauses import sentences
from hallchat.nlu.acts.matters import matter_of
from hallchat.nlu.acts.studio_questions import Asked
from hallchat.nlu.acts.topics import Matter, parts_of, topics_named
from hallchat.nlu.languages import TOPICS
from hallchat.nlu.languages.word_lists import any_of
from hallchat.nlu.topics import Topic

_ANNOUNCED = (Topic.ANIMALS, Topic.FOOD, Topic.EFFECTS, Topic.SMOKING)
"""What a studio allows or not; who says that children come only counts people."""
_REQUIRED = (Topic.INVOICE,)
"""What a client may not do without: «нужна оплата по счёту»."""
_ANNOUNCES = any_of(TOPICS.announces)
_REQUIRES = any_of(TOPICS.requires)
_DENIES = any_of(TOPICS.denies)


def announcements(text: str) -> Iterator[Asked]:
    """Yields the parts of a folded message that announce what a studio may allow, forbid or see to."""
    for begin, finish in sentences(text):
        sentence = text[begin:finish]
        kinds: tuple[Topic, ...] = _ANNOUNCED if _ANNOUNCES.search(sentence) else ()
        kinds += _REQUIRED if _REQUIRES.search(sentence) else ()
        if not kinds:  # most sentences
            continue
        for start, end in parts_of(sentence):
            part = sentence[start:end].strip()
            if topics := _announced(part, kinds):
                place = begin + sentence.index(part, start)
                yield Asked(place, place + len(part), Matter(topics), acts=False)


def _announced(part: str, kinds: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """The topics of what comes along; none for «будем фотографировать собак», which asks for no leave."""
    named = topics_named(part).intersection(kinds)
    if not named or _DENIES.search(part):
        return ()
    about = matter_of(part).topics
    return tuple(topic for topic in kinds if topic in named and topic in about)

"""The list of questions is what benchmarks/README.md says of it."""

from collections import Counter

from benchmarks.questions import NO_TOPIC, UNANSWERED, questions
from hallchat.nlu.topics import Topic


def test_the_list_has_as_many_questions_of_each_kind_as_it_says() -> None:
    asked = questions()
    kinds = Counter((each.language, each.is_answered, each.topic == NO_TOPIC) for each in asked)
    assert {kind: kinds[kind] for kind in sorted(kinds)} == {
        ("en", False, False): 20,
        ("en", False, True): 20,
        ("en", True, False): 60,
        ("ru", False, False): 20,
        ("ru", False, True): 20,
        ("ru", True, False): 60,
    }
    assert len({each.text for each in asked}) == len(asked)


def test_every_topic_is_either_answered_or_not() -> None:
    topics = {each.topic for each in questions()} - {NO_TOPIC}
    assert Counter(topic.removeprefix(UNANSWERED) for topic in topics) == Counter(map(str, Topic))

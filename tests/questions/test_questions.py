"""The lists of questions are what benchmarks/README.md says of them, and end as they should."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.questions import LISTS, NO_TOPIC, UNANSWERED, figures, outcomes, questions
from hallchat.nlu.topics import Topic

pytestmark = pytest.mark.parametrize("name", LISTS)


def test_it_has_as_many_questions_of_each_kind_as_it_says(name: str) -> None:
    asked = questions(name)
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


def test_the_targets_are_met(name: str, tmp_path: Path) -> None:
    shares = figures(list(outcomes(questions(name), tmp_path)))
    assert shares["right of the answered"] >= 85
    assert shares["not told of the others"] >= 95
    assert shares["wrong of all"] <= 2


def test_every_topic_is_either_answered_or_not(name: str) -> None:
    topics = {each.topic for each in questions(name)} - {NO_TOPIC}
    assert Counter(topic.removeprefix(UNANSWERED) for topic in topics) == Counter(map(str, Topic))

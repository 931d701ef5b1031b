"""Questions that no wording was made for: how many get their answer, "not told", or another's answer.

Language TAB topic TAB message. The topic is "-" for what no topic covers, and "=" for a message that asks
the studio nothing. Whoever widens the wordings does not look at these, or writes others.
"""

from collections import Counter
from pathlib import Path

from benchmarks.questions import NO_TOPIC, Question, outcomes

QUESTIONS = Path(__file__).with_name("kept_apart.tsv")
ORDINARY = "="


def test_most_questions_end_as_they_should(tmp_path: Path) -> None:
    lines = [line.split("\t") for line in QUESTIONS.read_text("utf-8").splitlines()]
    asked = [Question(*line) for line in lines if line[1] != ORDINARY]
    ends = Counter((question.is_answered, end) for question, end in outcomes(asked, tmp_path))
    answered, others = 151, 227
    assert len(asked) == answered + others
    assert ends[True, "right"] >= 0.94 * answered
    assert ends[True, "wrong"] <= 0.01 * answered
    assert ends[False, "not told"] >= 0.9 * others
    assert ends[False, "wrong"] <= 0.06 * others


def test_a_message_that_asks_the_studio_nothing_is_not_passed_to_staff(tmp_path: Path) -> None:
    lines = [line.split("\t") for line in QUESTIONS.read_text("utf-8").splitlines()]
    asked = [Question(language, NO_TOPIC, text) for language, topic, text in lines if topic == ORDINARY]
    ends = Counter(end for _, end in outcomes(asked, tmp_path))
    assert ends["passed over"] >= 0.96 * len(asked)

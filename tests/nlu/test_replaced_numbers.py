"""Numbers that the same message replaces: what stands behind the word of correction counts."""

from collections.abc import Callable
from dataclasses import fields

import pytest

from hallchat.nlu import NluResult, understand
from tests.nlu.conftest import Case, context

# A phrase with a number, without its unit at the end, and two numbers for it.
RUSSIAN = (
    ("нас {}", " человек", "12", "14"),
    ("на {}", " часа", "2", "3"),
    ("с 14 до {}", "", "16", "17"),
    ("в {}", "", "15:00", "16:30"),
    ("{}", " декабря", "5", "16"),
    ("на {}-е", " число", "5", "16"),
    ("через {}", " дня", "2", "3"),
)
ENGLISH = (
    ("there are {}", " of us", "12", "14"),
    ("for {}", " hours", "2", "3"),
    ("from 2 to {}", "", "4", "5"),
    ("at {}", " pm", "4", "5"),
    ("on the {}th", " of December", "5", "16"),
    ("December {}", "", "5", "16"),
    ("in {}", " days", "2", "3"),
)
CORRECTIONS = [
    (phrase, words) for phrase in RUSSIAN for words in (", нет, ", ", ой, ", ". нет, ", ", точнее ")
] + [
    (phrase, words)
    for phrase in ENGLISH
    for words in (", no, ", ", sorry, ", ". no, ", ", actually ", ", oh no, make it ")
]


def _data(message: str) -> dict[str, object]:
    """The reading of a message without the intents and the language, which a correction may add."""
    result = understand(message, context())
    return {
        each.name: getattr(result, each.name)
        for each in fields(NluResult)
        if each.name not in ("intents", "language")
    }


@pytest.mark.parametrize(("phrase", "words"), CORRECTIONS)
def test_the_phrase_behind_the_correction_counts(phrase: tuple[str, str, str, str], words: str) -> None:
    before, unit, old, new = phrase
    right = before.format(new) + unit
    assert _data(before.format(old) + unit + words + right) == _data(right)


@pytest.mark.parametrize(("phrase", "words"), CORRECTIONS)
def test_a_lone_number_takes_the_unit_of_the_number_before(
    phrase: tuple[str, str, str, str], words: str
) -> None:
    before, unit, old, new = phrase
    if before.endswith("}"):
        assert _data(before.format(old) + unit + words + new) == _data(before.format(new) + unit)


CASES = """
3 человека, нет, 5 | people=5; intents=change
хочу завтра с 12 до 14, 3 человека, нет, 5 | date=2026-11-23; start=12:00; end=14:00; people=5
1pm, 2 hours. no, 3 hours | start=13:00; end=16:00; hours=3.0
from 2 to 4, sorry, 5 | start=14:00; end=17:00
from 2 to 4, sorry, to 5 | start=14:00; end=17:00
нас будет 12, нет не двенадцать а двадцать | people=20
нет не двенадцать а двадцать | people=20 | asked=people
twelve people, no, fifteen | people=15
нас трое, ой, нет, пятеро | people=5
at 11 am, no, 1 pm | start=13:00
в 11 утра, нет, в 2 дня | start=14:00
on the 11th not the 1st | date=2026-12-11
on the 24th and not on the 23rd | date=2026-11-24
11 декабря, а не 1 декабря | date=2026-12-11
25.11, нет, 26.11 | date=2026-11-26
с шести до полдевятого вечера... а лучше до восьми ровно | start=18:00; end=20:00
с шести до восьми вечера, нет, до полдевятого | start=18:00; end=20:30
from 6 to half past 8 in the evening, no, to 8 sharp | start=18:00; end=20:00
с 18 до 20, нет, до 20:30 | start=18:00; end=20:30
# No correction: another kind of number, or no number.
3 человека, нет, в 5 | start=17:00; people=3
3 человека, нет, 5 декабря | date=2026-12-05; people=3
3 человека, нет, не 5 | people=3
нас 5, детей нет, на 2 часа | hours=2.0; people=5
на 2 часа, вопросов нет, нас 5 | hours=2.0; people=5
2 adults, no kids, 3 hours | hours=3.0; people=2
8 912 000 00 00, нет, 5 | phone=+79120000000
нас 20, если нет, 15 | people=20
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

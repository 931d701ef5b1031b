"""Numbers with a unit of size, weight or power are no day, no hour and no people."""

import pytest

from tests.nlu.test_studio_questions import read


@pytest.mark.parametrize(
    "message",
    [
        "Площадь в м²?",
        "а он больше 100 м2?",
        "ширина фона 2,7 метра?",
        "влезет декорация 3х4 м?",
        "розетки на 16 кВт есть?",
        "is it bigger than 60 sq m?",
        "would a 3 metre backdrop fit?",
        "our set weighs 12 kg, is that fine?",
    ],
)
@pytest.mark.parametrize("asked", [("date",), ("start", "end"), ("people",)])
def test_a_measure_answers_no_question(message: str, asked: tuple[str, ...]) -> None:
    result = read(message, asked=asked)
    assert (result.date, result.start, result.hours, result.people) == (None,) * 4


@pytest.mark.parametrize(("message", "people"), [("нас 12 человек", 12), ("12", 12), ("9 people", 9)])
def test_other_numbers_are_still_read(message: str, people: int) -> None:
    result = read(message, asked=("people",))
    assert result.people == people

"""A question for a larger or a smaller hall, with a hall in hand and without one."""

import pytest

from hallchat.nlu import Intent, NluResult, understand
from tests.nlu.conftest import context


def read(message: str, **given: str) -> NluResult:
    return understand(message, context(**given))


@pytest.mark.parametrize(
    ("message", "hall"),
    [
        ("is there a bigger hall?", "Пустота"),
        ("do you have anything larger?", "Пустота"),
        ("а побольше есть?", "Пустота"),
        ("есть зал больше?", "Пустота"),
        ("anything smaller?", "Мрак"),
        ("есть зал поменьше?", "Мрак"),
        ("не Пустота. а побольше есть?", "Минимализм"),
    ],
)
def test_without_a_hall_it_is_the_largest_or_the_smallest(message: str, hall: str) -> None:
    found = read(message, asked="hall")
    assert found.ambiguous == {"hall": (hall,)}
    assert Intent.RECOMMEND in found.intents
    assert found.questions == ()


@pytest.mark.parametrize("message", ["is there a bigger hall?", "зал побольше есть?"])
def test_beside_the_largest_the_sizes_are_told(message: str) -> None:
    found = read(message, hall="Пустота", asked="date")
    assert Intent.CAPACITY in found.intents
    assert (found.questions, found.change_requests) == ((), ())


@pytest.mark.parametrize(
    "message", ["is there a cheaper hall?", "больше ничего не надо", "есть ли парковка?"]
)
def test_other_questions_look_for_no_size(message: str) -> None:
    assert "Пустота" not in read(message, asked="hall").ambiguous.get("hall", ())

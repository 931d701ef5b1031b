"""A hall that was not the client's choice is taken off, not refused; and all halls are asked for at once."""

import pytest

from hallchat.nlu import Intent, understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    "message",
    [
        "я Мрак не выбирала",
        "почему Мрак? я его ещё не выбрала",
        "я не выбирал зал",
        "I didn't choose Mrak",
        "why Mrak? I never picked it",
        "we haven't chosen Mrak yet",
    ],
)
def test_it_is_taken_off(message: str) -> None:
    nlu = understand(message, context(hall="Мрак", asked="name", now="2026-11-25T12:00"))
    assert (nlu.hall, nlu.refused_halls) == (None, ())
    assert nlu.change_requests == ("hall",)
    assert nlu.name is None


@pytest.mark.parametrize(
    "message",
    [
        "я ещё не выбрала время",
        "гримёрку я не выбирала",
        "I haven't picked the dressing room",
        "ещё не решила",
    ],
)
def test_it_stays_where_something_else_is_spoken_of(message: str) -> None:
    assert "hall" not in understand(message, context(hall="Мрак", asked="name")).change_requests


def test_the_hall_that_is_wanted_instead_is_taken() -> None:
    nlu = understand("Мрак не выбирала, хочу Минимализм", context(hall="Мрак", asked="name"))
    assert (nlu.hall, nlu.refused_halls) == ("Минимализм", ())


def test_a_refused_hall_is_refused_as_ever() -> None:
    nlu = understand("Мрак мне не нужен", context(hall="Мрак", asked="name"))
    assert nlu.refused_halls == ("Мрак",)


@pytest.mark.parametrize(
    "message",
    [
        "show me all three with prices",
        "покажите все три с ценами",
        "what's the difference between the rooms",
        "how do your halls differ?",
        "в чём разница между залами",
        "чем ваши залы отличаются?",
    ],
)
@pytest.mark.parametrize("known", [{}, {"hall": "Мрак"}])
def test_all_halls_are_asked_for(message: str, known: dict[str, str]) -> None:
    nlu = understand(message, context(now="2026-11-25T12:00", **known))
    assert Intent.HALLS in nlu.intents
    assert Intent.PRICE not in nlu.intents
    assert (nlu.start, nlu.people, nlu.questions) == (None, None, ())


@pytest.mark.parametrize(
    "message", ["show me all three bookings", "покажите все три брони", "нас трое, все свои"]
)
def test_all_of_something_else(message: str) -> None:
    assert Intent.HALLS not in understand(message, context()).intents

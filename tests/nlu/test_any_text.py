"""Any text has a valid result, in a limited time."""

import random
import time
from dataclasses import FrozenInstanceError
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallchat.nlu import Intent, KnownHall, NluContext, NluResult, minutes_of_clock, understand
from hallchat.nlu.languages import CODES
from hallchat.nlu.slots import ASKABLE
from tests.nlu import (
    test_answers,
    test_contacts,
    test_dates,
    test_halls,
    test_intents,
    test_names,
    test_people,
    test_times,
    test_whole_messages,
)
from tests.nlu.conftest import HALLS, context

TABLES = (
    test_answers,
    test_contacts,
    test_dates,
    test_halls,
    test_intents,
    test_whole_messages,
    test_names,
    test_people,
    test_times,
)
UTTERANCES = [line.split("|")[0].strip() for table in TABLES for line in table.CASES.strip().splitlines()]
SIGNS = "0123456789 .,:-/+@()?!\"'«»\n\t\0абвгдеёжз ABCxyz 😀ßİ٣"
SCRIPTS = SIGNS + (
    "пн вт завтра с до на час человек at pm 日本語 ελληνικά עברית ال"
    "عربية हिन्दी ก ё й ŁÅç№₽½²Ⅷ\u200d\u0301\ufeff"
)


def assert_valid(result: NluResult) -> None:
    """Checks the invariants of a result."""
    for clock in (result.start, result.end):
        assert clock is None or 0 <= minutes_of_clock(clock) <= 1440
    assert result.people is None or result.people > 0
    assert result.hours is None or result.hours > 0
    assert result.date_end is None or (result.date is not None and result.date <= result.date_end)
    assert result.phone is None or result.phone.startswith("+")
    assert result.language in (None, *CODES)
    assert not {Intent.YES, Intent.NO} <= set(result.intents)
    assert len(result.intents) == len(set(result.intents))


def mutate(rng: random.Random) -> str:
    """One or two real messages joined, with letters lost, doubled or replaced."""
    letters = list(" ".join(rng.sample(UTTERANCES, rng.randint(1, 2))))
    for _ in range(rng.randint(0, 5)):
        index = rng.randrange(len(letters) + 1)
        letters[index : index + rng.randint(0, 2)] = rng.choice(SIGNS) * rng.randint(0, 3)
    return "".join(letters)


def test_two_thousand_mutated_messages_have_a_valid_result() -> None:
    rng = random.Random(20261122)
    for _ in range(2000):
        asked = " ".join(rng.sample(ASKABLE, rng.randint(0, 3)))
        known = {"start": "14:00", "end": "16:00"} if rng.random() < 0.3 else {}
        assert_valid(understand(mutate(rng), context(asked=asked, **known)))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_messages_have_a_valid_result() -> None:
    """Three in four are mutated messages, the others random signs of all scripts."""
    rng = random.Random(20261123)
    for number in range(100_000):
        text = mutate(rng) if number % 4 else "".join(rng.choices(SCRIPTS, k=rng.randint(0, 60)))
        asked = " ".join(rng.sample(ASKABLE, rng.randint(0, 3)))
        assert_valid(understand(text, context(asked=asked)))


def test_who_leaves_only_contacts_leaves_no_end_of_days() -> None:
    text = "после 5 декабря My telephone is 8 495 123 45 67. Who will take the picture?"
    assert_valid(understand(text, context(asked="time confirm people")))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.lists(st.sampled_from(ASKABLE), max_size=3))
def test_any_text_has_a_valid_result(text: str, asked: list[str]) -> None:
    assert_valid(understand(text, context(asked=" ".join(asked))))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\0\x1b[31m", "😀😀", "<b>hi</b><script>", "'; DROP TABLE halls; --", "٣٤٥"],
)
def test_odd_texts_fill_no_slot(text: str) -> None:
    result = understand(text, context(asked="name phone email"))
    assert (result.hall, result.date, result.start, result.name, result.phone) == (None,) * 5


@pytest.mark.parametrize(
    "unit",
    [
        "а",
        "1",
        "9-",
        " ",
        "\n",
        "@",
        "a@b ",
        "25.11 ",
        "не ",
        "с 1 до ",
        "двадцать ",
        "+7 ",
        "Анна ",
        "a.",
        "мир труд ",
    ],
)
def test_a_long_message_is_read_in_linear_time(unit: str) -> None:
    message, max_s = unit * (10_000 // len(unit)), 0.5  # it takes 0.1 s; machines differ
    understand("", context())  # fills the caches
    started = time.process_time()
    assert_valid(understand(message, context(asked="name phone email people time date hall")))
    assert time.process_time() - started < max_s


def test_a_hundred_kilobytes_are_read() -> None:
    result = understand("Хочу Мрак завтра с 12 до 14. " + "бла " * 25_000, context())
    assert (result.hall, result.start, result.end) == ("Мрак", "12:00", "14:00")


def test_the_result_depends_on_the_arguments_only() -> None:
    message = "Мрак завтра в 15 на 2 часа, нас трое"
    assert understand(message, context()) == understand(message, context())


def test_results_are_immutable() -> None:
    with pytest.raises(FrozenInstanceError):
        understand("да", context()).hall = "Мрак"  # type: ignore[misc]


def test_halls_of_any_studio_are_known() -> None:
    halls = (
        KnownHall("Белый куб", ("Белый куб", "White cube"), 8, 22),
        KnownHall("Лофт 2", ("Лофт 2", "Loft 2"), 9, 23),
        KnownHall("Оранжерея", ("Оранжерея", "Greenhouse"), 9, 20),
    )
    known = NluContext(now=datetime(2026, 11, 22, 12), halls=halls)
    found = {
        message: understand(message, known).hall
        for message in ("в белом кубе", "white cub", "лофт 2", "оранжерею", "green house")
    }
    assert found == {
        "в белом кубе": "Белый куб",
        "white cub": "Белый куб",
        "лофт 2": "Лофт 2",
        "оранжерею": "Оранжерея",
        "green house": "Оранжерея",
    }
    assert understand("Мрак", known).hall is None


def test_ten_thousand_halls_are_searched_quickly() -> None:
    rng = random.Random(1)
    names = {"".join(rng.choices("абвгдежзиклмнопрстуфхцчш", k=9)).title() for _ in range(10_000)}
    known = NluContext(
        now=datetime(2026, 11, 22, 12), halls=(*HALLS, *(KnownHall(name, (name,), 9, 23) for name in names))
    )
    understand("привет", known)  # builds the index of names, once
    started = time.process_time()
    assert understand("нужен зал минемализм завтра", known).hall == "Минимализм"
    assert time.process_time() - started < 0.1

"""Whatever is written, there is a reading, and soon."""

import random
import time
from dataclasses import FrozenInstanceError
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallchat.nlu import Intent, KnownHall, NluContext, NluResult, minutes_of_clock, understand
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

FIELDS = ("hall", "date", "time", "name", "phone", "email", "people", "rules", "confirm")
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


def sound(reading: NluResult) -> None:
    """What holds of any reading."""
    for clock in (reading.start, reading.end):
        assert clock is None or 0 <= minutes_of_clock(clock) <= 1440
    assert reading.people is None or reading.people > 0
    assert reading.hours is None or reading.hours > 0
    assert reading.date_end is None or (reading.date is not None and reading.date <= reading.date_end)
    assert reading.phone is None or reading.phone.startswith("+")
    assert reading.language in (None, "ru", "en")
    assert not {Intent.YES, Intent.NO} <= set(reading.intents)
    assert len(reading.intents) == len(set(reading.intents))


def mutated(chance: random.Random) -> str:
    """A real message, or two, with letters lost, doubled, swapped or replaced."""
    letters = list(" ".join(chance.sample(UTTERANCES, chance.randint(1, 2))))
    for _ in range(chance.randint(0, 5)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randint(0, 2)] = chance.choice(SIGNS) * chance.randint(0, 3)
    return "".join(letters)


def test_two_thousand_mutated_messages_have_a_reading() -> None:
    chance = random.Random(20261122)
    for _ in range(2000):
        asked = " ".join(chance.sample(FIELDS, chance.randint(0, 3)))
        known = {"start": "14:00", "end": "16:00"} if chance.random() < 0.3 else {}
        sound(understand(mutated(chance), context(asked=asked, **known)))


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_a_hundred_thousand_messages_have_a_reading() -> None:
    """Mutated ones, and random signs of all scripts among them."""
    chance = random.Random(20261123)
    for number in range(100_000):
        text = mutated(chance) if number % 4 else "".join(chance.choices(SCRIPTS, k=chance.randint(0, 60)))
        asked = " ".join(chance.sample(FIELDS, chance.randint(0, 3)))
        sound(understand(text, context(asked=asked)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.lists(st.sampled_from(FIELDS), max_size=3))
def test_any_text_has_a_reading(text: str, asked: list[str]) -> None:
    sound(understand(text, context(asked=" ".join(asked))))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\0\x1b[31m", "😀😀", "<b>hi</b><script>", "'; DROP TABLE halls; --", "٣٤٥"],
)
def test_oddities_say_nothing_of_a_booking(text: str) -> None:
    reading = understand(text, context(asked="name phone email"))
    assert (reading.hall, reading.date, reading.start, reading.name, reading.phone) == (None,) * 5


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
    message, most = unit * (10_000 // len(unit)), 0.5  # seconds; it takes a tenth, machines differ
    understand("", context())  # what is made once is made
    begun = time.process_time()
    sound(understand(message, context(asked="name phone email people time date hall")))
    assert time.process_time() - begun < most


def test_a_hundred_kilobytes_are_read() -> None:
    reading = understand("Хочу Мрак завтра с 12 до 14. " + "бла " * 25_000, context())
    assert (reading.hall, reading.start, reading.end) == ("Мрак", "12:00", "14:00")


def test_the_reading_depends_on_nothing_but_its_arguments() -> None:
    said = "Мрак завтра в 15 на 2 часа, нас трое"
    assert understand(said, context()) == understand(said, context())


def test_readings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        understand("да", context()).hall = "Мрак"  # type: ignore[misc]


def test_any_studios_halls_are_known() -> None:
    halls = (
        KnownHall("Белый куб", ("Белый куб", "White cube"), 8, 22),
        KnownHall("Лофт 2", ("Лофт 2", "Loft 2"), 9, 23),
        KnownHall("Оранжерея", ("Оранжерея", "Greenhouse"), 9, 20),
    )
    known = NluContext(now=datetime(2026, 11, 22, 12), halls=halls)
    found = {
        said: understand(said, known).hall
        for said in ("в белом кубе", "white cub", "лофт 2", "оранжерею", "green house")
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
    chance = random.Random(1)
    names = {"".join(chance.choices("абвгдежзиклмнопрстуфхцчш", k=9)).title() for _ in range(10_000)}
    known = NluContext(
        now=datetime(2026, 11, 22, 12), halls=(*HALLS, *(KnownHall(name, (name,), 9, 23) for name in names))
    )
    understand("привет", known)  # the index is made once
    begun = time.process_time()
    assert understand("нужен зал минемализм завтра", known).hall == "Минимализм"
    assert time.process_time() - begun < 0.1

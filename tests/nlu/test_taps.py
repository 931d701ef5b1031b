"""The message that a tap on free hours sends is read exactly, for any names of halls."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hallchat.nlu import KnownHall, NluContext, understand
from hallchat.wording import DEFAULT_LANGUAGE, LANGUAGES, say
from hallchat.wording.formats import day

TODAY = date(2026, 11, 22)
NAMES = (
    ("Минимализм", "Minimalism"),
    ("Мрак", "Mrak"),
    ("Пустота", "Pustota"),
    ("Зал 2", "Hall 2"),
    ("Зал 22", "Hall 22"),
    ("Белый 15", "White 15"),
    ("Анна", "Anna"),
    ("Майский", "May"),
)
HALLS = tuple(KnownHall(key=names[0], names=names, opens=0, closes=24, about="") for names in NAMES)


@given(
    hall=st.sampled_from(HALLS),
    ahead=st.integers(0, 365),
    start=st.integers(0, 23),
    length=st.integers(1, 24),
    language=st.sampled_from(LANGUAGES),
)
def test_a_tap_on_free_hours_is_read_exactly(
    hall: KnownHall, ahead: int, start: int, length: int, language: str
) -> None:
    when = TODAY + timedelta(days=ahead)
    first, last = f"{start:02d}:00", f"{min(start + length, 24):02d}:00"
    title = hall.names[language != DEFAULT_LANGUAGE]
    text = say(language, "chip-slot", hall=title, day=day(language, when, TODAY), start=first, end=last)
    reading = understand(text, NluContext(now=datetime(2026, 11, 22, 12), halls=HALLS, language=language))
    assert (reading.hall, reading.date, reading.start, reading.end) == (hall.key, when, first, last)
    assert (reading.ambiguous, reading.invalid, reading.people, reading.name) == ({}, {}, None, None)

"""A value that replaces a known one is said, with the one that it replaces."""

import pytest

from hallchat.agent import Agent
from tests.agent.talking import Client

BOOKINGS = {
    "ru": "минимализм 4 декабря с 12 до 14, нас пятеро",
    "en": "Minimalism on December 4 from 12 to 14, 5 people",
}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("language", "message", "sentences"),
    [
        ("ru", "5-го", ("Дата: сб, 5 декабря вместо пт, 4 декабря.",)),
        ("ru", "лучше с 15 до 18", ("Время: 15:00–18:00 вместо 12:00–14:00.",)),
        ("ru", "на 3 часа", ("Время: 12:00–15:00 вместо 12:00–14:00.",)),
        ("ru", "нас будет шестеро", ("Гостей: 6 вместо 5.",)),
        ("ru", "не пять, а восемь", ("Гостей: 8 вместо 5.",)),
        ("ru", "лучше Пустота", ("Зал: «Пустота» вместо «Минимализм».",)),
        (
            "ru",
            "6 декабря с 18 до 20",
            ("Дата: вс, 6 декабря вместо пт, 4 декабря.", "Время: 18:00–20:00 вместо 12:00–14:00."),
        ),
        ("en", "the 5th", ("Date: Sat, December 5 instead of Fri, December 4.",)),
        ("en", "6 of us, not 5", ("People: 6 instead of 5.",)),
        ("en", "Pustota please", ("Hall: “Pustota” instead of “Minimalism”.",)),
    ],
)
def test_the_new_value_is_said_with_the_old_one(
    agent: Agent, language: str, message: str, sentences: tuple[str, ...]
) -> None:
    client = Client(agent, language)
    client.say(BOOKINGS[language])
    text = client.say(message).text
    for sentence in sentences:
        assert sentence in text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_what_stays_or_is_new_replaces_nothing(agent: Agent) -> None:
    client = Client(agent)
    texts = [client.say(message).text for message in (BOOKINGS["ru"], "4 декабря", "Анна", "5-го", "5-го")]
    assert ["вместо" in text for text in texts] == [False, False, False, True, False]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_summary_says_what_replaced_a_contact(agent: Agent) -> None:
    client = Client(agent)
    client.get_summary()
    text = client.say("не Анна, а Ольга").text
    assert "Имя: «Ольга» вместо «Анна»." in text
    assert "Всё верно?" in text or "Проверьте" in text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("language", "message", "days"),
    [
        ("ru", "нужен зал 6 7 или 8 декабря", "вс, 6 декабря, пн, 7 декабря или вт, 8 декабря"),
        ("en", "a hall on December 6, 7 or 8", "Sun, December 6, Mon, December 7, or Tue, December 8"),
    ],
)
def test_days_to_choose_from_are_all_repeated(agent: Agent, language: str, message: str, days: str) -> None:
    assert days in Client(agent, language).say(message).text

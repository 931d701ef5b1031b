"""Under a summary a value told beside a question is taken; a value that is only asked about is not."""

import pytest

from hallchat.nlu import NluResult, understand
from tests.nlu.conftest import context


def read(text: str) -> NluResult:
    known = {"hall": "Минимализм", "date": "2026-12-05", "start": "12:00", "end": "14:00", "people": "2"}
    return understand(text, context(asked="rules confirm", name="Анна Иванова", **known))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Нас 8 человек. Парковка есть?", 8),
        ("нас 8 человек, парковка есть?", 8),
        ("Гостей указано 2, а должно быть 7. Исправьте. И до какого числа оплатить?", 7),
        ("It still says 2, I said 16", 16),
        ("Is there parking? Also we'd actually be 16, two founders are joining", 16),
        ("we are 7 now, is there parking?", 7),
    ],
)
def test_people_are_counted(text: str, people: int) -> None:
    found = read(text)
    assert (found.people, found.only_asks) == (people, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Имя исправьте: Анна Петрова. А платить как?", "Анна Петрова"),
        ("Нет, имя верните: Анна Петрова. И вопрос: обувь нужна?", "Анна Петрова"),
        ("The name should be Ann Ferri please, the rest is correct. Do we need socks?", "Ann Ferri"),
        ("It is only Ann. Please change to Ann Ferri", "Ann Ferri"),
    ],
)
def test_a_name_is_taken(text: str, name: str) -> None:
    found = read(text)
    assert (found.name, found.only_asks) == (name, False)


def test_what_is_asked_about_beside_a_contact_changes_nothing() -> None:
    found = read("Меня зовут Пётр Лось. А если на час дольше, сколько выйдет?")
    assert found.name == "Пётр Лось"
    assert (found.end, found.hours, found.change_requests) == (None, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "на 5 дек. свободно?",
        "а на 6 декабря сколько стоит?",
        "Может Мрак? Сколько стоит?",
        "а если нас будет 8, сколько стоит?",
        "we'd be 10 minutes late, ok?",
    ],
)
def test_what_is_only_asked_about_changes_nothing(text: str) -> None:
    found = read(text)
    assert found.only_asks or not (found.date or found.hall or found.people)

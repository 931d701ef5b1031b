"""A lone word before a colon announces what follows and is no name; a first name before a contact is one."""

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import context


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Вспомнил: нас будет семь", None),
        ("Спасибо, жду ответа. Вспомнил: нас будет не пять, а семь человек, поправьте", None),
        ("Уточняю: нас трое", None),
        ("Важно: нужна парковка", None),
        ("Remembered: there will be seven of us", None),
        ("Update: seven of us", None),
        ("Имя: Анна", "Анна"),
        ("name: ANNA-LENA KOCH", "Anna-Lena Koch"),
        ("Заказчик: Анна Петрова", "Анна Петрова"),
        ("Анна Иванова: нас двое", "Анна Иванова"),
        ("Анна: +79161234567", "Анна"),
        ("Бахыт: +79161234567", "Бахыт"),
        ("Ann Lee: +79161234567", "Ann Lee"),
    ],
)
def test_a_word_before_a_colon(message: str, name: str | None) -> None:
    assert understand(message, context(asked="name", hall="Минимализм")).name == name


def test_it_replaces_no_name() -> None:
    nlu = understand("Вспомнил: нас будет семь", context(asked="phone", hall="Минимализм", name="Дмитрий"))
    assert (nlu.name, nlu.people) == (None, 7)

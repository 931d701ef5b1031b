"""Values that are refused or told of others, halls by their noun, dictated addresses, parts of the day."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hallchat.nlu import KnownHall, understand
from tests.nlu.conftest import Case, context

CASES = """
не дороже 10к | budget=10000
не раньше 5-го | date=2026-12-05; date_end=2026-12-31
не 5, а 6 декабря | date=2026-12-06
любой день, кроме пятницы |
8 декабря не могу, давайте 9-го | date=2026-12-09
I can't do Friday, Saturday then | date=2026-11-28
с 12 до 14 не получится, можно с 15 до 17? | start=15:00; end=17:00
5 декабря не подходит | change_requests=date | date=2026-12-05
anything but Mrak | | hall=Минимализм
Мрак не подходит | change_requests=hall | hall=Мрак
муж хочет 8 декабря | date=2026-12-08
подруга посоветовала вас, нас 8 человек | people=8
в прошлый раз нас было 12 человек, теперь 8 человек | people=8
муж я и двое деток | people=4 | asked=people
это ваш телефон 8 912 345-67-89? |
8 912 345-67-89, ой, 8 916 111-22-33 | phone=+79161112233
5 декабря с 12 до 14, ой, с 16:30 до 19:00 | date=2026-12-05; start=16:30; end=19:00
не anna@example.com, а olga@mail.ru | email=olga@mail.ru
half past one for no more than two hours | start=13:30; end=15:30; hours=2.0
анна суббота | name=Анна Суббота | asked=name
joe friday | name=Joe Friday | asked=name
вася собака яндекс точка ру | !email=вася собака яндекс точка ру | asked=email
vasya собака yandex точка ru | email=vasya@yandex.ru | asked=email
в 8 | start=20:00 | hall=Минимализм; daypart=evening
в 9 на 2 часа | start=09:00; end=11:00; hours=2.0 | daypart=morning
с 6 до 9 | start=18:00; end=21:00 | daypart=evening
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize(
    ("message", "hall"),
    [
        ("хочу куб в субботу", "Белый куб"),
        ("куб", "Белый куб"),
        ("комнату на завтра", None),
    ],
)
def test_a_noun_that_one_hall_has_names_it(message: str, hall: str | None) -> None:
    names = ("Белый куб", "Красная комната", "Синяя комната")
    halls = tuple(KnownHall(name, (name,), 9, 23) for name in names)
    found = understand(message, replace(context(), halls=halls))
    assert found.hall == hall

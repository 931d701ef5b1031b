"""Names in another case than the nominative, corrected names, and small words that are no names."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Запишите на Гликерию Ветрову. Свет есть? | name=Гликерия Ветрова | asked=name
запиши на Гликерию | name=Гликерия | asked=name
на Инару Ахметову | name=Инара Ахметова | asked=name
запишите на Марину Петрову | name=Марина Петрова | asked=name
запишите на Арсения Петрова | name=Арсений Петров | asked=name
Имя поправьте: Гликерия Ветрова. Остальное верно. | name=Гликерия Ветрова | asked=confirm; name=Анна
Имя поправьте | | asked=confirm; name=Анна
The name should be Ann Lee | name=Ann Lee | asked=confirm; name=An
придёт ли счёт на почту lg.buh@sevlen.example? | email=lg.buh@sevlen.example
есть ли парковка, моя почта a@b.ru | email=a@b.ru
# neighbours
на Анна Петрова | name=Анна Петрова | asked=name
Ли | name=Ли | asked=name
Ли Мин, 89161234567 | name=Ли Мин; phone=+79161234567
маша 89161234567 | name=Маша; phone=+79161234567
Зою | name=Зою | asked=name
на время с 15 | start=15:00 | asked=name
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

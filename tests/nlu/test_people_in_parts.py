"""How many come where the message counts others too: a total beside parts, animals, roles of a play, ages."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
да, 40 + моделей 6, так что 46 впишите | people=46 | asked=people
46, не 41: 40 зрителей и 6 моделей | people=46 | asked=confirm; people=41
невеста, визажист, фотограф, подружки. Человек шесть. | people=6
мы семь актёров плюс оператор, итого восемь | people=8
a bride, a makeup artist, a photographer. About six people. | people=6
46, not 41: 40 spectators and 6 models | people=46 | asked=confirm; people=41
Будет 10 детей и человек 6 взрослых | people=16
10 kids and about 6 adults | people=16
двумя моделями + фотограф + я | people=4
один буду с моделью | people=2
just me with a model | people=2
# the number that is to change
поменяйте гостей на 8 | people=8 | asked=date; people=7
измени число людей на 50 | people=50
было 40 стало 50 |
людей было 40 стало 50 | people=50
пометьте 50 чиловек в брони | people=50
с 6 до 9 нас будит чиловек 40 | start=18:00; end=21:00; people=40
change the number of guests to 8 | people=8 | asked=date; people=7
нас восемь, поправьте число | people=8
we are 8, correct the number | people=8
# numbers of others
в спектакле двое кричат, один поёт |
у меня двое, 3 года и 6 лет |
щенков пятеро |
нас двое и щенков пятеро | people=2
# neighbours
двое будут | people=2
трое придут | people=3
двое ребят и я | people=3
нас четверо, плюс две модели и визажист | people=7
гостей на 8 декабря | date=2026-12-08
поменяйте время на 8 | change_requests=time
модель и фотограф, всего 3 часа | hours=3.0; people=2
итого 2 зала |
me, a model and a photographer | people=3
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

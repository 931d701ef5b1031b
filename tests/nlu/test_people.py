"""Numbers of people, and budgets."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
5 | people=5 | asked=people
нас трое | people=3
вдвоём | people=2
человек шесть | people=6
я и ещё двое | people=3
нас будет 4 человека | people=4
four of us | people=4
just me | people=1
я один | people=1 | asked=people
я одна | people=1
одна | people=1 | asked=people
от 5 до 8 человек | people=8; ~people=5 8
5-8 человек | people=8; ~people=5 8
человек пять-шесть | people=6; ~people=5 6
family of 0 | !people=family of 0
0 взрослых и 0 детей | !people=0 взрослых и 0 детей
-3 человека | !people=-3 человека
0 | !people=0 | asked=people
минус два | !people=минус два | asked=people
на 5 человек | people=5
100500 | people=100500 | asked=people
нас будет человек десять | people=10
до 10 человек | people=10
5 или 6 | people=6; ~people=5 6 | asked=people
двое взрослых и трое детей | people=5
компания из 12 человек | people=12
just the two of us | people=2
me and 3 friends | people=4
3 people | people=3
party of 6 | people=6
нас 7 | people=7 | asked=people
гостей: 4 | people=4
количество человек: 6 | people=6
guests: 4 | people=4
число гостей — 6 | people=6
человек -3 | !people=человек -3
гостей: 10:00-12:00 | start=10:00; end=12:00
буду одна | people=1 | asked=people
7 чел | people=7
до 4000 | budget=4000
тысяч пять | budget=5000
бюджет 5 тыс | budget=5000
не дороже 10к | budget=10000
дешевле чем 3000 | budget=3000
что-нибудь дешевле, чем 3000 | budget=3000
это на двоих | people=2
# A valid number after an impossible one.
-3 человека, нет, 5 | people=5
-3 человека, нет, 5 | people=5 | asked=people
-3, нет, 5 | people=5 | asked=people
0 человек, ой, 5 человек | people=5
минус три человека, точнее пять | people=5 | asked=phone
-3 people, no, 5 | people=5
-3 человека, в 5 | start=17:00; !people=-3 человека
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

"""Halls by name, in any spelling, and by description."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
менимализм | hall=Минимализм
Пустоту | hall=Пустота
во Мраке | hall=Мрак
мрака | hall=Мрак
Minimalizm | hall=Минимализм
mrak | hall=Мрак
vhfr | hall=Мрак
gecnjnf | hall=Пустота
minimalism | hall=Минимализм
минимализме | hall=Минимализм
минимум |
рак | ~hall=Мрак
пустой |
пусть |
тёмный зал | ~hall=Мрак
тёмный | hall=Мрак | asked=hall
где можно потанцевать? | ~hall=Пустота
белый зал нужен | ~hall=Минимализм
зал Солнце | !hall=Солнце
зал «Солнце» | !hall=Солнце
зал „Солнце“ | !hall=Солнце
„Мрак“, 1 мая | hall=Мрак; date=2027-05-01
солнце | !hall=солнце | asked=hall
не Мрак, а Пустота | hall=Пустота
давайте лучше Мрак, не Пустоту | hall=Мрак
Мрак или Пустота | ~hall=Мрак Пустота
вместо Мрака Пустоту | hall=Пустота
Мрааак | hall=Мрак
минимализьм | hall=Минимализм
ПУСТОТА!!! | hall=Пустота
в мраке на завтра | hall=Мрак; date=2026-11-23
хочу зал мрак | hall=Мрак
минималистичный | ~hall=Минимализм
минимал | hall=Минимализм
пустотта | hall=Пустота
The Pustota hall | hall=Пустота
марк | ~hall=Мрак | asked=hall
какой-нибудь зал для вечеринки | ~hall=Мрак Пустота
какой зал для танцев? | ~hall=Пустота
Что посоветуете для предметной съёмки? | ~hall=Минимализм
which hall is good for dancing? | ~hall=Пустота
нужен зал для тренинга | ~hall=Пустота
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

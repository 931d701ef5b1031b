"""Days and hours in the looser wordings of clients: half past, quarters, "hence", "within", "12-00-14-00"."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Мрак на три часа, закончить надо в 19:00 | hall=Мрак; start=16:00; end=19:00; hours=3.0
на два часа, чтобы к 19 освободиться | start=17:00; end=19:00; hours=2.0
нужно два часа и чтобы в шесть вечера мы уже закончили | start=16:00; end=18:00; hours=2.0
for three hours, finishing at 8pm | start=17:00; end=20:00; hours=3.0
2 hours, we have to be out by 6pm | start=16:00; end=18:00; hours=2.0
2 hours so that by 6pm we are done | start=16:00; end=18:00; hours=2.0
в 12 начнём и в три закончим | start=12:00; end=15:00
позвоните в 15, я освобожусь | start=15:00
Пустота целиком, от открытия и до закрытия | hall=Пустота; start=17:00; end=21:00
Пустота на всё время работы | hall=Пустота; start=17:00; end=21:00
Pustota from open till close | hall=Пустота; start=17:00; end=21:00
с 13 до 15. Тьфу, с 14 до 16 | start=14:00; end=16:00 | hall=Мрак
Можно с часу до трёх дня? Чёрт, с двух до четырёх | start=14:00; end=16:00 | hall=Мрак
11 to 1pm. Damn, 12 to 2pm | start=12:00; end=14:00 | hall=Мрак
нас пятеро, тьфу, шестеро | people=6
12-00-14-00 | start=12:00; end=14:00
завтра 15-30-18-30 | date=2026-11-23; start=15:30; end=18:30
quarter past noon for an hour | start=12:15; end=13:15; hours=1.0
we could come at half past noon | start=12:30
quarter after 3pm | start=15:15
twenty past two in the afternoon | start=14:20
at 25 past noon | start=12:25
a quarter to midnight | start=23:45
без четверти час | start=12:45
half two till half four | start=14:30; end=16:30
at 745 in the evening | start=19:45
around 1130 | start=11:30
845 pm | start=20:45
we'd start at 715 | start=19:15
at four fifteen | start=16:15
16h30 | start=16:30
from 14h00 to 16h30 | start=14:00; end=16:30
10a to 1p | start=10:00; end=13:00
14:00:00 - 16:30:00 | start=14:00; end=16:30
1930 | start=19:30 | asked=time
830 | start=20:30 | asked=time
0930 | start=09:30 | asked=time
untill 6pm | end=18:00 | start=16:00
from 4 untill 6pm | start=16:00; end=18:00
tomorrow evening | date=2026-11-23; daypart=evening
saturday morning | date=2026-11-28; daypart=morning
friday after lunch | date=2026-11-27; daypart=afternoon
this evening | date=2026-11-22; daypart=evening
this afternoon at 4 | date=2026-11-22; start=16:00
этим вечером | date=2026-11-22; daypart=evening
I called this morning about friday | date=2026-11-27
the 5th | date=2026-12-05
next month on the 3rd | date=2026-12-03
the 3rd of next month | date=2026-12-03
five days hence | date=2026-11-27
a week hence | date=2026-11-29
two weeks hence | date=2026-12-06
a month from now | date=2026-12-22
in a fortnight | date=2026-12-06
in a couple of days | date=2026-11-24
a week tomorrow | date=2026-11-30
in about three hours | date=2026-11-22; start=15:00
in a couple of hours | date=2026-11-22; start=14:00
через примерно час | date=2026-11-22; start=13:00
the friday after next | date=2026-12-04
the following week | date=2026-11-23; date_end=2026-11-29
within ten days | date=2026-11-22; date_end=2026-12-02
any time in the next 3 days | date=2026-11-22; date_end=2026-11-25
в ближайшие два дня | date=2026-11-22; date_end=2026-11-24
в течение недели | date=2026-11-22; date_end=2026-11-29
I'll let you know in the next 2 days |
я отпишусь в течение двух дней |
end of the month | date=2026-11-22; date_end=2026-11-30
the last day of the month | date=2026-11-30
last day of january | date=2027-01-31
в последний день декабря | date=2026-12-31
early december | date=2026-12-01; date_end=2026-12-10
mid-december | date=2026-12-11; date_end=2026-12-20
late january | date=2027-01-21; date_end=2027-01-31
next february | date=2027-02-01; date_end=2027-02-28
the first week of december | date=2026-12-01; date_end=2026-12-07
в последнюю неделю декабря | date=2026-12-25; date_end=2026-12-31
second tuesday of march 2027 | date=2027-03-09
last week-end in january 2027 | date=2027-01-30; date_end=2027-01-31
the third day of december | date=2026-12-03
6-December | date=2026-12-06
December/6 | date=2026-12-06
Sunday, December, 6th | date=2026-12-06
Dec 8 - Dec 12 | date=2026-12-08; date_end=2026-12-12
28 November 2026 to 2 December 2026 | date=2026-11-28; date_end=2026-12-02
thu | date=2026-11-26
на хэллоуин | date=2027-10-31
halloween | date=2027-10-31
valentines day | date=2027-02-14
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

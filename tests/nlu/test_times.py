"""Hours, durations and parts of the day as clients name them."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
сегодня в 6 вечера | date=2026-11-22; start=18:00
в выходные | date=2026-11-28; date_end=2026-11-29
в эти выходные | date=2026-11-22; date_end=2026-11-22
в конце месяца | date=2026-11-22; date_end=2026-11-30
12-15 | start=12:00; end=15:00
16-00 | start=16:00
с 18:00 до 20:00 | start=18:00; end=20:00
17ч | start=17:00
с трёх до шести вечера | start=15:00; end=18:00
с часу до трёх | start=13:00; end=15:00
в полдень | start=12:00
с полседьмого | start=18:30
в половине седьмого | start=18:30
без четверти пять | start=16:45
в 11 утра на 2 часа | start=11:00; end=13:00; hours=2.0
на полтора часа | hours=1.5
часа на три | hours=3.0
на 3 часа дня | start=15:00
на 3 часа | hours=3.0
from 3 pm to 5 pm | start=15:00; end=17:00
3-5pm | start=15:00; end=17:00
noon | start=12:00
утром | daypart=morning
после обеда | daypart=afternoon
весь день | start=11:00; end=19:00 | hall=Мрак
с открытия до двух | start=11:00; end=14:00 | hall=Мрак
с шести до закрытия | start=18:00; end=19:00 | hall=Мрак
до 17 | end=17:00
начиная с 16 | start=16:00
12 | start=12:00 | asked=time
в 3 | start=15:00 | asked=time
12 15 | start=12:00; end=15:00 | asked=time
на час позже | start=15:00; end=17:00 | start=14:00; end=16:00
добавьте ещё час | start=14:00; end=17:00 | start=14:00; end=16:00
на час раньше | start=13:00; end=15:00 | start=14:00; end=16:00
до 17 | end=17:00 | start=14:00; end=16:00
c 15 до 18 | start=15:00; end=18:00
с 3:88 до 4 | !time=с 3:88 до 4
25:00 | !time=25:00
с 20 до 18 | !time=с 20 до 18
на пару часов | hours=2.0
на 2-3 часа | hours=3.0; ~hours=2 3
час-полтора | hours=1.5; ~hours=1 1.5 | asked=time
с 12 час-полтора | start=12:00; end=13:30; hours=1.5; ~hours=1 1.5
полтора-два часа | hours=2.0; ~hours=1.5 2
час или два | hours=2.0; ~hours=1 2
часок-другой | hours=2.0; ~hours=1 2
на час или на два | hours=2.0; ~hours=1 2
2 часа, может 3 | hours=3.0; ~hours=2 3
пару-тройку часов | hours=3.0; ~hours=2 3
an hour or two | hours=2.0; ~hours=1 2
from 2 to 3 hours | hours=3.0; ~hours=2 3
between two and three hours | hours=3.0; ~hours=2 3
в 2-3 часа | start=14:00; end=15:00
час-два дня | start=13:00; end=14:00
в час или в два | start=13:00; ~time=13:00 14:00
к часу-двум | start=13:00; end=14:00
+1 бронь | intents=another | asked=time
1 more booking | intents=another | asked=time
час, 2 человека | hours=1.0; people=2
16.00-18.00 | start=16:00; end=18:00
с 16.30 до 18 | start=16:30; end=18:00
в 9 | start=09:00; ~time=09:00 21:00
в 8 | start=20:00
с 14 на два с половиной часа | start=14:00; end=16:30; hours=2.5
завтра в 15:00 на 2ч | date=2026-11-23; start=15:00; end=17:00; hours=2.0
с 10 до 12 25 ноября | date=2026-11-25; start=10:00; end=12:00
26 ноября 15 00 | date=2026-11-26; start=15:00 | asked=time
2 часа | end=16:00; hours=2.0 | asked=time; start=14:00
пт 15-17 | date=2026-11-27; start=15:00; end=17:00
вечером с 7 до 9 | start=19:00; end=21:00
с 7 до 9 вечера | start=19:00; end=21:00
в пятницу вечером | date=2026-11-27; daypart=evening
завтра утром | date=2026-11-23; daypart=morning
к шести вечера на час | start=18:00; end=19:00; hours=1.0
с десяти утра до двух дня | start=10:00; end=14:00
полтора часа с 12:30 | start=12:30; end=14:00; hours=1.5
с 12 часов до 14 часов | start=12:00; end=14:00
с 12 ч до 14 ч | start=12:00; end=14:00
с 12ч-14ч | start=12:00; end=14:00
в час дня | start=13:00
в два часа дня | start=14:00
3 часа дня | start=15:00
8 часов вечера | start=20:00
на 15:00 | start=15:00
на 18 часов | start=18:00
на весь вечер | daypart=evening
до конца дня с 12 | start=12:00; end=19:00 | hall=Мрак
с 12.00 по 14.00 | start=12:00; end=14:00
12:00—14:00 | start=12:00; end=14:00
19:30-00:30 | start=19:30; end=00:30
20:00-00:00 | start=20:00; end=24:00
10.12 18:00-22:00 | date=2026-12-10; start=18:00; end=22:00
16-00 | start=16:00 | asked=time
from 18:30 for an hour and a half for 8 people | start=18:30; end=20:00; hours=1.5; people=8
с бенгальскими огнями 10.12 с 12:00 | date=2026-12-10; start=12:00
ночью с пятницы на субботу с 21:00 до 23:00 | date=2026-11-27; start=21:00; end=23:00 | hall=Минимализм
в ночь с пятницы на субботу 12 декабря с 23 до часу | date=2026-12-11; start=23:00; end=01:00
ночью с пятницы на субботу с 21:00 до 23:00 | start=21:00; end=23:00 | date=2026-12-04
ночью с субботы на воскресенье с 21 до 23 | date=2026-11-28; start=21:00; end=23:00 | date=2026-12-04
в ночь с пятницы на субботу 12 декабря с 23 до 24 | date=2026-12-11; start=23:00; end=24:00 | date=2026-12-04
the night from friday to saturday from 21:00 to 23:00 | start=21:00; end=23:00 | date=2026-12-04
12 до 14 | start=12:00; end=14:00
between 2 and 4 pm | start=14:00; end=16:00
at 5 | start=17:00
tomorrow at 5pm for two hours | date=2026-11-23; start=17:00; end=19:00; hours=2.0
half past six till nine | start=18:30; end=21:00
quarter to five | start=16:45
on the 28th from noon till 3 | date=2026-11-28; start=12:00; end=15:00
December 5th 2026 2pm-4pm | date=2026-12-05; start=14:00; end=16:00
05.12.26 в 14 | date=2026-12-05; start=14:00
в начале декабря | date=2026-12-01; date_end=2026-12-10
в декабре | date=2026-12-01; date_end=2026-12-31
с 27 по 29 ноября | date=2026-11-27; date_end=2026-11-29
27-29 ноября | date=2026-11-27; date_end=2026-11-29
next week | date=2026-11-23; date_end=2026-11-29
завтра к 15 | date=2026-11-23; start=15:00
в эту субботу с десяти до часу | date=2026-11-28; start=10:00; end=13:00
послезавтра вечером часов в семь | date=2026-11-24; start=19:00
27.11 15:30-17:00 | date=2026-11-27; start=15:30; end=17:00
на 27 ноября, время 14-16 | date=2026-11-27; start=14:00; end=16:00
27 ноября 14 16 | date=2026-11-27; start=14:00; end=16:00 | asked=time
27 ноября в 14 | date=2026-11-27; start=14:00
ближайшие выходные | date=2026-11-28; date_end=2026-11-29
на этих выходных | date=2026-11-22; date_end=2026-11-22
в следующем месяце | date=2026-12-01; date_end=2026-12-31
3 декабря с 15.00 | date=2026-12-03; start=15:00
3.12 с 12.00 до 13.30 | date=2026-12-03; start=12:00; end=13:30
в три | start=15:00
к трём | start=15:00
в пять часов вечера | start=17:00
в семь утра | start=07:00
с 7 утра | start=07:00
к 9 утра | start=09:00
в 12 ночи | start=00:00
до 12 ночи | end=24:00
с 22 до 24 | start=22:00; end=24:00
с 22 до полуночи | start=22:00; end=24:00
с 9:00 до 11:00 | start=09:00; end=11:00
9:00-10:30 | start=09:00; end=10:30
с девяти до двенадцати | start=09:00; end=12:00
15.30 | start=15:30
15 30 | start=15:30 | asked=time
на два часа с 16 до 18 | start=16:00; end=18:00
на 90 минут | hours=1.5
минут на 90 | hours=1.5
минут на сорок пять | hours=0.75
на 1,5 часа | hours=1.5
1.5 часа | hours=1.5
2,5 ч | hours=2.5
на час | hours=1.0
на часок | hours=1.0
полчаса | hours=0.5
с 14 на час | start=14:00; end=15:00; hours=1.0
с 14:00 2 часа | start=14:00; end=16:00; hours=2.0
начало в 14, на 3 часа | start=14:00; end=17:00; hours=3.0
в 14, продолжительность 2 часа | start=14:00; end=16:00; hours=2.0
два часа, начиная с 13 | start=13:00; end=15:00; hours=2.0
до 18 на 2 часа | start=16:00; end=18:00; hours=2.0
14-16 | start=14:00; end=16:00 | asked=time; hall=Пустота
с 8 до 10 | start=20:00; end=22:00 | asked=time; hall=Минимализм
в 10 | start=10:00 | asked=time
в 11 | start=11:00 | asked=time
с пол-шестого | start=17:30
в пол шестого | start=17:30
в четверть шестого | start=17:15
без пятнадцати шесть | start=17:45
без 10 шесть | start=17:50
с часа дня до трёх | start=13:00; end=15:00
с 1 до 3 | start=13:00; end=15:00
днём | daypart=afternoon
ночью | daypart=night
с 15 до закрытия | start=15:00; end=23:00 | hall=Минимализм
целый день | start=17:00; end=21:00 | hall=Пустота
весь день | all_day=True
начнём на полчаса раньше | start=13:30; end=15:30 | start=14:00; end=16:00
давайте на час дольше | start=14:00; end=17:00 | start=14:00; end=16:00
продлите на 2 часа | start=14:00; end=18:00 | start=14:00; end=16:00
ещё на часик | start=14:00; end=17:00 | start=14:00; end=16:00
сдвиньте на час вперёд | start=15:00; end=17:00 | start=14:00; end=16:00
на полчаса короче | start=14:00; end=15:30 | start=14:00; end=16:00
make it an hour later | start=15:00; end=17:00 | start=14:00; end=16:00
add one more hour | start=14:00; end=17:00 | start=14:00; end=16:00
an hour earlier please | start=13:00; end=15:00 | start=14:00; end=16:00
extend it by 2 hours | start=14:00; end=18:00 | start=14:00; end=16:00
лучше с 15 | start=15:00 | start=14:00; end=16:00
нет, до 18 | end=18:00 | asked=confirm; start=14:00; end=16:00
на 3 часа | end=17:00; hours=3.0 | start=14:00; end=16:00
добавьте ещё час | intents=change
с 25 до 27 | !time=с 25 до 27
в 26 часов | !time=в 26 часов
12:75 | !time=12:75
с 5 до 3 | !time=с 5 до 3
завтра с 15 до 12 | date=2026-11-23; !time=с 15 до 12
2pm | start=14:00
2 p.m. - 4 p.m. | start=14:00; end=16:00
from 2 till 4 | start=14:00; end=16:00
at noon for 3 hours | start=12:00; end=15:00; hours=3.0
from opening to 2pm | start=11:00; end=14:00 | hall=Мрак
until close | end=19:00 | hall=Мрак
in the evening | daypart=evening
tonight | date=2026-11-22; daypart=evening
5 o'clock | start=17:00
half past five | start=17:30
10 to 12 | start=10:00; end=12:00
10am-12pm | start=10:00; end=12:00
14:00 to 16:00 | start=14:00; end=16:00
for an hour and a half | hours=1.5
for two and a half hours | hours=2.5
в выходные | date=2026-11-28; date_end=2026-11-29 | now=2026-11-27T10:00
в выходные | date=2026-11-28; date_end=2026-11-29 | now=2026-11-28T10:00
в следующие выходные | date=2026-12-05; date_end=2026-12-06 | now=2026-11-28T10:00
через час | date=2026-11-27; start=15:00 | now=2026-11-27T14:20
in two hours | date=2026-11-27; start=16:00 | now=2026-11-27T14:00
через 3 часа | date=2026-11-28; start=01:30 | now=2026-11-27T22:30
в конце декабря | date=2026-12-21; date_end=2026-12-31 | now=2026-11-27T10:00
в середине месяца | date=2026-12-11; date_end=2026-12-20 | now=2026-11-27T10:00
на этой неделе | date=2026-11-25; date_end=2026-11-29 | now=2026-11-25T10:00
с 16-45 до 18-00 | start=16:45; end=18:00
# 12 am is midnight, 12 pm noon.
12 am | start=00:00
12am, please | start=00:00
at 12 a.m. | start=00:00
12 AM | start=00:00 | asked=time
12:30 am | start=00:30
12 in the morning | start=00:00
12 вечера | start=00:00
until 12 am | end=24:00
from 10 pm to 12 am | start=22:00; end=24:00
from 12 am to 2 am | start=00:00; end=02:00
с 12 ночи до 2 ночи | start=00:00; end=02:00
с полуночи до шести утра | start=00:00; end=06:00
12 pm | start=12:00
at 12 p.m. | start=12:00
12:30 pm | start=12:30
from 12 pm to 2 pm | start=12:00; end=14:00
12 дня | start=12:00
12 утра | start=12:00
# A usual morning hour at which the hall is still closed, and hours of the morning.
минимализм 10 декабря с 9 до 11 | hall=Минимализм; date=2026-12-10; start=09:00; end=11:00
с 9 до 11 | start=09:00; end=11:00 | hall=Минимализм
с 9 до 12 | start=09:00; end=12:00 | hall=Минимализм
в 9 | start=09:00 | hall=Минимализм
с девяти | start=09:00 | hall=Минимализм
с 9 утра до 11 | start=09:00; end=11:00 | hall=Минимализм
с 9 до 11 утра | start=09:00; end=11:00 | hall=Минимализм
утром с 9 до 11 | start=09:00; end=11:00 | hall=Минимализм
завтра с утра, с 9 и до 11 | date=2026-11-23; start=09:00; end=11:00 | hall=Минимализм
в 8 утра на два часа | start=08:00; end=10:00; hours=2.0 | hall=Минимализм
в 7 утра | start=07:00 | hall=Мрак
from 9 to 11 | start=09:00; end=11:00 | hall=Минимализм
9-11am | start=09:00; end=11:00 | hall=Минимализм
9am till 11 | start=09:00; end=11:00 | hall=Минимализм
tomorrow morning from 8 to 10 | date=2026-11-23; start=08:00; end=10:00 | hall=Минимализм
at 9 in the morning for 2 hours | start=09:00; end=11:00; hours=2.0 | hall=Минимализм
с 9 до 11 вечера | start=21:00; end=23:00 | hall=Минимализм
вечером с 9 до 11 | start=21:00; end=23:00 | hall=Минимализм
с 9 до 5 | start=09:00; end=17:00 | hall=Минимализм
с 5 до 7 | start=17:00; end=19:00 | hall=Мрак
с 8 до 10 | start=20:00; end=22:00 | hall=Минимализм
9 to 11 pm | start=21:00; end=23:00 | hall=Минимализм
часов с девяти утра | start=09:00 | hall=Минимализм
с 9:30 до 11:30 | start=09:30; end=11:30 | hall=Минимализм
на 9 утра | start=09:00 | hall=Мрак
# More of them.
пустота 10 декабря с 9 до 12 | hall=Пустота; date=2026-12-10; start=09:00; end=12:00
мрак завтра с 10 до 12 | hall=Мрак; date=2026-11-23; start=10:00; end=12:00
в 9 утра до полудня | start=09:00; end=12:00 | hall=Минимализм
9am for three hours | start=09:00; end=12:00; hours=3.0 | hall=Минимализм
half past nine till 11 | start=09:30; end=11:00 | hall=Минимализм
с 9 до 10 вечера | start=21:00; end=22:00 | hall=Минимализм
# a new start or a whole span beside a move
передвиньте начало на 14:00, конец тот же 18:00 | start=14:00; end=18:00 | start=15:00; end=18:00
передвиньте начало на 14:00, конец тот же | start=14:00; end=18:00 | start=15:00; end=18:00
move the start to 14:00, the end stays the same | start=14:00; end=18:00 | start=15:00; end=18:00
на час раньше начать, чтоб 11-14 | start=11:00; end=14:00 | start=12:00; end=14:00
А можно на час раньше, чтоб 11-14? | start=11:00; end=14:00 | start=12:00; end=14:00
на час позже, с 14 до 16 было | start=15:00; end=17:00 | start=14:00; end=16:00
на полчаса раньше, с 12:30, но два часа так и оставить | start=12:30; end=14:30 | start=13:00; end=15:00
extra hour, make it 6 pm to 9 pm | start=18:00; end=21:00 | start=18:00; end=20:00
need one more hour, until 17 | start=14:00; end=17:00 | start=14:00; end=16:00
+1h | start=14:00; end=17:00 | start=14:00; end=16:00
+ 2 часа | start=14:00; end=18:00 | start=14:00; end=16:00
# hours of other things, counts and delays are none of the booking
какая сумма по трём? | | start=10:00; end=18:00
с двух по три | start=14:00; end=15:00
к трём часам | start=15:00
Регистрация в 14:00, мне надо выехать в 13 | | start=10:00; end=13:00
у нас поезд в 17, поэтому с 13 до 15 | start=13:00; end=15:00
they're giving us the keys at 3 |
опоздаю на 15 мин |
I'll be 20 minutes late |
опоздаем если минут на 20, ничего? |
late evening for 2 hours | hours=2.0; daypart=evening
нужны три дня: 7, 11 и 14 декабря | date=2026-12-07
в 3 дня, 7 человек | start=15:00; people=7
December 8: 10-14 | date=2026-12-08; start=10:00; end=14:00
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

"""Values that the same message, or the one after it, replaces."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
# The new value counts, never the old one.
нет не двенадцать а двадцать, и Кирилла Олеговича | people=20; name=Кирилл Олегович | people=12
не двенадцать, а двадцать человек | people=20 | people=12
не 12 а 20 | people=20 | people=12
ой, не двенадцать нас, а двадцать | people=20 | people=12
не с 12, а с 14 | start=14:00 | start=12:00; end=15:00
не 14, а 15 | start=15:00 | start=14:00; end=16:00
не пятого, а шестого | date=2026-12-06 | date=2026-12-05
не 5 а 6 декабря | date=2026-12-06 | date=2026-12-05
не два часа, а три | hours=3.0 | start=12:00; end=14:00
not 12, 20 | people=20 | people=12
20 not 12 | people=20 | people=12
twenty, not twelve | people=20 | people=12
двадцать, а не двенадцать | people=20 | people=12
1pm, 2 hours. no, 3 hours | start=13:00; end=16:00; hours=3.0
from 1pm, 2 hours. no, 3 hours | start=13:00; end=16:00; hours=3.0
from 1pm for 2 hours, no, 3 hours | start=13:00; end=16:00; hours=3.0
с 13, два часа. нет, три часа | start=13:00; end=16:00; hours=3.0
с часу на два часа, ой, на три часа | start=13:00; end=16:00; hours=3.0
from 2 to 4, sorry, 5 | start=14:00; end=17:00
from 2 to 4 pm, sorry, 5 | start=14:00; end=17:00
from 2 to 4, I mean 5 | start=14:00; end=17:00
2-4pm, sorry 2-5pm | start=14:00; end=17:00
2-4pm, no, 3-5pm | start=15:00; end=17:00
с 14 до 16, ой, до 17 | start=14:00; end=17:00
с двух до четырёх, простите, до пяти | start=14:00; end=17:00
с 12 до 14, нет, с 13 до 15 | start=13:00; end=15:00
с 12 до 14, нет, лучше с 13 | start=13:00; end=14:00
on the 11th not the 1st | date=2026-12-11
on the 11th, not the 1st | date=2026-12-11
the 11th, not the 1st | date=2026-12-11
11-го, а не 1-го | date=2026-12-11
not the 1st, the 11th | date=2026-12-11
не первого, а одиннадцатого | date=2026-12-11
on Dec 11 not Dec 1 | date=2026-12-11
at 5 not 4 | start=17:00
at 5pm, not at 4pm please | start=17:00
минут девяносто, ну пусть два часа | hours=2.0; end=12:00 | start=10:00
полтора часа, ну ладно, два часа | hours=2.0; end=12:00 | start=10:00
час, нет, два часа | hours=2.0; end=12:00 | start=10:00
на час, хотя давайте на три часа | hours=3.0; end=13:00 | start=10:00
90 minutes, well, let's say two hours | hours=2.0; end=12:00 | start=10:00
an hour, or rather 3 hours | hours=3.0; end=13:00 | start=10:00
завтра, нет, послезавтра | date=2026-11-24
в пятницу, ой, в субботу | date=2026-11-28
on Friday, sorry, Saturday | date=2026-11-28
tomorrow, no wait, on Friday | date=2026-11-27
в мраке, точнее в минимализме | hall=Минимализм
On second thought, 6 pm | start=18:00
on second thought, let's do 4 people | people=4
on second thoughts Saturday | date=2026-11-28
Second thought: at 5pm | start=17:00
on 2nd thought, the 5th | date=2026-12-05
just a second, 6 pm works better | start=18:00
one second, let me think: 4pm | start=16:00
секунду, в 18:00 | start=18:00
wait a second... 5pm | start=17:00
first of all, from 3 to 5pm | start=15:00; end=17:00
# A retracted number that two known values may be changes neither.
не 12, а 20 | | people=12; start=12:00; end=14:00
# Two lengths of two things: the first one is the booking's.
на 2 часа, из них час на сборы | hours=2.0
2 hours of shooting and an hour of packing | hours=2.0
# More corrections.
с 15 на три часа. ой, на два | start=15:00; end=17:00; hours=2.0
from 10 to 12, wait, 13 | start=10:00; end=13:00
не в пятницу, а в четверг | date=2026-11-26
not Friday, Thursday | date=2026-11-26
on Saturday not Sunday | date=2026-11-28
восемь, а не шесть | people=8 | people=6
не 15, а 16 | start=16:00 | start=15:00; end=18:00
не 5-го, а 15-го | date=2026-12-15 | date=2026-12-05
два часа, а хотя нет, три | hours=3.0; end=13:00 | start=10:00
полчаса, ладно, час | hours=1.0; end=11:00 | start=10:00
2 hours, or better 3 hours | hours=3.0; end=13:00 | start=10:00
hmm, on second thought make it 7pm | start=19:00
завтра. точнее, послезавтра | date=2026-11-24
5 people, I mean 6 | people=6
нас 6, ой, 7 | people=7
12-14, извините, 13-15 | start=13:00; end=15:00
at 3, no, at 4pm | start=16:00
три часа, нет, лучше два | hours=2.0
5 декабря, нет, 6 | date=2026-12-06
Dec 5th, sorry, 6th | date=2026-12-06
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

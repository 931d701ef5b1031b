"""Days and hours that are none of a visit: of a decision, an income, a goodbye, or of what was not said."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Мне до конца дня надо понять | | hall=Мрак; date=2026-12-05; start=11:00; end=17:00
до пятницы решу |
подумаю до завтра |
I'll decide by Friday |
by Friday I'll let you know |
стипа завтра только | | hall=Мрак; date=2026-11-27; start=11:00; end=12:00
деньги будут в понедельник |
зарплата в пятницу, давайте в субботу | date=2026-11-28
my salary comes on Friday |
спасибо, до субботы! |
ой спасибо ну до субботы |
thanks, see you on Saturday! |
2 декабря я не называл. Нужно 4 декабря, 18–21 | date=2026-12-04; start=18:00; end=21:00 | date=2026-12-02
Я ничего про Мрак не говорила. Нам нужен Минимализм | hall=Минимализм
I never said Friday. I need Saturday, 6 to 9 pm | date=2026-11-28; start=18:00; end=21:00
стой, какое 26? я про пт 27 говорил | date=2026-11-27 | date=2026-11-26
# the hour at which the client wants in before the visit
can we get in at 9:30 to set up, shooting 12-14 | start=12:00; end=14:00
we get in at 12, leave at 15 | start=12:00; end=15:00 | hall=Мрак; date=2026-12-05
we enter at 12 and leave at 15, Dec 5, Mrak | hall=Мрак; date=2026-12-05; start=12:00; end=15:00
can we get in the hall on Saturday at 14 for 2 hours? | date=2026-11-28; start=14:00; end=16:00; hours=2.0
разгрузиться в 11 можно? | | hall=Мрак; date=2026-12-05; start=12:00; end=15:00
# signs and units that look like days
Площадь зала Пустота в м²? | hall=Пустота | asked=date
3 квт мало, у нас приборов на 6 квт |
бронь G9XPKB | | asked=date
# an hour after «на», beside a length
завтра на 18 есть зал на 2 часа? | date=2026-11-23; start=18:00; end=20:00; hours=2.0
на 3 часа на 2 человека | hours=3.0; people=2
# neighbours
до конца дня | end=23:00 | asked=time; hall=Минимализм; date=2026-12-05; start=12:00
с 12 до конца дня | start=12:00; end=23:00 | hall=Минимализм
до 18 часов нужно успеть снять | end=18:00
спасибо, до субботы есть что-то? | date=2026-11-22; date_end=2026-11-28
отлично, до 18 | end=18:00 | hall=Минимализм; date=2026-12-05; start=12:00
давайте вт | date=2026-11-24
я говорил про 5 декабря | date=2026-12-05
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

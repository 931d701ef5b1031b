"""Days as clients name them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import Case, context

CASES = """
25.11 | date=2026-11-25
25.11.2026 | date=2026-11-25
2026-11-25 | date=2026-11-25
25/11 | date=2026-11-25
25.11: Мрак | date=2026-11-25; hall=Мрак
25/11: Mrak | date=2026-11-25; hall=Мрак
25.11.2026:Мрак | date=2026-11-25; hall=Мрак
25 ноября | date=2026-11-25
25-го | date=2026-11-25
25го | date=2026-11-25
Nov 25 | date=2026-11-25
25th of November | date=2026-11-25
этот четверг | date=2026-11-26
в эту пятницу | date=2026-11-27
в ближайший вторник | date=2026-11-24
в следующий вторник | date=2026-11-24
в воскресенье | date=2026-11-29
послезавтра | date=2026-11-24
через 3 дня | date=2026-11-25
через неделю | date=2026-11-29
через полторы недели | date=2026-12-03
недели через две | date=2026-12-06
через две недели в среду | date=2026-12-02
in 3 days | date=2026-11-25
на следующей неделе в среду | date=2026-11-25
в среду на следующей неделе | date=2026-11-25
не в пятницу, а в субботу | date=2026-11-28
в субботу, а не в пятницу | date=2026-11-28
15 ноября | date=2027-11-15
30 февраля | !date=30 февраля
32.11 | !date=32.11
31.11.2026 | !date=31.11.2026
29.02 | !date=29.02
29 февраля | !date=29 февраля
1 января | date=2027-01-01
пятого декабря | date=2026-12-05
двадцать пятого | date=2026-11-25
10 числа | date=2026-12-10
next Friday | date=2026-11-27
this Saturday | date=2026-11-28
the day after tomorrow | date=2026-11-24
5 декабря 26 года | date=2026-12-05
хочу на 30-е | date=2026-11-30
а 31 декабря можно? | date=2026-12-31
давайте первого декабря | date=2026-12-01
на вторник 1 декабря | date=2026-12-01
до пятницы надо определиться, хочу в четверг | date=2026-11-26
завтра или послезавтра | date=2026-11-23; ~date=2026-11-23 2026-11-24
25 или 26 ноября | date=2026-11-25; ~date=2026-11-25 2026-11-26
в субботу или воскресенье | date=2026-11-28; ~date=2026-11-28 2026-11-29
через пять дней | date=2026-11-27
через месяц | date=2026-12-22
6-8 в январе | date=2027-01-01; date_end=2027-01-31; start=18:00; end=20:00
tomorrow or Friday | date=2026-11-23; ~date=2026-11-23 2026-11-27
on Monday next week | date=2026-11-23
11/25 | date=2026-11-25
27.11.26г. | date=2026-11-27
27 ноября 2026 года | date=2026-11-27
Пятница, 27 ноября | date=2026-11-27
в час | start=13:00
в пятницу | date=2026-12-04 | now=2026-11-27T10:00
в эту пятницу | date=2026-11-27 | now=2026-11-27T10:00
сегодня | date=2026-11-27 | now=2026-11-27T10:00
в следующую пятницу | date=2026-12-04 | now=2026-11-27T10:00
в следующий вторник | date=2026-12-01 | now=2026-11-24T10:00
в следующий вторник | date=2026-12-01 | now=2026-11-23T10:00
в ближайший вторник | date=2026-11-24 | now=2026-11-23T10:00
во вторник | date=2026-11-24 | now=2026-11-23T10:00
1 января | date=2027-01-01 | now=2026-12-30T10:00
5.01 | date=2027-01-05 | now=2026-12-30T10:00
31 декабря | date=2026-12-31 | now=2026-12-30T10:00
через три дня | date=2027-01-02 | now=2026-12-30T10:00
25-го | date=2027-01-25 | now=2026-12-30T10:00
31-го | date=2026-12-31 | now=2026-11-30T10:00
29 февраля | date=2028-02-29 | now=2028-01-10T10:00
29 февраля | !date=29 февраля | now=2026-01-10T10:00
через месяц | date=2027-02-28 | now=2027-01-31T10:00
27 ноября | date=2026-11-27 | now=2026-11-27T10:00
26 ноября | date=2027-11-26 | now=2026-11-27T10:00
26.11.2026 | date=2026-11-26 | now=2026-11-27T10:00
на этой неделе в пятницу | date=2026-11-27 | now=2026-11-25T10:00
в субботу на этой неделе | date=2026-11-28 | now=2026-11-25T10:00
# A past day that is only spoken of.
я звонил вам вчера |
я звонила вам вчера | | asked=date
вчера вам писала |
мы были у вас 20 ноября |
вчера созванивались |
I called you yesterday |
we were here yesterday |
я звонил вам вчера, запишите на завтра | date=2026-11-23
вчера я звонил по поводу зала Мрак | hall=Мрак
на вчера | date=2026-11-21
вчера было свободно? | date=2026-11-21
# A weekday that is over.
в прошлую пятницу | date=2026-11-20
в минувшую субботу в 15:00 | date=2026-11-21; start=15:00
last Friday | date=2026-11-20
this past Sunday | date=2026-11-15
can I book last Friday at 5 pm | date=2026-11-20; start=17:00
на прошлой неделе в среду | date=2026-11-11 | asked=date
on Friday last week | date=2026-11-13
я был у вас в прошлую пятницу |
we were here last Friday |
the last Friday of December | date=2026-12-25
last Friday in December | date=2026-12-25
в последнюю пятницу декабря | date=2026-12-25
# A weekday beside a day of the month has to agree with it.
в субботу 6-го | date=2026-12-05; ~date=2026-12-05 2026-12-06
в субботу, 6 декабря | date=2026-12-05; ~date=2026-12-05 2026-12-06
в воскресенье 6-го | date=2026-12-06
в воскресенье 6 декабря | date=2026-12-06
6 декабря, суббота | date=2026-12-05; ~date=2026-12-05 2026-12-06
6-го в субботу | date=2026-12-05; ~date=2026-12-05 2026-12-06
в пятницу 5-го | date=2026-12-04; ~date=2026-12-04 2026-12-05
пт 4 декабря | date=2026-12-04
вторник 10.12 | date=2026-12-08; ~date=2026-12-08 2026-12-10
10.12 (вт) | date=2026-12-08; ~date=2026-12-08 2026-12-10
on Sunday the 5th | date=2026-12-05; ~date=2026-12-05 2026-12-06
Saturday 6 December | date=2026-12-05; ~date=2026-12-05 2026-12-06
Saturday, Dec 5 | date=2026-12-05
Sat 5th | date=2026-12-05
Sun 6th | date=2026-12-06
Fri the 5th | date=2026-12-04; ~date=2026-12-04 2026-12-05
Mon, 7th at 3pm | date=2026-12-07; start=15:00
December 6, Saturday | date=2026-12-05; ~date=2026-12-05 2026-12-06
sat 12th from 12 to 14 | date=2026-12-12; start=12:00; end=14:00
в субботу с 6 до 8 | date=2026-11-28; start=18:00; end=20:00
в субботу в 6 | date=2026-11-28; start=18:00
# Days to choose from, and the month that was spoken of.
нужен зал 6 7 или 8 декабря | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
нужен зал 6, 7 или 8 декабря | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
6-го, 7-го или 8-го декабря | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
3, 5 или 9 декабря | date=2026-12-03; ~date=2026-12-03 2026-12-05 2026-12-09
можно 6, 7, 8 или 9 декабря | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08 2026-12-09
6/7/8 декабря, любой день | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
December 6, 7 or 8 | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
6th, 7th or 8th of December | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
Dec 6th, 7th, or 8th | date=2026-12-06; ~date=2026-12-06 2026-12-07 2026-12-08
7 или 8 декабря | date=2026-12-07; ~date=2026-12-07 2026-12-08
6-го | date=2026-12-06 | days=2026-12-07 2026-12-08; asked=date
6 | date=2026-12-06 | days=2026-12-07 2026-12-08; asked=date
the 6th | date=2026-12-06 | days=2026-12-07 2026-12-08; asked=date
7-го | date=2026-12-07 | now=2026-11-03T12:00; date=2026-12-06
лучше 12-го | date=2026-12-12 | now=2026-11-03T12:00; date=2026-12-06
on the 9th | date=2026-12-09 | now=2026-11-03T12:00; date=2026-12-06
2-го | date=2027-01-02 | days=2026-12-27 2027-01-03; asked=date
3-го | date=2026-12-03 | now=2026-11-25T12:00; date=2026-11-28
# A day as the bound of others.
любой день после 5-го вечером | date=2026-12-06; date_end=2026-12-31; daypart=evening
после 5 декабря | date=2026-12-06; date_end=2026-12-31
в любой день после 10-го | date=2026-12-11; date_end=2026-12-31
когда-нибудь после 20 декабря | date=2026-12-21; date_end=2026-12-31
не раньше 5-го | date=2026-12-05; date_end=2026-12-31
не раньше 5 декабря, с 12 до 14 | date=2026-12-05; date_end=2026-12-31; start=12:00; end=14:00
начиная с 5-го | date=2026-12-05; date_end=2026-12-31
позже 5-го | date=2026-12-06; date_end=2026-12-31
до 5-го | date=2026-11-22; date_end=2026-12-05
не позже 5 декабря | date=2026-11-22; date_end=2026-12-05
any day after the 5th | date=2026-12-06; date_end=2026-12-31
after December 5 | date=2026-12-06; date_end=2026-12-31
any evening after the 5th | date=2026-12-06; date_end=2026-12-31; daypart=evening
not before the 5th | date=2026-12-05; date_end=2026-12-31
no earlier than 10 December | date=2026-12-10; date_end=2026-12-31
before the 5th | date=2026-11-22; date_end=2026-12-04
by December 5 | date=2026-11-22; date_end=2026-12-05
5-го после 6 вечера | date=2026-12-05; start=18:00
завтра после 5 | date=2026-11-23; start=17:00
послезавтра | date=2026-11-24
после завтра | date=2026-11-24
the day after tomorrow | date=2026-11-24
# A date whose other reading has passed.
03/12/2026 | date=2026-12-03 | now=2026-11-27T12:00
02/12/2026 | date=2026-12-02 | now=2026-11-27T12:00
12/03/2026 | date=2026-12-03 | now=2026-11-27T12:00
1/12/26 | date=2026-12-01 | now=2026-11-27T12:00
from 03/12/2026 | date=2026-12-03 | now=2026-11-27T12:00
05/12/2026 at 3pm | date=2026-12-05; start=15:00 | now=2026-11-27T12:00
03/04/2027 | date=2027-04-03; ~date=2027-04-03 2027-03-04 | now=2026-11-27T12:00
03/12 | date=2026-12-03; ~date=2026-12-03 2027-03-12 | now=2026-11-27T12:00
# More days beside others.
в четверг 11 декабря | date=2026-12-10; ~date=2026-12-10 2026-12-11
на среду, 9-е | date=2026-12-09
Friday 4th December at 2pm | date=2026-12-04; start=14:00
Thursday the 3rd | date=2026-12-03
12.12, суббота, с 12 до 14 | date=2026-12-12; start=12:00; end=14:00
3, 4 либо 5 декабря | date=2026-12-03; ~date=2026-12-03 2026-12-04 2026-12-05
10, 11, 12 декабря какой свободен | date=2026-12-10; ~date=2026-12-10 2026-12-11 2026-12-12
с 10 до 12, 5 или 6 декабря | start=10:00; end=12:00; date=2026-12-05; ~date=2026-12-05 2026-12-06
после 15 декабря на два часа | date=2026-12-16; date_end=2026-12-31; hours=2.0
sometime after the 20th | date=2026-12-21; date_end=2026-12-31
ближе к вечеру 5-го | date=2026-12-05; daypart=evening
5-го после обеда | date=2026-12-05; daypart=afternoon
5 декабря после 18 | date=2026-12-05; start=18:00
after 6pm on the 5th | date=2026-12-05; start=18:00
до 20 декабря | date=2026-11-22; date_end=2026-12-20
28/11/2026 | date=2026-11-28

# A month apart from the day
for January, Sunday the 10th | date=2027-01-10
в январе, в воскресенье 10-го | date=2027-01-10
в марте, примерно 8-го | date=2027-03-08
в декабре в субботу | date=2026-12-05
may I come on the 10th? | date=2026-12-10

# "That week" is the next one
на той неделе в четверг, с 13 до 14 | date=2026-11-26; start=13:00; end=14:00
в пятницу на той неделе | date=2026-11-27
the following week on Friday | date=2026-11-27
"""

DAYS = [date(2026, 11, 16) + timedelta(days=day) for day in range(7)]
PAST_WEEKDAYS = (
    *(f"в {day}" for day in ("прошлый понедельник", "прошлый вторник", "прошлую среду", "прошлый четверг")),
    *(f"в {day}" for day in ("прошлую пятницу", "прошлую субботу", "прошлое воскресенье")),
    *(
        f"last {day}"
        for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    ),
)


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("number", range(len(PAST_WEEKDAYS)))
def test_a_past_weekday_is_the_last_one_before_today(number: int, today: date) -> None:
    found = understand(PAST_WEEKDAYS[number], context(now=f"{today}T12:00")).date
    assert found is not None
    assert timedelta(0) < today - found <= timedelta(days=7)
    assert found.weekday() == number % 7


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

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

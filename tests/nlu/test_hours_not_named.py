"""Words that look like an hour and are none: "one" as a pronoun, the hours of a doubt, «только с 17?»."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
# "one" as a pronoun
would the bright one suit us in the morning | hall=Минимализм; daypart=morning | asked=hall; language=en
a quiet one for the morning | daypart=morning | asked=hall; language=en
the second one in the evening | daypart=evening | asked=hall; language=en
i have one more, tuesday evening 2h, 19 | date=2026-11-24; start=19:00; end=21:00; hours=2.0 | language=en
we need one more, on friday afternoon | date=2026-11-27; daypart=afternoon | hall=Мрак; language=en

might i ask whether one may bring a cake? | | hall=Мрак; language=en
whether one could have a chair | | hall=Мрак; language=en

# "one" as a number
one may, please | date=2027-05-01 | hall=Мрак; language=en
the bright one at one | hall=Минимализм; start=13:00 | asked=hall; language=en
a booking at one | start=13:00 | hall=Мрак; language=en
the room one to three | start=13:00; end=15:00 | hall=Мрак; language=en
at half past one | start=13:30 | hall=Мрак; language=en
a long one hour session | hours=1.0 | hall=Мрак; language=en
i need one more hour | start=12:00; end=15:00 | hall=Мрак; start=12:00; end=14:00; language=en
we have one more person | people=5 | people=4; asked=people; language=en

# the hours of a doubt
only 10-11? i want evening sunday, maybe 18 | date=2026-11-29; start=18:00 | asked=time; language=en
just 10 to 11? sunday evening at 7 please | date=2026-11-29; start=19:00 | asked=time; language=en
пустота только с 17? | hall=Пустота; intents=opening_hours | asked=hall
is it only from 5pm? | | hall=Пустота; asked=date; language=en
только 18-19? тогда в четверг | date=2026-11-26 | hall=Мрак; asked=time
лишь до 19? хочу завтра с 12 до 14 | date=2026-11-23; start=12:00; end=14:00 | hall=Мрак

# the hours that a booking is held
нас 7 человек. И 72 часа нам мало | people=7 | asked=confirm; people=2; start=12:00; end=14:00
72 часов не хватит | | asked=confirm; start=12:00; end=14:00
за 48 часов не успею заплатить | | asked=confirm; start=12:00; end=14:00
72 hours is not enough for us | | asked=confirm; start=12:00; end=14:00
снять зал на 72 часа | !time=на 72 часа
в 26 часов | !time=в 26 часов

# wishes
можно только с 17? | start=17:00 | hall=Пустота
только с 17 до 19 | start=17:00; end=19:00 | hall=Пустота
can we come only at 5pm? | start=17:00 | hall=Пустота; language=en
завтра с 17 до 19? | date=2026-11-23; start=17:00; end=19:00 | hall=Пустота
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

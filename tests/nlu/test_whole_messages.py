"""Whole messages: several things at once, answers to several questions, changes of mind."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Здравствуйте! Хочу забронировать зал Мрак на 26 ноября с 13 до 16, пожалуйста | intents=book greeting; \
    hall=Мрак; date=2026-11-26; start=13:00; end=16:00
Привет, мне бы Минимализм завтра с 6 до 8 вечера | intents=greeting book; hall=Минимализм; date=2026-11-23; \
    start=18:00; end=20:00
Забронируйте Пустоту 28.11 с 17:00 до 20:00, Марина, 8 (912) 000-11-22, marina@example.com, 4 человека \
    | intents=book; hall=Пустота; date=2026-11-28; start=17:00; end=20:00; people=4; name=Марина; \
    phone=+79120001122; email=marina@example.com
нужен мрак послезавтра с двух до пяти | intents=book; hall=Мрак; date=2026-11-24; start=14:00; end=17:00
Хочу снять минимализм в ближайшую субботу в 11 утра на 2 часа | intents=book; hall=Минимализм; \
    date=2026-11-28; start=11:00; end=13:00; hours=2.0
хочу забронировать менимализм 27.11 с 10 до 12 | intents=book; hall=Минимализм; date=2026-11-27; \
    start=10:00; end=12:00
Давайте лучше 26.11.2026, остальное так же | intents=change; date=2026-11-26 | asked=name
нет, нас будет 12 человек и давайте до 17 | intents=change; end=17:00; people=12 | asked=confirm; \
    start=14:00; end=16:00
тогда с 18 до 20 | intents=change; start=18:00; end=20:00 | asked=time; hall=Пустота
November 25, from 3 pm to 5 pm | intents=; date=2026-11-25; start=15:00; end=17:00 | asked=date time
Mrak on Friday 2-4 pm, 5 of us, I'm Kate, +44 7911 123456 | intents=; hall=Мрак; date=2026-11-27; \
    start=14:00; end=16:00; people=5; name=Kate; phone=+447911123456
Минимализм, 27.11, 12-14, Олег, 89123334455, oleg@mail.ru, 4 | intents=; hall=Минимализм; \
    date=2026-11-27; start=12:00; end=14:00; people=4; name=Олег; phone=+79123334455; \
    email=oleg@mail.ru | asked=hall date time name phone email people
Олег, 89123334455, 4 | intents=; people=4; name=Олег; phone=+79123334455 | asked=name phone people
Мрак, завтра, с 12 до 14 | intents=; hall=Мрак; date=2026-11-23; start=12:00; end=14:00 | \
    asked=hall date time
завтра, 12-14 | intents=; date=2026-11-23; start=12:00; end=14:00 | asked=date time
5 человек, завтра с 12 | intents=; date=2026-11-23; start=12:00; people=5 | asked=people date time
Меня зовут Пётр, нас трое, тел +7 900 123 45 67 | intents=; people=3; name=Пётр; phone=+79001234567
Добрый вечер! Можно Пустоту на субботу вечером часов с семи? | intents=greeting book; hall=Пустота; \
    date=2026-11-28; start=19:00
мне зал на двоих на пару часов в воскресенье после обеда | intents=book; date=2026-11-29; hours=2.0; \
    daypart=afternoon; people=2
хотим снять что-нибудь тёмное на клип 30 ноября на весь день | intents=book; date=2026-11-30; \
    all_day=True; ~hall=Мрак
Мрак не подойдёт, давайте Пустоту | hall=Пустота
нет, на час позже | intents=change; start=15:00; end=17:00 | asked=confirm; start=14:00; end=16:00
нет, не на пятницу, а на субботу | intents=change; date=2026-11-28 | asked=confirm
поменяйте телефон на 8 922 111 22 33 | intents=change; phone=+79221112233 | asked=confirm
имя другое: Игорь | intents=change; name=Игорь | asked=confirm
ой, ошиблась, 5 человек | intents=change; people=5 | asked=confirm
vbybvfkbpv yf ce,,jne c 15 lj 18 | intents=; hall=Минимализм; date=2026-11-28; start=15:00; end=18:00
а в пятницу свободно? | intents=availability; date=2026-11-27
а сколько он стоит? | intents=price
а если на три часа? | intents=; hours=3.0
а в воскресенье? | intents=availability; date=2026-11-29
Анна Петрова +7 922 333 44 55 anna@example.com | intents=; name=Анна Петрова; phone=+79223334455; \
    email=anna@example.com | asked=name phone email
8 922 333 44 55, anna@example.com | intents=; phone=+79223334455; email=anna@example.com | asked=phone email
нас 6, почта a@b.ru | intents=; people=6; email=a@b.ru | asked=people email
Сергей, нас пятеро | intents=; people=5; name=Сергей | asked=name people
бюджет до 10000, нас 5, хотим на 2 часа | intents=book; hours=2.0; people=5; budget=10000
Здрасьте, а есть свободный зал сегодня вечером часика на два? | intents=availability greeting; \
    date=2026-11-22; hours=2.0; daypart=evening
запишите меня на завтра на 15:00, зал Минимализм, Ольга | intents=book; hall=Минимализм; \
    date=2026-11-23; start=15:00; name=Ольга
мне на 3 часа дня завтра | intents=book; date=2026-11-23; start=15:00
мрак 26.11.26 14:00-16:00 | intents=; hall=Мрак; date=2026-11-26; start=14:00; end=16:00
Minimalizm tomorrow noon to 2pm for three people please | intents=book; hall=Минимализм; date=2026-11-23; \
    start=12:00; end=14:00; people=3
I want to book Pustota for 5 people on November 28 at 6pm for 2 hours | intents=book; hall=Пустота; \
    date=2026-11-28; start=18:00; end=20:00; hours=2.0; people=5
can we move it to Saturday? | intents=change; date=2026-11-28
let's make it 5 people instead of 4 | intents=change; people=5 | asked=confirm
not Friday but Saturday please | intents=change; date=2026-11-28
My name is Ann Lee, phone +44 7911 123456, email ann@example.com | intents=; name=Ann Lee; \
    phone=+447911123456; email=ann@example.com
# one word in Latin letters shows no other language in an English conversation
insta? | intents=contacts; language=None | language=en
zavtra | date=2026-11-23; language=None | language=en
Mrak sb | hall=Мрак; date=2026-11-28; language=None | language=en
Minimalism vs Mrak? | intents=; ~hall=Минимализм Мрак; language=None | language=en
завтра | date=2026-11-23; language=ru | language=en
zavtra v 5 | date=2026-11-23; start=17:00; language=ru | language=en
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

"""Answers to a single question."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
запишите меня как Ольга | name=Ольга | asked=name
Ольга Викторовна | name=Ольга Викторовна | asked=name
Ольга Викторовна Ким | name=Ольга Викторовна Ким | asked=name
я — Тимур | name=Тимур | asked=name
Тимур Ахметов. | name=Тимур Ахметов | asked=name
Можете звать меня Лёша | name=Лёша | asked=name
Моё имя Евгения | name=Евгения | asked=name
Фамилия Смирнов, имя Павел | name=Павел Смирнов | asked=name
на Смирнова | name=Смирнова | asked=name
I am Peter Parker | name=Peter Parker | asked=name
it's Maria | name=Maria | asked=name
Maria Lopez | name=Maria Lopez | asked=name
нет, Анна | name=Анна | asked=name
Анна. | name=Анна | asked=name
Аня | name=Аня
Аня | name=Аня | asked=phone
+7-912-345-67-89 | phone=+79123456789 | asked=phone
мой номер 9123456789 | phone=+79123456789 | asked=phone
89 12 345 67 89 | phone=+79123456789 | asked=phone
8(912)3456789 | phone=+79123456789 | asked=phone
7 912 345 67 89 | phone=+79123456789 | asked=phone
+49 151 23456789 | phone=+4915123456789 | asked=phone
+1 212 555 0100 | phone=+12125550100 | asked=phone
+380 67 123 45 67 | phone=+380671234567 | asked=phone
не хочу давать номер | | asked=phone
позже скажу | | asked=phone
user.name+tag@gmail.com | email=user.name+tag@gmail.com | asked=email
пишите на ivan_petrov@mail.ru пожалуйста | email=ivan_petrov@mail.ru | asked=email
IVAN@MAIL.RU | email=IVAN@mail.ru | asked=email
ivan.mail.ru | !email=ivan.mail.ru | asked=email
ivan собака mail.ru | email=ivan@mail.ru | asked=email
@ivan | !email=@ivan | asked=email
с трёх и до шести | start=15:00; end=18:00
с 3 и до 6 | start=15:00; end=18:00 | asked=time
к 12, часа на 2 | start=12:00; end=14:00; hours=2.0 | asked=time
на 12:00 на два часа | start=12:00; end=14:00; hours=2.0
с 14.00 до 16.00 | start=14:00; end=16:00 | asked=time
14.00-16.00 | start=14:00; end=16:00 | asked=time
14 - 16 | start=14:00; end=16:00 | asked=time
с 14ти до 16ти | start=14:00; end=16:00 | asked=time
с 14-ти до 16-ти | start=14:00; end=16:00 | asked=time
с 15:00 по 17:00 | start=15:00; end=17:00
в 15, на 2 часа | start=15:00; end=17:00; hours=2.0 | asked=time
начало в 18 окончание в 20 | start=18:00; end=20:00 | asked=time
18:00 - 20:00 | start=18:00; end=20:00 | asked=time
шесть вечера | start=18:00 | asked=time
шесть | start=18:00 | asked=time
с шести | start=18:00 | asked=time
от 12 до 15 | start=12:00; end=15:00 | asked=time
между 12 и 15 | start=12:00; end=15:00 | asked=time
пораньше | | asked=time
как можно раньше | | asked=time
попозже | | asked=time
после 18 | start=18:00 | asked=time
до обеда | daypart=morning | asked=time
в обед | daypart=afternoon | asked=time
3 pm to 5 pm | start=15:00; end=17:00 | asked=time
15:00 | start=15:00 | asked=time
at 15 | start=15:00 | asked=time
from 12 till 14 please | start=12:00; end=14:00 | asked=time
завтрашний день | date=2026-11-23 | asked=date
на завтра | date=2026-11-23 | asked=date
послезавтра пожалуйста | date=2026-11-24 | asked=date
сегодня | date=2026-11-22 | asked=date
28го ноября | date=2026-11-28 | asked=date
28.11 | date=2026-11-28 | asked=date
28/11/2026 | date=2026-11-28 | asked=date
28-11-2026 | date=2026-11-28 | asked=date
28.11.2026г | date=2026-11-28 | asked=date
ноябрь 28 | date=2026-11-28 | asked=date
в пятницу 27 | date=2026-11-27 | asked=date
в пятницу, 27-го | date=2026-11-27 | asked=date
суббота | date=2026-11-28 | asked=date
Saturday | date=2026-11-28 | asked=date
next Saturday | date=2026-11-28 | asked=date
28 November | date=2026-11-28 | asked=date
November 28th | date=2026-11-28 | asked=date
the 28th | date=2026-11-28 | asked=date
28 | date=2026-11-28 | asked=date
на Новый год | date=2027-01-01 | asked=date
31.12 | date=2026-12-31 | asked=date
1.01 | date=2027-01-01 | asked=date
01.01.2027 | date=2027-01-01 | asked=date
вчера | date=2026-11-21 | asked=date
20.11.2026 | date=2026-11-20 | asked=date
три | people=3 | asked=people
нас будет трое | people=3 | asked=people
трое | people=3 | asked=people
три человека | people=3 | asked=people
около пяти | people=5 | asked=people
человек 10-12 | people=12; ~people=10 12 | asked=people
5-6 | people=6; ~people=5 6 | asked=people
максимум 8 | people=8 | asked=people
до восьми | people=8 | asked=people
шестеро | people=6 | asked=people
1 | people=1 | asked=people
один человек | people=1 | asked=people
только я | people=1 | asked=people
я и муж | people=2 | asked=people
много | | asked=people
20+ | people=20 | asked=people
десять | people=10 | asked=people
нас много, человек двадцать | people=20 | asked=people
two of us | people=2 | asked=people
a couple | people=2 | asked=people
it's just me | people=1 | asked=people
about ten | people=10 | asked=people
5 people | people=5 | asked=people
съёмочная группа 7 человек | people=7 | asked=people
четверо взрослых | people=4 | asked=people
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

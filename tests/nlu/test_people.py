"""Numbers of people, and budgets."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
5 | people=5 | asked=people
дай скидку 90% | | asked=people
нас трое | people=3
вдвоём | people=2
если отменю за двое суток, сколько вернёте? |
нас двое, на двое суток | people=2
человек шесть | people=6
я и ещё двое | people=3
нас будет 4 человека | people=4
four of us | people=4
just me | people=1
я один | people=1 | asked=people
я одна | people=1
одна | people=1 | asked=people
от 5 до 8 человек | people=8; ~people=5 8
5-8 человек | people=8; ~people=5 8
человек пять-шесть | people=6; ~people=5 6
family of 0 | !people=family of 0
0 взрослых и 0 детей | !people=0 взрослых и 0 детей
-3 человека | !people=-3 человека
0 | !people=0 | asked=people
минус два | !people=минус два | asked=people
на 5 человек | people=5
100500 | people=100500 | asked=people
нас будет человек десять | people=10
до 10 человек | people=10
5 или 6 | people=6; ~people=5 6 | asked=people
двое взрослых и трое детей | people=5
компания из 12 человек | people=12
just the two of us | people=2
me and 3 friends | people=4
3 people | people=3
party of 6 | people=6
нас 7 | people=7 | asked=people
гостей: 4 | people=4
количество человек: 6 | people=6
guests: 4 | people=4
число гостей — 6 | people=6
человек -3 | !people=человек -3
гостей: 10:00-12:00 | start=10:00; end=12:00
буду одна | people=1 | asked=people
7 чел | people=7
до 4000 | budget=4000
тысяч пять | budget=5000
бюджет 5 тыс | budget=5000
не дороже 10к | budget=10000
дешевле чем 3000 | budget=3000
что-нибудь дешевле, чем 3000 | budget=3000
это на двоих | people=2
# A valid number after an impossible one.
-3 человека, нет, 5 | people=5
-3 человека, нет, 5 | people=5 | asked=people
-3, нет, 5 | people=5 | asked=people
0 человек, ой, 5 человек | people=5
минус три человека, точнее пять | people=5 | asked=phone
-3 people, no, 5 | people=5
-3 человека, в 5 | start=17:00; !people=-3 человека
# Companies told in parts.
нас восемь, из них пятеро детишек | people=8
нас 8, из них 5 детей | people=8
нас восемь человек, пятеро из них дети | people=8
нас десять, половина дети | people=10
нас будет 12 человек, включая 4 детей | people=12
будет 9 человек вместе с фотографом | people=9
нас шестеро, в том числе двое малышей | people=6
10 человек, двое из которых дети | people=10
нас семеро, считая двух ассистентов | people=7
нас 25, взрослых 12, остальные малыши | people=25
there are 8 of us, 5 of them kids | people=8
8 people, including 3 children | people=8
12 guests, half of them children | people=12
10 people in total, 4 of whom are kids | people=10
we are 6 including the photographer | people=6
нас трое плюс два ассистента | people=5
нас трое плюс два ассистента | people=5 | asked=people
нас 3 плюс 2 ассистента | people=5
нас пятеро и ещё визажист | people=6
нас четверо, плюс фотограф | people=5
нас двое + оператор + гримёр | people=4
будет 4 человека плюс фотограф | people=5
шестеро и три ассистента | people=9 | asked=people
8 человек и ещё двое ассистентов | people=10
10 + 2 ассистента | people=12 | asked=people
нас четверо да ещё двое детей | people=6
3 of us plus 2 assistants | people=5
there are 3 of us plus two assistants | people=5
we are 5 and a photographer | people=6
6 people plus a make-up artist | people=7
four plus one assistant | people=5 | asked=people
5 guests and 2 kids | people=7
семь пар | people=14
семь пар | people=14 | asked=people
будет 5 пар | people=10
нас три пары | people=6
мастер-класс на 10 пар | people=20
7 couples | people=14
there will be 4 couples | people=8
пять семейных пар | people=10
There are 4 people and I would like Minimalism | people=4; hall=Минимализм
there will be 6 of us and I want Mrak | people=6; hall=Мрак
5 people and I'd like it from 3 to 5pm | people=5; start=15:00; end=17:00
3 people and i need 2 hours | people=3; hours=2.0
4 friends and I | people=5
4 people and me | people=5
взрослых 12, остальные малыши | people=25 | people=25
так взрослых двенадцать, остальные малыши, они места не занимают | people=25 | people=25
12 взрослых, остальные дети | people=25 | people=25
из них 5 детей | people=25 | people=25
половина дети |  | people=25
only 12 of them are adults, the rest are kids | people=25 | people=25
12 adults, the rest are babies | people=25 | people=25
5 of them are kids | people=25 | people=25
двое взрослых, остальные дети | people=10 | people=10
# More companies told in parts.
нас одиннадцать, трое из них малыши | people=11
всего девять человек, считая ребёнка | people=9
10 взрослых и 5 детей | people=15
нас четверо, плюс две модели и визажист | people=7
команда из 6 человек плюс заказчик | people=7
шесть человек вместе с детьми | people=6
на четыре пары | people=8
свадьба, 2 человека и фотограф | people=3
6 guys and 2 girls | people=8
a team of 8, including two kids | people=8
4 adults + 3 kids | people=7
We are two couples | people=4
10 of us and we'd like 3 hours | people=10; hours=3.0
it's 7 people and I prefer the evening | people=7; daypart=evening
8 человек, но двое уйдут раньше | people=8
# a company that is told in parts
нас 7: я, 4 подружки, визажист и фотограф | people=7
нас 7:30 ждать? | start=07:30
me, my husband and our two kids | people=4
her two sons, my mom and me | people=4
Just myself and a model | people=2
just myself | people=1
пять моделей, визажист и я сам | people=7
4 модели, фотограф и я сам | people=6
я, муж и двое деток | people=4
двое + фотограф | people=3 | asked=people
half a dozen of us | people=6
a half-dozen people | people=6
нас полтора десятка | people=15
полтора десятка | people=15 | asked=people
человек пара десятков | people=20
two dozen people | people=24
a dozen of us | people=12
I meant 9 people | people=9 | people=8
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

"""How many come where the message counts others too: a total beside parts, animals, roles of a play, ages."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
да, 40 + моделей 6, так что 46 впишите | people=46 | asked=people
46, не 41: 40 зрителей и 6 моделей | people=46 | asked=confirm; people=41
невеста, визажист, фотограф, подружки. Человек шесть. | people=6
мы семь актёров плюс оператор, итого восемь | people=8
a bride, a makeup artist, a photographer. About six people. | people=6
46, not 41: 40 spectators and 6 models | people=46 | asked=confirm; people=41
Будет 10 детей и человек 6 взрослых | people=16
10 kids and about 6 adults | people=16
двумя моделями + фотограф + я | people=4

# Those who were counted before, and numbers that are no longer right
There would be eleven of us, and my husband uses a wheelchair | people=11
нас одиннадцать, и муж на коляске | people=11
it still says six people it should be nine | people=9 | people=6
It says twelve people. We are eleven, as I told you. | people=11 | people=12
people nine | people=9
about 9 crew and a van | people=9
нас было пятеро, но один отвалился, значит четверо | people=4
хотели впятером, будет четверо | people=4
там 6 человек, должно быть 9 | people=9 | people=6
Нас станет 17, трое присоединились | people=17 | people=14
трое присоединились | people=17 | people=14
нас будет чел 40 это норм? | people=40
40 писал же выше | people=40 | asked=people
один буду с моделью | people=2
just me with a model | people=2
# the number that is to change
поменяйте гостей на 8 | people=8 | asked=date; people=7
измени число людей на 50 | people=50
было 40 стало 50 |
людей было 40 стало 50 | people=50
пометьте 50 чиловек в брони | people=50
с 6 до 9 нас будит чиловек 40 | start=18:00; end=21:00; people=40
change the number of guests to 8 | people=8 | asked=date; people=7
нас восемь, поправьте число | people=8
we are 8, correct the number | people=8
# numbers of others
в спектакле двое кричат, один поёт |
у меня двое, 3 года и 6 лет |
щенков пятеро |
нас двое и щенков пятеро | people=2
# a list that explains the number
Будет 7 человек: фотограф, ассистент и наши сотрудники | people=7
нас семеро: модель, визажист и остальные | people=7
будет 7 человек (фотограф, ассистент и сотрудники) | people=7
7 человек, из них фотограф и ассистент | people=7
нас 7 - фотограф, ассистент и коллеги | people=7
there will be 7 people: a photographer, an assistant and our staff | people=7
7 человек, включая фотографа и ассистента | people=7
7 people, including a photographer and an assistant | people=7
Нас трое: я, муж и малышка, плюс фотограф свой | people=4
Нас трое: я, муж и малышка | people=3
нас четверо: 3 модели плюс фотограф | people=4
нас 3: я, муж и сын + фотограф | people=4
There are 3 of us: me, my husband and the baby, plus a photographer | people=4
2 взрослых: мама и папа, и 2 ребенка | people=4
# numbers that do not count all who come
Ко мне возвращается семья с двумя детьми, 3 и 6 лет |
семья с 3 детьми |
a family with two kids, 3 and 6 |
семья с двумя детьми, нас четверо | people=4
25 образов на одной модели |
20 луков на двух моделях |
25 looks on one model |
# those who come with somebody
мама с двумя детьми | people=3 | asked=people
мама с 2 детьми в субботу с 12 до 14 | date=2026-11-28; start=12:00; end=14:00; people=3
папа с тремя сыновьями | people=4
бабушка с внуком | people=2
мама с двумя дочками и фотограф | people=4
я с мужем и ребёнком | people=3
мы с мужем и двумя детьми | people=4
я приду с мужем и двумя детьми | people=4
я одна с двумя детьми | people=3
родители и трое детей | people=5
пара с ребёнком | people=3
молодая пара с двумя детьми | people=4
фотограф с двумя моделями | people=3
жених с невестой и фотограф | people=3
two adults with a child | people=3
mom with two kids | people=3
a couple with a baby | people=3 | asked=people
a couple with two kids | people=4
parents with a child | people=3
me with my husband and two kids | people=4
my wife and I with our baby | people=3
I will come with two kids | people=3
# nobody says how many they are
семья с двумя детьми | | asked=people
мама с детьми | | asked=people
мы с двумя детьми | | asked=people
можно прийти с двумя детьми? |
съёмка с мужем и двумя детьми |
a shoot with my husband and two kids |
# no company
я с 12 до 14 | start=12:00; end=14:00
я одна с 12 до 14 | start=12:00; end=14:00; people=1
я с двух до четырёх | start=14:00; end=16:00
мама с двух до четырёх | start=14:00; end=16:00
приедем в 2 с мамой и папой | start=14:00
a couple of hours with a model | hours=2.0
# neighbours
семья из четырёх человек с двумя детьми | people=4
две модели, 25 образов | people=2
двое будут | people=2
трое придут | people=3
двое ребят и я | people=3
нас четверо, плюс две модели и визажист | people=7
гостей на 8 декабря | date=2026-12-08
поменяйте время на 8 | change_requests=time
модель и фотограф, всего 3 часа | hours=3.0; people=2
итого 2 зала |
me, a model and a photographer | people=3
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

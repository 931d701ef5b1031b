"""Members of a crew count among those who come, and nobody is made up: the parents of eight children."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Just two of us plus a camera guy | people=3
2 of us + videographer | people=3
me, my sister and a camera man | people=3
it's the two of us and a sound guy | people=3
just me and a lighting tech | people=2
there are four of us plus an editor and two runners | people=7
a presenter, a guest and two camera operators | people=4
a couple and two camera men | people=4
8 kids and 6 grown-ups, so 14 | people=14
6 grown ups, 8 little ones | people=14
нас двое и звуковик | people=3
ведущий, гость и оператор | people=3 | asked=people
# those of whom the client asks do not come
do you have a photographer and a sound engineer? |
is there a stylist and a photographer in the studio? |
есть ли у вас фотограф и визажист? |
is there a lighting technician? |
# things are no crew
2 cameras, 3 people | people=3
two cameras and a light |
# the parents of many children may be more than two
around 8 children plus parents | !people=8 children plus parents
10 kids with their parents | !people=10 kids with their parents
8 детей с родителями | !people=8 детей с родителями
4 kids and parents | people=6
me, my wife and our parents | people=4
2 детей и родители | people=4
# the number of all, and of a part
Three of them. And what was the booking number for my first couple again? | people=3 | asked=people
Three of them. | people=3 | asked=people
three of them are kids | | asked=people
"""


def test_people(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

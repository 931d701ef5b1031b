"""A detail that is said to be wrong, with the right one behind it; a change that a question only supposes."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
The name is wrong. It should be Elena Markova. | name=Elena Markova | asked=confirm; name=Ann Lee
the name is wrong, it should be Elena Markova | name=Elena Markova | asked=confirm; name=Ann Lee
my name is misspelled, should be Anne Lee | name=Anne Lee | asked=confirm; name=Ann Lee
my name is misspelled | change_requests=name | asked=confirm; name=Ann Lee
имя неправильное. Должно быть Елена Маркова | name=Елена Маркова | asked=confirm; name=Анна
неверное имя, надо Елена Маркова | name=Елена Маркова | asked=confirm; name=Анна
фамилия неверная, должна быть Маркова | name=Анна Маркова | asked=confirm; name=Анна Иванова
my name is Wright | name=Wright | asked=name
the name is Misha | name=Misha
it should be a bright hall | ~hall=Минимализм
should be Friday | date=2026-11-27
how much should it be? |
# a change that may be wanted one day
if I am ill can I switch the day for free? And we are 3 | people=3 | asked=confirm; date=2026-12-05
can I change the day later if needed? and there'll be 4 of us | people=4 | asked=confirm; date=2026-12-05
а если заболею, можно поменять день? и нас четверо | people=4 | asked=confirm; date=2026-12-05
change the day please, and we are 4 | people=4; change_requests=date | asked=confirm; date=2026-12-05
# halves of a day
what's free in the first half of the day | daypart=morning | hall=Мрак; date=2026-12-05
free in the second half of the day? | daypart=afternoon | hall=Мрак; date=2026-12-05
the first half is for makeup, 12-14 | start=12:00; end=14:00 | asked=time
is the first hall free on the 5th? | date=2026-12-05
# an ordinal before a word for what is free
is the 6th free? | date=2026-12-06
is the 6th still available? | date=2026-12-06
is the first available slot at 10? | start=10:00
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)

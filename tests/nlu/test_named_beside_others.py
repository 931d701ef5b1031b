"""What a message names counts before what stands beside it: a denied day, a move, a percent, a stray word."""

from collections.abc import Callable

import pytest

from hallchat.nlu import understand
from tests.nlu.conftest import Case, context

CASES = """
# a percent and the digits of a code are no day
эээ а минус 10% где? DEMO10 же | | asked=date
а скидка 10 процентов? | | asked=date
where is my 10% off? | | asked=date
5 | date=2026-12-05 | asked=date
# a denied day
чё? какое 10 декабря, я про скидку. мне в пт после пар, с 4 | date=2026-11-27; start=16:00 | date=2026-12-10
какая суббота, мне в пятницу | date=2026-11-27 | date=2026-11-28
какое 10 декабря, мне на пт | date=2026-11-27 | date=2026-12-10
какое 10 декабря? | date=2026-12-10 | date=2026-12-10
# a day beside a question for a discount
я про скидку. мне в пт надо | date=2026-11-27 | date=2026-12-10; asked=time
скидки есть? хочу в субботу | date=2026-11-28
any discounts? I want Saturday | date=2026-11-28
какие скидки в пятницу? |
завтра скидка будет? |
# a date beside a move
на пару дней позже? типа во вторник 1 дек в то же время | date=2026-12-01 | date=2026-11-28
можно на день позже, 5 декабря | date=2026-12-05 | date=2026-11-28
a day later, on December 5 | date=2026-12-05 | date=2026-11-28
бронь на 28 ноября, можно на день позже | date=2026-11-29 | date=2026-11-28
на день позже | date=2026-11-29 | date=2026-11-28
на субботу, 5-е? Мама просит, в воскресенье к ней едем | date=2026-12-05 | date=2026-12-06
# a start beside a new length
на воскресенье, и лучше на час короче, с 15 | date=2026-11-29; start=15:00; end=16:00 | start=12:00; end=14:00
на час дольше, с 15 | start=15:00; end=18:00 | start=12:00; end=14:00
make it an hour shorter, from 3pm | start=15:00; end=16:00 | start=12:00; end=14:00
на час короче, до 13 | start=12:00; end=13:00 | start=12:00; end=14:00
на час короче | start=12:00; end=13:00 | start=12:00; end=14:00
на час позже | start=13:00; end=15:00 | start=12:00; end=14:00
# a hall that is refused with a misspelt word
Мрак не нада, давайте Минимализм | hall=Минимализм
Мрак ненужен, лучше Пустота | hall=Пустота
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)


@pytest.mark.parametrize(
    ("message", "known", "name"),
    [
        ("Ох, ладно, пишите дочкину, somova_lena75@yandex.ru", "Валентина Сомова", None),
        ("Эх, a@example.com", None, None),
        ("Ugh, my daughter's then: a@example.com", "Ann Lee", None),
        ("irina@example.ru . Реквизиты пришлю позже, ИП Савельева", "Ирина Савельева", None),
        ("Почта офиса, Ромашка, office@example.ru", "Ирина Савельева", None),
        ("Kenzo, k@example.com", None, "Kenzo"),
        ("Анна Смит, a@example.com", "Анна", "Анна Смит"),
        ("меня зовут Ольга, почта a@example.com", "Анна", "Ольга"),
        ("Ольга, a@example.com", "Анна", "Ольга"),
    ],
)
def test_a_word_beside_an_address_replaces_no_known_name(
    message: str, known: str | None, name: str | None
) -> None:
    told = {"name": known} if known else {}
    assert understand(message, context(asked="email" if known else "name email", **told)).name == name


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("We are Marco and Giulia Ferri, tel +39 347 555 0182", "Marco Ferri"),
        ("This is Tom & Anna Smith", "Tom Smith"),
        ("Marco and Giulia Ferri", "Marco Ferri"),
        ("Marco Rossi and Giulia Ferri", "Marco Rossi"),
        ("Marco and Giulia", "Marco"),
        ("Anna and Bob, Friday", "Anna"),
        ("I'm Tom and we want Mrak", "Tom"),
        ("Анна и Пётр Ивановы", "Анна"),
    ],
)
def test_a_couple_shares_a_surname(message: str, name: str) -> None:
    assert understand(message, context(asked="name")).name == name

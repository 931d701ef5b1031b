"""Phones and e-mails, right and wrong."""

from collections.abc import Callable

from tests.nlu.conftest import Case

CASES = """
Ирина, +79120001122, 5 человек | people=5; name=Ирина; phone=+79120001122 | asked=name phone people
Kate, kate@x.com | name=Kate; email=kate@x.com | asked=name email
Телефон 123 | !phone=123 | asked=phone
12345 | !phone=12345 | asked=phone
+7 912 345 | !phone=+7 912 345 | asked=phone
8-912-000-11-22 | phone=+79120001122
8 (912) 000 11 22 почта a@b.ru | phone=+79120001122; email=a@b.ru
+7(900)1234567 | phone=+79001234567
тел. 89991234567, 2 человека | people=2; phone=+79991234567
+7 999 555 44 33, 2 | phone=+79995554433
89123334455 5 человек | people=5; phone=+79123334455
anna@mail | !email=anna@mail | asked=email
anna.mail.ru | !email=anna.mail.ru | asked=email
анна@почта.рф | email=анна@почта.рф
Anna.K@Example.COM | email=Anna.K@example.com
мой email test@test.ru | email=test@test.ru
нет почты | | asked=email
anna @ mail.ru | email=anna@mail.ru | asked=email
"""


def test_is_read(case: Case, check: Callable[[Case], None]) -> None:
    check(case)
